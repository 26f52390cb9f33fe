import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from pyarrow import parquet

from desking import FERRY, dateline, written


@pytest.mark.usefixtures("record")
def test_articles_as_csv() -> None:
    done = dateline("export", "articles")
    rows = list(csv.DictReader(io.StringIO(done.out.decode(), newline="")))
    assert (done.status, done.err) == (0, "")
    assert [one["ids"] for one in rows] == ["1; 3", "2"]
    assert (rows[0]["text"], rows[0]["published"]) == (FERRY, "2026-11-01")


@pytest.mark.usefixtures("record")
def test_statements_that_are_asked_for_as_json_lines() -> None:
    done = dateline("export", "statements", "--actor", "Rojas", "--format", "jsonl")
    (row,) = map(json.loads, done.out.decode().splitlines())
    assert (row["who"], row["content"]) == ("Elena Rojas", "that nobody was hurt")
    assert row["words"] == "Elena Rojas said that nobody was hurt."


def test_clusters_as_a_file_of_parquet(record: Path) -> None:
    out = record.with_name("clusters.parquet")
    done = dateline("export", "clusters", "--format", "parquet", "--output", str(out))
    assert (done.status, done.out) == (0, b"")
    assert done.err == f"dateline: 3 clusters in {out}\n"
    rows = parquet.read_table(out).to_pylist()
    assert [one["id"] for one in rows] == ["1", "2", "3"]
    assert len({one["article"] for one in rows}) == 2


def test_every_kind_as_parquet(record: Path, tmp_path: Path) -> None:
    row = {"id": "2", "outlet": "Lagoon Today", "text": "The Quay Board sank 3 ferries."}
    for text in (row["text"], "The Quay Board sank 4 ferries. It rose."):
        dateline("import", written(tmp_path / "rows.jsonl", [{**row, "text": text}]))
    for what, count in (("statements", 1), ("versions", 4), ("articles", 2), ("changes", 1)):
        out = record.with_name(f"{what}.parquet")
        done = dateline("export", what, "--format", "parquet", "--output", str(out))
        assert (done.status, what, parquet.read_table(out).num_rows) == (0, what, count)


@pytest.mark.usefixtures("record")
def test_the_same_record_gives_the_same_bytes() -> None:
    for what in ("articles", "statements", "versions", "changes", "clusters"):
        assert dateline("export", what).out == dateline("export", what).out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--type", "rumour"], "there is no type 'rumour'"),
        (["--format", "parquet"], "parquet needs pyarrow: pip install 'dateline[parquet]'"),
    ],
)
def test_what_goes_wrong_leaves_the_file_as_it_was(
    record: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], message: str
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    out = record.with_name("rows")
    out.write_text("before")
    done = dateline("export", "articles", "--output", str(out), *arguments)
    assert done.status == 2
    assert done.err.startswith(f"dateline: {message}")
    assert out.read_text() == "before"
    assert list(out.parent.glob("*.part")) == []


def test_where_nothing_can_be_written_that_is_told(record: Path) -> None:
    for name, reason in (("nowhere/rows.csv", "No such file"), ("record.db", "is the record")):
        done = dateline("export", "articles", "--output", str(record.parent / name))
        assert done.status == 2
        assert reason in done.err
    for name in ("loop", "pool"):
        (record.parent / name).symlink_to(record.parent / ("pool" if name == "loop" else "loop"))
    assert dateline("export", "articles", "--output", str(record.parent / "loop")).status == 0
    long = dateline("export", "articles", "--output", str(record.parent / ("a" * 300)))
    assert long.status == 2
    assert long.err.endswith("File name too long\n")
    assert dateline("export", "articles", "--output", "/dev/null").err == (
        "dateline: /dev/null is no file\n"
    )
    assert dateline("doctor").status == 0


@pytest.mark.parametrize("command", ["export articles", "search", "search --json", "doctor"])
def test_a_full_disk_is_told(record: Path, command: str) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(  # noqa: S603 - our own program
            [sys.executable, "-m", "dateline", *command.split(), "--record", str(record)],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            timeout=60,
        )
    assert done.returncode == 3
    assert done.stderr == b"dateline: No space left on device\n"


def test_what_the_machine_refuses_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(**_: object) -> None:
        raise PermissionError(13, "Permission denied", "desk.db")

    monkeypatch.setattr("dateline.cli.export.chosen", refused)
    assert dateline("export", "articles") == (3, b"", "dateline: desk.db: Permission denied\n")


def test_without_a_record_there_is_nothing_to_export(tmp_path: Path) -> None:
    done = dateline("export", "articles", "--record", str(tmp_path / "none.db"))
    assert (done.status, done.out) == (3, b"")
