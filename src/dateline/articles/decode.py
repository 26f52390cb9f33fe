"""Bytes to text: UTF-8, UTF-16 by its mark, else Windows-1252; never an exception."""

import codecs
import re

from dateline.model import Problem, Severity

STAGE = "decode"
LARGEST = 1024 * 1024
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


def limited(text: str) -> Decoded:
    """As `checked`, of a text that came decoded; more than `LARGEST` characters are refused."""
    if len(text) > LARGEST:
        return "", (too_long(len(text), "characters", LARGEST),)
    return checked(text, ())


def too_long(count: int, unit: str, limit: int) -> Problem:
    """The error that more came than can be one story."""
    return error(f"{count:,} {unit} are more than one story: the limit is {limit:,}")


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
