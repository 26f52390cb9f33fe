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
UNREAD = {
    "web archive (WARC)": re.compile(rb"WARC/\d"),
    "feed or wire file (XML)": re.compile(
        rb"<\?xml\s|<(?:rss|feed|rdf:RDF|newsItem|newsMessage|packageItem|nitf)[\s>]"
    ),
}
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
    elif is_folder(path):
        yield from folder(path)
    else:
        yield from file(path)


def is_folder(path: str) -> bool:
    """Whether there is a folder of a name; there is none of a name that no disk takes."""
    try:
        return Path(path).is_dir()
    except OSError:
        return False


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
    except (OSError, ValueError) as error:
        yield Missing(path, getattr(error, "strerror", None) or str(error))
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
    kind = named(path) or of_content(head)
    if not isinstance(kind, RawFormat):
        yield useless(path, 0, f"this is a {kind}, which is not read yet")
    elif kind is RawFormat.ROW:
        yield from lines(path, plain)
    else:
        yield from whole(path, plain, kind)


def named(path: str) -> RawFormat | None:
    """What a file is by its name, if that says so."""
    name = path.lower().removesuffix(".gz")
    return next((kind for ending, kind in FORMATS.items() if name.endswith(ending)), None)


def of_content(head: bytes) -> RawFormat | str:
    """What a stream is by its first bytes; in words, if it is nothing that is read."""
    if head.lstrip(MARK + BLANK).startswith(b"{"):
        return RawFormat.ROW
    # Without the zero bytes, the tags of a page in UTF-16 are those of one in ASCII.
    plain = head.translate(None, b"\0").lstrip(MARK + WIDE_MARK + BLANK)
    if MARKUP.match(plain):
        return RawFormat.PAGE
    unread = (kind for kind, pattern in UNREAD.items() if pattern.match(plain))
    return next(unread, RawFormat.TEXT)


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
    return useless(path, ordinal, f"the file is broken from here on: {error}")


def useless(path: str, ordinal: int, message: str) -> Raw:
    """What stands in for what gives no story."""
    problem = Problem(STAGE, Severity.ERROR, message)
    return Raw(Origin(path, ordinal), b"", RawFormat.TEXT, (problem,))
