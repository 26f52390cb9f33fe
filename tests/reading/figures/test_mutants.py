"""Every row of the tables matters: without it, some case is read in another way."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

import pytest

from dateline import tables
from dateline.model import Article, Figure, Marks
from dateline.reading import Reader, figures
from dateline.reading.figures import currencies, words
from dateline.reading.parse import Parser
from dateline.tables import Row
from helpers import blocks
from measures import told

WIDTHS = {"portions": 4, "limits": 3, "units": 3, "counted": 3, "figures": 2}
ELSEWHERE = {"general"}
MODULES = [
    import_module(f"{figures.__name__}.{one.name}") for one in iter_modules(figures.__path__)
]
Case = tuple[Article, Marks]


@pytest.fixture(scope="module")
def cases(parser: Parser) -> list[Case]:
    """The sentences of the cases with all marks but their figures."""
    reader = Reader(parser)
    readings = [reader.read(told(block[0])) for _, block in blocks("figures")]
    return [(own.article, replace(own.marks, figures=())) for own in readings]


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Names of currencies are asked for once; what is known of tables is forgotten after."""
    for name in ("in_use", "get_currency_name"):
        monkeypatch.setattr(currencies, name, cache(getattr(currencies, name)))
    yield
    monkeypatch.undo()
    forget()


def forget() -> None:
    """Forgets what the reader of figures knows of its tables."""
    for module in MODULES:
        for known in vars(module).values():
            if hasattr(known, "cache_clear") and known.__module__ == module.__name__:
                known.cache_clear()


def without(name: str, number: int) -> Callable[[str, str, int], tuple[Row, ...]]:
    """Reads tables, but one of them without one of its rows."""

    def rows(package: str, table: str, width: int) -> tuple[Row, ...]:
        found = tables.rows(package, table, width)
        return found[:number] + found[number + 1 :] if table == name else found

    return rows


def listing(rows: Callable[[str, str, int], tuple[Row, ...]]) -> Callable[..., frozenset[str]]:
    """The words of a kind, of such tables."""

    def listed(package: str, table: str, kind: str) -> frozenset[str]:
        own = (line for of, line in rows(package, table, 2) if of == kind)
        return frozenset(word.strip() for line in own for word in line.split(","))

    return listed


def read(case: Case) -> tuple[Figure, ...]:
    return figures.figures(*case)


def touched(cases: Sequence[Case], row: Row) -> Iterator[int]:
    """The numbers of the cases that have a word of a row, then of the others."""
    phrases = [word.strip() for word in row[-1].split(",")]
    known = re.compile("|".join(map(re.escape, phrases)).replace(r"\ ", ".?"), re.IGNORECASE)
    having = [at for at, (own, _) in enumerate(cases) if known.search(str(own.text))]
    return iter([*having, *(at for at in range(len(cases)) if at not in having)])


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize("name", WIDTHS)
def test_without_a_row_a_case_fails(
    name: str, cases: Sequence[Case], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = [read(case) for case in cases]
    spare = []
    for number, row in enumerate(tables.rows(words.TABLES, name, WIDTHS[name])):
        rows = without(name, number)
        monkeypatch.setattr(words, "rows", rows)
        monkeypatch.setattr(words, "words", listing(rows))
        forget()
        same = all(read(cases[at]) == whole[at] for at in touched(cases, row))
        spare += [row] if same and row[0] not in ELSEWHERE else []
    assert spare == []
