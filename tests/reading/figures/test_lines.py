"""Which clause words stand in, and what they hang on."""

from clauses import built, spot
from dateline.model import Span, Text
from dateline.reading.figures.lines import line

SAID = built(
    "Roe_NNP_nsubj_1 said_VBD_ROOT_1 six_CD_nummod_3 boats_NNS_nsubj_4 sank_VBD_ccomp_1 "
    "and_CC_cc_4 burned_VBD_conj_4 in_IN_prep_6 port_NN_pobj_7"
)


def test_tokens_by_offset() -> None:
    assert SAID.token(0) == 0
    assert SAID.token(5) == 1
    assert SAID.token(3) == 0
    assert SAID.tokens(spot(SAID, "six boats")) == range(2, 4)


def test_nothing_is_before_the_first_token() -> None:
    late = line(Text("  Roe"), ())
    assert late.token(2) is None
    assert late.tokens(Span(0, 2)) == range(0)
    assert late.root(Span(0, 2)) is None


def test_the_root_of_a_span_hangs_on_what_is_outside() -> None:
    assert SAID.root(spot(SAID, "six boats")) == 3
    assert SAID.root(spot(SAID, "said six boats sank")) == 1


def test_clauses() -> None:
    assert SAID.clause(2) == 4
    assert SAID.clause(0) == 1
    assert SAID.clause(8) == 6
    assert list(SAID.climb(8)) == [8, 7, 6]
    assert [number for number in range(9) if SAID.is_clause(number)] == [1, 4, 6]


def test_what_hangs_on_itself_ends_the_way() -> None:
    own = built("six boats")
    assert list(own.climb(0)) == [0]
