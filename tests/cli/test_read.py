"""`dateline read` as a user calls it: in a process of its own."""

import gzip
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from dateline.cli import main

SPOKEN = b"TRIESTE, April 11. The pier is safe, Marta Kosovel said. She denied that it had sunk."
STORY = "Ferry stopped\nTRIESTE, April 11. /TASS/. It was stopped on Sunday, as none since 2014.\n"
ROWS = [{"id": "a", "text": "It sank on Sunday.", "published": "2021-04-11"}, {"id": "b"}]


def dateline(
    *arguments: str, stdin: bytes = b"", **environment: str
) -> subprocess.CompletedProcess[bytes]:
    plain = {key: value for key, value in os.environ.items() if not key.startswith("DATELINE_")}
    return subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-m", "dateline", *arguments],
        input=stdin,
        capture_output=True,
        check=False,
        env={**plain, **environment},
        timeout=120,
    )


@pytest.fixture
def story(tmp_path: Path) -> str:
    path = tmp_path / "story.txt"
    path.write_text(STORY)
    return str(path)


@pytest.fixture
def rows(tmp_path: Path) -> str:
    path = tmp_path / "rows.jsonl.gz"
    path.write_bytes(gzip.compress("\n".join(map(json.dumps, ROWS)).encode()))
    return str(path)


def lines(done: subprocess.CompletedProcess[bytes]) -> list[dict[str, object]]:
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


def test_a_story_in_the_terminal(story: str) -> None:
    done = dateline("read", story, "--as-of", "2026-11-23")
    text = done.stdout.decode()
    assert done.returncode == 0, done.stderr
    assert "It was stopped on [Sunday]t2" in text
    assert "Sun 2021-04-11 (Europe/Rome)" in text
    assert "\x1b" not in text
    assert max(map(len, text.splitlines())) <= 80
    assert done.stderr == b""


def test_who_says_what_in_every_output(tmp_path: Path) -> None:
    path, target = tmp_path / "spoken.txt", tmp_path / "page.html"
    path.write_bytes(SPOKEN)
    plain = dateline("read", str(path), "--as-of", "2026-11-23").stdout.decode()
    assert "s1  Marta Kosovel " in plain
    assert "She (Marta Kosovel)" in plain
    (found,) = lines(dateline("read", str(path), "--json", "--as-of", "2026-11-23"))
    statements = found["statements"]
    assert isinstance(statements, list)
    assert [one["cue"]["attitude"] for one in statements] == ["neutral", "denying"]
    dateline("read", str(path), "--html", str(target), "--as-of", "2026-11-23")
    assert target.read_text().count('<p class="said ') == 2


def test_rows_as_json_one_a_line_and_the_run_goes_on(story: str, rows: str) -> None:
    done = dateline("read", rows, story, "--json", "--as-of", "2026-11-23")
    found = lines(done)
    assert done.returncode == 1
    assert [one["id"] for one in found[:2]] == ["a", "b"]
    assert [one["input"] for one in found] == [
        {"path": rows, "ordinal": 0},
        {"path": rows, "ordinal": 1},
        {"path": story, "ordinal": 0},
    ]
    assert found[1]["problems"]


def test_the_same_bytes_again_and_with_workers(story: str, rows: str) -> None:
    calls = [("--workers", "1"), ("--workers", "1"), ("--workers", "2")]
    first, *others = [
        dateline("read", rows, story, story, "--json", "--as-of", "2026-11-23", *call).stdout
        for call in calls
    ]
    assert first
    assert others == [first, first]


def test_standard_input_and_options() -> None:
    done = dateline(
        "read",
        "-",
        "--json",
        "--published",
        "2021-04-12",
        "--outlet",
        "Karst Daily",
        stdin=b"It sank on Sunday.",
    )
    (found,) = lines(done)
    assert found["outlet"] == "Karst Daily"
    assert found["input"] == {"path": "-", "ordinal": 0}
    times = found["times"]
    assert isinstance(times, list)
    assert times[0]["value"] == "2021-04-11"


def test_a_page(story: str, tmp_path: Path) -> None:
    target = tmp_path / "page.html"
    done = dateline("read", story, "--html", str(target), "--as-of", "2026-11-23")
    assert (done.returncode, done.stdout) == (0, b"")
    assert "Ferry stopped" in target.read_text()


def test_a_missing_path_among_others(story: str) -> None:
    done = dateline("read", "nowhere.txt", story, "--json")
    assert done.returncode == 1
    assert len(lines(done)) == 1
    assert done.stderr.decode() == "dateline: nowhere.txt: No such file or directory\n"


def test_nothing_but_missing_paths() -> None:
    assert dateline("read", "nowhere.txt").returncode == 3


@pytest.mark.parametrize(
    "arguments",
    [
        ("read",),
        ("read", "x.txt", "--colour"),
        ("read", "x.txt", "--as-of", "tomorrow"),
        ("read", "x.txt", "--published", "tomorrow"),
        ("read", "x.txt", "--workers", "0"),
        ("read", "x.txt", "--json", "--html", "y.html"),
        ("write",),
    ],
)
def test_wrong_use_is_one_clear_line(arguments: tuple[str, ...]) -> None:
    done = dateline(*arguments)
    assert done.returncode == 2
    assert done.stderr.decode().startswith("dateline: ")
    assert len(done.stderr.splitlines()) == 1
    assert done.stdout == b""


def test_an_unknown_setting_in_the_environment_is_told() -> None:
    done = dateline("read", "x.txt", DATELINE_WROKERS="2")
    assert done.returncode == 2
    assert b"no such setting: wrokers" in done.stderr


def test_an_unknown_pipeline_is_told(story: str) -> None:
    done = dateline("read", story, "--pipeline", "no_such_pipeline")
    assert done.returncode == 3
    assert done.stderr.startswith(b"dateline: no pipeline 'no_such_pipeline'")


def test_a_closed_pipe_is_no_error(rows: str) -> None:
    command = f"{sys.executable} -m dateline read {rows} {rows} {rows} | head -c 10"
    done = subprocess.run(  # noqa: S602 - our own program
        command, shell=True, capture_output=True, check=False, timeout=120
    )
    assert done.stderr == b""


@pytest.mark.parametrize(
    ("first", "note"),
    [
        (True, "dateline: building the index of places, once: some 15 seconds\n"),
        (False, ""),
    ],
)
def test_the_first_use_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], note: str, *, first: bool
) -> None:
    monkeypatch.setattr("dateline.cli.read.is_first_use", lambda: first)
    monkeypatch.setattr("dateline.cli.read.read_all", lambda *_: iter([]))
    with pytest.raises(SystemExit, match="3"):
        main(["read", "story.txt", "--json"])
    assert capsys.readouterr() == ("", note)


def test_help_loads_no_parser() -> None:
    code = """
import sys
from dateline.cli import main
try:
    main(["read", "--help"])
except SystemExit:
    print("spacy" in sys.modules, "py3langid" in sys.modules, file=sys.stderr)
"""
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", code], capture_output=True, check=False, timeout=60
    )
    assert b"--as-of" in done.stdout
    assert done.stderr == b"False False\n"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x00\x01\x02\x03",
        b"\x89PNG\r\n\x1a\n\x00",
        "“Fähre”".encode("cp1252"),
        b"It sank.\r\n\r\nOn Sunday.\r\n",
        "غرقت العبارة يوم الأحد في الميناء القديم".encode(),
        b"\xed\xa0\x80 It sank",
        b"{" * 1000,
    ],
)
def test_bad_input_gives_a_line(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "odd.txt"
    path.write_bytes(data)
    done = dateline("read", str(path), "--json", "--as-of", "2026-11-23")
    assert len(lines(done)) == 1
    assert done.returncode in (0, 1)
    assert done.stderr == b""
