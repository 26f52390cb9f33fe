"""The deeds of a sentence: the lines that fit, the deepest first, and what turns them."""

from collections.abc import Mapping, Sequence

from dateline.model import EventType
from dateline.reading.events.clauses import Clauses
from dateline.reading.events.codebook import Codebook, small
from dateline.reading.events.deeds import Deed, Deeds
from dateline.reading.events.frames import BOTH, CLAUSE, RECIPIENT
from dateline.reading.events.matching import Match, matches
from dateline.reading.events.participants import People
from dateline.reading.events.sides import Sides
from dateline.reading.events.turns import Turns

# What is done 'with' a deed of these is only spoken of: 'threatened them with a siege'.
SPOKEN = (EventType.THREATEN, EventType.REQUEST, EventType.AGREE, EventType.ACCUSE)


def deeds(clauses: Clauses, people: People, book: Codebook) -> tuple[Deed, ...]:
    """The deeds of a sentence, in the order of their words."""
    found = Deeds()
    sides = Sides(clauses, people, found)
    turns = Turns(sides, book)
    plain, turning = fitting(clauses, sides, book)
    for number in sorted({*plain, *turning}, key=clauses.depth, reverse=True):
        deed = sides.deed(plain[number]) if number in plain else None
        deed = turns.turned(turning.get(number, ()), deed)
        if deed:
            found.found[number] = turns.ahead(deed)
    told = {deed.trigger: deed for deed in found if not deed.weak}
    return tuple(deed for deed in told.values() if not is_within(clauses, deed, told))


def is_within(clauses: Clauses, deed: Deed, told: Mapping[int, Deed]) -> bool:
    """Whether a deed only tells again what one that it hangs on says: 'in a raid they attacked'."""
    if is_sought(clauses, deed):
        return True
    above = (told[one] for one in clauses.above(deed.top) if one in told)
    outer = next(above, None)
    if outer is None:
        return False
    if clauses.words[clauses.head(deed.top)] == "with" and outer.code.type in SPOKEN:
        return not deed.recipients
    if outer.code.type is not deed.code.type:
        return False
    own, theirs = {*deed.actors, *deed.recipients}, {*outer.actors, *outer.recipients}
    named = {one for one in own if clauses.words[one] not in small("echo")}
    brought = clauses.dep(deed.top) in ("pobj", "dobj")
    warned = deed.is_ahead and clauses.dep(deed.top) == "ccomp"
    return (brought or warned) and named <= theirs


def is_sought(clauses: Clauses, deed: Deed) -> bool:
    """Whether nobody does a deed and it is only what something is for: 'a plan for a (summit)'."""
    preposition = clauses.head(deed.top)
    brought = clauses.dep(deed.top) == "pobj" and clauses.words[preposition] == "for"
    nobody = not (deed.actors or deed.recipients)
    return brought and nobody and not clauses.is_verb(clauses.head(preposition))


def fitting(
    clauses: Clauses, sides: Sides, book: Codebook
) -> tuple[dict[int, Match], dict[int, list[Match]]]:
    """The heaviest line that fits at each token, and the turns at each.

    No line is within a heavier one; a turn is in none, unless that is about the same word.
    """
    plain: list[Match] = []
    turns: dict[int, list[Match]] = {}
    for number, word in enumerate(clauses.words):
        if word in book.verbs or word in book.nouns:
            for match in matches(clauses, book, number):
                undate(sides, match)
                if not is_allowed(sides, match):
                    continue
                if match.entry.within is None:
                    plain.append(match)
                else:
                    turns.setdefault(number, []).append(match)
    chosen = heaviest(plain)
    held = {one for match in chosen for one in match.tokens - {match.trigger}}
    held |= {match.trigger for match in chosen if match.entry.code is None}
    own = {match.trigger: match for match in chosen if match.entry.code}
    return own, {number: found for number, found in turns.items() if number not in held}


def heaviest(fitted: Sequence[Match]) -> list[Match]:
    """The heaviest lines that share no token."""
    chosen: list[Match] = []
    taken: set[int] = set()
    for match in sorted(fitted, key=lambda one: one.weight, reverse=True):
        if taken.isdisjoint(match.tokens):
            taken |= match.tokens
            chosen.append(match)
    return chosen


def undate(sides: Sides, match: Match) -> None:
    """Leaves a time out of what a line's prepositions bring: 'signed a pact on Monday'."""
    brought = match.sides.get(RECIPIENT, [])
    if brought and not match.entry.frame.of_verb and sides.people.dated.issuperset(brought):
        match.sides[RECIPIENT] = []
        match.filled -= 1


def is_allowed(sides: Sides, match: Match) -> bool:
    """Whether the sides that only somebody may fill are filled by somebody, if at all."""
    brought = match.sides.get(RECIPIENT, [])
    if match.entry.frame.of_verb and brought and sides.people.dated.issuperset(brought):
        return False
    for side in match.entry.frame.strict:
        fit = sides.own.is_open if side == CLAUSE else sides.stands
        numbers = match.sides.get(side, match.sides.get(BOTH, []))
        if numbers and not any(map(fit, numbers)):
            return False
    return True
