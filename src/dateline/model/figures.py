"""Figures: amounts, with the bounds that the words allow, and what they are of."""

from dataclasses import dataclass
from enum import StrEnum

from dateline.model.events import OUTLET
from dateline.model.text import Span


class Qualifier(StrEnum):
    """How the words bound a number."""

    EXACT = "exact"
    ABOUT = "about"
    MORE_THAN = "more than"
    LESS_THAN = "less than"
    AT_LEAST = "at least"
    AT_MOST = "at most"
    RANGE = "range"
    UP_TO = "up to"


class FigureKind(StrEnum):
    """What a figure is."""

    COUNT = "count"
    SHARE = "share"
    MONEY = "money"
    MEASURE = "measure"
    RATE = "rate"
    RANK = "rank"


@dataclass(frozen=True, slots=True)
class Figure:
    """An amount: its words with qualifier and unit ('more than 80%').

    `low` and `high` are the least and the most that the words allow, in `unit` ('%', 'person',
    'km', an ISO 4217 code, 'count' where it is bare); None is unbounded. `counts` are the words for
    what is counted or measured, `per` what a rate is for ('day', '100,000 people'). `place` and
    `time` are indices in `Marks.places` and `Marks.times`: what it holds for; `event` is the id of
    the event that it is of, `voice` whose figure it is: the outlet's, or a statement's id.
    """

    id: str
    span: Span
    low: float | None
    high: float | None
    unit: str
    kind: FigureKind
    qualifier: Qualifier = Qualifier.EXACT
    counts: Span | None = None
    per: str | None = None
    place: int | None = None
    time: int | None = None
    event: str | None = None
    voice: str = OUTLET
