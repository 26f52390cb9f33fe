import pytest

from casting import cast, row
from dateline.model import ActorKind
from dateline.reading.actors.names import names
from dateline.reading.actors.surnames import alone, is_it, is_surname, others
from dateline.reading.actors.words import families
from dateline.reading.parse import Parser

PERSON, UNKNOWN = ActorKind.PERSON, ActorKind.UNKNOWN


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Rojas said the toll had been a mistake.", PERSON),
        ("According to Veltman, the toll had been a mistake.", PERSON),
        ("Rojas's claim that the toll was a mistake was late.", PERSON),
        ("Zorvex said the toll had been a mistake.", UNKNOWN),
        ("Renault said the toll had been a mistake.", UNKNOWN),
        ("The Rojas said the toll had been a mistake.", UNKNOWN),
        ("Rojas said it would raise the toll.", UNKNOWN),
        ("Rojas said that its lawyers were late.", UNKNOWN),
        ("Rojas said it was late.", PERSON),
    ],
)
def test_one_word(words: str, kind: ActorKind, parser: Parser) -> None:
    own = [one.actor.kind for one in cast(parser, words)]
    assert own[:1] == [kind]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Rojas Zorvex said profits rose.", ["rojas"]),
        ("The Veltman Bank closed.", ["veltman", "bank"]),
        ("Mayor Elena Rojas closed the bank.", []),
        ("Rojas said profits rose.", []),
    ],
)
def test_what_tells_that_a_word_is_no_surname(words: str, found: list[str], parser: Parser) -> None:
    (own,) = names(row(parser, words))
    assert list(others(own)) == found


def test_the_others_stay_as_they_are(parser: Parser) -> None:
    sights = list(names(row(parser, "Rojas told Zorvex that Mayor Ana Paz was late.")))
    own = list(alone(sights))
    assert [one.kind for one in own] == [PERSON, UNKNOWN, PERSON]
    assert own[1:] == sights[1:]
    assert [is_surname(one) for one in sights] == [True, False, False]


def test_it_is_another_where_it_opens_nothing_that_is_said(parser: Parser) -> None:
    (own,) = names(row(parser, "Rojas said the toll was late when it rose."))
    assert not is_it(own)


def test_surnames_that_firms_have_are_none() -> None:
    assert {"rojas", "veltman"} <= families()
    assert not {"renault", "price", "paris", "bishop"} & families()
