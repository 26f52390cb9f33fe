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
from time import monotonic
from typing import TypeVar

from dateline.config import Settings
from dateline.desk.stories import composed
from dateline.errors import WorkerError
from dateline.gazetteer import index
from dateline.model import Given, Maker, Origin, Problem, Raw
from dateline.reading import Reader, load, made_by
from dateline.reading.memory import Remembering
from dateline.record.batches import batched
from dateline.record.contract import Came, Held, Kept, Offer, Store, offer
from dateline.record.identity import Decision, Outcome, input_key
from dateline.record.sqlite import SqliteStore
from dateline.sources.files import Missing
from dateline.sources.inputs import inputs
from dateline.work.spread import Crew

BLOCK, CHUNK = 64, 16
SECONDS = 2.0
Item = TypeVar("Item")
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
Task = tuple[str, Came] | Held
Result = Offer | tuple[Kept, Parses]


def import_all(
    paths: Sequence[str],
    given: Given,
    settings: Settings,
    store: SqliteStore,
    stdin: BufferedReader,
) -> Iterator[Told]:
    """Reads every story of the paths into the record; tells of each once it is kept.

    Raises `PipelineError`, `GazetteerError`, `RecordError` and `WorkerError`.
    """
    make = partial(hand, settings, store)
    with Crew[Task, Result](make, settings.workers) as crew:
        run = Run(store, crew, maker_of(settings.pipeline))
        yield from run.read(inputs(paths, stdin), given)


def reread(settings: Settings, store: SqliteStore) -> Iterator[Told]:
    """Reads what is in the record and was not read by this reader yet.

    Where the bytes were kept they are composed again first: parts that are then told otherwise
    make a version. Raises as `import_all`.
    """
    make = partial(hand, settings, store)
    with Crew[Task, Result](make, settings.workers) as crew:
        yield from Run(store, crew, maker_of(settings.pipeline)).reread()


def maker_of(pipeline: str) -> Maker:
    """Who reads with a pipeline; it is loaded only where its package does not tell its version."""
    try:
        return made_by(f"{pipeline} {metadata.version(pipeline)}")
    except metadata.PackageNotFoundError:
        return made_by(load(pipeline).name)


def hand(settings: Settings, store: Store) -> Callable[[Task], Result]:
    """A worker: composes what came in, reads what was taken in."""
    index()
    readers: list[tuple[Reader, Remembering]] = []

    def work(task: Task) -> Result:
        if not isinstance(task, Held):
            key, came = task
            article = composed(came.raw, came.given)
            return offer(key, article, came if settings.raw else None)
        if not readers:
            parser = Remembering(load(settings.pipeline), store.recall)
            readers.append((Reader(parser), parser))
        reader, parser = readers[0]
        reading = reader.read(task.article)
        bare = replace(reading, marks=replace(reading.marks, parses=()))
        return Kept(task.version, bare), parser.drained()

    return work


@dataclass(frozen=True, slots=True)
class Composing:
    """Inputs that are looked up, and on their way to articles.

    `told` is what can be told of them already, `known` are versions of inputs that the record has;
    `again`: the offers are of these inputs, so that only what is new in them is told.
    """

    told: list[Told]
    known: list[tuple[str, Done]]
    offers: Iterator[Result]
    again: bool = False


@dataclass(frozen=True, slots=True)
class Reads:
    """Versions that are taken in, and on their way to readings; `waiting` runs with `results`."""

    told: list[Told]
    waiting: list[Done]
    results: Iterator[Result]


class Run:
    """One run of an import: block by block, each looked up, composed, taken in, read and kept.

    A block is composed while the one before it is read, and kept while the next is read, so that
    no worker waits for the one that writes.
    """

    def __init__(self, store: Store, crew: Crew[Task, Result], maker: Maker) -> None:
        self.store = store
        self.crew = crew
        self.maker = maker

    def read(self, items: Iterable[Raw | Missing], given: Given) -> Iterator[Told]:
        """What becomes of every input."""
        composing = (self.composing(some, given) for some in batched(items, BLOCK))
        for one in ahead(self.take(one) for one in ahead(composing)):
            yield from one.told
            yield from self.keep(one)

    def reread(self) -> Iterator[Told]:
        """What becomes of every version that nobody of this run's maker has read."""
        composing = (self.again(some) for some in batched(self.store.unread(self.maker), BLOCK))
        for one in ahead(self.take(one) for one in ahead(composing)):
            yield from one.told
            yield from self.keep(one)

    def composing(self, items: Sequence[Raw | Missing], given: Given) -> Composing:
        """Looks inputs up, and begins to compose those that are not known."""
        keyed = [(one, input_key(one, given)) for one in items if isinstance(one, Raw)]
        known = dict(self.store.known([key for _, key in keyed]))
        old = [(raw, key) for raw, key in keyed if key in known and not raw.problems]
        new = [(key, Came(raw, given)) for raw, key in keyed if key not in known or raw.problems]
        return Composing(
            [one for one in items if isinstance(one, Missing)],
            [(known[key], Done(raw.origin, Outcome.SAME)) for raw, key in old],
            self.crew.start(new),
        )

    def again(self, held: Sequence[Held]) -> Composing:
        """Begins to compose once more what versions came as."""
        came = self.store.came([one.version for one in held])
        return Composing(
            [],
            [(one.version, Done(one.article.origin, None)) for one in held],
            self.crew.start([(input_key(one.raw, one.given), one) for one in came.values()]),
            again=True,
        )

    def take(self, block: Composing) -> Reads:
        """Takes articles in, and begins to read what nobody of this run's maker has read."""
        offers = [one for one in block.offers if isinstance(one, Offer)]
        made = self.store.take(offers, now()) if offers else []
        told = [
            done(own, one)
            for own, one in zip(offers, made, strict=True)
            if not block.again or one.outcome is Outcome.VERSION
        ]
        told += block.known
        versions = {version for version, _ in told if version}
        unread = {one.version: one for one in self.store.unread(self.maker, versions)}
        waiting: dict[str, Done] = {}
        for version, one in told:
            if version in unread:
                waiting.setdefault(version, one)
        return Reads(
            [*block.told, *(one for version, one in told if waiting.get(version or "") is not one)],
            list(waiting.values()),
            self.crew.start([unread[version] for version in waiting]),
        )

    def keep(self, block: Reads) -> Iterator[Done]:
        """Keeps what was read in small transactions, and tells of it then."""
        own: list[tuple[Done, Kept]] = []
        parses: Parses = {}
        begun = monotonic()
        try:
            for result, one in zip(block.results, block.waiting, strict=True):
                if isinstance(result, Offer):
                    continue
                reading, fresh = result
                problems = reading.reading.problems
                own.append((replace(one, problems=problems, read=True), reading))
                parses |= fresh
                if len(own) == CHUNK or monotonic() - begun > SECONDS:
                    yield from self.commit(own, parses)
                    own, parses, begun = [], {}, monotonic()
        except (GeneratorExit, KeyboardInterrupt, WorkerError):
            self.commit(own, parses)
            raise
        yield from self.commit(own, parses)

    def commit(self, own: Sequence[tuple[Done, Kept]], parses: Parses) -> list[Done]:
        """Keeps readings in one transaction; what can then be told of them."""
        if own:
            self.store.keep([reading for _, reading in own], parses, now())
        return [one for one, _ in own]


def ahead(items: Iterable[Item]) -> Iterator[Item]:
    """The items, each once the next one is there: what was begun goes on meanwhile."""
    source = iter(items)
    last = next(source, None)
    for item in source:
        if last is not None:
            yield last
        last = item
    if last is not None:
        yield last


def done(offer: Offer, made: Decision) -> tuple[str | None, Done]:
    """What became of an input that was taken in, with its version, if it has one."""
    return made.version, Done(offer.article.origin, made.outcome, offer.article.problems)


def now() -> datetime:
    """The moment in UTC."""
    return datetime.now(UTC)
