import itertools
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Act, Marks, Sentence, Span
from dateline.reading.transcripts.turns import Turn, free, turns, without_turns
from helpers import article, story


def spoken(*paragraphs: str) -> list[tuple[str, tuple[str, ...]]]:
    own = story(*paragraphs)
    return [
        (own.text[one.label], tuple(own.text[span] for span in one.content))
        for one in turns(own, Marks())
    ]


TALK = ["Q: Why?", "MS. VANE: It is old.", "It is grey.", "Q: And now?", "MS. VANE: Wait."]


def test_a_turn_runs_to_the_next() -> None:
    assert spoken(*TALK) == [
        ("Q", ("Why?",)),
        ("MS. VANE", ("It is old.\nIt is grey",)),
        ("Q", ("And now?",)),
        ("MS. VANE", ("Wait",)),
    ]


def test_a_transcript_goes_on_to_the_end_of_its_story() -> None:
    assert spoken(*TALK, "(Laughter.)", "We will see.", "END 2:15 P.M.")[-1] == (
        "MS. VANE",
        ("Wait", "We will see"),
    )


def test_a_turn_in_a_story_ends_with_its_paragraph() -> None:
    told = ["It rained."] * 9
    assert spoken(*told, "Q: Why?", "MS. VANE: It is old.", *told) == [
        ("Q", ("Why?",)),
        ("MS. VANE", ("It is old",)),
    ]
    assert spoken(*told, "MS. VANE: It is old.", *told, "MS. VANE: No.", *told) == [
        ("MS. VANE", ("It is old",)),
        ("MS. VANE", ("No",)),
    ]


@pytest.mark.parametrize(
    ("paragraphs", "names"),
    [
        (["Jane Mbeki: No.", "Marta Rojas: Yes."], ["Jane Mbeki", "Marta Rojas"]),
        (["It rained.", "Jane Mbeki: No."], []),
        (["Jane Mbeki: No.", *["It rained."] * 9, "Marta Rojas: Yes."], []),
        (["Rojas: No.", "Silva: Yes."], []),
        (["Rojas: No.", "Silva: Yes.", "Rojas: No."], ["Rojas", "Rojas"]),
        (["Q: Why?", "Rojas: No."], ["Q", "Rojas"]),
        (["A: One.", "B: Two."], []),
        (["Q:"], []),
        (["Q:", "Why?", "A: No."], ["Q", "A"]),
        ([""], []),
    ],
)
def test_which_labels_are_of_turns(paragraphs: list[str], names: list[str]) -> None:
    assert [name for name, _ in spoken(*paragraphs)] == names


def test_who_asks_asks() -> None:
    found = turns(story("Q: Why?", "MS. VANE: No."), Marks())
    assert [one.act for one in found] == [Act.ASKED, Act.SAID]


def test_without_parts_there_are_no_turns() -> None:
    assert list(turns(replace(article(""), parts=()), Marks())) == []


def test_marks_and_spans_outside_of_turns() -> None:
    own = story("It rained.", "Q: Why?", "A: No.", "It rained.")
    found = tuple(turns(own, Marks()))
    sentences = tuple(Sentence(str(part.span), part.span) for part in own.parts)
    marks = Marks(sentences=sentences, parses=((),) * 4)
    kept = without_turns(marks, found)
    assert kept.sentences == (sentences[0], sentences[3])
    assert len(kept.parses) == 2
    assert without_turns(marks, ()) is marks
    assert list(free(found, [Span(0, 3), Span(14, 17)], lambda one: one)) == [Span(0, 3)]


def test_two_thousand_turns() -> None:
    assert len(spoken(*["Jane Mbeki: No.", "Rojas: Yes."] * 1_000)) == 2_000


@given(
    st.lists(
        st.sampled_from(["Q:", "Q: Why?", "A: No.", "MS. X: ", "It rained.", "Jane Mbeki: No", ""]),
        min_size=1,
        max_size=12,
    )
)
def test_turns_are_apart_and_in_order(paragraphs: list[str]) -> None:
    own = story(*paragraphs)
    found: list[Turn] = list(turns(own, Marks()))
    borders = [(one.label.start, one.content[-1].end) for one in found]
    assert borders == sorted(borders)
    assert all(first[1] <= second[0] for first, second in itertools.pairwise(borders))
    assert all(one.label.end <= one.content[0].start and one.content for one in found)
