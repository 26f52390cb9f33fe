"""Words of a sentence, and what each could be in a time expression.

The words come from the table `lexicon/times.txt`; what is written in digits gets its kind from
its shape. A word may have several senses ('second', 'may', 'last night'), each of one or more
words; the grammar takes the one that fits.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from dateline.tables import rows

WORD = re.compile(
    r"""(?P<iso>\d{4}-\d\d-\d\d(?![\d-]))
    | (?P<slash>\d{1,2}/\d{1,2}/(?:\d{4}|\d\d)(?![\d/]))
    | (?P<clock>\d{1,2}:\d\d(?::\d\d)?(?![\d:]))
    | (?P<nth>[QH][1-4]\b)
    | (?P<decade>(?:\d\d|['’`])\d0s\b)
    | (?P<shortyear>['’`]\d\d\b)
    | (?P<ordinal>\d{1,2}(?:st|nd|rd|th)\b)
    | (?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)
    | [^\W\d_]\.\s?[^\W\d_]\.?(?![^\W_])
    | ['’]s\b | [^\W\d_]+ | [^\s\w]""",
    re.VERBOSE,
)
NAMES = ("NNP", "NNPS")
MARKS = {",": "comma", "-": "hyphen", "–": "hyphen", "—": "hyphen", "'s": "possessive"}
MARKS |= {"’s": "possessive", "'": "possessive", "’": "possessive", ".": "stop", "(": "open"}
MARKS |= {"$": "money", "£": "money", "€": "money", "¥": "money", "#": "money", "%": "percent"}
LONGEST_NUMBER = 12
FIRST_YEAR, LAST_YEAR = 1000, 2199


@dataclass(frozen=True, slots=True)
class Word:
    """A word or mark, with offsets into the article's text; `text` is in lower case."""

    text: str
    start: int
    end: int
    capital: bool
    tag: str = ""


@dataclass(frozen=True, slots=True)
class Sense:
    """What a run of `length` words could be: a kind of the table, with its value."""

    value: str
    length: int


Senses = Mapping[str, Sense]


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the table, for one of its words or phrases; `rest` follows the first word."""

    kind: str
    value: str
    rest: tuple[str, ...]
    guard: str


@cache
def entries() -> Mapping[str, tuple[Entry, ...]]:
    """The table by first word."""
    found: dict[str, list[Entry]] = {}
    for kind, value, phrases, guard in rows("dateline.reading.lexicon", "times", 4):
        for phrase in phrases.split(","):
            first, *rest = (match[0] for match in WORD.finditer(phrase.strip()))
            found.setdefault(first, []).append(Entry(kind, value, tuple(rest), guard))
    return {first: tuple(entries) for first, entries in found.items()}


def words(text: str, offset: int, tags: Mapping[int, str]) -> tuple[list[Word], list[Senses]]:
    """The words of a sentence that starts at `offset`, and the senses of each.

    `tags` gives the Penn tag of the word that starts at an offset of the article's text.
    """
    matches = list(WORD.finditer(text))
    found = [
        Word(
            match[0].lower(),
            offset + match.start(),
            offset + match.end(),
            match[0][0].isupper(),
            tags.get(offset + match.start(), ""),
        )
        for match in matches
    ]
    shapes = [match.lastgroup for match in matches]
    return found, [senses(found, shapes, index) for index in range(len(found))]


def senses(found: Sequence[Word], shapes: Sequence[str | None], index: int) -> Senses:
    """The senses of the word at an index, the longest of each kind."""
    word = found[index]
    shape = shapes[index]
    if shape:
        return digits(shape, word.text)
    if word.text in MARKS:
        return {MARKS[word.text]: Sense(word.text, 1)}
    best: dict[str, Sense] = {}
    for entry in entries().get(word.text, ()):
        length = 1 + len(entry.rest)
        rest = tuple(other.text for other in found[index + 1 : index + length])
        longer = entry.kind not in best or best[entry.kind].length < length
        if rest == entry.rest and longer and allowed(entry.guard, found, shapes, index, length):
            best[entry.kind] = Sense(entry.value, length)
    return best


def digits(shape: str, text: str) -> Senses:
    """The senses of what is written in digits: its shape, and of four digits also a year."""
    if shape == "number":
        plain = text.replace(",", "")
        if len(plain) > LONGEST_NUMBER:
            return {}
        found = {"number": Sense(plain, 1)}
        if text.isdecimal() and len(text) == len(str(FIRST_YEAR)):
            found["fourdigits"] = Sense(text, 1)
            if FIRST_YEAR <= int(text) <= LAST_YEAR:
                found["year"] = Sense(text, 1)
        return found
    if shape == "ordinal":
        return {"ordinal": Sense(text[:-2], 1)}
    return {shape: Sense(text, 1)}


def allowed(
    guard: str, found: Sequence[Word], shapes: Sequence[str | None], index: int, length: int
) -> bool:
    """Whether an entry's guard lets the words from an index be what it says."""
    noun = found[index].tag.startswith("NN") or not found[index].tag
    near = *shapes[index + length : index + length + 1], *shapes[max(0, index - 1) : index]
    number = any(shape in ("number", "ordinal") for shape in near)
    if guard == "noun":
        return noun
    if guard == "plain":
        return not is_named(found, index)
    if guard == "name":
        return found[index].capital and (noun or number)
    return guard == "" or (found[index].capital and number)


def is_named(found: Sequence[Word], index: int) -> bool:
    """Whether a word is a part of a name: capitalised like one that stands right beside it."""
    beside = (*found[max(0, index - 1) : index], *found[index + 1 : index + 2])
    named = (one.capital and one.tag in NAMES and is_next(one, found[index]) for one in beside)
    return found[index].capital and found[index].tag in NAMES and any(named)


def is_next(one: Word, other: Word) -> bool:
    """Whether nothing but a space stands between two words."""
    first, second = sorted((one, other), key=lambda word: word.start)
    return second.start - first.end <= 1
