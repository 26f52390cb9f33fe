"""The words of a sentence."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Span, Text
from dateline.reading.figures.words import listed, numerals, phrase, read, table, valued
from dateline.tables import rows
from measures import words


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Six dead", ["word", "word"]),
        ("1,275 boats", ["number", "word"]),
        ("2.5%", ["number", "mark"]),
        ("3bn", ["number", "word"]),
        ("€3bn", ["sign", "number", "word"]),
        ("US$5", ["sign", "number"]),
        ("$US5", ["sign", "number"]),
        ("$ US5", ["sign", "number"]),
        ("$5", ["sign", "number"]),
        ("B2", ["opaque"]),
        ("5ef7", ["number", "opaque"]),
        ("10:35", ["opaque"]),
        ("24/7", ["opaque"]),
        ("10.1.2", ["opaque"]),
        ("#4 fell", ["opaque", "word"]),
        ("555-0175", ["opaque"]),
        ("(555) 010-0199", ["opaque"]),
        ("https://karst.example/2", ["opaque"]),
        ("desk@karst.example", ["opaque"]),
        ("1234567890123456", ["opaque"]),
        ("ship's", ["word"]),
        ("130 km/h", ["number", "word"]),
        ("½", ["mark"]),
        ("9°C", ["number", "mark"]),
    ],
)
def test_what_a_word_is(text: str, kinds: list[str]) -> None:
    assert [word.kind for word in words(text)] == kinds


def test_offsets_are_those_of_the_text() -> None:
    text = Text("It sank. Six DIED.")
    found = read(text, Span(9, 18))
    assert [(one.text, one.start, one.end) for one in found] == [
        ("six", 9, 12),
        ("died", 13, 17),
        (".", 17, 18),
    ]
    assert [one.capital for one in found] == [True, True, False]
    assert [one.glued for one in found] == [False, False, True]


def test_numbers_of_four_digits_and_commas() -> None:
    assert [word.text for word in words("1,2756 12,34")] == ["1", ",", "2756", "12", ",", "34"]


def test_tables_give_words_their_values() -> None:
    assert table("limits", "before")["at least"] == "least"
    assert valued("fate")["deaths"] == "dead"
    assert "structures" not in listed("person")
    assert numerals()["twelve"] == 12
    assert "a dozen" not in numerals()


def test_no_word_stands_in_two_rows_of_a_kind() -> None:
    for name in ("limits", "units", "counted"):
        seen: set[tuple[str, str]] = set()
        for kind, _, line in rows("dateline.reading.lexicon", name, 3):
            for word in line.split(","):
                assert (kind, word.strip()) not in seen, (name, kind, word)
                seen.add((kind, word.strip()))


def test_the_tables_are_in_lower_case() -> None:
    for name in ("limits", "units", "counted"):
        for _, _, line in rows("dateline.reading.lexicon", name, 3):
            assert line == line.lower()


def test_a_phrase_begins_within_the_sentence() -> None:
    assert phrase(words("no fewer than"), -3, 2) == "no fewer"


@given(st.text(max_size=80))
def test_any_text_has_words_in_order(text: str) -> None:
    found = words(text)
    assert all(one.end <= two.start for one, two in itertools.pairwise(found))
    assert (
        "".join(text[one.start : one.end] for one in found).split() == "".join(text.split()).split()
    )
