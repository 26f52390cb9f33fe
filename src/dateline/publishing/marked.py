"""Marks as they are shown: each with its sign, and what is said of it, short and long."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dateline.model import Article, Event, Figure, Marks, Place, PlaceUse, Span, Term, Time
from dateline.publishing.map import Dot
from dateline.publishing.said import StatementView
from dateline.publishing.wording import days, one_line


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
