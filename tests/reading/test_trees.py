from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Span, Text, Token
from dateline.reading.trees import Tree, tree
from stories import tokens

WORDS = "The_DT_det_1 Guild_NN_nsubj_2 said_VBD_ROOT_2 it_PRP_nsubj_4 rained_VBD_ccomp_2"


def said() -> Tree:
    return tree(*tokens(WORDS))


def test_words_are_in_lower_case() -> None:
    assert said().words == ("the", "guild", "said", "it", "rained")


def test_the_root_does_not_hang_on_itself() -> None:
    assert said().kids == ((), (0,), (1, 4), (), (3,))


def test_below_a_token_is_all_that_hangs_on_it() -> None:
    assert said().below(1) == {0, 1}
    assert said().below(2) == {0, 1, 2, 3, 4}
    assert said().below(0) == {0}


def test_having_asks_for_relations() -> None:
    assert said().having(2, "nsubj") == [1]
    assert said().having(2, "nsubj", "ccomp") == [1, 4]
    assert said().having(2, "dobj") == []


def test_verbs_are_told_by_their_tag() -> None:
    assert [said().is_verb(number) for number in range(5)] == [False, False, True, False, True]


def test_a_span_runs_from_the_first_to_the_last() -> None:
    assert said().span({4, 2}) == Span(10, 24)


def test_no_tokens_are_a_tree() -> None:
    assert tree(Text(""), ()) == Tree((), (), ())


def test_a_ring_of_heads_ends() -> None:
    ring = (Token(0, 1, "NN", "dep", 1), Token(1, 2, "NN", "dep", 0))
    assert tree(Text("ab"), ring).below(0) == {0, 1}


@given(st.lists(st.integers(0, 9), min_size=10, max_size=10))
def test_each_token_but_a_root_hangs_on_one(heads: list[int]) -> None:
    parse = tuple(Token(n, n + 1, "NN", "dep", head) for n, head in enumerate(heads))
    own = tree(Text("x" * 10), parse)
    hanging = sorted(kid for kids in own.kids for kid in kids)
    assert hanging == [number for number, head in enumerate(heads) if head != number]
