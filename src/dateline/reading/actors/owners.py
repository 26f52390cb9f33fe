"""Whose an office is: what tells 'the mayor of Tarvena' from 'the mayor of Drosca'."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dateline.model import PlaceFeature, Span
from dateline.reading.actors.lines import NAMES, Line
from dateline.reading.actors.words import nouns, small

HELD = ("office", "person", "rank", "address")
OWNING = (*NAMES, "NN", "NNS", "JJ", "CD", "POS", "HYPH")
WORDS = ("N", "J", "C")


class Owner(NamedTuple):
    """Whose something is: the words that tell it, but a country's, and the country."""

    words: frozenset[str]
    country: str | None


def told(line: Line, first: int, head: int, last: int) -> Iterator[str]:
    """The words that tell whose a noun is: names before its head, and what 'of' or 'for' adds.

    So may words of a people that no table knows: 'the Tamrian premier'.
    """
    yield from named(line, range(first, head))
    yield from (line.word(n) for n in range(max(first, 1), head) if is_people(line, n))
    yield from map(line.word, behind(line, last))


def is_people(line: Line, number: int) -> bool:
    """Whether an adjective within a sentence has a capital, and is no country's and no rank."""
    upper = line.printed[number][:1].isupper() and line.tag(number) == "JJ"
    return upper and line.word(number) not in nouns(*HELD) and number not in countries(line)


def behind(line: Line, last: int) -> Iterator[int]:
    """The tokens of what 'of' or 'for' adds behind a noun, but those of countries."""
    number, states = last + 1, countries(line)
    if line.word(number) not in small("belongs"):
        return
    while number == last + 1 or goes_on(line, number):
        if line.tag(number)[:1] in WORDS and number not in states:
            yield number
        number += 1


def goes_on(line: Line, number: int) -> bool:
    """Whether a token goes on with whose something is: 'the port of the town'; no time does."""
    tied = line.word(number) in small("body of") | small("definite")
    return tied or (line.tag(number) in OWNING and number not in line.dated)


def named(line: Line, numbers: Iterable[int]) -> Iterator[str]:
    """The names among some tokens, but those of countries and offices."""
    states = countries(line)
    for number in numbers:
        held = line.word(number) in nouns(*HELD)
        if line.tag(number) in NAMES and not held and number not in states:
            yield line.word(number)


def inside(line: Line, role: Span) -> Iterator[str]:
    """The names in a role."""
    tokens = line.tree.tokens
    numbers = [n for n, one in enumerate(tokens) if role.start <= one.start < role.end]
    yield from named(line, range(numbers[0], numbers[-1] + 1) if numbers else range(0))


def countries(line: Line) -> set[int]:
    """The tokens of the names of countries."""
    return {
        number
        for first, (last, place) in line.places.items()
        if place.feature is PlaceFeature.COUNTRY
        for number in range(first, last + 1)
    }


def apart(one: Owner, other: Owner) -> bool:
    """Whether two offices are not of the same; one of which nothing is told may be any."""
    if one.country and other.country and one.country != other.country:
        return True
    if one.words and other.words:
        return one.words != other.words
    return is_elsewhere(one, other) or is_elsewhere(other, one)


def is_elsewhere(one: Owner, other: Owner) -> bool:
    """Whether the first is of something that no country is known of, the second of a country."""
    return bool(one.words and not one.country and other.country)
