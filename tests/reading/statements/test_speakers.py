import pytest

from casting import read
from dateline.model import Marks, SourceKind
from dateline.reading.parse import Parser
from dateline.reading.statements.speakers import Speakers
from helpers import article


def names(parser: Parser, words: str) -> list[str | None]:
    _, marks = read(parser, words, "statements")
    known = {actor.id: actor.name for actor in marks.actors}
    return [known.get(one.source.actor or "") if one.source else None for one in marks.statements]


def test_the_head_of_a_source_tells(parser: Parser) -> None:
    assert names(parser, "Minister Ana Rojas said the pier was safe.") == ["Ana Rojas"]
    assert names(parser, "Kenya's coach, Ana Rojas, said the pier was safe.") == ["Ana Rojas"]


@pytest.mark.parametrize(
    ("words", "source", "content"),
    [
        (
            "President Moon Jae-in said the ships were late.",
            "President Moon Jae-in",
            "the ships were late",
        ),
        (
            "“The snow is soft,” forester Aino Salmi-Kent told walkers.",
            "forester Aino Salmi-Kent",
            "The snow is soft",
        ),
        ("She said that it rained.", "She", "that it rained"),
    ],
)
def test_a_source_has_all_of_its_name_and_title(
    parser: Parser, words: str, source: str, content: str
) -> None:
    own, marks = read(parser, words, "statements")
    (one,) = marks.statements
    assert one.source
    assert own.text[one.source.span] == source
    assert [own.text[piece] for piece in one.content] == [content]


def test_a_document_is_nobody_though_it_is_somebodys(parser: Parser) -> None:
    assert names(parser, "The Home Office letter said the pier was safe.") == [None]


def test_a_relative_pronoun_is_whom_its_clause_hangs_on(parser: Parser) -> None:
    words = "Minister Ana Rojas, who said that the pier was safe, left."
    assert names(parser, words) == ["Ana Rojas"]


def kinds(parser: Parser, words: str) -> list[SourceKind]:
    _, marks = read(parser, words, "statements")
    return [one.source.kind for one in marks.statements if one.source]


def test_a_title_whose_holder_is_named_is_no_unnamed_source(parser: Parser) -> None:
    words = "Minister Ana Rojas left. The minister said that the pier was safe."
    assert kinds(parser, words) == [SourceKind.NAMED]
    assert kinds(parser, "A senior official said that it sank.") == [SourceKind.UNNAMED]


def test_whom_it_is_said_to(parser: Parser) -> None:
    _, marks = read(parser, "Ana Rojas told reporters that the pier was safe.", "statements")
    (own,) = marks.statements
    known = {actor.id: actor.name for actor in marks.actors}
    assert [known[one.actor or ""] for one in own.addressees] == ["reporters"]


def test_without_parses_there_is_nobody() -> None:
    own = article("Rojas left.")
    assert Speakers(own, Marks()).actor(own.parts[0].span) is None


def test_a_pronoun_is_what_it_stands_for(parser: Parser) -> None:
    words = "The crew left. A keeper said that it rained. The crew said they would stay."
    assert kinds(parser, words) == [SourceKind.UNNAMED, SourceKind.COLLECTIVE]
    words = "Ana Rojas left. She said that it rained."
    assert kinds(parser, words) == [SourceKind.NAMED]


def test_an_outlet_is_no_document(parser: Parser) -> None:
    assert kinds(parser, "The Aral Evening Post wrote that it rained.") == [SourceKind.NAMED]
    assert kinds(parser, "The report said that it rained.") == [SourceKind.DOCUMENT]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("Ana Rojas and her deputy, Bo Lind, told us that it rose.", ["Ana Rojas", "Bo Lind"]),
        (
            "Ana Rojas, Bo Lind and Mara Vane said it rose.",
            ["Ana Rojas", "Bo Lind", "Mara Vane"],
        ),
        ("Ana Rojas of the Trade and Port Union said that it rose.", ["Ana Rojas"]),
        ("Ana Rojas and others said that it rose.", ["Ana Rojas"]),
    ],
)
def test_all_that_say_it_together_are_told(parser: Parser, words: str, wanted: list[str]) -> None:
    _, marks = read(parser, words, "statements")
    known = {actor.id: actor.name for actor in marks.actors}
    (one,) = marks.statements
    assert one.source
    assert [known[own] for own in one.source.actors] == wanted
