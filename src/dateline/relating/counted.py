"""What a number counts or measures: its unit, the noun, and what became of those counted."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from dateline.relating.numerals import HYPHENS, number, text_at
from dateline.relating.words import QUOTES, Word, listed, phrase, table, valued

LONGEST_UNIT, LONGEST_STATE = 4, 3
NOUN_WORDS, BEFORE, AFTER, RISE = 4, 12, 6, 6
SINGULAR = ("ss", "us", "is", "'s", "’s")


class Counted(NamedTuple):
    """What belongs to a number: unit, noun, and state (the word of the table for all its words).

    `last` is the index behind the unit or the noun; `near` says that the state stands right behind
    the number and its noun, or between them.
    """

    unit: str
    noun: str
    state: str
    last: int
    near: bool


class Noun(NamedTuple):
    """The words for what is counted, the state among them, and the index behind them."""

    words: tuple[Word, ...]
    state: str
    last: int


@cache
def states() -> Mapping[str, str]:
    """The words for what became of something, each with the word that stands for all of them."""
    return {**valued("state"), **valued("fate")}


def counted(found: Sequence[Word], first: int, last: int) -> Counted:
    """What the number at `[first, last)` counts, by the words around it."""
    unit, end = measured(found, first, last)
    noun = Noun((), "", end) if unit else noun_at(found, last, single=is_one(found, first, last))
    near = noun.state or state_at(found, linked(found, noun.last))
    state = near or earlier(found, first) or shared(found, noun) or further(found, noun.last)
    if not unit and not noun.words:
        noun = Noun(label(found, first), "", noun.last)
    words = " ".join(word.text for word in noun.words)
    return Counted(unit or sort(noun.words, state), words, state, noun.last, bool(near))


def measured(found: Sequence[Word], first: int, last: int) -> tuple[str, int]:
    """The currency before a number or the unit behind it, and the index behind it."""
    currency = table("units", "before").get(text_at(found, first - 1))
    if currency:
        return currency, last
    start = last + (text_at(found, last) in HYPHENS)
    for end in range(min(len(found), start + LONGEST_UNIT), start, -1):
        unit = table("units", "after").get(phrase(found, start, end))
        if unit:
            return unit, end
    return "", last


def is_one(found: Sequence[Word], first: int, last: int) -> bool:
    """Whether a number is one, so that what it counts is in the singular."""
    return last - first == 1 and found[first].text in ("1", "one")


def noun_at(found: Sequence[Word], start: int, *, single: bool) -> Noun:
    """The noun that a number before `start` counts, up to the first plural; none if there is none.

    'more', 'of the' and the whole of a part ('two of the four climbers') are passed over.
    """
    words: list[Word] = []
    state = ""
    for place in range(passed(found, start), min(len(found), start + 3 * NOUN_WORDS)):
        word = found[place]
        own = states().get(word.text, "")
        closed = word.text in listed("close") or (word.text in listed("link") and not own)
        if word.kind != "word" or closed or len(words) == NOUN_WORDS:
            return Noun(tuple(words), state, place) if single and words else Noun((), "", start)
        if own and not goes_on(found, place + 1):
            return Noun(tuple(words), state, place) if single and words else Noun((), "", start)
        state = state or own
        words += () if own else (word,)
        if is_plural(word) or (single and word.text in listed("person")):
            return Noun(tuple(words), state, place + 1)
    return Noun(tuple(words), state, len(found)) if single and words else Noun((), "", start)


def passed(found: Sequence[Word], start: int) -> int:
    """The index behind the words that may stand between a number and what it counts."""
    place = start
    while text_at(found, place) in listed("more"):
        place += 1
        whole = number(found, place) if text_at(found, place - 1) in ("of", "the") else None
        place = whole.last if whole else place
    return place


def goes_on(found: Sequence[Word], place: int) -> bool:
    """Whether a noun may go on here: 'destroyed structures', but not 'destroyed in a fire'."""
    word = text_at(found, place)
    barred = listed("close") | listed("link") | states().keys()
    return word.isalpha() and word not in barred


def is_plural(word: Word) -> bool:
    """Whether a word looks like a plural."""
    if word.text in listed("plural") or word.text.endswith("men"):
        return True
    return len(word.text) > len("gas") and word.text[-1] == "s" and not word.text.endswith(SINGULAR)


def label(found: Sequence[Word], first: int) -> tuple[Word, ...]:
    """The noun of a label that a number fills in: 'Structures destroyed: 32'."""
    if text_at(found, first - 1) != ":":
        return ()
    start = first - 1
    while start > 0 and found[start - 1].kind == "word":
        start -= 1
    return noun_at(found, start, single=False).words


def linked(found: Sequence[Word], start: int) -> int:
    """The index behind the words that may stand before what became of those counted."""
    while text_at(found, start) in listed("link"):
        start += 1
    return start


def state_at(found: Sequence[Word], start: int) -> str:
    """The state that the words from an index say, the longest phrase first; empty if none."""
    ends = range(start + LONGEST_STATE, start, -1)
    return next(filter(None, (states().get(phrase(found, start, end)) for end in ends)), "")


def earlier(found: Sequence[Word], first: int) -> str:
    """The nearest state before a number in its clause: 'kills (12)'."""
    if text_at(found, first - 1) == ":":
        return labelled(found, first - 1)
    start = rise(found, first)
    for place in range(start - 1, max(-1, start - BEFORE), -1):
        if ends_clause(found, place):
            return ""
        if state := state_at(found, place):
            return state
    return ""


def labelled(found: Sequence[Word], colon: int) -> str:
    """The state that a label ends with: 'Structures destroyed: (32)', 'Destroyed so far: (2)'."""
    place = colon - 1
    while place > 0 and found[place].text in listed("link"):
        place -= 1
    return state_at(found[:colon], max(place, 0))


def rise(found: Sequence[Word], first: int) -> int:
    """Where the words begin that a figure rose or fell by: '(from 10 to) 20'; else `first`."""
    if text_at(found, first - 1) == "to":
        for place in range(first - 2, max(-1, first - RISE), -1):
            if text_at(found, place) == "from":
                return place
    return first


def shared(found: Sequence[Word], noun: Noun) -> str:
    """The state that is said of this noun and the next: 'Five (sailors) and two pilots died'."""
    joined = noun.words and text_at(found, noun.last) == "and"
    other = number(found, noun.last + 1) if joined else None
    if other is None:
        return ""
    both = noun_at(found, other.last, single=is_one(found, other.first, other.last))
    return state_at(found, linked(found, both.last)) if both.words else ""


def further(found: Sequence[Word], last: int) -> str:
    """The first state a little behind a number in its clause."""
    for place in range(last, min(len(found), last + AFTER)):
        if ends_clause(found, place):
            return ""
        if state := state_at(found, place):
            return state
    return ""


def ends_clause(found: Sequence[Word], place: int) -> bool:
    """Whether a clause ends at a word or mark, or another number takes over there."""
    word = found[place]
    if word.text in QUOTES or (word.text in HYPHENS and word.glued):
        return False
    return word.kind != "word" or word.text in listed("break") or number(found, place) is not None


def sort(noun: Sequence[Word], state: str) -> str:
    """The unit of a bare count: 'person' if the noun or what became of them says so."""
    fate = state in valued("fate").values()
    if noun:
        people = noun[-1].text in listed("person") or (fate and noun[-1].capital)
        return "person" if people else ""
    return "person" if fate else ""
