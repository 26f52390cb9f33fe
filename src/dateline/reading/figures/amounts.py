"""The amounts of a sentence, by its words alone: numbers, bounds, units, and what is counted."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.model import Span
from dateline.reading.figures.bounds import Bound, bound, limits
from dateline.reading.figures.clocks import is_clock, struck
from dateline.reading.figures.counted import counted
from dateline.reading.figures.nofigures import Candidate, is_aside, is_figure, is_title
from dateline.reading.figures.numerals import HYPHENS, Range, text_at
from dateline.reading.figures.portions import amount_at, beginnings
from dateline.reading.figures.rates import per
from dateline.reading.figures.votes import Tally, tally
from dateline.reading.figures.words import Word, listed, portions

VOTES = "votes"


@dataclass(frozen=True, slots=True)
class Amount:
    """A number of a sentence, with what it counts or measures.

    `span` are its words with the bound, the unit and the noun ('at least 22 people'), `core` those
    of the number and the unit. `value` is the number said, of a range its lower end. `low` and
    `high` are the least and the most that the words allow, both included; None is open; `how` is
    the bound's word in the table `limits`, 'range' of a range. `unit` is '%', 'person', an ISO
    4217 code, a measure of the table `units` in the singular, or '' for a bare count; `per` is what
    a rate is for. `noun` are the words for what is counted, `state` the word of the table `counted`
    for what became of it, `words` are those for the noun, else for the state.
    `aside` says that it is told
    beside another: the whole of a part, or what one was before.
    """

    span: Span
    core: Span
    value: float
    low: float | None
    high: float | None
    how: str
    unit: str
    noun: str
    words: Span | None
    state: str
    per: str
    aside: bool

    @property
    def counts(self) -> str:
        """The noun in lower case and what became of it: 'structures destroyed', 'injured'."""
        return " ".join(filter(None, (self.noun, self.state)))


def amounts(found: Sequence[Word], times: Sequence[Span]) -> Iterator[Amount]:
    """The amounts among the words of a sentence, whose times have these spans, in text order."""
    end, title = 0, None
    for place in beginnings(found):
        end = max(end, struck(found, place) or 0)
        votes = tally(found, place) if place >= end else None
        if votes is not None and not in_time(found, whole(votes), times):
            yield from cast(found, votes)
            end = votes.noes.last
        number = amount_at(found, place) if place >= end else None
        if number is None:
            continue
        end = number.last
        if in_time(found, number, times):
            continue
        title = is_title(found) if title is None else title
        what = counted(found, number.first, number.last, number.unit)
        how = bound(found, what.first, number.last, what.last)
        own = Candidate(found, number, what, how.how, title)
        if is_figure(own) and not is_clock(own):
            one, stop = amount(own, how)
            end = max(end, stop)
            yield one


def whole(votes: Tally) -> Range:
    """The range of words that a vote's two numbers stand in."""
    ayes, noes = votes.ayes, votes.noes
    return Range(ayes.value, noes.value, ayes.first, noes.last)


def cast(found: Sequence[Word], votes: Tally) -> Iterator[Amount]:
    """The amounts of a vote: those for, and those against."""
    word = Span(found[votes.word].start, found[votes.word].end)
    for value, first, last in (votes.ayes, votes.noes):
        own = Span(found[first].start, found[last - 1].end)
        span = Span(own.start, word.end) if last == votes.word < votes.noes.first else own
        yield Amount(span, own, value, value, value, "", "", "", word, VOTES, "", aside=False)


def in_time(found: Sequence[Word], number: Range, times: Sequence[Span]) -> bool:
    """Whether a number stands in one of some times."""
    span = Span(found[number.first].start, found[number.last - 1].end)
    within = [time for time in times if time.overlaps(span)]
    part = within and is_part(found, number)
    return any(not (part and span.covers(time)) for time in within)


def is_part(found: Sequence[Word], number: Range) -> bool:
    """Whether 'a quarter' and the like are said to be of something: no three months."""
    words = found[number.first : number.last]
    if not any(word.text in portions("part") for word in words):
        return False
    led = text_at(found, number.first - 1) in listed("portioned")
    return led or "of" in (text_at(found, number.last), *(word.text for word in words))


def amount(own: Candidate, how: Bound) -> tuple[Amount, int]:
    """The amount that a candidate is, and the index behind what its rate is for."""
    found, number, what = own.found, signed(own), own.what
    bare = not (what.unit or what.noun or what.state)
    rate, stop = per(found, max(number.last, what.last), bare=bare)
    first, last = min(number.first, what.first), max(number.last, what.last, how.last, stop)
    low, high = limits(how.how, number)
    made = Amount(
        Span(found[min(first, how.first)].start, found[last - 1].end),
        Span(found[first].start, found[what.behind - 1].end),
        number.low,
        low,
        high,
        how.how or bounded(low, high),
        what.unit,
        what.noun,
        what.words,
        what.state,
        rate,
        is_aside(own),
    )
    return made, stop if rate else number.last


def bounded(low: float | None, high: float | None) -> str:
    """How an amount without words for it is bounded: 'dozens' are at least some."""
    if high is None:
        return "least"
    return "range" if low != high else ""


def signed(own: Candidate) -> Range:
    """The number, below zero where a minus stands before degrees or a percentage."""
    number, found = own.number, own.found
    sign = number.first - 1
    if number.high is None or not (own.what.unit == "%" or own.what.unit.startswith("degree")):
        return number
    hyphen = text_at(found, sign) in HYPHENS and found[sign + 1].glued and not found[sign].glued
    if text_at(found, sign) not in listed("minus") and not hyphen:
        return number
    return number._replace(low=-number.high, high=-number.low, first=sign)
