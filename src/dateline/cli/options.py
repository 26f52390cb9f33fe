"""What commands have in common: kinds of values, options, and the record they work on."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import date, datetime
from pathlib import Path
from typing import Any, BinaryIO, TypeVar

import click

from dateline.config import Settings, settings
from dateline.errors import UsageError
from dateline.model import Instant

PARTLY, NOTHING, STOPPED = 1, 3, 130
LEFT_OUT = re.compile(r"-(?!h$)[^-].*", re.DOTALL)
Command = TypeVar("Command", bound=Callable[..., Any])


class Day(click.ParamType[date]):
    """A date, as 2021-04-11."""

    name = "date"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> date:
        """The date, or a usage error that says what one looks like."""
        try:
            return value if isinstance(value, date) else date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"{value!r} is no date; write it as 2021-04-11", param, ctx)


class Moment(click.ParamType[Instant]):
    """A date, or a time with its zone, as 2021-04-11T18:22+03:00."""

    name = "date"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> Instant:
        """The date or time, or a usage error that says what one looks like."""
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            pass
        try:
            moment = datetime.fromisoformat(str(value))
        except ValueError:
            self.fail(
                f"{value!r} is no date; write 2021-04-11 or 2021-04-11T18:22+03:00", param, ctx
            )
        return moment if moment.tzinfo else moment.date()


def stacked(*options: Callable[[Command], Command]) -> Callable[[Command], Command]:
    """Several options as one decorator, shown in this order."""

    def decorate(command: Command) -> Command:
        for option in reversed(options):
            command = option(command)
        return command

    return decorate


given_options = stacked(
    click.option("--published", type=Moment(), help="When the stories were published."),
    click.option("--outlet", metavar="NAME", help="Who published the stories."),
    click.option("--as-of", type=Day(), help="No story is later than this day (default: today)."),
    click.option("--workers", type=click.IntRange(1), help="Processes that read (default: 1)."),
    click.option("--pipeline", metavar="NAME", help="An installed spaCy pipeline that parses."),
)

record_option = click.option(
    "--record",
    metavar="FILE",
    help="The record (default: DATELINE_RECORD, else in your data folder).",
)

filter_options = stacked(
    click.option("--from", "start", type=Day(), help="Published on this day or later."),
    click.option("--to", "end", type=Day(), help="Published on this day or earlier."),
    click.option("--outlet", metavar="NAME", help="Published by this outlet."),
    click.option("--actor", metavar="NAME", help="Who speaks or acts in the sentence."),
    click.option("--about", metavar="NAME", help="Who or what is named in the sentence."),
    click.option("--place", metavar="NAME", help="A place that the sentence names."),
    click.option(
        "--type",
        metavar="TYPE",
        help="article, statement, event, figure, term, or what one of these is: "
        "doubting, assault, denied, share, loaded.",
    ),
)


class Worded(click.Command):
    """A command whose arguments may begin with a minus: -ferry is a word that is left out."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """See `click.Command`; a space before the minus keeps it from being taken for an option."""
        return super().parse_args(
            ctx, [f" {one}" if LEFT_OUT.fullmatch(one) else one for one in args]
        )


@contextmanager
def complete(path: str) -> Iterator[BinaryIO]:
    """A file that gets its name once it is written; a usage error where it can't be."""
    target = Path(path)
    part = target.with_name(f"{target.name}.part")
    try:
        if target.exists() and not target.is_file():
            raise click.UsageError(f"{path} is no file")
        with part.open("wb") as out:
            yield out
        part.replace(target)
    except OSError as error:
        raise click.UsageError(f"{path}: {error.strerror}") from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def is_one(path: Path, other: Path) -> bool:
    """Whether two paths lead to one file."""
    try:
        return path.samefile(other)
    except OSError:
        return False


def chosen(**flags: object) -> Settings:
    """The settings of a command; a wrong one is a usage error."""
    try:
        return settings(flags)
    except UsageError as error:
        raise click.UsageError(str(error)) from error
