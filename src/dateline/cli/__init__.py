"""The command line; calls the desk only."""

import sys
from collections.abc import Sequence

import click

from dateline.cli.care import backup, doctor, erase, restore
from dateline.cli.export import export
from dateline.cli.importing import import_, reread
from dateline.cli.read import read
from dateline.cli.search import search
from dateline.errors import DatelineError, UsageError
from dateline.version import VERSION

WRONG_USE, NOTHING_DONE = 2, 3


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 96})
@click.version_option(VERSION, "--version", message="dateline %(version)s")
def dateline() -> None:
    """Reads news as a careful editor would, and shows the words behind every line."""


COMMANDS = (read, import_, reread, search, export, backup, restore, erase, doctor)
for command in COMMANDS:
    dateline.add_command(command)


def main(arguments: Sequence[str] | None = None) -> None:
    """Runs a command and exits: 0 done, 1 done in part, 2 wrong use, 3 nothing could be done."""
    try:
        status = dateline.main(arguments, standalone_mode=False)
    except click.ClickException as error:
        click.echo(f"dateline: {error.format_message()}", err=True)
        status = WRONG_USE
    except UsageError as error:
        click.echo(f"dateline: {error}", err=True)
        status = WRONG_USE
    except DatelineError as error:
        click.echo(f"dateline: {error}", err=True)
        status = NOTHING_DONE
    except BrokenPipeError:
        sys.stderr.close()
        status = 0
    except (click.Abort, KeyboardInterrupt):
        click.echo("dateline: stopped", err=True)
        status = 130
    sys.exit(status or 0)
