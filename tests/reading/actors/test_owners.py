import pytest

from casting import cast, row
from dateline.model import MentionForm
from dateline.reading.actors.owners import Owner, apart, behind, inside, named, told
from dateline.reading.parse import Parser

TAMRIA, DROSCA = Owner(frozenset({"tamria"}), None), Owner(frozenset({"drosca"}), None)
KENYA, NOBODY = Owner(frozenset(), "KEN"), Owner(frozenset(), None)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("The premier of Tamria left.", {"tamria"}),
        ("The premier of Kenya left.", set()),
        ("The Tamrian premier left.", {"tamrian"}),
        ("The Kenyan premier left.", set()),
        ("The spokesman for the port of Drosca left.", {"port", "drosca"}),
        ("The minister for trade left.", {"trade"}),
        ("The premier left.", set()),
        ("The premier of Tamria on Monday left.", {"tamria"}),
        ("The Deputy Premier left.", set()),
    ],
)
def test_whose_an_office_is(words: str, found: set[str], parser: Parser) -> None:
    own = row(parser, words)
    offices = ("premier", "spokesman", "minister")
    head = next(n for n, word in enumerate(own.tree.words) if word in offices)
    assert {*told(own, 0, head, head)} == found


def test_only_of_and_for_tell_it(parser: Parser) -> None:
    own = row(parser, "The ambassador to Tamria left.")
    assert list(behind(own, 1)) == []


def test_names_go_without_offices_and_countries(parser: Parser) -> None:
    own = row(parser, "The Mayor of Tarvena met Kenya and Ana Rojas.")
    assert [*named(own, range(len(own.printed)))] == ["tarvena", "ana", "rojas"]
    assert [*inside(own, own.span(1, 3))] == ["tarvena"]


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        (TAMRIA, DROSCA, True),
        (TAMRIA, TAMRIA, False),
        (TAMRIA, NOBODY, False),
        (NOBODY, NOBODY, False),
        (TAMRIA, KENYA, True),
        (KENYA, TAMRIA, True),
        (KENYA, NOBODY, False),
        (KENYA, Owner(frozenset({"military"}), "KEN"), False),
        (KENYA, Owner(frozenset(), "UGA"), True),
    ],
)
def test_two_owners(one: Owner, other: Owner, differ: bool) -> None:  # noqa: FBT001
    assert apart(one, other) is differ


@pytest.mark.parametrize(
    ("words", "same"),
    [
        ("The premier of Tamria left. The premier of Drosca stayed.", False),
        ("The premier of Tamria left. The premier of Tamria stayed.", True),
        ("The premier of Tamria left. The premier stayed.", True),
        ("The premier left. The premier of Tamria stayed.", True),
        ("The premier of Tamria left. The Kenyan premier stayed.", False),
        ("The premier of Kenya left. The Kenyan premier stayed.", True),
        ("The premier of Kenya left. The premier of Uganda stayed.", False),
        ("The mayor of Nairobi left. The mayor of Mombasa stayed.", False),
        ("The mayor of Tarvena left. The mayor of Drosca stayed.", False),
        ("The Tamrian premier left. The Droscan premier stayed.", False),
        ("The minister for trade left. The minister for health stayed.", False),
        ("Residents of Tarvena left. Residents of Drosca stayed.", False),
        ("Residents of Tarvena left. Residents stayed.", True),
    ],
)
def test_one_of_something_is_no_others(words: str, same: bool, parser: Parser) -> None:  # noqa: FBT001
    forms = (MentionForm.TITLE, MentionForm.DESCRIPTION)
    ids = {one.actor.id for one in cast(parser, words) if one.form in forms}
    assert len(ids) == (1 if same else 2)


def test_a_spokesman_for_one_is_no_others(parser: Parser) -> None:
    words = "The spokesman for Molo Rail left. The spokesman for Drosca Lines said so."
    one, other = (m.actor for m in cast(parser, words) if m.form is MentionForm.TITLE)
    assert one.id != other.id


def test_of_two_that_it_may_be_none_is_told(parser: Parser) -> None:
    words = "The premier of Tamria left. The premier of Drosca stayed. The premier slept."
    assert [one.start for one in cast(parser, words)] == [0, 28]
