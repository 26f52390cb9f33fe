"""How much two runs of words have in common, and which of two lists belong together."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.reading.figures.words import listed

WORD = re.compile(r"[^\W_]+(?:['’.,][^\W_]+)*")
FEW, RARE = 2_500, 8
LIKE, SHARED = 0.5, 2

Bag = Counter[str]
Pair = tuple[int, int]


def folded(words: str) -> str:
    """The words with each run of white space as one space, trimmed."""
    return " ".join(words.split())


def bag(words: str) -> Bag:
    """The words in lower case, each with how often it comes; marks where there are only marks."""
    lower = words.casefold()
    return Counter(WORD.findall(lower) or lower.split())


def content(words: str) -> Bag:
    """The bag without function words; of nothing but function words, all of them."""
    every = bag(words)
    close = listed("close")
    return Counter({word: n for word, n in every.items() if word not in close}) or every


def likeness(one: Bag, other: Bag) -> float:
    """The share of words that two bags have in common, from 0 to 1 (Dice's coefficient)."""
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 1.0


@dataclass(frozen=True, slots=True)
class Alignment:
    """What became of each of a list's items, by their indices.

    `kept` are equal, wherever they stand; `edited` alike enough to be the same, reworded;
    `removed` are only in the first list, `added` only in the second. All in order.
    """

    kept: tuple[Pair, ...]
    edited: tuple[Pair, ...]
    removed: tuple[int, ...]
    added: tuple[int, ...]


def aligned(before: Sequence[str], after: Sequence[str]) -> Alignment:
    """The alignment of two lists of words, white space apart.

    Equal items are paired in order, the rest by likeness, the most alike first. The time is linear
    in long lists: there, only items that share a rare word are compared.
    """
    one, two = [folded(words) for words in before], [folded(words) for words in after]
    kept = tuple(same(one, two))
    left = sorted(set(range(len(one))) - {first for first, _ in kept})
    right = sorted(set(range(len(two))) - {second for _, second in kept})
    edited = tuple(reworded([one[i] for i in left], [two[i] for i in right]))
    pairs = tuple((left[first], right[second]) for first, second in edited)
    removed = sorted(set(left) - {first for first, _ in pairs})
    added = sorted(set(right) - {second for _, second in pairs})
    return Alignment(kept, pairs, tuple(removed), tuple(added))


def same(before: Sequence[str], after: Sequence[str]) -> Iterator[Pair]:
    """The pairs of equal items: the first with the first of its like, and so on."""
    places: dict[str, list[int]] = defaultdict(list)
    for place in reversed(range(len(after))):
        places[after[place]].append(place)
    for place, words in enumerate(before):
        if places[words]:
            yield place, places[words].pop()


def reworded(before: Sequence[str], after: Sequence[str]) -> list[Pair]:
    """The pairs of items that are alike, each in at most one pair, in order.

    They share half of their words, on the mean of all and of those that are no function words,
    and two of the latter at least.
    """
    one, two = [content(words) for words in before], [content(words) for words in after]
    every, other = [bag(words) for words in before], [bag(words) for words in after]
    scored = (
        ((likeness(one[i], two[j]) + likeness(every[i], other[j])) / 2, i, j)
        for i, j in candidates(one, two)
        if (one[i] & two[j]).total() >= SHARED
    )
    best = sorted(
        (score for score in scored if score[0] >= LIKE),
        key=lambda own: (-own[0], abs(own[1] - own[2]), own[1] + own[2], own[1]),
    )
    return sorted(greedy((first, second) for _, first, second in best))


def greedy(pairs: Iterator[Pair]) -> Iterator[Pair]:
    """The pairs whose items no earlier pair has."""
    first_taken: set[int] = set()
    second_taken: set[int] = set()
    for first, second in pairs:
        if first not in first_taken and second not in second_taken:
            first_taken.add(first)
            second_taken.add(second)
            yield first, second


def candidates(one: Sequence[Bag], two: Sequence[Bag]) -> Iterator[Pair]:
    """The pairs worth comparing: all of short lists; of long ones, those that share a rare word."""
    if len(one) * len(two) <= FEW:
        return ((i, j) for i in range(len(one)) for j in range(len(two)))
    first, second = places(one), places(two)
    rare = (word for word in first if len(first[word]) <= RARE and len(second[word]) <= RARE)
    return iter(sorted({(i, j) for word in rare for i in first[word] for j in second[word]}))


def places(bags: Sequence[Bag]) -> defaultdict[str, list[int]]:
    """Where each word comes."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for place, words in enumerate(bags):
        for word in words:
            found[word].append(place)
    return found
