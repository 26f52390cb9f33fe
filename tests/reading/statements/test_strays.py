import pytest

from dateline.reading.parse import Parser
from dateline.reading.statements.strays import strayed
from dateline.reading.trees import Tree, tree
from helpers import article
from stories import tokens

AT = "Silva_NNP_nsubj_1 spoke_VBD_ROOT_1 at_IN_prep_1 hearings_NNS_pobj_2"
HERE = f"{AT} that_IN_mark_6 it_PRP_nsubj_6 rained_VBD_acl_3"
HELD = f"{AT} that_WDT_dobj_6 she_PRP_nsubj_6 held_VBD_relcl_3"
TOLD = (
    "Silva_NNP_nsubj_1 told_VBD_ROOT_1 crowds_NNS_dobj_1 that_IN_mark_5 "
    "it_PRP_nsubj_5 rained_VBD_acl_2"
)


def own(words: str) -> Tree:
    return tree(*tokens(words))


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (HERE, [6]),
        (HELD, []),
        (AT, []),
        (TOLD, [5]),
        (TOLD.replace("told", "held"), []),
        ("said_VBD_ROOT_0", []),
    ],
)
def test_what_is_said_may_hang_on_a_noun(words: str, found: list[int]) -> None:
    assert strayed(own(words), 0 if words.startswith("said") else 1) == found


def test_what_a_statement_that_was_released_says(parser: Parser) -> None:
    words = "The ministry said in a statement released on Monday that ships had sunk."
    text = article(words).text
    (parse,) = parser.parse(text, [article(words).parts[0].span])
    found = tree(text, parse)
    (clause,) = strayed(found, found.words.index("said"))
    assert found.words[clause] == "sunk"


def test_a_ring_of_heads_ends() -> None:
    words = "said_VBD_dep_1 in_IN_prep_0 statements_NNS_pobj_1"
    assert strayed(own(words), 0) == []
