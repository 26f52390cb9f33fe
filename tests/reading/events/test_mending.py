"""Sentences as the parser gets them wrong, and mended."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.reading.events.mending import mended
from stories import tokens


def shown(words: str) -> str:
    """The mended tree of some words as it is written: word, tag, label and head of each."""
    text, parse = tokens(words)
    own = mended(text, parse)
    cells = (
        (text.content[one.start : one.end], one.tag, one.dep, str(one.head)) for one in own.tokens
    )
    return " ".join("_".join(one) for one in cells)


@pytest.mark.parametrize(
    ("slip", "right"),
    [
        (
            (
                "Roe_NNP_nsubj_1 gave_VBD_ROOT_1 boats_NNS_dobj_1 to_TO_aux_4 Lima_VB_advcl_1 "
                "in_IN_prep_4 May_NNP_pobj_5"
            ),
            (
                "Roe_NNP_nsubj_1 gave_VBD_ROOT_1 boats_NNS_dobj_1 to_IN_prep_1 Lima_NNP_pobj_3 "
                "in_IN_prep_1 May_NNP_pobj_5"
            ),
        ),
        (
            "Ostergard_NN_nsubj_1 sent_VBD_ROOT_1 troops_NNS_dobj_1",
            "Ostergard_NNP_nsubj_1 sent_VBD_ROOT_1 troops_NNS_dobj_1",
        ),
        (
            "Roe_NNP_npadvmod_1 massed_VBD_ROOT_1 troops_NNS_dobj_1",
            "Roe_NNP_nsubj_1 massed_VBD_ROOT_1 troops_NNS_dobj_1",
        ),
        (
            (
                "The_DT_det_4 guild_JJ_amod_2 aided_VBN_amod_4 poor_VBN_amod_4 monks_NNS_ROOT_4 "
                "with_IN_prep_4 food_NN_pobj_5 ._._punct_4"
            ),
            (
                "The_DT_det_1 guild_NN_nsubj_2 aided_VBD_ROOT_2 poor_VBN_amod_4 monks_NNS_dobj_2 "
                "with_IN_prep_4 food_NN_pobj_5 ._._punct_4"
            ),
        ),
        (
            (
                "warden_NN_nsubj_5 that_WDT_nsubj_3 boys_NNS_nsubj_3 hit_VBD_relcl_0 "
                "is_VBZ_aux_5 ill_VBG_ROOT_5"
            ),
            (
                "warden_NN_nsubj_5 that_WDT_dobj_3 boys_NNS_nsubj_3 hit_VBD_relcl_0 "
                "is_VBZ_aux_5 ill_VBG_ROOT_5"
            ),
        ),
        (
            (
                "They_PRP_nsubj_1 held_VBD_ROOT_1 guards_NNS_dobj_1 ,_,_punct_1 hurt_VBN_advcl_1 "
                "of_IN_prep_4 it_NN_pobj_5"
            ),
            (
                "They_PRP_nsubj_1 held_VBD_ROOT_1 guards_NNS_dobj_1 ,_,_punct_1 hurt_VBN_acl_2 "
                "of_IN_prep_4 it_NN_pobj_5"
            ),
        ),
        (
            "They_PRP_nsubj_1 freed_VBD_ROOT_1 monks_NNS_dobj_1 ,_,_punct_1 nuns_NNS_conj_1",
            "They_PRP_nsubj_1 freed_VBD_ROOT_1 monks_NNS_dobj_1 ,_,_punct_1 nuns_NNS_conj_2",
        ),
        (
            "Mayor_NNP_compound_2 thanks_NNS_compound_2 teachers_NNS_ROOT_2",
            "Mayor_NNP_nsubj_1 thanks_VBZ_ROOT_1 teachers_NNS_dobj_1",
        ),
        (
            "officers_NNS_pobj_0 whom_WP_nsubj_2 rebels_NNS_relcl_0 killed_VBN_acl_2",
            "officers_NNS_pobj_0 whom_WP_dobj_3 rebels_NNS_nsubj_3 killed_VBD_relcl_0",
        ),
        (
            "Guards_NNS_nsubj_1 had_VBD_ROOT_1 beaten_VBN_amod_3 monks_NNS_dobj_1",
            "Guards_NNS_nsubj_2 had_VBD_aux_2 beaten_VBN_ROOT_2 monks_NNS_dobj_2",
        ),
        (
            "Poets_NNS_nsubj_1 were_VBD_auxpass_2 granted_VBD_ROOT_2 asylum_NN_dobj_2",
            "Poets_NNS_nsubjpass_2 were_VBD_auxpass_2 granted_VBD_ROOT_2 asylum_NN_dobj_2",
        ),
        (
            (
                "It_PRP_nsubj_1 was_VBD_ROOT_1 on_IN_prep_1 Monday_NNP_pobj_2 beaten_VBN_advcl_1 "
                "by_IN_agent_4 monks_NNS_pobj_5"
            ),
            (
                "It_PRP_nsubjpass_4 was_VBD_auxpass_4 on_IN_prep_4 Monday_NNP_pobj_2 "
                "beaten_VBN_ROOT_4 by_IN_agent_4 monks_NNS_pobj_5"
            ),
        ),
        (
            "They_PRP_nsubj_1 denied_VBD_ROOT_1 selling_VBG_amod_3 arms_NNS_dobj_1",
            "They_PRP_nsubj_1 denied_VBD_ROOT_1 selling_VBG_xcomp_1 arms_NNS_dobj_2",
        ),
        (
            "They_PRP_nsubj_1 set_VBD_ROOT_1 crews_NNS_nsubj_3 free_JJ_ccomp_1",
            "They_PRP_nsubj_1 set_VBD_ROOT_1 crews_NNS_dobj_1 free_JJ_oprd_1",
        ),
        (
            "They_PRP_nsubj_1 gunned_VBD_ROOT_1 down_RP_prt_1 monks_NNS_pobj_2",
            "They_PRP_nsubj_1 gunned_VBD_ROOT_1 down_RP_prt_1 monks_NNS_dobj_1",
        ),
        (
            "Officers_NNS_nsubj_1 open_JJ_ROOT_1 fire_NN_dobj_1",
            "Officers_NNS_nsubj_1 open_VBP_ROOT_1 fire_NN_dobj_1",
        ),
        (
            "plea_NN_ROOT_0 from_IN_prep_0 Aldring_VBG_pcomp_1",
            "plea_NN_ROOT_0 from_IN_prep_0 Aldring_NNP_pobj_1",
        ),
        (
            (
                "After_IN_prep_6 talks_NNS_pobj_0 in_IN_prep_1 Riga_NNP_pobj_2 ,_,_punct_3 "
                "Roe_NNP_appos_3 met_VBD_ROOT_6 monks_NNS_dobj_6"
            ),
            (
                "After_IN_prep_6 talks_NNS_pobj_0 in_IN_prep_1 Riga_NNP_pobj_2 ,_,_punct_3 "
                "Roe_NNP_nsubj_6 met_VBD_ROOT_6 monks_NNS_dobj_6"
            ),
        ),
        (
            (
                "In_IN_prep_7 Riga_NNP_pobj_0 ,_,_punct_1 Roe_NNP_conj_1 and_CC_cc_3 "
                "Lind_NNP_conj_1 were_VBD_auxpass_7 fined_VBN_ROOT_7"
            ),
            (
                "In_IN_prep_7 Riga_NNP_pobj_0 ,_,_punct_1 Roe_NNP_nsubjpass_7 and_CC_cc_3 "
                "Lind_NNP_conj_3 were_VBD_auxpass_7 fined_VBN_ROOT_7"
            ),
        ),
        (
            (
                "Outside_IN_prep_5 Riga_NNP_nsubj_5 ,_,_punct_1 the_DT_det_4 monk_NN_appos_1 "
                "met_VBD_ROOT_5 us_PRP_dobj_5"
            ),
            (
                "Outside_IN_prep_5 Riga_NNP_pobj_0 ,_,_punct_1 the_DT_det_4 monk_NN_nsubj_5 "
                "met_VBD_ROOT_5 us_PRP_dobj_5"
            ),
        ),
        (
            (
                "They_PRP_nsubjpass_2 were_VBD_auxpass_2 given_VBN_ROOT_2 tents_NNS_dobj_2 "
                "by_IN_prep_3 monks_NNS_pobj_4"
            ),
            (
                "They_PRP_nsubjpass_2 were_VBD_auxpass_2 given_VBN_ROOT_2 tents_NNS_dobj_2 "
                "by_IN_agent_2 monks_NNS_pobj_4"
            ),
        ),
        (
            (
                "They_PRP_nsubj_1 fired_VBD_ROOT_1 on_IN_prep_1 boats_NNS_pobj_2 off_RP_prt_1 "
                "Riga_NNP_dobj_1"
            ),
            (
                "They_PRP_nsubj_1 fired_VBD_ROOT_1 on_IN_prep_1 boats_NNS_pobj_2 off_IN_prep_1 "
                "Riga_NNP_pobj_4"
            ),
        ),
        (
            (
                "Judges_NNS_nsubj_1 found_VBD_ROOT_1 policeman_NN_dobj_1 Roe_NNP_appos_2 "
                "guilty_JJ_amod_2"
            ),
            (
                "Judges_NNS_nsubj_1 found_VBD_ROOT_1 policeman_NN_dobj_1 Roe_NNP_appos_2 "
                "guilty_JJ_oprd_1"
            ),
        ),
        (
            "They_PRP_nsubjpass_1 gunned_VBD_ROOT_1 monks_NNS_dobj_1",
            "They_PRP_nsubj_1 gunned_VBD_ROOT_1 monks_NNS_dobj_1",
        ),
        (
            "They_PRP_nsubj_1 were_VBD_ROOT_1 shot_VBN_acomp_1 by_IN_agent_2 us_PRP_pobj_3",
            "They_PRP_nsubjpass_2 were_VBD_auxpass_2 shot_VBN_ROOT_2 by_IN_agent_2 us_PRP_pobj_3",
        ),
        (
            "They_PRP_nsubj_1 want_VBP_ROOT_1 to_IN_prep_1 down_IN_prep_1 tools_NNS_pobj_3",
            "They_PRP_nsubj_1 want_VBP_ROOT_1 to_TO_aux_3 down_VB_xcomp_1 tools_NNS_dobj_3",
        ),
        (
            "Judges_NNS_nsubj_1 found_VBD_ROOT_1 Roe_NNP_ccomp_1 guilty_JJ_acomp_2",
            "Judges_NNS_nsubj_1 found_VBD_ROOT_1 Roe_NNP_dobj_1 guilty_JJ_oprd_1",
        ),
        (
            (
                "Clashes_NNS_nsubj_1 broke_VBD_ROOT_1 out_RP_prt_1 between_IN_prep_1 "
                "monks_NNS_pobj_3"
            ),
            (
                "Clashes_NNS_nsubj_1 broke_VBD_ROOT_1 out_RP_prt_1 between_IN_prep_0 "
                "monks_NNS_pobj_3"
            ),
        ),
        (
            (
                "monk_NN_ROOT_0 whom_WP_dobj_4 guards_NNS_nsubj_4 hit_VBN_acl_2 is_VBZ_relcl_0 "
                "ill_JJ_acomp_4 ._._punct_0"
            ),
            (
                "monk_NN_nsubj_4 whom_WP_dobj_3 guards_NNS_nsubj_3 hit_VBD_relcl_0 is_VBZ_ROOT_4 "
                "ill_JJ_acomp_4 ._._punct_4"
            ),
        ),
        (
            "port_NN_ROOT_0 which_WDT_nsubj_2 rebels_NNS_relcl_0 hit_VBD_acl_2",
            "port_NN_ROOT_0 which_WDT_dobj_3 rebels_NNS_nsubj_3 hit_VBD_relcl_0",
        ),
    ],
)
def test_a_slip_is_mended(slip: str, right: str) -> None:
    assert shown(slip) == right


@pytest.mark.parametrize(
    "words",
    [
        "They_PRP_nsubj_1 want_VBP_ROOT_1 to_TO_aux_3 leave_VB_xcomp_1",
        "They_PRP_nsubj_1 Want_VBP_ROOT_1 To_TO_aux_3 Leave_VB_xcomp_1",
        "Bread_NN_nsubj_1 fell_VBD_ROOT_1",
        "Monday_NNP_npadvmod_2 they_PRP_nsubj_2 left_VBD_ROOT_2",
        "monks_NNS_ROOT_0 injured_VBN_acl_0 in_IN_prep_1 Taverna_NNP_pobj_2 ._._punct_0",
        (
            "They_PRP_nsubj_1 left_VBD_ROOT_1 port_NN_dobj_1 ,_,_punct_1 helped_VBN_advcl_1 "
            "by_IN_agent_4 monks_NNS_pobj_5"
        ),
        "They_PRP_nsubj_1 freed_VBD_ROOT_1 monks_NNS_dobj_1 and_CC_cc_1 left_VBD_conj_1",
        "Arms_NNS_compound_1 deal_NN_ROOT_1",
        (
            "In_IN_prep_5 Riga_NNP_pobj_0 ,_,_punct_1 Roe_NNP_appos_1 ,_,_punct_3 fell_VBD_ROOT_5 "
            "it_PRP_nsubj_5"
        ),
        "Judges_NNS_nsubj_1 found_VBD_ROOT_1 guilty_JJ_amod_3 monks_NNS_dobj_1",
        "armed_VBN_amod_1 guards_NNS_ROOT_1 ._._punct_1",
    ],
)
def test_what_is_right_stays(words: str) -> None:
    assert shown(words) == words


TAGS = ("NN", "NNS", "NNP", "VB", "VBD", "VBN", "VBG", "VBZ", "JJ", "IN", "TO", "RP", "PRP")
DEPS = (
    *("nsubj", "nsubjpass", "dobj", "pobj", "prep", "amod", "compound", "aux", "auxpass", "prt"),
    *("acl", "relcl", "advcl", "ccomp", "xcomp", "csubj", "appos", "conj", "agent", "npadvmod"),
)
WORDS = ("Norland", "to", "by", "for", "had", "was", "whom", "whose", "jailed", "denied", "court")


@st.composite
def trees(draw: st.DrawFn) -> str:
    """The words of some tree: every token but the root hangs on one that is nearer to it."""
    count = draw(st.integers(2, 9))
    order = draw(st.permutations(range(count)))
    heads = {order[0]: order[0]}
    for place in range(1, count):
        heads[order[place]] = order[draw(st.integers(0, place - 1))]
    tokens = []
    for number in range(count):
        dep = "ROOT" if heads[number] == number else draw(st.sampled_from(DEPS))
        word, tag = draw(st.sampled_from(WORDS)), draw(st.sampled_from(TAGS))
        tokens.append(f"{word}_{tag}_{dep}_{heads[number]}")
    return " ".join(tokens)


@given(trees())
def test_what_is_mended_is_a_tree(words: str) -> None:
    heads = [int(one.rpartition("_")[2]) for one in shown(words).split()]
    for place in range(len(heads)):
        up, seen = place, set[int]()
        while heads[up] != up:
            assert up not in seen
            seen.add(up)
            up = heads[up]
