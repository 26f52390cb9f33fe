"""Spreading work: a map in order, in this process or over several.

Both take a function that makes the worker (it loads a parser, say: once a process), and give
the results lazily in the order of the items, with few items waiting in memory.
"""

import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import get_context
from types import TracebackType
from typing import Any, Generic, Self, TypeVar

from dateline.errors import WorkerError

Item = TypeVar("Item")
Result = TypeVar("Result")
WAITING = 4

_own: dict[str, Callable[[Any], Any]] = {}


class Crew(Generic[Item, Result]):
    """So many workers, which begin with the first item of the first map.

    With more than one, `make`, the items and the results must be picklable.
    """

    def __init__(self, make: Callable[[], Callable[[Item], Result]], workers: int = 1) -> None:
        self.make = make
        self.workers = workers
        self.alone: Callable[[Item], Result] | None = None
        self.pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self.pool:
            self.pool.shutdown(cancel_futures=True)

    def map(self, items: Iterable[Item]) -> Iterator[Result]:
        """`map(make(), items)`; an exception of the function comes out. Maps may be nested.

        Raises `WorkerError` where a process is killed.
        """
        if self.workers == 1:
            for item in items:
                self.alone = self.alone or self.make()
                yield self.alone(item)
            return
        waiting: deque[Future[Result]] = deque()
        for item in items:
            waiting.append(self.submitted(item))
            if len(waiting) > WAITING * self.workers:
                yield result(waiting.popleft())
        while waiting:
            yield result(waiting.popleft())

    def start(self, items: Sequence[Item]) -> Iterator[Result]:
        """As `map`, but with processes all items are begun at once: for no more than a block."""
        if self.workers == 1:
            return self.map(items)
        return map(result, [self.submitted(item) for item in items])

    def submitted(self, item: Item) -> Future[Result]:
        """An item on its way to a worker."""
        with unbroken():
            return self.begun().submit(_run, item)

    def begun(self) -> ProcessPoolExecutor:
        """The processes, which are started when they are first asked for."""
        if self.pool is None:
            spawn = get_context("spawn")
            self.pool = ProcessPoolExecutor(self.workers, spawn, _start, (self.make,))
        return self.pool


def result(future: Future[Result]) -> Result:
    """What became of an item."""
    with unbroken():
        return future.result()


@contextmanager
def unbroken() -> Iterator[None]:
    """Says in words that a process is gone."""
    try:
        yield
    except BrokenProcessPool as error:
        raise WorkerError(
            "a process that reads was killed; perhaps memory ran out, and fewer --workers need less"
        ) from error


def spread(
    make: Callable[[], Callable[[Item], Result]], items: Iterable[Item], workers: int = 1
) -> Iterator[Result]:
    """One map of a `Crew`."""
    with Crew(make, workers) as crew:
        yield from crew.map(items)


def apart(work: Callable[[], None]) -> None:
    """Does some work in a process of its own, whose memory ends with it; an exception comes out.

    The work must be picklable. Raises `WorkerError` where the process is killed.
    """
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        result(pool.submit(work))


def _start(make: Callable[[], Callable[[Any], Any]]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _own["function"] = make()


def _run(item: Any) -> Any:
    return _own["function"](item)
