"""What changes while one looks (`dateline.publishing.web.live`)."""

import asyncio
import re
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path

import pytest
from fastapi.sse import ServerSentEvent

from dateline.errors import RecordError
from dateline.publishing.web import live
from dateline.publishing.web.live import KINDS, Ticker, changes
from dateline.publishing.web.news import NewsRow
from dateline.publishing.web.room import Room, Updated
from dateline.record.contract import EntryKind, Rule
from dateline.record.sqlite import SqliteStore
from recording import NOW, offered
from webbing import STORIES, newest, room_of, told


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[Room]:
    """A record of its own, with one story."""
    store = SqliteStore(tmp_path / "record.db", NOW)
    told(store, STORIES[0])
    yield room_of(store)
    store.close()


def ticker_of(room: Room) -> Ticker:
    """A ticker that shows a row by its headline."""
    return Ticker(room, lambda row: f"<p>{row.headline}</p>")


def run(room: Room, play: Callable[[Ticker], Awaitable[None]]) -> None:
    """Plays something with a ticker that has looked at the record once."""

    async def playing() -> None:
        ticker = ticker_of(room)
        ticker.number = room.updated().number
        await play(ticker)

    asyncio.run(playing())


async def following(events: AsyncIterator[ServerSentEvent], count: int) -> list[str]:
    """The ids of the next events; a comment is none."""
    found: list[str] = []
    while len(found) < count:
        one = await asyncio.wait_for(anext(events), 5)
        if one.id is not None:
            found.append(one.id)
    return found


async def is_quiet(events: AsyncIterator[ServerSentEvent]) -> bool:
    """Whether nothing waits to be sent but comments, by the next breath."""
    return (await asyncio.wait_for(anext(events), 5)).id is None


async def begun(events: AsyncIterator[ServerSentEvent]) -> None:
    """Reads the first comment."""
    first = await anext(events)
    assert (first.comment, first.retry) == ("the desk", live.RETRY)


# --- the log as JSON


def test_what_changed_after_a_number_is_told_in_order(fresh: Room) -> None:
    view = changes(fresh, 0)
    assert [one.number for one in view.rows] == [1, 2, 3]
    assert [one.kind for one in view.rows] == ["article", "version", "reading"]
    assert [one.row.headline if one.row else None for one in view.rows] == [
        None,
        None,
        "Ferry sinks off Trieste",
    ]
    assert (view.updated, view.next) == (fresh.updated(), None)
    assert [one.number for one in changes(fresh, 2).rows] == [3]
    assert changes(fresh, 3).rows == ()
    assert changes(fresh, 10**9).rows == ()


def test_changes_go_on_where_there_are_more(room: Room) -> None:
    whole = [one.number for one in changes(room, 0).rows]
    found: list[int] = []
    address: str | None = "/changes.json?since=0&limit=2"
    while address:
        since, limit = map(int, re.findall(r"\d+", address))
        view = changes(room, since, limit)
        found += [one.number for one in view.rows]
        address = view.next
    assert found == whole == list(range(1, room.updated().number + 1))


def test_each_version_is_told_by_its_own_row(room: Room) -> None:
    rows = [one.row for one in changes(room, 0).rows if one.row and one.row.versions == 2]
    assert [(one.version, one.headline) for one in rows] == [
        (1, "Ferry sinks off Trieste"),
        (2, "Ferry sinks off Trieste, 16 missing"),
    ]


def test_what_is_under_embargo_is_told_without_its_words(tmp_path: Path) -> None:
    store = SqliteStore(tmp_path / "record.db", NOW)
    told(store, offered("Not yet.", embargoed="2999-01-01T00:00Z"))
    assert [one.row for one in changes(room_of(store), 0).rows] == [None, None, None]
    store.close()


# --- the stream


def test_a_reader_is_told_of_what_comes_from_now_on(fresh: Room) -> None:
    async def play(ticker: Ticker) -> None:
        events = ticker.follow(None)
        await begun(events)
        told(fresh.store, STORIES[1])
        await ticker.tick()
        assert await following(events, 1) == [str(fresh.updated().number)]

    run(fresh, play)


def test_what_is_sent_is_the_row_of_the_article(fresh: Room) -> None:
    async def play(ticker: Ticker) -> None:
        events = ticker.follow(None)
        await begun(events)
        told(fresh.store, STORIES[1])
        await ticker.tick()
        one = await anext(events)
        assert one.event == "reading"
        assert one.data == {
            "number": fresh.updated().number,
            "subject": newest(fresh.store)[0].version,
            "at": NOW.isoformat(),
            "article": newest(fresh.store)[0].article.id,
            "headline": "Ferry sinks off Trieste, 16 missing",
            "outlet": "Harbour Wire",
            "html": "<p>Ferry sinks off Trieste, 16 missing</p>",
        }

    run(fresh, play)


def test_a_reader_that_comes_back_is_first_told_what_it_missed(fresh: Room) -> None:
    told(fresh.store, *STORIES[1:4])
    numbers = [one.number for one in fresh.store.log(3) if one.kind is EntryKind.READING]

    async def play(ticker: Ticker) -> None:
        events = ticker.follow(3)
        await begun(events)
        assert await following(events, 3) == [str(one) for one in numbers]

    run(fresh, play)


def test_what_comes_while_one_catches_up_is_sent_once(
    fresh: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live, "BREATH", 0.01)

    async def play(ticker: Ticker) -> None:
        events = ticker.follow(0)
        await begun(events)
        told(fresh.store, STORIES[1])
        await ticker.tick()
        assert await following(events, 2) == ["3", str(fresh.updated().number)]
        assert await is_quiet(events)
        told(fresh.store, STORIES[2])
        await ticker.tick()
        assert await following(events, 1) == [str(fresh.updated().number)]
        assert await is_quiet(events)

    run(fresh, play)


@pytest.mark.parametrize("most", [1, 2, 3])
def test_a_long_log_is_caught_up_with_to_its_end(
    fresh: Room, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    told(fresh.store, *STORIES[1:])
    wanted = [str(one.number) for one in fresh.store.log() if one.kind is EntryKind.READING]
    monkeypatch.setattr(live, "BREATH", 0.01)
    monkeypatch.setattr(live, "changes", lambda room, since: changes(room, since, most))

    async def play(ticker: Ticker) -> None:
        events = ticker.follow(0)
        await begun(events)
        assert await following(events, len(wanted)) == wanted
        assert await is_quiet(events)

    run(fresh, play)


def test_a_ticker_gets_past_what_it_does_not_tell_of(
    fresh: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live, "changes", lambda room, since: changes(room, since, 1))
    number = fresh.updated().number

    async def play(ticker: Ticker) -> None:
        events = ticker.follow(None)
        await begun(events)
        fresh.store.take([STORIES[2], STORIES[3]], NOW)
        told(fresh.store)
        for _ in range(number, fresh.updated().number):
            await ticker.tick()
        assert ticker.number == fresh.updated().number

    run(fresh, play)


def test_what_is_erased_is_told_by_its_id_only(fresh: Room) -> None:
    (own,) = newest(fresh.store)

    async def play(ticker: Ticker) -> None:
        events = ticker.follow(None)
        await begun(events)
        fresh.store.erase(Rule(article=own.article.id), NOW)
        await ticker.tick()
        one = await anext(events)
        assert one.event == "erased"
        assert one.data == {"number": 4, "subject": own.article.id, "at": NOW.isoformat()}

    run(fresh, play)


def test_all_readers_are_told_and_those_that_went_are_forgotten(fresh: Room) -> None:
    async def play(ticker: Ticker) -> None:
        first, second = ticker.follow(None), ticker.follow(None)
        await begun(first)
        await begun(second)
        assert len(ticker.readers) == 2
        told(fresh.store, STORIES[1])
        await ticker.tick()
        assert await following(first, 1) == await following(second, 1)
        await first.aclose()  # type: ignore[attr-defined]
        assert len(ticker.readers) == 1
        await second.aclose()  # type: ignore[attr-defined]
        assert ticker.readers == set()

    run(fresh, play)


def test_at_the_end_all_readers_are_let_go(fresh: Room) -> None:
    async def play(ticker: Ticker) -> None:
        first, second = ticker.follow(None), ticker.follow(0)
        await begun(first)
        await begun(second)
        ticker.end()
        assert [one.id async for one in first] == []
        assert [one.id async for one in second] == ["3"]
        assert ticker.readers == set()

    run(fresh, play)


def test_only_readings_and_erasures_are_sent(fresh: Room) -> None:
    assert set(KINDS) == {EntryKind.READING, EntryKind.ERASED}
    assert [one.number for one in ticker_of(fresh).news(0)[1]] == [3]
    assert ticker_of(fresh).news(3) == (3, [])


class Failing(Room):
    """A record that can't be read for the first so many times."""

    failures = 2

    def updated(self) -> Updated:
        """See `Room.updated`."""
        if self.failures:
            self.failures -= 1
            raise RecordError("locked")
        return super().updated()


class Telling(Ticker):
    """A ticker that tells when it looks for what is new, for the first time."""

    def __init__(self, room: Room) -> None:
        super().__init__(room, lambda row: row.link)
        self.looks = asyncio.Event()

    async def tick(self) -> None:
        """See `Ticker.tick`."""
        self.looks.set()
        await super().tick()


def test_a_ticker_outlives_a_record_that_is_locked_for_a_while(
    fresh: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live, "PAUSE", 0.001)
    room = Failing(fresh.store, fresh.clock)

    async def playing() -> None:
        ticker = Telling(room)
        task = asyncio.create_task(ticker.run())
        await ticker.looks.wait()
        events = ticker.follow(None)
        await begun(events)
        room.failures = 2
        told(room.store, STORIES[1])
        assert await following(events, 1) == ["5"]
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(asyncio.wait_for(playing(), 20))


def test_a_story_that_can_not_be_shown_costs_the_readers_that_story_only(
    fresh: Room, caplog: pytest.LogCaptureFixture
) -> None:
    def shown(row: NewsRow) -> str:
        if "Quay" in (row.headline or ""):
            raise KeyError("a bug of ours")
        return row.link

    async def playing() -> None:
        ticker = Ticker(fresh, shown)
        ticker.number = fresh.updated().number
        events = ticker.follow(None)
        await begun(events)
        told(fresh.store, STORIES[2])
        await ticker.watched()
        assert ticker.number == fresh.updated().number
        told(fresh.store, STORIES[3])
        await ticker.watched()
        assert await following(events, 1) == [str(fresh.updated().number)]

    asyncio.run(playing())
    assert "could not be told" in caplog.text
