"""Which lines fit and what turns them, with a small codebook and trees built by hand."""

import pytest

from deeds import found

SHELL = ("assault", "A _ B | shell | 194\nA _ | shell | 190")
TALKS = ("consult", "A hold _ with B | talk | 040\n_ between A and B | talk | 040")
REFUSE = ("turns", "A _ C | refuse | any | 120")
WILL = ("turns", "A _ C | will | ASSAULT | 138\nA _ C | won't | CONSULT | 120")
REBELS = "Rebels_NNS_nsubj_1 shelled_VBD_ROOT_1"


def test_the_line_that_explains_more_wins() -> None:
    assert found(f"{REBELS} guards_NNS_dobj_1", SHELL) == ["ASSAULT: rebels > guards"]
    assert found(REBELS, SHELL) == ["ASSAULT: rebels > -"]


def test_what_is_no_event_blocks_the_others() -> None:
    peas = ("none", "A shell _ | pea | -")
    words = "Cooks_NNS_nsubj_1 shelled_VBD_ROOT_1 peas_NNS_dobj_1"
    assert found(words, peas, SHELL) == []
    assert found(words, SHELL) == ["ASSAULT: cooks > peas"]


def test_a_side_that_only_somebody_may_fill() -> None:
    strict = ("assault", "A _ B! | shell | 194")
    assert found(f"{REBELS} guards_NNS_dobj_1", strict) == ["ASSAULT: rebels > guards"]
    assert found(f"{REBELS} peas_NNS_dobj_1", strict) == []


@pytest.mark.parametrize("word", ["Storms_NNS", "Bread_NN"])
def test_what_nobody_does_is_none(word: str) -> None:
    assert found(f"{word}_nsubj_1 shelled_VBD_ROOT_1 mills_NNS_dobj_1", SHELL) == []


def test_what_somebody_used_is_no_actor() -> None:
    words = "Missiles_NNS_nsubj_1 shelled_VBD_ROOT_1 mills_NNS_dobj_1"
    assert found(words, SHELL) == ["ASSAULT: - > mills"]


def test_a_noun_with_its_verb() -> None:
    words = "Roe_NNP_nsubj_1 held_VBD_ROOT_1 talks_NNS_dobj_1 with_IN_prep_2 monks_NNS_pobj_3"
    assert found(words, TALKS) == ["CONSULT: roe > monks"]
    other = words.replace("held", "hid")
    assert found(other, TALKS) == []


def test_another_preposition_brings_no_object() -> None:
    words = "Roe_NNP_nsubj_1 held_VBD_ROOT_1 us_PRP_dobj_1 over_IN_prep_1 talks_NNS_pobj_3"
    assert found(words, TALKS) == []


def test_a_noun_between_two() -> None:
    words = (
        "Talks_NNS_nsubj_5 between_IN_prep_0 Roe_NNP_pobj_1 and_CC_cc_2 Ada_NNP_conj_2 "
        "failed_VBD_ROOT_5"
    )
    assert found(words, TALKS) == ["CONSULT: roe & ada > -"]


def test_a_noun_alone_is_none_unless_its_frame_is_bare() -> None:
    words = "Talks_NNS_nsubj_1 failed_VBD_ROOT_1"
    assert found(words, TALKS) == []
    assert found(words, ("consult", "_ between A and B * | talk | 040")) == ["CONSULT: - > -"]


def test_a_turn_takes_what_hangs_on_it() -> None:
    words = "Roe_NNP_nsubj_1 refused_VBD_ROOT_1 to_TO_aux_3 shell_VB_xcomp_1 guards_NNS_dobj_3"
    assert found(words, SHELL, REFUSE) == ["REJECT: roe > guards"]


def test_a_turn_of_what_is_not_known_needs_somebody() -> None:
    words = "Roe_NNP_nsubj_1 refused_VBD_ROOT_1 to_TO_aux_3 visit_VB_xcomp_1 {}_dobj_3"
    assert found(words.format("guards_NNS"), REFUSE) == ["REJECT: roe > guards"]
    assert found("Roe_NNP_nsubj_1 refused_VBD_ROOT_1", REFUSE) == []


def test_a_turn_that_does_not_hold_its_type_leaves_it() -> None:
    words = "Roe_NNP_nsubj_1 refused_VBD_ROOT_1 to_TO_aux_3 shell_VB_xcomp_1 guards_NNS_dobj_3"
    only = ("turns", "A _ C | refuse | CONSULT | 120")
    assert found(words, SHELL, only) == ["ASSAULT: roe > guards"]


def test_the_future() -> None:
    words = "Roe_NNP_nsubj_2 will_MD_aux_2 shell_VB_ROOT_2 guards_NNS_dobj_2"
    assert found(words, SHELL, WILL) == ["THREATEN: roe > guards"]
    assert found(words, SHELL) == ["ASSAULT: roe > guards"]


def test_would_is_the_future_of_what_was_said() -> None:
    words = (
        "Roe_NNP_nsubj_1 said_VBD_ROOT_1 he_PRP_nsubj_4 would_MD_aux_4 shell_VB_ccomp_1 "
        "guards_NNS_dobj_4"
    )
    assert found(words, SHELL, WILL) == ["THREATEN: roe > guards"]
    alone = "Roe_NNP_nsubj_2 would_MD_aux_2 shell_VB_ROOT_2 guards_NNS_dobj_2"
    assert found(alone, SHELL, WILL) == ["ASSAULT: roe > guards"]


def test_on_a_condition_it_is_not() -> None:
    words = (
        "Roe_NNP_nsubj_1 said_VBD_ROOT_1 if_IN_mark_5 he_PRP_nsubj_5 would_MD_aux_5 "
        "shell_VB_ccomp_1 guards_NNS_dobj_5"
    )
    assert found(words, SHELL, WILL) == ["ASSAULT: roe > guards"]


def test_what_others_must_do_is_asked_of_them() -> None:
    must = ("turns", "A _ C | must | any | 100")
    words = (
        "Roe_NNP_nsubj_1 said_VBD_ROOT_1 {}_nsubj_4 must_MD_aux_4 shell_VB_ccomp_1 mills_NNS_dobj_4"
    )
    assert found(words.format("guards_NNS"), SHELL, must) == ["REQUEST: roe > guards"]
    assert found(words.format("he_PRP"), SHELL, must) == ["ASSAULT: roe > mills"]
    alone = "Guards_NNS_nsubj_2 must_MD_aux_2 shell_VB_ROOT_2 mills_NNS_dobj_2"
    assert found(alone, SHELL, must) == ["ASSAULT: guards > mills"]


def test_particles() -> None:
    off = ("sanction", "A break-off _ with B | talk | 164")
    words = (
        "Roe_NNP_nsubj_1 broke_VBD_ROOT_1 off_RP_prt_1 talks_NNS_dobj_1 with_IN_prep_3 "
        "monks_NNS_pobj_4"
    )
    assert found(words, off) == ["SANCTION: roe > monks"]
    assert found(words.replace("off_RP", "up_RP"), off) == []
    out = ("accuse", "A _ at B | lash out | 111")
    lash = "Roe_NNP_nsubj_1 lashed_VBD_ROOT_1 {}at_IN_prep_1 monks_NNS_pobj_{}"
    assert found(lash.format("out_RP_prt_1 ", 3), out) == ["ACCUSE: roe > monks"]
    assert found(lash.format("", 2), out) == []


def test_heads_of_three_words() -> None:
    part = ("consult", "A take-part-in _ with B | summit | 044")
    words = (
        "Roe_NNP_nsubj_1 took_VBD_ROOT_1 part_NN_dobj_1 in_IN_prep_1 summits_NNS_pobj_3 "
        "with_IN_prep_4 monks_NNS_pobj_5"
    )
    assert found(words, part) == ["CONSULT: roe > monks"]


def test_words_before_and_behind_a_noun() -> None:
    peace = ("consult", "A hold _ | peace talk, round of talks | 040")
    assert found("Roe_NNP_nsubj_1 held_VBD_ROOT_1 peace_NN_compound_3 talks_NNS_dobj_1", peace)
    assert found(
        "Roe_NNP_nsubj_1 held_VBD_ROOT_1 rounds_NNS_dobj_1 of_IN_prep_2 talks_NNS_pobj_3", peace
    )
    assert not found("Roe_NNP_nsubj_1 held_VBD_ROOT_1 talks_NNS_dobj_1", peace)
