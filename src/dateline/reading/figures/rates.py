"""What a rate is for: '40 km/h', '$30 a barrel', '12 per 100,000 people'."""

from collections.abc import Sequence

from dateline.reading.figures.counted import noun_at
from dateline.reading.figures.currencies import LONGEST_UNIT, units
from dateline.reading.figures.numerals import number, text_at
from dateline.reading.figures.words import Word, listed, phrase, table

PER = frozenset({"per", "/"})


def per(found: Sequence[Word], end: int, *, bare: bool = False) -> tuple[str, int]:
    """What the amount that ends before an index is for each of, and the index behind the words.

    What is a `bare` number may be so 'per day', but not 'a day'.
    """
    inside = table("units", "per").get(text_at(found, end - 1))
    if inside:
        return inside, end
    if text_at(found, end) in PER:
        stop = whole(found, end + 1)
        return phrase(found, end + 1, stop), stop
    each = text_at(found, end + 1)
    later = text_at(found, end + 2) in listed("since")
    if not bare and text_at(found, end) in listed("each") and is_rated(each) and not later:
        return each, end + 2
    return "", end


def is_rated(word: str) -> bool:
    """Whether a rate may be for a word: a length of time, or one of the table."""
    return word in listed("rated") or (word in table("units", "time") and word[-1] != "s")


def whole(found: Sequence[Word], start: int) -> int:
    """The index behind what follows 'per': '100,000 people', 'square mile', 'day'."""
    many = number(found, start)
    place = many.last if many else start
    noun = noun_at(found, place, single=False).last if many else place
    ends = range(min(len(found), place + LONGEST_UNIT), place, -1)
    unit = next((end for end in ends if phrase(found, place, end) in units()), place)
    word = text_at(found, place).isalpha() and not many
    return max(noun, unit, place + word)
