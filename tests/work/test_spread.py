from collections.abc import Callable, Iterator
from functools import partial

import pytest

from dateline.work.spread import WAITING, spread


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
