"""Files, folders and standard input: each story as raw bytes, streamed.

A folder is walked in the order of its names; in it, `.txt` and `.jsonl` are taken, also gzipped.
Anything else is told by its content: rows of JSON Lines if its first line is an object, else one
story of text.
"""

import gzip
import io
import os
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from dateline.model import Origin, Problem, Raw, RawFormat, Severity

STANDARD_INPUT = "-"
ENDINGS = (".txt", ".jsonl", ".txt.gz", ".jsonl.gz")
GZIP = b"\x1f\x8b"
LARGEST = 16 * 1024 * 1024
STAGE = "files"
Stream = io.BufferedReader | gzip.GzipFile


@dataclass(frozen=True, slots=True)
class Missing:
    """A path that could not be opened, and why."""

    path: str
    reason: str


def inputs(paths: Sequence[str], stdin: io.BufferedReader) -> Iterator[Raw | Missing]:
    """The stories of all paths, in order; what can't be opened as `Missing`."""
    for path in paths:
        if path == STANDARD_INPUT:
            yield from stories(path, stdin)
        elif Path(path).is_dir():
            yield from folder(path)
        else:
            yield from file(path)


def folder(path: str) -> Iterator[Raw | Missing]:
    """The stories of a folder and those below it, by name; links to folders are not followed."""
    found = 0
    for parent, folders, names in os.walk(path):
        folders.sort()
        for name in sorted(names):
            if name.lower().endswith(ENDINGS):
                found += 1
                yield from file(str(Path(parent) / name))
    if not found:
        yield Missing(path, f"no {', '.join(ENDINGS)} in this folder")


def file(path: str) -> Iterator[Raw | Missing]:
    """The stories of a file."""
    try:
        opened = Path(path).open("rb")  # noqa: SIM115 - closed below, where stories stream from it
    except OSError as error:
        yield Missing(path, error.strerror or str(error))
        return
    with opened:
        yield from stories(path, opened)


def stories(path: str, stream: io.BufferedReader) -> Iterator[Raw]:
    """The stories of a stream, gzipped or not."""
    zipped = stream.peek(len(GZIP))[: len(GZIP)] == GZIP
    plain = gzip.GzipFile(fileobj=stream) if zipped else stream
    try:
        head = plain.peek(io.DEFAULT_BUFFER_SIZE).lstrip(b"\xef\xbb\xbf \t\r\n")
    except (OSError, EOFError, zlib.error) as error:
        yield broken(path, 0, error)
        return
    name = path.lower().removesuffix(".gz")
    rows = head[:1] == b"{" if not name.endswith((".txt", ".jsonl")) else name.endswith(".jsonl")
    yield from (lines if rows else whole)(path, plain)


def whole(path: str, stream: Stream) -> Iterator[Raw]:
    """A stream as one story of text; what comes after an error in a gzip file is lost, and told."""
    data = b""
    problems: tuple[Problem, ...] = ()
    try:
        while len(data) <= LARGEST and (piece := stream.read1(1 << 20)):
            data += piece
    except (OSError, EOFError, zlib.error) as error:
        problems = broken(path, 0, error).problems
    yield Raw(Origin(path), data, RawFormat.TEXT, problems)


def lines(path: str, stream: Stream) -> Iterator[Raw]:
    """A stream as rows of JSON Lines; blank lines are none. A longer row than `LARGEST` is cut."""
    ordinal = 0
    while True:
        try:
            line = stream.readline(LARGEST)
            if len(line) == LARGEST and not line.endswith(b"\n"):
                while (rest := stream.readline(LARGEST)) and not rest.endswith(b"\n"):
                    continue
                line += rest[-1:]
        except (OSError, EOFError, zlib.error) as error:
            yield broken(path, ordinal, error)
            return
        if not line:
            return
        if line.strip():
            yield Raw(Origin(path, ordinal), line, RawFormat.ROW)
            ordinal += 1


def broken(path: str, ordinal: int, error: Exception) -> Raw:
    """What stands in for the rest of a stream that could not be read on."""
    problem = Problem(STAGE, Severity.ERROR, f"the file is broken from here on: {error}")
    return Raw(Origin(path, ordinal), b"", RawFormat.TEXT, (problem,))
