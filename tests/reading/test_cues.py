import pytest

from dateline.model import Act, Attitude
from dateline.reading import cues
from dateline.tables import rows


@pytest.mark.parametrize(
    ("word", "lemma", "attitude", "act"),
    [
        ("said", "say", Attitude.NEUTRAL, Act.SAID),
        ("pointed", "point", Attitude.ENDORSING, Act.SAID),
        ("claims", "claim", Attitude.DOUBTING, Act.SAID),
        ("denied", "deny", Attitude.DENYING, Act.SAID),
        ("lamenting", "lament", Attitude.EMOTIVE, Act.SAID),
        ("thought", "think", Attitude.NEUTRAL, Act.THOUGHT),
        ("vowed", "vow", Attitude.NEUTRAL, Act.INTENDED),
        ("wondered", "wonder", Attitude.NEUTRAL, Act.THOUGHT),
        ("asked", "ask", Attitude.NEUTRAL, Act.ASKED),
        ("concern", "concern", Attitude.EMOTIVE, Act.THOUGHT),
        ("denials", "denial", Attitude.DENYING, Act.SAID),
        ("convinced", "convinced", Attitude.NEUTRAL, Act.THOUGHT),
    ],
)
def test_a_cue_is_told_by_the_table(word: str, lemma: str, attitude: Attitude, act: Act) -> None:
    assert cues.kind_of(word) == (lemma, attitude, act)


def test_of_a_word_in_several_rows_the_first_counts() -> None:
    assert cues.kind_of("stressed").attitude is Attitude.NEUTRAL
    assert cues.kind_of("demanded").act is Act.SAID


def test_a_word_that_only_takes_infinitives_is_meant() -> None:
    assert cues.kind_of("plotted") == ("plot", Attitude.NEUTRAL, Act.INTENDED)


def test_a_word_of_another_table_has_its_base_form() -> None:
    assert cues.kind_of("lambasted") == ("lambaste", Attitude.NEUTRAL, Act.SAID)
    assert cues.kind_of("quarrelled").act is Act.SAID


@pytest.mark.parametrize("word", ["", ":", "according", "harbour"])
def test_a_word_of_no_table_stands_for_itself(word: str) -> None:
    assert cues.kind_of(word) == (word, Attitude.NEUTRAL, Act.SAID)


def test_what_attributes_is_in_either_table() -> None:
    assert {"said", "lambasted", "quarrelled", "according"} <= cues.attributing()
    assert "harbour" not in cues.attributing()


def test_the_sort_of_a_word_is_what_tables_have_it_for() -> None:
    assert cues.sort_of("vowed") == "neutral intended object infinitive noun"
    assert cues.sort_of("quarrelled") == "- with"
    assert cues.sort_of("harbour") == "-"


def test_verbs_of_doing_introduce_nothing() -> None:
    assert {"is", "made", "makes", "helped"} <= cues.no_cues()
    assert "said" not in cues.no_cues()


def test_bases_know_irregular_forms() -> None:
    assert cues.bases("infinitive")["sought"] == "seek"
    assert cues.bases("infinitive")["vowing"] == "vow"
    assert "vow" not in cues.bases("at")


def test_each_kind_of_the_table_has_words() -> None:
    for kind, _ in rows(cues.LEXICON, "attributes", 2):
        assert cues.bases(kind)
    assert {"of", "the"} <= cues.listed("title")
    assert cues.bases("beneath") == {}


def test_of_a_form_in_several_kinds_the_first_base_counts() -> None:
    assert cues.lemmas()["sought"] == "seek"
    assert cues.lemmas()["accused"] == "accuse"


def test_each_attitude_and_act_has_cues() -> None:
    known = cues.cues().values()
    assert {kind.attitude for kind in known} == set(Attitude)
    assert {kind.act for kind in known} == set(Act)
