"""`dateline.desk.importing`: stories into a record, with the parser that reads."""

import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from importlib import metadata
from pathlib import Path

import pytest

from dateline.articles import compose
from dateline.config import Settings
from dateline.desk import importing
from dateline.desk.importing import Done, Told, import_all, maker_of, reread
from dateline.errors import RecordError, WorkerError
from dateline.model import Article, Given, Origin, Query, Raw, Reading
from dateline.publishing.exports.changes import changes
from dateline.publishing.exports.clusters import clusters
from dateline.publishing.payload import on_one_line
from dateline.reading import Reader
from dateline.reading.parse import Parser
from dateline.record.contract import Came, Edition, Entry, Kept, Parses
from dateline.record.identity import Outcome, input_key
from dateline.record.sqlite import SqliteStore
from dateline.sources.files import Missing
from recording import NOW

GIVEN = Given(date(2026, 11, 28))
STORIES = [
    "TRIESTE, October 14. The ferry sank. Elena Rojas said that nobody was hurt.",
    "The ferry sank. “It was old,” Jonas Veltman claimed.",
    "The toll bridge of Muggia stays shut, the Quay Board said on Monday.",
]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    own = SqliteStore(tmp_path / "record.db", NOW)
    yield own
    own.close()


def rows(path: Path, *texts: str, **fields: str) -> str:
    """A file of JSON Lines with a row for each text."""
    found = [{"id": str(n), "text": text, **fields} for n, text in enumerate(texts)]
    path.write_text("".join(f"{on_one_line(one)}\n" for one in found))
    return str(path)


def run(store: SqliteStore, *paths: str, settings: Settings | None = None) -> list[Told]:
    nothing = io.BytesIO()
    chosen = settings or Settings()
    return list(import_all(paths, GIVEN, chosen, store, io.BufferedReader(nothing)))


def outcomes(told: list[Told]) -> list[Outcome | None]:
    return [one.outcome for one in told if isinstance(one, Done)]


def test_a_file_is_read_once(store: SqliteStore, tmp_path: Path) -> None:
    path = rows(tmp_path / "a.jsonl", *STORIES)
    first = run(store, path)
    assert outcomes(first) == [Outcome.NEW] * 3
    assert all(isinstance(one, Done) and one.read for one in first)
    again = run(store, path)
    assert outcomes(again) == [Outcome.SAME] * 3
    assert not any(isinstance(one, Done) and one.read for one in again)
    assert [len(one.marks.statements) for one in store.editions(Query(), NOW)] == [1, 1, 1]


def test_the_same_input_twice_in_a_run_is_one_story(store: SqliteStore, tmp_path: Path) -> None:
    path = rows(tmp_path / "a.jsonl", STORIES[0])
    assert sorted(map(str, outcomes(run(store, path, path)))) == ["new", "same"]


def test_what_is_missing_or_empty_costs_its_own_line(store: SqliteStore, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    path = rows(tmp_path / "a.jsonl", STORIES[0])
    told = run(store, "nowhere.txt", str(tmp_path / "empty.txt"), path)
    assert [one.path for one in told if isinstance(one, Missing)] == ["nowhere.txt"]
    assert set(outcomes(told)) == {Outcome.EMPTY, Outcome.NEW}
    assert [path for path, _ in store.problems()][:1] == [str(tmp_path / "empty.txt")]


def test_a_sentence_that_was_read_before_is_not_parsed_again(
    store: SqliteStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(store, rows(tmp_path / "a.jsonl", STORIES[0]))
    kept: list[Parses] = []
    keep = SqliteStore.keep

    def watched(self: SqliteStore, readings: list[Kept], parses: Parses, now: object) -> None:
        kept.append(parses)
        keep(self, readings, parses, now)  # type: ignore[arg-type]

    monkeypatch.setattr(SqliteStore, "keep", watched)
    run(store, rows(tmp_path / "b.jsonl", STORIES[1]))
    assert [len(one) for one in kept] == [1]


def test_more_workers_make_the_same_record(store: SqliteStore, tmp_path: Path) -> None:
    path = rows(tmp_path / "a.jsonl", *STORIES, *(f"Bolt {n} broke." for n in range(20)))
    other = SqliteStore(tmp_path / "other.db", NOW)
    run(store, path)
    run(other, path, settings=Settings(workers=2))
    assert untimed(other) == untimed(store)
    assert list(other.inputs()) == list(store.inputs())
    other.close()


def untimed(store: SqliteStore) -> tuple[list[Edition], list[Entry]]:
    """The editions and the log of a record, whenever they came."""
    editions = [replace(one, taken=None) for one in store.editions(Query(), NOW)]
    return editions, [replace(one, at=NOW) for one in store.log()]


def test_an_import_that_ends_early_keeps_what_was_read(
    store: SqliteStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = rows(tmp_path / "a.jsonl", *(f"Bolt {n} broke." for n in range(9)))
    monkeypatch.setattr(importing, "CHUNK", 2)
    stories = import_all([path], GIVEN, Settings(), store, io.BufferedReader(io.BytesIO()))
    next(stories)
    stories.close()  # type: ignore[attr-defined]
    read = [one for one in store.editions(Query(), NOW) if one.maker]
    assert 2 <= len(read) < 9
    assert len(list(store.editions(Query(), NOW))) == 9
    assert outcomes(run(store, path)) == [Outcome.SAME] * 9
    assert all(one.maker for one in store.editions(Query(), NOW))


def test_what_was_read_before_a_worker_died_is_kept(
    store: SqliteStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = Reader.read

    def dies(self: Reader, article: Article) -> Reading:
        if article.origin.ordinal == 3:
            raise WorkerError("killed")
        return read(self, article)

    monkeypatch.setattr(Reader, "read", dies)
    path = rows(tmp_path / "a.jsonl", *(f"Bolt {n} broke." for n in range(9)))
    with pytest.raises(WorkerError, match="killed"):
        run(store, path)
    assert [bool(one.maker) for one in by_ordinal(store)] == [True] * 3 + [False] * 6


def by_ordinal(store: SqliteStore) -> list[Edition]:
    return sorted(store.editions(Query(), NOW), key=lambda one: one.article.origin.ordinal)


def test_a_record_that_fails_ends_the_run(
    store: SqliteStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise RecordError("there is no room left to write")

    monkeypatch.setattr(SqliteStore, "keep", full)
    with pytest.raises(RecordError, match="no room"):
        run(store, rows(tmp_path / "a.jsonl", STORIES[0]))


def test_a_newer_reader_reads_anew_what_is_there(
    store: SqliteStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = rows(tmp_path / "a.jsonl", *STORIES)
    run(store, path)
    assert list(reread(Settings(), store)) == []
    newer = replace(maker_of(Settings().pipeline), version="99")
    monkeypatch.setattr(importing, "maker_of", lambda _: newer)
    monkeypatch.setattr("dateline.reading.reader.made_by", lambda _: newer)
    told = list(reread(Settings(), store))
    assert told == [Done(Origin(path, n), None, told[n].problems, read=True) for n in range(3)]  # type: ignore[union-attr]
    assert {one.maker for one in store.editions(Query(), NOW)} == {newer}


def test_the_bytes_of_a_story_are_kept_or_not(store: SqliteStore, tmp_path: Path) -> None:
    run(store, rows(tmp_path / "a.jsonl", STORIES[0]))
    run(store, rows(tmp_path / "b.jsonl", STORIES[1]), settings=Settings(raw=False))
    with store.reads() as connection:
        found = connection.exec_driver_sql("SELECT raw IS NULL FROM inputs ORDER BY n").all()
    assert found == [(0,), (1,)]


def test_who_reads_is_known_without_the_parser(
    parser: Parser, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = Settings().pipeline
    known = maker_of(name)

    def unknown(_name: str) -> str:
        raise metadata.PackageNotFoundError

    monkeypatch.setattr(metadata, "version", unknown)
    monkeypatch.setattr(importing, "load", lambda _: parser)
    assert maker_of(name) == known
    assert known.pipeline == parser.name


def test_what_was_kept_is_composed_again_by_a_newer_reader(
    store: SqliteStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = tmp_path / "page.txt"
    page.write_text(f"At least 12 bolts broke.\n\n{STORIES[1]}")
    run(store, str(page))
    known = store.known([input_key(came.raw, came.given) for came in kept(store)])
    (raw,) = (came.raw for came in kept(store))
    assert raw.data == page.read_bytes()
    newer = replace(maker_of(Settings().pipeline), version="99")
    monkeypatch.setattr(importing, "maker_of", lambda _: newer)
    monkeypatch.setattr("dateline.reading.reader.made_by", lambda _: newer)
    monkeypatch.setattr(importing, "composed", without_first)
    told = list(reread(Settings(), store))
    assert [one.outcome for one in told if isinstance(one, Done)] == [Outcome.VERSION, None]
    first, second = store.editions(Query(), NOW)
    assert (first.again, second.again) == (False, True)
    assert str(second.article.text) == STORIES[1]
    assert {first.maker, second.maker} == {newer}
    assert list(reread(Settings(), store)) == []
    assert list(changes(store.editions(Query(), NOW))) == []
    assert list(store.known(known).values()) == [second.version]
    assert [one.version_id for one in clusters(store.inputs())] == [second.version]
    assert outcomes(run(store, str(page))) == [Outcome.SAME]


def kept(store: SqliteStore) -> list[Came]:
    return list(store.came([one.version for one in store.editions(Query(), NOW)]).values())


def without_first(raw: Raw, given: Given) -> Article:
    """A better composer, which leaves out the first paragraph."""
    _, _, rest = raw.data.partition(b"\n\n")
    return compose(replace(raw, data=rest), given)
