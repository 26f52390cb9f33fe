from collections.abc import Iterable

import pytest

from dateline.reading.statements.grammar import Found, announced, found, subject
from dateline.reading.trees import Tree, tree
from stories import tokens

NAME = "Rojas_NNP_nsubj_1"


def words(own: Tree, numbers: Iterable[int]) -> str:
    return " ".join(own.words[number] for number in sorted(numbers))


def shown(own: Tree, one: Found) -> tuple[str, str, str]:
    return words(own, one.cues), words(own, one.source), words(own, one.content)


def read(sentence: str) -> list[tuple[str, str, str]]:
    own = tree(*tokens(sentence))
    return [shown(own, one) for one in found(own)]


@pytest.mark.parametrize(
    ("sentence", "cue", "content"),
    [
        (f"{NAME} said_VBD_ROOT_1 it_PRP_nsubj_3 rained_VBD_ccomp_1", "said", "it rained"),
        (
            f"{NAME} bridged_VBD_ROOT_1 that_IN_mark_4 it_PRP_nsubj_4 rained_VBD_ccomp_1",
            "bridged",
            "that it rained",
        ),
        (
            f"{NAME} pointed_VBD_ROOT_1 out_RP_prt_1 it_PRP_nsubj_4 rained_VBD_ccomp_1",
            "pointed out",
            "it rained",
        ),
        (f"{NAME} vowed_VBD_ROOT_1 to_TO_aux_3 sail_VB_xcomp_1", "vowed", "to sail"),
        (f"{NAME} criticised_VBD_ROOT_1 plans_NNS_dobj_1", "criticised", "plans"),
        (f"{NAME} warned_VBD_ROOT_1 of_IN_prep_1 floods_NNS_pobj_2", "warned of", "floods"),
        (f"{NAME} hinted_VBD_ROOT_1 at_IN_prep_1 rain_NN_pobj_2", "hinted at", "rain"),
        (
            f"{NAME} warned_VBD_ROOT_1 in_IN_prep_1 Lima_NNP_pobj_2 of_IN_prep_1 rain_NN_pobj_4",
            "warned of",
            "rain",
        ),
    ],
)
def test_a_verb_attributes(sentence: str, cue: str, content: str) -> None:
    assert read(sentence) == [(cue, "rojas", content)]


@pytest.mark.parametrize(
    "sentence",
    [
        "",
        "Rojas",
        f"{NAME} made_VBD_ROOT_1 it_PRP_nsubj_3 rain_VB_ccomp_1",
        f"{NAME} bridged_VBD_ROOT_1 it_PRP_nsubj_3 rained_VBD_ccomp_1",
        "bridged_VBD_ROOT_0 that_IN_mark_3 it_PRP_nsubj_3 rained_VBD_ccomp_0",
        "that_IN_mark_2 it_PRP_nsubj_2 rained_VBD_ccomp_4 Rojas_NNP_nsubj_4 bridged_VBD_ROOT_4",
        f"{NAME} sailed_VBD_ROOT_1",
        f"{NAME} vowed_VBD_ROOT_1",
        f"{NAME} sailed_VBD_ROOT_1 of_IN_prep_1 rain_NN_pobj_2",
        f"{NAME} sailed_VBD_ROOT_1 to_TO_aux_3 win_VB_xcomp_1",
        f"{NAME} criticised_VBD_ROOT_1 !_._dobj_1",
        "claim_NN_ROOT_0 that_IN_mark_2 rained_VBD_acl_0",
        "Rojas_NNP_poss_2 's_POS_case_0 claim_NN_ROOT_2",
        "Rojas_NNP_poss_2 's_POS_case_0 claim_NN_ROOT_2 in_IN_prep_2 Lima_NNP_pobj_3",
        "Rojas_NNP_poss_2 's_POS_case_0 claim_NN_ROOT_2 heard_VBN_acl_2",
        "'s_POS_poss_1 claim_NN_ROOT_1 of_IN_prep_1 rain_NN_pobj_2",
        "according_VBG_ROOT_0 to_IN_prep_0 Rojas_NNP_pobj_1",
        "it_PRP_nsubj_1 rained_VBD_ROOT_1 according_VBG_prep_1",
        "it_PRP_nsubj_1 rained_VBD_ROOT_1 according_VBG_prep_1 to_IN_prep_2",
    ],
)
def test_what_attributes_nothing(sentence: str) -> None:
    assert read(sentence) == []


def test_a_known_verb_needs_no_subject() -> None:
    assert read("said_VBD_ROOT_0 it_PRP_nsubj_2 rained_VBD_ccomp_0") == [("said", "", "it rained")]


def test_a_verb_of_intent_without_an_infinitive_may_have_an_object() -> None:
    assert read(f"{NAME} promised_VBD_ROOT_1 boats_NNS_dobj_1") == [("promised", "rojas", "boats")]


def test_an_aside_attributes_what_it_stands_in() -> None:
    sentence = (
        "boats_NNS_nsubj_5 ,_,_punct_5 Rojas_NNP_nsubj_3 says_VBZ_parataxis_5 "
        ",_,_punct_5 sank_VBD_ROOT_5"
    )
    assert read(sentence) == [("says", "rojas", "boats sank")]


def test_an_aside_of_nobody_attributes_nothing() -> None:
    assert read("says_VBZ_parataxis_1 sank_VBD_ROOT_1") == []


ENDS = "it_PRP_nsubj_1 {} ,_,_punct_1 {} Rojas_NNP_nsubj_5 {}"


def ending(
    verb: str = "rained_VBD_ROOT_1", name: str = "chair_NN_compound_4", end: str = ""
) -> str:
    return ENDS.format(verb, name, end or "said_VBD_dep_1")


def test_a_sentence_may_end_with_who_said_it() -> None:
    assert read(ending()) == [("said", "chair rojas", "it rained")]


def test_a_name_at_the_end_has_nine_words_at_most() -> None:
    chairs = " ".join(["chair_NN_dep_1"] * 8)
    assert read(ending(name=chairs))[0][2] == "it rained"
    assert read(ending(name=f"{chairs} chair_NN_dep_1")) == []


@pytest.mark.parametrize(
    "sentence",
    [
        ending(verb="rain_NN_ROOT_1"),
        ending(name="gladly_RB_advmod_5"),
        ending(name="who_WP_nsubj_5"),
        ending(name="that_DT_det_4"),
        ending(name=" ".join(["chair_NN_dep_1"] * 9)),
        ending(end="saying_VBG_dep_1"),
        ending(end="sailed_VBD_dep_1"),
        ending(end="thought_VBD_dep_1"),
        ending(end="said_VBD_dep_1 words_NNS_dobj_5"),
        "it_PRP_nsubj_1 rained_VBD_ROOT_1 ”_''_punct_1 ,_,_punct_1 Rojas_NNP_dep_1 said_VBD_dep_1",
        "it_PRP_nsubj_1 rained_VBD_ROOT_1 ,_,_punct_1 said_VBD_dep_1",
    ],
)
def test_not_every_end_says_who_said_it(sentence: str) -> None:
    assert not any(content.startswith("it rain") for _, _, content in read(sentence))


def test_according_to_attributes_its_clause() -> None:
    sentence = "it_PRP_nsubj_1 rained_VBD_ROOT_1 according_VBG_prep_1 to_IN_prep_2 Rojas_NNP_pobj_3"
    assert read(sentence) == [("according to", "rojas", "it rained")]


@pytest.mark.parametrize(
    ("rest", "cue", "content"),
    [
        ("that_IN_mark_5 it_PRP_nsubj_5 rained_VBD_acl_2", "claim", "that it rained"),
        ("to_TO_aux_4 sail_VB_acl_2", "claim", "to sail"),
        ("of_IN_prep_2 rain_NN_pobj_3", "claim of", "rain"),
        ("in_IN_prep_2 Lima_NNP_pobj_3 about_IN_prep_2 rain_NN_pobj_5", "claim about", "rain"),
    ],
)
def test_a_noun_attributes(rest: str, cue: str, content: str) -> None:
    sentence = f"Rojas_NNP_poss_2 's_POS_case_0 claim_NN_ROOT_2 {rest}"
    assert read(sentence) == [(cue, "rojas", content)]


@pytest.mark.parametrize(
    ("sentence", "verb", "wanted"),
    [
        (f"{NAME} said_VBD_ROOT_1", 1, "rojas"),
        (f"{NAME} rose_VBD_ROOT_1 and_CC_cc_1 said_VBD_conj_1", 3, "rojas"),
        ("men_NNS_ROOT_0 saying_VBG_acl_0 no_UH_intj_1", 1, "men"),
        ("told_VBN_ROOT_0 by_IN_agent_0 Rojas_NNP_pobj_1", 0, "rojas"),
        ("said_VBD_ROOT_0", 0, ""),
        ("said_VBD_conj_0", 0, ""),
        (f"{NAME} rose_VBD_ROOT_1 said_VBD_relcl_1", 2, ""),
        (
            f"{NAME} a_VBD_ROOT_1 b_VB_conj_1 c_VB_conj_2 d_VB_conj_3 e_VB_conj_4 f_VB_conj_5",
            6,
            "",
        ),
    ],
)
def test_the_subject_of_a_verb(sentence: str, verb: int, wanted: str) -> None:
    own = tree(*tokens(sentence))
    assert words(own, subject(own, verb)) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Rojas : bridge is safe", ("rojas", "bridge is safe")),
        ("guild : bridge is safe", ("guild", "bridge is safe")),
        ("chair Rojas : bridge is safe", ("chair rojas", "bridge is safe")),
        ("guild chair : bridge is safe", None),
        ("Live : bridge is safe", None),
        ("Opinion : bridge is safe", None),
        ("Rojas : no", None),
        ("Rojas :", None),
        (": bridge is safe", None),
        ("the old guild chair Ana Rojas : bridge is safe", None),
        ("bridge is safe", None),
        ("", None),
    ],
)
def test_a_headline_may_begin_with_who_speaks(
    sentence: str, wanted: tuple[str, str] | None
) -> None:
    own = tree(*tokens(sentence))
    one = announced(own)
    assert (shown(own, one)[1:] if one else None) == wanted
