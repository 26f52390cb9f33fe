import pytest

from dateline.reading.statements.bars import MARKED, MEANT, NEARER, NESTED, OTHERS, bar, deed, tells
from dateline.reading.statements.grammar import Found
from dateline.reading.statements.judge import OWNED, SURE
from dateline.reading.statements.proposals import Proposal
from dateline.reading.trees import Tree, tree
from stories import tokens

SAID = "Rojas_NNP_nsubj_1 said_VBD_ROOT_1 clerks_NNS_nsubj_3 {} it_PRP_nsubj_5 rained_VBD_ccomp_3"
FEARED = SAID.format("feared_VBD_ccomp_1")
ALONE = "firms_NNS_nsubj_1 offered_VBN_ROOT_1 to_TO_aux_3 pay_VB_xcomp_1"
VIEW = (
    "Rojas_NNP_nsubj_1 said_VBD_ROOT_1 firms_NNS_nsubj_3 hold_VBP_ccomp_1 views_NNS_dobj_3 "
    "that_IN_mark_7 it_PRP_nsubj_7 rains_VBZ_acl_4"
)
DENIED = "Rojas_NNP_nsubj_1 denied_VBD_ROOT_1 claims_NNS_dobj_1 of_IN_prep_2 lying_VBG_pcomp_3"


def own(words: str) -> Tree:
    return tree(*tokens(words))


def proposal(way: str, cue: int, source: set[int], content: set[int]) -> Proposal:
    return Proposal(way, Found(cue, frozenset({cue}), frozenset(source), frozenset(content)))


@pytest.mark.parametrize(
    ("words", "way", "found"),
    [
        (FEARED, "clause", MEANT),
        (SAID.format("fear_VBP_ccomp_1"), "clause", MEANT),
        (SAID.format("fear_VBP_ccomp_1").replace("clerks_NNS", "she_PRP"), "clause", None),
        (SAID.format("say_VBP_ccomp_1"), "clause", OTHERS),
        (SAID.format("say_VB_ccomp_1").replace("nsubj_3", "dep_3"), "clause", None),
        (SAID.format("said_VBD_ccomp_1").replace("clerks_NNS", "I_PRP"), "clause", NESTED),
        (SAID.format("said_VBD_relcl_0"), "clause", NESTED),
        (SAID.format("said_VBD_ccomp_1").replace("it_PRP", "that_IN"), "clause", MARKED),
        (SAID.format("promised_VBD_ccomp_1"), "object", MEANT),
        (SAID.format("praised_VBD_ccomp_1"), "object", None),
        (SAID.format("praised_VBD_ccomp_1"), "prep", None),
        (SAID.format("told_VBD_ccomp_1").replace("clerks_NNS", "I_PRP"), "infinitive", MEANT),
        (SAID.format("said_VBD_ccomp_1"), "quote behind", SURE),
        (SAID.format("say_VB_ccomp_1"), "quote behind", None),
        (SAID.format("said_VBD_ccomp_1"), "noun prep own", OWNED - NEARER),
        (SAID.format("said_VBD_ccomp_1").replace("NNS", "PRP$"), "noun prep own", None),
    ],
)
def test_how_likely_a_clause_within_must_be(words: str, way: str, found: int | None) -> None:
    assert bar(own(words), proposal(way, 3, {2}, {4, 5}), {2, 3, 4, 5}) == found


def test_a_deed_that_is_all_that_is_said() -> None:
    assert bar(own(ALONE), proposal("infinitive", 1, {0}, {2, 3}), {0, 1, 2, 3}) == OTHERS
    again = own(ALONE.replace("VBN", "VBD"))
    assert bar(again, proposal("infinitive", 1, {0}, {2, 3}), {0, 1, 2, 3}) == NESTED


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (VIEW.replace("views", "opinion"), MEANT),
        (VIEW.replace("views", "opinion").replace("hold_", "share_"), None),
        (VIEW.replace("views", "sign"), None),
    ],
)
def test_an_opinion_that_others_hold(words: str, found: int | None) -> None:
    one = proposal("noun acl verb", 4, {2}, {5, 6, 7})
    assert bar(own(words), one, {2, 3, 4, 5, 6, 7}) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (DENIED, SURE),
        (DENIED.replace("denied", "heard"), None),
        (DENIED.replace("pcomp", "pobj"), None),
        (DENIED.replace("claims", "boats"), None),
        (DENIED.replace("dobj", "dep"), None),
    ],
)
def test_a_claim_of_nobody_is_told_where_it_is_denied(words: str, found: int | None) -> None:
    assert bar(own(words), proposal("noun prep none", 2, set(), {4}), {2, 3, 4}) == found


def test_the_verb_that_tells_of_a_cue() -> None:
    kept = own("she_PRP_nsubj_1 kept_VBD_ROOT_1 saying_VBG_xcomp_1")
    assert deed(kept, 2) == 1
    assert deed(own("she_PRP_nsubj_1 left_VBD_ROOT_1 saying_VBG_xcomp_1"), 2) == 2
    assert deed(own(VIEW), 4) == 3


def test_a_verb_tells_of_a_deed_done() -> None:
    assert tells(own("she_PRP_nsubj_1 said_VBD_ROOT_1"), 1)
    assert tells(own("hear_VB_ROOT_0 her_PRP_nsubj_2 say_VB_ccomp_0"), 2)
    assert not tells(own("would_MD_aux_1 say_VB_ROOT_1"), 1)
