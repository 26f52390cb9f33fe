"""Who takes part: from a token to the words for somebody, and to the actor that they mention."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dateline.model import Actor, Participant, Place, PlaceUse, Span, Time
from dateline.reading.actors.words import nouns
from dateline.reading.events.clauses import Clauses
from dateline.reading.events.codebook import small
from dateline.reading.senses import senses

CLAUSES = ("relcl", "acl", "advcl", "parataxis")
APART = (*CLAUSES, "appos", "cc", "conj", "punct", "preconj", "advmod", "mark", "case")
INNER = ("poss", "compound", "amod", "nmod", "prep", "pobj", "acl", "agent")
KINDS = ("office", "person", "anyone", "group", "institution", "body", "outlet")
PEOPLE = ("person", "group")
WORD, IDEA, NATURE, THING = "word", "idea", "nature", "thing"
OTHER, UNKNOWN = "other", ""
HEADS = ("nsubj", "nsubjpass", "dobj", "pobj")
PRONOUNS, NAMES = ("PRP", "WP"), ("NNP", "NNPS")


@dataclass(frozen=True, slots=True)
class People:
    """The actors and places of a sentence, by the tokens of their words."""

    clauses: Clauses
    actors: dict[int, str]
    places: frozenset[int]
    dated: frozenset[int] = frozenset()
    literal: frozenset[int] = frozenset()

    def is_somebody(self, number: int) -> bool:
        """Whether a token stands for people, a body or a state."""
        own = self.clauses
        if number in self.actors or number in self.places:
            return True
        tag, word = own.tokens[number].tag, own.words[number]
        if number in self.dated:
            return False
        if tag in PRONOUNS:
            return word not in small("nobody")
        if tag == "CD":
            return self.is_counted(number)
        if word in small("measure") and (counted := own.objects(number, (("of",),))):
            return any(map(self.is_somebody, counted))
        return tag in NAMES or self.is_human(number)

    def is_human(self, number: int) -> bool:
        """Whether a noun is for people, by the tables."""
        word, kind = self.clauses.words[number], self.kind(number)
        several = word if self.clauses.tokens[number].tag == "NNS" else f"{word}s"
        own = self.clauses
        poor = own.tokens[number].tag == "JJ" and own.tree.having(number, "det")
        known = word in nouns(*KINDS) or word in small("people") or kind in PEOPLE
        known = known or (kind == UNKNOWN and bool(poor))
        return known or (kind == UNKNOWN and several.endswith(tuple(small("ending"))))

    def is_counted(self, number: int) -> bool:
        """Whether a bare number is of people: 'killed six', but not 'lost $6' or '6 percent'."""
        own = self.clauses
        return own.dep(number) in ("dobj", "nsubjpass") and not own.tree.having(number, "nmod")

    def kind(self, number: int) -> str:
        """What a common noun stands for by the table `senses`; else `UNKNOWN` or `OTHER`."""
        own = self.clauses
        adjective = own.tokens[number].tag == "JJ" and own.dep(number) in HEADS
        if adjective or own.tokens[number].tag in ("NN", "NNS"):
            word = own.words[number]
            return THING if word in small("things") else senses().get(word, UNKNOWN)
        return OTHER

    def is_idle(self, number: int) -> bool:
        """Whether a noun of itself does nothing: an act, a word, an animal, but not 'an attack'."""
        own = self.clauses.words[number]
        counted = own in small("measure") and self.clauses.ends(number, ("of",))
        if own in small("tool") or counted or number in self.actors:
            return False
        return self.kind(number) in (WORD, IDEA, NATURE) and not self.is_somebody(number)

    def is_word(self, number: int) -> bool:
        """Whether a noun is for what is said, written or thought: a plan, a treaty."""
        return self.kind(number) == WORD

    def is_nobody(self, number: int) -> bool:
        """Whether a token can be no participant: 'it', a day, a sum, but not 'one of them'."""
        own = self.clauses
        word, tag = own.words[number], own.tokens[number].tag
        if number in self.actors or own.ends(number, ("of",)):
            return False
        if number in self.dated or word in small("nobody") or not word[0].isalnum():
            return True
        return tag in ("WDT", "EX", "WP", "$") or (tag == "CD" and not self.is_counted(number))

    def within(self, number: int) -> list[int]:
        """The nearest tokens below one that stand for actors: of 'Norland's air base', Norland."""
        found: list[int] = []
        level = [number]
        while level and not found:
            level = [kid for one in level for kid in self.inner(one)]
            found = [
                one
                for one in level
                if one in self.actors or (self.is_owner(one) and self.is_known(one))
            ]
        return found

    def inner(self, number: int) -> list[int]:
        """What may name somebody right below a token; of a clause on it only who does that."""
        own = self.clauses
        if own.is_verb(number):
            return own.tree.having(number, "agent")
        return own.tree.having(number, *INNER)

    def is_known(self, number: int) -> bool:
        """Whether a token is a name, and no time; before an apostrophe, whether it is somebody."""
        if number in self.places or self.clauses.dep(number) == "poss":
            return self.is_somebody(number)
        return self.clauses.tokens[number].tag == "NNP" and number not in self.dated

    def is_owner(self, number: int) -> bool:
        """Whether a place stands for those who are there: as a possessor or before a noun."""
        return self.clauses.dep(number) in ("poss", "compound", "amod", "nmod")

    def span(self, number: int, without: frozenset[int], *, short: bool) -> Span:
        """The words of a noun: no clauses, no appositions, nothing that 'and' joins to it.

        `short` leaves out the phrases behind it but for 'of'; phrases with a token of `without`
        are left out always.
        """
        own, found = self.clauses, {number}
        for kid in own.kids[number]:
            apart = own.dep(kid) in APART and not self.is_titled(number, kid)
            if apart or not self.dated.isdisjoint((kid, *own.tree.having(kid, "pobj"))):
                continue
            behind = own.dep(kid) == "prep" and (short and own.words[kid] != "of")
            below = self.below(kid)
            if not behind and below.isdisjoint(without):
                found |= below
        first, last = min(found), max(found)
        return Span(own.tokens[first].start, own.tokens[last].end)

    def is_titled(self, number: int, kid: int) -> bool:
        """Whether a token is the name right behind a title: 'the blogger Lena Oster'."""
        own = self.clauses
        name = own.dep(kid) == "appos" and own.tokens[kid].tag.startswith("NNP")
        between = own.words[number + 1 : kid]
        return name and kid > number and all(word[0].isalpha() for word in between)

    def below(self, number: int) -> set[int]:
        """A token and what hangs on it, without clauses."""
        own, found = self.clauses, {number}
        for kid in own.kids[number]:
            if own.dep(kid) not in (*CLAUSES, "punct", "appos") or self.is_titled(number, kid):
                found |= self.below(kid)
        return found

    def participants(
        self, numbers: Iterable[int], without: frozenset[int], *, short: bool
    ) -> tuple[Participant, ...]:
        """The participants that some tokens are the heads of, in text order, each once."""
        own = {self.span(one, without, short=short): self.actors.get(one) for one in numbers}
        return tuple(Participant(span, own[span]) for span in sorted(own))


def people(
    clauses: Clauses,
    actors: Iterable[tuple[Span, str]],
    places: Sequence[Place],
    times: Sequence[Time] = (),
) -> People:
    """The people of a sentence, whose mentions, places and times these are."""
    own: dict[int, str] = {}
    for span, actor in sorted(actors, key=lambda pair: -len(pair[0])):
        own |= dict.fromkeys(covered(clauses, span), actor)
    literal = [one for one in places if one.use is PlaceUse.LITERAL]
    at, dated, where = (
        frozenset(n for one in marks for n in covered(clauses, one.span))
        for marks in (places, times, literal)
    )
    return People(clauses, own, at, dated, where)


def covered(clauses: Clauses, span: Span) -> Iterator[int]:
    """The tokens within a span."""
    for number, token in enumerate(clauses.tokens):
        if token.start >= span.end:
            return
        if token.start >= span.start:
            yield number


def mentions(actors: Sequence[Actor]) -> list[tuple[Span, str]]:
    """The mentions of all actors, in text order."""
    return sorted((one.span, actor.id) for actor in actors for one in actor.mentions)
