"""Files, folders and standard input: each story as raw bytes, streamed.

A folder is walked in the order of its names; in it, what ends as in `FORMATS` is taken, also
gzipped. Anything else is told by its content: rows of JSON Lines if its first line is an object,
a page if it begins as HTML does, else one story of text.
"""

import gzip
import io
import os
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dateline.model import Origin, Problem, Raw, RawFormat, Severity

STANDARD_INPUT = "-"
FORMATS = {
    ".txt": RawFormat.TEXT,
    ".jsonl": RawFormat.ROW,
    ".html": RawFormat.PAGE,
    ".htm": RawFormat.PAGE,
}
ENDINGS = (*FORMATS, *(f"{ending}.gz" for ending in FORMATS))
BLANK = b" \t\r\n"
MARK, WIDE_MARK = b"\xef\xbb\xbf", b"\xff\xfe"
MARKUP = re.compile(
    rb"(?>(?:<\?.*?\?>|<!--.*?-->)\s*)*+<(?:!doctype\s+html|html|head|body)[\s>]",
    re.IGNORECASE | re.DOTALL,
)
GZIP = b"\x1f\x8b"
LARGEST = 16 * 1024 * 1024
STAGE = "files"
Stream = io.BufferedReader | gzip.GzipFile


@dataclass(frozen=True, slots=True)
class Missing:
    """A path that could not be opened, or an address that could not be fetched, and why."""

    path: str
    reason: str


def opened(path: str, stdin: io.BufferedReader) -> Iterator[Raw | Missing]:
    """The stories of a path; if it can't be opened, a `Missing`."""
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
        yield Missing(path, f"no {', '.join(FORMATS)} in this folder, plain or gzipped")


def file(path: str) -> Iterator[Raw | Missing]:
    """The stories of a file."""
    try:
        stream = Path(path).open("rb")  # noqa: SIM115 - closed below, where stories stream from it
    except OSError as error:
        yield Missing(path, error.strerror or str(error))
        return
    with stream:
        yield from stories(path, stream)


def stories(path: str, stream: io.BufferedReader) -> Iterator[Raw]:
    """The stories of a stream, gzipped or not."""
    zipped = stream.peek(len(GZIP))[: len(GZIP)] == GZIP
    plain = gzip.GzipFile(fileobj=stream) if zipped else stream
    try:
        head = plain.peek(io.DEFAULT_BUFFER_SIZE)
    except (OSError, EOFError, zlib.error) as error:
        yield broken(path, 0, error)
        return
    kind = named(path) or told(head)
    yield from lines(path, plain) if kind is RawFormat.ROW else whole(path, plain, kind)


def named(path: str) -> RawFormat | None:
    """What a file is by its name, if that says so."""
    name = path.lower().removesuffix(".gz")
    return next((kind for ending, kind in FORMATS.items() if name.endswith(ending)), None)


def told(head: bytes) -> RawFormat:
    """What a stream is by its first bytes."""
    if head.lstrip(MARK + BLANK).startswith(b"{"):
        return RawFormat.ROW
    # Without the zero bytes, the tags of a page in UTF-16 are those of one in ASCII.
    markup = MARKUP.match(head.translate(None, b"\0").lstrip(MARK + WIDE_MARK + BLANK))
    return RawFormat.PAGE if markup else RawFormat.TEXT


def whole(path: str, stream: Stream, kind: RawFormat) -> Iterator[Raw]:
    """A stream as one story; what comes after an error in a gzip file is lost, and told.

    Reading ends beyond `LARGEST`. Of a page nothing is given then: half a page would mislead.
    """
    data = b""
    problems: tuple[Problem, ...] = ()
    try:
        while len(data) <= LARGEST and (piece := stream.read1(1 << 20)):
            data += piece
    except (OSError, EOFError, zlib.error) as error:
        problems = broken(path, 0, error).problems
    if kind is RawFormat.PAGE and len(data) > LARGEST:
        message = f"a page of more than {LARGEST:,} bytes is not read"
        data, problems = b"", (*problems, Problem(STAGE, Severity.ERROR, message))
    yield Raw(Origin(path), data, kind, problems)


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
