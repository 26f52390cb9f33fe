import gzip
from pathlib import Path

import pytest

from dateline.sources.counts import stories

ROWS = b'{"text": "One."}\n\n \n{"text": "Two."}\n{"text": "Three."}'


def put(path: Path, data: bytes) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return str(path)


@pytest.mark.parametrize(
    ("name", "data", "count"),
    [
        ("story.txt", b"The ferry.\nIt sank.\n", 1),
        ("page.html", b"<p>The ferry.\n<p>It sank.\n", 1),
        ("story", ROWS, 1),
        ("rows.jsonl", ROWS, 3),
        ("rows.JSONL", ROWS, 3),
        ("rows.jsonl.gz", gzip.compress(ROWS), 3),
        ("rows.jsonl", gzip.compress(ROWS), 3),
        ("rows.jsonl.gz", ROWS, 3),
        ("rows.jsonl", b"", 0),
        ("cut.jsonl.gz", gzip.compress(ROWS)[:-9], 1),
        ("broken.jsonl.gz", b"\x1f\x8b\x08\x00garbage", 1),
    ],
)
def test_stories_of_a_file(tmp_path: Path, name: str, data: bytes, count: int) -> None:
    assert stories([put(tmp_path / name, data)]) == count


def test_what_no_disk_takes_counts_as_one() -> None:
    assert stories(["a" * 300]) == 1


def test_stories_of_a_folder(tmp_path: Path) -> None:
    for name in ("rows.jsonl", "below/rows.jsonl", "below/deeper/rows.jsonl"):
        put(tmp_path / name, ROWS)
    put(tmp_path / "below" / "story.TXT", b"The ferry.")
    put(tmp_path / "below" / "picture.png", b"\x89PNG")
    assert stories([str(tmp_path)]) == 10
    assert stories([str(tmp_path / "below" / "deeper")]) == 3


def test_what_is_not_there_counts_as_one(tmp_path: Path) -> None:
    gone = [str(tmp_path / name) for name in ("gone", "gone.jsonl")]
    assert stories(gone) == 2
    assert stories([*gone, "https://harbour.example/rows.jsonl"]) == 3
    assert stories([]) == 0


def test_standard_input_is_not_counted(tmp_path: Path) -> None:
    assert stories([put(tmp_path / "story.txt", b"The ferry."), "-"]) is None
