import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.reading.times.lexer import entries, words


def kinds(text: str, word: str, tags: dict[int, str] | None = None) -> set[str]:
    found, senses = words(text, 0, tags or {})
    return set(senses[[one.text for one in found].index(word)])


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("2014-03-16", "iso"),
        ("16/3/2014", "slash"),
        ("10:35", "clock"),
        ("1990s", "decade"),
        ("'80s", "decade"),
        ("'98", "shortyear"),
        ("16th", "ordinal"),
        ("1,500", "number"),
        ("2.5", "number"),
        ("Q3", "nth"),
        ("1998", "year"),
        ("0735", "fourdigits"),
    ],
)
def test_what_digits_could_be(text: str, kind: str) -> None:
    found, (senses,) = words(text, 0, {})
    assert len(found) == 1
    assert kind in senses


@pytest.mark.parametrize("text", ["7350", "12345", "1,998", "3000", "0999"])
def test_what_is_no_year(text: str) -> None:
    assert "year" not in words(text, 0, {})[1][0]


def test_offsets_are_those_of_the_article() -> None:
    found, _ = words("On Sunday.", 100, {})
    assert [(one.text, one.start, one.end) for one in found][1] == ("sunday", 103, 109)


@pytest.mark.parametrize(
    ("text", "word", "tags", "kind", "is_one"),
    [
        ("It may rain", "may", {3: "MD"}, "month", False),
        ("In May it rained", "may", {3: "NNP"}, "month", True),
        ("May 5", "may", {0: "MD"}, "month", True),
        ("They march in", "march", {5: "VBP"}, "month", False),
        ("prices fall again", "fall", {7: "VBP"}, "season", False),
        ("in the fall", "fall", {7: "NN"}, "season", True),
        ("the second ship", "second", {4: "JJ"}, "unit", False),
        ("a second later", "second", {2: "NN"}, "unit", True),
        ("the Mar 3 edition", "mar", {}, "month", True),
        ("Del Mar is hot", "mar", {}, "month", False),
        ("the sun rose", "sun", {}, "weekday", False),
    ],
)
def test_guards(text: str, word: str, tags: dict[int, str], kind: str, *, is_one: bool) -> None:
    assert (kind in kinds(text, word, tags)) is is_one


def test_the_longest_of_a_kind_counts() -> None:
    _, senses = words("a couple of years", 0, {})
    assert senses[0]["number"].length == 3


def test_a_word_in_a_name_is_no_time() -> None:
    tags = {0: "NNP", 4: "NNP", 10: "VBD", 15: "NN"}
    _, senses = words("USA Today said today", 0, tags)
    assert [bool(one) for one in senses] == [False, False, False, True]
    _, senses = words("Today it", 0, {0: "NN", 6: "PRP"})
    assert senses[0]


def test_every_line_of_the_table_is_reached() -> None:
    for first, found in entries().items():
        for entry in found:
            if entry.guard in ("", "noun"):
                text = " ".join([first, *entry.rest])
                assert entry.kind in words(text, 0, {})[1][0], text


@given(st.text(max_size=80))
def test_any_text_has_words_in_order(text: str) -> None:
    found, senses = words(text, 0, {})
    assert len(found) == len(senses)
    assert all(one.end <= two.start for one, two in itertools.pairwise(found))
    assert all(text[one.start : one.end].lower() == one.text for one in found)
