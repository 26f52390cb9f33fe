import pytest

from dateline.reading.statements.vocabulary import listed, nouns, verbs


def test_nouns_are_known_with_their_plurals() -> None:
    assert {"interview", "interviews", "speeches"} <= nouns("in")
    assert "interview" not in nouns("by")


def test_verbs_are_known_in_all_forms() -> None:
    assert verbs("told")["telling"] == verbs("told")["told"] == "tell"
    assert "say" not in verbs("told")


@pytest.mark.parametrize("kind", ["in", "on", "by", "letter", "occasion", "claim", "inner", "when"])
def test_each_kind_of_noun_and_preposition_is_there(kind: str) -> None:
    assert listed(kind)


@pytest.mark.parametrize("kind", ["speaking", "facing", "told", "to", "inside", "denies"])
def test_each_kind_of_verb_is_there(kind: str) -> None:
    assert verbs(kind)


def test_what_stands_in_the_content_is_told_as_well() -> None:
    assert set(verbs("inside").values()) <= set(verbs("told").values())
