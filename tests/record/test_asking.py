"""What the database alone decides of an answer: which sentence is the best."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from dateline.model import Phrase, Query
from dateline.record import asking
from dateline.record.asking import Common, commoner
from dateline.record.sqlite import SqliteStore
from recording import NOW, offered, read_in

BEST = "A ferry, the ferry, sank."
GOOD = "The ferry sank."
FAIR = "The ferry sank in the bay where herons stand and nobody fished all the long day."
OTHERS = [f"Heron {number} stood over the reeds." for number in range(5)]
FERRY = (Phrase(("ferry",)),)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    own = SqliteStore(tmp_path / "record.db", NOW)
    yield own
    own.close()


def fill(store: SqliteStore, *texts: str) -> None:
    """Takes in a story a day, the first first."""
    days = [date(2026, 11, 1) + timedelta(number) for number in range(len(texts))]
    for number, (text, day) in enumerate(zip(texts, days, strict=True)):
        read_in(store, offered(text, id=str(number), published=day.isoformat()))


def found(store: SqliteStore, query: Query, limit: int = 20) -> list[str]:
    """The sentences that are found."""
    return [
        one.edition.article.text[one.edition.marks.sentences[one.sentence].span]
        for one in store.search(query, NOW, limit)
    ]


@pytest.mark.parametrize(
    ("sizes", "every", "met"),
    [
        ({}, 0, Common()),
        ({"marks": 0}, 0, Common()),
        ({"marks": 500}, 100_000, Common()),
        ({"marks": 5_000}, 100_000, Common(marks=True)),
        ({"about": 5_000}, 100_000, Common(about=True)),
        ({"found": 5_000}, 100_000, Common(found=True)),
        ({"marks": 2_000, "about": 2_000}, 100_000, Common()),
        ({"marks": 5_000, "about": 5_000}, 100_000, Common(marks=True, about=True)),
        ({"marks": 50_000, "about": 1_000}, 1_000_000, Common(marks=True)),
        ({"marks": 1_000, "about": 50_000}, 1_000_000, Common(about=True)),
        ({"marks": 50_000, "found": 50_000}, 1_000_000, Common(marks=True, found=True)),
        ({"marks": 0, "found": 50_000}, 1_000_000, Common(found=True)),
    ],
)
def test_what_is_common_is_met_on_the_way(sizes: dict[str, int], every: int, met: Common) -> None:
    assert commoner(sizes, every) == met


@pytest.mark.parametrize("texts", [(BEST, GOOD, FAIR), (FAIR, GOOD, BEST), (GOOD, FAIR, BEST)])
def test_with_words_the_best_comes_first_whenever_it_came(
    store: SqliteStore, texts: tuple[str, ...]
) -> None:
    fill(store, *texts, *OTHERS)
    assert found(store, Query(phrases=FERRY)) == [BEST, GOOD, FAIR]
    assert found(store, Query(phrases=FERRY), 1) == [BEST]


def test_of_equals_the_newest_comes_first(store: SqliteStore) -> None:
    fill(store, "The ferry sank.", "The ferry rose.", *OTHERS)
    assert found(store, Query(phrases=FERRY)) == ["The ferry rose.", "The ferry sank."]


def test_the_best_of_an_article_stands_for_it(store: SqliteStore) -> None:
    fill(store, f"{FAIR} {GOOD}", BEST, *OTHERS)
    assert found(store, Query(phrases=FERRY, type="article")) == [BEST, GOOD]


def test_the_pages_of_what_is_ranked(store: SqliteStore) -> None:
    fill(store, f"{FAIR} {GOOD}", BEST, *OTHERS, "The ferry rose.")
    for query in (Query(phrases=FERRY), Query(phrases=FERRY, type="article")):
        whole = store.search(query, NOW, 20)
        ids = [one.edition.marks.sentences[one.sentence].id for one in whole]
        assert len(whole) > 2
        for place, own in enumerate(ids):
            assert store.search(query, NOW, 2, own) == whole[place + 1 : place + 3]
    (other,) = store.search(Query(phrases=(Phrase(("heron",)),)), NOW, 1)
    heron = other.edition.marks.sentences[other.sentence].id
    assert store.search(Query(phrases=FERRY), NOW, 20, heron) == []


def test_nothing_follows_the_last_that_is_ranked(
    store: SqliteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "RANKED", 2)
    fill(store, BEST, FAIR, GOOD)
    _, last = store.search(Query(phrases=FERRY), NOW, 20)
    own = last.edition.marks.sentences[last.sentence].id
    assert store.search(Query(phrases=FERRY), NOW, 20, own) == []
    newest = store.search(Query(phrases=FERRY), NOW, 20, own, newest=True)
    assert [one.edition.inputs for one in newest] == [("0",)]


def test_only_the_newest_are_ranked(store: SqliteStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "RANKED", 2)
    fill(store, BEST, FAIR, GOOD)
    assert found(store, Query(phrases=FERRY)) == [GOOD, FAIR]


def test_without_words_the_newest_comes_first(store: SqliteStore) -> None:
    fill(store, FAIR, BEST, GOOD)
    assert found(store, Query()) == [GOOD, BEST, FAIR]
