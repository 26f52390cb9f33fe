"""Each row of the tables beside the codebook's lines matters to a case."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from dateline.reading.events import codebook, events, matching, ontology, status
from dateline.reading.events.ontology import CODEBOOK, codes
from dateline.reading.parse import Parser
from dateline.tables import rows
from eventing import read, told
from helpers import blocks

CASES = [block[0] for _, block in blocks("events")]
CODES, COMPILED = 265, ("behind",)


def found(parser: Parser) -> list[list[str]]:
    """The events of all cases."""
    return [
        [told(*read(parser, text), one) for one in events(*read(parser, text))] for text in CASES
    ]


@contextmanager
def lacking(monkeypatch: pytest.MonkeyPatch, name: str, row: tuple[str, ...]) -> Iterator[None]:
    """As if a row of a table were not there."""

    def less(package: str, table: str, width: int) -> tuple[tuple[str, ...], ...]:
        own = rows(package, table, width)
        return tuple(one for one in own if one != row) if table == name else own

    def forget() -> None:
        for cached in (status.said, ontology.manners, codebook.small, matching.light_forms):
            cached.cache_clear()

    def words(package: str, table: str, kind: str) -> frozenset[str]:
        lines = (line for own, line in less(package, table, 2) if own == kind)
        return frozenset(word.strip() for line in lines for word in line.split(","))

    with monkeypatch.context() as patch:
        patch.setattr(status, "rows", less)
        patch.setattr(ontology, "rows", less)
        patch.setattr(codebook, "words", words)
        forget()
        yield
    forget()


@pytest.mark.parametrize(
    ("name", "row"),
    [
        (name, row)
        for name, width in (("status", 3), ("modes", 4), ("small", 2))
        for row in rows(CODEBOOK, name, width)
        if row[0] not in COMPILED
    ],
    ids=lambda one: one if isinstance(one, str) else " | ".join(one)[:40],
)
def test_each_row_matters(
    parser: Parser, monkeypatch: pytest.MonkeyPatch, name: str, row: tuple[str, ...]
) -> None:
    whole = found(parser)
    with lacking(monkeypatch, name, row):
        assert found(parser) != whole


def test_no_code_is_lost() -> None:
    assert len(codes()) == CODES
