import pytest

from casting import row
from dateline.model import ActorKind, MentionForm
from dateline.reading.actors.names import names, printed, runs
from dateline.reading.parse import Parser


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("He met Ana Rojas and Luis Paz.", ["Ana Rojas", "Luis Paz"]),
        ("He met Omar bin Khalid in Muscat.", ["Omar bin Khalid", "Muscat"]),
        ("The Ministry of Foreign Affairs closed.", ["Ministry of Foreign Affairs"]),
        ("It sank.", []),
    ],
)
def test_runs(words: str, found: list[str], parser: Parser) -> None:
    own = row(parser, words)
    assert [printed(own, *run) for run in runs(own)] == found


@pytest.mark.parametrize(
    ("words", "name", "kind"),
    [
        ("Harbour Minister Ana Rojas left.", "Ana Rojas", ActorKind.PERSON),
        ("The Adria Shipping Company closed.", "Adria Shipping Company", ActorKind.ORGANISATION),
        ("Reuters reported losses.", "Reuters", ActorKind.OUTLET),
        ("Washington refused to pay.", "United States", ActorKind.COUNTRY),
    ],
)
def test_what_a_name_is_of(words: str, name: str, kind: ActorKind, parser: Parser) -> None:
    assert [(one.name, one.kind) for one in names(row(parser, words))] == [(name, kind)]


def test_a_place_that_lies_there_is_nobody(parser: Parser) -> None:
    assert list(names(row(parser, "The ferry lies in Kenya."))) == []


def test_a_body_gives_its_short_form(parser: Parser) -> None:
    (own,) = (
        one
        for one in names(row(parser, "The Molo Dockers Union (MDU) closed the pier."))
        if " " in one.name
    )
    assert (own.alias, own.form) == ("MDU", MentionForm.NAME)
