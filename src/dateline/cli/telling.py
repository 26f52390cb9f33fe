"""What the commands say beside their results."""

import sys

import click

from dateline.publishing.wording import harmless


def tell(words: str) -> None:
    """Says a line on standard error, in the place of the line that shows how a command goes.

    Nothing in it, like a file's name, reaches a terminal as a control sequence.
    """
    clear = "\r\033[K" if sys.stderr.isatty() else ""
    click.echo(f"{clear}dateline: {harmless(words)}", err=True)
