"""The model's values as JSON and back, for what the record keeps whole.

A field that has its default is left out, so that a new field changes no row that was written
before it.
"""

import json
import zlib
from base64 import b64decode, b64encode
from datetime import date, datetime
from functools import cache
from typing import Any, TypeVar

from cattrs import Converter

from dateline.model import Instant, Span, Text

Value = TypeVar("Value")
LEVEL = 6


@cache
def converter() -> Converter:
    """Between the model's values and what JSON has."""
    own = Converter(omit_if_default=True, detailed_validation=False)
    own.register_unstructure_hook(Span, lambda span: (span.start, span.end))
    own.register_structure_hook(Span, lambda pair, _: Span(*pair))
    own.register_unstructure_hook(Text, str)
    own.register_structure_hook(Text, lambda words, _: Text(words))
    own.register_unstructure_hook(bytes, lambda data: b64encode(data).decode())
    own.register_structure_hook(bytes, lambda text, _: b64decode(text))
    for kind in (date, datetime):
        own.register_unstructure_hook(kind, kind.isoformat)
        own.register_structure_hook(kind, lambda written, to: to.fromisoformat(written))
    own.register_structure_hook(Instant, lambda written, _: instant(written))
    own.register_structure_hook(Instant | None, lambda written, _: instant(written))
    own.register_structure_hook(
        str | tuple[str, ...], lambda value, _: value if isinstance(value, str) else tuple(value)
    )
    return own


def instant(written: str | None) -> Instant | None:
    """A day or a moment, as ISO 8601 has it."""
    if written is None:
        return None
    is_day = len(written) == len("2021-04-11")
    return date.fromisoformat(written) if is_day else datetime.fromisoformat(written)


def packed(value: object) -> bytes:
    """A value of the model as compressed JSON."""
    plain = json.dumps(converter().unstructure(value), ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(plain.encode("utf-8", "surrogatepass"), LEVEL)


def unpacked(data: bytes, kind: type[Value]) -> Value:
    """The value of a kind that was packed."""
    plain: Any = json.loads(zlib.decompress(data).decode("utf-8", "surrogatepass"))
    return converter().structure(plain, kind)
