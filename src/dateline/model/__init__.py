"""The nouns: frozen, slotted, standard library only."""

from dateline.model.article import (
    Article,
    Basis,
    Dateline,
    Evidence,
    Form,
    Given,
    Image,
    Instant,
    Origin,
    Part,
    PartKind,
    Raw,
    RawFormat,
    ReferenceDay,
    Rival,
)
from dateline.model.ids import content_id
from dateline.model.marks import (
    Marks,
    Parse,
    Sentence,
    Time,
    TimeBasis,
    TimeMod,
    TimeType,
    Token,
)
from dateline.model.problem import Problem, Severity
from dateline.model.reading import Maker, Reading
from dateline.model.text import Span, Text

__all__ = [
    "Article",
    "Basis",
    "Dateline",
    "Evidence",
    "Form",
    "Given",
    "Image",
    "Instant",
    "Maker",
    "Marks",
    "Origin",
    "Parse",
    "Part",
    "PartKind",
    "Problem",
    "Raw",
    "RawFormat",
    "Reading",
    "ReferenceDay",
    "Rival",
    "Sentence",
    "Severity",
    "Span",
    "Text",
    "Time",
    "TimeBasis",
    "TimeMod",
    "TimeType",
    "Token",
    "content_id",
]
