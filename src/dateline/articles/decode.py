"""Bytes to text: UTF-8, UTF-16 by its mark, else Windows-1252; never an exception.

A page may declare its encoding: that is taken where its bytes allow it, else their content tells.
"""

import codecs
import re
from collections.abc import Iterator, Mapping
from functools import cache

from charset_normalizer import from_bytes

from dateline.model import Problem, Severity
from dateline.tables import rows

STAGE = "decode"
LARGEST = 1024 * 1024
LARGEST_PAGE = 16 * LARGEST
HEAD = 4096
NO_TEXT = ("unicode-escape", "raw-unicode-escape", "idna", "punycode", "undefined", "utf-7")
STATEFUL = ("iso2022", "hz")
TABLES = "dateline.articles.tables"
DECLARED = re.compile(
    rb"<(?:meta[^>]{0,200}?charset|\?xml[^>]{0,100}?encoding)\s*=\s*[\"']?\s*([\w.:-]+)",
    re.IGNORECASE,
)
NO_MARKUP = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
SAMPLE = 64 * 1024
BINARY = 0.1
REPLACEMENT = "\ufffd"
CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x9f\u202a-\u202e\u2066-\u2069]")
SURROGATES = re.compile(r"[\ud800-\udfff]")
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

Decoded = tuple[str, tuple[Problem, ...]]


def decode(data: bytes, limit: int = LARGEST) -> Decoded:
    """The text of some bytes, verbatim but for a byte-order mark, and what was odd about it.

    More than `limit` bytes, or what is no text, give an empty text and an error.
    """
    if len(data) > limit:
        return "", (too_long(len(data), "bytes", limit),)
    mark, encoding = next(((m, e) for m, e in MARKS if data.startswith(m)), (b"", "utf-8"))
    try:
        return checked(data[len(mark) :].decode(encoding), ())
    except UnicodeDecodeError:
        if binary(data):
            return "", (error("this is no text: binary data"),)
    message = "not UTF-8: read as Windows-1252, so accents and quotation marks may be wrong"
    return checked(data.decode("cp1252", "replace"), (Problem(STAGE, Severity.WARNING, message),))


def decode_page(data: bytes, charset: str | None = None, limit: int = LARGEST_PAGE) -> Decoded:
    """The markup of a page, without control characters, and what was odd about its bytes.

    The encoding is that of its byte-order mark, else what its transport (`charset`) or the page
    itself declares, else what its bytes look like. What is no page, or larger than `limit` bytes,
    gives an empty text and an error.
    """
    if len(data) > limit:
        return "", (too_long(len(data), "bytes", limit, "page"),)
    if (kind := signature(data)) is not None:
        return "", (error(f"this is a {kind}, no page"),)
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return clean(data[len(mark) :].decode(encoding, "replace")), ()
    if len(NO_MARKUP.findall(data[:SAMPLE])) > BINARY * len(data[:SAMPLE]):
        return "", (error("this is no page: binary data"),)
    for encoding in encodings(data, charset):
        try:
            return clean(data.decode(encoding)), ()
        except (ValueError, LookupError):  # bytes that it has not, or a name of no encoding
            continue
    message = "its encoding is not known: read as Windows-1252, so letters may be wrong"
    text = data.decode("cp1252", "replace")
    return clean(text), (Problem(STAGE, Severity.WARNING, message),)


def encodings(data: bytes, charset: str | None) -> Iterator[str]:
    """The encodings that a page may be in, the likeliest first.

    UTF-8 before what is declared, where that is a code page: it is what most pages are, and no
    other text passes for it. The content is looked at last, as that takes longest.
    """
    own = DECLARED.search(data[:HEAD])
    labels = [charset, own[1].decode("ascii", "replace") if own else None]
    declared = [name for label in labels if label and (name := codec(label))]
    yield from (name for name in declared if name.startswith(STATEFUL))
    yield "utf-8"
    yield from declared
    found = from_bytes(data[:SAMPLE]).best()
    if found is not None:
        yield found.encoding


def codec(label: str) -> str | None:
    """The name of Python's codec for a label; None where there is none, or it is not for texts."""
    try:
        name = codecs.lookup(codecs_by_label().get(label.lower(), label)).name
    except (ValueError, LookupError):
        return None
    return None if name in NO_TEXT else name


@cache
def codecs_by_label() -> Mapping[str, str]:
    """Python's codec for each label of the table."""
    found = rows(TABLES, "encodings", 2)
    return {label.strip(): codec for labels, codec in found for label in labels.split(",")}


def signature(data: bytes) -> str | None:
    """What kind of file some bytes are by their start, if it is known and no page."""
    known = rows(TABLES, "signatures", 2)
    return next((kind for kind, start in known if data.startswith(bytes.fromhex(start))), None)


def limited(text: str) -> Decoded:
    """As `checked`, of a text that came decoded; more than `LARGEST` characters are refused."""
    if len(text) > LARGEST:
        return "", (too_long(len(text), "characters", LARGEST),)
    return checked(text, ())


def clean(markup: str) -> str:
    """Markup without the control characters that a parser dies on."""
    return UNSEEN.sub("", markup)


def too_long(count: int, unit: str, limit: int, whole: str = "story") -> Problem:
    """The error that more came than can be one story, or one page."""
    return error(f"{count:,} {unit} are more than one {whole}: the limit is {limit:,}")


def checked(text: str, problems: tuple[Problem, ...]) -> Decoded:
    """The text, without lone surrogates, and a note of the control characters in it."""
    found = CONTROLS.findall(text)
    if len(found) > BINARY * len(text):
        return "", (*problems, error("this is no text: most of it is control characters"))
    if found:
        message = f"{len(found):,} control characters are kept where they stand"
        problems = (*problems, Problem(STAGE, Severity.NOTE, message))
    if SURROGATES.search(text):
        text = SURROGATES.sub(REPLACEMENT, text)
        message = "lone surrogates are replaced by U+FFFD"
        problems = (*problems, Problem(STAGE, Severity.WARNING, message))
    return text, problems


def binary(data: bytes) -> bool:
    """Whether bytes that are no UTF-8 look like no text at all."""
    sample = data[:SAMPLE]
    odd = sum(byte < ord(" ") and byte not in b"\t\n\f\r" for byte in sample)
    return odd > len(sample) // 100


def error(message: str) -> Problem:
    """An error of this stage."""
    return Problem(STAGE, Severity.ERROR, message)
