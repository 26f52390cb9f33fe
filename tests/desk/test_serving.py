"""The desk served (`dateline.desk.serving`)."""

import json
import signal
import socket
import threading
import urllib.request
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
import uvicorn
from fastapi import FastAPI

from dateline import sample
from dateline.articles import compose
from dateline.config import Settings
from dateline.desk import serving
from dateline.desk.serving import (
    SAMPLE_DAY,
    arriving,
    checked,
    listening,
    now,
    run,
    shown,
)
from dateline.errors import UsageError
from dateline.gazetteer import prepare
from dateline.model import Given, Origin, Raw, RawFormat, Severity
from dateline.publishing.web.app import app
from dateline.record.sqlite import SqliteStore
from recording import NOW
from webbing import room_of, world

ANY = "0.0.0.0"  # noqa: S104 - it is refused
ROWS = [json.loads(one) for one in sample.wire().splitlines()]


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.2", "::1", "localhost"])
def test_this_machine_may_be_listened_on(host: str) -> None:
    checked(host)


@pytest.mark.parametrize(
    "host", [ANY, "::", "10.0.0.1", "192.168.1.2", "desk.example", "", "localhost.example"]
)
def test_others_may_not_and_are_told_what_is_needed(host: str) -> None:
    with pytest.raises(UsageError) as refused:
        checked(host)
    said = str(refused.value)
    assert said.startswith(f"the desk listens on this machine only, not on {host}: ")
    assert "no logins" in said
    assert "ssh -L" in said


@pytest.mark.parametrize("host", [ANY, "desk.example"])
def test_nothing_is_opened_for_others(host: str, tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    with pytest.raises(UsageError):
        serving.serve(Settings(record=str(path)), host, 0, print)
    with pytest.raises(UsageError):
        serving.demo(host, 0, print)
    assert not path.exists()


def test_a_host_as_an_address_has_it() -> None:
    assert (shown("127.0.0.1"), shown("::1")) == ("127.0.0.1", "[::1]")


def test_the_clock_is_in_utc() -> None:
    assert str(now().tzinfo) == "UTC"


# --- the sample wire


def test_the_sample_wire_is_rows_of_five_outlets() -> None:
    outlets = Counter(one["outlet"] for one in ROWS)
    assert len(outlets) == 5
    assert min(outlets.values()) > 1
    assert len({one["id"] for one in ROWS}) == len(ROWS) > 20
    for one in ROWS:
        assert {*one, "published"} == {"id", "url", "outlet", "published", "headline", "text"}
        assert all(isinstance(value, str) and value.strip() for value in one.values())


def test_every_story_of_the_sample_says_that_it_is_invented() -> None:
    for one in ROWS:
        assert "invented" in one["outlet"]
        assert "invented" in one["text"]
        assert one["url"].partition("://")[2].partition("/")[0].endswith(".example")


def test_the_sample_arrives_in_order_and_few_stories_of_it_are_undated() -> None:
    moments = [datetime.fromisoformat(one["published"]) for one in ROWS if "published" in one]
    assert len(ROWS) // 2 < len(moments) < len(ROWS)
    assert moments == sorted(moments)
    assert max(moments).date() <= SAMPLE_DAY


def test_every_story_of_the_sample_can_be_taken_in() -> None:
    for number, line in enumerate(sample.wire().splitlines()):
        raw = Raw(Origin("desk.jsonl", number), line.encode(), RawFormat.ROW)
        own = compose(raw, Given(SAMPLE_DAY))
        assert {one.severity for one in own.problems} <= {Severity.NOTE}
        assert bool(own.problems) is (own.published is None)
        assert (own.language, own.headline) == ("en", ROWS[number]["headline"])


# --- served


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    """The tame record."""
    own = world(tmp_path)
    yield own
    own.close()


def test_rows_arrive_while_one_looks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    came: list[str] = []
    looks: list[str] = []
    whole = threading.Event()

    def take(store: SqliteStore, settings: Settings, rows: list[str]) -> None:
        del store, settings
        came.extend(rows)
        if len(came) == 3:
            whole.set()

    monkeypatch.setattr(serving, "take", take)
    monkeypatch.setattr(serving, "PAUSE", 0.01)
    monkeypatch.setattr(serving, "BLINK", 0.01)
    store = SqliteStore(tmp_path / "record.db", NOW)
    with arriving(store, Settings(), ["a", "b", "c"], lambda: bool(looks)):
        assert not whole.wait(0.05)
        looks.append("a reader")
        assert whole.wait(20)
    assert came == ["a", "b", "c"]
    store.close()


def test_when_one_stops_looking_nothing_arrives_any_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serving, "take", lambda *_: pytest.fail("too late"))
    monkeypatch.setattr(serving, "PAUSE", 600)
    store = SqliteStore(tmp_path / "record.db", NOW)
    before = threading.active_count()
    with arriving(store, Settings(), ["a"], lambda: True):
        pass
    assert threading.active_count() == before
    store.close()


def test_the_demonstration_holds_most_of_the_sample_and_leaves_nothing_behind(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    few = "".join(sample.wire().splitlines(keepends=True)[:4])
    told: list[str] = []
    shown_: list[tuple[int, str, Path]] = []

    def looking(site: FastAPI, host: str, port: int, tell: serving.Tell) -> None:
        tell(f"{host}:{port}")
        room = site.state.room
        shown_.append((len(list(room.store.inputs())), room.notice, room.store.path))

    monkeypatch.setattr(serving, "wire", lambda: few)
    monkeypatch.setattr(serving, "run", looking)
    monkeypatch.setattr(serving, "PAUSE", 600)
    prepare()
    serving.demo("127.0.0.1", 8400, told.append)
    ((stories, notice, path),) = shown_
    assert told == ["reading the sample wire ...", "127.0.0.1:8400"]
    assert stories == 3
    assert notice == serving.NOTICE
    assert not path.parent.exists()


def free() -> int:
    """A port that nobody listens on."""
    with socket.socket() as own:
        own.bind(("127.0.0.1", 0))
        port: int = own.getsockname()[1]
        return port


def test_a_desk_tells_where_it_is_and_ends_with_its_readers(
    store: SqliteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    ready = threading.Event()
    servers: list[uvicorn.Server] = []
    begun = uvicorn.Server.startup

    async def startup(own: uvicorn.Server, sockets: list[socket.socket] | None = None) -> None:
        servers.append(own)
        await begun(own, sockets)

    def tell(words: str) -> None:
        told.append(words)
        ready.set()

    monkeypatch.setattr(uvicorn.Server, "startup", startup)
    port, site = free(), app(room_of(store, "Invented."))
    thread = threading.Thread(target=run, args=(site, "127.0.0.1", port, tell))
    thread.start()
    assert ready.wait(20)
    assert told == [f"the desk is at http://127.0.0.1:{port}/ (Ctrl+C ends it)"]
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=20) as page:
        assert b"Invented." in page.read()
        assert "server" not in {name.lower() for name in page.headers}
    where = f"http://127.0.0.1:{port}/stream?since=0"
    with urllib.request.urlopen(where, timeout=20) as stream:
        assert stream.readline() == b": the desk\n"
        servers[0].handle_exit(signal.SIGINT, None)
        assert stream.read().endswith(b"\n\n")
    thread.join(20)
    assert not thread.is_alive()


def test_a_port_that_is_taken_is_told() -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with pytest.raises(UsageError, match=rf"port {port} can't be had .*; choose a --port"):
            listening("127.0.0.1", port)
