"""Numbers that are no figures: dates, ages, ordinals, scores, addresses, numbers in names."""

from collections.abc import Sequence
from typing import NamedTuple

from dateline.reading.figures.counted import Counted, state_at
from dateline.reading.figures.numerals import HYPHENS, Range, number, text_at
from dateline.reading.figures.words import (
    Word,
    listed,
    ordinals,
    phrase,
    portions,
    states,
    table,
)

FIRST_YEAR, LAST_YEAR = 1900, 2099
YEAR, OLDEST = 4, 120
ADDRESS_WORDS, AGE_WORDS, ELDEST_WORDS = 4, 4, 12
HALF = (2.0, None)
TITLE, TITLE_LETTERS = 0.7, 4
JOINTS = frozenset("-–‑/.+_")
CLOSERS = frozenset((",", ")", ";", ".", "-", "–", "—", ""))
OPENERS = frozenset((",", "("))
OPENING = frozenset(".:'\"‘“-–—(?!;")


class Candidate(NamedTuple):
    """A number in a sentence's words, what it counts, and how it is bounded ('' if it is not).

    `title` says whether the sentence is written as a title.
    """

    found: Sequence[Word]
    number: Range
    what: Counted
    how: str
    title: bool = False

    def at(self, ahead: int) -> str:
        """The word so many behind the number's last; the number's own first is not counted."""
        return text_at(self.found, self.number.last + ahead)

    def before(self, back: int = 1) -> str:
        """The word so many before the number."""
        return text_at(self.found, self.number.first - back)

    @property
    def alone(self) -> bool:
        """Whether the number has neither unit, noun, bound nor a state right behind it."""
        return not (self.what.unit or self.what.noun or self.how or self.what.near)

    @property
    def plain(self) -> str:
        """The number's digits, if it is written in digits alone."""
        word = self.found[self.number.first].text
        return word if word.isdecimal() else ""


def is_figure(own: Candidate) -> bool:
    """Whether a number that stands in no time is a figure."""
    return not any(rule(own) for rule in RULES)


def is_aside(own: Candidate) -> bool:
    """Whether a figure is told beside another: the whole of a part, what one was before."""
    return is_whole(own) or is_former(own)


def is_joined(own: Candidate) -> bool:
    """Whether it is a part of a longer word: 'F-16', 'six-person', '16th', '1990s'."""
    first, last = own.number.first, own.number.last
    people = own.what.unit in ("", "person")
    if own.found[first].glued and own.before() in JOINTS and people:
        return own.found[first - 1].glued
    if own.what.unit and own.what.last > last:
        return False
    if last >= len(own.found) or not own.found[last].glued:
        return False
    hyphen = own.found[last].text in JOINTS and text_at(own.found, last + 1).isalnum()
    return own.found[last].kind in ("word", "opaque") or (hyphen and own.found[last + 1].glued)


def is_time(own: Candidate) -> bool:
    """Whether it is a length of time, or a year: 'three days', '73-year-old', 'in 2019'."""
    if own.at(own.at(0) in HYPHENS) in table("units", "time"):
        return True
    other = number(own.found, own.number.last + 1) if own.at(0) in listed("lent") else None
    if other and own.alone and text_at(own.found, other.last) in table("units", "time"):
        return True
    return own.alone and FIRST_YEAR <= own.number.low <= LAST_YEAR and len(own.plain) == YEAR


def is_code(own: Candidate) -> bool:
    """Whether it is a postcode or an id: long and without commas, or beginning with 0."""
    zero = len(own.plain) > 1 and own.plain.startswith("0")
    return zero or (own.alone and (len(own.plain) > YEAR or own.plain in listed("call")))


def is_labelled(own: Candidate) -> bool:
    """Whether it is the number of one among its like: 'Road 800', 'phase two', 'Apollo 11'."""
    if own.before() == "." and own.before(2) in listed("dotted"):
        return True
    if own.before() in listed("label"):
        people = own.what.unit == "person" and own.what.noun
        return own.what.unit in ("", "person") and not people
    return own.alone and after_name(own)


def after_name(own: Candidate) -> bool:
    """Whether a word that may be a name's stands right before it, in a line that is no title."""
    first = own.number.first
    if first == 0 or not own.found[first - 1].capital or own.title:
        return False
    return first > 1 or (
        own.before() not in listed("close", "link") and own.before() not in states()
    )


def is_name(own: Candidate) -> bool:
    """Whether it is a word of a name: 'the Six Rivers', 'the Group of Seven'."""
    first = own.number.first
    if first == 0 or not own.found[first].capital or own.title:
        return False
    return own.before() not in OPENING


def is_title(found: Sequence[Word]) -> bool:
    """Whether nearly all long words of a sentence begin with capitals, as in some headlines."""
    long = [word for word in found[1:] if word.kind == "word" and len(word.text) >= TITLE_LETTERS]
    return len(long) > 1 and sum(word.capital for word in long) > TITLE * len(long)


def is_address(own: Candidate) -> bool:
    """Whether it is the number of a house: '3734 Garden Road'."""
    for place in range(own.number.last, min(len(own.found), own.number.last + ADDRESS_WORDS)):
        if not own.found[place].capital:
            return False
        if own.found[place].text in listed("street"):
            return place > own.number.last
    return False


def is_age(own: Candidate) -> bool:
    """Whether it is somebody's age: 'a girl, 2, fell', 'Roe (43)', 'aged 73'."""
    if not (own.what.unit in ("", "person") and not own.what.noun) or own.number.low > OLDEST:
        return False
    first = own.number.first
    near = {word.text for word in own.found[max(0, first - AGE_WORDS) : first]}
    if near & listed("age"):
        return True
    if own.how or own.what.near:
        return False
    of = own.at(0) == "of" and own.number.last + 1 < len(own.found)
    town = of and own.found[own.number.last + 1].capital
    closed = own.at(0) in CLOSERS or town
    apposed = own.before() in OPENERS and closed and own.before(2).isalpha()
    told = own.found[max(0, first - ELDEST_WORDS) : first]
    return apposed or any(word.text in listed("eldest") for word in told)


def is_score(own: Candidate) -> bool:
    """Whether two numbers with a hyphen are a score: 'won 3-1'; of a rise if they count nothing."""
    found, first, last = own.found, own.number.first, own.number.last
    if is_against(found, own.before(), last) or is_against(found, own.before(3), first - 1):
        return True
    return own.number.low != own.number.high and own.at(-2) in HYPHENS and own.alone


def is_against(found: Sequence[Word], before: str, joint: int) -> bool:
    """Whether a joint stands between two numbers that make no range: '3-1', '3 to 1'."""
    one, two = number(found, joint - 1), number(found, joint + 1)
    if one is None or two is None or text_at(found, joint) not in listed("joint"):
        return False
    return text_at(found, joint) in HYPHENS or (two.value < one.value and before != "from")


def is_no_part(own: Candidate) -> bool:
    """Whether 'third', 'quarter' or 'half' is no share: 'the third of May', 'the second half'."""
    word = own.at(-1)
    if own.number.unit != "%" or word not in portions("part"):
        return False
    alone = own.number.last - own.number.first == 1
    if own.before() in ordinals() or (alone and portions("part")[word] != HALF):
        return True
    whole = own.at(0) == "of" or (alone and own.at(0) in listed("whole"))
    several = word.endswith("s") and not alone
    return not (whole or several or own.how or own.before() in listed("portioned"))


def is_idle(own: Candidate) -> bool:
    """Whether 'several' and the like stand by themselves: 'a couple was seen'."""
    words = phrase(own.found, own.number.first, own.number.last)
    return words in portions("some") and not (own.what.unit or own.what.noun)


def is_item(own: Candidate) -> bool:
    """Whether it numbers the sentence itself: '1. Close the windows', '2) Leave'."""
    return own.number.first == 0 and own.at(0) in (".", ")") and own.at(1).isalpha()


def is_whole(own: Candidate) -> bool:
    """Whether it is the whole that another number is a part of: 'two of the (four)'."""
    first = own.number.first
    first -= own.before() in listed("more") - {"of"}
    if text_at(own.found, first - 1) != "of" or first < len(("two", "of")):
        return False
    return number(own.found, first - 2) is not None


def is_former(own: Candidate) -> bool:
    """Whether it is what a figure was before it became another: 'rose from (10) to 20'."""
    if own.before(1 + (own.found[own.number.first - 1].kind == "sign")) != "from":
        return False
    behind = own.what.last + 1
    behind += behind < len(own.found) and own.found[behind].kind == "sign"
    return text_at(own.found, own.what.last) == "to" and number(own.found, behind) is not None


def is_pronoun(own: Candidate) -> bool:
    """Whether it is 'one' that counts nobody: 'no one', 'one of them', 'one thing'."""
    if own.at(-1) != "one" or own.number.last - own.number.first > 1:
        return False
    if own.before() in listed("not") or own.at(0) in listed("more"):
        return True
    first = own.number.first
    killed = first > 0 and state_at(own.found[:first], first - 1).name
    return not (own.how or own.what.near or killed or own.what.unit)


RULES = (
    is_joined,
    is_time,
    is_code,
    is_labelled,
    is_name,
    is_address,
    is_age,
    is_score,
    is_no_part,
    is_idle,
    is_item,
    is_pronoun,
)
