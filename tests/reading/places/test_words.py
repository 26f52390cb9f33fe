import re
from importlib import resources
from itertools import chain

import pytest

from dateline.reading.places.words import known
from dateline.tables import rows

ASKED = re.compile(r'known\("(\w+)"\)')
LEXICON = "dateline.reading.lexicon"


def asked(module: str) -> set[str]:
    text = (resources.files("dateline.reading.places") / f"{module}.py").read_text()
    return set(ASKED.findall(text))


def test_each_kind_that_is_asked_for_has_words() -> None:
    modules = ("judge", "spot", "priors", "resolve")
    kinds = set(chain.from_iterable(asked(module) for module in modules))
    assert len(kinds) > 15
    assert [kind for kind in kinds if not known(kind)] == []


def test_each_kind_of_the_table_is_asked_for() -> None:
    modules = ("judge", "spot", "priors", "resolve")
    kinds = set(chain.from_iterable(asked(module) for module in modules))
    assert {kind for kind, _ in rows(LEXICON, "places", 2)} <= kinds


@pytest.mark.parametrize(
    ("kind", "word"),
    [("common", "reading"), ("given", "georgia"), ("surname", "london"), ("scene", "in")],
)
def test_kinds_of_three_tables(kind: str, word: str) -> None:
    assert word in known(kind)


def test_a_kind_that_there_is_not_has_no_words() -> None:
    assert known("no such kind") == frozenset()


@pytest.mark.parametrize("table", ["places", "names", "common", "uses"])
def test_the_words_are_as_they_are_looked_up(table: str) -> None:
    words = [word.strip() for _, line in rows(LEXICON, table, 2) for word in line.split(",")]
    assert [word for word in words if not word or word != word.lower() or "." in word] == []
