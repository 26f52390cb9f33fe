"""One version of one article: its text, its parts, and the fields with their evidence."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from dateline.model.problem import Problem
from dateline.model.text import Span, Text

Instant = datetime | date
"""A moment with its zone, or only a day where no more is known."""


class PartKind(StrEnum):
    """What a part is. Furniture (navigation, share words, teasers) is in no part."""

    HEADLINE = "headline"
    DECK = "deck"
    BYLINE = "byline"
    CAPTION = "caption"
    PARAGRAPH = "paragraph"
    SUBHEAD = "subhead"
    CORRECTION = "correction"


class Form(StrEnum):
    """How a paragraph stands on its page, where it is not running text."""

    LIST = "list"
    TABLE = "table"
    QUOTE = "quote"


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the story: trimmed of white space, never overlapping another, in text order.

    `form` says that a paragraph is an item of a list, a row of a table, or set off as a quote.
    """

    span: Span
    kind: PartKind
    form: Form | None = None


@dataclass(frozen=True, slots=True)
class Dateline:
    """'NEW YORK, April 11. /TASS/.': the place, the date as printed, the agency.

    `span` runs from the place to the mark that ends the dateline, without the space after it;
    it lies at the start of a paragraph.
    """

    span: Span
    place: str | None = None
    date: str | None = None
    agency: str | None = None


@dataclass(frozen=True, slots=True)
class Image:
    """A picture's words: caption and credit, by their spans. A repeated caption is one image."""

    caption: Span | None = None
    credit: Span | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Rival:
    """Another value for a field, and where it came from."""

    value: str | tuple[str, ...]
    origin: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a field's value came from (`origin`: 'given', 'row', 'dateline', 'text', ...)."""

    field: str
    value: str | tuple[str, ...]
    origin: str
    rivals: tuple[Rival, ...] = ()


class Basis(StrEnum):
    """What the reference day rests on."""

    GIVEN = "given"
    METADATA = "metadata"
    DATELINE = "dateline"
    INFERRED_YEAR = "dateline+inferred-year"
    RETRIEVED = "retrieved"


@dataclass(frozen=True, slots=True)
class ReferenceDay:
    """The day that relative times are counted from, and why that day.

    `zone` is the IANA zone that it is a day of; `rivals` are other days that fit the evidence.
    """

    day: date
    basis: Basis
    because: str
    zone: str
    rivals: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an input came from: the path as given, and its place in that file, from 0."""

    path: str
    ordinal: int = 0


class RawFormat(StrEnum):
    """What the bytes of an input are: one story as text, one page of HTML, a row of JSON Lines."""

    TEXT = "text"
    PAGE = "page"
    ROW = "row"


@dataclass(frozen=True, slots=True)
class Raw:
    """One story as it came in: bytes not yet decoded, and what the source has to say of them.

    `address` is where a page was fetched from, after redirections, `charset` the encoding that
    its transport declared, `retrieved` when (UTC); all None for what was not fetched.
    """

    origin: Origin
    data: bytes
    format: RawFormat
    problems: tuple[Problem, ...] = ()
    address: str | None = None
    charset: str | None = None
    retrieved: datetime | None = None


@dataclass(frozen=True, slots=True)
class Given:
    """What the caller says of every input: no story is later than `as_of`."""

    as_of: date
    published: Instant | None = None
    outlet: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One version of one article, ready to be read.

    Spans point into `text`. `as_of` is the day that no story is later than. `guid` is the id that
    the input itself gave, if it gave one; before `embargoed` nobody may see the story.
    """

    id: str
    guid: str | None = None
    origin: Origin
    text: Text
    parts: tuple[Part, ...] = ()
    as_of: date
    language: str | None = None
    url: str | None = None
    outlet: str | None = None
    agency: str | None = None
    published: Instant | None = None
    updated: Instant | None = None
    retrieved: datetime | None = None
    embargoed: Instant | None = None
    headline: str | None = None
    deck: str | None = None
    byline: tuple[str, ...] = ()
    dateline: Dateline | None = None
    images: tuple[Image, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    reference: ReferenceDay | None = None
    problems: tuple[Problem, ...] = ()
