"""What changes while one looks: the change log as JSON, and as a stream with resume."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from fastapi.concurrency import run_in_threadpool
from fastapi.sse import ServerSentEvent

from dateline.errors import RecordError
from dateline.publishing.web.news import NewsRow, row
from dateline.publishing.web.room import Room, Updated
from dateline.record.contract import Entry, EntryKind

PAUSE, BREATH, MOST, RETRY = 0.25, 15.0, 500, 2_000
KINDS = (EntryKind.READING, EntryKind.ERASED)
LOG = logging.getLogger(__name__)
Render = Callable[[NewsRow], str]


@dataclass(frozen=True, slots=True)
class ChangeView:
    """A line of the change log: what changed (an id), and the article's row where it was read."""

    number: int
    kind: str
    subject: str
    at: datetime
    row: NewsRow | None = None


@dataclass(frozen=True, slots=True)
class ChangesView:
    """What changed after a number, the oldest first; `next` is where to go on, if there is more."""

    updated: Updated
    rows: tuple[ChangeView, ...]
    next: str | None = None


def changes(room: Room, since: int, limit: int = MOST) -> ChangesView:
    """The changes after a number of the log."""
    found: list[Entry] = []
    for one in room.store.log(since):
        found.append(one)
        if len(found) > limit:
            break
    shown = found[:limit]
    more = len(found) > len(shown)
    following = f"/changes.json?since={shown[-1].number}&limit={limit}" if more else None
    return ChangesView(room.updated(), tuple(viewed(room, shown)), following)


def viewed(room: Room, entries: Sequence[Entry]) -> list[ChangeView]:
    """The views of lines of the log."""
    read = [one.subject for one in entries if one.kind is EntryKind.READING]
    rows = {one.version: row(room, one) for one in room.store.changed(read, room.now())}
    return [
        ChangeView(
            one.number,
            one.kind.value,
            one.subject,
            one.at,
            rows.get(one.subject) if one.kind is EntryKind.READING else None,
        )
        for one in entries
    ]


@dataclass(frozen=True, slots=True)
class Sent:
    """A change as it is sent: its number, its kind, and what it says."""

    number: int
    kind: str
    data: dict[str, object]

    @property
    def event(self) -> ServerSentEvent:
        """The change as a server-sent event; its id is where a reader goes on after a break."""
        return ServerSentEvent(data=self.data, event=self.kind, id=str(self.number))


class Ticker:
    """Tells all readers of what changes: one looks at the record, whatever their number."""

    def __init__(self, room: Room, render: Render) -> None:
        self.room = room
        self.render = render
        self.number = 0
        self.readers: set[asyncio.Queue[Sent | None]] = set()

    async def run(self) -> None:
        """Looks again and again, until it is cancelled."""
        begun = False
        while True:
            with suppress(RecordError):
                if begun:
                    await self.watched()
                else:
                    self.number = (await run_in_threadpool(self.room.updated)).number
                    begun = True
            await asyncio.sleep(PAUSE)

    async def watched(self) -> None:
        """Tells of what changed; what a bug of ours lies in is left out, and the rest goes on."""
        try:
            await self.tick()
        except RecordError:
            raise
        except Exception:  # told by the log - the border where readers survive our bugs
            LOG.exception("what changed after %d could not be told", self.number)
            self.number = (await run_in_threadpool(self.room.updated)).number

    def end(self) -> None:
        """Lets all readers go; theirs are the only answers that do not end by themselves."""
        for queue in self.readers:
            queue.put_nowait(None)

    async def tick(self) -> None:
        """Tells all readers of what changed since the last time."""
        reached, found = await run_in_threadpool(self.news, self.number)
        self.number = reached
        for one in found:
            for queue in self.readers:
                queue.put_nowait(one)

    def news(self, since: int) -> tuple[int, list[Sent]]:
        """How far behind a number the log was looked at, and what it tells, as it is sent."""
        if self.room.updated().number <= since:
            return since, []
        rows = changes(self.room, since).rows
        reached = rows[-1].number if rows else since
        return reached, [self.sent(one) for one in rows if one.kind in KINDS]

    def sent(self, one: ChangeView) -> Sent:
        """A change as it is sent, with the row of its article as a page shows it."""
        data: dict[str, object] = {"number": one.number, "subject": one.subject}
        data["at"] = one.at.isoformat()
        if one.row:
            data |= {"article": one.row.article, "headline": one.row.headline or ""}
            data |= {"outlet": one.row.outlet or "", "html": self.render(one.row)}
        return Sent(one.number, one.kind, data)

    async def follow(self, since: int | None) -> AsyncIterator[ServerSentEvent]:
        """What one reader is sent: first what it missed since a number, then what comes."""
        queue: asyncio.Queue[Sent | None] = asyncio.Queue()
        self.readers.add(queue)
        try:
            last = self.number if since is None else since
            yield ServerSentEvent(comment="the desk", retry=RETRY)
            more = since is not None
            while more:
                reached, missed = await run_in_threadpool(self.news, last)
                more, last = reached > last, reached
                for one in missed:
                    yield one.event
            while True:
                try:
                    coming = await asyncio.wait_for(queue.get(), BREATH)
                except TimeoutError:
                    yield ServerSentEvent(comment="still here")
                    continue
                if coming is None:
                    return
                if coming.number > last:
                    last = coming.number
                    yield coming.event
        finally:
            self.readers.discard(queue)
