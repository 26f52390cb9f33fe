"""How many stories some paths hold: for a progress line, before anything is read."""

import gzip
import os
import zlib
from collections.abc import Sequence
from pathlib import Path

from dateline.model import RawFormat
from dateline.sources.addresses import is_address
from dateline.sources.files import ENDINGS, GZIP, STANDARD_INPUT, is_folder, named


def stories(paths: Sequence[str]) -> int | None:
    """How many stories there are; None where standard input is among the paths."""
    if STANDARD_INPUT in paths:
        return None
    return sum(1 if is_address(path) else counted(path) for path in paths)


def counted(path: str) -> int:
    """The stories of a file or folder; one for what can't be read."""
    if is_folder(path):
        files = (Path(parent) / name for parent, _, names in os.walk(path) for name in names)
        return sum(rows(str(file)) for file in files if file.name.lower().endswith(ENDINGS))
    return rows(path)


def rows(path: str) -> int:
    """The rows of a file of JSON Lines; any other is one story."""
    if named(path) is not RawFormat.ROW:
        return 1
    try:
        with Path(path).open("rb") as file:
            zipped = file.peek(len(GZIP)).startswith(GZIP)
            return sum(
                1 for line in (gzip.GzipFile(fileobj=file) if zipped else file) if line.strip()
            )
    except (OSError, EOFError, zlib.error):
        return 1
