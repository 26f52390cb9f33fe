"""Who takes part in a deed: from the tokens that a line finds to those of somebody."""

from collections.abc import Iterable, Iterator, Sequence

from dateline.model import EventType, Quad
from dateline.reading.events.clauses import FAR, Clauses
from dateline.reading.events.codebook import small
from dateline.reading.events.deeds import Deed, Deeds
from dateline.reading.events.frames import ACTOR, BOTH, RECIPIENT
from dateline.reading.events.matching import Match
from dateline.reading.events.ontology import Code, sorts
from dateline.reading.events.participants import NATURE, People

NAMED = ("poss", "compound", "nmod")
BEFORE = ("compound", "amod", "nmod")


class Sides:
    """The people of a sentence and its deeds so far, asked who takes part in another one."""

    def __init__(self, clauses: Clauses, people: People, deeds: Deeds) -> None:
        self.own, self.people, self.deeds = clauses, people, deeds

    def deed(self, match: Match) -> Deed | None:
        """The deed of a line that fits; None where the line is of none, or nobody does it."""
        sides, frame, code = match.sides, match.entry.frame, match.entry.code
        if code is None or not self.is_done(match) or self.is_spoken(match, code):
            return None
        doing = self.makers_of(match)
        actors = self.doers(self.parts(doing, noun=frame.nominal))
        recipients = self.recipients(match, actors)
        if not (frame.nominal or self.is_between(doing, actors, recipients, code)):
            return None
        weak = frame.nominal and not (actors or recipients or frame.bare)
        mutual = bool(sides.get(BOTH)) or (not frame.nominal and self.own.is_mutual(match.top))
        return Deed(match, code, tuple(actors), tuple(recipients), mutual, weak)

    def recipients(self, match: Match, actors: Sequence[int]) -> list[int]:
        """The recipients that a line finds; else whom the noun in it names, or is."""
        frame, found = match.entry.frame, self.brought(match, actors)
        if frame.nominal or frame.side == BOTH or match.top == match.trigger:
            return found
        owner = self.owner(match.trigger)
        named = self.own.tree.having(match.trigger, "poss") if self.is_for(found) else []
        theirs = [one for one in self.parts(named) if self.stands(one)]
        if theirs and self.others(theirs, actors):
            return self.others(theirs, actors)
        if found and (match.trigger in owner or any(map(self.stands, found))):
            return found
        return self.others(owner, actors) or found

    def is_for(self, numbers: Sequence[int]) -> bool:
        """Whether 'for' or 'of' brings all of some tokens: 'Norland's offer of two ships'."""
        return all(self.own.words[self.own.head(one)] in ("for", "of") for one in numbers)

    def brought(self, match: Match, actors: Sequence[int]) -> list[int]:
        """The recipients in a line's slots: behind prepositions somebody before something.

        Where people march is no recipient of a PROTEST, but its place.
        """
        code = match.entry.code
        away = self.people.literal if code and code.type is EventType.PROTEST else frozenset()
        sides = [one for one in match.sides.get(RECIPIENT, ()) if one not in away]
        parts = self.parts(filter(self.may_be, sides), noun=match.entry.frame.nominal)
        found = self.others(parts, actors)
        if any(map(self.stands, found)):
            found = [one for one in found if self.stands(one) or self.own.dep(one) != "pobj"]
        return [one for one in found if not self.is_there(one)] or found

    def is_there(self, number: int) -> bool:
        """Whether a token is where it is done: 'a curfew on teenagers in (Leeds)'."""
        own = self.own
        where = own.dep(number) == "pobj" and own.words[own.head(number)] in small("there")
        return where and number in self.people.literal

    def makers_of(self, match: Match) -> list[int]:
        """Who does what a line says, or made what it says does it."""
        named = [*match.sides.get(ACTOR, ()), *match.sides.get(BOTH, ())]
        return [maker for one in named for maker in self.makers(one)]

    def is_done(self, match: Match) -> bool:
        """Whether what a verb says is done: not by beauty, and nobody is 'killed in a crash'."""
        named = [*match.sides.get(ACTOR, ()), *match.sides.get(BOTH, ())]
        if named:
            return match.entry.frame.nominal or bool(self.makers_of(match))
        return not self.is_mishap(match.top)

    def is_spoken(self, match: Match, code: Code) -> bool:
        """Whether what a force is used on is only words: 'attacked the plan', 'the joke bombed'."""
        objects = match.sides.get(RECIPIENT, ())
        idle = (one for one in objects if self.people.is_idle(one) and not self.deeds.at(one))
        words = [one for one in idle if self.people.is_word(one)]
        return code.type is EventType.ASSAULT and bool(words) and len(words) == len(objects)

    def is_mishap(self, verb: int) -> bool:
        """Whether what befell somebody was no deed: 'killed in a crash'."""
        brought = self.own.objects(verb, (("in",),))
        return any(self.own.words[one] in small("mishap") for one in brought)

    def makers(self, number: int) -> list[int]:
        """Who does what a noun is said to do: of a decree that frees someone, whoever issued it.

        What is written speaks for itself where nobody is told to have written it.
        """
        if any(self.own.words[one] in small("storm") for one in self.own.kids[number]):
            return []
        if not self.people.is_idle(number) or self.deeds.at(number):
            return [number]
        if self.people.kind(number) == NATURE:
            return []
        owners = self.own.owners(number, FAR)
        named = [one for one in self.own.tree.having(number, *NAMED) if self.people.is_known(one)]
        made = named or [one for one in owners if self.people.is_somebody(one)]
        return made or ([number] if self.people.is_word(number) else [])

    def stands(self, number: int) -> bool:
        """Whether a token, or who is named with it, is somebody."""
        apposed = self.own.tree.having(number, "appos")
        called = any(self.people.is_titled(number, one) for one in apposed)
        inner = (self.own.tokens[one].tag != "PRP$" for one in self.people.within(number))
        return self.people.is_somebody(number) or called or any(inner)

    def doers(self, actors: list[int]) -> list[int]:
        """The actors without what somebody must have used: 'a bomb killed two'."""
        return [one for one in actors if self.own.words[one] not in small("tool")]

    def is_between(
        self, doing: Sequence[int], actors: Sequence[int], recipients: Sequence[int], code: Code
    ) -> bool:
        """Whether somebody does it, it is done to somebody, or by force to something.

        What 'it' or 'that' is said to do to something is no event.
        """
        if any(map(self.stands, actors)) or any(map(self.people.is_somebody, recipients)):
            return True
        force = sorts()[code.type].quad is Quad.MATERIAL_CONFLICT
        tools = [one for one in doing if self.own.words[one] in small("tool")]
        if actors or (doing and not tools):
            return False
        return (force and bool(recipients or tools)) or any(map(self.stands, recipients))

    def others(self, numbers: Iterable[int], actors: Sequence[int]) -> list[int]:
        """Those who are not the actors themselves, under another name."""
        known = {self.people.actors.get(one) for one in actors} - {None}
        return [one for one in numbers if one not in actors and not self.is_own(one, known)]

    def is_own(self, number: int, known: set[str | None]) -> bool:
        """Whether a token is another name of some actors, or a possessive of nobody else."""
        actor = self.people.actors.get(number)
        return actor in known or (actor is None and self.own.tokens[number].tag == "PRP$")

    def may_be(self, number: int) -> bool:
        """Whether what a preposition brings may be a recipient: what 'in a bid' brings is none."""
        own = self.own
        if own.tokens[number].tag == "NN" and own.words[number] in small("reaction"):
            return False
        deed = self.deeds.at(number)
        done = deed is not None and bool(deed.actors or deed.recipients)
        if deed is not None and not done and own.words[own.head(number)] == "for":
            return False
        if own.dep(number) != "pobj" or done or self.people.within(number):
            return True
        loose = own.words[own.head(number)] in small("loose")
        return not self.people.is_idle(number) or (self.people.is_word(number) and not loose)

    def owner(self, noun: int) -> list[int]:
        """Whom the noun of a line names, or is: 'rejected Norland's plea', 'expelled an envoy'."""
        owners = self.own.tree.having(noun, "poss")
        named = [one for one in owners if self.own.tokens[one].tag != "PRP$"]
        inner = self.people.within(noun) or named
        known = self.people.actors
        if noun in known and any(known.get(one) == known[noun] for one in inner):
            return [noun]
        if inner:
            return self.parts(inner)
        return [noun] if self.people.is_somebody(noun) else []

    def parts(self, numbers: Iterable[int], *, noun: bool = False) -> list[int]:
        """The tokens of those who take part; before the `noun` of a line only somebody does."""
        found: dict[int, None] = {}
        for number in numbers:
            for one in self.own.joined(number):
                found |= dict.fromkeys(self.meant(self.name(one), noun=noun))
        return list(found)

    def name(self, number: int) -> int:
        """The name that a token stands in apposition to, else itself: 'Roe, the (mayor)'."""
        own = self.own
        apposed = own.dep(number) == "appos" and own.tokens[own.head(number)].tag == "NNP"
        return own.head(number) if apposed else number

    def meant(self, number: int, *, noun: bool) -> Iterator[int]:
        """Who is meant by a token: whoever did the deed that it is, is named in it, or itself."""
        deed = self.deeds.at(number)
        if speakers := self.echoed(number):
            yield from speakers
        elif deed and (deed.actors or deed.recipients) and not self.people.is_somebody(number):
            yield from deed.actors or deed.recipients
        elif self.people.is_nobody(number) or self.own.is_verb(number):
            return
        elif self.people.is_somebody(number):
            yield number
        elif inner := self.people.within(number):
            yield from inner
        elif not (noun and self.own.dep(number) in BEFORE):
            yield number

    def echoed(self, number: int) -> list[int]:
        """Who speaks of themselves with a pronoun that nobody else is known by: 'said it would'."""
        own, verb = self.own, self.own.head(number)
        if number in self.people.actors or own.words[number] not in small("echo"):
            return []
        opens = own.dep(number) in ("nsubj", "nsubjpass") and own.dep(verb) == "ccomp"
        if not (opens and own.tree.having(verb, "aux", "auxpass")):
            return []
        return [one for one in own.subjects(own.head(verb)) if self.people.is_somebody(one)]

    def speaker(self, number: int) -> int:
        """Who tells of themselves by a pronoun, the subject of a clause; else the token itself."""
        own, verb = self.own, self.own.head(number)
        known = self.people.actors.get(number)
        if known and own.dep(number) == "nsubj" and own.dep(verb) == "ccomp":
            above = own.subjects(own.head(verb))
            return next((one for one in above if self.people.actors.get(one) == known), number)
        return number
