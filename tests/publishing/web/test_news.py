"""All news (`dateline.publishing.web.news`)."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from lxml import html

from dateline.errors import FilterError
from dateline.model import Article, Part, PartKind, Span
from dateline.publishing.web.filters import Filters
from dateline.publishing.web.news import (
    Move,
    is_corrected,
    lead,
    news,
    opening,
    row,
    told,
    writer,
)
from dateline.publishing.web.room import Room
from dateline.publishing.web.shown import row_of
from dateline.relating import Difference, PartChange
from dateline.relating.versions import Turn
from exporting import article
from recording import offered, read_in
from twin import MemoryStore
from webbing import STORIES, edition, room_of
from webbing import told as taken


def follow(room: Room, **given: object) -> list[str | None]:
    """The headlines of all pages, in order."""
    found: list[str | None] = []
    filters = Filters.model_validate(given)
    while True:
        view = news(room, filters)
        assert len(view.rows) <= filters.limit
        found += [one.headline for one in view.rows]
        if view.next is None:
            return found
        cursor = view.next.rpartition("cursor=")[2]
        filters = Filters.model_validate({**given, "cursor": cursor})


def test_the_newest_come_first_and_undated_ones_last(room: Room) -> None:
    rows = news(room, Filters()).rows
    assert [one.headline for one in rows][:3] == [
        "Ferry lost",
        "Quay Board accused",
        "Ferry sinks off Trieste, 16 missing",
    ]
    assert [one.when for one in rows][1:] == [
        date(2026, 11, 2),
        datetime.fromisoformat("2026-11-01T09:00+01:00"),
        None,
    ]
    assert rows[-1].published is None
    assert rows[-1].taken is not None


@pytest.mark.parametrize("limit", [1, 2, 3, 4, 50])
def test_pages_give_each_article_once(room: Room, limit: int) -> None:
    whole = [one.headline for one in news(room, Filters()).rows]
    assert follow(room, limit=limit) == whole
    assert len(set(whole)) == 4


def test_news_can_be_filtered_and_paged(room: Room) -> None:
    assert follow(room, outlet="harbour wire") == ["Ferry sinks off Trieste, 16 missing"]
    assert follow(room, about="Elena Rojas", limit=1, to="2026-11-02") == [
        "Quay Board accused",
        "Ferry sinks off Trieste, 16 missing",
    ]
    assert follow(room, q="zeppelin") == []


def test_what_was_read_after_a_number_is_what_is_new(room: Room) -> None:
    last = room.updated().number
    assert follow(room, since=last) == []
    assert follow(room, since=last - 1) == [news(room, Filters()).rows[-1].headline]


def test_a_cursor_of_another_list_is_refused(room: Room) -> None:
    following = news(room, Filters(limit=1)).next or ""
    with pytest.raises(FilterError):
        news(room, Filters(q="ferry", cursor=following.rpartition("cursor=")[2]))


def test_a_row_tells_what_is_new_since_the_version_before(room: Room) -> None:
    own = row(room, edition(room.store, "16 missing"))
    assert (own.version, own.versions, own.outlet) == (2, 2, "Harbour Wire")
    assert own.changed[0] == "headline changed"
    assert own.changed[-1].endswith("removed")
    (moved,) = own.moves
    assert (moved.before, moved.after, moved.counts) == (14, 16, "people missing")
    assert moved.words == "14 → 16 people missing"
    assert moved.sentence.startswith("/sentence/s1")
    assert own.lead == "The ferry sank off Trieste."
    assert (own.statements, own.events, own.figures, own.corrected) == (1, 0, 1, False)


def test_a_first_version_changed_nothing(room: Room) -> None:
    first, second = room.article(edition(room.store, "16 missing").article.id)
    assert (row(room, first).changed, row(room, first).moves) == ((), ())
    again = replace(second, again=True)
    assert (row(room, again).changed, row(room, again).moves) == ((), ())


def test_a_story_without_a_headline_is_called_by_its_first_words(room: Room) -> None:
    own = news(room, Filters()).rows[-1]
    assert own.headline == "Jonas Veltman said that the so-called regime of Elena Rojas lost 40%."
    assert opening(article("one two " * 20)) == " ".join(["one two"] * 6)
    assert opening(article(" ")) is None


def plain(**fields: object) -> Article:
    """An article with some fields."""
    return replace(article("The ferry sank."), **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("agency", "outlet", "shown"),
    [
        (None, "Harbour Wire", None),
        ("Harbour Wire", "Harbour Wire", None),
        ("Harbour", "The Harbour Wire", None),
        ("Adria Wire", "Harbour Wire", "Adria Wire"),
        ("Adria Wire", None, "Adria Wire"),
    ],
)
def test_who_wrote_it_is_told_where_that_is_another(
    agency: str | None, outlet: str | None, shown: str | None
) -> None:
    assert writer(plain(agency=agency, outlet=outlet)) == shown


def test_a_correction_is_told() -> None:
    whole = Span(0, len("The ferry sank."))
    assert not is_corrected(plain())
    assert is_corrected(plain(parts=(Part(whole, PartKind.CORRECTION),)))


def test_the_lead_is_the_first_sentence_of_running_text() -> None:
    store = MemoryStore()
    read_in(store, offered("The ferry sank. It rose.\n\nNobody was hurt."))
    (own,) = store.news(Filters().query, datetime.now(UTC), 1)
    assert lead(own) == "The ferry sank."
    parts = tuple(replace(one, kind=PartKind.CAPTION) for one in own.article.parts)
    assert lead(replace(own, article=replace(own.article, parts=parts))) is None
    assert lead(replace(own, article=replace(own.article, parts=()))) is None


def test_what_changed_is_told_in_few_words() -> None:
    found = Difference(
        parts=(
            PartChange(PartKind.HEADLINE, Turn.CHANGED),
            PartChange(PartKind.DECK, Turn.ADDED),
            PartChange(PartKind.CAPTION, Turn.ADDED),
            PartChange(PartKind.CAPTION, Turn.REMOVED),
            PartChange(PartKind.PARAGRAPH, Turn.ADDED),
        ),
        edited=((0, 0), (1, 1)),
        removed=(2,),
        added=(3, 4, 5),
    )
    assert list(told(found)) == [
        "headline changed",
        "summary changed",
        "caption changed",
        "3 sentences added",
        "2 sentences reworded",
        "1 sentence removed",
    ]
    assert list(told(Difference())) == []


def test_only_a_few_figures_are_told_one_by_one_each_with_its_sentence() -> None:
    towns = ("Alba", "Brda", "Cres", "Duino", "Elba")
    texts = [
        " ".join(
            f"In {town} {n * 10 + turn} people were killed." for n, town in enumerate(towns, 1)
        )
        for turn in (0, 5)
    ]
    store = MemoryStore()
    own = {"url": "https://harbour.example/dam", "outlet": "Harbour Wire"}
    for hour, text in enumerate(texts):
        taken(store, offered(text, **own, published=f"2026-11-01T0{hour}:00Z"))
    (shown,) = news(room_of(store), Filters()).rows
    assert len(shown.moves) == 5
    assert shown.moves[0] == Move(10, 15, "people dead", shown.moves[0].sentence)
    told_ = html.fromstring(row_of(shown)).cssselect(".changed")[0]
    assert [(one.text, one.get("href")) for one in told_.iter("a")] == [
        (one.words, one.sentence) for one in shown.moves[:3]
    ]
    assert shown.moves[2].words == "30 → 35 people dead"
    assert told_.text_content().split(" · ")[3:] == ["2 more figures", *shown.changed]


def test_an_embargoed_version_is_not_news() -> None:
    store = MemoryStore()
    taken(store, STORIES[0], offered("Not yet.", embargoed="2999-01-01T00:00Z"))
    assert [one.headline for one in news(room_of(store), Filters()).rows] == [
        "Ferry sinks off Trieste"
    ]
