"""What turns one deed into another: the words that it hangs on, and the future."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.model import EventType
from dateline.reading.events.clauses import COMPLEMENTS
from dateline.reading.events.codebook import Codebook, small
from dateline.reading.events.deeds import Deed
from dateline.reading.events.frames import CLAUSE, RECIPIENT
from dateline.reading.events.matching import Match
from dateline.reading.events.ontology import Code
from dateline.reading.events.sides import Sides
from dateline.reading.events.status import is_negated

TO, FROM = ("to",), ("from",)
FUTURE, NEVER, DUTY, WOULD = "will", "won't", "must", "would"


class Turns:
    """The sides of a sentence's deeds, asked what a word makes of the deed that hangs on it."""

    def __init__(self, sides: Sides, book: Codebook) -> None:
        self.own, self.sides, self.book = sides.own, sides, book

    def turned(self, turns: Sequence[Match], deed: Deed | None) -> Deed | None:
        """What a word makes of the deed that hangs on it; else the deed that its own lines find."""
        if deed and not deed.weak and deed.code.type is EventType.CONSULT:
            turns = [one for one in turns if not self.is_purpose(one)]
        for match in sorted(turns, key=lambda one: one.weight, reverse=True):
            for inner in self.hanging(match):
                holds = match.entry.within and match.entry.within.holds(inner.code)
                if match.entry.code and holds and self.sides.is_done(match):
                    self.sides.deeds.lose(inner)
                    return self.outer(match, match.entry.code, inner)
        found = filter(None, map(self.unknown, turns))
        own = max(found, key=lambda one: one.match.weight, default=None)
        if deed and not deed.weak and (own is None or own.match.weight <= deed.match.weight):
            return deed
        return own or deed

    def is_purpose(self, match: Match) -> bool:
        """Whether a clause tells what a deed is for: 'called on the premier to discuss oil'."""
        return any(self.own.words[one] in small("purpose") for one in match.sides.get(CLAUSE, ()))

    def unknown(self, match: Match) -> Deed | None:
        """What a turn makes of what the codebook does not know, if somebody is in it."""
        code, within = match.entry.code, match.entry.within
        if code is None or within is None or not within.holds(None) or any(self.hanging(match)):
            return None
        if not self.sides.is_done(match):
            return None
        own = self.outer(match, code, None)
        idle = self.sides.people.is_idle
        return own if any(not idle(one) for one in own.recipients) else None

    def hanging(self, match: Match) -> Iterator[Deed]:
        """The deeds that hang on a turn by its clause or a noun in it."""
        for number in match.sides.get(CLAUSE, ()):
            for one in self.own.joined(number):
                deed = self.sides.deeds.at(one)
                if deed is None:
                    yield from self.below(one)
                elif match.trigger not in deed.match.tokens:
                    yield deed

    def below(self, noun: int) -> Iterator[Deed]:
        """The deeds in the clauses and phrases of a noun that does none of them."""
        for kid in self.own.tree.having(noun, "acl", "prep"):
            for one in (kid, *self.own.tree.having(kid, "pobj", "pcomp")):
                deed = self.sides.deeds.at(one)
                if deed and noun not in deed.actors:
                    yield deed

    def outer(self, match: Match, code: Code, inner: Deed | None) -> Deed:
        """The deed that a turn makes: its recipient does what hangs on it, or suffers it."""
        own = self.sides
        actors = own.parts(own.makers_of(match))
        recipients = own.parts(match.sides.get(RECIPIENT, ()))
        if not recipients and inner:
            recipients = self.suffering(match, actors, inner)
        elif not recipients:
            objects = filter(own.people.is_somebody, self.own.patients(match.top))
            found = own.others(objects, actors) or own.others(self.mentioned(match), actors)
            recipients = found[:1]
        mutual = not recipients and (len(actors) > 1 or (inner is not None and inner.mutual))
        return Deed(match, code, tuple(actors), tuple(recipients), mutual, turned=inner)

    def suffering(self, match: Match, actors: Sequence[int], inner: Deed) -> list[int]:
        """Whom a turn concerns by the deed that hangs on it, else by its own object."""
        own = self.sides
        found = own.others(inner.actors, actors) or own.others(inner.recipients, actors)
        objects = filter(own.people.is_somebody, self.own.patients(match.top))
        return found or own.others(objects, actors)

    def mentioned(self, match: Match) -> Iterator[int]:
        """Those who are mentioned in the clause of a turn.

        Its subject comes first, then to whom it is done, its objects, and others.
        """
        own = self.sides
        for home in (match.top, *self.own.tree.having(match.top, "dobj")):
            promised = self.own.objects(home, (TO, FROM))
            yield from filter(own.people.is_somebody, own.parts(promised))
        for number in match.sides.get(CLAUSE, ()):
            if not (self.own.is_verb(number) or self.own.dep(number) in COMPLEMENTS):
                yield from own.parts([number])
                continue
            yield from own.parts(self.own.tree.having(number, "nsubj", "nsubjpass"))
            given = self.own.objects(number, (TO,))
            yield from filter(own.people.is_somebody, own.parts(given))
            yield from own.parts(self.own.tree.having(number, "dobj"))
            for kid in self.own.tree.having(number, "prep", "agent", "dative"):
                brought = own.parts(self.own.tree.having(kid, "pobj"))
                yield from filter(own.people.is_somebody, brought)

    # --- the future -------------------------------------------------------------------------------

    def ahead(self, deed: Deed) -> Deed:
        """A deed that is still to come, or asked for, as what promising or asking for it is."""
        aids = {self.own.words[one] for one in self.own.tree.having(deed.top, "aux")}
        if not aids.isdisjoint(small("future")) or (WOULD in aids and self.is_told(deed.top)):
            turned = self.recoded(deed, NEVER if is_negated(self.own, deed.top) else FUTURE)
            return replace(turned, actors=tuple(map(self.sides.speaker, turned.actors)))
        asking = (
            self.own.words[one] in small("duty") and not self.own.is_inverted(deed.top, one)
            for one in self.own.tree.having(deed.top, "aux")
        )
        return self.asked(deed) if any(asking) else deed

    def is_told(self, verb: int) -> bool:
        """Whether a verb's clause is what somebody said, on no condition: 'said it would leave'."""
        own = self.own
        while own.dep(verb) == "conj":
            verb = own.head(verb)
        conditions = (own.words[kid] == "if" for kid in own.tree.having(verb, "mark", "advcl"))
        return own.dep(verb) == "ccomp" and not any(conditions)

    def recoded(self, deed: Deed, word: str) -> Deed:
        """A deed with the code that a word of the turns gives it."""
        for entry in self.book.verbs.get(word, ()):
            if entry.code and entry.within and entry.within.holds(deed.code):
                return replace(deed, code=entry.code, turned=deed)
        return deed

    def asked(self, deed: Deed) -> Deed:
        """What somebody says that others must do, as a request to them."""
        own, top = self.own, deed.top
        if own.dep(top) != "ccomp" or not own.is_verb(own.head(top)):
            return deed
        actors = self.sides.parts(own.subjects(own.head(top)))
        others = self.sides.others(deed.actors, actors)
        if not (actors and others):
            return deed
        turned = self.recoded(deed, DUTY)
        return replace(turned, actors=tuple(actors), recipients=tuple(others), mutual=False)
