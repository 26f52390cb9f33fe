import pytest

from dateline.model import SourceKind, Span
from dateline.reading.statements.sources import kind, nouns, sourced
from dateline.reading.trees import tree
from stories import tokens


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("Rojas_NNP_nsubj_0", SourceKind.NAMED),
        ("she_PRP_nsubj_0", SourceKind.NAMED),
        ("the_DT_det_1 report_NN_nsubj_1", SourceKind.DOCUMENT),
        ("two_CD_nummod_1 reports_NNS_nsubj_1", SourceKind.DOCUMENT),
        ("Report_NNP_nsubj_0", SourceKind.DOCUMENT),
        ("an_DT_det_1 official_NN_nsubj_1", SourceKind.UNNAMED),
        ("two_CD_nummod_1 officials_NNS_nsubj_1", SourceKind.UNNAMED),
        ("people_NNS_nsubj_0", SourceKind.COLLECTIVE),
        ("the_DT_det_1 crew_NN_nsubj_1", SourceKind.COLLECTIVE),
        ("two_CD_nummod_1 bakers_NNS_nsubj_1", SourceKind.UNNAMED),
        ("bakers_NNS_nsubj_0", SourceKind.COLLECTIVE),
        ("the_DT_det_1 baker_NN_nsubj_1", SourceKind.UNNAMED),
        ("a_DT_det_1 baker_NN_nsubj_1 ,_,_punct_1 Rojas_NNP_appos_1", SourceKind.NAMED),
        (
            "bakers_NNS_nsubj_0 and_CC_cc_0 the_DT_det_3 cook_NN_conj_0",
            SourceKind.UNNAMED,
        ),
        ("bakers_NNS_nsubj_0 and_CC_cc_0 cooks_NNS_conj_0", SourceKind.COLLECTIVE),
        ("bakers_NNS_nsubj_0 of_IN_prep_0 Lima_NNP_pobj_1", SourceKind.COLLECTIVE),
    ],
)
def test_a_source_is_what_its_head_is(words: str, wanted: SourceKind) -> None:
    own = tree(*tokens(headed(words)))
    assert kind(own, set(range(len(own.words) - 1))) is wanted


def headed(words: str) -> str:
    cells = words.split()
    return " ".join(
        f"{cell.rsplit('_', 1)[0]}_{len(cells)}" if "_nsubj_" in cell else cell
        for cell in (*cells, f"said_VBD_ROOT_{len(cells)}")
    )


def test_where_no_token_hangs_outside_the_first_is_the_head() -> None:
    own = tree(*tokens("Rojas_NNP_dep_1 bakers_NNS_dep_0"))
    assert kind(own, {0, 1}) is SourceKind.NAMED


def test_a_source_has_the_span_of_its_words() -> None:
    own = tree(*tokens(headed("old_JJ_amod_1 bakers_NNS_nsubj_1")))
    source = sourced(own, {0, 1})
    assert source.span == Span(0, 10)
    assert source.kind is SourceKind.COLLECTIVE


def test_nouns_have_their_plurals() -> None:
    assert {"letter", "letters"} <= nouns("document")
    assert {"aide", "aides"} <= nouns("unnamed")
    assert not nouns("document") & nouns("unnamed")


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("account_NN_nsubj_3 of_IN_prep_0 Hovden_NNP_pobj_1 said_VBD_ROOT_3", SourceKind.NAMED),
        ("office_NN_nsubj_3 of_IN_prep_0 Kenya_NNP_pobj_1 said_VBD_ROOT_3", SourceKind.NAMED),
        ("office_NN_nsubj_3 of_IN_prep_0 boats_NNS_pobj_1 said_VBD_ROOT_3", SourceKind.UNNAMED),
        ("miller_NN_nsubj_3 of_IN_prep_0 Kenya_NNP_pobj_1 said_VBD_ROOT_3", SourceKind.UNNAMED),
    ],
)
def test_what_is_of_somebody_named_is_named(words: str, kind: SourceKind) -> None:
    assert sourced(tree(*tokens(words)), {0, 1, 2}).kind is kind
