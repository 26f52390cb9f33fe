"""The place, time and event that a figure holds for."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from clauses import amount, built, spot
from dateline.model import (
    Event,
    EventType,
    Place,
    PlaceUse,
    Quad,
    Span,
    Text,
    Time,
    TimeBasis,
    TimeType,
)
from dateline.reading.figures.lines import Line, line
from dateline.reading.figures.ties import chosen, event_of, is_where, moments, owned, spots

TWO = built(
    "Six_CD_nummod_1 boats_NNS_nsubj_4 in_IN_prep_1 Lviv_NNP_pobj_2 sank_VBD_ROOT_4 "
    "and_CC_cc_4 Roe_NNP_nsubj_7 lost_VBD_conj_4 five_CD_dobj_7 in_IN_prep_7 Kyiv_NNP_pobj_9"
)


def place(own: Line, words: str, use: PlaceUse = PlaceUse.LITERAL) -> Place:
    return Place(f"p{words}", spot(own, words), words, use)


def held(own: Line, *names: str) -> list[str | None]:
    """The name of the place that each of two amounts holds for."""
    spans = [amount(own, at).span for at in (0, 1)]
    marks = list(enumerate(place(own, name) for name in names))
    found = spots(own, owned(own, spans), marks)
    indices = (chosen(own, at, span, found) for at, span in enumerate(spans))
    return [None if index is None else names[index] for index in indices]


def test_a_place_hangs_on_the_figure_or_stands_in_its_clause() -> None:
    assert held(TWO, "Lviv", "Kyiv") == ["Lviv", "Kyiv"]
    assert held(TWO, "Kyiv") == [None, "Kyiv"]
    assert held(TWO, "Lviv") == ["Lviv", None]
    assert held(TWO) == [None, None]


def test_of_several_places_none_is_chosen() -> None:
    own = built(
        "Six_CD_nummod_1 boats_NNS_nsubj_2 sank_VBD_ROOT_2 in_IN_prep_2 Lviv_NNP_pobj_3 "
        "near_IN_prep_2 Kyiv_NNP_pobj_5 or_CC_cc_2 five_CD_dep_2"
    )
    assert held(own, "Lviv", "Kyiv") == [None, None]
    assert held(own, "Kyiv") == ["Kyiv", "Kyiv"]


def test_a_place_that_hangs_on_another_figure_is_not_this_ones() -> None:
    own = built(
        "Six_CD_nsubj_1 sank_VBD_ROOT_1 ,_,_punct_1 five_CD_dobj_1 in_IN_prep_3 Kyiv_NNP_pobj_4"
    )
    assert held(own, "Kyiv") == [None, "Kyiv"]


def test_whose_something_is_counts_only_on_the_figure_itself() -> None:
    own = built(
        "Kyiv_NNP_poss_2 six_CD_nummod_2 boats_NNS_nsubj_3 met_VBD_ROOT_3 five_CD_dobj_3 "
        "when_WRB_advmod_3 Lviv_NNP_poss_7 crews_NNS_nsubj_3"
    )
    assert held(own, "Kyiv") == ["Kyiv", None]
    assert held(own, "Lviv") == [None, None]


def test_what_hangs_far_down_on_a_figure_is_of_something_else() -> None:
    own = built(
        "Six_CD_nummod_1 boats_NNS_nsubj_6 towed_VBN_acl_1 to_IN_prep_2 ports_NNS_pobj_3 "
        "in_IN_prep_4 sank_VBD_ROOT_6 five_CD_dobj_6 Kyiv_NNP_pobj_5"
    )
    assert held(own, "Kyiv") == [None, None]


def test_only_literal_places_say_where() -> None:
    for use, count in ((PlaceUse.LITERAL, 1), (PlaceUse.METONYM, 0), (PlaceUse.DEMONYM, 0)):
        assert len(spots(TWO, {}, [(0, place(TWO, "Kyiv", use))])) == count


@pytest.mark.parametrize(
    ("words", "token", "expected"),
    [
        ("in_IN_ROOT_0 Kyiv_NNP_pobj_0", 1, True),
        ("from_IN_ROOT_0 Kyiv_NNP_pobj_0", 1, False),
        ("Kyiv_NNP_poss_1 boats_NNS_ROOT_1", 0, False),
        ("Kyiv_NNP_nsubj_1 fell_VBD_ROOT_1", 0, False),
    ],
)
def test_what_says_where(words: str, token: int, *, expected: bool) -> None:
    assert is_where(built(words), token) is expected


def test_times_are_days_and_hours_that_are_known() -> None:
    day = Time(
        "t1",
        spot(TWO, "Kyiv"),
        TimeType.DATE,
        "2021-04-11",
        TimeBasis.STATED,
        start=datetime(2021, 4, 11, tzinfo=UTC),
    )
    lengths = replace(day, type=TimeType.DURATION)
    found = moments(TWO, {}, [(0, day), (1, lengths), (2, replace(day, start=None))])
    assert [one.mark for one in found] == [0]


def timed(words: str, *, in_clause: bool) -> None:
    own = built(words)
    span = amount(own).core
    day = Time(
        "t1",
        spot(own, "Sunday"),
        TimeType.DATE,
        "2021-04-11",
        TimeBasis.STATED,
        start=datetime(2021, 4, 11, tzinfo=UTC),
    )
    found = moments(own, owned(own, [span]), [(0, day)])
    assert chosen(own, 0, span, found) == (0 if in_clause else None)


def test_when_something_is() -> None:
    timed("Six_CD_nsubj_1 sank_VBD_ROOT_1 on_IN_prep_1 Sunday_NNP_pobj_2", in_clause=True)
    timed("Six_CD_nsubj_1 sank_VBD_ROOT_1 since_IN_prep_1 Sunday_NNP_pobj_2", in_clause=False)
    timed("Sunday_NNP_compound_1 rain_NN_nsubj_2 sank_VBD_ROOT_2 six_CD_dobj_2", in_clause=True)
    timed(
        "Six_CD_nsubj_1 sank_VBD_ROOT_1 in_IN_prep_1 Sunday_NNP_compound_4 rain_NN_pobj_2",
        in_clause=False,
    )


def test_without_a_parse_nothing_is_tied() -> None:
    own = line(Text("Six boats sank in Lviv"), ())
    span = amount(own).span
    assert spots(own, owned(own, [span]), [(0, place(own, "Lviv"))]) == []
    assert chosen(own, 0, span, []) is None
    assert event_of(own, span, [event("e1", spot(own, "sank"))]) is None


def event(name: str, span: Span) -> Event:
    return Event(name, span, "s0", EventType.ASSAULT, Quad.MATERIAL_CONFLICT, (), ())


KILLED = built(
    "Shelling_NN_nsubj_1 killed_VBD_ROOT_1 six_CD_dobj_1 ,_,_punct_1 said_VBD_advcl_1 Roe_NNP_dep_4"
)


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        ({"e1": "killed"}, "e1"),
        ({"e1": "Shelling", "e2": "killed"}, "e2"),
        ({"e1": "Shelling killed six", "e2": "killed"}, "e1"),
        ({"e1": "Shelling"}, "e1"),
        ({"e1": "Roe"}, None),
        ({"e1": "said"}, None),
        ({}, None),
    ],
)
def test_an_event_is_that_of_the_clause(events: dict[str, str], expected: str | None) -> None:
    own = [event(name, spot(KILLED, words)) for name, words in events.items()]
    assert event_of(KILLED, amount(KILLED).core, own) == expected


def test_of_two_events_beside_the_figure_none_is_taken() -> None:
    own = built("Raids_NNS_nsubj_2 quickly_RB_advmod_2 hurt_VBD_ROOT_2 six_CD_dobj_2")
    first, second = event("e1", spot(own, "Raids")), event("e2", spot(own, "quickly"))
    assert event_of(own, amount(own).core, [first, second]) is None


def test_of_two_events_over_the_figure_the_shorter_is_taken() -> None:
    long, short = event("e1", spot(KILLED, "Shelling killed six")), event("e2", spot(KILLED, "six"))
    assert event_of(KILLED, amount(KILLED).core, [long, short]) == "e2"
