from dataclasses import replace

import pytest

from casting import row
from dateline.model import MentionForm, PartKind
from dateline.reading.actors.phrases import others, phrases, pronouns
from dateline.reading.parse import Parser


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("The Kenyan president left.", [("Kenyan president", MentionForm.TITLE, True)]),
        ("A senior official left.", [("senior official", MentionForm.DESCRIPTION, False)]),
        ("The secretary of state left.", [("secretary of state", MentionForm.TITLE, True)]),
        ("Russian troops left.", [("Russian troops", MentionForm.DESCRIPTION, True)]),
        ("The ferry sank.", []),
    ],
)
def test_phrases(words: str, found: list[tuple[str, MentionForm, bool]], parser: Parser) -> None:
    own = phrases(row(parser, words), ())
    assert [(one.name, one.form, one.definite) for one in own] == found


def test_what_names_take_is_left_out(parser: Parser) -> None:
    assert list(phrases(row(parser, "The president left."), {1})) == []


def test_pronouns_of_groups_outside_quotation_marks(parser: Parser) -> None:
    own = row(parser, '"He sank it," she said of his ferry, and it sank.')
    assert [one.name for one in pronouns(own)] == ["he", "she", "his"]


def test_a_title_before_a_comma_and_a_name(parser: Parser) -> None:
    (own,) = phrases(row(parser, "The coach, Ana Rojas, left."), ())
    assert own.of == "Ana Rojas"


@pytest.mark.parametrize(
    ("words", "kind", "found"),
    [
        ("The port operator closed.", PartKind.PARAGRAPH, {"operator"}),
        ("The port operator closed.", PartKind.DECK, set()),
        ("The port operator closed.", PartKind.HEADLINE, set()),
        ("A port operator closed.", PartKind.DECK, {"operator"}),
        ("The operator closed.", PartKind.PARAGRAPH, set()),
        ("The unions closed.", PartKind.DECK, {"union", "unions"}),
        ("A rebel group left.", PartKind.PARAGRAPH, {"group"}),
    ],
)
def test_bodies_that_a_story_may_tell_of_besides(
    words: str, kind: PartKind, found: set[str], parser: Parser
) -> None:
    assert {*others(replace(row(parser, words), kind=kind), ())} == found
