import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from dateline.errors import RecordError
from dateline.model import Query
from dateline.record import database
from dateline.record.database import copied, reason
from dateline.record.sqlite import SqliteStore
from recording import NOW, offered, read_in

FERRY = "The ferry sank off Trieste."


def test_a_name_that_a_folder_does_not_have(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("ferry")
    for path, message in (
        (tmp_path / "nowhere" / "record.db", "check that its folder exists"),
        (tmp_path / "file" / "record.db", "Not a directory"),
    ):
        with pytest.raises(RecordError, match=message):
            SqliteStore(path, NOW)


def test_an_empty_file_becomes_a_record(tmp_path: Path) -> None:
    path = tmp_path / "it's 50% ours?#1.db"
    path.touch()
    with closing(SqliteStore(path, NOW)) as own:
        read_in(own, offered(FERRY))
    with closing(SqliteStore(path, NOW, create=False)) as own:
        assert len(list(own.editions(Query(), NOW))) == 1


def test_a_writer_waits_for_its_turn_and_then_gives_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "PATIENCE", 0.01)
    path = tmp_path / "record.db"
    with closing(SqliteStore(path, NOW)) as one, closing(SqliteStore(path, NOW)) as other:
        with one.writes(), pytest.raises(RecordError, match="another process has been writing"):
            other.take([offered(FERRY)], NOW)
        assert len(other.take([offered(FERRY)], NOW)) == 1


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("SQLITE_READONLY_DBMOVED", "it may only be read here"),
        ("SQLITE_FULL", "there is no room left to write"),
        ("SQLITE_IOERR_WRITE", "the disk failed, or there is no room left"),
        ("SQLITE_CORRUPT_INDEX", "it is damaged; restore it from a backup"),
        ("SQLITE_CONSTRAINT", "the record can't be used: odd"),
        (None, "the record can't be used: odd"),
    ],
)
def test_errors_say_what_to_do(name: str | None, words: str) -> None:
    error = sqlite3.OperationalError("odd")
    error.sqlite_errorname = name  # type: ignore[assignment]
    assert reason(error).startswith(words)


def test_a_copy_that_fails_leaves_nothing(tmp_path: Path) -> None:
    path, target = tmp_path / "record.db", tmp_path / "copy.db"
    SqliteStore(path, NOW).close()
    target.mkdir()
    with pytest.raises(RecordError, match="Is a directory"):
        copied(path, target)
    with pytest.raises(RecordError, match=r"none\.db: it can't be opened"):
        copied(tmp_path / "none.db", tmp_path / "other.db")
    assert not [*tmp_path.glob("*.part"), *tmp_path.glob("other*")]
