"""Figures that differ from one version of an article to the next.

Two amounts can be of one quantity if their units agree and nothing else became of what they count.
How likely they are is a sum of what speaks for it (`WEIGHTS`): what became of it, what it is, the
words of the sentence without its figures, and the words next to the figure. The likeliest pair is
taken first; where another number is about as likely, or no pair likely enough, nothing is told.
The weights and limits were set by hand and fitted to nothing.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from dateline.model import Reading, Span
from dateline.reading.figures.amounts import Amount
from dateline.reading.figures.words import listed
from dateline.relating.similar import aligned, likeness
from dateline.relating.stated import Stated, stated

STATE, NOUN, SENTENCE, BESIDE = 0.25, 0.2, 0.3, 0.25
SAME, ALIKE, OPEN, UNTOLD = 1.0, 0.8, 0.5, 0.2
REPLACED = 0.75
EQUAL, SLOT, MARGIN = 0.1, 0.1, 0.08
LIKELY, BARE, LONE = 0.6, 0.75, 0.35
LONE_SENTENCE = 0.3
MOST, MOST_INSIDE = 10_000, 1_000


@dataclass(frozen=True, slots=True)
class Change:
    """A figure that two versions of an article give differently, and the sentences that state it.

    `before` and `sentence_before` point into the earlier text, the others into the later one.
    """

    before: Amount
    after: Amount
    sentence_before: Span
    sentence_after: Span


class Pair(NamedTuple):
    """Two amounts, by their indices, and how likely they are of one quantity."""

    score: float
    before: int
    after: int


class Ends(NamedTuple):
    """The amounts of one version that have been looked at, and those that are of a sure pair."""

    seen: set[int]
    sure: set[int]


class Board(NamedTuple):
    """The amounts of two versions, and all pairs of them that can be of one quantity."""

    one: Sequence[Stated]
    two: Sequence[Stated]
    pairs: Sequence[Pair]
    before: Mapping[int, Sequence[Pair]]
    after: Mapping[int, Sequence[Pair]]

    def others(self, pair: Pair) -> Iterator[Pair]:
        """The pairs by which one of the two would have become, or come from, another number."""
        new, old = self.two[pair.after].bounds, self.one[pair.before].bounds
        yield from (own for own in self.before[pair.before] if self.two[own.after].bounds != new)
        yield from (own for own in self.after[pair.after] if self.one[own.before].bounds != old)


def changes(before: Reading, after: Reading) -> tuple[Change, ...]:
    """The figures that differ between two versions of one article, in the order of the later text.

    A figure that is stated several times is told once, where it is first stated.
    """
    one, two = stated(before), stated(after)
    told: set[tuple[object, ...]] = set()
    found = []
    for pair in sorted(chosen(board(one, two)), key=lambda own: own.after):
        old, new = one[pair.before], two[pair.after]
        key = (old.group, new.state or new.noun, old.bounds, new.bounds)
        if old.bounds != new.bounds and key not in told:
            told.add(key)
            found.append(Change(old.amount, new.amount, old.sentence, new.sentence))
    return tuple(found)


def board(one: Sequence[Stated], two: Sequence[Stated]) -> Board:
    """The pairs of two versions' amounts that can be of one quantity, the likeliest first."""
    pairs = sorted(
        (
            Pair(score(one[i], two[j]), i, j)
            for i, j in comparable(one, two)
            if is_possible(one[i], two[j])
        ),
        key=lambda own: (-own.score, abs(own.before - own.after), own),
    )
    before, after = defaultdict(list), defaultdict(list)
    for pair in pairs:
        before[pair.before].append(pair)
        after[pair.after].append(pair)
    return Board(one, two, pairs, before, after)


def comparable(one: Sequence[Stated], two: Sequence[Stated]) -> Iterator[tuple[int, int]]:
    """The pairs of one unit; of very many, only those in sentences that are alike."""
    first, second = by_unit(one), by_unit(two)
    for unit, places in first.items():
        others = second.get(unit, [])
        if len(places) * len(others) <= MOST:
            yield from ((i, j) for i in places for j in others)
        else:
            yield from in_like_sentences(one, two, places, others)


def by_unit(own: Sequence[Stated]) -> dict[str, list[int]]:
    """The indices of amounts by unit."""
    found: dict[str, list[int]] = {}
    for place, one in enumerate(own):
        found.setdefault(one.group, []).append(place)
    return found


def in_like_sentences(
    one: Sequence[Stated], two: Sequence[Stated], first: Sequence[int], second: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """The pairs of these amounts whose sentences are alike without their figures."""
    before, after = by_sentence(one, first), by_sentence(two, second)
    words = [[worded(own[at[0]]) for at in found] for own, found in ((one, before), (two, after))]
    found = aligned(*words)
    for i, j in (*found.kept, *found.edited):
        if len(before[i]) * len(after[j]) <= MOST_INSIDE:
            yield from ((x, y) for x in before[i] for y in after[j])


def by_sentence(own: Sequence[Stated], places: Sequence[int]) -> list[list[int]]:
    """The indices, parted by the sentences that they are in."""
    found: dict[Span, list[int]] = {}
    for place in places:
        found.setdefault(own[place].sentence, []).append(place)
    return list(found.values())


def worded(own: Stated) -> str:
    """The words of an amount's sentence without figures, in a fixed order."""
    return " ".join(sorted(own.masked.elements()))


def is_possible(one: Stated, two: Stated) -> bool:
    """Whether two amounts of one unit can be of one quantity.

    They cannot if different things became of it, or only one of them is told of long ago, or they
    count different things, unless in nearly the same words.
    """
    if one.past != two.past or (one.state and two.state and one.state != two.state):
        return False
    if of_noun(one, two):
        return True
    return min(likeness(one.masked, two.masked), likeness(one.beside, two.beside)) >= REPLACED


def score(one: Stated, two: Stated) -> float:
    """How likely two amounts are of one quantity, from 0 to 1.

    There is a little more for the same number, and for the same place in the same sentence.
    """
    slot = one.masked == two.masked and one.beside == two.beside
    return (
        STATE * of_state(one.state, two.state)
        + NOUN * of_noun(one, two)
        + SENTENCE * likeness(one.masked, two.masked)
        + BESIDE * likeness(one.beside, two.beside)
        + EQUAL * (one.bounds == two.bounds)
        + SLOT * slot
    )


def of_state(one: str, two: str) -> float:
    """What the states of two amounts say for their being of one quantity."""
    if one == two:
        return SAME if one else OPEN
    return UNTOLD


def of_noun(one: Stated, two: Stated) -> float:
    """What the nouns of two amounts say for their being of one quantity.

    People are like migrants, but migrants are not like soldiers.
    """
    if not (one.noun and two.noun):
        return OPEN
    people = one.amount.unit == two.amount.unit == "person"
    general = not listed("general").isdisjoint((one.noun, two.noun))
    return SAME if one.noun == two.noun else (people and general) * ALIKE


def chosen(own: Board) -> Iterator[Pair]:
    """The pairs that are of one quantity, the likeliest first, without the doubtful ones.

    What is doubtful for one of two rivals is so for the other.
    """
    before, after = Ends(set(), set()), Ends(set(), set())
    for pair in own.pairs:
        if pair.before in before.seen or pair.after in after.seen or not is_likely(own, pair):
            continue
        before.seen.add(pair.before)
        after.seen.add(pair.after)
        rivals = (other for other in own.others(pair) if other.score >= pair.score - MARGIN)
        if all(one.before in before.sure or one.after in after.sure for one in rivals):
            before.sure.add(pair.before)
            after.sure.add(pair.after)
            yield pair


def is_likely(own: Board, pair: Pair) -> bool:
    """Whether a pair is likely enough; less is asked where no other number comes into question."""
    one, two = own.one[pair.before], own.two[pair.after]
    if not (one.amount.unit or one.noun or one.state):
        return pair.score >= BARE
    if SAME > of_noun(one, two) > OPEN and any(own.others(pair)):
        return False
    if pair.score >= LIKELY:
        return True
    headlines = one.headline and two.headline
    alike = headlines or likeness(one.masked, two.masked) >= LONE_SENTENCE
    return alike and pair.score >= LONE and not any(own.others(pair))
