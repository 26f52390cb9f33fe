import pytest

from dateline.reading.statements import judge
from dateline.reading.statements.grammar import Found
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
