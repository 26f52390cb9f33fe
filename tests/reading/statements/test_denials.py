import pytest

from dateline.reading.statements.denials import claimed, claims
from stories import saying

REJECTED = "Rojas_NNP_nsubj_1 rejected_VBD_ROOT_1 claims_NNS_dobj_1"
THAT = f"{REJECTED} that_IN_mark_5 it_PRP_nsubj_5 rained_VBD_acl_2"


@pytest.mark.parametrize(
    ("words", "nouns", "clause"),
    [
        (REJECTED, [2], None),
        (THAT, [2], 3),
        (THAT.replace("claims", "offers"), [], None),
        (THAT.replace("rejected", "repeated"), [], None),
        (THAT.replace("that_IN", "which_WDT"), [2], None),
    ],
)
def test_claims_that_are_denied(words: str, nouns: list[int], clause: int | None) -> None:
    one = saying(words, 1)
    assert claims(one) == nouns
    assert claimed(one) == clause
