import pytest

from dateline.reading.statements.moments import leading, moment, untimed
from stories import saying

SAID = "Rojas_NNP_nsubj_1 said_VBD_ROOT_1"


@pytest.mark.parametrize(
    ("words", "times", "found"),
    [
        (SAID, "", None),
        (f"{SAID} Sunday_NNP_npadvmod_1", "2", 0),
        (f"{SAID} on_IN_prep_1 Sunday_NNP_pobj_2", "3", 0),
        (f"{SAID} at_IN_prep_1 rallies_NNS_pobj_2 on_IN_prep_3 Sunday_NNP_pobj_4", "5", 0),
        (f"{SAID} after_IN_prep_1 Sunday_NNP_pobj_2", "3", None),
        (f"{SAID} at_IN_prep_1 rallies_NNS_pobj_2 held_VBN_acl_3 Sunday_NNP_npadvmod_4", "5", None),
        (f"{SAID} at_IN_prep_1 Sunday_NNP_compound_4 rallies_NNS_pobj_2", "3", 0),
        (f"{SAID} at_IN_prep_1 Sunday_NNP_compound_4 homes_NNS_pobj_2", "3", None),
        (f"{SAID} it_PRP_nsubj_3 rained_VBD_ccomp_1 Sunday_NNP_npadvmod_3", "4", None),
    ],
)
def test_which_time_is_of_the_cue(words: str, times: str, found: int | None) -> None:
    assert moment(saying(words, 1, source="0", times=times)) == found


def test_a_time_in_what_is_said_is_none_of_the_cue() -> None:
    assert moment(saying(f"{SAID} Sunday_NNP_npadvmod_1", 1, "2", "0", "2")) is None


def test_a_time_of_who_says_it_is_none_of_the_cue() -> None:
    words = "chairs_NNS_nsubj_3 since_IN_prep_0 2001_CD_pobj_1 said_VBD_ROOT_3"
    assert moment(saying(words, 3, "", "0 1 2", "2")) is None


def test_a_time_that_leads_a_name_is_of_the_cue() -> None:
    words = "On_IN_prep_3 Sunday_NNP_compound_2 Rojas_NNP_nsubj_3 said_VBD_ROOT_3"
    one = saying(words, 3, "", "1 2", "1")
    assert moment(one) == 0
    assert leading(one) == 2


def test_a_time_within_a_name_stays() -> None:
    words = "The_DT_det_2 Sunday_NNP_compound_2 Post_NNP_nsubj_3 said_VBD_ROOT_3"
    one = saying(words, 3, "", "0 1 2", "1")
    assert moment(one) is None
    assert leading(one) is None


def test_a_time_without_tokens_and_a_ring_of_heads() -> None:
    assert moment(saying(SAID, 1, times=" ")) is None
    ring = f"{SAID} on_IN_prep_3 Sunday_NNP_pobj_2"
    assert moment(saying(ring, 1, times="3")) is None


RAINED = "it_PRP_nsubj_{0} rained_VBD_ccomp_1"


def kept(words: str, times: str, content: str) -> list[int]:
    return sorted(untimed(saying(words, 1, content, times=times)))


def test_a_content_does_not_begin_with_the_time_of_its_cue() -> None:
    words = f"{SAID} on_IN_prep_1 Sunday_NNP_pobj_2 {RAINED.format(5)}"
    assert kept(words, "3", "2 3 4 5") == [4, 5]
    assert kept(f"{SAID} Sunday_NNP_npadvmod_1 {RAINED.format(4)}", "2", "2 3 4") == [3, 4]


def test_its_own_times_stay() -> None:
    words = f"{SAID} {RAINED.format(3)} on_IN_prep_3 Sunday_NNP_pobj_4"
    assert kept(words, "5", "2 3 4 5") == [2, 3, 4, 5]
    words = f"{SAID} Sunday_NNP_npadvmod_1"
    assert kept(words, "2", "2") == [2]
