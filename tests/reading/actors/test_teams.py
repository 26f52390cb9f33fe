import pytest

from casting import row
from dateline.reading.actors.teams import heading, is_match, plays, run_by
from dateline.reading.parse import Parser


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("The auction is run by Silva.", "auction head"),
        ("The auction was seen by Silva.", None),
        ("The auction is near Silva.", None),
    ],
)
def test_who_runs_something_is_its_head(parser: Parser, words: str, found: str | None) -> None:
    line = row(parser, words)
    assert run_by(line, line.printed.index("Silva")) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("The auction chief left.", "auction head"),
        ("The old chief left.", None),
        ("The auction buyer left.", None),
    ],
)
def test_a_noun_for_a_head_says_of_what(parser: Parser, words: str, found: str | None) -> None:
    line = row(parser, words)
    assert heading(line, line.printed.index("left") - 1) == found


@pytest.mark.parametrize(
    ("words", "match", "played"),
    [
        ("Zenit lost 5-0 to Molo on Sunday.", True, True),
        ("Zenit beat Molo on Sunday.", False, True),
        ("Zenit met Molo at 5.", False, False),
    ],
)
def test_teams_play_a_match(parser: Parser, words: str, match: bool, played: bool) -> None:  # noqa: FBT001
    line = row(parser, words)
    assert is_match(line) is match
    assert plays(line, line.printed.index("Molo")) is played
