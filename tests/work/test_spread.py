import os
import signal
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from dateline.errors import WorkerError
from dateline.work.spread import WAITING, Crew, apart, spread


def doubler(factor: int) -> Callable[[int], int]:
    return partial(times, factor)


def times(factor: int, number: int) -> int:
    if number < 0:
        raise ValueError("no negative numbers")
    return factor * number


@pytest.mark.parametrize("workers", [1, 2])
def test_results_come_in_order(workers: int) -> None:
    assert list(spread(partial(doubler, 2), range(40), workers)) == [
        2 * number for number in range(40)
    ]


@pytest.mark.parametrize("workers", [1, 2])
def test_an_exception_comes_out(workers: int) -> None:
    with pytest.raises(ValueError, match="no negative"):
        list(spread(partial(doubler, 2), [1, -1], workers))


def test_items_are_taken_as_they_are_needed() -> None:
    taken: list[int] = []

    def items() -> Iterator[int]:
        for number in range(100):
            taken.append(number)
            yield number

    results = spread(partial(doubler, 2), items(), 2)
    assert next(results) == 0
    assert len(taken) <= 2 * WAITING + 2
    results.close()  # type: ignore[attr-defined]


def killer() -> Callable[[int], int]:
    return die


def die(number: int) -> int:
    if number == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def test_a_process_that_is_killed_is_told() -> None:
    with pytest.raises(WorkerError, match="was killed; perhaps memory ran out"):
        list(spread(killer, range(100), 2))
    with Crew(killer, 2) as crew:
        with pytest.raises(WorkerError):
            list(crew.start([3]))
        with pytest.raises(WorkerError):
            crew.start([1])


def fails() -> None:
    raise ValueError("no ferry")


def leaves(path: Path) -> None:
    path.write_text(str(os.getpid()))


def test_work_apart_is_done_in_another_process(tmp_path: Path) -> None:
    apart(partial(leaves, tmp_path / "pid"))
    assert int((tmp_path / "pid").read_text()) != os.getpid()


def test_an_exception_comes_out_of_work_apart() -> None:
    with pytest.raises(ValueError, match="no ferry"):
        apart(fails)
