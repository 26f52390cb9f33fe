"""Each row of each table of terms has a case that fails without it."""

from collections.abc import Iterator, Sequence

import pytest

from dateline.model import Article, Marks
from dateline.reading.parse import Parser
from dateline.reading.terms import scare
from dateline.reading.terms.scene import WORD
from dateline.reading.terms.spot import spotted
from dateline.reading.terms.step import Chosen, found_in
from dateline.reading.terms.table import Entry, Patterns, entries, known_patterns
from dateline.tables import Row, rows
from termed import Case, cases, read

LEXICON = "dateline.reading.lexicon"


class Story:
    """A case with its marks, what is found in it, and the patterns that its words may match."""

    def __init__(self, parser: Parser, case: Case) -> None:
        self.article, self.marks = read(parser, case.story)
        words = set(WORD.findall(case.story))
        self.known = {word: own for word, own in known_patterns().items() if word in words}
        self.found = self.read(self.known)
        spots = spotted(self.article, self.marks.sentences, self.known)
        self.entries = [one.pattern.entry for one in spots]

    def read(self, known: Patterns) -> list[Chosen]:
        """What is found by some patterns."""
        return found_in(self.article, self.marks, known)

    def needs(self, entry: Entry) -> bool:
        """Whether something else is found without an entry."""
        if not any(entry is one for one in self.entries):
            return False
        left = {
            word: tuple(one for one in own if one.entry is not entry)
            for word, own in self.known.items()
        }
        return self.read(left) != self.found


@pytest.fixture(scope="module")
def stories(parser: Parser) -> list[Story]:
    return [Story(parser, case) for case in cases()]


def kept() -> list[Entry]:
    """The entries of the tables, as the known patterns have them, in the order of their rows."""
    own = {id(one.entry): one.entry for found in known_patterns().values() for one in found}
    return list(own.values())


def test_every_row_is_an_entry() -> None:
    assert len(kept()) == len(list(entries()))


def test_no_row_can_go(stories: Sequence[Story]) -> None:
    idle = [one for one in kept() if not any(story.needs(one) for story in stories)]
    assert idle == []


def held_rows() -> Iterator[object]:
    for number, row in enumerate(rows(LEXICON, "scare", 2)):
        yield pytest.param(number, id=f"{row[0]}: {row[1][:30]}")


def without(number: int) -> tuple[Row, ...]:
    every = rows(LEXICON, "scare", 2)
    return (*every[:number], *every[number + 1 :])


@pytest.mark.parametrize("number", list(held_rows()))
def test_no_row_of_scare_quotes_can_go(
    stories: Sequence[Story], number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    quoting = [one for one in stories if scare.MARKED.search(str(one.article.text))]
    left = without(number)

    def known(kind: str) -> frozenset[str]:
        return frozenset(
            word.strip() for own, line in left if own == kind for word in line.split(",")
        )

    monkeypatch.setattr(scare, "known", known)
    scare.held.cache_clear()
    lacking = any(differs(one.article, one.marks, one.found) for one in quoting)
    scare.held.cache_clear()
    assert lacking


def differs(own: Article, marks: Marks, found: Sequence[Chosen]) -> bool:
    return found_in(own, marks, known_patterns()) != found
