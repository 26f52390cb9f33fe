from collections.abc import Iterable

import pytest

from dateline.reading.statements.nominals import begged, inquiring, is_told_of
from dateline.reading.statements.proposals import is_thing, quoted_too
from dateline.reading.trees import Tree, tree
from stories import tokens

DEMAND = "demands_NNS_ROOT_0 by_IN_prep_0 crews_NNS_pobj_1 for_IN_prep_2 boots_NNS_pobj_3"
QUERY = "query_NN_ROOT_0 as_IN_prep_0 to_IN_prep_1 who_WP_nsubj_4 paid_VBD_pcomp_2"
FEAR = "crews_NNS_poss_2 's_POS_case_0 fears_NNS_ROOT_2 of_IN_prep_2 rain_NN_pobj_3"
SHOWS = "halls_NNS_nsubj_1 show_VBP_ROOT_1 boats_NNS_dobj_1"
SAID = "said_VBD_ROOT_0 Rojas_NNP_nsubj_0 and_CC_cc_1 fine_JJ_conj_1"


def own(words: str) -> Tree:
    return tree(*tokens(words))


def words(own: Tree, numbers: Iterable[int]) -> str:
    return " ".join(own.words[number] for number in sorted(numbers))


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (DEMAND, [("crews", "boots")]),
        (DEMAND.replace("demands", "boats"), []),
        (DEMAND.replace("by", "of"), []),
        (DEMAND.replace("for", "on"), []),
    ],
)
def test_what_is_wished_for(sentence: str, found: list[tuple[str, str]]) -> None:
    made = [one for _, one in begged(own(sentence), 0)]
    assert [
        (words(own(sentence), it.source), words(own(sentence), it.content)) for it in made
    ] == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (QUERY.replace("query", "inquiry"), "who paid"),
        (QUERY, ""),
        (QUERY.replace("query", "inquiry").replace("who", "she"), ""),
        (QUERY.replace("query", "inquiry").replace("pcomp", "dep"), ""),
    ],
)
def test_what_is_inquired(sentence: str, found: str) -> None:
    assert words(own(sentence), inquiring(own(sentence), 0)) == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (FEAR, True),
        (FEAR.replace("NNS_poss", "PRP$_poss"), False),
        (FEAR.replace("fears", "boats"), False),
        (FEAR.replace("of_IN_prep_2", "of_IN_prep_0"), False),
    ],
)
def test_a_noun_for_what_somebody_says_of_something(sentence: str, found: bool) -> None:  # noqa: FBT001
    assert is_told_of(own(sentence), 2) is found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (SHOWS, True),
        (SHOWS.replace("boats", "concern"), False),
        (SHOWS.replace("halls", "polls"), False),
        (SHOWS.replace("show", "praise"), False),
    ],
)
def test_a_thing_that_is_shown_is_no_words(sentence: str, found: bool) -> None:  # noqa: FBT001
    assert is_thing(own(sentence), 1, {0}, [2]) is found


def test_a_quotation_joined_to_who_speaks() -> None:
    assert quoted_too(own(SAID), 0, {1, 2, 3}, [{3}]) == {2, 3}
    assert quoted_too(own(SAID), 0, {1, 2, 3}, [{0}]) == set()
    assert quoted_too(own(SAID), 0, {1}, [{3}]) == set()
    assert quoted_too(own(SAID.replace("conj_1", "conj_0")), 0, {1}, [{3}]) == {3}
