"""Search: sentences with the best first, and the actors and places of the words."""

from dataclasses import dataclass

from dateline.publishing.hits import HitView, hit_view
from dateline.publishing.web.filters import Filters, place_of
from dateline.publishing.web.lists import Listing, listing
from dateline.publishing.web.room import Room
from dateline.record.contract import Named

NAMES = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchView(Listing):
    """What was found: sentences, and actors and places with the words in their names."""

    rows: tuple[HitView, ...]
    actors: tuple[Named, ...]
    places: tuple[Named, ...]


def search(room: Room, filters: Filters) -> SearchView:
    """The view of a search; of nothing where nothing is asked. Raises `UsageError` as lists do."""
    query = filters.query
    after = place_of(query, filters.cursor)
    asked = bool(filters.q or filters.named)
    hits = room.store.search(query, room.now(), filters.limit + 1, after) if asked else []
    shown = hits[: filters.limit]
    last = None
    if len(hits) > len(shown):
        end = shown[-1]
        last = end.edition.marks.sentences[end.sentence].id
    words = " ".join(word for one in query.phrases if not one.excluded for word in one.words)
    named = bool(words) and after is None
    return SearchView(
        **listing(room, "/search", filters, query, last),  # type: ignore[arg-type]
        rows=tuple(hit_view(one, query) for one in shown),
        actors=tuple(room.store.actors(words, room.now(), NAMES)) if named else (),
        places=tuple(room.store.places(words, room.now(), NAMES)) if named else (),
    )
