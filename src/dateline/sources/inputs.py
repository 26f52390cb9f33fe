"""What the paths of a call stand for: web addresses, files, folders and standard input."""

from collections.abc import Callable, Iterator, Sequence
from io import BufferedReader

from dateline.model import Raw
from dateline.sources.addresses import is_address
from dateline.sources.files import Missing, opened
from dateline.sources.gate import fetch


def inputs(
    paths: Sequence[str],
    stdin: BufferedReader,
    fetch: Callable[[str], Raw | Missing] = fetch,
) -> Iterator[Raw | Missing]:
    """The stories of all paths, in order; what can't be opened or fetched as `Missing`."""
    for path in paths:
        if is_address(path):
            yield fetch(path)
        else:
            yield from opened(path, stdin)
