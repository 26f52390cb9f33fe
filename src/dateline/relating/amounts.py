"""A first simple reader of figures: the numbers of a text with unit, bounds and what they count."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.model import Marks, Span, Text
from dateline.relating.bounds import Bound, bound, limits
from dateline.relating.counted import Counted, counted
from dateline.relating.nofigures import Candidate, is_figure
from dateline.relating.numerals import Range, amount_range
from dateline.relating.words import Word, read


@dataclass(frozen=True, slots=True)
class Amount:
    """A number of a text, with what it counts or measures.

    `span` are its words with the bound, the unit and the noun ('at least 22 people'). `value` is
    the number said, of a range its lower end. `low` and `high` are the least and the most that the
    words allow, both included; None is open. `unit` is '%', 'person', an ISO 4217 code, a measure
    of the table `units` in the singular, or '' for a bare count. `counts` are the noun in lower
    case and the word of the table `counted` for what became of it ('structures destroyed',
    'injured'); either may be lacking.
    """

    span: Span
    value: float
    low: float | None
    high: float | None
    unit: str
    counts: str


def amounts(text: Text, marks: Marks) -> tuple[Amount, ...]:
    """The figures of a text's sentences, in text order; numbers in its times are none."""
    starts = [time.span.start for time in marks.times]
    found: list[Amount] = []
    for sentence in marks.sentences:
        first, last = (
            bisect_left(starts, place) for place in (sentence.span.start, sentence.span.end)
        )
        times = [time.span for time in marks.times[max(0, first - 1) : last]]
        found.extend(figures(read(text, sentence.span), times))
    return tuple(found)


def figures(found: Sequence[Word], times: Sequence[Span]) -> Iterator[Amount]:
    """The figures among the words of a sentence, whose times have these spans."""
    place = 0
    while place < len(found):
        number = amount_range(found, place)
        if number is None:
            place += 1
            continue
        place = number.last
        what = counted(found, number.first, number.last)
        how = bound(found, number.first, number.last, what.last)
        if is_figure(Candidate(found, number, what, how.how), times):
            yield amount(found, number, what, how)


def amount(found: Sequence[Word], number: Range, what: Counted, how: Bound) -> Amount:
    """The amount that a number, what it counts and its bound make."""
    first = number.first - (number.first > 0 and found[number.first - 1].kind == "sign")
    last = max(number.last, what.last, how.last)
    span = Span(found[min(first, how.first)].start, found[last - 1].end)
    low, high = limits(how.how, number)
    counts = " ".join(filter(None, (what.noun, what.state)))
    return Amount(span, number.low, low, high, what.unit, counts)
