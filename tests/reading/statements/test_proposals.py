from collections.abc import Iterable

import pytest

from dateline.reading.statements.grammar import Found
from dateline.reading.statements.nominals import apostrophe, owners
from dateline.reading.statements.proposals import (
    beside,
    interrupts,
    is_quoted,
    proposed,
    speaker,
)
from dateline.reading.trees import Tree, tree
from stories import tokens

NAME = "Rojas_NNP_nsubj_1"
PASSIVE = "boats_NNS_nsubjpass_2 are_VBP_auxpass_2"
ASIDE = "boats_NNS_nsubj_5 ,_,_punct_5 Rojas_NNP_nsubj_3 says_VBZ_parataxis_5"
SEVERAL = "it_PRP_nsubj_3 rained_VBD_ccomp_1 it_PRP_nsubj_5 snowed_VBD_ccomp_1"
ENDS = "it_PRP_nsubj_1 rained_VBD_ROOT_1 ,_,_punct_1 chair_NN_dep_4 Rojas_NNP_nsubj_5"
ABLE = frozenset(
    (
        *("said", "vowed", "criticised", "warned", "expected", "urged", "called", "announced"),
        *("says", "saying", "praised", "favoured", "claim", "hope", "praise", "confident"),
        *("unclear", "according"),
    )
)


def words(own: Tree, numbers: Iterable[int]) -> str:
    return " ".join(own.words[number] for number in sorted(numbers))


def read(sentence: str, *quotes: set[int]) -> list[tuple[str, str, str, str]]:
    own = tree(*tokens(sentence))
    return [
        (one.way, words(own, it.cues), words(own, it.source), words(own, it.content))
        for one in proposed(own, quotes, ABLE)
        for it in [one.found]
    ]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        (
            f"{NAME} said_VBD_ROOT_1 it_PRP_nsubj_3 rained_VBD_ccomp_1",
            ("clause", "said", "rojas", "it rained"),
        ),
        (
            f"{NAME} called_VBD_ROOT_1 out_RP_prt_1 it_PRP_nsubj_4 rained_VBD_ccomp_1",
            ("clause", "called out", "rojas", "it rained"),
        ),
        (
            f"{NAME} said_VBD_ROOT_1 earlier_RBR_advmod_1 it_PRP_nsubj_4 rained_VBD_ccomp_2",
            ("clause", "said", "rojas", "it rained"),
        ),
        (
            f"{NAME} vowed_VBD_ROOT_1 to_TO_aux_3 sail_VB_xcomp_1",
            ("infinitive", "vowed", "rojas", "to sail"),
        ),
        (
            f"{NAME} criticised_VBD_ROOT_1 plans_NNS_dobj_1",
            ("object", "criticised", "rojas", "plans"),
        ),
        (
            f"{NAME} warned_VBD_ROOT_1 of_IN_prep_1 floods_NNS_pobj_2",
            ("prep", "warned of", "rojas", "floods"),
        ),
        (
            f"{NAME} urged_VBD_ROOT_1 Silva_NNP_dobj_1 to_TO_aux_4 sail_VB_xcomp_1",
            ("object with xcomp", "urged", "rojas", "silva to sail"),
        ),
        (
            f"{NAME} praised_VBD_ROOT_1 Silva_NNP_dobj_1 for_IN_prep_1 speed_NN_pobj_3",
            ("object prep", "praised silva for", "rojas", "speed"),
        ),
        (
            f"{PASSIVE} expected_VBN_ROOT_2 to_TO_aux_4 sail_VB_xcomp_2",
            ("passive with", "expected", "", "boats to sail"),
        ),
        (
            "boats_NNS_nsubjpass_1 praised_VBN_ROOT_1 by_IN_agent_1 Rojas_NNP_pobj_2",
            ("passive", "praised", "rojas", "boats"),
        ),
        (
            "boats_NNS_ROOT_0 favoured_VBN_acl_0 by_IN_agent_1 Rojas_NNP_pobj_2",
            ("participle", "favoured", "rojas", "boats"),
        ),
        (
            "plans_NNS_ROOT_0 that_WDT_dobj_3 Rojas_NNP_nsubj_3 announced_VBD_relcl_0",
            ("relative", "announced", "rojas", "plans"),
        ),
        (
            f"{ASIDE} ,_,_punct_5 sank_VBD_ROOT_5",
            ("aside parataxis", "says", "rojas", "boats , , sank"),
        ),
        (
            "Now_RB_advmod_2 Rojas_NNP_nsubj_2 said_VBD_ROOT_2 it_PRP_nsubj_4 rained_VBD_ccomp_2",
            ("clause fronted", "said", "rojas", "now it rained"),
        ),
        (
            f"{NAME} said_VBD_ROOT_1 {SEVERAL}",
            ("clause of several", "said", "rojas", "it snowed"),
        ),
        (
            "it_PRP_nsubj_1 rained_VBD_ROOT_1 according_VBG_prep_1 to_IN_prep_2 Rojas_NNP_pobj_3",
            ("according", "according to", "rojas", "it rained"),
        ),
        (
            f"{ENDS} said_VBD_dep_1",
            ("end", "said", "chair rojas", "it rained"),
        ),
        (
            f"{NAME} is_VBZ_ROOT_1 confident_JJ_acomp_1 it_PRP_nsubj_4 rained_VBD_ccomp_2",
            ("adjective ccomp", "confident", "rojas", "it rained"),
        ),
        (
            "it_PRP_nsubj_1 is_VBZ_ROOT_1 unclear_JJ_acomp_1 it_PRP_nsubj_4 rained_VBD_ccomp_2",
            ("adjective ccomp", "unclear", "", "it rained"),
        ),
        (
            f"{NAME} is_VBZ_ROOT_1 confident_JJ_acomp_1 of_IN_prep_2 rain_NN_pobj_3",
            ("adjective prep", "confident of", "rojas", "rain"),
        ),
        (
            "Rojas_NNP_poss_2 's_POS_case_0 claim_NN_ROOT_2 of_IN_prep_2 rain_NN_pobj_3",
            ("noun prep own", "claim of", "rojas", "rain"),
        ),
        (
            f"{NAME} had_VBD_ROOT_1 hope_NN_dobj_1 to_TO_aux_4 sail_VB_acl_2",
            ("noun acl verb", "hope", "rojas", "to sail"),
        ),
        (
            "men_NNS_nsubjpass_2 were_VBD_auxpass_2 saying_VBG_ROOT_2 of_IN_prep_2 rain_NN_pobj_3",
            ("prep", "saying of", "men", "rain"),
        ),
    ],
)
def test_a_construction_is_proposed(sentence: str, wanted: tuple[str, str, str, str]) -> None:
    assert wanted in read(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "",
        "Rojas",
        f"{NAME} sailed_VBD_ROOT_1 boats_NNS_dobj_1",
        f"{NAME} criticised_VBD_ROOT_1 !_._dobj_1",
        "claim_NN_ROOT_0",
        "confident_JJ_nsubj_1 sank_VBD_ROOT_1",
        "according_VBG_ROOT_0 to_IN_prep_0 Rojas_NNP_pobj_1",
    ],
)
def test_what_is_never_proposed(sentence: str) -> None:
    assert read(sentence) == []


def test_the_noun_that_a_clause_describes_speaks_for_its_that() -> None:
    sentence = "men_NNS_ROOT_0 that_WDT_nsubj_2 said_VBD_relcl_0 no_UH_dobj_2"
    assert ("object", "said", "men", "no") in read(sentence)


def test_an_owner_may_be_told_in_several_ways() -> None:
    own = tree(
        *tokens("Rojas_NNP_nsubj_1 heard_VBD_ROOT_1 praise_NN_dobj_1 of_IN_prep_2 Ana_NNP_pobj_3")
    )
    found = [(kind, words(own, source)) for kind, source in owners(own, 2)]
    assert found == [("of", "ana"), ("none", ""), ("verb", "rojas")]


def test_a_word_far_below_any_verb_is_nobodys() -> None:
    own = tree(*tokens("a_NN_ROOT_0 b_IN_prep_0 c_NN_pobj_1 d_IN_prep_2 e_NN_pobj_3 hope_NN_x_4"))
    assert list(owners(own, 5)) == [("none", set())]


QUOTED = "“ It rained , ” Rojas_NNP_nsubj_6 said_VBD_ROOT_6 , “ in Lima . ”"


def test_a_quotation_that_its_source_interrupts_is_one() -> None:
    assert read(QUOTED, {1, 2, 3}, {9, 10, 11}) == [
        ("quote interrupted", "said", "rojas", "it rained , in lima .")
    ]


def test_a_clause_has_the_whole_of_an_interrupted_quotation() -> None:
    sentence = QUOTED.replace("in Lima", "in_IN_ccomp_6 Lima_NNP_pobj_9")
    wanted = ("clause", "said", "rojas", "it rained , in lima .")
    assert wanted in read(sentence, {1, 2, 3}, {9, 10, 11})


@pytest.mark.parametrize(
    ("quotes", "ways"),
    [
        ([{1, 2, 3}], ["quote before", "up to quote before"]),
        ([{9, 10, 11}], ["quote behind", "up to quote"]),
        ([{1, 2}, {9, 10, 11}], ["quote around", "quote before", "quote behind", "up to quote"]),
        ([{5, 6, 7}], []),
        ([], []),
    ],
)
def test_quotations_near_a_verb_are_proposed(quotes: list[set[int]], ways: list[str]) -> None:
    found = [way for way, *_ in read(QUOTED, *quotes)]
    assert sorted(found) == sorted(ways if {1, 2, 3} not in quotes else ["quote before"])


def test_beside_are_the_nearest() -> None:
    assert beside(5, [{0}, {2, 3}, {6}, {8}]) == ({2, 3}, {6})
    assert beside(0, []) == (set(), set())


def test_what_is_far_apart_is_not_interrupted() -> None:
    own = tree(*tokens("no , a b c d e f g h no"))
    assert interrupts(own, set(), {0, 1}, {7})
    assert not interrupts(own, set(), {0, 1}, {10})
    assert not interrupts(own, set(), {0}, {2})
    assert not interrupts(own, set(), set(), {2})


def test_an_apostrophe_tells_whose_a_noun_is() -> None:
    own = tree(*tokens("officials_NNS_pobj_0 ’_POS_case_0 remarks_NNS_dobj_2"))
    assert apostrophe(own, 2) == [0]
    assert apostrophe(own, 1) == []
    assert apostrophe(own, 0) == []


def test_a_source_in_the_quotation_that_it_is_to_say_is_none() -> None:
    def found(*source: int) -> Found:
        return Found(9, frozenset({9}), frozenset(source), frozenset({2, 3}))

    assert is_quoted(found(1), [{1, 2, 3}])
    assert not is_quoted(found(1), [{1}, {2, 3}])
    assert not is_quoted(found(), [{1, 2, 3}])
    assert is_quoted(found(6), [{6, 7}])
    assert not is_quoted(found(5), [{5, 6}])


@pytest.mark.parametrize(
    ("sentence", "verb", "found"),
    [
        ("it_PRP_nsubjpass_2 was_VBD_auxpass_2 announced_VBN_ROOT_2", 2, ""),
        ("Rojas_NNP_nsubjpass_2 was_VBD_auxpass_2 told_VBN_ROOT_2", 2, ""),
        (
            "Rojas_NNP_nsubjpass_2 was_VBD_auxpass_2 told_VBN_ROOT_2 by_IN_agent_2 Sam_NNP_pobj_3",
            2,
            "sam",
        ),
        ("plans_NNS_ROOT_0 that_WDT_nsubj_2 say_VBP_relcl_0", 2, "plans"),
    ],
)
def test_who_may_speak(sentence: str, verb: int, found: str) -> None:
    own = tree(*tokens(sentence))
    assert words(own, speaker(own, verb)) == found


def test_an_act_of_state_that_is_refused_is_not_said() -> None:
    sentence = "Rojas_NNP_nsubj_1 refused_VBD_ROOT_1 to_TO_aux_3 {}_VB_xcomp_1 it_PRP_dobj_3"
    able = frozenset({"refused"})
    ways = [
        [one.way for one in proposed(tree(*tokens(sentence.format(word))), (), able)]
        for word in ("pay", "recognise")
    ]
    assert ways == [["infinitive"], []]
