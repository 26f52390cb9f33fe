"""Reads news as a careful editor would, and keeps the words behind every line.

    from datetime import date
    from dateline import Given, Origin, Raw, RawFormat, Reader, compose, load

    words = b"TRIESTE, October 14. The ferry was stopped on Tuesday."
    raw = Raw(Origin("story.txt"), words, RawFormat.TEXT)
    article = compose(raw, Given(as_of=date(2026, 11, 23)))
    reading = Reader(load()).read(article)
    for time in reading.marks.times:
        print(article.text[time.span], time.value, time.basis)

Importing this package loads no model; `load` does, once it is called.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from dateline.errors import DatelineError, PipelineError, UsageError
from dateline.model import (
    Article,
    Basis,
    Dateline,
    Evidence,
    Given,
    Image,
    Maker,
    Marks,
    Origin,
    Part,
    PartKind,
    Place,
    PlaceFeature,
    PlaceUse,
    Problem,
    Raw,
    RawFormat,
    Reading,
    ReferenceDay,
    Sentence,
    Severity,
    Span,
    Text,
    Time,
    TimeBasis,
    TimeMod,
    TimeType,
)
from dateline.version import VERSION

if TYPE_CHECKING:
    from dateline.articles import compose
    from dateline.publishing.payload import payload
    from dateline.reading import Reader, load

__version__ = VERSION

__all__ = [
    "Article",
    "Basis",
    "Dateline",
    "DatelineError",
    "Evidence",
    "Given",
    "Image",
    "Maker",
    "Marks",
    "Origin",
    "Part",
    "PartKind",
    "PipelineError",
    "Place",
    "PlaceFeature",
    "PlaceUse",
    "Problem",
    "Raw",
    "RawFormat",
    "Reader",
    "Reading",
    "ReferenceDay",
    "Sentence",
    "Severity",
    "Span",
    "Text",
    "Time",
    "TimeBasis",
    "TimeMod",
    "TimeType",
    "UsageError",
    "compose",
    "load",
    "payload",
]

# What takes a quarter of a second to import: only who asks for it waits for it.
SLOW = {
    "Reader": "dateline.reading",
    "compose": "dateline.articles",
    "load": "dateline.reading",
    "payload": "dateline.publishing.payload",
}


def __getattr__(name: str) -> Any:
    """What is slow to import, once it is asked for (PEP 562)."""
    if name not in SLOW:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(SLOW[name]), name)
