from casting import cast
from dateline.model import Actor, ActorKind
from dateline.reading.actors.chains import acronym
from dateline.reading.parse import Parser


def actors(parser: Parser, words: str, *known: Actor) -> list[str]:
    return [one.actor.name for one in cast(parser, words, known)]


def test_short_names_find_the_long_ones_before_and_behind(parser: Parser) -> None:
    words = "Rojas said it sank. Minister Ana Rojas denied it."
    assert actors(parser, words) == ["Ana Rojas", "Ana Rojas"]


def test_of_two_of_one_surname_neither_is_told(parser: Parser) -> None:
    words = "Ana Rojas said it sank. Luis Rojas denied it. Rojas said so."
    assert actors(parser, words) == ["Ana Rojas", "Luis Rojas", "Rojas"]


def test_a_known_actor_lends_role_and_side(parser: Parser) -> None:
    rojas = Actor("x", "Ana Rojas", ActorKind.PERSON, (), "KEN", "GOV", "harbour minister")
    (found,) = {one.actor for one in cast(parser, "Rojas said it sank.", (rojas,))}
    assert (found.name, found.country, found.role) == ("Ana Rojas", "KEN", "harbour minister")
    assert found.role_span is None


def test_what_a_reading_knew_is_not_said_without_a_mention(parser: Parser) -> None:
    rojas = Actor("x", "Ana Rojas", ActorKind.PERSON, ())
    assert actors(parser, "The ferry sank.", rojas) == []


def test_acronyms() -> None:
    assert acronym(["molo", "union", "of", "dockers"]) == "mud"
