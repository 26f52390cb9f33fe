"""Who takes part, on trees built by hand."""

import pytest

from dateline.model import Participant, Place, PlaceUse, Span, Time, TimeBasis, TimeType
from dateline.reading.events.participants import mentions, people
from deeds import clauses, persons, spot
from readings import named

NOUN = "The_DT_det_2 two_CD_nummod_2 {}_ROOT_2"


@pytest.mark.parametrize(
    "word", ["rebels_NNS", "lightermen_NNS", "midfielder_NN", "clan_NN", "Roe_NNP", "we_PRP"]
)
def test_somebody(word: str) -> None:
    assert persons(clauses(NOUN.format(word))).is_somebody(2)


@pytest.mark.parametrize("word", ["letters_NNS", "tower_NN", "bread_NN", "it_PRP", "red_JJ"])
def test_nobody_in_particular(word: str) -> None:
    assert not persons(clauses(NOUN.format(word))).is_somebody(2)


@pytest.mark.parametrize(
    ("word", "idle", "told"),
    [
        ("beauty_NN", True, False),
        ("elephants_NNS", True, False),
        ("treaty_NN", True, True),
        ("mill_NN", False, False),
        ("bomb_NN", False, False),
        ("dozens_NNS", False, False),
        ("wardens_NNS", False, False),
        ("Beauty_NNP", False, False),
    ],
)
def test_what_of_itself_does_nothing(word: str, *, idle: bool, told: bool) -> None:
    own = persons(clauses(NOUN.format(word)))
    assert (own.is_idle(2), own.is_word(2)) == (idle, told)


def test_a_mention_and_a_place_are_somebody_and_a_time_is_not() -> None:
    own = clauses("Bread_NN_ROOT_0 Lima_NN_ROOT_1 Monday_NNP_ROOT_2")
    lima = Place("p", spot(own, 1), "Lima", PlaceUse.METONYM)
    monday = Time("t", spot(own, 2), TimeType.DATE, "2026-11-23", TimeBasis.RELATIVE)
    who = persons(own, (0,), (lima,), (monday,))
    assert [who.is_somebody(number) for number in range(3)] == [True, True, False]
    assert [who.is_nobody(number) for number in range(3)] == [False, False, True]


def test_what_can_be_no_participant() -> None:
    own = clauses(
        'it_PRP_ROOT_0 12_CD_ROOT_1 which_WDT_ROOT_2 "_"_ROOT_3 one_CD_ROOT_4 of_IN_prep_4'
    )
    who = persons(own)
    assert [who.is_nobody(number) for number in range(4)] == [True] * 4
    assert not who.is_nobody(4)


def test_who_is_named_within() -> None:
    own = clauses(
        "Norland_NNP_poss_2 air_NN_compound_2 base_NN_ROOT_2 in_IN_prep_2 Lima_NNP_pobj_3"
    )
    assert persons(own).within(2) == [0]
    assert persons(own, (4,)).within(2) == [0]
    bare = clauses("base_NN_ROOT_0 in_IN_prep_0 Lima_NNP_pobj_1")
    assert persons(bare).within(0) == []
    assert persons(bare, (2,)).within(0) == [2]


def test_the_words_for_somebody() -> None:
    own = clauses(
        "two_CD_nummod_1 guards_NNS_ROOT_1 of_IN_prep_1 Lima_NNP_pobj_2 in_IN_prep_1 red_NN_pobj_4 "
        "who_WP_nsubj_7 slept_VBD_relcl_1"
    )
    who = persons(own)
    whole, short = (who.span(1, frozenset(), short=one) for one in (False, True))
    assert whole == Span(0, spot(own, 5).end)
    assert short == Span(0, spot(own, 3).end)
    assert who.span(1, frozenset((3,)), short=True) == Span(0, spot(own, 1).end)


def test_a_title_has_the_name_behind_it() -> None:
    own = clauses("blogger_NN_ROOT_0 Lena_NNP_compound_2 Oster_NNP_appos_0")
    assert persons(own).span(0, frozenset(), short=False) == Span(0, spot(own, 2).end)
    apart = clauses("blogger_NN_ROOT_0 ,_,_punct_0 Oster_NNP_appos_0")
    assert persons(apart).span(0, frozenset(), short=False) == spot(apart, 0)


def test_a_day_is_none_of_the_words() -> None:
    own = clauses("Monday_NNP_npadvmod_1 rebels_NNS_ROOT_1")
    monday = Time("t", spot(own, 0), TimeType.DATE, "2026-11-23", TimeBasis.RELATIVE)
    assert persons(own, times=(monday,)).span(1, frozenset(), short=False) == spot(own, 1)


def test_participants_are_in_text_order_each_once() -> None:
    own = clauses("rebels_NNS_ROOT_0 guards_NNS_ROOT_1")
    found = persons(own, (1,)).participants([1, 0, 1], frozenset(), short=False)
    assert found == (Participant(spot(own, 0)), Participant(spot(own, 1), "a1"))


def test_the_shorter_of_two_mentions_counts() -> None:
    own = clauses("Lima_NNP_compound_1 police_NNS_ROOT_1")
    both = Span(0, spot(own, 1).end)
    who = people(own, [(both, "police"), (spot(own, 0), "lima")], ())
    assert who.actors == {0: "lima", 1: "police"}


def test_mentions_of_all_actors() -> None:
    found = mentions(named().marks.actors)
    assert found == sorted(found)
