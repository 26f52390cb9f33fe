"""A sentence (`dateline.publishing.web.sentences`)."""

from datetime import timedelta
from pathlib import Path

import pytest

from dateline.model import Query
from dateline.publishing.web.room import Room
from dateline.publishing.web.sentences import SentenceView, sentence
from dateline.record.contract import Edition
from dateline.record.sqlite import SqliteStore
from recording import NOW, offered, read_in
from webbing import edition, newest, room_of


def sentence_of(room: Room, own: Edition, words: str) -> SentenceView:
    """The view of the sentence of an edition that has some words."""
    found = [one.id for one in own.marks.sentences if words in own.article.text[one.span]]
    assert len(found) == 1
    view = sentence(room, found[0])
    assert view
    assert view.id == found[0]
    return view


def test_a_sentence_is_shown_where_it_stands(room: Room) -> None:
    own = sentence_of(room, edition(room.store, "16 missing"), "16 people")
    assert own.words == "Elena Rojas said that 16 people were missing."
    assert own.before == "The ferry sank off Trieste."
    assert own.after == "The pier is open."
    assert own.is_current
    assert [one.link for one in own.stood] == [f"{own.row.link}/v/2"]


def test_beyond_the_first_and_the_last_sentence_there_is_nothing(room: Room) -> None:
    shown = edition(room.store, "16 missing")
    assert sentence_of(room, shown, "The ferry sank").before == ""
    assert sentence_of(room, shown, "Nobody").after == ""


def test_a_sentence_stands_in_every_version_that_has_it(room: Room) -> None:
    own = sentence_of(room, edition(room.store, "16 missing"), "The ferry sank")
    assert [one.row.version for one in own.stood] == [2, 1]
    assert (own.row.version, own.is_current) == (2, True)


def test_a_sentence_that_was_taken_out_is_no_longer_current(room: Room) -> None:
    first, _ = room.article(edition(room.store, "16 missing").article.id)
    own = sentence_of(room, first, "The pier shut")
    assert not own.is_current
    assert [one.row.version for one in own.stood] == [1]
    assert own.row.headline == "Ferry sinks off Trieste"


def test_who_else_has_the_same_words_is_told(room: Room) -> None:
    own = sentence_of(room, edition(room.store, "16 missing"), "The ferry sank")
    assert [(one.outlet, one.words) for one in own.others] == [
        ("Adria Post", "The ferry sank off Trieste.")
    ]
    assert sentence_of(room, edition(room.store, "16 missing"), "16 people").others == ()


def test_white_space_and_accents_are_the_same_words_but_more_words_are_not(tmp_path: Path) -> None:
    store = SqliteStore(tmp_path / "record.db", NOW)
    texts = ("The café is  shut.", "THE CAFE IS SHUT!", "The café is shut now.", "… — …")
    for number, text in enumerate(texts):
        read_in(store, offered(text, headline=f"Story {number}", outlet=f"Outlet {number}"))
    room = room_of(store)
    own = sentence_of(room, edition(store, "Story 0"), "shut")
    assert [one.outlet for one in own.others] == ["Outlet 1"]
    for one in edition(store, "Story 3").marks.sentences:
        signs = sentence(room, one.id)
        assert signs
        assert signs.others == ()
    store.close()


def test_every_mark_in_a_sentence_is_shown(room: Room) -> None:
    own = sentence_of(room, edition(room.store, "accused"), "claimed")
    assert {name: len(rows) for name, rows in own.marks.items()} == {
        "statements": 1,
        "events": 1,
        "figures": 0,
        "terms": 0,
    }
    counted = sentence_of(room, edition(room.store, "16 missing"), "16 people").marks["figures"]
    assert [getattr(one, "written", None) for one in counted] == ["16 people"]
    assert {one.sentence for rows in own.marks.values() for one in rows} == {f"/sentence/{own.id}"}


def test_a_sentence_is_shown_at_the_outlet_where_that_has_an_address(room: Room) -> None:
    own = sentence_of(room, edition(room.store, "16 missing"), "Nobody")
    assert own.outward == "https://harbour.example/ferry#:~:text=Nobody%20was%20hurt."
    assert sentence_of(room, edition(room.store, "Ferry lost"), "9 people").outward is None


def test_every_sentence_has_its_page_and_its_words(room: Room) -> None:
    for one in newest(room.store):
        for own in one.marks.sentences:
            view = sentence(room, own.id)
            assert view
            assert view.words == " ".join(one.article.text[own.span].split())
            assert view.cited.annotation["id"] == f"urn:dateline:{own.id}"


@pytest.mark.parametrize("own", ["s1" + "0" * 16, "", "'", "\0", "\udcff"])
def test_a_sentence_that_is_none_is_not_there(room: Room, own: str) -> None:
    assert sentence(room, own) is None


def test_an_embargoed_sentence_is_not_there(tmp_path: Path) -> None:
    store = SqliteStore(tmp_path / "record.db", NOW)
    read_in(store, offered("Not yet.", embargoed="2026-11-29T00:00Z"))
    later = Room(store, lambda: NOW + timedelta(days=1))
    (one,) = store.news(Query(), later.now(), 1)
    (own,) = one.marks.sentences
    assert sentence(room_of(store), own.id) is None
    assert sentence(later, own.id)
    store.close()
