import json
from dataclasses import replace
from importlib import resources
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from dateline.articles import compose
from dateline.model import (
    Act,
    Attitude,
    Event,
    EventType,
    Figure,
    FigureKind,
    Given,
    Origin,
    Participant,
    PlaceFeature,
    PlaceUse,
    Quad,
    Raw,
    RawFormat,
    SourceKind,
    Span,
    StatementKind,
    Status,
    Term,
    TermKind,
)
from dateline.publishing.payload import line, payload
from dateline.reading import Parser, Reader
from dateline.sample import story
from readings import addressed, heard, named, reading, spoken, told

SCHEMA = json.loads((resources.files("dateline.publishing") / "reading.schema.json").read_text())
VALIDATOR = Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)


def test_a_full_reading_is_of_the_schema() -> None:
    VALIDATOR.validate(payload(reading()))


def test_an_empty_reading_is_of_the_schema() -> None:
    empty = compose(Raw(Origin("-"), b"", RawFormat.TEXT), Given(reading().article.as_of))
    VALIDATOR.validate(payload(replace(reading(), article=empty, problems=empty.problems)))


def test_the_sample_read_for_real_is_of_the_schema(parser: Parser) -> None:
    article = compose(
        Raw(Origin("story.txt"), story().encode(), RawFormat.TEXT), Given(reading().article.as_of)
    )
    found = payload(Reader(parser).read(article))
    VALIDATOR.validate(found)
    text = found["text"]
    assert [text[slice(*one["span"])] for one in found["times"]][:2] == ["October 14", "Tuesday"]
    assert found["reference"]["date"] == "2025-10-14"
    assert found["places"]
    assert all(0 <= one["span"][0] < one["span"][1] <= len(text) for one in found["places"])
    assert [
        (text[slice(*one["source"]["span"])], text[slice(*one["cue"]["span"])], one["kind"])
        for one in found["statements"]
    ][1:4] == [
        ("guild chair Marta Kosovel", "said", "indirect"),
        ("Kosovel", "said", "direct"),
        ("Kosovel", "pointed out", "mixed"),
    ]
    assert [part["kind"] for part in found["parts"]][:4] == [
        "headline",
        "deck",
        "caption",
        "paragraph",
    ]


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("id", "a1"),
        ("outlet", "Karst Daily"),
        ("byline", ["Jane Roe"]),
        ("published", "2021-04-11T18:22:00+02:00"),
        ("as_of", "2026-11-23"),
        ("headline", "Ferry <b>stopped</b>"),
    ],
)
def test_fields(path: str, value: object) -> None:
    assert payload(reading())[path] == value


def test_times_carry_their_interval_with_the_zone() -> None:
    (time,) = payload(reading())["times"]
    assert time["start"] == "2021-04-11T00:00:00+02:00"
    assert time["end"] == "2021-04-12T00:00:00+02:00"


def test_places_carry_where_they_are() -> None:
    adria, trieste = payload(reading())["places"]
    assert trieste == {
        "id": "p2",
        "span": [47, 54],
        "name": "Trieste",
        "lat": 45.64953,
        "lon": 13.77679,
        "country": "ITA",
        "geonames": 3165185,
        "feature": "city",
        "contested": False,
        "use": "literal",
    }
    assert adria == {
        "id": "p1",
        "span": [32, 37],
        "name": "Adria",
        "lat": None,
        "lon": None,
        "country": None,
        "geonames": None,
        "feature": None,
        "contested": False,
        "use": "metonym",
    }


@pytest.mark.parametrize("use", PlaceUse)
@pytest.mark.parametrize("feature", [None, *PlaceFeature])
@pytest.mark.parametrize("contested", [True, False])
def test_places_of_every_kind_are_of_the_schema(
    use: PlaceUse, feature: PlaceFeature | None, *, contested: bool
) -> None:
    own = named()
    places = tuple(
        replace(one, use=use, feature=feature, contested=contested) for one in own.marks.places
    )
    VALIDATOR.validate(payload(replace(own, marks=replace(own.marks, places=places))))


def test_statements_carry_who_says_what_by_which_cue() -> None:
    found = payload(spoken())
    VALIDATOR.validate(found)
    assert found["statements"][0] == {
        "id": "q1",
        "span": [0, 40],
        "kind": "direct",
        "source": {"span": [11, 14], "actor": None, "others": [], "kind": "named"},
        "cue": {"span": [15, 19], "lemma": "say", "attitude": "neutral"},
        "content": [[1, 8], [22, 38]],
        "quoted": [[1, 8], [22, 38]],
        "negated": False,
        "act": "said",
        "venue": None,
        "venue_span": None,
        "time": None,
        "addressees": [],
        "parent": None,
    }


def test_statements_carry_where_when_and_to_whom() -> None:
    found = payload(addressed())
    VALIDATOR.validate(found)
    first = found["statements"][0]
    pilot, nobody, aboard = heard("a pilot"), heard("Nobody"), heard("aboard")
    assert (first["venue"], first["venue_span"]) == ("aboard", [aboard.start, aboard.end])
    assert found["times"][first["time"]]["value"] == "2021-04-11"
    assert first["addressees"] == [
        {"span": [pilot.start, pilot.end], "actor": "a1"},
        {"span": [nobody.start, nobody.end], "actor": None},
    ]


def test_a_statement_of_nobody_named_has_neither_source_nor_cue() -> None:
    last = payload(spoken())["statements"][-1]
    assert (last["source"], last["cue"], last["quoted"]) == (None, None, last["content"])


def test_a_statement_can_be_negated_and_a_question() -> None:
    asked = payload(spoken())["statements"][2]
    assert (asked["negated"], asked["act"], asked["quoted"]) == (True, "asked", [])


@pytest.mark.parametrize("kind", StatementKind)
@pytest.mark.parametrize("act", Act)
@pytest.mark.parametrize("negated", [True, False])
def test_statements_of_every_kind_are_of_the_schema(
    kind: StatementKind, act: Act, *, negated: bool
) -> None:
    own = spoken()
    statements = tuple(
        replace(one, kind=kind, act=act, negated=negated) for one in own.marks.statements
    )
    VALIDATOR.validate(payload(replace(own, marks=replace(own.marks, statements=statements))))


@pytest.mark.parametrize("kind", SourceKind)
@pytest.mark.parametrize("attitude", Attitude)
def test_sources_and_cues_of_every_kind_are_of_the_schema(
    kind: SourceKind, attitude: Attitude
) -> None:
    own = spoken()
    statements = tuple(
        replace(
            one,
            source=one.source and replace(one.source, kind=kind),
            cue=one.cue and replace(one.cue, attitude=attitude),
        )
        for one in own.marks.statements
    )
    VALIDATOR.validate(payload(replace(own, marks=replace(own.marks, statements=statements))))


def test_one_line_whatever_the_text() -> None:
    words = "a\u2028b\u2029c\x85d\ne"
    own = told(words)
    written = line(own)
    assert len(written.splitlines()) == 1
    assert json.loads(written)["text"] == words


def test_the_same_reading_gives_the_same_line() -> None:
    assert line(reading()) == line(reading())


def test_a_picture_without_a_caption() -> None:
    own = reading()
    image = replace(own.article.images[0], caption=None, credit=Span(0, 5))
    found: dict[str, Any] = payload(replace(own, article=replace(own.article, images=(image,))))
    assert found["images"] == [
        {"url": None, "caption": None, "credit": "Ferry", "span": None, "credit_span": [0, 5]}
    ]


def test_events_figures_and_terms_are_of_the_schema() -> None:
    own = reading()
    sent = Span(0, 5)
    event = Event(
        "e1",
        sent,
        own.marks.sentences[0].id,
        EventType.CONSULT,
        Quad.VERBAL_COOPERATION,
        (Participant(sent, "a1"), Participant(Span(6, 9))),
        (),
        Status.ALLEGED,
        confidence=0.12345,
    )
    figure = Figure("f1", sent, 14, None, "person", FigureKind.COUNT, counts=Span(6, 9), event="e1")
    term = Term("w1", sent, TermKind.CONTESTED_NAME, concept="a strait")
    marks = replace(own.marks, events=(event,), figures=(figure,), terms=(term,))
    told = payload(replace(own, marks=marks))
    VALIDATOR.validate(told)
    assert told["events"][0]["actors"] == [
        {"span": [0, 5], "actor": "a1"},
        {"span": [6, 9], "actor": None},
    ]
    assert told["events"][0]["confidence"] == pytest.approx(0.123)
    assert (told["figures"][0]["low"], told["figures"][0]["high"]) == (14, None)
    assert told["figures"][0]["counts"] == [6, 9]
    assert told["terms"][0]["kind"] == "contested-name"
