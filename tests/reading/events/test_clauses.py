"""Who stands where around a verb, on trees built by hand."""

import pytest

from dateline.reading.events.clauses import Clauses
from deeds import clauses

ACTIVE = "Rebels_NNS_nsubj_1 shelled_VBD_ROOT_1 towns_NNS_dobj_1"
PASSIVE = (
    "Towns_NNS_nsubjpass_2 were_VBD_auxpass_2 shelled_VBN_ROOT_2 by_IN_agent_2 rebels_NNS_pobj_3"
)


def named(own: Clauses, numbers: list[int]) -> list[str]:
    return [own.words[one] for one in numbers]


def test_active_and_passive_have_the_same_sides() -> None:
    active, passive = clauses(ACTIVE), clauses(PASSIVE)
    assert not active.is_passive(1)
    assert passive.is_passive(2)
    assert named(active, active.doers(1)) == named(passive, passive.doers(2)) == ["rebels"]
    assert named(active, active.patients(1)) == named(passive, passive.patients(2)) == ["towns"]


def test_a_passive_without_an_agent_is_done_by_nobody() -> None:
    own = clauses("Towns_NNS_nsubjpass_2 were_VBD_auxpass_2 shelled_VBN_ROOT_2")
    assert own.doers(2) == []


def test_a_participle_behind_its_noun_is_passive() -> None:
    own = clauses("towns_NNS_ROOT_0 shelled_VBN_acl_0 by_IN_agent_1 rebels_NNS_pobj_2")
    assert own.is_passive(1)
    assert named(own, own.patients(1)) == ["towns"]
    assert named(own, own.doers(1)) == ["rebels"]


def test_a_participle_that_does_something_is_not() -> None:
    own = clauses("rebels_NNS_ROOT_0 shelling_VBG_acl_0 towns_NNS_dobj_1")
    assert not own.is_passive(1)
    assert named(own, own.doers(1)) == ["rebels"]


def test_a_joined_participle_is_passive_with_the_first() -> None:
    own = clauses(
        "Towns_NNS_nsubjpass_2 were_VBD_auxpass_2 shelled_VBN_ROOT_2 and_CC_cc_2 burned_VBN_conj_2"
    )
    assert own.is_passive(4)
    assert named(own, own.patients(4)) == ["towns"]


def test_a_joined_verb_shares_the_subject() -> None:
    own = clauses(
        "Rebels_NNS_nsubj_1 came_VBD_ROOT_1 and_CC_cc_1 shelled_VBD_conj_1 towns_NNS_dobj_3"
    )
    assert named(own, own.doers(3)) == ["rebels"]


def test_the_agent_goes_on_to_a_joined_active_verb() -> None:
    own = clauses(
        "Towns_NNS_nsubjpass_2 were_VBD_auxpass_2 shelled_VBN_ROOT_2 by_IN_agent_2 "
        "rebels_NNS_pobj_3 fleeing_VBG_conj_2"
    )
    assert named(own, own.doers(5)) == ["rebels"]


def test_a_relative_pronoun_stands_for_its_noun() -> None:
    own = clauses(
        "Rebels_NNS_nsubj_4 who_WP_nsubj_2 shelled_VBD_relcl_0 towns_NNS_dobj_2 fled_VBD_ROOT_4"
    )
    assert named(own, own.doers(2)) == ["rebels"]


def test_in_a_joined_relative_clause_too() -> None:
    own = clauses("Rebels_NNS_ROOT_0 who_WP_nsubj_4 came_VBD_relcl_0 and_CC_cc_2 fled_VBD_conj_2")
    assert named(own, own.doers(4)) == ["rebels"]


def test_a_relative_pronoun_elsewhere_stands_for_itself() -> None:
    own = clauses("Who_WP_nsubj_1 fled_VBD_ROOT_1")
    assert named(own, own.doers(1)) == ["who"]


def test_the_object_of_a_relative_clause_is_its_noun() -> None:
    own = clauses("towns_NNS_ROOT_0 rebels_NNS_nsubj_2 shelled_VBD_relcl_0")
    assert named(own, own.patients(2)) == ["towns"]


def test_but_not_if_the_noun_is_its_subject() -> None:
    own = clauses("rebels_NNS_ROOT_0 who_WP_nsubj_2 shelled_VBD_relcl_0")
    assert own.patients(2) == []


def test_of_shot_and_killed_the_object_is_one() -> None:
    own = clauses(
        "Rebels_NNS_nsubj_1 shot_VBD_ROOT_1 and_CC_cc_1 killed_VBD_conj_1 guards_NNS_dobj_3"
    )
    assert named(own, own.patients(1)) == ["guards"]


def test_the_object_of_a_verb_further_on_is_not() -> None:
    own = clauses(
        "Rebels_NNS_nsubj_1 came_VBD_ROOT_1 early_RB_advmod_1 and_CC_cc_1 "
        "killed_VBD_conj_1 guards_NNS_dobj_4"
    )
    assert own.patients(1) == []


def test_who_is_given_something_comes_before_what() -> None:
    own = clauses("We_PRP_nsubj_1 lent_VBD_ROOT_1 them_PRP_dative_1 money_NN_dobj_1")
    assert named(own, own.patients(1)) == ["them"]


def test_but_not_if_a_preposition_brings_them() -> None:
    own = clauses("We_PRP_nsubj_1 lent_VBD_ROOT_1 money_NN_dobj_1 to_IN_dative_1 them_PRP_pobj_3")
    assert named(own, own.patients(1)) == ["money"]


@pytest.mark.parametrize(
    ("words", "verb", "doer"),
    [
        ("Rebels_NNS_nsubj_1 tried_VBD_ROOT_1 to_TO_aux_3 flee_VB_xcomp_1", 3, "rebels"),
        (
            "We_PRP_nsubj_1 ordered_VBD_ROOT_1 rebels_NNS_dobj_1 to_TO_aux_4 flee_VB_xcomp_1",
            4,
            "rebels",
        ),
        (
            "We_PRP_nsubj_1 accused_VBD_ROOT_1 rebels_NNS_dobj_1 of_IN_prep_1 fleeing_VBG_pcomp_3",
            4,
            "rebels",
        ),
        (
            "Rebels_NNS_nsubj_1 ate_VBD_ROOT_1 before_IN_prep_1 fleeing_VBG_pcomp_2",
            3,
            "rebels",
        ),
        ("Rebels_NNS_nsubj_1 talked_VBD_ROOT_1 of_IN_prep_1 fleeing_VBG_pcomp_2", 3, "rebels"),
        ("Rebels_NNS_poss_1 plan_NN_ROOT_1 to_TO_aux_3 flee_VB_acl_1", 3, "rebels"),
        (
            "Rebels_NNS_nsubj_1 made_VBD_ROOT_1 plans_NNS_dobj_1 to_TO_aux_4 flee_VB_acl_2",
            4,
            "rebels",
        ),
        ("Rebels_NNS_poss_1 idea_NN_ROOT_1 of_IN_prep_1 fleeing_VBG_pcomp_2", 3, "rebels"),
        ("Rebels_NNS_nsubj_1 sang_VBD_ROOT_1 fleeing_VBG_advcl_1", 2, "rebels"),
        ("Rebels_NNS_nsubj_1 are_VBP_ROOT_1 ready_JJ_acomp_1 to_TO_aux_4 flee_VB_xcomp_2", 4, None),
    ],
)
def test_grammar_gives_a_verb_its_subject(words: str, verb: int, doer: str | None) -> None:
    own = clauses(words)
    assert named(own, own.doers(verb)) == ([doer] if doer else ["rebels"])


def test_a_verb_alone_has_no_subject() -> None:
    own = clauses("Flee_VB_ROOT_0 towns_NNS_nmod_0")
    assert own.doers(0) == []
    assert own.subjects(1) == []


def test_each_other() -> None:
    own = clauses("We_PRP_nsubj_1 shelled_VBD_ROOT_1 each_DT_det_3 other_JJ_dobj_1")
    assert own.is_mutual(1)
    assert own.patients(1) == []
    behind = clauses(
        "We_PRP_nsubj_1 fired_VBD_ROOT_1 at_IN_prep_1 one_CD_nummod_4 another_DT_pobj_2"
    )
    assert behind.is_mutual(1)
    owned = clauses("We_PRP_nsubj_1 left_VBD_ROOT_1 each_DT_det_3 other_JJ_poss_4 towns_NNS_dobj_1")
    assert owned.is_mutual(1)
    assert not clauses(ACTIVE).is_mutual(1)


def test_prepositions_of_several_words() -> None:
    own = clauses(
        "They_PRP_nsubj_1 spoke_VBD_ROOT_1 in_IN_prep_1 favour_NN_pobj_2 of_IN_prep_3 "
        "rebels_NNS_pobj_4"
    )
    assert named(own, own.objects(1, [("in", "favour", "of")])) == ["rebels"]
    assert named(own, own.objects(1, [("on",), ("in",)])) == ["favour"]
    assert own.objects(1, [("in", "defiance", "of")]) == []


def test_what_and_joins() -> None:
    own = clauses("rebels_NNS_ROOT_0 and_CC_cc_0 guards_NNS_conj_0 and_CC_cc_2 monks_NNS_conj_2")
    assert named(own, own.joined(0)) == ["rebels", "guards", "monks"]
    assert own.first(2) == [0]
    assert own.first(0) == []


def test_depth() -> None:
    own = clauses(PASSIVE)
    assert [own.depth(number) for number in range(5)] == [1, 1, 0, 1, 2]
