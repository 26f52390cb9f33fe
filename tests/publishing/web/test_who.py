"""Actors and places over all articles (`dateline.publishing.web.who`)."""

from pathlib import Path

import pytest

from dateline.errors import FilterError
from dateline.publishing.web.filters import Filters
from dateline.publishing.web.room import Room
from dateline.publishing.web.who import SHOWN, ActorView, actor, names, place, role_view
from dateline.record.sqlite import SqliteStore
from recording import NOW, offered
from webbing import ROLE, edition, named, newest, room_of, told


def follow(room: Room, path: str, **given: object) -> list[str]:
    """The first names of all pages of a list, in order."""
    found: list[str] = []
    cursor: str | None = None
    while True:
        view = names(room, path, Filters.model_validate({**given, "cursor": cursor}))
        found += [one.names[0] for one in view.rows]
        if view.next is None:
            return found
        cursor = view.next.rpartition("cursor=")[2]


def shown(room: Room, name: str) -> ActorView:
    """The view of an actor by name."""
    found = actor(room, named(room.store, name).id)
    assert found
    return found


@pytest.mark.parametrize("limit", [1, 2, 50])
def test_actors_come_with_the_most_mentioned_first(room: Room, limit: int) -> None:
    assert follow(room, "/actors", limit=limit)[0] == "Elena Rojas"
    assert sorted(follow(room, "/actors", limit=limit)) == [
        "Elena Rojas",
        "Jonas Veltman",
        "Quay Board",
    ]


@pytest.mark.parametrize("limit", [1, 2, 50])
def test_places_come_with_the_most_named_first(room: Room, limit: int) -> None:
    found = follow(room, "/places", limit=limit)
    assert sorted(found) == ["Hovden", "Muggia", "Trieste"]
    counts = [one.sentences for one in names(room, "/places", Filters()).rows]
    assert counts == sorted(counts, reverse=True)


def test_names_are_looked_for_by_their_words(room: Room) -> None:
    assert follow(room, "/actors", q="rojas") == ["Elena Rojas"]
    assert follow(room, "/places", q="muggia") == ["Muggia"]
    assert follow(room, "/places", q="Elena") == []
    assert names(room, "/actors", Filters(q="rojas")).asked == "Actors about rojas"


@pytest.mark.parametrize("name", ["outlet", "actor", "about", "place", "since"])
def test_other_filters_are_refused_by_their_names(room: Room, name: str) -> None:
    filters = Filters.model_validate({name: "1"})
    with pytest.raises(FilterError, match=f"not filtered by {name}; it is by q") as refused:
        names(room, "/actors", filters)
    assert refused.value.field == name


@pytest.mark.parametrize("tail", ["²", "s1f00", "-1", "9" * 250])
def test_a_cursor_that_somebody_made_up_is_refused(room: Room, tail: str) -> None:
    following = names(room, "/actors", Filters(limit=1)).next or ""
    own = following.rpartition("cursor=")[2].partition(".")[0]
    with pytest.raises(FilterError) as refused:
        names(room, "/actors", Filters(cursor=f"{own}.{tail}"))
    assert refused.value.field == "cursor"


def test_a_cursor_of_other_words_is_refused(room: Room) -> None:
    following = names(room, "/actors", Filters(limit=1)).next or ""
    with pytest.raises(FilterError):
        names(room, "/actors", Filters(q="rojas", cursor=following.rpartition("cursor=")[2]))


def test_an_actor_is_shown_with_what_it_said_did_and_had_done_to_it(room: Room) -> None:
    rojas, board = shown(room, "Elena Rojas"), shown(room, "Quay Board")
    assert [one.content for one in rojas.said] == [
        "9 people were missing",
        "16 people were missing",
        "14 people were missing",
    ]
    assert rojas.did == ()
    assert [one.deed for one in rojas.undergone] == ["attacked", "threatened"]
    assert [one.written for one in rojas.figures] == ["9 people", "16 people", "14 people"]
    assert [one.deed for one in board.did] == ["attacked", "threatened"]
    assert (board.said, board.undergone) == ((), ())
    assert board.updated == room.updated()


def test_who_quotes_an_actor_is_counted(room: Room) -> None:
    own = shown(room, "Elena Rojas")
    assert own.quoted == (("Harbour Wire", 2), ("Adria Post", 1))
    assert own.looked == 3
    assert shown(room, "Jonas Veltman").quoted == (
        ("Lagoon Today", 1),
        ("an unnamed outlet", 1),
    )


def test_roles_are_told_with_who_gives_them_and_when(room: Room) -> None:
    (role,) = shown(room, "Elena Rojas").roles
    assert (role.role, role.outlets) == (ROLE, ("Adria Post", "Harbour Wire", "Lagoon Today"))
    assert (role.first, role.last) == ("2026-11-01", "2026-11-03")
    assert shown(room, "Quay Board").roles == ()


def test_a_role_in_an_undated_story_has_no_days(room: Room) -> None:
    undated = newest(room.store)[-1]
    role = role_view(ROLE, [undated])
    assert (role.outlets, role.first, role.last) == ((), None, None)
    later = role_view(ROLE, [undated, edition(room.store, "accused")])
    assert (later.first, later.last) == ("2026-11-02", "2026-11-02")


def test_only_the_newest_are_shown(tmp_path: Path) -> None:
    store = SqliteStore(tmp_path / "record.db", NOW)
    text = " ".join(f"Elena Rojas said that {n} people fled." for n in range(SHOWN + 3))
    told(store, offered(text, outlet="Harbour Wire"))
    own = shown(room_of(store), "Elena Rojas")
    assert (len(own.said), len(own.figures)) == (SHOWN, SHOWN)
    assert own.quoted == (("Harbour Wire", SHOWN + 3),)
    store.close()


def test_a_place_is_shown_where_it_is(room: Room) -> None:
    own = place(room, named(room.store, "Muggia").id)
    assert own
    assert (own.lat, own.lon, own.contested) == (45.6, 13.77, False)
    assert own.map
    assert [one.dot.name for one in own.map.labels] == ["Muggia"]
    assert [one.deed for one in own.events] == ["attacked"]
    assert [one.words for one in own.sentences] == ["Quay Board attacked Elena Rojas in Muggia."]


def test_a_place_that_was_not_resolved_has_no_map(room: Room) -> None:
    own = place(room, named(room.store, "Hovden").id)
    assert own
    assert (own.lat, own.lon, own.country, own.map) == (None, None, None, None)


@pytest.mark.parametrize("own", ["", "w1" + "0" * 16, "l1" + "0" * 16, "Elena Rojas", "w1'"])
def test_who_is_not_there_is_not_shown(room: Room, own: str) -> None:
    assert actor(room, own) is None
    assert place(room, own) is None


def test_a_place_is_no_actor(room: Room) -> None:
    assert actor(room, named(room.store, "Muggia").id) is None
    assert place(room, named(room.store, "Elena Rojas").id) is None
