"""Backups, restoring, and what the doctor sees."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from dateline.errors import RecordError
from dateline.model import Origin, Raw, RawFormat, Severity
from dateline.record.care import backup, health, restore
from dateline.record.contract import Rule
from dateline.record.sqlite import SqliteStore
from recording import MAKER, NOW, offer, offered, read_all, read_in

FERRY = "The ferry sank off Trieste. Elena Rojas said that nobody was hurt."
PAGE = 4096


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    own = SqliteStore(tmp_path / "record.db", NOW)
    read_in(own, *(offered(f"{FERRY} It rose {n} times.", id=str(n)) for n in range(40)))
    yield own
    own.close()


def ids(path: Path) -> list[str]:
    with closing(SqliteStore(path, NOW, create=False)) as own:
        return [one.id for one in own.inputs()]


def damage(path: Path, start: int, end: int) -> None:
    data = bytearray(path.read_bytes())
    data[start:end] = b"\xa5" * (end - start)
    path.write_bytes(data)


def test_a_record_is_counted(store: SqliteStore) -> None:
    store.take([offered("It was not.")], NOW)
    found = health(store)
    assert (found.path, found.shape, found.faults) == (store.path, 2, ())
    assert (found.counts["articles"], found.counts["readings"], found.unread) == (41, 40, 1)
    assert found.counts["sentences"] == 120
    assert [found.counts[kind] for kind in ("statements", "events", "figures", "terms")] == [
        40,
        0,
        0,
        0,
    ]
    assert found.bytes_an_article == found.size // 41


def test_marks_are_those_of_the_newest_readings(store: SqliteStore) -> None:
    deed = "Elena Rojas attacked Jonas Veltman. It hurt 14 people of the so-called regime, or 2%."
    read_in(store, offered(deed, id="deed"))
    read_all(store, replace(MAKER, version="2"))
    found = health(store).counts
    assert [found[kind] for kind in ("statements", "events", "figures", "terms")] == [40, 1, 2, 2]


def test_what_gave_no_story_and_what_was_erased_is_told(store: SqliteStore) -> None:
    later = NOW + timedelta(days=2)
    store.take([offered("", path="empty.txt"), offered("{", path="broken.jsonl")], NOW)
    done = store.erase(Rule(before=later.date()), later)
    found = health(store)
    assert (done.articles, done.at) == (41, later)
    assert found.erasures == (done,)
    assert found.changed == later
    assert all(problem.severity is not Severity.NOTE for _, problem in found.problems)
    store.take([offer(Raw(Origin("bad.jsonl"), b"{", RawFormat.ROW))], later)
    ((path, problem),) = health(store).problems
    assert (path, problem.stage) == ("bad.jsonl", "row")


def test_an_empty_record_has_no_bytes_an_article(tmp_path: Path) -> None:
    with closing(SqliteStore(tmp_path / "record.db", NOW)) as own:
        assert health(own).bytes_an_article == 0
        assert health(own).changed is None


@pytest.fixture
def damaged(store: SqliteStore) -> Path:
    copy = store.path.with_name("copy.db")
    backup(store, copy)
    with closing(sqlite3.connect(copy)) as other:
        asked = "SELECT rootpage FROM sqlite_master WHERE name = 'sites_of_versions'"
        (page,) = other.execute(asked).fetchone()
    damage(copy, (page - 1) * PAGE, page * PAGE)
    return copy


def test_a_damaged_page_is_told(damaged: Path) -> None:
    with closing(SqliteStore(damaged, NOW)) as own:
        assert any(one.startswith("the file is damaged: ") for one in health(own).faults)


def test_a_backup_that_cannot_be_written_is_told_by_its_name(store: SqliteStore) -> None:
    with pytest.raises(RecordError, match=r"nowhere/copy\.db: it can't be opened"):
        backup(store, store.path.parent / "nowhere" / "copy.db")


def test_a_record_is_restored_where_none_was(store: SqliteStore) -> None:
    copy, target = store.path.with_name("copy.db"), store.path.parent / "new" / "record.db"
    backup(store, copy)
    assert restore(copy, target, NOW) is None
    assert ids(target) == ids(copy)


@pytest.mark.parametrize(("start", "end"), [(0, 200), (PAGE, 20 * PAGE)])
def test_a_damaged_record_is_restored(store: SqliteStore, start: int, end: int) -> None:
    copy, target = store.path.with_name("copy.db"), store.path.with_name("broken.db")
    backup(store, copy)
    backup(store, target)
    damage(target, start, end)
    broken = target.read_bytes()
    old = restore(copy, target, NOW)
    assert old is not None
    assert old.read_bytes() == broken
    assert len(ids(target)) == 40


def test_what_was_restored_over_stays_however_soon_one_restores_again(store: SqliteStore) -> None:
    copy = store.path.with_name("copy.db")
    backup(store, copy)
    first = restore(copy, store.path, NOW)
    again = [restore(copy, store.path, NOW) for _ in range(2)]
    assert first is not None
    assert [one and one.name for one in again] == [f"{first.name}-{n}" for n in (2, 3)]
    assert all(one and len(ids(one)) == 40 for one in (first, *again))


def test_a_record_is_no_backup_of_itself(store: SqliteStore) -> None:
    link = store.path.with_name("link.db")
    link.symlink_to(store.path)
    for source in (store.path, link):
        with pytest.raises(RecordError, match="this is the record itself; name a backup of it"):
            restore(source, store.path, NOW)
    assert list(store.path.parent.glob("*.before-*")) == []
    assert len(ids(store.path)) == 40


def test_a_backup_stays_as_it_is_whatever_becomes_of_it(store: SqliteStore, damaged: Path) -> None:
    good = store.path.with_name("good.db")
    backup(store, good)
    before = {path: path.read_bytes() for path in (good, damaged)}
    restore(good, store.path.with_name("new.db"), NOW)
    with pytest.raises(RecordError):
        restore(damaged, store.path.with_name("new.db"), NOW)
    assert {path: path.read_bytes() for path in before} == before
    assert sorted(path.name for path in store.path.parent.glob("[gn]*")) == [
        "good.db",
        "new.db",
    ]
    assert list(store.path.parent.glob("*.restored*")) == []


def test_a_folder_is_no_record_and_stays(store: SqliteStore, tmp_path: Path) -> None:
    copy, folder = store.path.with_name("copy.db"), tmp_path / "folder"
    backup(store, copy)
    folder.mkdir()
    with pytest.raises(RecordError, match="this is a folder"):
        restore(copy, folder, NOW)
    with pytest.raises(RecordError, match="this is a folder"):
        restore(folder, tmp_path / "new.db", NOW)
    assert folder.is_dir()


def test_a_backup_below_a_file_is_refused(store: SqliteStore) -> None:
    with pytest.raises(RecordError, match=r"below\.db: Not a directory"):
        backup(store, store.path / "below.db")


def test_a_damaged_backup_is_not_restored(store: SqliteStore, damaged: Path) -> None:
    with pytest.raises(RecordError, match=r"copy\.db: the file is damaged"):
        restore(damaged, store.path, NOW)
    assert len(ids(store.path)) == 40


def test_a_folder_that_cannot_be_made_is_told(store: SqliteStore) -> None:
    copy = store.path.with_name("copy.db")
    backup(store, copy)
    with pytest.raises(RecordError, match="File exists"):
        restore(copy, copy / "record.db", NOW)
