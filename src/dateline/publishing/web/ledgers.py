"""The ledgers: all statements, events, figures and terms, each a row with its sentence."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from dateline.errors import FilterError
from dateline.model import Event, Figure, Query, Sentence, Statement, Term
from dateline.publishing.exports.editions import Judgements, verdict
from dateline.publishing.exports.events import EventRow, event
from dateline.publishing.exports.figures import FigureRow, figure
from dateline.publishing.exports.statements import StatementRow, statement
from dateline.publishing.exports.terms import TermRow, term
from dateline.publishing.web.filters import Filters, count_of, place_of
from dateline.publishing.web.lists import Listing, listing
from dateline.publishing.web.room import Room
from dateline.record.contract import Edition, Hit
from dateline.record.facets import EVENT, FACETS, FIGURE, STATEMENT, TERM

Row = StatementRow | EventRow | FigureRow | TermRow
AnyRow = TypeVar("AnyRow", bound=Row)
Mark = TypeVar("Mark", Statement, Event, Figure, Term)


@dataclass(frozen=True, slots=True)
class Ledger:
    """A ledger: the kind of its marks, and the rows of a sentence that was found."""

    kind: str
    rows: Callable[[Hit, Judgements], Iterator[Row]]


def statements(hit: Hit, judged: Judgements) -> Iterator[StatementRow]:
    """The statements of a hit."""
    return rows(hit, judged, hit.edition.marks.statements, hit.statements, statement)


def events(hit: Hit, judged: Judgements) -> Iterator[EventRow]:
    """The events of a hit."""
    return rows(hit, judged, hit.edition.marks.events, hit.events, event)


def figures(hit: Hit, judged: Judgements) -> Iterator[FigureRow]:
    """The figures of a hit."""
    return rows(hit, judged, hit.edition.marks.figures, hit.figures, figure)


def terms(hit: Hit, judged: Judgements) -> Iterator[TermRow]:
    """The terms of a hit."""
    return rows(hit, judged, hit.edition.marks.terms, hit.terms, term)


def rows(
    hit: Hit,
    judged: Judgements,
    marks: Sequence[Mark],
    places: Sequence[int],
    row: Callable[[Edition, Mark, Sentence, str | None], AnyRow],
) -> Iterator[AnyRow]:
    """The rows of the marks at some places, which stand in the sentence of a hit."""
    home = hit.edition.marks.sentences[hit.sentence]
    for one in (marks[place] for place in places):
        yield row(hit.edition, one, home, verdict(judged, one.id))


LEDGERS: Mapping[str, Ledger] = {
    "statements": Ledger(STATEMENT, statements),
    "events": Ledger(EVENT, events),
    "figures": Ledger(FIGURE, figures),
    "terms": Ledger(TERM, terms),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementsView(Listing):
    """Statements that were asked for, the newest first."""

    rows: tuple[StatementRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EventsView(Listing):
    """Events that were asked for, the newest first."""

    rows: tuple[EventRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FiguresView(Listing):
    """Figures that were asked for, the newest first."""

    rows: tuple[FigureRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TermsView(Listing):
    """Terms that were asked for, the newest first."""

    rows: tuple[TermRow, ...]


VIEWS: Mapping[str, type[StatementsView | EventsView | FiguresView | TermsView]] = {
    "statements": StatementsView,
    "events": EventsView,
    "figures": FiguresView,
    "terms": TermsView,
}


def ledger(
    room: Room, name: str, filters: Filters
) -> StatementsView | EventsView | FiguresView | TermsView:
    """The view of a ledger.

    Each sentence is told once, in the newest version that has it, however many do. Raises
    `FilterError` for a type of another ledger, or a cursor of another query.
    """
    own = LEDGERS[name]
    asked = filters.query.type
    if asked and FACETS.get(asked, asked) != own.kind:
        found = ", ".join(facet for facet, kind in FACETS.items() if kind == own.kind)
        raise FilterError("type", f"{name} have no type {asked!r}; they have {found}")
    query = of_kind(filters.query, own.kind)
    rows, last = page(room, own, filters, place_of(query, filters.cursor))
    given = listing(room, f"/{name}", filters, query, last)
    return VIEWS[name](**given, rows=tuple(rows))  # type: ignore[arg-type]


def page(
    room: Room, own: Ledger, filters: Filters, place: str | None
) -> tuple[list[Row], str | None]:
    """The rows behind a place, and the place behind the last of them, if more follow.

    A place is the last sentence that was told whole, and how many rows of the next were told.
    """
    after, _, told = (place or "").partition("+")
    query, skip = of_kind(filters.query, own.kind), count_of(told) or 0
    rows: list[Row] = []
    while True:
        hits = room.store.search(query, room.now(), filters.limit + 1, after or None, newest=True)
        for hit in hits[: filters.limit]:
            found = list(own.rows(hit, room.judgements()))[skip:]
            free = filters.limit - len(rows)
            if len(found) > free:
                return rows + found[:free], f"{after}+{skip + free}"
            rows += found
            after, skip = hit.edition.marks.sentences[hit.sentence].id, 0
        if len(hits) <= filters.limit:
            return rows, None
        if len(rows) == filters.limit:
            return rows, f"{after}+0"


def of_kind(query: Query, kind: str) -> Query:
    """A question for marks of a kind, unless it asks for a type already."""
    return replace(query, type=kind) if query.type is None else query
