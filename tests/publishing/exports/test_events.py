from dataclasses import asdict, replace

from dateline.model import (
    Event,
    EventType,
    Figure,
    FigureKind,
    Participant,
    Place,
    PlaceUse,
    Quad,
    Qualifier,
    Query,
    Term,
    TermKind,
    Time,
    TimeBasis,
    TimeType,
)
from dateline.publishing.exports.events import countries, events, ids
from dateline.publishing.exports.figures import figures
from dateline.publishing.exports.terms import terms
from dateline.record.contract import Edition, Judgement
from dateline.record.identity import across
from exporting import WIRE, article, at, edition
from recording import read


def own_edition() -> Edition:
    """An edition in which Rojas says that nobody was hurt, as an event and a term."""
    own = article(**WIRE)
    reading = read(own)
    said = reading.marks.statements[0]
    rojas = next(one for one in reading.marks.actors if one.name == "Elena Rojas")
    hurt = at(own, "was hurt")
    place = Place("p1", at(own, "Elena"), "Lima", PlaceUse.LITERAL, None, -12.0, -77.0, "PER", 7)
    time = Time("t1", at(own, "Rojas"), TimeType.DATE, "2026-11-22", TimeBasis.STATED)
    event = Event(
        "e1",
        hurt,
        reading.marks.sentences[1].id,
        EventType.ASSAULT,
        Quad.MATERIAL_CONFLICT,
        (Participant(at(own, "Elena Rojas"), rojas.id),),
        (Participant(at(own, "nobody")), Participant(at(own, "Elena Rojas"), rojas.id)),
        voice=said.id,
        mode="beat",
        contexts=("legal", "military"),
        cameo="182",
        goldstein=-7.5,
        place=0,
        time=0,
        confidence=0.51239,
    )
    term = Term("w1", hurt, TermKind.LOADED, said.id)
    figure = Figure(
        "f1",
        at(own, "nobody"),
        0,
        None,
        "person",
        FigureKind.COUNT,
        Qualifier.AT_LEAST,
        hurt,
        place=0,
        time=0,
        event="e1",
        voice=said.id,
    )
    actors = tuple(
        replace(one, country="PER") if one is rojas else one for one in reading.marks.actors
    )
    marks = replace(
        reading.marks,
        events=(event, replace(event, id="e2", place=None, time=None, voice="outlet")),
        figures=(figure, replace(figure, id="f2", place=None, time=None, counts=None)),
        terms=(term,),
        places=(place,),
        times=(time,),
        actors=actors,
    )
    return edition(replace(reading, marks=marks))


def test_a_row_of_an_event() -> None:
    own = own_edition()
    first, second = events([own], Query(), {"e1": Judgement("e1", "right", "Ada")})
    row = asdict(first)
    assert row["sentence"] == f"/sentence/{own.marks.sentences[1].id}"
    assert row["words"] == "Elena Rojas said that nobody was hurt."
    rojas = across(own.marks.actors[0], "a1")
    told = {
        "event": "e1",
        "deed": "was hurt",
        "type": "ASSAULT",
        "mode": "beat",
        "contexts": "legal; military",
        "cameo": "182",
        "quad": "material conflict",
        "goldstein": -7.5,
        "actors": "Elena Rojas",
        "actor_ids": rojas,
        "actor_countries": "PER",
        "recipients": "nobody; Elena Rojas",
        "recipient_ids": f"; {rojas}",
        "recipient_countries": "PER",
        "status": "actual",
        "said_by": "Elena Rojas",
        "actor": rojas,
        "place": "Lima",
        "country": "PER",
        "geonames": 7,
        "time": "Rojas",
        "time_value": "2026-11-22",
        "confidence": 0.512,
        "judgement": "right",
    }
    assert {name: row[name] for name in told} == told
    assert (second.voice, second.said_by, second.actor) == ("outlet", None, None)
    assert (second.place, second.time, second.judgement) == (None, None, None)


def test_sides_without_a_known_country_have_none() -> None:
    own = own_edition()
    assert countries(own, ()) is None
    assert countries(own, own.marks.events[0].recipients[:1]) is None
    assert ids(own, ()) is ids(own, own.marks.events[0].recipients[:1]) is None


def test_a_row_of_a_term() -> None:
    (row,) = terms([own_edition()], Query(), {})
    assert (row.term, row.written, row.kind) == ("w1", "was hurt", "loaded")
    assert (row.concept, row.said_by, row.judgement) == (None, "Elena Rojas", None)


def test_a_row_of_a_figure() -> None:
    first, second = figures([own_edition()], Query(), {})
    row = asdict(first)
    told = {
        "figure": "f1",
        "written": "nobody",
        "low": 0,
        "high": None,
        "unit": "person",
        "qualifier": "at least",
        "kind": "count",
        "counts": "was hurt",
        "per": None,
        "place": "Lima",
        "time": "2026-11-22",
        "event": "e1",
        "said_by": "Elena Rojas",
    }
    assert {name: row[name] for name in told} == told
    assert (second.place, second.time, second.counts) == (None, None, None)


def test_rows_are_of_the_sentences_that_were_asked_for() -> None:
    asked = Query(actor="Elena Rojas")
    assert len(list(events([own_edition()], asked, {}))) == 2
    assert not list(events([own_edition()], Query(actor="Nobody Else"), {}))
