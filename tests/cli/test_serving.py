"""`dateline desk` and `dateline demo` (`dateline.cli.serving`)."""

from pathlib import Path

import pytest

from dateline.config import Settings
from dateline.desk import serving
from desking import dateline

ANY = "0.0.0.0"  # noqa: S104 - it is refused


@pytest.mark.parametrize(
    ("command", "example"),
    [
        ("desk", "\n    dateline desk --record desk.db --port 8500\n"),
        ("demo", "\n    dateline demo\n"),
    ],
)
def test_help_has_an_example(command: str, example: str) -> None:
    done = dateline(command, "--help")
    assert done.status == 0
    assert example in done.out.decode()
    assert "127.0.0.1" in done.out.decode()


def test_both_are_among_the_commands() -> None:
    listed = dateline("--help").out.decode()
    assert "  desk " in listed
    assert "  demo " in listed


@pytest.mark.parametrize("command", ["desk", "demo"])
@pytest.mark.parametrize("host", [ANY, "::", "desk.example"])
def test_other_machines_are_refused(command: str, host: str) -> None:
    done = dateline(command, "--host", host)
    assert (done.status, done.out) == (2, b"")
    assert done.err.startswith(f"dateline: the desk listens on this machine only, not on {host}: ")
    assert "ssh -L" in done.err


@pytest.mark.parametrize("command", ["desk", "demo"])
@pytest.mark.parametrize("port", ["http", "-1", "65536", "8400.5", ""])
def test_a_port_that_is_none_is_refused(command: str, port: str) -> None:
    done = dateline(command, "--port", port)
    assert (done.status, done.out) == (2, b"")
    assert "Invalid value for '--port'" in done.err


def test_what_is_unknown_is_refused() -> None:
    done = dateline("desk", "--public")
    assert done.status == 2
    assert "No such option" in done.err


def test_a_record_that_is_none_is_not_served(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_text("The ferry sank.")
    done = dateline("desk", "--record", str(path), "--port", "0")
    assert (done.status, done.out) == (3, b"")
    assert str(path) in done.err


def test_what_is_asked_for_is_served(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str | None, str, int]] = []

    def serve(settings: Settings, host: str, port: int, tell: serving.Tell) -> None:
        asked.append((settings.record, host, port))
        tell("here")

    monkeypatch.setattr(serving, "serve", serve)
    path = str(tmp_path / "desk.db")
    done = dateline("desk", "--record", path, "--port", "8500")
    assert (done.status, done.out, done.err) == (0, b"", "dateline: here\n")
    assert asked == [(path, "127.0.0.1", 8500)]


def test_the_demonstration_is_served(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, int]] = []
    monkeypatch.setattr(serving, "demo", lambda host, port, _tell: asked.append((host, port)))
    assert dateline("demo").status == 0
    assert asked == [(serving.HOST, serving.PORT)]
