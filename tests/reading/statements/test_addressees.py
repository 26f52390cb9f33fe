import pytest

from dateline.reading.statements.addressees import addressees
from dateline.reading.statements.sayings import Saying
from stories import saying

ROJAS = "Rojas_NNP_nsubj_1"
TOLD = f"{ROJAS} told_VBD_ROOT_1"
SAID = f"{ROJAS} said_VBD_ROOT_1"
WROTE = f"{ROJAS} wrote_VBD_ROOT_1 in_IN_prep_1 letters_NNS_pobj_2"
ACCUSED = f"{ROJAS} accused_VBD_ROOT_1 guilds_NNS_dobj_1 of_IN_prep_2 fraud_NN_pobj_3"
URGED = f"{ROJAS} urged_VBD_ROOT_1 guilds_NNS_nsubj_4 to_TO_aux_4 pay_VB_ccomp_1"


def words(one: Saying) -> list[str]:
    return [" ".join(one.own.words[n] for n in sorted(numbers)) for numbers in addressees(one)]


@pytest.mark.parametrize(
    ("tokens", "found"),
    [
        (f"{TOLD} the_DT_det_3 council_NN_dobj_1", ["the council"]),
        (f"{TOLD} them_PRP_dative_1", ["them"]),
        (f"{TOLD} pilots_NNS_dobj_1 who_WP_nsubj_4 struck_VBD_relcl_2", ["pilots"]),
        (f"{TOLD} Silva_NNP_dobj_1 and_CC_cc_2 pilots_NNS_conj_2", ["silva", "pilots"]),
        (f"{TOLD} pilots_NNS_dobj_1 of_IN_prep_2 Lima_NNP_pobj_3", ["pilots of lima"]),
        (f"{TOLD} pilots_NNS_dobj_1 at_IN_prep_2 rallies_NNS_pobj_3", ["pilots"]),
        (f"{TOLD} rallies_NNS_dobj_1", ["rallies"]),
        (f"{SAID} to_IN_prep_1 pilots_NNS_pobj_2", ["pilots"]),
        (f"{SAID} to_IN_dative_1 pilots_NNS_pobj_2", ["pilots"]),
        (f"{SAID} pilots_NNS_dobj_1", []),
        (f"{ROJAS} went_VBD_ROOT_1 to_IN_prep_1 pilots_NNS_pobj_2", []),
        (f"{SAID} addressing_VBG_advcl_1 pilots_NNS_dobj_2", ["pilots"]),
        (f"{SAID} speaking_VBG_advcl_1 to_IN_prep_2 pilots_NNS_pobj_3", ["pilots"]),
        (f"{WROTE} to_IN_prep_3 pilots_NNS_pobj_4", ["pilots"]),
        (ACCUSED, ["guilds"]),
        (URGED, ["guilds"]),
        (URGED.replace("urged", "said"), []),
    ],
)
def test_who_is_spoken_to(tokens: str, found: list[str]) -> None:
    assert words(saying(tokens, 1, source="0")) == found


def test_who_is_in_what_is_said_is_spoken_to_only_if_urged_or_accused() -> None:
    assert words(saying(ACCUSED, 1, "2 3 4", "0")) == ["guilds"]
    assert words(saying(URGED, 1, "2 3 4", "0")) == ["guilds"]
    assert words(saying(f"{TOLD} lies_NNS_dobj_1", 1, "2", "0")) == []
    assert words(saying(f"{SAID} to_IN_prep_1 pilots_NNS_pobj_2", 1, "2 3", "0")) == []


def test_a_time_is_not_spoken_to() -> None:
    assert words(saying(f"{TOLD} Sunday_NNP_dobj_1", 1, "", "0", "2")) == []
