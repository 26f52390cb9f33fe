"""Keeping readings: the rows of what was read, and the index of the newest reading of a version."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Table, delete, insert, select

from dateline.model import Maker, Marks, Reading, Span
from dateline.record import schema
from dateline.record.codec import packed
from dateline.record.contract import Event, Kept, Parses
from dateline.record.editions import MAKER, made_by
from dateline.record.identity import across, across_place
from dateline.record.intake import next_number, noted
from dateline.record.matching import Homes, anchor
from dateline.record.tokens import padded

INDEX = (schema.placed, schema.statements, schema.mentions, schema.sites)
Rows = list[dict[str, Any]]
At = Callable[[Span], int | None]


def keep(connection: Connection, readings: Sequence[Kept], parses: Parses, now: datetime) -> None:
    """See `Store.keep`."""
    if parses:
        rows = [{"key": key, "parse": parse} for key, parse in parses.items()]
        connection.execute(insert(schema.parses).prefix_with("OR IGNORE"), rows)
    for one in readings:
        keep_one(connection, one, now)


def keep_one(connection: Connection, kept: Kept, now: datetime) -> None:
    """Appends a reading, unless its version is gone or this maker has read it."""
    found = connection.execute(
        select(schema.versions.c.n).where(schema.versions.c.id == kept.version)
    )
    version = found.scalar_one_or_none()
    maker = maker_number(connection, kept.reading.maker)
    if version is None or is_read(connection, version, maker):
        return
    row = {
        "version": version,
        "maker": maker,
        "marks": packed(replace(kept.reading.marks, parses=(), known=())),
        "problems": packed(kept.reading.problems),
        "taken": now.isoformat(),
    }
    connection.execute(insert(schema.readings), row)
    noted(connection, Event.READING, kept.version, now)
    for table in INDEX:
        connection.execute(delete(table).where(table.c.version == version))
    index(connection, version, kept.reading)


def maker_number(connection: Connection, maker: Maker) -> int:
    """The number of a maker's row, which is made where there is none."""
    table = schema.makers
    row = {name: getattr(maker, name) for name in MAKER}
    connection.execute(insert(table).prefix_with("OR IGNORE"), row)
    return int(connection.execute(select(table.c.n).where(*made_by(maker))).scalar_one())


def is_read(connection: Connection, version: int, maker: int) -> bool:
    """Whether a maker has read a version."""
    table = schema.readings
    asked = select(table.c.n).where(table.c.version == version, table.c.maker == maker)
    return connection.execute(asked).first() is not None


def index(connection: Connection, version: int, reading: Reading) -> None:
    """The index rows of a reading."""
    marks = reading.marks
    numbers = sentence_numbers(connection, version, reading)
    actors = actor_numbers(connection, reading)
    homes = Homes(marks)

    def at(span: Span) -> int | None:
        home = homes(span)
        return None if home is None else numbers[home]

    rows: Mapping[Table, Iterable[dict[str, Any]]] = {
        schema.placed: [{"sentence": one} for one in dict.fromkeys(numbers)],
        schema.statements: statements(marks, at, actors),
        schema.mentions: mentions(marks, at, actors),
        schema.sites: sites(connection, marks, at),
    }
    for table, found in rows.items():
        if own := [{"version": version, **row} for row in found]:
            connection.execute(insert(table), own)


def sentence_numbers(connection: Connection, version: int, reading: Reading) -> list[int]:
    """The numbers of the sentences' rows, which are made where there are none."""
    text, sentences = reading.article.text, reading.marks.sentences
    known = numbers_of(connection, schema.sentences, [one.id for one in sentences])
    free = next_number(connection, schema.sentences)
    new: Rows = []
    for one in sentences:
        if one.id not in known:
            known[one.id] = free + len(new)
            words = " ".join(text[one.span].split())
            new.append({"n": known[one.id], "id": one.id, "version": version, "words": words})
    if new:
        connection.execute(insert(schema.sentences), new)
        rows = [(row["n"], row["words"]) for row in new]
        connection.exec_driver_sql("INSERT INTO found(rowid, words) VALUES (?, ?)", rows)
    return [known[one.id] for one in sentences]


def numbers_of(connection: Connection, table: Table, ids: Sequence[str]) -> dict[str, int]:
    """The numbers of the rows with some ids, those that there are."""
    asked = select(table.c.id, table.c.n).where(table.c.id.in_(ids))
    return dict(connection.execute(asked).all())


def actor_numbers(connection: Connection, reading: Reading) -> dict[str, int]:
    """The numbers of the actors' rows by their ids in the reading; made where there are none."""
    article = reading.article.id
    rows = {
        one.id: {
            "id": across(one, article),
            "name": one.name,
            "folded": padded(one.name),
            "kind": one.kind.value,
            "country": one.country,
        }
        for one in reading.marks.actors
    }
    numbers = made(connection, schema.actors, list(rows.values()))
    return {own: numbers[str(row["id"])] for own, row in rows.items()}


def made(connection: Connection, table: Table, rows: Rows) -> dict[str, int]:
    """The numbers of rows by their ids; those that are not there yet are added."""
    known = numbers_of(connection, table, [row["id"] for row in rows])
    free = next_number(connection, table)
    new: Rows = []
    for row in rows:
        if row["id"] not in known:
            known[row["id"]] = free + len(new)
            new.append({"n": known[row["id"]], **row})
    if new:
        connection.execute(insert(table), new)
    return known


def statements(marks: Marks, at: At, actors: Mapping[str, int]) -> Iterator[dict[str, Any]]:
    """The rows of statements, each in the sentence of its cue, else of its first words."""
    for ordinal, one in enumerate(marks.statements):
        home = at(anchor(one))
        if home is not None:
            yield {
                "ordinal": ordinal,
                "sentence": home,
                "actor": actors.get(one.source.actor or "") if one.source else None,
                "kind": one.kind.value,
                "act": one.act.value,
                "attitude": one.cue.attitude.value if one.cue else None,
            }


def mentions(marks: Marks, at: At, actors: Mapping[str, int]) -> Rows:
    """The rows of who is mentioned in which sentence."""
    found = {
        (actors[who.id], home)
        for who in marks.actors
        for one in who.mentions
        if (home := at(one.span)) is not None
    }
    return [{"actor": actor, "sentence": sentence} for actor, sentence in sorted(found)]


def sites(connection: Connection, marks: Marks, at: At) -> Rows:
    """The rows of which place is named in which sentence."""
    rows = [
        {"id": across_place(one), "name": one.name, "folded": padded(one.name)}
        for one in marks.places
    ]
    numbers = made(connection, schema.places, rows)
    found = {
        (numbers[row["id"]], home)
        for row, one in zip(rows, marks.places, strict=True)
        if (home := at(one.span)) is not None
    }
    return [{"place": place, "sentence": sentence} for place, sentence in sorted(found)]
