"""What all lists have in common (`dateline.publishing.web.lists`)."""

import pytest

from dateline.model import Query
from dateline.publishing.web.filters import Filters, cursor
from dateline.publishing.web.lists import Listing, listing, twin
from dateline.publishing.web.room import Room
from webbing import named


def listed(room: Room, filters: Filters, last: str | None = None) -> Listing:
    """The listing of some filters."""
    given = listing(room, "/statements", filters, filters.query, last)
    return Listing(**given)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("path", "form", "own"),
    [
        ("/", "json", "/index.json"),
        ("/", "atom", "/index.atom"),
        ("/statements", "json", "/statements.json"),
        ("/article/{own}/v/{number}", "json", "/article/{own}/v/{number}.json"),
    ],
)
def test_a_twin_has_the_address_of_its_page(path: str, form: str, own: str) -> None:
    assert twin(path, form) == own


def test_a_list_tells_what_was_asked_how_new_it_is_and_where_it_goes_on(room: Room) -> None:
    who = named(room.store, "Elena Rojas")
    filters = Filters(q="people", actor=who.id, limit=2)
    own = listed(room, filters, "s1")
    given = f"q=people&actor={who.id}&limit=2"
    assert own.asked == "Statements with people by Elena Rojas"
    assert own.updated == room.updated()
    assert [(one.name, one.value) for one in own.chips] == [
        ("q", "people"),
        ("actor", "Elena Rojas"),
    ]
    assert own.next == f"/statements?{given}&cursor={cursor(filters.query, 's1')}"
    assert own.twin("json") == f"/statements.json?{given}"
    assert own.twin("atom") == f"/statements.atom?{given}"


def test_at_the_end_it_goes_on_nowhere(room: Room) -> None:
    own = listed(room, Filters())
    assert (own.asked, own.chips, own.next) == ("Statements", (), None)
    assert own.twin("json") == "/statements.json"


def test_twins_begin_at_the_first_page(room: Room) -> None:
    own = listed(room, Filters(cursor=cursor(Query(), "s1")))
    assert own.twin("atom") == "/statements.atom"
