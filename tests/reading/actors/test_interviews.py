import pytest

from casting import marked
from dateline.model import ActorKind
from dateline.reading.parse import Parser
from helpers import story

INTRO = "Harbour Wire met Elena Rojas at the toll booth."
TALK = "Q: Will the toll rise?", "A: Not while I am mayor. My deputy said “I know”."


def stands(parser: Parser, *paragraphs: str) -> dict[str, list[str]]:
    """What each named actor is called by, but its name."""
    own, marks = marked(parser, story(*paragraphs), "actors")
    kinds = ActorKind.PERSON, ActorKind.OUTLET
    return {
        one.name: [own.text[each.span] for each in one.mentions if own.text[each.span] != one.name]
        for one in marks.actors
        if one.kind in kinds and " " in one.name
    }


def test_labels_are_the_only_ones_that_were_named_before(parser: Parser) -> None:
    assert stands(parser, INTRO, *TALK) == {
        "Harbour Wire": ["Q"],
        "Elena Rojas": ["A", "I", "My"],
    }


@pytest.mark.parametrize(
    "intro", ["Harbour Wire asked.", "Elena Rojas and Bo Lind met Harbour Wire and Radio Carso."]
)
def test_of_nobody_or_several_none_is_told(parser: Parser, intro: str) -> None:
    found = stands(parser, intro, *TALK)
    assert not any({"A", "I", "My"} & set(words) for words in found.values())
    assert ("Q" in found["Harbour Wire"]) is ("Carso" not in intro)


def test_whoever_a_label_names_is_who_says_i(parser: Parser) -> None:
    turns = "MS. ROJAS: I have counted the lamps.", "MR. LIND: And who asked me?"
    found = stands(parser, "Elena Rojas met Bo Lind.", *turns)
    assert found == {"Elena Rojas": ["ROJAS", "I"], "Bo Lind": ["LIND", "me"]}


def test_without_labels_i_is_nobody(parser: Parser) -> None:
    assert stands(parser, INTRO, "I like it.") == {"Harbour Wire": [], "Elena Rojas": []}
