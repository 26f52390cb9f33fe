"""The desk's speed: `make bench`. Milliseconds to the first byte over recombined texts.

The record has 2,000 stories; with `--large` 20,000, with `--stories N` so many; `--record FILE`
takes one that is there already. Pages are asked for one after another, with filters drawn from what
the record holds; then `READERS` follow the stream while a story is imported.
"""

import argparse
import asyncio
import http.client
import json
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from itertools import chain
from pathlib import Path
from statistics import median, quantiles
from urllib.parse import urlencode

from record import reading, recombined, sentences, written
from speed import rows

SMALL, LARGE, ASKED, READERS, PORT = 2_000, 20_000, 80, 200, 8419
HOST = "127.0.0.1"
LEDGERS = {
    "statements": ("direct", "doubting", "asked"),
    "events": ("assault", "accuse", "consult", "verbal-conflict", "planned"),
    "figures": ("money", "share", "rank"),
    "terms": ("loaded", "hedge", "contested-name"),
}
LIMITS = {"all news": 50, "article": 50, "ledgers": 100, "search": 120}
HEAVIEST = 150


def made(folder: Path, count: int) -> Path:
    """A record of so many stories, made by recombining the sentences of the texts at hand."""
    texts = [json.loads(one) for one in rows()]
    base = reading(written(folder / "base.jsonl", texts))
    pool = list(chain.from_iterable(sentences(base)))
    path = written(folder / "many.jsonl", list(recombined(pool, count)))
    file = folder / "many.db"
    command = [sys.executable, "-m", "dateline", "import", path, "--record", str(file)]
    subprocess.run([*command, "--workers", "2"], check=True)  # noqa: S603 - ourselves
    return file


@contextmanager
def desk(file: Path) -> Iterator[http.client.HTTPConnection]:
    """A connection to a desk over a record."""
    command = [sys.executable, "-m", "dateline", "desk", "--port", str(PORT), "--record", str(file)]
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL)  # noqa: S603 - ourselves
    try:
        yield waited()
    finally:
        process.terminate()
        process.wait()


def waited() -> http.client.HTTPConnection:
    """A connection, once the desk answers."""
    for _ in range(200):
        connection = http.client.HTTPConnection(HOST, PORT, timeout=60)
        try:
            ask(connection, "/health")
        except OSError:
            time.sleep(0.1)
        else:
            return connection
    raise SystemExit("the desk does not answer")


def ask(connection: http.client.HTTPConnection, address: str) -> tuple[float, bytes]:
    """Milliseconds to the first byte of an address, and all of it."""
    begun = time.perf_counter()
    connection.request("GET", address)
    answer = connection.getresponse()
    first = (time.perf_counter() - begun) * 1e3
    return first, answer.read()


def asked(connection: http.client.HTTPConnection) -> dict[str, list[str]]:
    """Addresses of each group of pages, drawn from what the record holds."""
    chance = random.Random(4)  # noqa: S311 - a sample, no secret

    def listed(address: str) -> list[dict[str, str]]:
        found: list[dict[str, str]] = json.loads(ask(connection, address)[1])["rows"]
        return found

    news, names = listed("/index.json?limit=200"), listed("/actors.json?limit=200")
    words = [word for one in news for word in (one["headline"] or "").split() if word.isalpha()]
    days = [one["when"][:10] for one in listed("/index.json?limit=50&to=2026-06-01")]

    def filters(kinds: Sequence[str]) -> str:
        given = chance.choice(
            (
                {},
                {"actor": chance.choice(names)["names"][0]},
                {"about": chance.choice(words)},
                {"outlet": f"Outlet {chance.randrange(20)}"},
                {"to": chance.choice(days)},
                {"q": chance.choice(words)},
            )
        )
        typed = {"type": chance.choice(kinds)} if chance.random() < 0.5 else {}  # noqa: PLR2004
        return "?" + urlencode({**given, **typed})

    return {
        "all news": [f"/?to={chance.choice(days)}" for _ in range(ASKED // 2)] + ["/"],
        "article": [f"/article/{chance.choice(news)['article']}" for _ in range(ASKED)],
        "ledgers": [
            f"/{name}{filters(kinds)}" for _ in range(ASKED // 4) for name, kinds in LEDGERS.items()
        ],
        "search": [f"/search?{urlencode({'q': chance.choice(words)})}" for _ in range(ASKED)],
    }


def pages(connection: http.client.HTTPConnection) -> Iterator[str]:
    """How fast the pages begin, and how heavy they are."""
    for name, addresses in asked(connection).items():
        ask(connection, addresses[0])
        found = [(*ask(connection, one), one) for one in addresses]
        times = [one for one, _, _ in found]
        slowest, _, address = max(found)
        heaviest = max(len(body) for _, body, _ in found) / 1e3
        yield (
            f"{name}: median {median(times):.0f} ms, p95 {quantiles(times, n=20)[-1]:.0f} "
            f"(under {LIMITS[name]}), heaviest {heaviest:.0f} KB (under {HEAVIEST})"
        )
        yield f"    the slowest, {slowest:.0f} ms: {address}"


# --- the stream ----------------------------------------------------------------------------------


async def follow(since: int, ready: asyncio.Queue[int]) -> float:
    """Follows the stream until something was read; when that came."""
    reader, writer = await asyncio.open_connection(HOST, PORT)
    writer.write(f"GET /stream?since={since} HTTP/1.1\r\nHost: {HOST}\r\n\r\n".encode())
    await reader.readuntil(b": the desk")
    ready.put_nowait(1)
    await reader.readuntil(b"event: reading")
    came = time.time()
    writer.close()
    return came


async def streamed(file: Path, since: int) -> str:
    """How long after a story was kept all readers have it."""
    ready: asyncio.Queue[int] = asyncio.Queue()
    tasks = [asyncio.create_task(follow(since, ready)) for _ in range(READERS)]
    for _ in tasks:
        await ready.get()
    words = f"The ferry sank off Trieste on Sunday, at {time.time():.0f}."
    row = {"id": words, "text": words, "published": "2026-11-29"}
    command = [sys.executable, "-m", "dateline", "import", "-", "--record", str(file)]
    process = await asyncio.create_subprocess_exec(*command, stdin=asyncio.subprocess.PIPE)
    await process.communicate(json.dumps(row).encode())
    came = await asyncio.gather(*tasks)
    connection = http.client.HTTPConnection(HOST, PORT, timeout=60)
    kept = json.loads(ask(connection, f"/changes.json?since={since}")[1])["updated"]["at"]
    at = datetime.fromisoformat(kept).timestamp()
    late = sorted(one - at for one in came)
    return f"{READERS} readers: the first has it after {late[0]:.2f} s, the last {late[-1]:.2f} (1)"


def main() -> None:
    """Prints how fast the desk is."""
    parser = argparse.ArgumentParser(description="The desk's speed.")
    parser.add_argument("--large", action="store_true", help="over 20,000 stories")
    parser.add_argument("--stories", type=int, help="over so many")
    parser.add_argument("--record", type=Path, help="over a record that is there")
    own = parser.parse_args()
    count = own.stories or (LARGE if own.large else SMALL)
    with tempfile.TemporaryDirectory() as folder:
        file = own.record or made(Path(folder), count)
        with desk(file) as connection:
            since = json.loads(ask(connection, "/health")[1])["updated"]["number"]
            for line in pages(connection):
                print(line)
            print(asyncio.run(streamed(file, since)))


if __name__ == "__main__":
    main()
