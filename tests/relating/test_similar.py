"""Lists of words, aligned."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.relating.similar import Alignment, aligned, bag, candidates, content, folded, likeness


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [
        ("a ferry burns", "a ferry burns", 1.0),
        ("A Ferry Burns", "a ferry burns!", 1.0),
        ("a ferry burns", "rain", 0.0),
        ("a b", "a c", 0.5),
        ("a a", "a", 2 / 3),
        ("", "", 1.0),
        ("", "a", 0.0),
        ("***", "***", 1.0),
        ("***", "a", 0.0),
    ],
)
def test_likeness(one: str, other: str, share: float) -> None:
    assert likeness(bag(one), bag(other)) == pytest.approx(share)


def test_the_words_of_a_bag() -> None:
    assert bag("The ship's 1,275 crates; the END.") == {
        "the": 2,
        "ship's": 1,
        "1,275": 1,
        "crates": 1,
        "end": 1,
    }


def test_white_space_is_folded() -> None:
    assert folded(" a \n\t b\u00a0c ") == "a b c"


def test_equal_items_are_paired_in_order_wherever_they_stand() -> None:
    assert aligned(["a", "b", "a"], ["a", "c", "a", "b"]) == Alignment(
        ((0, 0), (1, 3), (2, 2)), (), (), (1,)
    )


def test_the_most_alike_are_paired_first() -> None:
    before = ["the ferry burned in Muggia", "the ferry sank"]
    after = ["the ferry sank in Muggia", "the ferry burned in Muggia bay"]
    assert aligned(before, after).edited == ((0, 1), (1, 0))


def test_of_equally_alike_ones_the_nearest_are_paired() -> None:
    assert aligned(["x y z 1", "x y z 2"], ["x y z 3", "x y z 4"]).edited == ((0, 0), (1, 1))


def test_what_is_hardly_alike_is_another_thing() -> None:
    for before, after in [
        ("The ferry sank in the harbour.", "The crane stood in the harbour."),
        ("Road 612", "Road 820"),
        ("crate x y z", "crate a b c"),
        ("Road closures:", "Warnings and all road closures have been lifted in the valley."),
    ]:
        found = aligned([before], [after])
        assert (found.edited, found.removed, found.added) == ((), (0,), (0,))


def test_function_words_say_nothing_unless_they_are_all() -> None:
    assert content("It is in the harbour.") == {"harbour": 1}
    assert content("It is in.") == {"it": 1, "is": 1, "in": 1}


def test_of_long_lists_those_with_a_rare_word_are_compared() -> None:
    one = [bag(f"the crate {number}") for number in range(100)]
    found = list(candidates(one, one))
    assert found == [(number, number) for number in range(100)]
    assert len(list(candidates(one[:5], one[:5]))) == 25


def test_long_lists_are_aligned() -> None:
    before = [f"the crate {number} fell" for number in range(3_000)]
    after = [f"the crate {number} has fallen" for number in range(3_000)]
    found = aligned(before, after)
    assert found.edited == tuple((number, number) for number in range(3_000))


WORDS = st.lists(st.text(alphabet="ab .\n", max_size=8), max_size=8)


@given(WORDS, WORDS)
def test_each_item_has_one_fate(before: list[str], after: list[str]) -> None:
    found = aligned(before, after)
    both = (*found.kept, *found.edited)
    assert sorted([*(one for one, _ in both), *found.removed]) == list(range(len(before)))
    assert sorted([*(two for _, two in both), *found.added]) == list(range(len(after)))


@given(WORDS, WORDS)
def test_backwards_it_is_the_same(before: list[str], after: list[str]) -> None:
    there, back = aligned(before, after), aligned(after, before)
    assert there.removed == back.added
    assert sorted(there.edited) == sorted((two, one) for one, two in back.edited)


@given(WORDS)
def test_a_list_is_itself(words: list[str]) -> None:
    assert aligned(words, words) == Alignment(
        tuple((place, place) for place in range(len(words))), (), (), ()
    )
