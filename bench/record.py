"""The record's speed and size: `make bench`. One run; ratios, not seconds.

Importing is compared with reading alone, with the same files again, and, over stories of which half
the sentences were seen before, with the bare spaCy pipeline. With `--large` 20,000 stories are made
by recombining the sentences of the texts, imported by two processes, and asked: by words drawn as
often as they occur, by phrases and beginnings of words, and by filters.
"""

import argparse
import io
import json
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import chain
from pathlib import Path
from statistics import median, quantiles

import spacy

import gold
from dateline.config import Settings
from dateline.desk.importing import import_all
from dateline.desk.stories import read
from dateline.model import Given, Query, Reading
from dateline.publishing.hits import hit_view
from dateline.publishing.query import question
from dateline.reading import DEFAULT
from dateline.record.care import health
from dateline.record.sqlite import SqliteStore
from speed import rows

GIVEN = Given(date(2026, 11, 23))
NOW = datetime(2026, 11, 23, tzinfo=UTC)
STORIES, SENTENCES, OUTLETS, DAYS, QUESTIONS = 20_000, 8, 20, 300, 200
Row = dict[str, str]


def written(path: Path, stories: Sequence[Row]) -> str:
    """A file of rows."""
    path.write_text("".join(f"{json.dumps(one)}\n" for one in stories), encoding="utf-8")
    return str(path)


def reading(path: str) -> list[Reading]:
    """The readings of a file."""
    nothing = io.BytesIO()
    found = read([path], GIVEN, Settings(), io.BufferedReader(nothing))
    return [one for one in found if isinstance(one, Reading)]


def importing(store: SqliteStore, path: str, workers: int = 1) -> int:
    """Imports a file; how many stories it told of."""
    nothing = io.BytesIO()
    told = import_all([path], GIVEN, Settings(workers=workers), store, io.BufferedReader(nothing))
    return len(list(told))


def seconds(work: Callable[[], object], clock: Callable[[], float] = time.process_time) -> float:
    """Seconds of some work, of the processor unless said otherwise."""
    begun = clock()
    work()
    return clock() - begun


def ratios(stories: list[Row], folder: Path) -> list[str]:
    """What importing costs beside reading."""
    path = written(folder / "rows.jsonl", stories)
    alone = seconds(lambda: reading(path))
    store = SqliteStore(folder / "one.db", NOW)
    first = seconds(lambda: importing(store, path))
    again = seconds(lambda: importing(store, path))
    long = written(folder / "long.jsonl", more() or stories)
    one, two = (wall(folder / f"w{workers}.db", long, workers) for workers in (1, 2))
    return [
        f"import runs at {alone / first:.2f} of the speed of reading alone (at least 0.85)",
        f"the same files again: {first / again:,.0f} times as fast (at least 50)",
        f"two workers: {one / two:.2f} times as fast as one, start-up and all (at least 1.7)",
        f"{health(store).bytes_an_article:,} bytes an article of {words(stories):,.0f} words",
    ]


def more() -> list[Row]:
    """The most texts at hand: over few, what counts is how long two processes take to start."""
    train = gold.folder() / "gold" / "attribution" / "train" / "inputs.jsonl"
    lines = train.read_text(encoding="utf-8").splitlines() if train.is_file() else []
    return [{"id": own["id"], "text": own["text"]} for own in map(json.loads, lines)]


def wall(file: Path, path: str, workers: int) -> float:
    """Seconds on the wall of an import into a new record."""
    store = SqliteStore(file, NOW)
    return seconds(lambda: importing(store, path, workers), time.perf_counter)


def words(stories: Sequence[Row]) -> float:
    """Words a story."""
    return sum(len(one["text"].split()) for one in stories) / len(stories)


def mix(stories: list[Row], pool: list[list[str]], folder: Path) -> str:
    """A feed: stories of which every other sentence was seen in the stories before."""
    seen = list(chain.from_iterable(pool[: len(pool) // 2]))
    chance = random.Random(1)  # noqa: S311 - a sample, no secret
    fresh = [
        {
            **row,
            "id": f"mix{n}",
            "url": f"https://mix.example/{n}",
            "text": mixed(own, seen, chance),
        }
        for n, (row, own) in enumerate(zip(stories, pool, strict=True))
        if n >= len(pool) // 2
    ]
    path = written(folder / "mix.jsonl", fresh)
    store = SqliteStore(folder / "mix.db", NOW)
    importing(store, written(folder / "seen.jsonl", stories[: len(pool) // 2]))
    bare = spacy.load(DEFAULT)
    spent = seconds(lambda: importing(store, path))
    piped = seconds(lambda: list(bare.pipe(one["text"] for one in fresh)))
    return f"a feed half seen before: {piped / spent:.2f} times bare spaCy (at least 1.1, aim 1.6)"


def mixed(own: list[str], seen: list[str], chance: random.Random) -> str:
    """A story's sentences with as many that were seen."""
    return " ".join(chain.from_iterable((one, chance.choice(seen)) for one in own))


def sentences(readings: Sequence[Reading]) -> list[list[str]]:
    """The sentences of each story."""
    return [
        [" ".join(one.article.text[each.span].split()) for each in one.marks.sentences]
        for one in readings
    ]


# --- a large record ------------------------------------------------------------------------------


def recombined(pool: list[str], count: int) -> Iterator[Row]:
    """Stories of sentences drawn from a pool."""
    chance = random.Random(2)  # noqa: S311 - a sample, no secret
    first = date(2026, 1, 1)
    for n in range(count):
        yield {
            "id": f"large{n}",
            "url": f"https://large.example/{n}",
            "outlet": f"Outlet {n % OUTLETS}",
            "published": (first + timedelta(n * DAYS // count)).isoformat(),
            "headline": chance.choice(pool),
            "text": "\n\n".join(" ".join(chance.choices(pool, k=2)) for _ in range(SENTENCES // 2)),
        }


def large(pool: list[str], folder: Path, count: int) -> Iterator[str]:
    """A large record: how it is made, how big it is, how fast it answers."""
    path = written(folder / "large.jsonl", list(recombined(pool, count)))
    file = folder / "large.db"
    command = [sys.executable, "-m", "dateline", "import", path, "--workers", "2"]
    begun = time.perf_counter()
    process = subprocess.Popen([*command, "--record", str(file)])  # noqa: S603
    sizes = list(memory(process))
    yield f"{count:,} stories in {time.perf_counter() - begun:,.0f} s"
    half = len(sizes) // 2
    yield (
        f"memory of all processes: at most {max(sizes):,.0f} MB (under 1,200); "
        f"{max(sizes[:half]):,.0f} MB in the first half, {max(sizes[half:]):,.0f} in the second"
    )
    store = SqliteStore(file, NOW)
    yield f"{health(store).bytes_an_article:,} bytes an article"
    chance = random.Random(3)  # noqa: S311 - a sample, no secret
    for name, most, asked in (
        ("words", 100, [worded(pool, chance) for _ in range(QUESTIONS)]),
        ("filters", 60, [filtered(pool, chance) for _ in range(QUESTIONS)]),
    ):
        times = [seconds(lambda: answer(store, one), time.perf_counter) * 1e3 for one in asked]  # noqa: B023
        slowest = max(zip(times, map(str, asked), strict=True))
        last = quantiles(times, n=20)[-1]
        yield f"search by {name}: median {median(times):.0f} ms, p95 {last:.0f} ms (under {most})"
        yield f"    the slowest, {slowest[0]:.0f} ms: {slowest[1]}"


def answer(store: SqliteStore, query: Query) -> None:
    """Answers a question as the command line does."""
    for one in store.search(query, NOW, 20):
        hit_view(one, query)


def worded(pool: list[str], chance: random.Random) -> Query:
    """A question by words of a sentence."""
    tokens = [one for one in chance.choice(pool).split() if one.isalnum()] or ["the"]
    at = chance.randrange(len(tokens))
    some = tokens[at : at + 2]
    forms = (tokens[at], " ".join(some), f'"{" ".join(some)}"', f"{tokens[at][:4]}*")
    return question(chance.choice(forms))


def filtered(pool: list[str], chance: random.Random) -> Query:
    """A question by filters, some with a word."""
    names = [one for one in chance.choice(pool).split()[1:] if one.istitle() and one.isalpha()]
    name = chance.choice(names or ["Moscow"])
    start = date(2026, 1, 1) + timedelta(chance.randrange(DAYS))
    forms: tuple[Query, ...] = (
        question(actor=name),
        question(about=name),
        question(place=name),
        question(actor=name, start=start),
        question(outlet=f"Outlet {chance.randrange(OUTLETS)}", type="doubting"),
        question(name, outlet=f"Outlet {chance.randrange(OUTLETS)}", start=start),
        question(type="article", start=start, end=start + timedelta(7)),
    )
    return chance.choice(forms)


def memory(process: "subprocess.Popen[bytes]") -> Iterator[float]:
    """Megabytes of a process and its children, once a second until it ends."""
    while process.poll() is None:
        own = [process.pid, *children(process.pid)]
        yield sum(map(resident, own)) / 1e6
        time.sleep(1)


def children(parent: int) -> list[int]:
    """The processes that a process began."""
    listed = Path(f"/proc/{parent}/task/{parent}/children")
    return [int(one) for one in listed.read_text().split()] if listed.exists() else []


def resident(process: int) -> int:
    """Bytes of a process that no other has too, as far as the system tells them apart."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return 1024 * sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))


def main() -> None:
    """Prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--large", nargs="?", type=int, const=STORIES, help="how many stories")
    chosen = parser.parse_args()
    stories = [
        {"id": str(n), **{name: own[name] for name in ("text", "published") if name in own}}
        for n, own in enumerate(map(json.loads, rows()))
    ]
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        pool = sentences(reading(written(folder / "base.jsonl", stories)))
        for line in (*ratios(stories, folder), mix(stories, pool, folder)):
            print(line, flush=True)
        if chosen.large:
            for line in large(sorted(set(chain.from_iterable(pool))), folder, chosen.large):
                print(line, flush=True)


if __name__ == "__main__":
    main()
