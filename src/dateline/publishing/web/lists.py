"""What all lists of the desk have in common: what was asked, how new it is, where it goes on."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from dateline.model import Query
from dateline.publishing.web.filters import Chip, Filters, address, chips, cursor, phrase
from dateline.publishing.web.room import Room, Updated


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A list as it is shown: `asked` in words, its filters, and the addresses of its twins.

    `next` is the address of the page behind this one, None at the end.
    """

    path: str
    asked: str
    updated: Updated
    chips: tuple[Chip, ...]
    given: Mapping[str, str] = field(default_factory=dict)
    next: str | None = None

    def twin(self, form: str) -> str:
        """The address of this list as `json` or `atom`."""
        return address(twin(self.path, form), self.given)


def twin(path: str, form: str) -> str:
    """The address of a page in another form: `/statements.json`; that of `/` is `/index.json`."""
    return f"{'/index' if path == '/' else path}.{form}"


def listing(
    room: Room, path: str, filters: Filters, query: Query, last: str | None
) -> dict[str, object]:
    """The fields of a `Listing`; `last` is the place behind which the next page begins."""
    names = room.named(filters.actor, filters.about, filters.place)
    given = filters.given
    following = None if last is None else {**given, "cursor": cursor(query, last)}
    return {
        "path": path,
        "asked": phrase(query, names, path),
        "updated": room.updated(),
        "chips": tuple(chips(path, filters, names)),
        "given": given,
        "next": None if following is None else address(path, following),
    }
