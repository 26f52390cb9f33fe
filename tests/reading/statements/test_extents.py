from collections.abc import Mapping

import pytest

from dateline.reading.statements import extents
from dateline.reading.statements.extents import Chunk
from dateline.reading.statements.grammar import Found
from dateline.reading.statements.proposals import Proposal
from dateline.reading.trees import tree
from stories import tokens

SAID = "Rojas_NNP_nsubj_1 said_VBD_ROOT_1 it_PRP_nsubj_3 rained_VBD_ccomp_1"
INNER = f"{SAID} in_IN_prep_3 Lima_NNP_pobj_4"
OUTER = f"{SAID} as_IN_mark_6 Ana_NNP_nsubj_6 left_VBD_advcl_1 ._._punct_1"
GOES_ON = {"a 1 prep": 1, "a 0 advcl": 1}


def proposal(content: set[int]) -> Proposal:
    cut = content - {0, 1}
    return Proposal("clause", Found(1, frozenset({1}), frozenset({0}), frozenset(cut)))


def ended(sentence: str, weights: Mapping[str, int], last: int) -> str:
    own = tree(*tokens(sentence))
    found = extents.ended(own, proposal(set(range(2, last))), [], weights)
    return " ".join(own.words[number] for number in sorted(found))


def test_a_phrase_at_the_end_is_a_chunk_within() -> None:
    own = tree(*tokens(INNER))
    assert extents.chunks(own, proposal({2, 3, 4, 5})) == [Chunk(4, 6, 4, inner=True)]


def test_what_follows_is_a_chunk_without() -> None:
    own = tree(*tokens(OUTER))
    assert extents.chunks(own, proposal({2, 3})) == [Chunk(4, 8, 6, inner=False)]


def test_nothing_follows_a_content_before_its_cue() -> None:
    own = tree(*tokens("it_PRP_nsubj_1 rained_VBD_ccomp_2 said_VBD_ROOT_2 today_NN_npadvmod_2"))
    one = Proposal("clause", Found(2, frozenset({2}), frozenset(), frozenset({0, 1})))
    assert list(extents.following(own, one, 1)) == []


@pytest.mark.parametrize(
    ("sentence", "last", "weights", "wanted"),
    [
        (INNER, 6, GOES_ON, "it rained in lima"),
        (INNER, 6, {}, "it rained"),
        (OUTER, 4, GOES_ON, "it rained as ana left ."),
        (OUTER, 4, {}, "it rained"),
        (SAID, 4, {}, "it rained"),
    ],
)
def test_a_content_ends_before_what_is_not_its_own(
    sentence: str, last: int, weights: Mapping[str, int], wanted: str
) -> None:
    assert ended(sentence, weights, last) == wanted


def test_the_features_of_a_chunk_know_of_quotations() -> None:
    own = tree(*tokens(INNER))
    one, chunk = proposal({2, 3, 4, 5}), Chunk(4, 6, 4, inner=True)
    for inside, wanted in (
        ({}, "j 00"),
        ({3: 0, 4: 0}, "j in"),
        ({4: 0}, "j 10"),
        ({3: 0, 4: 1}, "j 11"),
    ):
        assert wanted in extents.told(own, one, chunk, inside)


def test_no_more_chunks_than_the_most() -> None:
    rest = " ".join(f"in_IN_prep_{n} Lima_NNP_pobj_{n + 1}" for n in range(3, 43, 2))
    own = tree(*tokens(f"{SAID} {rest}"))
    assert len(extents.chunks(own, proposal(set(range(2, 44))))) == extents.MOST


def test_a_circle_of_heads_ends() -> None:
    own = tree(*tokens("a_NN_x_0 said_VBD_ROOT_1 b_NN_prep_3 c_NN_prep_2"))
    assert extents.chunks(own, proposal({2, 3})) == []
