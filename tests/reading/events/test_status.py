"""How far an event is told as one that happened, on trees built by hand."""

import pytest

from dateline.model import Status
from dateline.reading.events.status import status
from deeds import clauses

HIT = "Rebels_NNS_nsubj_1 hit_VBD_ROOT_1 Lima_NNP_dobj_1"


def of(words: str, verb: int, *, ahead: bool = False) -> Status | None:
    """The status of a verb's deed."""
    return status(clauses(words), verb, verb, ahead=ahead)


@pytest.mark.parametrize(
    ("words", "verb", "told"),
    [
        (HIT, 1, Status.ACTUAL),
        ("Rebels_NNS_nsubj_2 never_RB_neg_2 hit_VBD_ROOT_2", 2, Status.DENIED),
        ("Rebels_NNS_nsubj_2 might_MD_aux_2 hit_VB_ROOT_2", 2, Status.ALLEGED),
        (
            "If_IN_mark_2 rebels_NNS_nsubj_2 hit_VBP_advcl_4 we_PRP_nsubj_4 go_VBP_ROOT_4",
            2,
            Status.CONDITIONAL,
        ),
        (
            "Once_IN_mark_2 rebels_NNS_nsubj_2 hit_VBP_advcl_4 we_PRP_nsubj_4 go_VBP_ROOT_4",
            2,
            Status.CONDITIONAL,
        ),
        (
            "Once_IN_mark_2 rebels_NNS_nsubj_2 hit_VBD_advcl_4 we_PRP_nsubj_4 left_VBD_ROOT_4",
            2,
            Status.ACTUAL,
        ),
        (
            "Should_MD_aux_2 rebels_NNS_nsubj_2 hit_VB_advcl_4 we_PRP_nsubj_4 go_VBP_ROOT_4",
            2,
            Status.CONDITIONAL,
        ),
        ("They_PRP_nsubj_1 seem_VBP_ROOT_1 to_TO_aux_3 leave_VB_xcomp_1", 3, Status.ALLEGED),
        (
            "Rebels_NNS_nsubj_1 left_VBD_ccomp_4 ,_,_punct_4 it_PRP_nsubj_4 seems_VBZ_ROOT_4",
            1,
            Status.ACTUAL,
        ),
        ("They_PRP_nsubj_1 want_VBP_ROOT_1 to_TO_aux_3 leave_VB_xcomp_1", 3, Status.PLANNED),
        ("a_DT_det_1 plan_NN_dobj_1 to_TO_aux_3 leave_VB_acl_1", 3, Status.PLANNED),
        ("Premier_NN_ROOT_0 to_TO_aux_2 leave_VB_acl_0", 2, Status.PLANNED),
        (
            "We_PRP_nsubj_1 refuted_VBD_ROOT_1 claims_NNS_dobj_1 they_PRP_nsubj_4 left_VBD_acl_2",
            4,
            Status.DENIED,
        ),
        (
            "At_IN_prep_5 no_DT_det_2 point_NN_pobj_0 did_VBD_aux_5 we_PRP_nsubj_5 leave_VB_ROOT_5",
            5,
            Status.DENIED,
        ),
    ],
)
def test_the_words_around_say_how_far_it_is_told(words: str, verb: int, told: Status) -> None:
    assert of(words, verb) is told


@pytest.mark.parametrize(
    ("words", "verb"),
    [
        ("The_DT_det_1 film_NN_nsubj_2 shows_VBZ_ROOT_2 rebels_NNS_nsubj_4 leaving_VBG_ccomp_2", 4),
        ("In_IN_prep_4 the_DT_det_2 film_NN_pobj_0 rebels_NNS_nsubj_4 go_VBP_ROOT_4", 4),
    ],
)
def test_what_fiction_tells_is_none(words: str, verb: int) -> None:
    assert of(words, verb) is None


def test_what_happens_beside_fiction_is_told() -> None:
    words = (
        "The_DT_det_1 film_NN_nsubj_2 ends_VBZ_ROOT_2 as_IN_mark_5 we_PRP_nsubj_5 hit_VBP_advcl_2"
    )
    assert of(words, 5) is Status.ACTUAL


def test_what_is_ahead_has_its_auxiliaries_read_already() -> None:
    words = "Rebels_NNS_nsubj_3 would_MD_aux_3 not_RB_neg_3 leave_VB_ROOT_3"
    assert of(words, 3) is Status.DENIED
    assert of(words, 3, ahead=True) is Status.ACTUAL


def test_its_condition_counts_all_the_same() -> None:
    words = "Whether_IN_mark_3 they_PRP_nsubj_3 will_MD_aux_3 leave_VB_csubj_4 matters_VBZ_ROOT_4"
    assert of(words, 3, ahead=True) is Status.CONDITIONAL
