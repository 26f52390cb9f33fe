"""Numbers as they are written: 1,275, 2.5 million, 3bn, twenty-two, two dozen, a hundred.

The grammar, over the words of a sentence::

    number := (DIGITS | small | ONE before a SCALE) [half] {SCALE [[AND] small | half]}
    half   := 'and' 'a' PART
    small  := TENS ['-'] ONES | NUMERAL
    range  := number (('-' | TO | OR | AND after 'between') number)
"""

from collections.abc import Sequence
from typing import NamedTuple

from dateline.reading.figures.words import Word, listed, numerals, phrase, portions, valued

TEN, HUNDRED = 10, 100
HYPHENS = frozenset("-–‑")
DECIMALS, MOST_SCALES = 6, 3


class Numeral(NamedTuple):
    """A number at the words from `first` up to `last`, indices of a sentence's words."""

    value: float
    first: int
    last: int


class Range(NamedTuple):
    """What the words from `first` up to `last` allow: `low` to `high`, which may be open.

    `unit` is told where the words are one themselves: '%' of a part, 'times', 'rank'.
    """

    low: float
    high: float | None
    first: int
    last: int
    unit: str = ""


def text_at(found: Sequence[Word], index: int) -> str:
    """The word at an index, in lower case; empty beyond the ends."""
    return found[index].text if 0 <= index < len(found) else ""


def digits(found: Sequence[Word], at: int) -> Numeral | None:
    """A number in digits, with the letter for its scale: '1,275', '3bn', '40k'."""
    if not 0 <= at < len(found) or found[at].kind != "number":
        return None
    value = float(
        "".join(letter for letter in found[at].text if letter.isdecimal() or letter == ".")
    )
    suffix = text_at(found, at + 1)
    if suffix in valued("glued") and found[at + 1].glued and is_scale(found, at):
        return Numeral(value * float(valued("glued")[suffix]), at, at + 2)
    return Numeral(value, at, at + 1)


def is_scale(found: Sequence[Word], at: int) -> bool:
    """Whether the letter behind digits is a scale: of money, or where a noun follows ('2m people').

    Else '40m' are metres.
    """
    money = at > 0 and found[at - 1].kind == "sign"
    following = text_at(found, at + 2)
    return money or following in listed("person") or text_at(found, at + 1) == "k"


def small(found: Sequence[Word], at: int) -> Numeral | None:
    """A number below a hundred in words: 'six', 'twenty-two', 'twenty two'."""
    value = numerals().get(text_at(found, at))
    if value is None:
        return None
    ones = at + 1 + (text_at(found, at + 1) in HYPHENS)
    more = numerals().get(text_at(found, ones), 0.0)
    if value >= 2 * TEN and 0 < more < TEN:
        return Numeral(value + more, at, ones + 1)
    return Numeral(value, at, at + 1)


def number(found: Sequence[Word], at: int) -> Numeral | None:
    """The number that begins at an index, with all its scales."""
    if text_at(found, at) in numerals():
        start = small(found, at)
    else:
        start = digits(found, at) or single(found, at)
    if start is None:
        return None
    value, last = halved(found, start.value, start.last, 1)
    for _ in range(MOST_SCALES):
        scale = valued("scale").get(text_at(found, last))
        if scale is None:
            break
        value, last = halved(found, value * float(scale), last + 1, float(scale))
        rest = remainder(found, last, float(scale))
        if rest is not None:
            value, last = value + rest.value, rest.last
    return Numeral(round(value, DECIMALS), at, last)


def halved(found: Sequence[Word], value: float, last: int, scale: float) -> tuple[float, int]:
    """A number with the part of its scale that follows: 'two (and a half) million'."""
    part = portions("part").get(text_at(found, last + 2))
    if part and phrase(found, last, last + 2) == "and a" and text_at(found, last + 3) != "of":
        return value + scale / part[0], last + 3
    return value, last


def single(found: Sequence[Word], at: int) -> Numeral | None:
    """The 'a' of 'a hundred', unless only a part of it is meant ('half a million')."""
    one = valued("one").get(text_at(found, at))
    if one is None or text_at(found, at + 1) not in valued("scale"):
        return None
    if text_at(found, at - 1) in portions("part"):
        return None
    return Numeral(float(one), at, at + 1)


def remainder(found: Sequence[Word], at: int, scale: float) -> Numeral | None:
    """What follows a scale and is less than it: 'two hundred (and five)'."""
    joined = text_at(found, at) == "and"
    rest = small(found, at + joined)
    if rest is None or rest.value >= scale or scale < HUNDRED:
        return None
    return rest


def spread(found: Sequence[Word], at: int) -> Range | None:
    """The number or the range that begins at an index; a range goes from less to more."""
    first = number(found, at)
    if first is None:
        return None
    joint = text_at(found, first.last)
    lead = text_at(found, at - 1 - (at > 0 and found[at - 1].kind == "sign"))
    between = joint == "and" and lead == "between"
    joined = joint in listed("joint") and lead != "from"
    second = number(found, beyond(found, first.last)) if between or joined else None
    low = first.value if second is None else first.value * shared_scale(found, first, second)
    if second is None or second.value <= low:
        return Range(first.value, first.value, at, first.last)
    return Range(low, second.value, at, second.last)


def beyond(found: Sequence[Word], joint: int) -> int:
    """Where a range's second number begins: behind the joint, and the currency there."""
    sign = joint + 1 < len(found) and found[joint + 1].kind == "sign"
    return joint + 1 + sign


def shared_scale(found: Sequence[Word], first: Numeral, second: Numeral) -> float:
    """What a range's second number says of the first: '2-3 million' begins at two million."""
    scale = float(valued("scale").get(text_at(found, second.last - 1), 1))
    plain = first.last - first.first == 1 and first.value * scale < second.value
    return scale if plain else 1.0
