"""The cases that stood before the code are well formed; what they say stays unread."""

from collections.abc import Iterator

import pytest

from helpers import blocks

KINDS = {"direct", "indirect", "mixed"}
FORMS = {"name", "title", "pronoun", "metonym", "description"}
CASES = [(number, block) for number, block in blocks("statements-fresh")]


def labels(block: list[str]) -> Iterator[list[str]]:
    for line in block:
        if line.startswith("    "):
            yield [cell.strip() for cell in line.split("|")]


def text(block: list[str]) -> str:
    return "\n".join(line for line in block if not line.startswith("    "))


@pytest.mark.parametrize(("_number", "block"), CASES, ids=[str(number) for number, _ in CASES])
def test_every_labelled_word_is_in_its_text(_number: int, block: list[str]) -> None:
    story = text(block)
    assert story
    assert list(labels(block))
    for first, *rest in labels(block):
        if first == "none":
            assert rest == []
        elif first.startswith("@ "):
            assert first[2:] in story
            assert rest[2] in FORMS
        else:
            cue, content, kind, *more = rest
            words = [first, cue, *content.split(" // ")]
            assert all(one == "-" or one in story for one in words)
            assert kind in KINDS
            assert all(": " in one for one in more)


def test_there_are_as_many_as_were_asked_for() -> None:
    assert len(CASES) >= 300
