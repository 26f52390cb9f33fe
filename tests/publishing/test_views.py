from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from dateline.model import (
    Act,
    Attitude,
    Cue,
    Event,
    EventType,
    Figure,
    FigureKind,
    Participant,
    Place,
    PlaceFeature,
    PlaceUse,
    Quad,
    Source,
    SourceKind,
    Span,
    Statement,
    StatementKind,
    Time,
    TimeBasis,
    TimeType,
)
from dateline.publishing.map import Dot
from dateline.publishing.marked import (
    FIGURE,
    PLACE,
    MarkView,
    amount,
    coordinates,
    dots,
    place_views,
    signs,
    time_views,
    told,
)
from dateline.publishing.said import manner, statement_views
from dateline.publishing.views import segments, view
from dateline.publishing.wording import days, harmless, one_line
from helpers import article
from readings import STORY, TRIESTE, addressed, at, heard, named, reading, spoken
from readings import told as story_of
from recording import read as toy

START = datetime(2021, 4, 11, tzinfo=UTC)


def time(start: datetime | None, end: datetime | None, kind: TimeType = TimeType.DATE) -> Time:
    return Time("t", at("Sunday"), kind, "v", TimeBasis.STATED, None, start, end)


@pytest.mark.parametrize(
    ("own", "shown"),
    [
        (time(None, None), ""),
        (time(START, START + timedelta(1)), "Sun 2021-04-11"),
        (time(START, START + timedelta(7)), "2021-04-11 to 17"),
        (time(START, START + timedelta(60)), "2021-04-11 to 06-09"),
        (time(START, START + timedelta(600)), "2021-04-11 to 2022-12-01"),
        (time(START, START + timedelta(hours=12), TimeType.TIME), "Sun 2021-04-11 00:00 to 12:00"),
        (
            time(START.replace(hour=18), START + timedelta(1), TimeType.TIME),
            "Sun 2021-04-11 18:00 to 24:00",
        ),
        (
            time(START.replace(hour=8), START.replace(hour=8, minute=1), TimeType.TIME),
            "Sun 2021-04-11 08:00",
        ),
    ],
)
def test_days(own: Time, shown: str) -> None:
    assert days(own) == shown


def test_a_sentence_is_cut_at_every_border_of_overlapping_marks() -> None:
    article = reading().article
    outer = replace(time(None, None), span=at("sank on <i>Sunday"))
    inner = replace(time(None, None), span=at("<i>Sunday</i>"))
    marks = tuple(time_views(article, [outer, inner]))
    found = segments(article, at("It sank on <i>Sunday</i>."), marks)
    assert [(one.words, [mark.sign for mark in one.marks]) for one in found] == [
        ("It ", []),
        ("sank on ", ["t1"]),
        ("<i>Sunday", ["t1", "t2"]),
        ("</i>", ["t2"]),
        (".", []),
    ]
    assert [[mark.sign for mark in one.opening] for one in found] == [[], ["t1"], ["t2"], [], []]
    assert [[mark.sign for mark in one.closing] for one in found] == [[], [], ["t1"], ["t2"], []]


def test_a_dateline_is_shown_though_it_is_in_no_sentence() -> None:
    paragraph = view(reading()).parts[-1]
    words = [(one.id, "".join(own.words for own in one.segments)) for one in paragraph.sentences]
    assert words == [
        (None, "TRIESTE, April 11."),
        ("s2", "It sank on <i>Sunday</i>."),
        ("s3", "Nobody saw."),
    ]


def test_a_story_without_a_headline_is_called_by_its_first_words() -> None:
    own = reading()
    assert view(replace(own, article=replace(own.article, headline=None))).title.startswith("Ferry")


def test_a_mark_across_sentences_is_in_none_of_them() -> None:
    own = reading()
    across = replace(TRIESTE, span=at("<i>Sunday</i>. Nobody"))
    marks = replace(own.marks, places=(across,), times=())
    parts = view(replace(own, marks=marks)).parts
    assert not any(one.marks for part in parts for one in part.sentences)


def test_without_a_reference_day_there_is_none_among_the_fields() -> None:
    own = reading()
    article = replace(own.article, reference=None)
    assert [one.name for one in view(replace(own, article=article)).fields] == [
        "outlet",
        "byline",
        "dateline",
    ]


# --- places


def place(
    lat: float | None = None,
    lon: float | None = None,
    *,
    feature: PlaceFeature | None = None,
    country: str | None = None,
    geonames: int | None = None,
    contested: bool = False,
) -> Place:
    own = Place("p", Span(0, 7), "Ukraine", PlaceUse.LITERAL)
    return replace(
        own,
        lat=lat,
        lon=lon,
        feature=feature,
        country=country,
        geonames=geonames,
        contested=contested,
    )


def test_places_as_they_are_shown() -> None:
    own = named()
    found = list(place_views(own.article, own.marks.places))
    assert [(one.sign, one.words, one.value, one.detail) for one in found] == [
        ("p1", "Ukraine", "Ukraine, UKR", "metonym"),
        ("p1", "Ukrainian", "Ukraine, UKR", "demonym"),
        ("p2", "Kyiv", "Kyiv, UKR", "literal"),
        ("p3", "Nodd", "Nodd", "literal"),
        ("p2", "Kyiv", "Kyiv, UKR", "literal"),
        ("p1", "Ukraine", "Ukraine, UKR", "literal"),
    ]
    assert {one.kind for one in found} == {PLACE}
    assert [one.id for one in found] == ["p1", "p2", "p3", "p4", "p5", "p6"]


def test_where_a_place_is_is_told_once() -> None:
    own = named()
    assert [one.days for one in place_views(own.article, own.marks.places)] == [
        "49.00 N, 32.00 E; country; GeoNames 690791",
        "",
        "50.45 N, 30.52 E; city; GeoNames 703448",
        "not resolved",
        "",
        "",
    ]


def test_words_of_a_place_are_on_one_line() -> None:
    own = named()
    spread = replace(own.article, text=replace(own.article.text, content=STORY.replace(" ", "\n")))
    wide = replace(own.marks.places[0], span=Span(0, 12))
    assert [one.words for one in place_views(spread, [wide])] == ["Ukraine said"]


@pytest.mark.parametrize(
    ("other", "sign"),
    [
        (replace(TRIESTE, use=PlaceUse.DEMONYM, span=Span(0, 1), id="x"), "p1"),
        (replace(TRIESTE, geonames=1), "p2"),
        (replace(TRIESTE, name="Muggia"), "p2"),
        (replace(TRIESTE, lat=45.0), "p2"),
        (replace(TRIESTE, lon=13.0), "p2"),
    ],
)
def test_names_of_one_place_share_a_sign(other: Place, sign: str) -> None:
    assert list(signs([TRIESTE, other])) == ["p1", sign]


@pytest.mark.parametrize(
    ("own", "shown"),
    [
        (place(50.45466, 30.5238), "50.45 N, 30.52 E"),
        (place(-34.6, -58.377), "34.60 S, 58.38 W"),
        (place(0.0, 0.0), "0.00 N, 0.00 E"),
        (place(-90.0, 180.0), "90.00 S, 180.00 E"),
        (place(50.0, None), ""),
        (place(None, 30.0), ""),
        (place(), ""),
    ],
)
def test_coordinates(own: Place, shown: str) -> None:
    assert coordinates(own) == shown


@pytest.mark.parametrize(
    ("own", "shown"),
    [
        (place(), "not resolved"),
        (place(43.4, 34.3, feature=PlaceFeature.WATER), "43.40 N, 34.30 E; water"),
        (
            place(
                45.28,
                34.38,
                feature=PlaceFeature.ADMIN,
                country="UKR",
                geonames=703883,
                contested=True,
            ),
            "45.28 N, 34.38 E; admin; contested (UKR: GeoNames); GeoNames 703883",
        ),
        (
            place(48.2, 38.2, feature=PlaceFeature.REGION, contested=True),
            "48.20 N, 38.20 E; region; contested",
        ),
    ],
)
def test_told(own: Place, shown: str) -> None:
    assert told(own) == shown


def test_dots_are_places_named_for_themselves_each_once_the_most_named_first() -> None:
    assert dots(named().marks.places) == [
        Dot("p2", "Kyiv", 50.45466, 30.5238),
        Dot("p1", "Ukraine", 49.0, 32.0),
    ]


def test_a_dot_at_the_zero_of_both_degrees() -> None:
    assert dots([place(0.0, 0.0), place(1.0, None)]) == [Dot("p1", "Ukraine", 0.0, 0.0)]


def test_a_story_that_names_no_place_for_itself_has_no_map() -> None:
    own = named()
    places = tuple(replace(one, use=PlaceUse.METONYM) for one in own.marks.places)
    assert view(replace(own, marks=replace(own.marks, places=places))).map is None


def test_the_map_is_of_the_dots() -> None:
    found = view(named()).map
    assert found
    assert [label.dot.name for label in found.labels] == ["Kyiv", "Ukraine"]


def test_marks_of_every_kind_come_in_the_order_of_the_text() -> None:
    assert [mark.sign for mark in view(reading()).marks] == ["p1", "p2", "t1"]


def test_a_place_in_a_dateline_and_one_in_a_caption_are_marked_there() -> None:
    parts = view(reading()).parts
    marked = {
        part.kind.value: [mark.words for one in part.sentences for mark in one.marks]
        for part in parts
    }
    assert marked == {
        "headline": [],
        "caption": ["Adria"],
        "paragraph": ["TRIESTE", "<i>Sunday</i>"],
    }


def test_a_time_within_a_place_is_in_both() -> None:
    own = named()
    span = own.marks.places[0].span
    inner = replace(time(None, None), span=Span(span.start, span.start + 3))
    marks = view(replace(own, marks=replace(own.marks, times=(inner,)))).marks
    found = segments(own.article, Span(0, 13), marks[:2])
    assert [(one.words, [mark.sign for mark in one.marks]) for one in found] == [
        ("Ukr", ["t1", "p1"]),
        ("aine", ["p1"]),
        (" said ", []),
    ]


# --- statements


def statement(
    kind: StatementKind = StatementKind.INDIRECT,
    source: SourceKind | None = None,
    attitude: Attitude | None = None,
    act: Act = Act.SAID,
    *,
    negated: bool = False,
) -> Statement:
    span = Span(0, 4)
    return Statement(
        "q",
        span,
        kind,
        Source(span, source) if source else None,
        Cue(span, "say", attitude) if attitude else None,
        (span,),
        (),
        negated,
        act,
    )


@pytest.mark.parametrize(
    ("own", "shown"),
    [
        (statement(), "indirect"),
        (statement(StatementKind.DIRECT), "direct"),
        (statement(StatementKind.MIXED), "mixed"),
        (statement(source=SourceKind.NAMED, attitude=Attitude.NEUTRAL), "indirect"),
        (statement(source=SourceKind.UNNAMED), "indirect, unnamed source"),
        (statement(source=SourceKind.DOCUMENT), "indirect, document source"),
        (statement(source=SourceKind.COLLECTIVE), "indirect, collective source"),
        (statement(attitude=Attitude.ENDORSING), "indirect, endorsing"),
        (statement(attitude=Attitude.DOUBTING), "indirect, doubting"),
        (statement(attitude=Attitude.DENYING), "indirect, denying"),
        (statement(attitude=Attitude.EMOTIVE), "indirect, emotive"),
        (statement(act=Act.THOUGHT), "indirect, thought"),
        (statement(act=Act.INTENDED), "indirect, intended"),
        (statement(act=Act.ASKED), "indirect, asked"),
        (statement(negated=True), "indirect, negated"),
        (
            statement(
                StatementKind.MIXED,
                SourceKind.UNNAMED,
                Attitude.DOUBTING,
                Act.THOUGHT,
                negated=True,
            ),
            "mixed, thought, doubting, negated, unnamed source",
        ),
    ],
)
def test_manner(own: Statement, shown: str) -> None:
    assert manner(own) == shown


def test_where_to_whom_and_when() -> None:
    own = addressed()
    first, *_ = statement_views(own.article, own.marks.statements, own.marks.times)
    assert first.detail == "direct, aboard, to a pilot and Nobody, Sun 2021-04-11"


def test_a_time_that_is_open_is_told_by_its_words() -> None:
    own = addressed()
    times = (replace(own.marks.times[0], start=None, end=None),)
    first, *_ = statement_views(own.article, own.marks.statements, times)
    assert first.detail.endswith(", <b>Sunday</b>")


def test_a_time_that_is_not_there_is_not_told() -> None:
    own = addressed()
    first, *_ = statement_views(own.article, own.marks.statements)
    assert first.detail == "direct, aboard, to a pilot and Nobody"


def test_one_line() -> None:
    assert one_line(spoken().article, heard("did not\n ask")) == "did not ask"


def test_statements_as_they_are_shown() -> None:
    own = spoken()
    found = list(statement_views(own.article, own.marks.statements))
    assert [(one.id, one.sign, one.who, one.cue, one.what) for one in found] == [
        ("q1", "s1", "Roe", "said", "It sank … on <b>Sunday</b>"),
        ("q2", "s2", "She", "denied", "that a pilot was aboard"),
        ("q3", "s3", "ROE", "did not ask", "why"),
        ("q4", "s4", "", "", "Nobody saw."),
    ]
    assert [one.span for one in found] == [one.span for one in own.marks.statements]
    assert found[2].detail == "indirect, asked, negated, collective source"


def test_who_is_named_by_the_same_words_is_one_speaker() -> None:
    own = spoken()
    found = statement_views(own.article, own.marks.statements)
    assert [one.speaker for one in found] == [1, 2, 1, 3]


def test_names_that_the_words_leave_out_are_told() -> None:
    own = toy(article("Elena Rojas with Bo Lind said that it rose."))
    (one,) = own.marks.statements
    first, *_ = statement_views(own.article, (one,), actors=own.marks.actors)
    assert (first.who, first.name) == ("Elena Rojas", "Bo Lind")


def test_a_statement_stands_with_the_sentence_that_it_begins_in() -> None:
    own = spoken()
    first, *others = own.marks.statements
    longer = replace(first, span=Span(first.span.start, heard("ROE").end))
    marks = replace(own.marks, statements=(longer, *others))
    shown = view(replace(own, marks=marks))
    (part,) = shown.parts
    assert [[one.sign for one in sentence.statements] for sentence in part.sentences] == [
        ["s1"],
        ["s2"],
        ["s3"],
        ["s4"],
    ]
    assert [one.sign for one in shown.statements] == ["s1", "s2", "s3", "s4"]


def test_two_statements_can_begin_in_one_sentence() -> None:
    own = spoken()
    first, second, *_ = own.marks.statements
    marks = replace(own.marks, statements=(first, replace(second, span=heard("Roe said"))))
    (part,) = view(replace(own, marks=marks)).parts
    assert [[one.sign for one in sentence.statements] for sentence in part.sentences] == [
        ["s1", "s2"],
        [],
        [],
        [],
    ]


def test_a_statement_that_begins_in_no_sentence_is_only_in_the_list() -> None:
    own = reading()
    loose = replace(own.marks.statements[0], span=at("TRIESTE, April 11. It sank"))
    shown = view(replace(own, marks=replace(own.marks, statements=(loose,))))
    assert not any(one.statements for part in shown.parts for one in part.sentences)
    assert [one.sign for one in shown.statements] == ["s1"]


def test_events_say_who_did_what_to_whom_and_how_it_is_told() -> None:
    own = story_of("Rebels took Kyiv, and the attack went on.")
    sentence = own.marks.sentences[0].id

    def event(name: str, words: str, **more: Any) -> Event:
        start = str(own.article.text).index(words)
        span, kind = Span(start, start + len(words)), EventType.ASSAULT
        return Event(name, span, sentence, kind, Quad.MATERIAL_CONFLICT, **more)

    rebels, kyiv = Participant(Span(0, 6)), Participant(Span(12, 16))
    first = event("x1", "took", actors=(rebels,), recipients=(kyiv,), mode="aerial", voice="q1")
    again = event(
        "x2", "attack", actors=(), recipients=(kyiv,), repeats="x1", background=True, place=0
    )
    mutual = event("x3", "went", actors=(rebels, kyiv), recipients=())
    place = Place("p1", Span(12, 16), "Kyiv", PlaceUse.LITERAL)
    said = Statement("q1", Span(0, 16), StatementKind.INDIRECT, None, None, (Span(0, 16),))
    marks = replace(own.marks, events=(first, again, mutual), places=(place,), statements=(said,))
    found = [one for one in view(replace(own, marks=marks)).marks if one.kind.name == "event"]
    assert [(one.sign, one.value, one.days) for one in found] == [
        ("e1", "ASSAULT, aerial", "Rebels > Kyiv"),
        ("e2", "ASSAULT", "nobody named > Kyiv"),
        ("e3", "ASSAULT", "Rebels and Kyiv"),
    ]
    assert [one.detail for one in found] == [
        "actual, by s1",
        "actual, at Kyiv, background, repeats e1",
        "actual",
    ]


@pytest.mark.parametrize(
    ("low", "high", "unit", "shown"),
    [
        (14, 14, "person", "14 person"),
        (1200.5, 1200.5, "count", "1,200.5"),
        (80, None, "%", "80 or more %"),
        (None, 5, "km", "5 or less km"),
        (3, 5, "km", "3 to 5 km"),
        (None, None, "km", "any km"),
    ],
)
def test_amounts_say_their_bounds(
    low: float | None, high: float | None, unit: str, shown: str
) -> None:
    assert amount(Figure("f", Span(0, 1), low, high, unit, FigureKind.COUNT)) == shown


def test_figures_say_what_they_count_and_whose_they_are() -> None:
    own = story_of("At least 14 ferries sank a day, and 3 more.")
    start = Span(0, 19)
    said = Statement("q1", Span(0, 30), StatementKind.INDIRECT, None, None, (Span(0, 30),))
    first = Figure("x1", start, 14, None, "count", FigureKind.RATE, counts=Span(12, 19), per="day")
    other = Figure("x2", Span(36, 37), 3, 3, "count", FigureKind.COUNT)
    figures = (replace(first, voice="q1"), other)
    marks = replace(own.marks, figures=figures, statements=(said,))
    found = [one for one in view(replace(own, marks=marks)).marks if one.kind.name == "figure"]
    assert [(one.sign, one.value, one.days, one.detail) for one in found] == [
        ("f1", "14 or more", "ferries per day", "s1"),
        ("f2", "3", "count", "outlet"),
    ]


def test_of_marks_that_end_together_the_inner_closes_first() -> None:
    own = story_of("About 12 ferries a day sank.")
    outer = MarkView("x", FIGURE, "f1", Span(0, 22), "", "", "", "")
    inner = replace(outer, id="y", sign="t1", span=Span(17, 22))
    found = segments(own.article, own.marks.sentences[0].span, (outer, inner))
    assert [mark.sign for one in found for mark in one.opening] == ["f1", "t1"]
    assert [mark.sign for one in found for mark in one.closing] == ["t1", "f1"]


def test_harmless_words_have_no_line_breaks_and_no_control_sequences() -> None:
    assert harmless("a\r\n\tb \x1b[31m \u202e \ud800") == "a b ␛[31m \ufffd \ufffd"
