"""What nouns stand for."""

from collections import Counter

import pytest

from dateline.reading.senses import plural, senses
from dateline.tables import rows


@pytest.mark.parametrize(
    ("noun", "kind"),
    [
        ("arsonist", "person"),
        ("islanders", "person"),
        ("signalmen", "person"),
        ("junta", "group"),
        ("shark", "nature"),
        ("waterfall", "thing"),
        ("treaties", "word"),
        ("beauty", "idea"),
        ("midfielder", None),
    ],
)
def test_a_noun_stands_for(noun: str, kind: str | None) -> None:
    assert senses().get(noun) == kind


@pytest.mark.parametrize(
    ("noun", "several"), [("signalman", "signalmen"), ("treaty", "treaties"), ("shark", "sharks")]
)
def test_the_plural(noun: str, several: str) -> None:
    assert plural(noun) == several


def test_each_noun_stands_in_the_table_once() -> None:
    own = [
        word
        for _, line in rows("dateline.reading.lexicon", "senses", 2)
        for word in line.split(", ")
    ]
    assert len(own) == len(set(own))


def test_no_noun_is_lost() -> None:
    found = Counter[str]()
    for kind, line in rows("dateline.reading.lexicon", "senses", 2):
        found[kind] += len(line.split(","))
    assert found == {
        "person": 4068,
        "group": 306,
        "thing": 4891,
        "nature": 3913,
        "word": 2812,
        "idea": 7075,
    }
