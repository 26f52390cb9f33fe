import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.reading.inflect import inflected


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("claim", "claimed"),
        ("note", "noting"),
        ("note", "noted"),
        ("deny", "denies"),
        ("deny", "denying"),
        ("say", "says"),
        ("say", "saying"),
        ("stress", "stresses"),
        ("push", "pushes"),
        ("preach", "preached"),
        ("fax", "faxes"),
        ("admit", "admitted"),
        ("admit", "admitting"),
    ],
)
def test_a_verb_has_its_regular_forms(word: str, form: str) -> None:
    assert form in inflected(word)


def test_a_y_behind_a_vowel_stays() -> None:
    assert "saies" not in inflected("say")
    assert "denys" not in inflected("deny")


def test_the_empty_word_has_forms_too() -> None:
    assert inflected("")[0] == ""


@given(st.text(max_size=12))
def test_each_word_is_its_own_first_form(word: str) -> None:
    assert inflected(word)[0] == word
