"""What every page stands on (`dateline.publishing.web.room`)."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from dateline.publishing.web.room import KEPT, Room, Updated, is_id
from dateline.record.contract import Rule, Store
from dateline.record.sqlite import SqliteStore
from recording import NOW, offered, read_in
from twin import MemoryStore
from webbing import named, newest


class Clock:
    """A clock that stands where it is put."""

    def __init__(self) -> None:
        self.at = NOW

    def __call__(self) -> datetime:
        return self.at


class Making:
    """Something to make, counted."""

    def __init__(self) -> None:
        self.made = 0

    def __call__(self) -> int:
        self.made += 1
        return self.made


def test_an_empty_record_was_never_updated() -> None:
    assert Room(MemoryStore(), Clock()).updated() == Updated(0, None)


def test_the_newest_change_is_the_last_of_the_log(room: Room) -> None:
    last = room.store.last()
    assert last
    assert room.updated() == Updated(last.number, last.at)


def test_what_was_made_is_kept_while_the_record_does_not_change() -> None:
    store, making = MemoryStore(), Making()
    room = Room(store, Clock())
    assert [room.once("a", making), room.once("a", making), room.once("b", making)] == [1, 1, 2]
    read_in(store, offered("The ferry sank."))
    assert [room.once("a", making), room.once("a", making)] == [3, 3]


def test_what_was_made_is_kept_for_its_minute_only() -> None:
    clock, making = Clock(), Making()
    room = Room(MemoryStore(), clock)
    clock.at = NOW.replace(second=59)
    assert room.once("a", making) == 1
    clock.at += timedelta(seconds=1)
    assert room.once("a", making) == 2


def test_what_was_not_used_for_long_is_given_up() -> None:
    room, making = Room(MemoryStore(), Clock()), Making()
    for key in range(KEPT):
        room.once(key, making)
    assert room.once(0, making) == 1
    room.once("new", making)
    assert len(room.kept) == KEPT
    assert room.once(0, making) == 1
    assert room.once(1, making) == KEPT + 2


def test_what_fails_to_be_made_is_made_again() -> None:
    room, making = Room(MemoryStore(), Clock()), Making()

    def failing() -> int:
        raise OSError("not made")

    with pytest.raises(OSError, match="made"):
        room.once("a", failing)
    assert room.once("a", making) == 1


def test_the_editions_of_an_article_are_loaded_once(room: Room) -> None:
    own = next(one for one in newest(room.store) if one.versions == 2).article.id
    assert [one.number for one in room.article(own)] == [1, 2]
    assert room.article(own) is room.article(own)
    assert room.article("a1nothing") == []


def test_an_erased_article_is_gone_at_once(tmp_path: Path) -> None:
    store: Store = SqliteStore(tmp_path / "record.db", NOW)
    read_in(store, offered("The ferry sank."))
    room = Room(store, Clock())
    (own,) = newest(store)
    assert room.article(own.article.id)
    store.erase(Rule(article=own.article.id), NOW)
    assert room.article(own.article.id) == []
    store.close()


def test_actors_and_places_are_known_by_their_ids_only(room: Room) -> None:
    who, where = named(room.store, "Elena Rojas"), named(room.store, "Muggia")
    assert (room.actor(who.id), room.place(where.id)) == (who, where)
    assert (room.actor(where.id), room.place(who.id)) == (None, None)
    assert (room.actor("Elena Rojas"), room.place("Muggia")) == (None, None)
    assert room.actor("w1" + "0" * 16) is None


def test_ids_among_filters_are_given_their_names(room: Room) -> None:
    who, where = named(room.store, "Elena Rojas"), named(room.store, "Muggia")
    found = room.named(who.id, None, where.id, "Veltman")
    assert found == {who.id: "Elena Rojas", where.id: "Muggia"}


@pytest.mark.parametrize(
    ("letter", "value", "own"),
    [
        ("w", "w1" + "a" * 16, True),
        ("l", "w1" + "a" * 16, False),
        ("w", "w1" + "a" * 15, False),
        ("w", "w1" + "g" * 16, False),
        ("w", "w1" + "A" * 16, False),
        ("w", "", False),
    ],
)
def test_an_id_is_a_letter_and_hexadecimal_digits(letter: str, value: str, *, own: bool) -> None:
    assert is_id(letter, value) is own
