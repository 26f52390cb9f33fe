from collections.abc import Iterable

import pytest

from dateline.reading.statements.grammar import (
    Found,
    according,
    announced,
    behind,
    is_asked,
    is_phrase,
    several,
    signed,
    subject,
    unlinked,
    worded,
)
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


THAT = "that_IN_mark_{} it_PRP_nsubj_{} {}_VBD_{}_{}"
TWO = f"{NAME} said_VBD_ROOT_1 {THAT.format(4, 4, 'rained', 'ccomp', 1)} and_CC_cc_4"
TO = "Rojas_NNP_nsubj_1 vowed_VBD_ROOT_1 to_TO_aux_3 pay_VB_xcomp_1 and_CC_cc_3"


def parted(sentence: str, *content: int) -> list[str]:
    own = tree(*tokens(sentence))
    one = Found(1, frozenset({1}), frozenset({0}), frozenset(content))
    return [words(own, part.content) for part in several(own, one)]


def test_two_clauses_with_that_are_two() -> None:
    sentence = f"{TWO} {THAT.format(8, 8, 'snowed', 'conj', 4)}"
    assert parted(sentence, *range(2, 9)) == ["that it rained", "that it snowed"]


def test_two_infinitives_are_two() -> None:
    assert parted(f"{TO} to_TO_aux_6 go_VB_conj_3", *range(2, 7)) == ["to pay", "to go"]


def test_a_clause_without_that_belongs_to_the_one_before() -> None:
    sentence = f"{TWO} it_PRP_nsubj_7 snowed_VBD_conj_4"
    assert parted(sentence, *range(2, 8)) == ["that it rained and it snowed"]


def test_what_opens_otherwise_does_not_part() -> None:
    sentence = f"{TWO} to_TO_aux_7 go_VB_conj_4"
    assert parted(sentence, *range(2, 8)) == ["that it rained and to go"]


def test_a_content_of_nothing_but_and_stays() -> None:
    own = tree(*tokens("and_CC_ROOT_0"))
    assert unlinked(own, {0}) == {0}


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Rojas_NNP_nsubjpass_2 was_VBD_auxpass_2 asked_VBN_ROOT_2", True),
        ("Asked_VBN_advcl_2 Rojas_NNP_nsubj_2 left_VBD_ROOT_2", True),
        ("Rojas_NNP_nsubj_1 asked_VBD_ROOT_1 Silva_NNP_dobj_1", False),
        ("it_PRP_nsubjpass_2 was_VBD_auxpass_2 claimed_VBN_ROOT_2", False),
        ("Rojas_NNP_nsubjpass_2 was_VBD_auxpass_2 convinced_VBN_ROOT_2", False),
    ],
)
def test_whom_somebody_asks(sentence: str, found: bool) -> None:  # noqa: FBT001
    own = tree(*tokens(sentence))
    assert any(is_asked(own, n) for n in range(len(own.words))) is found


IN_WORDS = "it_PRP_nsubj_1 rained_VBD_ROOT_1 {}_IN_prep_1 the_DT_det_4 words_NNS_pobj_2 {}"


def test_in_the_words_of_somebody() -> None:
    own = tree(*tokens(IN_WORDS.format("in", "of_IN_prep_4 Rojas_NNP_pobj_5")))
    found = worded(own, 4)
    assert found
    assert shown(own, found) == ("in the words of", "rojas", "it rained")


@pytest.mark.parametrize(
    "ending",
    [("in", "here_RB_advmod_1"), ("with", "of_IN_prep_4 Rojas_NNP_pobj_5")],
)
def test_other_words_are_nobodys(ending: tuple[str, str]) -> None:
    assert worded(tree(*tokens(IN_WORDS.format(*ending))), 4) is None


def test_nobody_says_what_things_go_by() -> None:
    sentence = "it_PRP_nsubj_1 rose_VBD_ROOT_1 according_VBG_prep_1 to_IN_prep_2 {}_NN_pobj_3"
    own = tree(*tokens(sentence.format("height")))
    assert according(own, 2) is None
    assert according(tree(*tokens(sentence.format("surveys"))), 2)


def test_a_headline_may_end_with_who_speaks() -> None:
    sentence = "it_PRP_nsubj_1 rains_VBZ_ROOT_1 ,_,_punct_1 says_VBZ_dep_1 Rojas_NNP_nsubj_3"
    own = tree(*tokens(sentence))
    found = signed(own)
    assert found
    assert shown(own, found) == ("says", "rojas", "it rains")


@pytest.mark.parametrize(
    "sentence",
    [
        "it_PRP_nsubj_1 rains_VBZ_ROOT_1 says_VBZ_dep_1 Rojas_NNP_nsubj_2",
        "it_PRP_nsubj_1 rains_VBZ_ROOT_1 ,_,_punct_1 says_VBZ_dep_1",
        "it_PRP_nsubj_1 rains_VBZ_ROOT_1 ,_,_punct_1 runs_VBZ_dep_1 Rojas_NNP_nsubj_3",
        "it_PRP_nsubj_1 rains_VBZ_ROOT_1 ,_,_punct_1 says_VBZ_dep_1 ran_VBD_dep_3",
    ],
)
def test_or_not(sentence: str) -> None:
    assert signed(tree(*tokens(sentence))) is None


def test_a_verb_and_the_word_behind_it() -> None:
    own = tree(*tokens("Rojas_NNP_nsubj_1 put_VBD_ROOT_1 it_PRP_dobj_1"))
    assert [is_phrase(own, n) for n in range(3)] == [False, True, False]


def test_a_subject_may_hang_on_the_aid_of_its_verb() -> None:
    own = tree(*tokens("Rojas_NNP_nsubj_1 is_VBZ_auxpass_2 convinced_VBN_ROOT_2"))
    assert words(own, subject(own, 2)) == "rojas"
