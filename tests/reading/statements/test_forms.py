from collections.abc import Iterable

import pytest

from dateline.reading.statements.forms import formed, is_sum
from dateline.reading.trees import Tree, tree
from stories import tokens

SUM = (
    "no_UH_dep_1 was_VBD_ROOT_1 all_DT_nsubj_1 that_WDT_dobj_6 Rojas_NNP_nsubj_5 had_VBD_relcl_2 "
    "say_VB_xcomp_5"
)
WHAT = "what_WP_dobj_2 Rojas_NNP_nsubj_2 said_VBD_csubj_3 was_VBD_ROOT_3 no_UH_dep_3"
VOICE = "came_VBD_ROOT_0 cries_NNS_nsubj_0 :_:_punct_0 help_VB_dep_0"
SO = "dry_JJ_ROOT_0 ,_,_punct_0 or_CC_cc_0 so_RB_advmod_5 she_PRP_nsubj_5 says_VBZ_conj_0"
BACK = f"{SO} ,_,_punct_0 and_CC_cc_0 warm_JJ_conj_0"


def words(own: Tree, numbers: Iterable[int]) -> str:
    return " ".join(own.words[number] for number in sorted(numbers))


@pytest.mark.parametrize(
    ("sentence", "verb", "quotes", "found"),
    [
        (SUM, 6, [{0}], [("say", "rojas", "no")]),
        (SUM.replace("had_VBD_relcl", "said_VBD_relcl"), 5, [{0}], [("said", "rojas", "no")]),
        (SUM, 6, [], []),
        (SUM.replace("all", "boats"), 6, [{0}], []),
        (SUM.replace("relcl", "advcl"), 6, [{0}], []),
        (WHAT, 2, [{4}], [("said", "rojas", "no")]),
        (VOICE.replace("cries", "cry"), 0, [{3}], [("came", "cry", "help")]),
        (VOICE.replace("cries", "cry").replace("came", "left"), 0, [{3}], []),
        (VOICE.replace("cries", "boats"), 0, [{3}], []),
        (VOICE.replace("cries", "cry"), 0, [], []),
        (SO, 5, [], [("says", "she", "dry")]),
        (BACK, 5, [], [("says", "she", "dry and warm")]),
        (BACK.replace("so_RB", "how_WRB"), 5, [], []),
        (SO.replace(",_,", "x_NN"), 5, [], []),
        ("says_VBZ_ROOT_0", 0, [], []),
    ],
)
def test_fixed_forms(
    sentence: str, verb: int, quotes: list[set[int]], found: list[tuple[str, str, str]]
) -> None:
    own = tree(*tokens(sentence))
    got = [
        (words(own, it.cues), words(own, it.source), words(own, it.content))
        for _, it in formed(own, verb, quotes)
    ]
    assert got == found


def test_what_ties_a_quotation_to_all_that_is_said() -> None:
    assert is_sum(tree(*tokens(SUM)), 1)
    assert not is_sum(tree(*tokens(SUM.replace("all", "boats"))), 1)
    assert not is_sum(tree(*tokens(SO)), 5)
