"""The index of a record: which sentences, marks, actors and places stand in a version.

It is made of the newest reading of each version, and can be made again at any time.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Any

from sqlalchemy import Connection, Table, delete, insert, select

from dateline.model import Actor, Reading, Span
from dateline.record import schema
from dateline.record.batches import batched
from dateline.record.facets import Noted, noted
from dateline.record.identity import across, across_place
from dateline.record.intake import next_number
from dateline.record.matching import Homes
from dateline.record.tokens import padded

INDEX = (schema.placed, schema.facets, schema.agents, schema.mentions, schema.sites)
Row = dict[str, Any]
Key = tuple[str, ...]
Numbers = Mapping[Key, int]
ID, NAMED = ("id",), ("id", "folded")


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
    marked = [(one, noted(one.reading.marks)) for one in entries]
    rows: Mapping[Table, Iterable[Row]] = {
        schema.placed: (row for one in entries for row in placed(one, sentences)),
        schema.facets: (row for one, own in marked for row in facets(one, own, sentences)),
        schema.agents: (row for one, own in marked for row in agents(one, own, sentences, actors)),
        schema.mentions: (row for one in entries for row in mentions(one, sentences, actors)),
        schema.sites: (row for one in entries for row in sites(one, sentences, places)),
    }
    for table, found in rows.items():
        if own := list(found):
            connection.execute(insert(table), own)


def unindex(connection: Connection, versions: Collection[int]) -> None:
    """Removes the index rows of versions, by their numbers."""
    for table in INDEX:
        connection.execute(delete(table).where(table.c.version.in_(versions)))


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


def facets(entry: Indexed, marks: Sequence[Noted], sentences: Numbers) -> Iterator[Row]:
    """What the marks of a reading are asked for by, each in the sentence of its anchor."""
    for number, one in enumerate(marks):
        home = entry.sentence(one.anchor, sentences)
        if home is not None:
            own = {"version": entry.version, "mark": number, "sentence": home}
            yield from ({"facet": facet, **own} for facet in sorted(one.facets))


def agents(
    entry: Indexed, marks: Sequence[Noted], sentences: Numbers, actors: Numbers
) -> Iterator[Row]:
    """Who says or does the marks of a reading, by what these are asked for by."""
    article = entry.reading.article.id
    known = {one.id: actors[actor_key(one, article)] for one in entry.reading.marks.actors}
    for row in facets(entry, marks, sentences):
        for actor in {known[own] for own in marks[row["mark"]].agents if own in known}:
            yield {"actor": actor, **row}


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
