"""Lists that run side by side."""

import pytest

from clauses import built, spot
from dateline.model import Span, Text
from dateline.reading.figures.respects import are_paired, nouns, paired, runs
from measures import words

TEXT = Text("3%, 5% and 7% in Kyiv, in Lviv and Odesa; 9% of it.")


def spans(*names: str) -> list[Span]:
    starts = [str(TEXT).index(name) for name in names]
    return [Span(start, start + len(name)) for start, name in zip(starts, names, strict=True)]


SHARES, CITIES = spans("3%", "5%", "7%", "9%"), spans("Kyiv", "Lviv", "Odesa")


def test_lists_have_only_joining_words_between() -> None:
    assert list(runs(TEXT, SHARES)) == [range(3)]
    assert list(runs(TEXT, CITIES)) == [range(3)]
    assert list(runs(TEXT, SHARES[2:])) == []
    assert list(runs(TEXT, [])) == []


def test_two_lists_in_a_row() -> None:
    text = Text("1 and 2 or 3 and 4")
    assert list(runs(text, [Span(at, at + 1) for at in (0, 6, 11, 17)])) == [range(2), range(2, 4)]


def test_what_overlaps_is_no_list() -> None:
    assert list(runs(TEXT, [Span(0, 6), Span(4, 6)])) == []


def test_lists_of_one_length_are_paired() -> None:
    assert paired(TEXT, SHARES, CITIES) == {0: 0, 1: 1, 2: 2}


def test_lists_of_other_lengths_leave_it_open() -> None:
    assert paired(TEXT, SHARES[:2], CITIES) == {0: None, 1: None}
    assert paired(TEXT, SHARES, CITIES[:1]) == {}


@pytest.mark.parametrize(
    ("text", "expected"), [("3 and 5 respectively.", True), ("3 and 5, respected", False)]
)
def test_the_word_that_pairs(text: str, *, expected: bool) -> None:
    assert are_paired(words(text)) is expected


def test_common_nouns_in_lists() -> None:
    own = built(
        "Wheat_NN_nsubj_6 and_CC_cc_0 barley_NN_conj_0 ,_,_punct_2 Roe_NNP_conj_2 too_RB_advmod_6 "
        "rose_VBD_ROOT_6 and_CC_cc_6 fell_VBD_conj_6 much_RB_advmod_8 rain_NN_dobj_8"
    )
    assert [own.text[one] for one in nouns(own, [])] == ["Wheat", "barley"]
    assert [own.text[one] for one in nouns(own, [spot(own, "barley")])] == ["Wheat"]
