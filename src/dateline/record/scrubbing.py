"""A person's name, taken out of what stays when the articles that have it are erased."""

import json
import re
import zlib
from collections.abc import Iterator
from contextlib import suppress
from html import unescape

from sqlalchemy import Column, Connection, delete, select, update

from dateline.articles.decode import decode, decode_page
from dateline.model import Problem, Raw, RawFormat
from dateline.record import schema
from dateline.record.batches import batched
from dateline.record.codec import unpacked
from dateline.record.contract import Came
from dateline.record.tokens import holds, tokens

ESCAPE = re.compile(r"\\(?:u[0-9a-f]{4}|.)")
TAG = re.compile(r"<[^<>]*>")
SOFT_HYPHEN = "\u00ad"
Name = tuple[str, ...]


def scrub(connection: Connection, name: Name) -> None:
    """Takes a name out of inputs as they came, and of all that is said of them or of marks."""
    drop_bytes(connection, name)
    drop_problems(connection, name)
    blank(connection, schema.inputs.c.guid, None, name)
    blank(connection, schema.inputs.c.path, "", name)
    blank(connection, schema.judgements.c.note, "", name)


def drop_bytes(connection: Connection, name: Name) -> None:
    """Drops what inputs came as where the name stands in it, beside the story that is kept."""
    table = schema.inputs
    asked = select(table.c.n, table.c.came, table.c.raw).where(table.c.raw.is_not(None))
    own = [
        row.n
        for row in connection.execute(asked)
        if holds(tokens(readable(row.came)), name)
        or any(holds(tokens(one), name) for one in wordings(raw_of(row.came, row.raw)))
    ]
    for some in batched(own):
        connection.execute(update(table).where(table.c.n.in_(some)).values(raw=None, came=None))


def drop_problems(connection: Connection, name: Name) -> None:
    """Drops problems that have the name, in their path or in words."""
    table = schema.problems
    own = [
        row.n
        for row in connection.execute(select(table))
        if holds(tokens(row.path), name)
        or holds(tokens(unpacked(row.problem, Problem).message), name)
    ]
    for some in batched(own):
        connection.execute(delete(table).where(table.c.n.in_(some)))


def blank(connection: Connection, column: Column[str], value: str | None, name: Name) -> None:
    """Puts another value where the name stands in a column."""
    table = column.table
    asked = select(table.c.n, column.label("words")).where(column.is_not(None))
    own = [row.n for row in connection.execute(asked) if holds(tokens(row.words), name)]
    for some in batched(own):
        connection.execute(update(table).where(table.c.n.in_(some)).values({column.name: value}))


def raw_of(came: bytes, data: bytes) -> str:
    """What an input came as, as text."""
    told: Raw = unpacked(came, Came).raw
    plain = zlib.decompress(data)
    if told.format is RawFormat.PAGE:
        text, _ = decode_page(plain, told.charset)
    else:
        text, _ = decode(plain, len(plain))
    return text or plain.decode("utf-8", "replace")


def wordings(text: str) -> Iterator[str]:
    """What came, in each way in which a name may stand in it: as printed, as written, between tags.

    The values of a row are taken without the escapes of JSON.
    """
    with suppress(ValueError, RecursionError):
        text = ESCAPE.sub(" ", json.dumps(json.loads(text), ensure_ascii=False))
    yield text
    for between in ("", " "):
        yield unescape(TAG.sub(between, text)).replace(SOFT_HYPHEN, "")
    yield unescape(text)


def readable(packed: bytes) -> str:
    """A packed value as words; what JSON writes as an escape parts them."""
    return ESCAPE.sub(" ", zlib.decompress(packed).decode("utf-8", "surrogatepass"))
