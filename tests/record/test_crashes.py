"""What a record withstands: kills, full disks, other processes. Imports run in forked processes."""

import os
import random
import resource
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from dateline.desk.importing import Done, Run, Task
from dateline.errors import RecordError
from dateline.model import Query, Raw
from dateline.record.care import health
from dateline.record.contract import Held, Kept
from dateline.record.sqlite import SqliteStore
from dateline.work.spread import Crew
from recording import GIVEN, MAKER, NOW, offer, raw, read

KILLS = 50
ROWS = [
    raw(f"The ferry of day {n} sank. Elena Rojas said that {n} bolts broke.", path=str(n))
    for n in range(240)
]
pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that fork")


def worker() -> Callable[[Task], object]:
    """Composes and reads as the toy does."""

    def work(task: Task) -> object:
        if isinstance(task, Held):
            return Kept(task.version, read(task.article)), {}
        return offer(task[1].raw)

    return work


def imported(path: Path, rows: list[Raw]) -> Iterator[int]:
    """The ordinals of rows, each once it is told to be kept."""
    store = SqliteStore(path, NOW)
    with Crew(worker) as crew:
        run = Run(store, crew, MAKER)  # type: ignore[arg-type]
        for one in run.read(rows, GIVEN):
            assert isinstance(one, Done)
            yield int(one.origin.path)
    store.close()


@contextmanager
def forked(path: Path, limit: int | None = None) -> Iterator[tuple[int, int]]:
    """A process that imports all rows and writes the number of each kept one to a pipe."""
    out, into = os.pipe()
    child = os.fork()
    if not child:
        status = 1
        try:
            os.close(out)
            if limit:
                resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
            for number in imported(path, ROWS):
                os.write(into, f"{number}\n".encode())
            status = 0
        except RecordError as error:
            os.write(into, f"{error}\n".encode())
            status = 3
        finally:
            os._exit(status)
    os.close(into)
    try:
        yield child, out
    finally:
        with suppress(ProcessLookupError, ChildProcessError):
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
        os.close(out)


def lines(out: int) -> list[str]:
    """What a process wrote until it ended."""
    with os.fdopen(os.dup(out)) as stream:
        return stream.read().splitlines()


def holds(path: Path, told: list[str]) -> None:
    """Checks that everything told is there and read, and nothing is there twice."""
    store = SqliteStore(path, NOW)
    there = [int(one.article.origin.path) for one in store.editions(Query(), NOW) if one.maker]
    assert {int(number) for number in told} <= set(there)
    assert len(there) == len(set(there))
    assert health(store).faults == ()
    store.close()


def test_a_killed_import_leaves_what_it_told_and_the_next_goes_on(tmp_path: Path) -> None:
    chance = random.Random(2026)  # noqa: S311 - points in time, no secrets
    path = tmp_path / "record.db"
    for _ in range(KILLS):
        with forked(path) as (child, out):
            time.sleep(chance.uniform(0, 0.25))
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            told = lines(out)
        if path.exists():
            holds(path, told)
        if len(told) == len(ROWS):
            path.unlink()
    assert len(list(imported(path, ROWS))) == len(ROWS)
    holds(path, [str(number) for number in range(len(ROWS))])


def test_a_full_disk_is_told_and_nothing_is_lost(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    offer(ROWS[0])  # what tells a language unpacks its model into a file, once a process
    with forked(path, 800_000) as (child, out):
        *told, message = lines(out)
        _, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) == 3
    assert "no room left" in message
    assert "what was reported as done is kept" in message
    assert 0 < len(told) < len(ROWS)
    holds(path, told)
    assert len(list(imported(path, ROWS))) == len(ROWS)


def test_readers_do_not_wait_for_a_writer(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    store = SqliteStore(path, NOW)
    with store.writes() as connection:
        connection.exec_driver_sql("INSERT INTO outlets(name, folded) VALUES ('a', ' a ')")
        other = SqliteStore(path, NOW)
        assert list(other.editions(Query(), NOW)) == []
        other.close()


def test_writers_wait_their_turn(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    with forked(path) as (first, out), forked(path) as (second, other):
        told = lines(out), lines(other)
        ends = [os.waitstatus_to_exitcode(os.waitpid(one, 0)[1]) for one in (first, second)]
    assert ends == [0, 0]
    assert [len(some) for some in told] == [len(ROWS)] * 2
    holds(path, told[0])


def test_a_process_that_writes_too_long_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dateline.record.database.PATIENCE", 0.05)
    path = tmp_path / "record.db"
    store, other = SqliteStore(path, NOW), SqliteStore(path, NOW)
    with (
        store.writes(),
        pytest.raises(RecordError, match="another process has been writing"),
        other.writes(),
    ):
        sys.exit("two wrote at once")
