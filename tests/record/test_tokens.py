import sqlite3
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.record.tokens import holds, located, padded, tokens

PLAIN = st.text(st.characters(max_codepoint=0x17E), max_size=20)
WRITTEN = st.text(st.sampled_from("aB7é ÉßŁ’-_.\u0301"), max_size=12)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("The ferry, sunk.", ("the", "ferry", "sunk")),
        ("Trieste’s quay", ("trieste", "s", "quay")),
        ("CAFÉ cafe\u0301", ("cafe", "cafe")),
        ("snake_case", ("snake", "case")),
        ("5 km²", ("5", "km²")),
        ("Сергей Київ", ("сергеи", "киів")),
        ("İzmir", ("izmir",)),
        ("…", ()),
        ("", ()),
        ("\ud800 \x00", ()),
    ],
)
def test_words(words: str, found: tuple[str, ...]) -> None:
    assert tokens(words) == found
    assert padded(words) == f" {' '.join(found)} "


@given(PLAIN)
def test_the_full_text_cuts_no_token_further(words: str) -> None:
    with closing(sqlite3.connect(":memory:")) as own:
        own.execute("CREATE VIRTUAL TABLE found USING fts5(words, tokenize='unicode61')")
        own.execute("CREATE VIRTUAL TABLE terms USING fts5vocab(found, instance)")
        own.execute("INSERT INTO found VALUES (?)", (padded(words),))
        terms = [term for (term,) in own.execute("SELECT term FROM terms ORDER BY offset")]
    assert len(terms) == len(tokens(words))


@given(st.text())
def test_tokens_of_tokens_are_the_same(words: str) -> None:
    assert tokens(" ".join(tokens(words))) == tokens(words)


@given(WRITTEN | st.text())
def test_what_is_located_are_the_tokens(words: str) -> None:
    found = located(words)
    assert tuple(own for own, _, _ in found) == tokens(words)
    assert all(start < end <= len(words) for _, start, end in found)


@given(WRITTEN)
def test_what_is_located_are_the_words_as_printed(words: str) -> None:
    assert all(tokens(words[start:end]) == (own,) for own, start, end in located(words))


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("the cafe\u0301!", [("the", 0, 3), ("cafe", 4, 9)]),
        ("\u0301quay", [("quay", 1, 5)]),
        ("quay_board", [("quay", 0, 4), ("board", 5, 10)]),
        ("(كَتَبَ)", [("كتب", 1, 7)]),
        ("שָׁלוֹם", [("שלום", 0, 7)]),
        ("İİ quay", [("ii", 0, 2), ("quay", 3, 7)]),
        ("ΟΔΟΣ.", [("οδος", 0, 4)]),
        ("a\u20dd b", [("a", 0, 1), ("b", 3, 4)]),
    ],
)
def test_accents_are_part_of_their_words(words: str, found: list[tuple[str, int, int]]) -> None:
    assert located(words) == found


@pytest.mark.parametrize(
    ("phrase", "prefix", "found"),
    [
        (("quay", "board"), False, True),
        (("quay",), False, True),
        (("board", "quay"), False, False),
        (("quay", "boa"), False, False),
        (("quay", "boa"), True, True),
        (("qua", "board"), True, False),
        (("the", "quay", "board", "met", "twice"), False, False),
        ((), False, False),
        ((), True, False),
    ],
)
def test_phrases(phrase: tuple[str, ...], prefix: bool, found: bool) -> None:  # noqa: FBT001
    assert holds(("the", "quay", "board", "met"), phrase, prefix=prefix) is found
