"""Many items some at a time: what a transaction, a statement or a row group takes."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

Item = TypeVar("Item")
NAMED = 500


def batched(items: Iterable[Item], size: int = NAMED) -> Iterator[list[Item]]:
    """The items in lists of a size, by default of as many as a statement may well name.

    As `itertools.batched` of Python 3.12.
    """
    source = iter(items)
    while some := list(islice(source, size)):
        yield some
