from dateline.model import Span
from dateline.reading.statements.sayings import Saying, stretch, within, without_participles
from dateline.reading.trees import tree
from stories import tokens

WORDS = (
    "Rojas_NNP_nsubj_4 speaking_VBG_acl_0 in_IN_prep_1 Lima_NNP_pobj_2 said_VBD_ROOT_4 "
    "it_PRP_nsubj_6 rained_VBD_ccomp_4"
)


def said(*, content: frozenset[int] = frozenset({5, 6})) -> Saying:
    return Saying(tree(*tokens(WORDS)), 4, content, frozenset({0}), {0: frozenset({3})})


def test_a_token_is_free_outside_of_content_and_source() -> None:
    assert [said().is_free(number) for number in range(7)] == [
        *(False, True, True, True),
        *(True, False, False),
    ]


def test_the_cue_and_its_subjects_participle_are_anchors() -> None:
    assert said().anchors() == [4, 1]
    assert said(content=frozenset({1})).anchors() == [4]


def test_the_tokens_of_all_times() -> None:
    assert said().timed == {3}


def test_a_source_without_what_it_does_meanwhile() -> None:
    assert without_participles(said().own, frozenset({0, 1, 2, 3})) == {0}


def test_tokens_within_spans() -> None:
    _, parse = tokens(WORDS)
    assert within(parse, (Span(0, 5), Span(6, 16))) == {0, 1, 2}
    assert within(parse, ()) == frozenset()
    assert within((), (Span(0, 5),)) == frozenset()


def test_a_stretch_ends_at_a_gap() -> None:
    assert stretch({1, 2, 3, 5, 6}, 2) == {1, 2, 3}
    assert stretch({2}, 2) == {2}
