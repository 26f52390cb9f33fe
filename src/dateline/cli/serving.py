"""`dateline desk` and `dateline demo`: the record as a web site on this machine."""

import click

from dateline.cli.options import chosen, record_option, stacked
from dateline.cli.telling import tell
from dateline.desk import serving

where_options = stacked(
    click.option(
        "--host", default=serving.HOST, show_default=True, help="An address of this machine."
    ),
    click.option(
        "--port",
        type=click.IntRange(0, 65535),
        default=serving.PORT,
        show_default=True,
        help="A port.",
    ),
)


@click.command(
    epilog="""\b
Examples:
  dateline desk
  dateline desk --record desk.db --port 8500
"""
)
@where_options
@record_option
def desk(*, host: str, port: int, record: str | None) -> int:
    """Shows the record as a web site on this machine: pages, JSON, Atom, live updates.

    What another process imports meanwhile is shown as it comes. Nothing here changes the record.
    """
    serving.serve(chosen(record=record), host, port, tell)
    return 0


@click.command(
    epilog="""\b
Example:
  dateline demo
"""
)
@where_options
def demo(*, host: str, port: int) -> int:
    """Shows a desk over an invented sample wire, offline, in a temporary record.

    The last stories of it arrive while one looks.
    """
    serving.demo(host, port, tell)
    return 0
