"""Actors in news sentences, as the table has them."""

import pytest

from casting import Found, cast
from dateline.reading.parse import Parser
from helpers import blocks

CASES = list(blocks("actors"))


def labels(block: list[str]) -> tuple[str, list[list[str]], list[str]]:
    """The text of a block, its mentions, and the words that none may touch."""
    text = "\n\n".join(line for line in block if not line.startswith("    "))
    rows = [line.strip() for line in block if line.startswith("    ")]
    wanted = [
        [cell.strip() for cell in row.split("|")] for row in rows if not row.startswith("no ")
    ]
    return text, wanted, [row[3:] for row in rows if row.startswith("no ")]


def told(one: Found, cells: int) -> list[str]:
    """A mention as the table has it."""
    form, actor = one.form.value, one.actor
    return [one.words, actor.name, actor.kind.value, form, actor.country or "-"][:cells]


@pytest.mark.parametrize(("number", "block"), CASES, ids=[str(number) for number, _ in CASES])
def test_case(number: int, block: list[str], parser: Parser) -> None:
    text, wanted, barred = labels(block)
    assert wanted or barred, number
    found = cast(parser, text)
    shown = [told(one, 5) for one in found]
    place = 0
    for want in wanted:
        own = [told(one, len(want)) for one in found]
        assert want in own[place:], shown
        place = own.index(want, place) + 1
    for words in barred:
        start = text.index(words)
        assert not any(one.start < start + len(words) and start < one.end for one in found), shown
