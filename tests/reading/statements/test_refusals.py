import pytest

from dateline.reading.statements.refusals import (
    is_mute,
    is_refused,
    is_request,
    is_silent,
    is_withheld,
)
from dateline.reading.trees import Tree, tree
from stories import tokens

REFUSED = "Rojas_NNP_nsubj_1 refused_VBD_ROOT_1 to_TO_aux_3 say_VB_xcomp_1"
ASKED = "Rojas_NNP_nsubj_1 replied_VBD_ROOT_1 to_IN_prep_1 calls_NNS_pobj_2"


def own(words: str) -> Tree:
    return tree(*tokens(words))


@pytest.mark.parametrize(
    ("words", "refused", "withheld", "mute"),
    [
        (REFUSED, True, True, True),
        (REFUSED.replace("say", "comment"), True, False, True),
        (REFUSED.replace("say", "sign"), True, False, True),
        (REFUSED.replace("say", "pay"), True, False, False),
        (REFUSED.replace("refused", "vowed"), False, False, False),
        (REFUSED.replace("xcomp", "advcl"), False, False, False),
        (REFUSED.replace("refused", "denied"), False, False, False),
    ],
)
def test_what_is_refused(words: str, refused: bool, withheld: bool, mute: bool) -> None:  # noqa: FBT001
    found = own(words)
    assert is_refused(found, 3) is refused
    assert is_withheld(found, 3) is withheld
    assert is_mute(found, 3) is mute
    assert is_silent(found, 3) is (mute and found.words[3] == "comment")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (ASKED, True),
        (ASKED.replace("calls", "critics"), False),
        (ASKED.replace("replied", "alluded"), False),
        ("replied_VBD_ROOT_0 went_VBD_dep_0 to_IN_prep_0", False),
    ],
)
def test_an_answer_to_a_request_says_nothing(words: str, found: bool) -> None:  # noqa: FBT001
    assert is_request(own(words), 2) is found
