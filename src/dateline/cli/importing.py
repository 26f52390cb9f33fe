"""`dateline import` and `dateline reread`: stories into the record."""

import sys
from collections.abc import Callable, Iterator
from datetime import date
from time import monotonic
from typing import TYPE_CHECKING, cast

import click

from dateline.cli.options import NOTHING, PARTLY, STOPPED, chosen, given_options, record_option
from dateline.cli.telling import tell
from dateline.desk.importing import Done, Told, import_all
from dateline.desk.importing import reread as reread_all
from dateline.desk.records import opened
from dateline.errors import RecordError, WorkerError
from dateline.model import Given, Instant, Severity
from dateline.sources.counts import stories

if TYPE_CHECKING:
    from io import BufferedReader

FREQUENCY = 0.2


@click.command(
    "import",
    epilog="""\b
Examples:
  dateline import wire/ archive.jsonl.gz
  dateline import page.html --outlet "Harbour Wire" --record desk.db
  dateline import archive/ --workers 2
""",
)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@record_option
@given_options
@click.option("--engine", type=click.Choice(["local"]), default="local", help="What spreads work.")
def import_(  # noqa: PLR0913 - one argument an option, as click has it
    *,
    paths: tuple[str, ...],
    record: str | None,
    published: Instant | None,
    outlet: str | None,
    as_of: date | None,
    workers: int | None,
    pipeline: str | None,
    engine: str,
) -> int:
    """Reads stories into the record; what is there already is not read again.

    PATH is as for `dateline read`. A run that ends early, however it ends, leaves what it counted;
    the same command goes on from there.
    """
    del engine
    options = chosen(workers=workers, pipeline=pipeline, record=record)

    given = Given(as_of or date.today(), published, outlet)  # noqa: DTZ011 - the day here, as people say it
    store = opened(options, create=True)
    total = stories(paths) if sys.stderr.isatty() else None
    stdin = cast("BufferedReader", sys.stdin.buffer)
    return followed(import_all(paths, given, options, store, stdin), total)


@click.command(
    epilog="""\b
Example:
  dateline reread --workers 2
"""
)
@record_option
@click.option("--workers", type=click.IntRange(1), help="Processes that read (default: 1).")
@click.option("--pipeline", metavar="NAME", help="An installed spaCy pipeline that parses.")
def reread(*, record: str | None, workers: int | None, pipeline: str | None) -> int:
    """Reads anew what an older dateline read, or an import left unread.

    What was read before stays; the newest reading is the one that is shown.
    """
    options = chosen(workers=workers, pipeline=pipeline, record=record)

    return followed(reread_all(options, opened(options)), None, empty=0)


def followed(told: Iterator[Told], total: int | None, empty: int = NOTHING) -> int:
    """Shows how an import goes and how it ended; the exit status."""
    tally = Tally(total, monotonic)
    try:
        for one in told:
            tally.count(one)
    except KeyboardInterrupt:
        tally.end("stopped; what is counted here is kept, and the same command goes on from it")
        return STOPPED
    except (RecordError, WorkerError) as error:
        tally.end(f"stopped: {error}")
        return PARTLY if tally.done else NOTHING
    tally.end()
    if not tally.done:
        return empty
    return PARTLY if tally.failed else 0


class Tally:
    """Counts what became of the inputs; shows rate and time left on a terminal."""

    def __init__(self, total: int | None, clock: Callable[[], float]) -> None:
        self.counts: dict[str, int] = {}
        self.total, self.clock = total, clock
        self.begun = self.shown = clock()
        self.done = self.read = self.failed = 0

    def count(self, one: Told) -> None:
        """Counts an input, and tells what is wrong with it."""
        if not isinstance(one, Done):
            self.failed += 1
            tell(f"{one.path}: {one.reason}")
            return
        self.done += 1
        self.read += one.read
        kind = one.outcome.value if one.outcome else "again"
        self.counts[kind] = self.counts.get(kind, 0) + 1
        wrong = [each for each in one.problems if each.severity is Severity.ERROR]
        self.failed += bool(wrong)
        for each in wrong[:1]:
            tell(f"{one.origin.path} ({one.origin.ordinal}): {each.message}")
        self.show()

    def show(self) -> None:
        """The line that says how it goes, on a terminal."""
        moment = self.clock()
        if sys.stderr.isatty() and moment - self.shown > FREQUENCY:
            self.shown = moment
            click.echo(f"\r\033[K{self.line(moment - self.begun)}", nl=False, err=True)

    def line(self, seconds: float) -> str:
        """How many so far, how fast, and how long it will yet take where that is known."""
        rate = self.done / seconds if seconds else 0.0
        known = f" of {self.total:,}" if self.total else ""
        text = f"{self.done:,}{known} stories, {rate:,.1f} a second"
        if self.total and rate and self.total > self.done:
            text += f", {duration((self.total - self.done) / rate)} left"
        return text

    def end(self, words: str = "") -> None:
        """The last line: what became of all inputs."""
        seconds = self.clock() - self.begun
        kinds = [f"{self.counts[kind]:,} {name}" for kind, name in KINDS if kind in self.counts]
        summary = f"{self.done:,} stories in {duration(seconds)}: {', '.join(kinds) or 'none'}"
        tell(summary)
        if words:
            tell(words)


KINDS = (
    ("new", "new"),
    ("version", "new versions"),
    ("same", "known already"),
    ("again", "read anew"),
    ("empty", "without a story"),
    ("erased", "erased before, left out"),
)


def duration(seconds: float) -> str:
    """A length of time, as people say it."""
    if seconds < 60:  # noqa: PLR2004 - seconds of a minute
        return f"{seconds:.0f} s" if seconds >= 1 else f"{seconds:.1f} s"
    minutes = seconds / 60
    return f"{minutes:.0f} min" if minutes < 60 else f"{minutes / 60:.1f} h"  # noqa: PLR2004 - minutes of an hour
