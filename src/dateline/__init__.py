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

from dateline.articles import compose
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
from dateline.publishing.payload import payload
from dateline.reading import Reader, load
from dateline.version import VERSION

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
