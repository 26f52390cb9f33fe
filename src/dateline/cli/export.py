"""`dateline export`: rows for other programs."""

import sys
from pathlib import Path

import click

from dateline.cli.options import chosen, complete, filter_options, is_one, record_option
from dateline.cli.telling import tell
from dateline.desk.exporting import export as export_all
from dateline.publishing.exports.formats import FORMATS
from dateline.publishing.exports.kinds import KINDS


@click.command(
    epilog="""\b
Examples:
  dateline export statements --actor Rojas > rojas.csv
  dateline export articles --format parquet --output articles.parquet --from 2026-11-01
  dateline export events --about Rojas --format jsonl
  dateline export clusters --format jsonl
"""
)
@click.argument("what", type=click.Choice(list(KINDS)))
@click.option(
    "--format", "form", type=click.Choice(list(FORMATS)), default="csv", help="Default: csv."
)
@click.option("--output", type=click.Path(dir_okay=False), help="A file; default: standard output.")
@filter_options
@record_option
def export(
    *,
    what: str,
    form: str,
    output: str | None,
    record: str | None,
    **filters: object,
) -> int:
    """Writes rows, in a stable order: articles, statements, events, terms and others.

    A version has what changed in it since the one before, changes are the figures that differ
    between versions, clusters have a row for every input. Every row says where it comes from: the
    article's address, the version, the sentence and its words, and who read it. A cell that a
    spreadsheet would take for a formula has an apostrophe before it in CSV.
    """
    options = chosen(record=record)
    if output is None:
        export_all(options, what, form, filters, sys.stdout.buffer)
        sys.stdout.buffer.flush()
        return 0
    if is_one(Path(output), options.file):
        raise click.UsageError(f"{output} is the record itself; name another file")
    with complete(output) as out:
        count = export_all(options, what, form, filters, out)
    tell(f"{count:,} {what} in {output}")
    return 0
