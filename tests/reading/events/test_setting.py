"""Where and when, on trees built by hand."""

import pytest

from dateline.model import Time, TimeBasis, TimeType
from dateline.reading.events.setting import time_of
from deeds import clauses, spot


def when(words: str, day: int, deed: int) -> int | None:
    """The index of the time of a deed, of one time: 0, or None."""
    own = clauses(words)
    one = Time("t", spot(own, day), TimeType.DATE, "2026-11-23", TimeBasis.RELATIVE)
    return time_of(own, [(0, one)], frozenset((deed,)))


@pytest.mark.parametrize(
    ("words", "day", "deed"),
    [
        ("They_PRP_nsubj_1 left_VBD_ROOT_1 on_IN_prep_1 Monday_NNP_pobj_2", 3, 1),
        (
            (
                "They_PRP_nsubj_1 left_VBD_ROOT_1 on_IN_prep_1 Monday_NNP_pobj_2 and_CC_cc_1 "
                "slept_VBD_conj_1"
            ),
            3,
            5,
        ),
        (
            "We_PRP_nsubj_1 left_VBD_ROOT_1 Monday_NNP_npadvmod_1 ,_,_punct_1 ill_VBG_advcl_1",
            2,
            4,
        ),
        ("The_DT_det_1 raid_NN_nsubj_2 began_VBD_ROOT_2 on_IN_prep_2 Monday_NNP_pobj_3", 4, 1),
    ],
    ids=["its own clause", "the verb it is joined to", "the verb it goes with", "that it happened"],
)
def test_a_deed_has_the_time_of(words: str, day: int, deed: int) -> None:
    assert when(words, day, deed) == 0


@pytest.mark.parametrize(
    ("words", "day", "deed"),
    [
        (
            (
                "They_PRP_nsubj_1 left_VBD_ROOT_1 on_IN_prep_1 Monday_NNP_pobj_2 and_CC_cc_1 "
                "we_PRP_nsubj_6 slept_VBD_conj_1"
            ),
            3,
            6,
        ),
        (
            "The_DT_det_1 raid_NN_nsubj_2 angered_VBD_ROOT_2 us_PRP_dobj_2 Monday_NNP_npadvmod_2",
            4,
            1,
        ),
        ("They_PRP_nsubj_1 left_VBD_ROOT_1 since_IN_prep_1 Monday_NNP_pobj_2", 3, 1),
    ],
    ids=["another subject", "a verb of its own meaning", "the border of a longer time"],
)
def test_a_deed_has_not_the_time_of(words: str, day: int, deed: int) -> None:
    assert when(words, day, deed) is None
