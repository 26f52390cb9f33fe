"""`dateline read`: stories in, what was read in them out. Touches no record."""

import sys
from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, TextIO, cast

import click

from dateline.cli.options import NOTHING, PARTLY, chosen, complete, given_options
from dateline.cli.telling import tell
from dateline.desk.stories import is_first_use
from dateline.desk.stories import read as read_all
from dateline.model import Given, Instant, Reading, Severity
from dateline.publishing.page import page
from dateline.publishing.payload import line
from dateline.publishing.terminal import console, show
from dateline.sources.files import Missing

if TYPE_CHECKING:
    from io import BufferedReader

MANY = 20


@click.command(
    epilog="""\b
Examples:
  dateline read story.txt page.html
  dateline read https://news.example/2026/ferry
  dateline read wire/ archive.jsonl.gz --json > readings.jsonl
  pbpaste | dateline read - --as-of 2026-11-23 --html story.html
"""
)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--json", "as_json", is_flag=True, help="Print one reading a line, in input order.")
@click.option("--html", type=click.Path(dir_okay=False), help="Write one self-contained page.")
@given_options
def read(  # noqa: PLR0913 - one argument an option, as click has it
    *,
    paths: tuple[str, ...],
    as_json: bool,
    html: str | None,
    published: Instant | None,
    outlet: str | None,
    as_of: date | None,
    workers: int | None,
    pipeline: str | None,
) -> int:
    """Reads stories and shows each as a careful editor would mark it up.

    PATH is a .txt file (one story as copied from a page or a wire), a page (.html, .htm), a .jsonl
    file of rows with "text" or "html", any of them gzipped, a folder of these, an http or https
    address, or - for standard input.
    """
    if as_json and html:
        raise click.UsageError("--json and --html are two outputs: give one of them")
    options = chosen(workers=workers, pipeline=pipeline)

    given = Given(as_of or date.today(), published, outlet)  # noqa: DTZ011 - the day here, as people say it
    if is_first_use():
        tell("building the index of places, once: some 15 seconds")
    tally = Tally()
    readings = tally.counted(
        read_all(paths, given, options, cast("BufferedReader", sys.stdin.buffer))
    )
    write(readings, as_json=as_json, html=html)
    return tally.status()


def write(readings: Iterator[Reading], *, as_json: bool, html: str | None) -> None:
    """Shows the readings in the form asked for."""
    if html:
        with complete(html) as file:
            file.writelines(piece.encode("utf-8", "replace") for piece in page(readings))
    elif as_json:
        lines(sys.stdout, map(line, readings))
    else:
        screen = console(sys.stdout)
        for reading in readings:
            show(reading, screen)


def lines(out: TextIO, rows: Iterable[str]) -> None:
    """Each row on a line of its own, in UTF-8 whatever the terminal's encoding."""
    for row in rows:
        out.buffer.write(row.encode("utf-8", "replace") + b"\n")
        out.buffer.flush()


class Tally:
    """Counts what was read, tells what was missing, and shows progress when there are many."""

    def __init__(self) -> None:
        self.read = 0
        self.failed = 0
        self.missing = 0

    def counted(self, items: Iterator[Reading | Missing]) -> Iterator[Reading]:
        """The readings, each counted; what is missing is told on standard error."""
        for item in items:
            if not isinstance(item, Reading):
                self.missing += 1
                tell(f"{item.path}: {item.reason}")
                continue
            self.read += 1
            self.failed += any(one.severity is Severity.ERROR for one in item.problems)
            self.progress()
            yield item
        self.progress(done=True)

    def progress(self, *, done: bool = False) -> None:
        """One line on a terminal's standard error, from the twentieth story on."""
        if self.read >= MANY and sys.stderr.isatty():
            click.echo(f"\r{self.read} stories read", nl=done, err=True)

    def status(self) -> int:
        """The exit status."""
        if not self.read:
            return NOTHING
        return PARTLY if self.failed or self.missing else 0
