"""The command line; calls the desk only."""

import sys
from collections.abc import Mapping, Sequence
from importlib import import_module

import click

from dateline.cli.telling import tell
from dateline.errors import DatelineError, UsageError
from dateline.version import VERSION

WRONG_USE, NOTHING_DONE = 2, 3
COMMANDS: Mapping[str, tuple[str, str, str]] = {
    "read": ("read", "read", "Reads stories, and shows each as a careful editor would."),
    "import": ("importing", "import_", "Reads stories into the record."),
    "reread": ("importing", "reread", "Reads anew what an older dateline read."),
    "search": ("search", "search", "Finds sentences, and the statements in them."),
    "desk": ("serving", "desk", "Shows the record as a web site on this machine."),
    "demo": ("serving", "demo", "Shows a desk over an invented sample wire."),
    "export": ("export", "export", "Writes rows for other programs."),
    "backup": ("care", "backup", "Copies the record."),
    "restore": ("care", "restore", "Puts a backup in the record's place."),
    "erase": ("care", "erase", "Removes articles everywhere and for good."),
    "doctor": ("care", "doctor", "Says what is in the record, and whether it is sound."),
}


class Commands(click.Group):
    """The commands, each loaded when it is called: a list of them needs no parser and no record."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """See `click.Group`; in the order in which one meets them."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """See `click.Group`."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        module, name, _ = COMMANDS[cmd_name]
        command: click.Command = getattr(import_module(f"dateline.cli.{module}"), name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """See `click.Group`."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl([(name, told) for name, (_, _, told) in COMMANDS.items()])


@click.group(
    cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 96}
)
@click.version_option(VERSION, "--version", message="dateline %(version)s")
def dateline() -> None:
    """Reads news as a careful editor would, and shows the words behind every line."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Runs a command and exits: 0 done, 1 done in part, 2 wrong use, 3 nothing could be done."""
    try:
        status = dateline.main(arguments, standalone_mode=False)
    except click.ClickException as error:
        tell(error.format_message())
        status = WRONG_USE
    except UsageError as error:
        tell(str(error))
        status = WRONG_USE
    except DatelineError as error:
        tell(str(error))
        status = NOTHING_DONE
    except BrokenPipeError:
        sys.stderr.close()
        status = 0
    except OSError as error:
        named = f"{error.filename}: " if error.filename else ""
        tell(f"{named}{error.strerror or error}")
        status = NOTHING_DONE
    except (click.Abort, KeyboardInterrupt):
        tell("stopped")
        status = 130
    sys.exit(status or 0)
