"""The desk served: a record as a web site on this machine, and a demonstration of it."""

import gc
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, date, datetime
from io import BufferedReader, BytesIO
from ipaddress import ip_address
from pathlib import Path
from socket import AF_INET, AF_INET6, create_server, socket
from tempfile import TemporaryDirectory
from time import monotonic

import uvicorn
from fastapi import FastAPI

from dateline.config import Settings
from dateline.desk.importing import import_all
from dateline.desk.records import opened
from dateline.desk.stories import is_first_use
from dateline.errors import DatelineError, UsageError
from dateline.gazetteer import index, prepare
from dateline.model import Given
from dateline.publishing.map import prepare as draw_coasts
from dateline.publishing.web.app import app
from dateline.publishing.web.live import Ticker
from dateline.publishing.web.room import Room
from dateline.record.sqlite import SqliteStore
from dateline.sample import wire
from dateline.work.spread import apart

HOST, PORT = "127.0.0.1", 8400
NOTICE = "A demonstration: every story, name and outlet here is invented."
PAUSE, BLINK, PATIENCE = 4.0, 0.5, 60.0
Tell = Callable[[str], None]


def now() -> datetime:
    """The moment in UTC."""
    return datetime.now(UTC)


def checked(host: str) -> None:
    """Raises `UsageError` unless a host is this machine's own."""
    with suppress(ValueError):
        if ip_address(host).is_loopback:
            return
    if host == "localhost":
        return
    raise UsageError(
        f"the desk listens on this machine only, not on {host}: it has no logins yet, so that "
        "anybody who reaches it could read everything. Use 127.0.0.1, and a tunnel (ssh -L) from "
        "elsewhere"
    )


def serve(settings: Settings, host: str, port: int, tell: Tell) -> None:
    """Serves a record until it is stopped. Raises `UsageError`, `RecordError`."""
    checked(host)
    store = opened(settings, create=True)
    run(app(Room(store, now)), host, port, tell)


class Server(uvicorn.Server):
    """A server that tells once it listens, and lets the readers of its stream go at its end."""

    def __init__(self, own: uvicorn.Config, ticker: Callable[[], Ticker], tell: Tell) -> None:
        super().__init__(own)
        self.ticker = ticker
        self.tell = tell

    async def startup(self, sockets: list[socket] | None = None) -> None:
        """See `uvicorn.Server`."""
        await super().startup(sockets)
        if self.started:
            port = sockets[0].getsockname()[1] if sockets else self.config.port
            where = f"http://{shown(self.config.host)}:{port}/"
            self.tell(f"the desk is at {where} (Ctrl+C ends it)")

    async def shutdown(self, sockets: list[socket] | None = None) -> None:
        """See `uvicorn.Server`."""
        self.ticker().end()
        await super().shutdown(sockets)


def run(site: FastAPI, host: str, port: int, tell: Tell) -> None:
    """Serves a site until it is stopped."""
    own = uvicorn.Config(
        site,
        host=host,
        port=port,
        log_level="warning",
        server_header=False,
        timeout_graceful_shutdown=1,
    )
    draw_coasts()
    gc.collect()
    gc.freeze()  # what is loaded by now stays: looking it through again would hold up an answer
    with listening(host, port) as door:
        Server(own, lambda: site.state.ticker, tell).run([door])


def listening(host: str, port: int) -> socket:
    """A socket that listens. Raises `UsageError` where another program does already."""
    try:
        return create_server((host, port), family=AF_INET6 if ":" in host else AF_INET)
    except OSError as error:
        raise UsageError(f"port {port} can't be had ({error.strerror}); choose a --port") from error


def shown(host: str) -> str:
    """A host as an address has it."""
    return f"[{host}]" if ":" in host else host


def demo(host: str, port: int, tell: Tell) -> None:
    """Serves a temporary record of the sample wire, the last of it arriving while one looks."""
    checked(host)
    tell("reading the sample wire ...")
    if is_first_use():
        apart(prepare)
    index()
    with TemporaryDirectory(prefix="dateline-demo-") as folder:
        settings = Settings(record=str(Path(folder) / "demo.db"))
        store = opened(settings, create=True)
        rows = wire().splitlines(keepends=True)
        held = len(rows) - len(rows) // 4
        take(store, settings, rows[:held])
        site = app(Room(store, now, NOTICE))
        with arriving(store, settings, rows[held:], lambda: bool(site.state.ticker.readers)):
            run(site, host, port, tell)


def take(store: SqliteStore, settings: Settings, rows: list[str]) -> None:
    """Reads rows of the wire into a record."""
    data = BytesIO("".join(rows).encode())
    for _ in import_all(["-"], Given(SAMPLE_DAY), settings, store, BufferedReader(data)):
        pass


SAMPLE_DAY = date(2026, 11, 17)


@contextmanager
def arriving(
    store: SqliteStore, settings: Settings, rows: list[str], looks: Callable[[], bool]
) -> Iterator[None]:
    """Lets rows arrive one by one once somebody looks, or after a while, until the block ends."""
    ended = threading.Event()

    def work() -> None:
        begun = monotonic()
        while not looks() and monotonic() - begun < PATIENCE:
            if ended.wait(BLINK):
                return
        for row in rows:
            if ended.wait(PAUSE):
                return
            with suppress(DatelineError):
                take(store, settings, [row])

    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()
