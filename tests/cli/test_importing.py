import io
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from dateline.cli.importing import Tally, duration, followed
from dateline.desk.importing import Done, Told
from dateline.errors import DatelineError, RecordError, WorkerError
from dateline.model import Origin, Problem, Severity
from dateline.record.identity import Outcome
from dateline.sources.files import Missing
from desking import FERRY, dateline, written

BAD = Problem("files", Severity.ERROR, "the file is broken")
DOUBT = Problem("decode", Severity.WARNING, "read as Windows-1252")


def done(outcome: Outcome | None = Outcome.NEW, *problems: Problem) -> Done:
    return Done(Origin("rows.jsonl", 3), outcome, problems)


def first(text: str) -> str:
    """The words of a line after the time that it took."""
    return text.splitlines()[0].partition(": ")[2].partition(": ")[2]


# --- the commands --------------------------------------------------------------------------------


def test_stories_are_read_once(record: Path, tmp_path: Path) -> None:
    rows = written(tmp_path / "rows.jsonl")
    again = dateline("import", rows)
    assert (again.status, again.out, first(again.err)) == (0, b"", "3 known already")
    changed = {"id": "2", "text": f"{FERRY} It rose.", "outlet": "Lagoon Today"}
    other = {"id": "4", "text": "The pier is shut."}
    mixed = dateline("import", written(tmp_path / "rows.jsonl", [changed, other]))
    assert first(mixed.err) == "1 new, 1 new versions"
    assert record.exists()


@pytest.mark.usefixtures("record")
def test_what_was_erased_is_left_out(tmp_path: Path) -> None:
    dateline("erase", "--outlet", "Lagoon Today", "--yes")
    rows = {"id": "2", "text": "The bolts are new.", "outlet": "Lagoon Today"}
    done = dateline("import", written(tmp_path / "rows.jsonl", [rows]))
    assert first(done.err) == "1 erased before, left out"


@pytest.mark.usefixtures("record")
def test_standard_input_and_what_is_said_of_it() -> None:
    done = dateline("import", "-", "--outlet", "Lagoon Today", stdin=b"The pier is shut today.")
    assert first(done.err) == "1 new"
    assert b"The pier is shut today." in dateline("search", "pier", "outlet:lagoon").out


@pytest.mark.usefixtures("record")
def test_what_cannot_be_read_is_told_and_the_rest_is_read(tmp_path: Path) -> None:
    rows, gone = written(tmp_path / "rows.jsonl"), str(tmp_path / "gone.txt")
    done = dateline("import", gone, rows)
    assert done.status == 1
    assert done.err.splitlines()[0] == f"dateline: {gone}: No such file or directory"
    assert dateline("import", gone).status == 3
    broken = tmp_path / "broken.jsonl"
    broken.write_text('{"text"\n{"text": ""}\n')
    empty = dateline("import", str(broken))
    assert empty.status == 1
    assert empty.err.splitlines()[0].startswith(f"dateline: {broken} (0): ")
    assert "2 without a story" in empty.err


def test_the_record_is_made_with_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "record.db"
    assert dateline("import", str(tmp_path / "gone"), "--record", str(path)).status == 3
    assert dateline("doctor", "--record", str(path)).status == 0


def test_a_record_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("The ferry sank.")
    done = dateline("import", "-", "--record", str(tmp_path / "file" / "record.db"))
    assert done.status == 3
    assert done.err.endswith("choose a --record\n")


@pytest.mark.usefixtures("record")
def test_what_this_reader_has_read_is_not_read_anew() -> None:
    done = dateline("reread")
    assert (done.status, first(done.err)) == (0, "none")


@pytest.mark.parametrize(
    "arguments", [["import"], ["import", "-", "--workers", "0"], ["import", "-", "--engine", "far"]]
)
def test_wrong_use(arguments: list[str]) -> None:
    assert dateline(*arguments).status == 2


# --- how an import ends --------------------------------------------------------------------------


def ending(*told: Told, error: BaseException | None = None) -> Iterator[Told]:
    yield from told
    if error:
        raise error


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ([done()], 0),
        ([done(Outcome.NEW, DOUBT)], 0),
        ([done(), done(Outcome.EMPTY, BAD)], 1),
        ([Missing("gone.txt", "no such file"), done()], 1),
        ([Missing("gone.txt", "no such file")], 3),
        ([], 3),
    ],
)
def test_the_status_says_how_it_ended(told: list[Told], status: int) -> None:
    assert followed(iter(told), None) == status


def test_nothing_to_read_anew_is_no_failure() -> None:
    assert followed(iter([]), None, empty=0) == 0


def test_a_run_that_is_stopped_says_what_is_kept(capsys: pytest.CaptureFixture[str]) -> None:
    told = ending(done(), done(Outcome.SAME), error=KeyboardInterrupt())
    assert followed(told, None) == 130
    summary, words = capsys.readouterr().err.splitlines()
    assert summary.startswith("dateline: 2 stories in ")
    assert summary.endswith(": 1 new, 1 known already")
    assert words == (
        "dateline: stopped; what is counted here is kept, and the same command goes on from it"
    )


@pytest.mark.parametrize("kind", [RecordError, WorkerError])
@pytest.mark.parametrize(("told", "status"), [([done()], 1), ([], 3)])
def test_a_record_or_worker_that_fails_midway_ends_the_run(
    told: list[Told],
    status: int,
    kind: type[DatelineError],
    capsys: pytest.CaptureFixture[str],
) -> None:
    error = kind("desk.db: there is no room left to write")
    assert followed(ending(*told, error=error), None) == status
    assert capsys.readouterr().err.splitlines()[-1] == (
        "dateline: stopped: desk.db: there is no room left to write"
    )


# --- the tally -----------------------------------------------------------------------------------


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def test_the_first_error_of_an_input_is_told(
    clock: Clock, capsys: pytest.CaptureFixture[str]
) -> None:
    tally = Tally(None, clock)
    tally.count(done(Outcome.EMPTY, DOUBT, BAD, BAD))
    assert capsys.readouterr().err == "dateline: rows.jsonl (3): the file is broken\n"
    assert (tally.done, tally.failed) == (1, 1)


def test_kinds_stand_in_one_order(clock: Clock, capsys: pytest.CaptureFixture[str]) -> None:
    tally = Tally(None, clock)
    for outcome in (None, *reversed(Outcome), Outcome.NEW):
        tally.count(done(outcome))
    clock.now += 90
    tally.end("well done")
    assert capsys.readouterr().err == (
        "dateline: 7 stories in 2 min: 2 new, 1 new versions, 1 known already, 1 read anew, "
        "1 without a story, 1 erased before, left out\ndateline: well done\n"
    )


@pytest.mark.parametrize(
    ("total", "count", "seconds", "line"),
    [
        (None, 3, 2, "3 stories, 1.5 a second"),
        (1200, 30, 10, "30 of 1,200 stories, 3.0 a second, 6 min left"),
        (3, 3, 1, "3 of 3 stories, 3.0 a second"),
        (2, 3, 1, "3 of 2 stories, 3.0 a second"),
        (5, 0, 0, "0 of 5 stories, 0.0 a second"),
    ],
)
def test_a_line_says_how_it_goes(
    clock: Clock, total: int | None, count: int, seconds: float, line: str
) -> None:
    tally = Tally(total, clock)
    tally.done = count
    assert tally.line(seconds) == line


def test_the_line_is_shown_on_a_terminal_now_and_then(
    clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = io.StringIO()
    monkeypatch.setattr(screen, "isatty", lambda: True)
    monkeypatch.setattr(sys, "stderr", screen)
    tally = Tally(9, clock)
    for step in (0.1, 0.2, 0.1):
        clock.now += step
        tally.count(done())
    assert screen.getvalue() == "\r\033[K2 of 9 stories, 6.7 a second, 1 s left"
    tally.count(Missing("one\x1b[31m\n.html", "it is gone"))
    assert screen.getvalue().endswith("left\r\033[Kdateline: one␛[31m .html: it is gone\n")


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0.04, "0.0 s"),
        (0.5, "0.5 s"),
        (59, "59 s"),
        (60, "1 min"),
        (3599, "60 min"),
        (5400, "1.5 h"),
    ],
)
def test_lengths_of_time(seconds: float, words: str) -> None:
    assert duration(seconds) == words
