"""`dateline.reading.terms.conditions`, on stories parsed with the real parser."""

import pytest

from dateline.errors import TableError
from dateline.model import Span
from dateline.reading.parse import Parser
from dateline.reading.terms.conditions import ALWAYS, Condition, Need, condition
from dateline.reading.terms.scene import Scene, Sight, folded
from termed import read


def holds(parser: Parser, cell: str, story: str, words: str, sentence: int = 0) -> bool:
    start = story.index(words)
    sight = Sight(Span(start, start + len(words)), sentence)
    return condition(cell).holds(Scene(*read(parser, story)), sight)


def test_a_cell_is_read() -> None:
    assert condition("-") == ALWAYS == Condition()
    assert condition("noun").needs == (Need("noun", ()),)
    assert condition("story: West Bank; sentence: other") == Condition(
        (Need("story", (" west bank",)),), "sentence"
    )


@pytest.mark.parametrize("cell", ["near: Kyiv", "", "storey: other"])
def test_a_wrong_cell_is_told(cell: str) -> None:
    with pytest.raises(TableError, match="no such condition"):
        condition(cell)


def test_words_are_folded() -> None:
    assert folded("The so-called “West  Bank”.") == " the so called west bank "


STORY = "The wall is old. Palestinians built it, by the West Bank."


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("story: Palestin", True),
        ("story: West Bank", True),
        ("story: Bank West, old", True),
        ("story: ank", False),
        ("sentence: Palestin", False),
        ("sentence: old", True),
        ("story: Palestin; sentence: old", True),
        ("story: Palestin; sentence: new", False),
    ],
)
def test_words_of_story_and_sentence(parser: Parser, cell: str, *, expected: bool) -> None:
    assert holds(parser, cell, STORY, "wall") is expected


def test_words_beside(parser: Parser) -> None:
    story = "The puppet government saw a puppet show."
    assert holds(parser, "next: government", story, "puppet")
    assert holds(parser, "next: the", story, "puppet")
    assert not holds(parser, "next: show", story, "puppet")
    assert not holds(parser, "next: puppet", "Puppet.", "Puppet")


@pytest.mark.parametrize(
    ("story", "words", "expected"),
    [
        ("Soldiers captured the town.", "captured", True),
        ("The town was captured.", "captured", True),
        ("The capture of the town took a day.", "capture", True),
        ("The captured town slept.", "captured", True),
        ("Soldiers captured Pula.", "captured", True),
        ("Soldiers captured the moment.", "captured", False),
        ("In the town soldiers captured a thief.", "captured", False),
    ],
)
def test_what_is_done_to(parser: Parser, story: str, words: str, *, expected: bool) -> None:
    assert holds(parser, "object: place, town", story, words) is expected


def test_attributes(parser: Parser) -> None:
    assert holds(parser, "attribute", "The alleged thief left.", "alleged")
    assert not holds(parser, "attribute", "Rojas alleged that a thief left.", "alleged")


def test_parts_of_speech(parser: Parser) -> None:
    story = "The cult of the sea will cook a cook."
    assert holds(parser, "noun", story, "cult")
    assert not holds(parser, "verb", story, "cult")
    assert holds(parser, "verb", story, "cook")


def test_whether_the_sentence_tells(parser: Parser) -> None:
    scene = Scene(*read(parser, STORY))
    sight = Sight(Span(4, 8), 0)
    assert condition("story: old").close(scene, sight)
    assert not condition("story: Palestin").close(scene, sight)
    assert condition("sentence: old").close(scene, sight)
