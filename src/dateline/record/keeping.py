"""Keeping readings: the rows of what was read, and the index of the newest reading of a version."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import count
from typing import Any

from sqlalchemy import Connection, Table, delete, insert, select

from dateline.model import Actor, Maker, Reading, Span
from dateline.record import schema
from dateline.record.batches import batched
from dateline.record.codec import packed
from dateline.record.contract import EntryKind, Kept, Parses
from dateline.record.editions import MAKER, made_by
from dateline.record.identity import across, across_place
from dateline.record.intake import next_number, noted
from dateline.record.matching import Homes, anchor
from dateline.record.tokens import padded

INDEX = (schema.placed, schema.statements, schema.mentions, schema.sites)
Row = dict[str, Any]
Key = tuple[str, ...]
Numbers = Mapping[Key, int]
ID, NAMED = ("id",), ("id", "folded")


def keep(connection: Connection, readings: Sequence[Kept], parses: Parses, now: datetime) -> None:
    """See `Store.keep`."""
    if parses:
        rows = [{"key": key, "parse": parse} for key, parse in parses.items()]
        connection.execute(insert(schema.parses).prefix_with("OR IGNORE"), rows)
    keys = [(one.version,) for one in readings]
    versions = numbers_of(connection, schema.versions, ID, keys)
    makers = {one: maker_number(connection, one) for one in {own.reading.maker for own in readings}}
    earlier = makers_of(connection, list(versions.values()))
    new: dict[int, Kept] = {}
    for one in readings:
        version, maker = versions.get((one.version,)), makers[one.reading.maker]
        if version is not None and maker not in earlier.get(version, ()):
            append(connection, version, maker, one, now)
            new[version] = one
            earlier.setdefault(version, set()).add(maker)
    for table in INDEX:
        connection.execute(delete(table).where(table.c.version.in_(new)))
    index(connection, {version: one.reading for version, one in new.items()})


def append(connection: Connection, version: int, maker: int, kept: Kept, now: datetime) -> None:
    """A row for a reading."""
    row = {
        "version": version,
        "maker": maker,
        "marks": packed(replace(kept.reading.marks, parses=(), known=())),
        "problems": packed(kept.reading.problems),
        "taken": now.isoformat(),
    }
    connection.execute(insert(schema.readings), row)
    noted(connection, EntryKind.READING, kept.version, now)


def makers_of(connection: Connection, versions: Sequence[int]) -> dict[int, set[int]]:
    """Who has read versions."""
    table = schema.readings
    asked = select(table.c.version, table.c.maker).where(table.c.version.in_(versions))
    found: dict[int, set[int]] = {}
    for version, maker in connection.execute(asked):
        found.setdefault(version, set()).add(maker)
    return found


def maker_number(connection: Connection, maker: Maker) -> int:
    """The number of a maker's row, which is made where there is none."""
    table = schema.makers
    row = {name: getattr(maker, name) for name in MAKER}
    connection.execute(insert(table).prefix_with("OR IGNORE"), row)
    return int(connection.execute(select(table.c.n).where(*made_by(maker))).scalar_one())


# --- the index -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Indexed:
    """A reading that is indexed: its version's row, and where its spans are."""

    version: int
    reading: Reading
    homes: Homes

    def sentence(self, span: Span, numbers: Numbers) -> int | None:
        """The number of the sentence that a span belongs to."""
        home = self.homes(span)
        return None if home is None else numbers[self.reading.marks.sentences[home].id,]


def index(connection: Connection, readings: Mapping[int, Reading]) -> None:
    """The index rows of readings, by the numbers of their versions."""
    entries = [Indexed(version, one, Homes(one.marks)) for version, one in readings.items()]
    sentences = made(connection, schema.sentences, ID, all_of(sentence_rows, entries), full_text)
    actors = made(connection, schema.actors, NAMED, all_of(actor_rows, entries))
    places = made(connection, schema.places, NAMED, all_of(place_rows, entries))
    rows: Mapping[Table, Iterable[Row]] = {
        schema.placed: (row for one in entries for row in placed(one, sentences)),
        schema.statements: (row for one in entries for row in statements(one, sentences, actors)),
        schema.mentions: (row for one in entries for row in mentions(one, sentences, actors)),
        schema.sites: (row for one in entries for row in sites(one, sentences, places)),
    }
    for table, found in rows.items():
        if own := list(found):
            connection.execute(insert(table), own)


def all_of(rows: Callable[[Indexed], Iterator[Row]], entries: Sequence[Indexed]) -> Iterator[Row]:
    """The rows of all entries."""
    return (row for entry in entries for row in rows(entry))


def made(
    connection: Connection,
    table: Table,
    names: Key,
    rows: Iterable[Row],
    also: Callable[[Connection, Sequence[Row]], None] | None = None,
) -> Numbers:
    """The numbers of rows by what tells them apart: the values of the columns of these names.

    Those that are not there yet are added, in order, the first of each.
    """
    wanted: dict[Key, Row] = {}
    for row in rows:
        wanted.setdefault(tuple(row[name] for name in names), row)
    known = numbers_of(connection, table, names, list(wanted))
    new = {key: row for key, row in wanted.items() if key not in known}
    numbers = dict(zip(new, count(next_number(connection, table)), strict=False))
    added = [{"n": numbers[key], **row} for key, row in new.items()]
    if added:
        connection.execute(insert(table), added)
        if also:
            also(connection, added)
    return known | numbers


def numbers_of(
    connection: Connection, table: Table, names: Key, keys: Sequence[Key]
) -> dict[Key, int]:
    """The numbers of the rows with some keys, those that there are; a key begins with an id."""
    found: dict[Key, int] = {}
    for some in batched(keys):
        asked = select(*(table.c[name] for name in names), table.c.n)
        rows = connection.execute(asked.where(table.c.id.in_([own for own, *_ in some])))
        found |= {tuple(key): number for *key, number in rows}
    return found


def full_text(connection: Connection, rows: Sequence[Row]) -> None:
    """Puts sentences into the full text."""
    words = [(row["n"], padded(row["words"])) for row in rows]
    connection.exec_driver_sql("INSERT INTO found(rowid, words) VALUES (?, ?)", words)


def sentence_rows(entry: Indexed) -> Iterator[Row]:
    """The rows of a reading's sentences."""
    text = entry.reading.article.text
    for one in entry.reading.marks.sentences:
        words = " ".join(text[one.span].split())
        yield {"id": one.id, "version": entry.version, "words": words}


def actor_rows(entry: Indexed) -> Iterator[Row]:
    """The rows of a reading's actors, over all articles."""
    for one in entry.reading.marks.actors:
        yield {
            "id": across(one, entry.reading.article.id),
            "name": one.name,
            "folded": padded(one.name),
            "kind": one.kind.value,
            "country": one.country,
        }


def place_rows(entry: Indexed) -> Iterator[Row]:
    """The rows of a reading's places, over all articles."""
    for one in entry.reading.marks.places:
        yield {"id": across_place(one), "name": one.name, "folded": padded(one.name)}


def actor_key(one: Actor, article: str) -> Key:
    """What tells an actor's row from others: who it is over all articles, and its name here."""
    return across(one, article), padded(one.name)


def placed(entry: Indexed, sentences: Numbers) -> Iterator[Row]:
    """Which sentences stand in a version."""
    for one in dict.fromkeys(each.id for each in entry.reading.marks.sentences):
        yield {"version": entry.version, "sentence": sentences[one,]}


def statements(entry: Indexed, sentences: Numbers, actors: Numbers) -> Iterator[Row]:
    """The rows of statements, each in the sentence of its cue, else of its first words."""
    article, marks = entry.reading.article.id, entry.reading.marks
    speakers = {one.id: actors[actor_key(one, article)] for one in marks.actors}
    for ordinal, one in enumerate(marks.statements):
        home = entry.sentence(anchor(one), sentences)
        if home is not None:
            yield {
                "version": entry.version,
                "ordinal": ordinal,
                "sentence": home,
                "actor": speakers.get(one.source.actor or "") if one.source else None,
                "kind": one.kind.value,
                "act": one.act.value,
                "attitude": one.cue.attitude.value if one.cue else None,
            }


def mentions(entry: Indexed, sentences: Numbers, actors: Numbers) -> Iterator[Row]:
    """Who is mentioned in which sentence."""
    article = entry.reading.article.id
    found = {
        (actors[actor_key(who, article)], entry.sentence(one.span, sentences))
        for who in entry.reading.marks.actors
        for one in who.mentions
    }
    for actor, home in found:
        if home is not None:
            yield {"version": entry.version, "actor": actor, "sentence": home}


def sites(entry: Indexed, sentences: Numbers, places: Numbers) -> Iterator[Row]:
    """Which place is named in which sentence."""
    found = {
        (places[across_place(one), padded(one.name)], entry.sentence(one.span, sentences))
        for one in entry.reading.marks.places
    }
    for place, home in found:
        if home is not None:
            yield {"version": entry.version, "place": place, "sentence": home}
