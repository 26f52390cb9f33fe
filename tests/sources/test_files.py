import gzip
import io
import json
from pathlib import Path

import pytest

from dateline.model import Raw, RawFormat
from dateline.sources import files
from dateline.sources.files import Missing, inputs

ROWS = b'{"id": "a", "text": "One."}\n\n{"id": "b", "text": "Two."}\n'


def read(*paths: str, stdin: bytes = b"") -> list[Raw | Missing]:
    return list(inputs(paths, io.BufferedReader(io.BytesIO(stdin))))


def raws(*paths: str, stdin: bytes = b"") -> list[Raw]:
    found = read(*paths, stdin=stdin)
    assert all(isinstance(one, Raw) for one in found), found
    return [one for one in found if isinstance(one, Raw)]


def put(folder: Path, name: str, data: bytes) -> str:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(data) if name.endswith(".gz") else data)
    return str(path)


@pytest.mark.parametrize("name", ["story.txt", "story.txt.gz", "story"])
def test_a_story_of_text(tmp_path: Path, name: str) -> None:
    (raw,) = raws(put(tmp_path, name, b"The ferry.\r\n"))
    assert (raw.data, raw.format, raw.problems) == (b"The ferry.\r\n", RawFormat.TEXT, ())


@pytest.mark.parametrize("name", ["rows.jsonl", "rows.jsonl.gz", "rows", "rows.gz"])
def test_rows(tmp_path: Path, name: str) -> None:
    found = raws(put(tmp_path, name, ROWS))
    assert [json.loads(one.data)["id"] for one in found] == ["a", "b"]
    assert [(one.origin.ordinal, one.format) for one in found] == [(0, "row"), (1, "row")]


def test_a_text_that_begins_with_a_brace_is_a_text_if_its_name_says_so(tmp_path: Path) -> None:
    (raw,) = raws(put(tmp_path, "story.txt", b"{ is a brace"))
    assert raw.format is RawFormat.TEXT


def test_standard_input_is_told_by_its_content() -> None:
    assert [one.format for one in raws("-", stdin=ROWS)] == [RawFormat.ROW, RawFormat.ROW]
    assert [one.format for one in raws("-", stdin=gzip.compress(ROWS))] == [RawFormat.ROW] * 2
    assert [one.data for one in raws("-", stdin=b"The ferry.")] == [b"The ferry."]
    assert [one.data for one in raws("-", stdin=b"")] == [b""]


def test_a_folder_is_walked_in_order_of_names(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.jsonl", "a.txt", "note.pdf", "a/y.txt.gz"):
        put(tmp_path, name, ROWS if "jsonl" in name else b"x")
    (tmp_path / "a" / "loop").symlink_to(tmp_path)
    found = [str(Path(one.origin.path).relative_to(tmp_path)) for one in raws(str(tmp_path))]
    assert found == ["a.txt", "b.txt", "a/y.txt.gz", "a/z.jsonl", "a/z.jsonl"]


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    (missing,) = read(str(tmp_path))
    assert isinstance(missing, Missing)
    assert ".txt" in missing.reason


def test_a_missing_path_does_not_stop_the_others(tmp_path: Path) -> None:
    found = read(str(tmp_path / "none.txt"), put(tmp_path, "a.txt", b"x"))
    assert isinstance(found[0], Missing)
    assert found[0].reason == "No such file or directory"
    assert isinstance(found[1], Raw)


def test_a_broken_gzip_file_keeps_what_came_before(tmp_path: Path) -> None:
    whole = gzip.compress(b"word " * 100_000, mtime=0)
    path = tmp_path / "story.txt.gz"
    path.write_bytes(whole[:-40])
    (raw,) = raws(str(path))
    assert raw.data.startswith(b"word word")
    assert raw.problems[0].severity == "error"


def test_a_file_that_only_looks_gzipped(tmp_path: Path) -> None:
    path = tmp_path / "story.txt.gz"
    path.write_bytes(b"\x1f\x8b nothing")
    (raw,) = raws(str(path))
    assert raw.problems


def test_broken_rows_end_with_a_problem(tmp_path: Path) -> None:
    rows = b"".join(b'{"text": "%d"}\n' % number for number in range(50_000))
    path = tmp_path / "rows.jsonl.gz"
    path.write_bytes(gzip.compress(rows, mtime=0)[:-9000])
    found = raws(str(path))
    assert len(found) > 1000
    assert found[-1].problems
    assert found[-1].origin.ordinal == len(found) - 1


def test_memory_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "LARGEST", 1000)
    (raw,) = raws(put(tmp_path, "bomb.txt.gz", b"x" * 10_000_000))
    assert 1000 < len(raw.data) <= 1000 + (1 << 20)
    found = raws(put(tmp_path, "rows.jsonl", b"{" + b"x" * 5000 + b"\n" + ROWS))
    assert len(found) == 3
    assert len(found[0].data) <= 1001
