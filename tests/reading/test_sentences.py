"""The cases of `cases/sentences.txt`, and what holds of any text."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Dateline, Marks, Part, PartKind, Span, Text
from dateline.reading.sentences import LONGEST, sentences, split
from helpers import article, blocks

CASES = [
    pytest.param(block, id=f"line {number}: {block[0][:30]}")
    for number, block in blocks("sentences")
]


def cut(words: str) -> list[str]:
    text = Text(words)
    return [text[span] for span in split(text, Span(0, len(words)))]


@pytest.mark.parametrize("lines", CASES)
@pytest.mark.parametrize("space", [" ", "\n", "  "])
def test_case(lines: list[str], space: str) -> None:
    assert cut(space.join(lines)) == lines


def test_a_blank_line_ends_a_sentence() -> None:
    assert cut("A heading\n\nThe text.") == ["A heading", "The text."]


def test_a_missing_space_is_seen_between_words_only() -> None:
    assert cut("The crew left.The pilot stayed.") == ["The crew left.", "The pilot stayed."]
    assert cut("See www.example.org.The end") == ["See www.example.org.The end"]


def test_a_dateline_is_in_no_sentence() -> None:
    words = "TRIESTE, April 11. /TASS/. The ferry was stopped."
    text = Text(words)
    spans = split(text, Span(0, len(words)), dateline=Span(0, 26))
    assert [text[span] for span in spans] == ["The ferry was stopped."]


def test_an_endless_sentence_is_cut_at_white_space() -> None:
    words = "so it went on " * 2000
    found = cut(words)
    assert len(found) > 2
    assert max(map(len, found)) <= LONGEST
    assert " ".join(found).split() == words.split()


def test_the_step_reads_all_parts() -> None:
    words = "Ferry stopped\nTRIESTE (AP) -- It sank. Nobody saw.\nBy J. R. Roe. Staff"
    own = replace(
        article(words),
        parts=(
            Part(Span(0, 13), PartKind.HEADLINE),
            Part(Span(14, 50), PartKind.PARAGRAPH),
            Part(Span(51, len(words)), PartKind.BYLINE),
        ),
        dateline=Dateline(Span(14, 29)),
    )
    found = sentences(own, Marks())
    assert [own.text[one.span] for one in found] == [
        "Ferry stopped",
        "It sank.",
        "Nobody saw.",
        "By J. R. Roe. Staff",
    ]
    assert len({one.id for one in found}) == len(found)


PIECES = st.sampled_from(
    [
        "Mr.",
        "Roe",
        "said",
        '"',
        "”",
        ".",
        "!",
        "?",
        "...",
        "U.S.",
        "p.m.",
        "The",
        "a",
        "\n",
        "\n\n",
        "5",
        "(",
        ")",
    ]
)


@given(st.lists(PIECES, max_size=25).map(" ".join) | st.text(max_size=60))
def test_all_words_are_in_one_sentence(words: str) -> None:
    text = Text(words)
    spans = split(text, Span(0, len(words)))
    assert "".join("".join(text[span].split()) for span in spans) == "".join(words.split())
    assert all(one.end <= two.start for one, two in pairwise(spans))
    assert all(text[span] == text[span].strip() != "" for span in spans)
