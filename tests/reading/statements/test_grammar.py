from collections.abc import Iterable

import pytest

from dateline.reading.statements.grammar import Found, according, announced, behind, subject
from dateline.reading.trees import Tree, tree
from stories import tokens

NAME = "Rojas_NNP_nsubj_1"


def words(own: Tree, numbers: Iterable[int]) -> str:
    return " ".join(own.words[number] for number in sorted(numbers))


def shown(own: Tree, one: Found) -> tuple[str, str, str]:
    return words(own, one.cues), words(own, one.source), words(own, one.content)


ENDS = "it_PRP_nsubj_1 {} ,_,_punct_1 {} Rojas_NNP_nsubj_5 {}"


def ending(
    verb: str = "rained_VBD_ROOT_1", name: str = "chair_NN_compound_4", end: str = ""
) -> str:
    return ENDS.format(verb, name, end or "said_VBD_dep_1")


def ended(sentence: str) -> list[tuple[str, str, str]]:
    own = tree(*tokens(sentence))
    made = (behind(own, verb) for verb in range(len(own.words)))
    return [shown(own, one) for one in made if one]


def test_a_sentence_may_end_with_who_said_it() -> None:
    assert ended(ending()) == [("said", "chair rojas", "it rained")]


def test_or_have_them_within() -> None:
    sentence = f"{ending()} ,_,_punct_1 and_CC_cc_1 snowed_VBD_conj_1"
    assert ended(sentence) == [("said", "chair rojas", "it rained and snowed")]


def test_a_name_at_the_end_has_nine_words_at_most() -> None:
    chairs = " ".join(["chair_NN_dep_1"] * 8)
    assert ended(ending(name=chairs))[0][2] == "it rained"
    assert ended(ending(name=f"{chairs} chair_NN_dep_1")) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "",
        "Rojas",
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
    assert ended(sentence) == []


def test_according_to_attributes_its_clause() -> None:
    sentence = "it_PRP_nsubj_1 rained_VBD_ROOT_1 according_VBG_prep_1 to_IN_prep_2 Rojas_NNP_pobj_3"
    own = tree(*tokens(sentence))
    one = according(own, 2)
    assert one
    assert shown(own, one) == ("according to", "rojas", "it rained")


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("according_VBG_ROOT_0 to_IN_prep_0 Rojas_NNP_pobj_1", 0),
        ("it_PRP_nsubj_1 rained_VBD_ROOT_1 according_VBG_prep_1", 2),
        ("it_PRP_nsubj_1 rained_VBD_ROOT_1 according_VBG_prep_1 to_IN_prep_2", 2),
    ],
)
def test_according_needs_a_clause_and_a_name(sentence: str, number: int) -> None:
    assert according(tree(*tokens(sentence)), number) is None


@pytest.mark.parametrize(
    ("sentence", "verb", "wanted"),
    [
        (f"{NAME} said_VBD_ROOT_1", 1, "rojas"),
        (f"{NAME} rose_VBD_ROOT_1 and_CC_cc_1 said_VBD_conj_1", 3, "rojas"),
        (f"{NAME} began_VBD_ROOT_1 by_IN_prep_1 saying_VBG_pcomp_2", 3, "rojas"),
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
