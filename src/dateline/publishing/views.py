"""What a reading shows, whatever it is shown on: the page and the terminal render the same view.

Marks of any kinds may overlap: a sentence is cut at every border of a mark, and each segment
says which marks it is in.
"""

from collections import Counter, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from typing import TypeVar

from dateline.model import (
    Act,
    Actor,
    Article,
    Attitude,
    Event,
    Evidence,
    Figure,
    Form,
    Image,
    Marks,
    Part,
    PartKind,
    Place,
    PlaceUse,
    Problem,
    Reading,
    Sentence,
    SourceKind,
    Span,
    Statement,
    Term,
    Time,
    TimeType,
)
from dateline.publishing.map import Dot, MapView, drawn

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of mark: its name, what a list of them is called, the letter of its sign.

    `heads` are the headings of its value, days and detail in a table; `title` is that of the
    table, where it says more than `plural`.
    """

    name: str
    plural: str
    letter: str
    heads: tuple[str, str, str]
    title: str = ""


TIME = Kind("time", "times", "t", ("value", "means", "because"))
PLACE = Kind("place", "places", "p", ("place", "where and what", "named for"))
EVENT = Kind("event", "events", "e", ("what", "who to whom", "how it is told"))
TERM = Kind("term", "terms", "w", ("what", "of what", "whose"), title="contested and loaded words")
FIGURE = Kind("figure", "figures", "f", ("amount", "of what", "whose"))
KINDS = (EVENT, FIGURE, TIME, PLACE, TERM)


@dataclass(frozen=True, slots=True)
class MarkView:
    """A mark: its sign ('t1'), words, and what is said of them, short and long.

    Names of one place share a sign, and so does a word that one voice uses again.
    """

    id: str
    kind: Kind
    sign: str
    span: Span
    words: str
    value: str
    days: str
    detail: str


Spanned = TypeVar("Spanned", Sentence, MarkView)


@dataclass(frozen=True, slots=True)
class Segment:
    """Words that the same marks cover; `opening` begin with them, `closing` end with them."""

    words: str
    marks: tuple[MarkView, ...] = ()
    opening: tuple[MarkView, ...] = ()
    closing: tuple[MarkView, ...] = ()


@dataclass(frozen=True, slots=True)
class StatementView:
    """A statement: its sign ('s1'), who says it, by which cue, what; and what is told of it.

    `speaker` is a number for each who speaks in the story; `name` is told where the words leave it
    out.
    """

    id: str
    sign: str
    span: Span
    who: str
    cue: str
    what: str
    detail: str
    speaker: int
    name: str = ""


@dataclass(frozen=True, slots=True)
class ActorView:
    """An actor: its name, what it is, the side that it acts for, and the words that mention it."""

    id: str
    name: str
    what: str
    country: str
    words: str


@dataclass(frozen=True, slots=True)
class SentenceView:
    """A sentence, or words of a part that are in none (a dateline): then without an id.

    `statements` are those that begin in it.
    """

    id: str | None
    segments: tuple[Segment, ...]
    marks: tuple[MarkView, ...]
    statements: tuple[StatementView, ...] = ()


@dataclass(frozen=True, slots=True)
class PartView:
    """A part and its sentences; of a caption, also the credit; of a paragraph, its form."""

    kind: PartKind
    sentences: tuple[SentenceView, ...]
    credit: str | None = None
    form: Form | None = None


@dataclass(frozen=True, slots=True)
class FieldView:
    """A field with its value, where that came from, and what else was said."""

    name: str
    value: str
    origin: str
    rivals: str = ""


@dataclass(frozen=True, slots=True)
class ReadingView:
    """All that is shown of a reading."""

    id: str
    path: str
    title: str
    language: str | None
    parts: tuple[PartView, ...]
    fields: tuple[FieldView, ...]
    marks: tuple[MarkView, ...]
    problems: tuple[Problem, ...]
    maker: str
    map: MapView | None
    statements: tuple[StatementView, ...]
    actors: tuple[ActorView, ...] = ()


def view(reading: Reading) -> ReadingView:
    """The view of a reading."""
    article, maker, own = reading.article, reading.maker, reading.marks
    places = own.places
    times = time_views(article, own.times)
    said = tuple(statement_views(article, own.statements, own.times, own.actors))
    words = term_views(article, own.terms, said)
    amounts = figure_views(article, own.figures, said)
    found = (*event_views(article, own), *amounts, *times, *place_views(article, places), *words)
    marks = in_order(found)
    return ReadingView(
        article.id,
        article.origin.path,
        article.headline or first_words(article) or article.id,
        article.language,
        tuple(part_views(article, reading.marks.sentences, marks, said)),
        tuple(field_views(article)),
        marks,
        reading.problems,
        f"{maker.name} {maker.version}, {maker.pipeline}, tables {maker.tables}",
        drawn(dots(places)),
        said,
        tuple(actor_views(article, own.actors)),
    )


def first_words(article: Article) -> str:
    """The first words of a story without a headline."""
    return " ".join(str(article.text)[:200].split()[:8])


# --- marks ------------------------------------------------------------------------------


def in_order(marks: Iterable[MarkView]) -> tuple[MarkView, ...]:
    """Marks of all kinds in text order."""
    return tuple(sorted(marks, key=lambda one: one.span))


def time_views(article: Article, times: Iterable[Time]) -> Iterator[MarkView]:
    """Times as they are shown."""
    for number, time in enumerate(times, 1):
        mod = f" {time.mod}" if time.mod else ""
        yield MarkView(
            time.id,
            TIME,
            f"{TIME.letter}{number}",
            time.span,
            one_line(article, time.span),
            f"{time.value}{mod}",
            days(time),
            f"{time.type}, {time.basis}",
        )


def place_views(article: Article, places: Sequence[Place]) -> Iterator[MarkView]:
    """Names of places as they are shown; where a place is, is told once."""
    shown: set[str] = set()
    for place, sign in zip(places, signs(places), strict=True):
        country = f", {place.country}" if place.country else ""
        first = sign not in shown
        shown.add(sign)
        yield MarkView(
            place.id,
            PLACE,
            sign,
            place.span,
            one_line(article, place.span),
            f"{place.name}{country}",
            told(place) if first else "",
            place.use.value,
        )


def event_views(article: Article, marks: Marks) -> Iterator[MarkView]:
    """Events as they are shown."""
    voices = {one.id: f"s{number}" for number, one in enumerate(marks.statements, 1)}
    own = {one.id: f"{EVENT.letter}{number}" for number, one in enumerate(marks.events, 1)}
    for one in marks.events:
        what = ", ".join(filter(None, (one.type.value, one.mode, *one.contexts)))
        yield MarkView(
            one.id,
            EVENT,
            own[one.id],
            one.span,
            one_line(article, one.span),
            what,
            who_to_whom(article, one),
            ", ".join(filter(None, how_told(article, marks, one, {**voices, **own}))),
        )


def who_to_whom(article: Article, one: Event) -> str:
    """The sides of an event: 'gunmen > a police post'; of a mutual one 'A and B'."""
    actors, recipients = (
        " and ".join(one_line(article, each.span) for each in side)
        for side in (one.actors, one.recipients)
    )
    return f"{actors or 'nobody named'} > {recipients}" if recipients else actors


def how_told(article: Article, marks: Marks, one: Event, signs: Mapping[str, str]) -> Iterator[str]:
    """An event's status, whose words tell it, where and when it was, and what it repeats."""
    yield one.status.value
    if one.voice in signs:
        yield f"by {signs[one.voice]}"
    if one.place is not None:
        yield f"at {one_line(article, marks.places[one.place].span)}"
    if one.time is not None:
        yield days(marks.times[one.time]) or one_line(article, marks.times[one.time].span)
    yield "background" if one.background else ""
    if one.repeats and one.repeats in signs:
        yield f"repeats {signs[one.repeats]}"


def signs(places: Iterable[Place]) -> Iterator[str]:
    """The sign of each name: the same for names of the same place."""
    numbers: dict[tuple[object, ...], int] = {}
    for place in places:
        key = place.name, place.geonames, place.lat, place.lon
        yield f"{PLACE.letter}{numbers.setdefault(key, len(numbers) + 1)}"


def term_views(
    article: Article, terms: Iterable[Term], said: Iterable[StatementView]
) -> Iterator[MarkView]:
    """Terms as they are shown, each with whose word it is."""
    voices = {one.id: f"{one.sign} {one.who}".strip() for one in said}
    numbers: dict[tuple[str, ...], int] = {}
    for term in terms:
        words, concept = one_line(article, term.span), term.concept or ""
        kind, voice = term.kind.replace("-", " "), voices.get(term.voice, term.voice)
        key = words.casefold(), kind, concept, voice
        number = numbers.setdefault(key, len(numbers) + 1)
        sign = f"{TERM.letter}{number}"
        yield MarkView(term.id, TERM, sign, term.span, words, kind, concept, voice)


def figure_views(
    article: Article, figures: Iterable[Figure], said: Iterable[StatementView]
) -> Iterator[MarkView]:
    """Figures as they are shown, each with what is counted and whose figure it is."""
    voices = {one.id: f"{one.sign} {one.who}".strip() for one in said}
    for number, one in enumerate(figures, 1):
        counts = one_line(article, one.counts) if one.counts else one.kind.value
        yield MarkView(
            one.id,
            FIGURE,
            f"{FIGURE.letter}{number}",
            one.span,
            one_line(article, one.span),
            amount(one),
            f"{counts} per {one.per}" if one.per else counts,
            voices.get(one.voice, one.voice),
        )


def amount(one: Figure) -> str:
    """The bounds that a figure's words allow, with its unit: '14 or more person', '3 to 5 km'."""
    low, high = (None if end is None else f"{end:,.10g}" for end in (one.low, one.high))
    if low is None or high is None:
        bounds = f"{low} or more" if low else f"{high} or less" if high else "any"
    else:
        bounds = low if low == high else f"{low} to {high}"
    return bounds if one.unit == "count" else f"{bounds} {one.unit}"


def coordinates(place: Place) -> str:
    """Latitude and longitude: '50.45 N, 30.52 E'; empty where they are not known."""
    if place.lat is None or place.lon is None:
        return ""
    north, east = "N" if place.lat >= 0 else "S", "E" if place.lon >= 0 else "W"
    return f"{abs(place.lat):.2f} {north}, {abs(place.lon):.2f} {east}"


def told(place: Place) -> str:
    """Where a place is, what it is, and whose view of it that is."""
    said = [coordinates(place), place.feature.value if place.feature else "not resolved"]
    if place.contested:
        said.append(f"contested ({place.country}: GeoNames)" if place.country else "contested")
    if place.geonames:
        said.append(f"GeoNames {place.geonames}")
    return "; ".join(filter(None, said))


def dots(places: Sequence[Place]) -> list[Dot]:
    """The places that go on a map: those named for themselves, each once, the most named first."""
    on = Counter(
        (sign, place.name, place.lat, place.lon)
        for place, sign in zip(places, signs(places), strict=True)
        if place.use is PlaceUse.LITERAL and place.lat is not None and place.lon is not None
    )
    return [
        Dot(sign, name, lat or 0.0, lon or 0.0) for (sign, name, lat, lon), _ in on.most_common()
    ]


def days(time: Time) -> str:
    """The days or hours that a time means: 'Sun 2021-04-11', '2020-07-01 to 31'."""
    if time.start is None or time.end is None:
        return ""
    if time.type is TimeType.TIME:
        until = "24:00" if time.end.date() > time.start.date() else f"{time.end:%H:%M}"
        moment = time.end - time.start <= timedelta(minutes=1)
        return f"{named(time.start)} {time.start:%H:%M}" + ("" if moment else f" to {until}")
    last = time.end - DAY
    if last <= time.start:
        return named(time.start)
    return f"{time.start.date()} to {since(time.start, last)}"


def since(first: datetime, last: datetime) -> str:
    """The last day of a run, without the year, or the month, that it shares with the first."""
    written = last.date().isoformat()
    if first.year != last.year:
        return written
    return written[8:] if first.month == last.month else written[5:]


def named(moment: datetime) -> str:
    """A day with its weekday."""
    return f"{WEEKDAYS[moment.weekday()]} {moment.date()}"


# --- statements -------------------------------------------------------------------------


def statement_views(
    article: Article,
    statements: Iterable[Statement],
    times: Sequence[Time] = (),
    actors: Sequence[Actor] = (),
) -> Iterator[StatementView]:
    """Statements as they are shown; one actor is one speaker under all names."""
    speakers: dict[str, int] = {}
    names = {actor.id: actor.name for actor in actors}
    statements = tuple(statements)
    signs = {one.id: f"s{number}" for number, one in enumerate(statements, 1)}
    for number, one in enumerate(statements, 1):
        who = one_line(article, one.source.span) if one.source else ""
        actor = one.source.actor if one.source else None
        name = names.get(actor or "", "")
        yield StatementView(
            one.id,
            f"s{number}",
            one.span,
            who,
            one_line(article, one.cue.span) if one.cue else "",
            " … ".join(one_line(article, piece) for piece in one.content),
            ", ".join((manner(one), *circumstances(article, one, times), *inside(one, signs))),
            speakers.setdefault(actor or who.casefold(), len(speakers) + 1),
            "" if {*name.casefold().split()} & {*who.casefold().split()} else name,
        )


def actor_views(article: Article, actors: Iterable[Actor]) -> Iterator[ActorView]:
    """Actors as they are shown, each with the different words that mention it."""
    for one in actors:
        words = dict.fromkeys(one_line(article, mention.span) for mention in one.mentions)
        what = [one.kind.value, " ".join((one.role or "").split()), one.sector or ""]
        yield ActorView(
            one.id, one.name, ", ".join(filter(None, what)), one.country or "", "; ".join(words)
        )


def one_line(article: Article, span: Span) -> str:
    """The words of a span on one line."""
    return " ".join(article.text[span].split())


def manner(one: Statement) -> str:
    """How a statement is told: its kind; act, attitude and source where they say more."""
    said = [one.kind.value]
    if one.act is not Act.SAID:
        said.append(one.act.value)
    if one.cue and one.cue.attitude is not Attitude.NEUTRAL:
        said.append(one.cue.attitude.value)
    if one.negated:
        said.append("negated")
    if one.source and one.source.kind is not SourceKind.NAMED:
        said.append(f"{one.source.kind.value} source")
    return ", ".join(said)


def inside(one: Statement, signs: Mapping[str, str]) -> Iterator[str]:
    """The sign of the statement that one is reported within: 'in s7'."""
    sign = signs.get(one.parent or "")
    if sign:
        yield f"in {sign}"


def circumstances(article: Article, one: Statement, times: Sequence[Time]) -> Iterator[str]:
    """Where, to whom and when something is said: 'interview with NBC', 'to reporters'."""
    if one.venue:
        yield one_line(article, one.venue)
    if one.addressees:
        yield "to " + " and ".join(one_line(article, each.span) for each in one.addressees)
    if one.time is not None and one.time < len(times):
        yield days(times[one.time]) or one_line(article, times[one.time].span)


# --- the story ----------------------------------------------------------------------------


def part_views(
    article: Article,
    sentences: Iterable[Sentence],
    marks: tuple[MarkView, ...],
    said: tuple[StatementView, ...],
) -> Iterator[PartView]:
    """The parts with their sentences, and the marks and statements in them."""
    found, own = deque(sentences), deque(marks)
    credits_of = {image.caption: credit(article, image) for image in article.images}
    for part in article.parts:
        inside = list(taken(found, part.span))
        yield PartView(
            part.kind,
            tuple(sentence_views(article, part, inside, own, said)),
            credits_of.get(part.span) if part.kind is PartKind.CAPTION else None,
            part.form,
        )


def taken(waiting: deque[Spanned], span: Span) -> Iterator[Spanned]:
    """What lies within a span, taken from the front of what waits in text order."""
    while waiting and waiting[0].span.start < span.end:
        one = waiting.popleft()
        if span.covers(one.span):
            yield one


def credit(article: Article, image: Image) -> str | None:
    """The words of a picture's credit."""
    return article.text[image.credit] if image.credit else None


def sentence_views(
    article: Article,
    part: Part,
    sentences: list[Sentence],
    marks: deque[MarkView],
    said: tuple[StatementView, ...],
) -> Iterator[SentenceView]:
    """The sentences of a part, and what stands between them."""
    place = part.span.start
    for sentence in sentences:
        yield from loose(article, Span(place, sentence.span.start), marks)
        inside = tuple(taken(marks, sentence.span))
        begun = tuple(
            one for one in said if sentence.span.start <= one.span.start < sentence.span.end
        )
        yield SentenceView(sentence.id, segments(article, sentence.span, inside), inside, begun)
        place = sentence.span.end
    yield from loose(article, Span(place, part.span.end), marks)


def loose(article: Article, span: Span, marks: deque[MarkView]) -> Iterator[SentenceView]:
    """Words that are in no sentence, unless they are only white space."""
    own = article.text.trimmed(span)
    if len(own):
        inside = tuple(taken(marks, own))
        yield SentenceView(None, segments(article, own, inside), inside)


def segments(article: Article, span: Span, marks: tuple[MarkView, ...]) -> tuple[Segment, ...]:
    """A sentence cut at every border of its marks; where two end together, the inner is first."""
    ends = {border for mark in marks for border in (mark.span.start, mark.span.end)}
    borders = sorted({span.start, span.end, *ends})
    return tuple(
        Segment(
            article.text[Span(first, last)],
            tuple(mark for mark in marks if mark.span.covers(Span(first, last))),
            tuple(mark for mark in marks if mark.span.start == first),
            tuple(mark for mark in reversed(marks) if mark.span.end == last),
        )
        for first, last in pairwise(borders)
    )


# --- the fields ---------------------------------------------------------------------------


def field_views(article: Article) -> Iterator[FieldView]:
    """The fields that are known, with their evidence; the dateline and the day among them."""
    for one in article.evidence:
        yield FieldView(one.field, shown(one.value), one.origin, rivals(one))
    if article.dateline:
        words = one_line(article, article.dateline.span)
        yield FieldView("dateline", words, "text")
    if (day := article.reference) is not None:
        others = ", ".join(rival.isoformat() for rival in day.rivals)
        value = f"{WEEKDAYS[day.day.weekday()]} {day.day} ({day.zone})"
        yield FieldView("reference day", value, f"{day.basis}: {day.because}", others)


def shown(value: str | tuple[str, ...]) -> str:
    """A value on one line."""
    return value if isinstance(value, str) else ", ".join(value)


def rivals(one: Evidence) -> str:
    """The rivals of a value, each with where it came from."""
    return "; ".join(f"{shown(rival.value)} ({rival.origin})" for rival in one.rivals)
