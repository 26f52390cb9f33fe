"""The words for what an amount is of."""

import pytest

from clauses import amount, built
from dateline.model import Text
from dateline.reading.figures.lines import line
from dateline.reading.figures.phrases import counts

CASES = [
    (
        "Six_CD_nummod_1 boats_NNS_nsubj_4 of_IN_prep_1 Muggia_NNP_pobj_2 sank_VBD_ROOT_4",
        "boats of Muggia",
    ),
    (
        "Six_CD_nummod_1 boats_NNS_nsubj_5 ,_,_punct_1 which_WDT_nsubj_4 burned_VBD_relcl_1 sank",
        "boats",
    ),
    (
        "Six_CD_nummod_1 boats_NNS_nsubj_4 in_IN_prep_1 port_NN_pobj_2 sank_VBD_ROOT_4",
        "boats",
    ),
    (
        "Six_CD_nummod_1 boats_NNS_nsubj_4 well_RB_advmod_3 built_VBN_acl_1 sank_VBD_ROOT_4",
        "boats well built",
    ),
    (
        "Six_CD_nummod_1 boats_NNS_nsubj_5 built_VBN_acl_1 there_RB_advmod_2 ,_,_punct_2 sank",
        "boats built there",
    ),
    (
        "Six_CD_nummod_1 boats_NNS_nsubj_5 built_VBN_acl_1 -_HYPH_punct_2 up_RP_prt_2 sank",
        "boats built - up",
    ),
    (
        "48_CD_nummod_1 %_NN_nsubj_4 of_IN_prep_1 those_DT_pobj_2 voted_VBD_ROOT_4",
        "those",
    ),
    (
        "5_CD_nummod_1 %_NN_nsubj_6 of_IN_prep_1 those_DT_pobj_2 on_IN_prep_3 rolls_NNS_pobj_4 was",
        "those on rolls",
    ),
    ("48_CD_nummod_1 %_NN_nsubj_3 of_IN_prep_1 voted_VBD_ROOT_3", None),
    ("48_CD_nummod_1 %_NN_ROOT_1", None),
    (
        "$_$_quantmod_1 5_CD_dobj_2 got_VBD_ROOT_2 in_IN_prep_2 2014_CD_pobj_3",
        None,
    ),
    ("$_$_quantmod_1 5_CD_ROOT_1 in_IN_prep_1 aid_NN_pobj_2", "aid"),
    ("a_DT_det_3 $_$_quantmod_2 5_CD_nummod_3 fee_NN_ROOT_3", "fee"),
    ("a_DT_det_4 $_$_quantmod_2 5_CD_nummod_4 harbour_NN_compound_4 fee_NN_ROOT_4", "harbour fee"),
    ("$_$_quantmod_1 5_CD_nummod_3 and_CC_cc_1 fee_NN_ROOT_3", None),
    ("$_$_quantmod_1 5_CD_nummod_3 a_DT_det_3 day_NN_ROOT_3", None),
    (
        "Turnout_NN_nsubj_1 was_VBD_ROOT_1 48_CD_nummod_3 %_NN_attr_1",
        "Turnout",
    ),
    (
        "The_DT_det_1 rate_NN_nsubj_2 rose_VBD_ROOT_2 to_IN_prep_2 48_CD_nummod_5 %_NN_pobj_3",
        "The rate",
    ),
    ("a_DT_det_1 rate_NN_ROOT_1 of_IN_prep_1 48_CD_nummod_4 %_NN_pobj_2", "a rate"),
    (
        "a_DT_det_1 rate_NN_ROOT_1 there_RB_advmod_1 of_IN_prep_1 48_CD_nummod_5 %_NN_pobj_3",
        None,
    ),
    ("Turnout_NN_nsubj_1 went_VBD_ROOT_1 with_IN_prep_1 48_CD_nummod_4 %_NN_pobj_2", None),
    ("She_PRP_nsubj_1 was_VBD_ROOT_1 48_CD_nummod_3 %_NN_attr_1", None),
    ("Turnout_NN_nsubj_1 liked_VBD_ROOT_1 48_CD_nummod_3 %_NN_dobj_1", None),
    ("was_VBD_ROOT_0 48_CD_nummod_2 %_NN_attr_0", None),
    (
        "Turnout_NN_nsubj_1 is_VBZ_ROOT_1 to_TO_aux_3 reach_VB_xcomp_1 48_CD_nummod_5 %_NN_dobj_3",
        "Turnout",
    ),
    ("Prices_NNS_nsubj_1 doubled_VBD_ROOT_1", "Prices"),
    ("Twelve_CD_nsubj_2 were_VBD_aux_2 hurt_VBN_ROOT_2", "hurt"),
    ("It_PRP_nsubj_1 burned_VBD_ROOT_1 48_CD_nummod_3 acres_NNS_dobj_1", None),
]


@pytest.mark.parametrize(("words", "expected"), CASES)
def test_counts(words: str, expected: str | None) -> None:
    own = built(words)
    span = counts(own, amount(own))
    assert (span and own.text[span]) == expected


def test_what_is_not_parsed_has_the_words_of_the_noun() -> None:
    own = line(Text("Six boats sank"), ())
    span = counts(own, amount(own))
    assert span
    assert own.text[span] == "boats"
