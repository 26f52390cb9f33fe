import pytest

from dateline.reading.statements import judge
from dateline.reading.statements.grammar import Found
from dateline.reading.statements.proposals import Proposal
from dateline.reading.trees import tree
from dateline.tables import rows
from stories import tokens

SAID = "Rojas_NNP_nsubj_1 said_VBD_ROOT_1 it_PRP_nsubj_3 rained_VBD_ccomp_1"
SAID += " in_IN_prep_3 May_NNP_pobj_4"


def found(cue: int, *content: int) -> Found:
    return Found(cue, frozenset({cue}), frozenset(), frozenset(content))


def test_weights_are_of_a_table() -> None:
    assert judge.weights("stands")["+"] < 0
    assert judge.weights("extents")


@pytest.mark.parametrize("name", ["stands", "extents"])
def test_no_feature_stands_twice_in_a_table(name: str) -> None:
    assert len(judge.weights(name)) == len(rows(judge.LEXICON, name, 2))


def test_words_of_either_kind_of_table_are_able() -> None:
    assert {"said", "according", "lambasted", "confident"} <= judge.able()
    assert "the" not in judge.able()


def test_what_is_likely_stands() -> None:
    (one,) = judge.standing(tree(*tokens(SAID)), [])
    assert (one.cue, set(one.source), min(one.content)) == (1, {0}, 2)


def test_weights_decide() -> None:
    own = tree(*tokens(SAID))
    assert list(judge.judged(own, [], {"+": -999}, {})) == []
    ((weight, one),) = judge.judged(own, [], {"+": 7}, {})
    assert (weight, set(one.content)) == (7, {2, 3})
    ((weight, one),) = judge.judged(own, [], {"+": 7}, {"a 1 prep": 1})
    assert (weight, set(one.content)) == (7, {2, 3, 4, 5})


def test_a_content_that_is_cut_is_weighed_again() -> None:
    own = tree(*tokens(SAID))
    assert list(judge.judged(own, [], {"m clause 2": -999}, {})) == []


def test_of_rivals_the_heaviest_stands() -> None:
    one, two, three = found(1, 2, 3), found(5, 3, 4), found(1, 7)
    assert list(judge.apart([(1, one), (2, two), (0, three)])) == [two, three]
    assert list(judge.apart([])) == []


def test_an_empty_sentence_has_none() -> None:
    assert judge.standing(tree(*tokens("")), []) == []


def test_a_long_sentence_is_read() -> None:
    more = " ".join(f"and_CC_cc_1 says_VBZ_conj_1 it_PRP_nsubj_{n}" for n in range(5, 500, 3))
    assert judge.standing(tree(*tokens(f"{SAID} {more}")), [{2, 3}, {400}])


CLAUSE = "Rojas_NNP_nsubj_1 {}_VBD_ROOT_1 {}_IN_mark_4 it_PRP_nsubj_4 rained_VBD_ccomp_1"


@pytest.mark.parametrize(
    ("cue", "opens", "way", "clear"),
    [
        ("confided", "that", "clause", True),
        ("asked", "whether", "clause", True),
        ("confided", "because", "clause", False),
        ("confided", "that", "object", False),
        ("meant", "that", "clause", False),
        ("gargled", "that", "clause", False),
    ],
)
def test_a_clause_with_that_is_clear_under_a_known_cue(
    cue: str,
    opens: str,
    way: str,
    clear: bool,  # noqa: FBT001
) -> None:
    own = tree(*tokens(CLAUSE.format(cue, opens)))
    one = Proposal(way, found(1, 2, 3, 4))
    assert judge.is_clear(own, one) is clear
    assert (judge.least(own, one) == judge.CLEAR) is clear


def test_a_noun_is_owned_by_who_is_named() -> None:
    sentence = "{} claim_NN_ROOT_1 that_IN_mark_3 rained_VBD_acl_1"
    for owner, owned in (("Rojas_NNP_poss_1", True), ("his_PRP$_poss_1", False)):
        own = tree(*tokens(sentence.format(owner)))
        it = Found(1, frozenset({1}), frozenset({0}), frozenset({2, 3}))
        assert judge.is_owned(own, Proposal("noun acl own", it)) is owned
        assert not judge.is_owned(own, Proposal("noun acl verb", it))
    nobody = Found(1, frozenset({1}), frozenset(), frozenset({2, 3}))
    assert not judge.is_owned(own, Proposal("noun acl own", nobody))
