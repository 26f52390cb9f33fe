"""What a number counts or measures: its unit, the noun, and what became of those counted."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from dateline.model import Span
from dateline.reading.figures.bounds import after, before
from dateline.reading.figures.currencies import LONGEST_UNIT, leading, units
from dateline.reading.figures.numerals import HYPHENS, number, text_at
from dateline.reading.figures.words import (
    QUOTES,
    Word,
    begins,
    listed,
    phrase,
    portions,
    states,
    valued,
)

LONGEST_STATE, MOST_LENT = 3, 5
NOUN_WORDS, BEFORE, AFTER, RISE = 4, 12, 6, 6
UNIT_JOINTS = HYPHENS | {"of"}
APOSTROPHE = re.compile("['’]")
SINGULAR = ("ss", "us", "is", "'s", "’s")


class State(NamedTuple):
    """What became of those counted: the word of the table for all its words, and their span."""

    name: str = ""
    span: Span | None = None

    def __bool__(self) -> bool:
        return bool(self.name)


class Counted(NamedTuple):
    """What belongs to a number: unit, noun, and state (the word of the table for all its words).

    `first` is the index of the number or of the currency before it, `behind` the one behind number
    and unit, `last` the one behind the unit or the noun; `near` says that the state stands right
    behind the number and its noun, or between them. `words` are those of the noun, else of the
    state.
    """

    unit: str
    noun: str
    state: str
    first: int
    behind: int
    last: int
    near: bool
    words: Span | None = None


class Noun(NamedTuple):
    """The words for what is counted, the state among them, and the index behind them."""

    words: tuple[Word, ...]
    state: State
    last: int


NONE = State()


@cache
def openers() -> frozenset[str]:
    """The words that a unit, or what became of something, may begin with."""
    return begins(units()) | begins(states())


def counted(found: Sequence[Word], first: int, last: int, own: str = "") -> Counted:
    """What the number at `[first, last)` counts, by the words around it; `own` is its own unit."""
    unit, start, end = (own, first, last) if own else measured(found, first, last)
    if not unit:
        unit = lent(found, last)
    led, noun = before(found, start)[1], Noun((), NONE, end)
    if not unit or is_ratio(found, last, own):
        single = is_one(found, first, last)
        noun = noun_at(found, after(found, last)[1], single=single)
    near = noun.state or state_at(found, linked(found, noun.last))
    state = near or earlier(found, led) or shared(found, noun) or further(found, noun.last)
    if not unit and not noun.words:
        noun = Noun(label(found, led), NONE, noun.last)
    words = " ".join(word.text for word in noun.words)
    span = Span(noun.words[0].start, noun.words[-1].end) if words else state.span
    sorted_as = unit or sort(noun.words, state.name)
    return Counted(sorted_as, words, state.name, start, end, noun.last, bool(near), span)


def is_ratio(found: Sequence[Word], last: int, unit: str) -> bool:
    """Whether a share is one of so many, before a noun: 'one in five (boats)'."""
    return unit == "%" and text_at(found, last - 1) not in portions("part")


def measured(found: Sequence[Word], first: int, last: int) -> tuple[str, int, int]:
    """The unit before or behind a number, and the indices of both: of their first, behind both."""
    for start in (first - 2, first - 1):
        unit = leading().get(phrase(found, start, first))
        if unit and start >= 0:
            return unit, start, last
    start = last + (text_at(found, last) in UNIT_JOINTS)
    longest = start + LONGEST_UNIT if text_at(found, start) in openers() else start
    for end in range(min(len(found), longest), start, -1):
        unit = units().get(phrase(found, start, end))
        if unit and not (found[start].capital and len(found[start].text) == 1):
            return unit, first, end
    return "", first, last


def lent(found: Sequence[Word], last: int) -> str:
    """The unit that a bare number shares with the next: '(96.7) and 95.6%', '(3), 5 and 7 km'."""
    place = last
    for _ in range(MOST_LENT):
        comma = text_at(found, place) == ","
        joint = place + (comma and text_at(found, place + 1) in listed("lent"))
        ends = text_at(found, joint) in listed("lent")
        other = number(found, joint + 1) if comma or ends else None
        if other is None:
            return ""
        if ends:
            return measured(found, other.first, other.last)[0]
        place = other.last
    return ""


def is_one(found: Sequence[Word], first: int, last: int) -> bool:
    """Whether a number is one, so that what it counts is in the singular."""
    return last - first == 1 and found[first].text in ("1", "one")


def noun_at(found: Sequence[Word], start: int, *, single: bool) -> Noun:
    """The noun that a number before `start` counts, up to the first plural; none if there is none.

    'more', 'of the' and the whole of a part ('two of the four climbers') are passed over.
    """
    words: list[Word] = []
    state, place = NONE, passed(found, start)
    while place < min(len(found), start + 3 * NOUN_WORDS):
        if not words or not is_inner(found, place):
            if len(words) == NOUN_WORDS or not is_nominal(found, place):
                break
            own = state_of(found[place])
            state = state or own
            words += () if own else (found[place],)
            if is_last(found, place, single=single):
                return Noun(tuple(words), state, place + 1)
        place += 1
    return Noun(tuple(words), state, place) if single and words else Noun((), NONE, start)


def state_of(word: Word) -> State:
    """What a single word says of what became of something."""
    name = states().get(word.text)
    return State(name, Span(word.start, word.end)) if name else NONE


def is_nominal(found: Sequence[Word], place: int) -> bool:
    """Whether a word may stand in what is counted: no function word, nothing that ends it."""
    word = found[place]
    if word.text in states():
        return goes_on(found, place + 1) and word.text not in listed("close")
    base = APOSTROPHE.split(word.text)[0]
    return word.kind == "word" and base not in listed("close") and word.text not in listed("link")


def is_last(found: Sequence[Word], place: int, *, single: bool) -> bool:
    """Whether a word ends what is counted: a plural, unless it is a name before another."""
    word, following = found[place], found[place + 1 : place + 2]
    if word.capital and any(map(is_plural, following)) and goes_on(found, place + 1):
        return False
    return is_plural(word) or (single and word.text in listed("person"))


def is_inner(found: Sequence[Word], place: int) -> bool:
    """Whether a hyphen joins two words: 'fact-checkers'."""
    glued = found[place].glued and place + 1 < len(found) and found[place + 1].glued
    return glued and found[place].text in HYPHENS


def passed(found: Sequence[Word], start: int) -> int:
    """The index behind the words that may stand between a number and what it counts."""
    place, whole = start, None
    while text_at(found, place) in listed("more"):
        place += 1
        if whole is None and text_at(found, place - 1) in ("of", "the"):
            whole = number(found, place)
            place = whole.last if whole else place
    return place


def goes_on(found: Sequence[Word], place: int) -> bool:
    """Whether a noun may go on here: 'destroyed structures', but not 'destroyed in a fire'."""
    word = text_at(found, place)
    return word.isalpha() and word not in listed("close", "link") and word not in states()


def is_plural(word: Word) -> bool:
    """Whether a word looks like a plural."""
    people = word.text.endswith("men") or (word.capital and word.text.endswith("is"))
    if people or word.text in listed("plural"):
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


def state_at(found: Sequence[Word], start: int) -> State:
    """The state that the words from an index say, the longest phrase first."""
    if text_at(found, start) not in openers():
        return NONE
    for end in range(min(start + LONGEST_STATE, len(found)), start, -1):
        name = states().get(phrase(found, start, end))
        if name:
            return State(name, Span(found[start].start, found[end - 1].end))
    return NONE


def earlier(found: Sequence[Word], first: int) -> State:
    """The nearest state before a number in its clause: 'kills (12)'."""
    if text_at(found, first - 1) == ":":
        return labelled(found, first - 1)
    start = rise(found, first)
    for place in range(start - 1, max(-1, start - BEFORE), -1):
        if ends_clause(found, place):
            return NONE
        if state := state_at(found, place):
            return state
    return NONE


def labelled(found: Sequence[Word], colon: int) -> State:
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


def shared(found: Sequence[Word], noun: Noun) -> State:
    """The state that is said of this noun and the next: 'Five (sailors) and two pilots died'."""
    joined = noun.words and text_at(found, noun.last) == "and"
    other = number(found, noun.last + 1) if joined else None
    if other is None:
        return NONE
    both = noun_at(found, other.last, single=is_one(found, other.first, other.last))
    return state_at(found, linked(found, both.last)) if both.words else NONE


def further(found: Sequence[Word], last: int) -> State:
    """The first state a little behind a number in its clause."""
    for place in range(last, min(len(found), last + AFTER)):
        if ends_clause(found, place):
            return NONE
        if state := state_at(found, place):
            return state
    return NONE


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
        last = noun[-1].text
        people = last in listed("person") or last.endswith("men") or (fate and noun[-1].capital)
        return "person" if people else ""
    return "person" if fate else ""
