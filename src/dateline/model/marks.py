"""Marks: what was read, each pointing at the words that carry it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from dateline.model.actors import Actor, Participant
from dateline.model.events import Event
from dateline.model.figures import Figure
from dateline.model.terms import Term
from dateline.model.text import Span


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a part."""

    id: str
    span: Span


class Token(NamedTuple):
    """A word as the parser sees it.

    `start` and `end` are offsets into the article's text, `tag` is a Penn Treebank tag, `dep`
    the label of the arc from `head`, which is the index of a token of the same sentence (its
    own for the root).
    """

    start: int
    end: int
    tag: str
    dep: str
    head: int


Parse = tuple[Token, ...]


class TimeType(StrEnum):
    """TIMEX3 types."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class TimeMod(StrEnum):
    """TIMEX3 `mod`."""

    START = "START"
    MID = "MID"
    END = "END"
    APPROX = "APPROX"
    BEFORE = "BEFORE"
    AFTER = "AFTER"
    ON_OR_BEFORE = "ON_OR_BEFORE"
    ON_OR_AFTER = "ON_OR_AFTER"
    LESS_THAN = "LESS_THAN"
    MORE_THAN = "MORE_THAN"
    EQUAL_OR_LESS = "EQUAL_OR_LESS"
    EQUAL_OR_MORE = "EQUAL_OR_MORE"


class TimeBasis(StrEnum):
    """What a time's value rests on.

    `STATED`: the words alone ('March 16, 2014', 'three days'). `RELATIVE`: the words count
    from the reference day ('yesterday', 'last July', 'Sunday'). `REFERENCE`: the words leave
    out a part that the reference day fills in ('March 30', 'now'). `CONTEXT`: they count from,
    or are filled in by, another date that the story tells of ('that day', 'a year earlier').
    """

    STATED = "stated"
    RELATIVE = "relative"
    CONTEXT = "context"
    REFERENCE = "reference"


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression, as TIMEX3 has it, and the interval that it means.

    `start` is the first instant that it can mean, `end` the first instant after it, both with
    the zone of the reference day; None where the value names no definite time.
    """

    id: str
    span: Span
    type: TimeType
    value: str
    basis: TimeBasis
    mod: TimeMod | None = None
    start: datetime | None = None
    end: datetime | None = None


class PlaceFeature(StrEnum):
    """What a place is."""

    COUNTRY = "country"
    ADMIN = "admin"
    CITY = "city"
    REGION = "region"
    WATER = "water"
    OTHER = "other"


class PlaceUse(StrEnum):
    """What a place's name stands for.

    `LITERAL`: the place itself ('in Washington'). `METONYM`: who governs, represents or lives
    there ('Washington said'). `DEMONYM`: its people, or what is theirs ('Russian troops').
    """

    LITERAL = "literal"
    METONYM = "metonym"
    DEMONYM = "demonym"


@dataclass(frozen=True, slots=True)
class Place:
    """A name of a place, and where that is, if it could be told.

    `name` is the place's usual name, or the printed one where it is not resolved; `lat` and `lon`
    are WGS 84 degrees; `country` is an ISO 3166-1 alpha-3 code (GeoNames' view, where `contested`);
    `geonames` is a GeoNames id.
    """

    id: str
    span: Span
    name: str
    use: PlaceUse
    feature: PlaceFeature | None = None
    lat: float | None = None
    lon: float | None = None
    country: str | None = None
    geonames: int | None = None
    contested: bool = False


class StatementKind(StrEnum):
    """Whose words a statement's content is in.

    `DIRECT`: the speaker's, in quotation marks. `INDIRECT`: the outlet's. `MIXED`: partly each.
    """

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class SourceKind(StrEnum):
    """What a source is: 'Rojas', 'a senior official', 'the report', 'coastal countries'."""

    NAMED = "named"
    UNNAMED = "unnamed"
    DOCUMENT = "document"
    COLLECTIVE = "collective"


class Attitude(StrEnum):
    """What the outlet's choice of a cue does with what it introduces.

    `NEUTRAL`: said. `ENDORSING`: pointed out. `DOUBTING`: claimed. `DENYING`: denied.
    `EMOTIVE`: lamented.
    """

    NEUTRAL = "neutral"
    ENDORSING = "endorsing"
    DOUBTING = "doubting"
    DENYING = "denying"
    EMOTIVE = "emotive"


class Act(StrEnum):
    """What is attributed: words, a belief or feeling, an intention, a question."""

    SAID = "said"
    THOUGHT = "thought"
    INTENDED = "intended"
    ASKED = "asked"


@dataclass(frozen=True, slots=True)
class Source:
    """Who is quoted: the words for it, what kind of source that is, and the ids of the actors.

    `others` are those who say it together with the first: 'Ana Rojas and her deputy'.
    """

    span: Span
    kind: SourceKind
    actor: str | None = None
    others: tuple[str, ...] = ()

    @property
    def actors(self) -> tuple[str, ...]:
        """The ids of all whom it stands for, as far as they are known."""
        return ((self.actor,) if self.actor else ()) + self.others


@dataclass(frozen=True, slots=True)
class Cue:
    """The words that attribute: their span, base form, and attitude."""

    span: Span
    lemma: str
    attitude: Attitude


@dataclass(frozen=True, slots=True)
class Statement:
    """Something that somebody says, thinks, wants or asks, by the story.

    `span` runs from the first to the last of its words. `content` is what is said, in pieces where
    it is interrupted; `quoted` are the parts of it in quotation marks, without the marks.
    `venue` is where or in what it is said ('televised interview with NBC'), `time` the index in
    `Marks.times` of when, `addressees` are whom it is said to; `parent` is the id of the statement
    that reports it.
    """

    id: str
    span: Span
    kind: StatementKind
    source: Source | None
    cue: Cue | None
    content: tuple[Span, ...]
    quoted: tuple[Span, ...] = ()
    negated: bool = False
    act: Act = Act.SAID
    venue: Span | None = None
    time: int | None = None
    addressees: tuple[Participant, ...] = ()
    parent: str | None = None


@dataclass(frozen=True, slots=True)
class Marks:
    """All marks of one article so far, each list in text order; `parses` runs with `sentences`.

    `known` are actors of earlier readings, whose names this one may use.
    """

    sentences: tuple[Sentence, ...] = ()
    parses: tuple[Parse, ...] = ()
    times: tuple[Time, ...] = ()
    places: tuple[Place, ...] = ()
    actors: tuple[Actor, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    figures: tuple[Figure, ...] = ()
    terms: tuple[Term, ...] = ()
    known: tuple[Actor, ...] = ()
