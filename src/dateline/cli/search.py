"""`dateline search`: sentences and who says them, out of the record."""

import sys

import click

from dateline.cli.options import Worded, chosen, filter_options, record_option
from dateline.cli.read import lines
from dateline.desk.asking import find
from dateline.publishing.hits import hit_payload
from dateline.publishing.payload import on_one_line
from dateline.publishing.results import show_hits
from dateline.publishing.terminal import console

MOST, LARGEST = 20, 10_000


@click.command(
    cls=Worded,
    epilog="""\b
Examples:
  dateline search toll bridge
  dateline search '"toll bridge"' harb* -ferry --from 2026-11-01
  dateline search --actor Rojas --type doubting
  dateline search 'outlet:"Harbour Wire" pier' --json
""",
)
@click.argument("words", nargs=-1, metavar="[WORDS]...")
@filter_options
@click.option(
    "--limit", type=click.IntRange(1, LARGEST), default=MOST, help="At most so many sentences."
)
@click.option("--json", "as_json", is_flag=True, help="Print one sentence a line, as JSON.")
@record_option
def search(
    *,
    words: tuple[str, ...],
    limit: int,
    as_json: bool,
    record: str | None,
    **filters: object,
) -> int:
    """Finds sentences, and the statements in them.

    WORDS stand in one sentence. Words in quotation marks follow each other, -word leaves out,
    word* goes on. A filter may also be typed among the words: actor:Rojas from:2026-11-01.
    """
    options = chosen(record=record)

    asked, hits = find(options, " ".join(words), filters, limit)
    if as_json:
        lines(sys.stdout, (on_one_line(hit_payload(one)) for one in hits))
    else:
        show_hits(asked, hits, console(sys.stdout), limit=limit)
    return 0
