"""A reading as the JSON that `reading.schema.json` describes."""

import json
from collections.abc import Iterable
from typing import Any

from dateline.model import (
    Actor,
    Article,
    Dateline,
    Event,
    Evidence,
    Figure,
    Image,
    Part,
    Participant,
    Place,
    Problem,
    Reading,
    ReferenceDay,
    Span,
    Statement,
    Term,
    Text,
    Time,
)

SCHEMA = "dateline.reading/1"
LINE_SEPARATORS = {"\u2028": "\\u2028", "\u2029": "\\u2029", "\x85": "\\u0085"}


def payload(reading: Reading) -> dict[str, Any]:
    """The reading as JSON values."""
    article, marks, maker = reading.article, reading.marks, reading.maker
    return {
        "schema": SCHEMA,
        "id": article.id,
        "reader": {
            "name": maker.name,
            "version": maker.version,
            "pipeline": maker.pipeline,
            "tables": maker.tables,
        },
        "input": {"path": article.origin.path, "ordinal": article.origin.ordinal},
        "as_of": article.as_of.isoformat(),
        **fields(article),
        "evidence": [evidence(one) for one in article.evidence],
        "text": str(article.text),
        "parts": [part(one) for one in article.parts],
        "sentences": [{"id": one.id, "span": span(one.span)} for one in marks.sentences],
        "actors": [actor(one) for one in marks.actors],
        "mentions": mentions(marks.actors),
        "places": [place(one) for one in reading.marks.places],
        "times": [time(one) for one in marks.times],
        "statements": [statement(article.text, one) for one in marks.statements],
        "events": [event(one) for one in marks.events],
        "figures": [figure(one) for one in marks.figures],
        "terms": [term(one) for one in marks.terms],
        "problems": [problem(one) for one in reading.problems],
    }


def fields(article: Article) -> dict[str, Any]:
    """The fields of the article itself."""
    return {
        "url": article.url,
        "outlet": article.outlet,
        "agency": article.agency,
        "language": article.language,
        "published": article.published.isoformat() if article.published else None,
        "updated": article.updated.isoformat() if article.updated else None,
        "retrieved": article.retrieved.isoformat() if article.retrieved else None,
        "reference": article.reference and reference(article.reference),
        "headline": article.headline,
        "deck": article.deck,
        "byline": list(article.byline),
        "dateline": article.dateline and dateline(article.dateline),
        "images": [image(article.text, one) for one in article.images],
    }


def line(reading: Reading) -> str:
    """The payload on one line, without its end; the same reading gives the same characters."""
    return on_one_line(payload(reading))


def on_one_line(value: object) -> str:
    """JSON values on one line, whatever characters a program takes for a line's end."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for character, escape in LINE_SEPARATORS.items():
        text = text.replace(character, escape)
    return text


def span(one: Span) -> list[int]:
    """A span as a pair."""
    return [one.start, one.end]


def part(one: Part) -> dict[str, Any]:
    """A part; its form where it has one."""
    form = {"form": one.form.value} if one.form else {}
    return {"span": span(one.span), "kind": one.kind.value, **form}


def reference(day: ReferenceDay) -> dict[str, Any]:
    """The reference day."""
    return {
        "date": day.day.isoformat(),
        "basis": day.basis.value,
        "because": day.because,
        "zone": day.zone,
        "rivals": [rival.isoformat() for rival in day.rivals],
    }


def dateline(one: Dateline) -> dict[str, Any]:
    """The dateline."""
    return {
        "span": span(one.span),
        "place": one.place,
        "date": one.date,
        "agency": one.agency,
    }


def image(text: Text, one: Image) -> dict[str, Any]:
    """A picture's words, with their spans."""
    return {
        "url": one.url,
        "caption": text[one.caption] if one.caption else None,
        "credit": text[one.credit] if one.credit else None,
        "span": span(one.caption) if one.caption else None,
        "credit_span": span(one.credit) if one.credit else None,
    }


def evidence(one: Evidence) -> dict[str, Any]:
    """Where a field came from, and what disagreed."""
    rivals = [{"value": plain(rival.value), "from": rival.origin} for rival in one.rivals]
    return {"field": one.field, "value": plain(one.value), "from": one.origin, "rivals": rivals}


def plain(value: str | tuple[str, ...]) -> str | list[str]:
    """A value as JSON has it."""
    return value if isinstance(value, str) else list(value)


def time(one: Time) -> dict[str, Any]:
    """A time expression."""
    return {
        "id": one.id,
        "span": span(one.span),
        "type": one.type.value,
        "value": one.value,
        "start": one.start and one.start.isoformat(),
        "end": one.end and one.end.isoformat(),
        "basis": one.basis.value,
        "mod": one.mod and one.mod.value,
    }


def place(one: Place) -> dict[str, Any]:
    """A name of a place."""
    return {
        "id": one.id,
        "span": span(one.span),
        "name": one.name,
        "lat": one.lat,
        "lon": one.lon,
        "country": one.country,
        "geonames": one.geonames,
        "feature": one.feature and one.feature.value,
        "contested": one.contested,
        "use": one.use.value,
    }


def statement(text: Text, one: Statement) -> dict[str, Any]:
    """What somebody says, by the story; and who that is, where it is known."""
    source, cue = one.source, one.cue
    return {
        "id": one.id,
        "span": span(one.span),
        "kind": one.kind.value,
        "source": source
        and {
            "span": span(source.span),
            "actor": source.actor,
            "others": list(source.others),
            "kind": source.kind.value,
        },
        "cue": cue and {"span": span(cue.span), "lemma": cue.lemma, "attitude": cue.attitude.value},
        "content": [span(piece) for piece in one.content],
        "quoted": [span(piece) for piece in one.quoted],
        "negated": one.negated,
        "act": one.act.value,
        "venue": text[one.venue] if one.venue else None,
        "venue_span": span(one.venue) if one.venue else None,
        "time": one.time,
        "addressees": [participant(words) for words in one.addressees],
        "parent": one.parent,
    }


def event(one: Event) -> dict[str, Any]:
    """Who did what to whom."""
    return {
        "id": one.id,
        "span": span(one.span),
        "type": one.type.value,
        "mode": one.mode,
        "contexts": list(one.contexts),
        "cameo": one.cameo,
        "quad": one.quad.value,
        "goldstein": one.goldstein,
        "actors": [participant(words) for words in one.actors],
        "recipients": [participant(words) for words in one.recipients],
        "place": one.place,
        "time": one.time,
        "status": one.status.value,
        "voice": one.voice,
        "confidence": round(one.confidence, 3),
        "repeats": one.repeats,
        "background": one.background,
        "sentence": one.sentence,
    }


def figure(one: Figure) -> dict[str, Any]:
    """An amount, and what it is of."""
    return {
        "id": one.id,
        "span": span(one.span),
        "low": one.low,
        "high": one.high,
        "unit": one.unit,
        "qualifier": one.qualifier.value,
        "counts": span(one.counts) if one.counts else None,
        "place": one.place,
        "time": one.time,
        "event": one.event,
        "voice": one.voice,
        "per": one.per,
        "kind": one.kind.value,
    }


def term(one: Term) -> dict[str, Any]:
    """A word that one side would choose, and whose word it is."""
    return {
        "id": one.id,
        "span": span(one.span),
        "kind": one.kind.value,
        "concept": one.concept,
        "voice": one.voice,
    }


def participant(one: Participant) -> dict[str, Any]:
    """Who takes part in something: the words for it, and the actor, where it is known."""
    return {"span": span(one.span), "actor": one.actor}


def actor(one: Actor) -> dict[str, Any]:
    """Who acts or speaks."""
    return {
        "id": one.id,
        "name": one.name,
        "kind": one.kind.value,
        "country": one.country,
        "sector": one.sector,
        "role": one.role,
        "role_span": span(one.role_span) if one.role_span else None,
    }


def mentions(actors: Iterable[Actor]) -> list[dict[str, Any]]:
    """The mentions of all actors, in text order."""
    found = [(one, actor.id) for actor in actors for one in actor.mentions]
    return [
        {"id": one.id, "span": span(one.span), "actor": own, "form": one.form.value}
        for one, own in sorted(found, key=lambda pair: pair[0].span)
    ]


def problem(one: Problem) -> dict[str, Any]:
    """What a stage could not do."""
    return {
        "stage": one.stage,
        "message": one.message,
        "span": span(one.span) if one.span else None,
        "severity": one.severity.value,
    }
