"""Spreading work: a map in order, in this process or over several.

Both take a function that makes the worker (it loads a parser, say: once a process), and give
the results lazily in the order of the items, with few items waiting in memory.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context
from typing import Any, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")
WAITING = 4

_own: dict[str, Callable[[Any], Any]] = {}


def spread(
    make: Callable[[], Callable[[Item], Result]], items: Iterable[Item], workers: int = 1
) -> Iterator[Result]:
    """`map(make(), items)`, over so many processes; an exception of the function comes out.

    With more than one worker, `make`, the items and the results must be picklable.
    """
    if workers == 1:
        yield from map(make(), items)
        return
    with ProcessPoolExecutor(workers, get_context("spawn"), _start, (make,)) as pool:
        waiting: deque[Future[Any]] = deque()
        try:
            for item in items:
                waiting.append(pool.submit(_run, item))
                if len(waiting) > WAITING * workers:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            for future in waiting:
                future.cancel()


def apart(work: Callable[[], None]) -> None:
    """Does some work in a process of its own, whose memory ends with it; an exception comes out.

    The work must be picklable.
    """
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        pool.submit(work).result()


def _start(make: Callable[[], Callable[[Any], Any]]) -> None:
    _own["function"] = make()


def _run(item: Any) -> Any:
    return _own["function"](item)
