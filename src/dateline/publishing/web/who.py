"""Actors and places over all articles: what they said, did, had done to them; where it happened."""

from collections import Counter
from dataclasses import dataclass

from dateline.errors import FilterError
from dateline.model import Query
from dateline.publishing.exports.editions import LIST
from dateline.publishing.exports.events import EventRow
from dateline.publishing.exports.figures import FigureRow
from dateline.publishing.exports.statements import StatementRow
from dateline.publishing.hits import HitView, hit_view
from dateline.publishing.map import Dot, MapView, drawn
from dateline.publishing.web.filters import STRANGE, Filters, count_of, place_of
from dateline.publishing.web.ledgers import events, figures, ledger, statements
from dateline.publishing.web.lists import Listing, listing
from dateline.publishing.web.room import Room, Updated
from dateline.record.contract import Edition, Named
from dateline.record.facets import EVENT, FIGURE, STATEMENT
from dateline.record.identity import across, across_place
from dateline.record.moments import moment, utc

SHOWN, LOOKED = 12, 60


@dataclass(frozen=True, slots=True, kw_only=True)
class NamesView(Listing):
    """Actors or places, the most mentioned first."""

    rows: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class RoleView:
    """A role that somebody is given, by whom, and the days of the first and last article so."""

    role: str
    outlets: tuple[str, ...]
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class ActorView:
    """An actor over all articles; the newest of what it said, did, and had done to it.

    `quoted` counts its statements, of those looked at, by the outlets that quote it.
    """

    actor: Named
    updated: Updated
    roles: tuple[RoleView, ...]
    said: tuple[StatementRow, ...]
    did: tuple[EventRow, ...]
    undergone: tuple[EventRow, ...]
    figures: tuple[FigureRow, ...]
    quoted: tuple[tuple[str, int], ...]
    looked: int


@dataclass(frozen=True, slots=True)
class PlaceView:
    """A place: where it is, the events there, and the newest sentences that name it."""

    place: Named
    updated: Updated
    country: str | None
    lat: float | None
    lon: float | None
    contested: bool
    map: MapView | None
    events: tuple[EventRow, ...]
    sentences: tuple[HitView, ...]


def names(room: Room, path: str, filters: Filters) -> NamesView:
    """The view of `/actors` or `/places`; `q` are words of the name.

    Raises `FilterError` for a filter that these lists don't have.
    """
    if unknown := sorted(set(filters.named)):
        message = f"this list is not filtered by {', '.join(unknown)}; it is by q"
        raise FilterError(unknown[0], message)
    query = Query(about=filters.q)
    skip = count_of(place_of(query, filters.cursor) or "0")
    if skip is None:
        raise FilterError("cursor", STRANGE)
    find = room.store.actors if path == "/actors" else room.store.places
    found = find(filters.q or "", room.now(), filters.limit + 1, skip)
    more = len(found) > filters.limit
    last = str(skip + filters.limit) if more else None
    given = listing(room, path, filters, query, last)
    return NamesView(**given, rows=tuple(found[: filters.limit]))  # type: ignore[arg-type]


def actor(room: Room, own: str) -> ActorView | None:
    """The view of an actor by its id, if there is one."""
    found = room.actor(own)
    if found is None:
        return None
    find, now, judged = room.store.search, room.now(), room.judgements()
    said = find(Query(actor=own, type=STATEMENT), now, LOOKED, newest=True)
    did = find(Query(actor=own, type=EVENT), now, LOOKED, newest=True)
    told = find(Query(about=own, type=EVENT), now, LOOKED, newest=True)
    given = find(Query(actor=own, type=FIGURE), now, LOOKED, newest=True)
    suffered = [
        one
        for hit in told
        for one in events(hit, judged)
        if own in (one.recipient_ids or "").split(LIST)
    ]
    rows = [one for hit in said for one in statements(hit, judged)]
    quoted = Counter(one.outlet or "an unnamed outlet" for one in rows)
    seen = {hit.edition.version: hit.edition for hit in (*said, *did, *told)}
    return ActorView(
        found,
        room.updated(),
        tuple(roles(own, list(seen.values()))),
        tuple(rows[:SHOWN]),
        tuple(one for hit in did[:SHOWN] for one in events(hit, judged))[:SHOWN],
        tuple(suffered[:SHOWN]),
        tuple(one for hit in given[:SHOWN] for one in figures(hit, judged))[:SHOWN],
        tuple(quoted.most_common()),
        len(said),
    )


def roles(own: str, editions: list[Edition]) -> list[RoleView]:
    """The roles that an actor is given in some editions, the oldest first."""
    found: dict[str, list[Edition]] = {}
    for edition in editions:
        for who in edition.marks.actors:
            if who.role and across(who, edition.article.id) == own:
                found.setdefault(" ".join(who.role.split()), []).append(edition)
    made = [role_view(role, some) for role, some in found.items()]
    return sorted(made, key=lambda one: (one.first is None, one.first or "", one.role))


def role_view(role: str, editions: list[Edition]) -> RoleView:
    """A role, with who gives it, and when."""
    outlets = sorted({one.article.outlet for one in editions if one.article.outlet})
    moments = [moment(one.article) for one in editions]
    days = sorted(utc(at).date().isoformat() for at in moments if at)
    return RoleView(role, tuple(outlets), days[0] if days else None, days[-1] if days else None)


def place(room: Room, own: str) -> PlaceView | None:
    """The view of a place by its id, if there is one."""
    found = room.place(own)
    if found is None:
        return None
    hits = room.store.search(Query(place=own), room.now(), SHOWN, newest=True)
    marks = [
        one
        for hit in hits
        for one in hit.edition.marks.places
        if across_place(one) == own and one.lat is not None
    ]
    spot = marks[0] if marks else None
    dot = Dot("", found.names[0], spot.lat or 0.0, spot.lon or 0.0) if spot else None
    filters = Filters(place=own, limit=SHOWN)
    return PlaceView(
        found,
        room.updated(),
        spot.country if spot else None,
        spot.lat if spot else None,
        spot.lon if spot else None,
        bool(spot and spot.contested),
        drawn([dot]) if dot else None,
        ledger(room, "events", filters).rows,  # type: ignore[arg-type]
        tuple(hit_view(hit, Query()) for hit in hits),
    )
