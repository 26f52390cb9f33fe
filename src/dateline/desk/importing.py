"""Stories read into the record.

    inputs -> unknown? -> compose -> take in -> unread? -> read -> keep

Composing and reading are spread over workers; taking in and keeping are done here, in order and in
small transactions, so that a run that ends anywhere leaves what it reported, and the next goes on.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from importlib import metadata
from io import BufferedReader
from itertools import tee
from time import monotonic

from dateline.config import Settings
from dateline.desk.stories import composed
from dateline.gazetteer import index
from dateline.model import Given, Maker, Origin, Problem, Raw
from dateline.reading import Reader, load, made_by
from dateline.reading.memory import Remembering
from dateline.record.batches import batched
from dateline.record.contract import Held, Kept, Offer, Store
from dateline.record.identity import Decision, Outcome, input_key, keys_of
from dateline.record.sqlite import SqliteStore
from dateline.sources.files import Missing
from dateline.sources.inputs import inputs
from dateline.work.spread import Crew

BLOCK, CHUNK = 64, 16
SECONDS = 2.0
Parses = dict[bytes, bytes]


@dataclass(frozen=True, slots=True)
class Done:
    """What became of an input; what is told of it is on the disk.

    `read`: whether it was read now. An outcome of None: a version of an earlier run was read.
    """

    origin: Origin
    outcome: Outcome | None
    problems: tuple[Problem, ...] = ()
    read: bool = False


Told = Done | Missing
Task = tuple[Raw, str] | Held
Result = Offer | tuple[Kept, Parses]


def import_all(
    paths: Sequence[str],
    given: Given,
    settings: Settings,
    store: SqliteStore,
    stdin: BufferedReader,
) -> Iterator[Told]:
    """Reads every story of the paths into the record; tells of each once it is kept.

    Raises `PipelineError`, `GazetteerError` and `RecordError`.
    """
    make = partial(hand, given, settings, store)
    with Crew[Task, Result](make, settings.workers) as crew:
        run = Run(store, crew, maker_of(settings.pipeline))
        for some in batched(inputs(paths, stdin), BLOCK):
            yield from run.block(some, given)


def reread(settings: Settings, store: SqliteStore) -> Iterator[Told]:
    """Reads what is in the record and was not read by this reader yet."""
    make = partial(hand, None, settings, store)
    with Crew[Task, Result](make, settings.workers) as crew:
        run = Run(store, crew, maker_of(settings.pipeline))
        for some in batched(store.unread(run.maker), BLOCK):
            yield from run.read([(one, Done(one.article.origin, None)) for one in some])


def maker_of(pipeline: str) -> Maker:
    """Who reads with a pipeline; it is loaded only where its package does not tell its version."""
    try:
        return made_by(f"{pipeline} {metadata.version(pipeline)}")
    except metadata.PackageNotFoundError:
        return made_by(load(pipeline).name)


def hand(given: Given | None, settings: Settings, store: Store) -> Callable[[Task], Result]:
    """A worker: composes what came in, reads what was taken in."""
    index()
    readers: list[tuple[Reader, Remembering]] = []

    def work(task: Task) -> Result:
        if not isinstance(task, Held):
            raw, key = task
            article = composed(raw, given or Given(datetime.now(UTC).date()))
            return Offer(key, article, keys_of(article), raw if settings.raw else None)
        if not readers:
            parser = Remembering(load(settings.pipeline), store.recall)
            readers.append((Reader(parser), parser))
        reader, parser = readers[0]
        reading = reader.read(task.article)
        bare = replace(reading, marks=replace(reading.marks, parses=()))
        return Kept(task.version, bare), parser.drained()

    return work


class Run:
    """One run of an import: block by block, each looked up, composed, taken in, read and kept."""

    def __init__(self, store: Store, crew: Crew[Task, Result], maker: Maker) -> None:
        self.store = store
        self.crew = crew
        self.maker = maker

    def block(self, items: Sequence[Raw | Missing], given: Given) -> Iterator[Told]:
        """What becomes of some inputs."""
        yield from (one for one in items if isinstance(one, Missing))
        keyed = [(one, input_key(one, given)) for one in items if isinstance(one, Raw)]
        known = dict(self.store.known([key for _, key in keyed]))
        old = [(raw, key) for raw, key in keyed if key in known and not raw.problems]
        new = [(raw, key) for raw, key in keyed if key not in known or raw.problems]
        offers = [one for one in self.crew.map(new) if isinstance(one, Offer)]
        made = self.store.take(offers, now()) if offers else []
        told = [taken(offer, one) for offer, one in zip(offers, made, strict=True)]
        told += [(known[key], Done(raw.origin, Outcome.SAME)) for raw, key in old]
        versions = {version for version, _ in told if version}
        unread = {one.version: one for one in self.store.unread(self.maker, versions)}
        waiting = {version: done for version, done in reversed(told) if version in unread}
        yield from (done for version, done in told if waiting.get(version or "") is not done)
        yield from self.read([(unread[version], done) for version, done in waiting.items()])

    def read(self, held: Iterable[tuple[Held, Done]]) -> Iterator[Done]:
        """Reads versions, keeps what was read in small transactions, and tells of it then."""
        waiting: list[Done] = []
        readings: list[Kept] = []
        parses: Parses = {}
        begun = monotonic()

        def kept() -> Iterator[Done]:
            done, own, found = waiting.copy(), readings.copy(), parses.copy()
            for some in (waiting, readings, parses):
                some.clear()
            if own:
                self.store.keep(own, found, now())
            return iter(done)

        todo, dones = tee(held)
        results = self.crew.map(one for one, _ in todo)
        try:
            for result, (_, done) in zip(results, dones, strict=True):
                if isinstance(result, Offer):
                    continue
                reading, fresh = result
                problems = reading.reading.problems
                waiting.append(replace(done, problems=problems, read=True))
                readings.append(reading)
                parses |= fresh
                if len(readings) == CHUNK or monotonic() - begun > SECONDS:
                    begun = monotonic()
                    yield from kept()
        finally:
            rest = kept()
        yield from rest


def taken(offer: Offer, made: Decision) -> tuple[str | None, Done]:
    """What became of an input that was taken in, with its version, if it has one."""
    return made.version, Done(offer.article.origin, made.outcome, offer.article.problems)


def now() -> datetime:
    """The moment in UTC."""
    return datetime.now(UTC)
