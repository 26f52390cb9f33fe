from dataclasses import replace

import pytest

from dateline.reading.statements import features
from dateline.reading.statements.grammar import Found
from dateline.reading.statements.proposals import Proposal
from dateline.reading.trees import Tree, tree
from stories import tokens

WORDS = (
    "Rojas_NNP_nsubj_2 never_RB_neg_2 said_VBD_ROOT_2 it_PRP_nsubj_4 rained_VBD_ccomp_2 ._._punct_2"
)
FOUND = Found(2, frozenset({2}), frozenset({0}), frozenset({3, 4}))


def said() -> Tree:
    return tree(*tokens(WORDS))


def test_each_feature_tells_another_thing() -> None:
    found = features.described(said(), Proposal("clause", FOUND), frozenset())
    assert len({name[0] for name in found}) == len(found)
    assert {"a said", "b clause said", "g clause it", "j clause 0", "n clause <>"} <= set(found)


def test_no_feature_has_a_space_at_an_end() -> None:
    for one in (FOUND, replace(FOUND, source=frozenset()), replace(FOUND, content=frozenset({5}))):
        for name in features.described(said(), Proposal("clause", one), frozenset({3, 4})):
            assert name == " ".join(name.split())
            assert "|" not in name


def test_names_are_told_by_their_tag() -> None:
    found = features.described(said(), Proposal("clause", FOUND), frozenset())
    assert "t NNP" in found
    assert not any("rojas" in name for name in found)


def test_the_top_of_tokens_hangs_on_none_of_them() -> None:
    assert features.top(said(), {3, 4}) == 4
    assert features.top(said(), {2, 3}) == 2
    assert features.top(said(), set()) == -1
    circle = tree(*tokens("a_NN_dep_1 b_NN_dep_0"))
    assert features.top(circle, {0, 1}) == 0


def test_what_governs_a_cue() -> None:
    assert features.outer(said(), 2) == "-"
    assert features.outer(said(), 3) == "ccomp said"
    chain = tree(*tokens("a_NN_x_1 b_NN_x_2 c_NN_x_3 d_NN_x_4 e_NN_ROOT_4"))
    assert features.outer(chain, 0) == "far"


@pytest.mark.parametrize(
    ("numbers", "wanted"), [(set(), "-"), ({3, 4}, "<"), ({0}, ">"), ({0, 4}, "=")]
)
def test_the_order_of_cue_and_others(numbers: set[int], wanted: str) -> None:
    assert features.order(2, numbers) == wanted


def test_what_stands_between_cue_and_content() -> None:
    assert features.gap(said(), 2, {3, 4}) == "-"
    assert features.gap(said(), 1, {3, 4}) == "said"
    assert features.gap(said(), 2, {0}) == "b never"
    assert features.gap(said(), 5, {4}) == "b ."


def test_tables_may_have_a_construction() -> None:
    own = tree(*tokens("Rojas_NNP_nsubj_1 hinted_VBD_ROOT_1 at_IN_prep_1 rain_NN_pobj_2"))
    found = Found(1, frozenset({1, 2}), frozenset({0}), frozenset({3}))
    assert features.fits(own, Proposal("prep", found))
    assert not features.fits(own, Proposal("object", replace(found, cues=frozenset({1}))))


def test_names_of_persons_by_pronoun_or_tag() -> None:
    assert features.named(said(), 3) == "it"
    assert features.named(said(), 0) == "NNP"
    assert features.named(said(), -1) == "-"
    assert features.role(said(), -1) == "-"
    assert features.at(said(), 9) == "-"
