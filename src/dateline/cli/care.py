"""`dateline backup`, `restore`, `erase` and `doctor`: a record looked after."""

import sys
from collections.abc import Sequence
from datetime import date
from shutil import get_terminal_size

import click

from dateline.cli.options import PARTLY, Day, chosen, record_option
from dateline.cli.telling import tell
from dateline.desk import care
from dateline.publishing.health import many, megabytes, shown
from dateline.publishing.wording import harmless
from dateline.record.tokens import tokens

SHOWN = 5


@click.command(
    epilog="""\b
Example:
  dateline backup /media/stick/dateline-2026-11-28.db
"""
)
@click.argument("file", type=click.Path(dir_okay=False))
@record_option
def backup(*, file: str, record: str | None) -> int:
    """Copies the record to FILE, whole, whoever writes to it meanwhile."""
    options = chosen(record=record)

    tell(f"{megabytes(care.backup(options, file))} in {file}")
    return 0


@click.command(
    epilog="""\b
Example:
  dateline restore /media/stick/dateline-2026-11-28.db
"""
)
@click.argument("file", type=click.Path(dir_okay=False))
@record_option
def restore(*, file: str, record: str | None) -> int:
    """Puts the backup FILE in the record's place; the record that was there is kept beside it."""
    options = chosen(record=record)

    old = care.restore(options, file)
    tell(f"{options.file} is restored from {file}")
    if old:
        tell(f"what was there before is in {old}")
    return 0


@click.command(
    epilog="""\b
Examples:
  dateline erase --article a10db914c1d497020a
  dateline erase --person "Elena Rojas" --yes
  dateline erase --before 2025-01-01
"""
)
@click.option("--article", metavar="ID", help="This article.")
@click.option("--outlet", metavar="NAME", help="All articles of this outlet.")
@click.option("--person", metavar="NAME", help="All articles in which this name stands.")
@click.option("--before", type=Day(), help="All articles last published before this day.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@record_option
def erase(
    *,
    article: str | None,
    outlet: str | None,
    person: str | None,
    before: date | None,
    yes: bool,
    record: str | None,
) -> int:
    """Removes articles, their words and all marks in them, everywhere and for good.

    A row stays that says that something was removed, when and by what rule; an erased article is
    not taken in again. Backups are files of yours: erase them yourself.
    """
    given = {"article": article, "outlet": outlet, "person": person, "before": before}
    if sum(value is not None for value in given.values()) != 1:
        raise click.UsageError("give one of --article, --outlet, --person, --before")
    if person is not None and not tokens(person):
        raise click.UsageError("--person needs a name")
    options = chosen(record=record)

    eraser = care.Eraser(options, given)
    doomed = eraser.doomed()
    if not doomed and person is None:
        tell("nothing in the record is meant by that")
        return 0
    if doomed and not yes:
        if not sys.stdin.isatty():
            raise click.UsageError(f"this would erase {counted(doomed)}; say --yes to do it")
        for line in doomed[:SHOWN]:
            click.echo(f"  {harmless(line)}", err=True)
        click.confirm(f"Erase {counted(doomed)} for good?", abort=True, err=True)
    done = eraser.erase()
    tell(f"erased {counted(doomed)}, by the rule {done.rule!r}")
    return 0


@click.command(
    epilog="""\b
Example:
  dateline doctor --record desk.db
"""
)
@record_option
def doctor(*, record: str | None) -> int:
    """Looks at every page of the record, and says what is in it and whether it is sound.

    Told too are the inputs that gave no story, and what was erased.
    """
    options = chosen(record=record)

    found = care.health(options)
    for line in shown(found, get_terminal_size().columns):
        click.echo(line)
    return PARTLY if found.faults else 0


def counted(articles: Sequence[str]) -> str:
    """How many articles."""
    return many(len(articles), "article")
