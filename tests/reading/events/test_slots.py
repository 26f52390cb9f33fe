"""What fills the slots of a line, on trees built by hand."""

import pytest

from dateline.reading.events.frames import frame
from dateline.reading.events.slots import around, filled
from deeds import clauses

GAVE = "Roe_NNP_nsubj_1 gave_VBD_ROOT_1 "


def named(words: str, written: str, homes: tuple[int, ...], slot: int = 0) -> list[str]:
    """The words that fill a slot of a frame."""
    own, line = clauses(words), frame(written)
    wanted = [one for one in line.slots if one.filler != "_"][slot]
    return [own.words[one] for one in filled(own, line, wanted, homes)]


@pytest.mark.parametrize(
    "words",
    [
        GAVE + "food_NN_dobj_1 to_IN_prep_1 monks_NNS_pobj_3",
        GAVE + "food_NN_dobj_1 to_IN_prep_2 monks_NNS_pobj_3",
        "Roe_NNP_nsubj_1 gave_VBD_ROOT_1 food_NN_dobj_1 monks_NNS_dative_1",
        (
            "Roe_NNP_nsubj_1 gave_VBD_ROOT_1 food_NN_dobj_1 of_IN_prep_2 love_NN_pobj_3 "
            "to_IN_prep_4 monks_NNS_pobj_5"
        ),
    ],
    ids=["behind the verb", "behind the noun", "without a preposition", "within what it is of"],
)
def test_who_is_given_something(words: str) -> None:
    assert named(words, "A give _ to B", (1, 2)) == ["monks"]


def test_who_was_given_something() -> None:
    words = "Monks_NNS_nsubjpass_2 were_VBD_auxpass_2 given_VBN_ROOT_2 food_NN_dobj_2"
    assert named(words, "A give _ to B", (2, 3)) == ["monks"]


def test_a_dative_is_nobody_behind_other_prepositions() -> None:
    words = GAVE + "food_NN_dobj_1 monks_NNS_dative_1"
    assert named(words, "A give _ on B", (1, 2)) == []


def test_the_noun_of_a_clause_whose_preposition_is_left_alone() -> None:
    words = "post_NN_ROOT_0 they_PRP_nsubj_2 fired_VBD_relcl_0 on_IN_prep_2"
    assert named(words, "A _ on B", (2,)) == ["post"]
    assert named(words.replace("relcl", "conj"), "A _ on B", (2,)) == []


def test_a_verb_behind_a_preposition_fills_no_slot_for_somebody() -> None:
    words = "Roe_NNP_nsubj_1 thought_VBD_ROOT_1 of_IN_prep_1 leaving_VBG_pcomp_2"
    assert named(words, "A _ of B", (1,)) == []


def test_an_object_that_hangs_on_the_noun() -> None:
    words = GAVE + "monks_NNS_compound_3 shelter_NN_dobj_1"
    assert named(words, "A give B _", (1, 3)) == ["monks"]


def test_the_subject_of_what_hangs_on_a_verb_is_its_object() -> None:
    words = "Roe_NNP_nsubj_1 wants_VBZ_ROOT_1 us_PRP_nsubj_4 to_TO_aux_4 leave_VB_ccomp_1"
    assert named(words, "A _ B to C", (1,)) == ["us"]
    assert named(words, "A _ B to C", (1,), 1) == ["leave"]


def test_a_noun_is_a_clause_where_no_one_else_is_asked_for() -> None:
    words = "Roe_NNP_nsubj_1 refused_VBD_ROOT_1 talks_NNS_dobj_1"
    assert named(words, "A _ C", (1,)) == ["talks"]


def test_what_hangs_on_the_agent_of_a_noun() -> None:
    own = clauses(
        "march_NN_ROOT_0 by_IN_prep_0 monks_NNS_pobj_1 against_IN_prep_2 tolls_NNS_pobj_3"
    )
    line = frame("_ against B by A")
    assert [own.words[one] for one in around(own, line, line.slots[0], 0, (0,))] == ["tolls"]
