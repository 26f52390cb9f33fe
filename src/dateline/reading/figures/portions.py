"""Numbers in words that are no plain numerals: 'dozens', 'a third', 'one in five', 'doubled'.

The grammar, over the words of a sentence::

    amount := vague | portion | ratio | times | rank | range
    vague  := SOME ['of'] [SCALE] | MANY ['of' MANY] | TIED
    portion := [small | 'a'] ['-'] PART | PART ['of'] 'a' (SCALE | UNIT)
    ratio  := number ('in' | 'out' 'of') number
    times  := FOLD | FOLDS THAN | number TIMES THAN
    rank   := ORDINAL ['-'] BEST | RANK (ORDINAL | number) | ORDINAL PLACE
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cache

from dateline.reading.figures.currencies import units
from dateline.reading.figures.numerals import (
    DECIMALS,
    HUNDRED,
    HYPHENS,
    Numeral,
    Range,
    number,
    small,
    spread,
    text_at,
)
from dateline.reading.figures.words import (
    Word,
    listed,
    numerals,
    ordinals,
    phrase,
    portions,
    valued,
)

TEN = 10
SHARE_DECIMALS = 1
Readers = tuple[Callable[[Sequence[Word], int], Range | None], ...]


def beginnings(found: Sequence[Word]) -> list[int]:
    """The indices at which an amount may begin."""
    known = starters()
    return [at for at, word in enumerate(found) if word.kind == "number" or word.text in known]


def amount_at(found: Sequence[Word], at: int) -> Range | None:
    """The amount that the words from an index say; None if they say none."""
    word = found[at]
    own = DIGITS if word.kind == "number" else starters().get(word.text, ())
    if word.text in valued("one") and text_at(found, at + 1) not in followers():
        return None
    return next((one for read in own if (one := read(found, at)) is not None), None)


def vague(found: Sequence[Word], at: int) -> Range | None:
    """What is no number and bounds one: 'several hundred', 'dozens', 'tens of thousands'."""
    for end in (at + 2, at + 1):
        some = portions("some").get(phrase(found, at, end))
        if some and end <= len(found):
            return scaled(found, Range(*some, at, end))
    return many(found, at)


def scaled(found: Sequence[Word], own: Range) -> Range:
    """A vague number with the scale behind it: 'a couple (of thousand)'."""
    place = own.last + (text_at(found, own.last) == "of")
    scale = valued("scale").get(text_at(found, place))
    if scale is None or own.high is None:
        return own
    return own._replace(low=own.low * float(scale), high=own.high * float(scale), last=place + 1)


def many(found: Sequence[Word], at: int) -> Range | None:
    """The plural of a scale, and of that what it is of: 'tens of thousands'."""
    word, following = text_at(found, at), text_at(found, at + 1)
    if word in portions("tied"):
        tied = following in listed("tie")
        return Range(*portions("tied")[word], at, at + 1) if tied else None
    own, whole = portions("many").get(word), portions("many").get(text_at(found, at + 2))
    if own is None:
        return None
    if whole and following == "of":
        return Range(own[0] * whole[0] / 2, None, at, at + 3)
    return None if own[0] == 2 * TEN else Range(*own, at, at + 1)


def portion(found: Sequence[Word], at: int) -> Range | None:
    """A part of a whole, as a share of it: 'two-thirds', 'a quarter', 'half'."""
    top = count(found, at)
    place = top.last + (text_at(found, top.last) in HYPHENS)
    part = portions("part").get(text_at(found, place))
    if part is None:
        return None
    of = place + 1 + (text_at(found, place + 1) == "of")
    value, article = top.value / part[0], text_at(found, of) in valued("one")
    scale = valued("scale").get(text_at(found, of + 1))
    if article and scale:
        value = round(value * float(scale), DECIMALS)
        return Range(value, value, at, of + 2)
    if article and text_at(found, of + 1) in units():
        return Range(value, value, at, of + 1)
    value = round(HUNDRED * value, SHARE_DECIMALS)
    return Range(value, value, at, place + 1, "%") if value <= HUNDRED else None


def count(found: Sequence[Word], at: int) -> Numeral:
    """How many parts are meant: of 'a third' and of 'half' one."""
    own = small(found, at)
    if own is not None:
        return own
    return Numeral(1, at, at + (text_at(found, at) in valued("one")))


def ratio(found: Sequence[Word], at: int) -> Range | None:
    """A part of each so many, as a share: 'one in five', '9 out of 10'."""
    part = number(found, at)
    if part is None or part.value > TEN:
        return None
    joint = part.last
    if phrase(found, joint, joint + 2) == "out of":
        joint += 1
    elif text_at(found, joint) != "in":
        return None
    place = joint + 1 + (text_at(found, joint + 1) == "every")
    whole = number(found, place)
    if whole is None or not part.value < whole.value or not is_round(whole.value):
        return None
    if joint == part.last and not is_alike(found, part, whole):
        return None
    value = round(HUNDRED * part.value / whole.value, DECIMALS)
    return Range(value, value, at, whole.last, "%")


def is_alike(found: Sequence[Word], part: Numeral, whole: Numeral) -> bool:
    """Whether a part is written as its whole is, or stands before ten, or is one of many."""
    alike = found[part.first].kind == found[whole.first].kind
    return alike or whole.value == TEN or part.value == 1


def is_round(value: float) -> bool:
    """Whether a number is such as a part is told of: up to ten, or a multiple of it."""
    return value <= TEN or value % TEN == 0


def times(found: Sequence[Word], at: int) -> Range | None:
    """How many times as much: 'doubled', 'twice the', 'three times as', '10-fold'."""
    word = text_at(found, at)
    compared = is_compared(found, at + 1)
    fold = portions("fold").get(word) or (portions("folds").get(word) if compared else None)
    if fold is not None:
        phrasal = text_at(found, at + 1) in portions("idiom")
        return None if phrasal else Range(fold[0], fold[0], at, at + 1, "times")
    own = spread(found, at)
    if own is None:
        return None
    if text_at(found, own.last) in portions("times") and is_compared(found, own.last + 1):
        return own._replace(last=own.last + 1, unit="times")
    if phrase(found, own.last, own.last + 2) == "- fold":
        return own._replace(last=own.last + 2, unit="times")
    return None


def is_compared(found: Sequence[Word], at: int) -> bool:
    """Whether a word says that a multiple is of something else: 'twice (as) many'."""
    return text_at(found, at) in portions("than")


def rank(found: Sequence[Word], at: int) -> Range | None:
    """A place in an order: 'third-largest', 'ranked 5th', 'in fourth place'."""
    if text_at(found, at) in portions("rank"):
        return ranked(found, at)
    own = ordinal(found, at)
    if own is None:
        return None
    place = own.last + (text_at(found, own.last) in HYPHENS)
    if text_at(found, place) in portions("best"):
        most = text_at(found, place) in portions("most")
        return Range(own.value, own.value, at, min(place + 1 + most, len(found)), "rank")
    idiom = own.value == 1 and text_at(found, at - 1) == "the"
    if text_at(found, place) in portions("place") and not idiom:
        return Range(own.value, own.value, at, place + 1, "rank")
    return None


def ranked(found: Sequence[Word], at: int) -> Range | None:
    """A number or ordinal behind a word for a rank: 'ranked fifth', 'ranked No. 3'."""
    place = at + 1
    while text_at(found, place) in listed("rung"):
        place += 1
    own = ordinal(found, place) or number(found, place)
    return own and Range(own.value, own.value, at, own.last, "rank")


def ordinal(found: Sequence[Word], at: int) -> Numeral | None:
    """An ordinal: 'third', '21st'."""
    value = ordinals().get(text_at(found, at))
    if value is not None:
        return Numeral(value, at, at + 1)
    own = number(found, at)
    if own and text_at(found, own.last) in listed("ordinal") and found[own.last].glued:
        return Numeral(own.value, at, own.last + 1)
    return None


DIGITS: Readers = (rank, ratio, times, spread)
NUMERAL: Readers = (portion, ratio, times, spread)
ARTICLE: Readers = (vague, portion, spread)


@cache
def starters() -> Mapping[str, Readers]:
    """The words that an amount may begin with, if not with digits, and what may read it."""
    found: dict[str, Readers] = {}
    for readers, words in (
        (NUMERAL, numerals()),
        ((rank,), {*ordinals(), *portions("rank")}),
        ((portion,), portions("part")),
        ((times,), {*portions("fold"), *portions("folds")}),
        ((vague,), {*portions("some"), *portions("many"), *portions("tied")}),
        (ARTICLE, valued("one")),
    ):
        for word in words:
            found[word] = found.get(word, ()) + readers
    return found


@cache
def followers() -> frozenset[str]:
    """The words that may follow the 'a' that an amount begins with."""
    some = (words.split()[-1] for words in portions("some"))
    return frozenset({*some, *portions("part"), *valued("scale")})


@cache
def hints() -> frozenset[str]:
    """The words of which an amount without digits has one, unless it is a rank."""
    kinds = ("part", "fold", "folds", "some", "many", "tied")
    last = (words.split()[-1] for kind in kinds for words in portions(kind))
    return frozenset({*numerals(), *valued("scale"), *last})


@cache
def rungs() -> frozenset[str]:
    """The words of which a rank has one beside its ordinal."""
    return frozenset({*portions("best"), *portions("place"), *portions("rank")})


def may_hold(words: Collection[str]) -> bool:
    """Whether there may be an amount without digits among some words in lower case."""
    if not hints().isdisjoint(words):
        return True
    return not (ordinals().keys().isdisjoint(words) or rungs().isdisjoint(words))
