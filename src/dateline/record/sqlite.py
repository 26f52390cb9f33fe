"""A record in one SQLite file."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, closing
from datetime import datetime
from pathlib import Path
from typing import Self

from sqlalchemy import Connection, select

from dateline.errors import RecordError
from dateline.model import Maker, Problem, Query
from dateline.record import asking, browsing, erasing, intake, judging, keeping, schema
from dateline.record.batches import batched
from dateline.record.codec import unpacked
from dateline.record.contract import (
    Came,
    Edition,
    Entry,
    Erasure,
    Held,
    Hit,
    Input,
    Judgement,
    Kept,
    Named,
    Offer,
    Parses,
    Rule,
)
from dateline.record.database import checked, engine, explained, reading, writing
from dateline.record.editions import all_held, editions, unread
from dateline.record.identity import Decision
from dateline.record.matching import has
from dateline.record.migrations import prepare

CHUNK = 64


class SqliteStore:
    """The `Store` of a file.

    Raises `RecordError` for a file that is no record, is of a newer dateline, or can't be opened.
    """

    def __init__(self, path: Path, now: datetime, *, create: bool = True) -> None:
        checked(path)
        if not create and (not path.exists() or not path.stat().st_size):
            raise RecordError(f"{path}: there is no record yet; `dateline import` makes one")
        self.path, self.opened = path, now
        self.engine = engine(path)
        prepare(self.engine, path, now)

    def __reduce__(self) -> tuple[type[Self], tuple[Path, datetime]]:
        return type(self), (self.path, self.opened)

    def reads(self) -> AbstractContextManager[Connection]:
        """A connection that sees one state of the record."""
        return reading(self.engine, self.path)

    def writes(self) -> AbstractContextManager[Connection]:
        """A connection whose changes are kept together."""
        return writing(self.engine, self.path)

    def known(self, inputs: Collection[str]) -> Mapping[str, str]:
        """See `Store.known`."""
        with self.reads() as connection:
            return intake.known_inputs(connection, inputs)

    def take(self, offers: Sequence[Offer], now: datetime) -> list[Decision]:
        """See `Store.take`."""
        with self.writes() as connection:
            return intake.take(connection, offers, now)

    def unread(self, maker: Maker, versions: Collection[str] | None = None) -> Iterator[Held]:
        """See `Store.unread`."""
        with self.reads() as connection:
            numbers = unread(connection, maker, versions)
        for some in batched(numbers, CHUNK):
            with self.reads() as connection:
                found = list(all_held(connection, some))
            yield from found

    def came(self, versions: Collection[str]) -> Mapping[str, Came]:
        """See `Store.came`."""
        with self.reads() as connection:
            return dict(intake.came(connection, versions))

    def recall(self, keys: Collection[bytes]) -> Parses:
        """See `Store.recall`."""
        table = schema.parses
        found: dict[bytes, bytes] = {}
        with self.reads() as connection:
            for some in batched(keys):
                asked = select(table.c.key, table.c.parse).where(table.c.key.in_(some))
                found |= connection.execute(asked).all()
        return found

    def keep(self, readings: Sequence[Kept], parses: Parses, now: datetime) -> None:
        """See `Store.keep`."""
        with self.writes() as connection:
            keeping.keep(connection, readings, parses, now)

    def search(
        self,
        query: Query,
        now: datetime,
        limit: int,
        after: str | None = None,
        *,
        newest: bool = False,
    ) -> list[Hit]:
        """See `Store.search`."""
        with self.reads() as connection:
            return asking.search(connection, query, now, limit, after, newest=newest)

    def news(
        self, query: Query, now: datetime, limit: int, after: str | None = None
    ) -> list[Edition]:
        """See `Store.news`."""
        with self.reads() as connection:
            return browsing.news(connection, query, now, limit, after)

    def article(self, own: str, now: datetime) -> list[Edition]:
        """See `Store.article`."""
        with self.reads() as connection:
            return browsing.article(connection, own, now)

    def standing(self, sentence: str, now: datetime) -> list[Edition]:
        """See `Store.standing`."""
        with self.reads() as connection:
            return browsing.standing(connection, sentence, now)

    def changed(self, versions: Collection[str], now: datetime) -> list[Edition]:
        """See `Store.changed`."""
        with self.reads() as connection:
            return browsing.changed(connection, versions, now)

    def actors(self, name: str, now: datetime, limit: int, skip: int = 0) -> list[Named]:
        """See `Store.actors`."""
        with self.reads() as connection:
            return browsing.actors(connection, name, now, limit, skip)

    def places(self, name: str, now: datetime, limit: int, skip: int = 0) -> list[Named]:
        """See `Store.places`."""
        with self.reads() as connection:
            return browsing.places(connection, name, now, limit, skip)

    def editions(self, query: Query, now: datetime) -> Iterator[Edition]:
        """See `Store.editions`; what is written meanwhile may or may not be among them."""
        with self.reads() as connection:
            numbers = asking.found_editions(connection, query, now)
        for some in batched(numbers, CHUNK):
            with self.reads() as connection:
                found = list(editions(connection, some))
            for one in found:
                if has(query, one):
                    yield one

    def inputs(self) -> Iterator[Input]:
        """See `Store.inputs`."""
        with self.reads() as connection:
            found = list(intake.inputs(connection))
        return iter(dict.fromkeys(found))

    def problems(self) -> Iterator[tuple[str, Problem]]:
        """See `Store.problems`."""
        table = schema.problems
        with self.reads() as connection:
            rows = connection.execute(select(table.c.path, table.c.problem).order_by(table.c.n))
            found = [(row.path, unpacked(row.problem, Problem)) for row in rows]
        return iter(found)

    def judge(self, judgement: Judgement, now: datetime) -> int:
        """See `Store.judge`."""
        with self.writes() as connection:
            return judging.judge(connection, judgement, now)

    def undo(self, number: int, by: str, now: datetime) -> None:
        """See `Store.undo`."""
        with self.writes() as connection:
            judging.undo(connection, number, by, now)

    def judgements(self) -> Mapping[str, Judgement]:
        """See `Store.judgements`."""
        with self.reads() as connection:
            return judging.judgements(connection)

    def last(self) -> Entry | None:
        """See `Store.last`."""
        with self.reads() as connection:
            return judging.last(connection)

    def log(self, since: int = 0) -> Iterator[Entry]:
        """See `Store.log`."""
        with self.reads() as connection:
            found = list(judging.log(connection, since))
        return iter(found)

    def doomed(self, rule: Rule) -> list[str]:
        """See `Store.doomed`."""
        with self.reads() as connection:
            return erasing.doomed(connection, rule)

    def erase(self, rule: Rule, now: datetime) -> Erasure:
        """See `Store.erase`. The file is written anew, so that the words are not in it either."""
        with self.writes() as connection:
            done = erasing.erase(connection, rule, now)
        with explained(self.path), closing(self.engine.raw_connection()) as raw:
            raw.cursor().execute("VACUUM")
            raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return done

    def erasures(self) -> list[Erasure]:
        """See `Store.erasures`."""
        table = schema.erasures
        with self.reads() as connection:
            rows = connection.execute(select(table).order_by(table.c.n))
            return [
                Erasure(row.rule, row.articles, row.versions, datetime.fromisoformat(row.taken))
                for row in rows
            ]

    def close(self) -> None:
        """See `Store.close`."""
        self.engine.dispose()
