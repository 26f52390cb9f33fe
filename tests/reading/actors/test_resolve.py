import pytest

from casting import cast
from dateline.model import MentionForm
from dateline.reading.actors.resolve import differ, is_same
from dateline.reading.parse import Parser


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Ana Rojas left. She said it sank.", ["Ana Rojas"]),
        ("Ana Rojas met Maria Paz. She said it sank.", []),
        ("Ana Rojas said it sank. He left.", []),
        ("She said it sank.", []),
        ("Ana Rojas left. It sank. It rained. It snowed. She said so.", []),
    ],
)
def test_pronouns(words: str, found: list[str], parser: Parser) -> None:
    own = cast(parser, words)
    assert [one.actor.name for one in own if one.form is MentionForm.PRONOUN] == found


def test_a_title_of_two_is_nobodys(parser: Parser) -> None:
    words = "Minister Ana Rojas met Minister Luis Paz. The minister left."
    assert [one.words for one in cast(parser, words)] == ["Ana Rojas", "Luis Paz"]


def test_a_title_of_another_side_is_another(parser: Parser) -> None:
    words = "Kenyan President Peter Okello left. The Chilean president stayed."
    own = cast(parser, words)
    assert [one.actor.country for one in own] == ["KEN", "CHL"]


def test_offices_and_their_short_forms() -> None:
    assert is_same("minister", "harbour minister")
    assert is_same("secretary", "secretary of state")
    assert not is_same("harbour minister", "minister")
    assert differ("a", "b")
    assert not differ("a", None)


@pytest.mark.parametrize(
    ("words", "held"),
    [
        ("Mayor Ana Rojas left. The mayor said so.", True),
        ("Lima Mayor Ana Rojas left. The Lima mayor said so.", True),
        ("Mayor Ana Rojas left. The Lima mayor said so.", False),
        ("Kenyan Minister Ana Rojas left. The Kenyan minister said so.", True),
    ],
)
def test_a_title_with_a_towns_name_is_of_whom_the_story_says_that(
    words: str,
    held: bool,  # noqa: FBT001
    parser: Parser,
) -> None:
    own = [one for one in cast(parser, words) if one.form is MentionForm.TITLE]
    assert [one.actor.name == "Ana Rojas" for one in own] == [held]


def test_they_of_two_groups_are_nobody(parser: Parser) -> None:
    words = "The guild said it sank and the crew denied it. They said so."
    assert not [one for one in cast(parser, words) if one.form is MentionForm.PRONOUN]


def test_who_is_quoted_about_is_no_antecedent(parser: Parser) -> None:
    words = "Ana Rojas left. “A child fell ill,” she said."
    (she,) = (one for one in cast(parser, words) if one.form is MentionForm.PRONOUN)
    assert she.actor.name == "Ana Rojas"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("The civic group Pandisha left. The group said so.", ["Pandisha"]),
        ("The civic group Pandisha left. Two groups said so.", ["groups"]),
        ("The civic group Pandisha left. A group said so.", ["group"]),
        (
            "The civic group Pandisha left. The rights group Zorvex stayed. The group said so.",
            ["group"],
        ),
        ("The group said so. The civic group Pandisha left.", ["group"]),
    ],
)
def test_a_group_is_a_body_that_is_called_so(words: str, found: list[str], parser: Parser) -> None:
    own = cast(parser, words)
    told = [one.actor.name for one in own if one.form is MentionForm.DESCRIPTION]
    assert [name.removeprefix("Two ") for name in told] == found
