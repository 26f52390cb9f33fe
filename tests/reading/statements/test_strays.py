import pytest

from dateline.reading.parse import Parser
from dateline.reading.statements.strays import asked, completed, going_on, strayed, unsaid
from dateline.reading.trees import Tree, tree
from helpers import article
from stories import tokens

AT = "Silva_NNP_nsubj_1 spoke_VBD_ROOT_1 at_IN_prep_1 hearings_NNS_pobj_2"
HERE = f"{AT} that_IN_mark_6 it_PRP_nsubj_6 rained_VBD_acl_3"
HELD = f"{AT} that_WDT_dobj_6 she_PRP_nsubj_6 held_VBD_relcl_3"
TOLD = (
    "Silva_NNP_nsubj_1 told_VBD_ROOT_1 crowds_NNS_dobj_1 that_IN_mark_5 "
    "it_PRP_nsubj_5 rained_VBD_acl_2"
)


def own(words: str) -> Tree:
    return tree(*tokens(words))


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (HERE, [6]),
        (HELD, []),
        (AT, []),
        (TOLD, [5]),
        (TOLD.replace("told", "held"), []),
        ("said_VBD_ROOT_0", []),
    ],
)
def test_what_is_said_may_hang_on_a_noun(words: str, found: list[int]) -> None:
    assert strayed(own(words), 0 if words.startswith("said") else 1) == found


def test_what_a_statement_that_was_released_says(parser: Parser) -> None:
    words = "The ministry said in a statement released on Monday that ships had sunk."
    text = article(words).text
    (parse,) = parser.parse(text, [article(words).parts[0].span])
    found = tree(text, parse)
    (clause,) = strayed(found, found.words.index("said"))
    assert found.words[clause] == "sunk"


def test_a_ring_of_heads_ends() -> None:
    words = "said_VBD_dep_1 in_IN_prep_0 statements_NNS_pobj_1"
    assert strayed(own(words), 0) == []


BEFORE = "it_PRP_nsubj_2 will_MD_aux_2 rain_VB_ccomp_4 Silva_NNP_nsubj_4 said_VBD_ROOT_4"
AND = f"{BEFORE} ,_,_punct_4 and_CC_cc_4 boats_NNS_nsubj_9 will_MD_aux_9 wait_VB_conj_4"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (AND, {6, 7, 8, 9}),
        (AND.replace("boats", "it").replace("will_MD_aux_9", "do_VBP_aux_9"), {6, 7, 8, 9}),
        (AND.replace("will_MD_aux_9", "do_VBP_aux_9"), set()),
        (AND.replace("and", "but"), set()),
        (BEFORE, set()),
        (AND.replace("ccomp", "advcl"), set()),
    ],
)
def test_what_is_said_goes_on_behind_who_says_it(words: str, found: set[int]) -> None:
    assert going_on(own(words), 4, {3}) == found


BELIEF = (
    "belief_NN_nsubj_5 that_IN_mark_3 it_PRP_nsubj_3 was_VBD_acl_0 "
    "rain_NN_nsubj_5 helped_VBD_ROOT_5"
)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (BELIEF, {4}),
        (BELIEF.replace("was", "fell"), set()),
        (BELIEF.replace("rain_NN_nsubj", "rain_NN_dobj"), set()),
        (BELIEF.replace("belief_NN_nsubj", "belief_NN_dep"), set()),
    ],
)
def test_a_second_subject_ends_a_clause(words: str, found: set[int]) -> None:
    assert completed(own(words), 0, 3) == found


KEPT = (
    "Silva_NNP_nsubj_1 said_VBD_ROOT_1 it_PRP_nsubj_3 rained_VBD_ccomp_1 but_CC_cc_3 did_VBD_aux_7 "
    "not_RB_neg_7 say_VB_conj_3 when_WRB_advmod_9 stopped_VBD_advcl_7"
)


@pytest.mark.parametrize(
    ("words", "cue", "clause"),
    [
        (KEPT, 1, [9]),
        (KEPT.replace("say", "elaborate"), 1, [9]),
        (KEPT.replace("say", "pour"), None, []),
        (KEPT.replace("not_RB_neg", "so_RB_advmod"), None, []),
        (KEPT.replace("did", "has"), None, []),
        (KEPT.replace("said", "ended"), None, []),
        (KEPT.replace("ccomp", "advcl"), None, []),
        (KEPT.replace("when", "since"), 1, []),
    ],
)
def test_what_somebody_does_not_say(words: str, cue: int | None, clause: list[int]) -> None:
    found = own(words)
    assert unsaid(found, 7) == cue
    assert asked(found, 7) == clause
