"""The cases of `cases/parts.txt`, and what holds of any text."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.articles.parts import layout
from dateline.model import PartKind, Text
from helpers import blocks


def cases() -> list[object]:
    found: list[object] = []
    for number, block in blocks("parts"):
        story = "\n".join(line[1:].removeprefix(" ") for line in block if line.startswith(">"))
        parts = [line.strip().split(" | ") for line in block if not line.startswith(">")]
        found.append(pytest.param(story, parts, id=f"line {number}"))
    return found


@pytest.mark.parametrize(("story", "expected"), cases())
def test_case(story: str, expected: list[list[str]]) -> None:
    text = Text(story)
    found = [(part.kind, text[part.span]) for part in layout(text).parts]
    assert [kind for kind, _ in found] == [kind for kind, _ in expected]
    for (_, words), (_, start) in zip(found, expected, strict=True):
        assert words.startswith(start)


def test_a_repeated_caption_is_one_picture() -> None:
    text = Text(
        "Ferry stopped\nThe ferry TASS/Jane Roe\nThe ferry\nThe ferry TASS/Jane Roe\n"
        "The ferry was stopped on Sunday."
    )
    found = layout(text)
    assert [
        (text[one.caption], text[one.credit]) for one in found.images if one.caption and one.credit
    ] == [("The ferry", "TASS/Jane Roe")]
    assert [part.kind for part in found.parts].count(PartKind.CAPTION) == 1


def test_a_given_headline_is_one_though_it_ends_in_a_stop() -> None:
    text = Text("Ferry stopped at pier.\n\nThe ferry was stopped on Sunday.")
    assert layout(text).parts[0].kind is PartKind.PARAGRAPH
    assert layout(text, "Ferry stopped at pier").parts[0].kind is PartKind.HEADLINE


def test_a_given_headline_may_be_all() -> None:
    text = Text("Rojas: Ferry stays at its pier")
    assert [part.kind for part in layout(text).parts] == [PartKind.PARAGRAPH]
    assert [part.kind for part in layout(text, str(text)).parts] == [PartKind.HEADLINE]


LINES = [
    "All news",
    "Ferry stopped",
    "The ferry was stopped.",
    "By Jane Roe",
    "",
    "Photo: Roe",
    "Read also",
]


@given(st.lists(st.sampled_from(LINES) | st.text(max_size=30), max_size=12).map("\n".join))
def test_parts_are_apart_in_order_and_trimmed(story: str) -> None:
    text = Text(story)
    parts = layout(text).parts
    assert all(one.span.end <= two.span.start for one, two in pairwise(parts))
    assert all(text[part.span] == text[part.span].strip() != "" for part in parts)
