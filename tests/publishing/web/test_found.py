"""Search (`dateline.publishing.web.found`)."""

import pytest

from dateline.errors import FilterError
from dateline.publishing.web.filters import Filters
from dateline.publishing.web.found import search
from dateline.publishing.web.room import Room


def follow(room: Room, **given: object) -> list[str]:
    """The permalinks of all pages, in order."""
    found: list[str] = []
    cursor: str | None = None
    while True:
        view = search(room, Filters.model_validate({**given, "cursor": cursor}))
        found += [one.sentence for one in view.rows]
        if view.next is None:
            return found
        cursor = view.next.rpartition("cursor=")[2]


def test_where_nothing_is_asked_nothing_is_found(room: Room) -> None:
    view = search(room, Filters())
    assert (view.rows, view.actors, view.places, view.next) == ((), (), (), None)


def test_sentences_are_found_by_their_words(room: Room) -> None:
    view = search(room, Filters(q="people missing"))
    assert len(view.rows) == 3
    assert all({"people", "missing"} <= set(one.words.rstrip(".").split()) for one in view.rows)
    assert [one.words for one in view.rows[0].pieces if one.found] == ["people", "missing"]


def test_actors_and_places_of_the_words_are_found(room: Room) -> None:
    assert [one.names[0] for one in search(room, Filters(q="rojas")).actors] == ["Elena Rojas"]
    assert [one.names[0] for one in search(room, Filters(q="muggia")).places] == ["Muggia"]
    assert search(room, Filters(q="-rojas ferry")).actors == ()
    assert search(room, Filters(outlet="Harbour Wire")).actors == ()


def test_filters_alone_are_asked(room: Room) -> None:
    view = search(room, Filters(place="Muggia"))
    assert [one.words for one in view.rows] == ["Quay Board attacked Elena Rojas in Muggia."]
    assert len(search(room, Filters(q="actor:rojas")).rows) == 3


@pytest.mark.parametrize("given", [{"q": "people"}, {"outlet": "Harbour Wire"}, {"q": "the"}])
@pytest.mark.parametrize("limit", [1, 2, 3])
def test_pages_give_each_sentence_once(room: Room, given: dict[str, str], limit: int) -> None:
    whole = follow(room, **given)
    assert follow(room, **given, limit=limit) == whole
    assert len(set(whole)) == len(whole) > 1


def test_names_stand_on_the_first_page_only(room: Room) -> None:
    first = search(room, Filters(q="rojas", limit=1))
    cursor = (first.next or "").rpartition("cursor=")[2]
    second = search(room, Filters(q="rojas", limit=1, cursor=cursor))
    assert first.actors
    assert second.rows
    assert second.actors == ()


def test_a_cursor_of_another_search_is_refused(room: Room) -> None:
    cursor = (search(room, Filters(q="rojas", limit=1)).next or "").rpartition("cursor=")[2]
    with pytest.raises(FilterError):
        search(room, Filters(q="people", cursor=cursor))
