"""The export of events: a row each, with its sentence, its sides, and whose words tell it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dateline.model import Event, Participant, Query, Sentence
from dateline.publishing.exports.editions import (
    LIST,
    Judgements,
    Values,
    listed,
    placed,
    shared,
    timed,
    verdict,
    words,
)
from dateline.publishing.exports.voices import voice
from dateline.publishing.hits import permalink
from dateline.record.contract import Edition
from dateline.record.facets import EVENT
from dateline.record.identity import across


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRow:
    """An event; `words` are its sentence's, `deed` its own; ids and countries are its sides'."""

    event: str
    article: str
    version: int
    versions: int
    address: str | None
    outlet: str | None
    published: str | None
    day: str | None
    headline: str | None
    sentence: str
    words: str
    deed: str
    type: str
    mode: str | None
    contexts: str | None
    cameo: str | None
    quad: str
    goldstein: float | None
    actors: str | None
    actor_ids: str | None
    actor_countries: str | None
    recipients: str | None
    recipient_ids: str | None
    recipient_countries: str | None
    status: str
    voice: str
    said_by: str | None
    actor: str | None
    place: str | None = None
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    geonames: int | None = None
    time: str | None = None
    time_value: str | None = None
    confidence: float
    background: bool
    repeats: str | None
    reader: str | None
    reader_version: str | None
    judgement: str | None
    others: str | None = None


def events(editions: Iterable[Edition], query: Query, judged: Judgements) -> Iterator[EventRow]:
    """A row an event that was asked for, of the newest of the versions that were found."""
    for edition, place, sentence in placed(editions, query, EVENT):
        one = edition.marks.events[place]
        yield event(edition, one, sentence, verdict(judged, one.id))


def event(edition: Edition, one: Event, sentence: Sentence, judgement: str | None) -> EventRow:
    """The row of an event."""
    article = edition.article
    return EventRow(
        **shared(EventRow, edition),
        **of_place(edition, one),
        **timed(edition, one.time),
        **voice(edition, one.voice),
        event=one.id,
        sentence=permalink(sentence.id),
        words=words(article, sentence.span),
        deed=words(article, one.span),
        type=one.type.value,
        mode=one.mode,
        contexts=LIST.join(one.contexts) or None,
        cameo=one.cameo,
        quad=one.quad.value,
        goldstein=one.goldstein,
        actors=listed(article, (who.span for who in one.actors)),
        actor_ids=ids(edition, one.actors),
        actor_countries=countries(edition, one.actors),
        recipients=listed(article, (who.span for who in one.recipients)),
        recipient_ids=ids(edition, one.recipients),
        recipient_countries=countries(edition, one.recipients),
        status=one.status.value,
        confidence=round(one.confidence, 3),
        background=one.background,
        repeats=one.repeats,
        judgement=judgement,
    )


def ids(edition: Edition, side: Sequence[Participant]) -> str | None:
    """The ids, over all articles, of a side's actors, in its order: empty where one is unknown."""
    known = {who.id: across(who, edition.article.id) for who in edition.marks.actors}
    found = [known.get(who.actor or "", "") for who in side]
    return LIST.join(found) if any(found) else None


def countries(edition: Edition, side: Sequence[Participant]) -> str | None:
    """The countries that a side acts for, each once; None where none is known."""
    known = {actor.id: actor.country for actor in edition.marks.actors}
    found = dict.fromkeys(known.get(who.actor or "") for who in side)
    return LIST.join(country for country in found if country) or None


def of_place(edition: Edition, one: Event) -> Values:
    """Where it was, if that is told."""
    if one.place is None:
        return {}
    place = edition.marks.places[one.place]
    return {
        "place": place.name,
        "country": place.country,
        "lat": place.lat,
        "lon": place.lon,
        "geonames": place.geonames,
    }
