"""Lists as Atom (`dateline.publishing.web.atom`)."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest
from lxml import etree

from dateline.publishing.web import atom
from dateline.publishing.web.filters import Filters
from dateline.publishing.web.found import search
from dateline.publishing.web.ledgers import LEDGERS, ledger
from dateline.publishing.web.news import news
from dateline.publishing.web.room import Room
from dateline.publishing.web.who import names
from dateline.publishing.wording import legal
from twin import MemoryStore
from webbing import HERE, room_of

A = f"{{{atom.SPACE}}}"
LISTS = ("/", "/search", "/actors", "/places", *(f"/{name}" for name in LEDGERS))


def view_of(room: Room, path: str) -> Any:
    """The view of a list."""
    if path == "/":
        return news(room, Filters())
    if path == "/search":
        return search(room, Filters(q="the"))
    if path in ("/actors", "/places"):
        return names(room, path, Filters())
    return ledger(room, path[1:], Filters())


def feed(view: Any) -> Any:
    """A list as Atom, parsed."""
    return etree.fromstring(atom.feed(view, view.rows, HERE))


@pytest.mark.parametrize("path", LISTS)
def test_a_feed_has_what_rfc_4287_asks_of_it(room: Room, path: str) -> None:
    view = view_of(room, path)
    root = feed(view)
    assert root.tag == f"{A}feed"
    for one in (root, *root.findall(f"{A}entry")):
        for name in ("id", "title", "updated"):
            assert len(one.findall(f"{A}{name}")) == 1, name
            assert one.findtext(f"{A}{name}")
        at = datetime.fromisoformat(one.findtext(f"{A}updated"))
        assert at.tzinfo
    links = {one.get("rel"): one.get("href") for one in root.findall(f"{A}link")}
    assert links["self"] == root.findtext(f"{A}id") == f"{HERE}{view.twin('atom')}"
    assert links["alternate"].startswith(HERE)
    assert root.findtext(f"{A}title") == f"dateline: {view.asked}"


@pytest.mark.parametrize("path", LISTS)
def test_every_row_is_an_entry_of_its_own(room: Room, path: str) -> None:
    view = view_of(room, path)
    entries = feed(view).findall(f"{A}entry")
    assert len(entries) == len(view.rows) > 0
    assert len({one.findtext(f"{A}id") for one in entries}) == len(entries)
    for one in entries:
        assert one.findtext(f"{A}id").startswith("urn:dateline:")
        assert one.findtext(f"{A}author/{A}name")
        assert one.findtext(f"{A}content")
        (link,) = one.findall(f"{A}link")
        assert link.get("href").startswith(f"{HERE}/")


def test_a_new_version_is_a_new_entry(room: Room) -> None:
    view = news(room, Filters(outlet="Harbour Wire"))
    (entry,) = feed(view).findall(f"{A}entry")
    assert entry.findtext(f"{A}id") == f"urn:dateline:{view.rows[0].article}:2"
    assert entry.findtext(f"{A}updated") == "2026-11-01T08:00:00+00:00"
    assert entry.findtext(f"{A}author/{A}name") == "Harbour Wire"
    assert "14 → 16 people missing" in entry.findtext(f"{A}content")


def test_what_is_undated_is_of_the_last_change(room: Room) -> None:
    entry = feed(news(room, Filters())).findall(f"{A}entry")[-1]
    last = room.updated().at
    assert last
    assert entry.findtext(f"{A}updated") == last.isoformat()
    assert entry.findtext(f"{A}author/{A}name") == "an unnamed outlet"


def test_an_empty_record_has_an_empty_feed() -> None:
    root = feed(news(room_of(MemoryStore()), Filters()))
    assert root.findall(f"{A}entry") == []
    assert root.findtext(f"{A}updated") == "1970-01-01T00:00:00+00:00"


@pytest.mark.parametrize(
    "words", ["a\0b", "\x07\x1b[31m", "\ufffe\uffff", "\ud800", "]]>", "<b>&amp;", "\u202e"]
)
def test_what_xml_cannot_hold_is_replaced(room: Room, words: str) -> None:
    view = news(room, Filters(outlet="Harbour Wire"))
    row = replace(view.rows[0], headline=words, deck=words, outlet=words, changed=(words,))
    root = feed(replace(view, rows=(row,), asked=words))
    shown = "".join("�" if legal(one) != one else one for one in words)
    assert root.findtext(f"{A}entry/{A}title") == shown
    assert root.findtext(f"{A}entry/{A}author/{A}name") == shown
    assert root.findtext(f"{A}title").endswith(shown)


def test_moments_are_in_utc_and_days_begin_there() -> None:
    assert atom.stamp(datetime.fromisoformat("2026-11-01T09:00+01:00")) == (
        "2026-11-01T08:00:00+00:00"
    )
    assert atom.stamp(date(2026, 11, 1)) == atom.of_day("2026-11-01") == "2026-11-01T00:00:00+00:00"
    assert (atom.stamp(None), atom.of_day(None)) == (None, None)


def test_titles_tell_who_and_what(room: Room) -> None:
    titles = {
        path: [one.findtext(f"{A}title") for one in feed(view_of(room, path)).findall(f"{A}entry")]
        for path in LISTS
    }
    assert "Elena Rojas: 9 people were missing" in titles["/statements"]
    assert "ASSAULT (actual): Quay Board > Elena Rojas" in titles["/events"]
    assert "16 people (by Elena Rojas)" in titles["/figures"]
    assert "regime (a government)" in titles["/terms"]
    assert "Elena Rojas" in titles["/actors"]
    assert "Quay Board accused" in titles["/"]
