import pytest

from dateline.reading.statements.sayings import Saying
from dateline.reading.statements.venues import is_occasion, is_venue, venue, venues
from stories import saying

SAID = "Rojas_NNP_nsubj_1 said_VBD_ROOT_1"
RALLY = f"{SAID} at_IN_prep_1 a_DT_det_4 rally_NN_pobj_2"


def words(one: Saying) -> str:
    return " ".join(one.own.words[number] for number in sorted(venue(one)))


@pytest.mark.parametrize(
    ("tokens", "found"),
    [
        (SAID, ""),
        (RALLY, "rally"),
        (f"{RALLY} in_IN_prep_4 Lima_NNP_pobj_5", "rally in lima"),
        (f"{RALLY} held_VBN_acl_4", "rally"),
        (f"{RALLY} ,_,_punct_4 his_PRP$_poss_7 first_NN_appos_4", "rally"),
        (f"{SAID} on_IN_prep_1 Facebook_NNP_pobj_2", "facebook"),
        (f"{SAID} on_IN_prep_1 Truth_NNP_compound_4 Social_NNP_pobj_2", "truth social"),
        (f"{SAID} by_IN_prep_1 phone_NN_pobj_2", "phone"),
        (f"{SAID} via_IN_prep_1 video_NN_compound_4 link_NN_pobj_2", "video link"),
        (f"{SAID} by_IN_prep_1 rally_NN_pobj_2", ""),
        (f"{SAID} on_IN_prep_1 interview_NN_pobj_2", ""),
        (f"{SAID} about_IN_prep_1 interview_NN_pobj_2", ""),
        (f"{SAID} in_IN_prep_1 Lima_NNP_pobj_2", ""),
        (f"{SAID} in_IN_prep_1", ""),
    ],
)
def test_venues(tokens: str, found: str) -> None:
    assert words(saying(tokens, 1)) == found


def test_a_venue_ends_before_its_date() -> None:
    own = f"{RALLY} in_IN_prep_4 Lima_NNP_pobj_5 on_IN_prep_6 Sunday_NNP_pobj_7"
    assert words(saying(own, 1, times="8")) == "rally in lima"


def test_what_is_said_has_no_venue_of_the_cue() -> None:
    assert words(saying(RALLY, 1, content="2 3 4")) == ""


def test_the_nearest_venue_counts() -> None:
    own = saying(f"{RALLY} on_IN_prep_1 Twitter_NNP_pobj_5", 1)
    assert [own.own.words[noun] for noun in venues(own)] == ["rally", "twitter"]
    assert words(own) == "rally"


def test_what_according_to_names_can_be_a_venue() -> None:
    own = "it_PRP_nsubj_1 rained_VBD_ROOT_1 according_VBG_prep_1 to_IN_prep_2 a_DT_det_5 "
    own += "post_NN_pobj_3"
    assert words(saying(own, 2, "0 1", "4 5")) == "post"
    assert words(saying(own.replace("according", "owing"), 2, "0 1", "4 5")) == ""


def test_those_who_meet_are_a_venue_if_they_are_told() -> None:
    own = saying("Rojas_NNP_nsubj_1 told_VBD_ROOT_1 a_DT_det_3 rally_NN_dobj_1", 1)
    assert words(own) == "rally"
    assert is_occasion(own, 3)
    assert not is_venue(own, "by", 3)
    other = saying("Rojas_NNP_nsubj_1 led_VBD_ROOT_1 a_DT_det_3 rally_NN_dobj_1", 1)
    assert words(other) == ""
