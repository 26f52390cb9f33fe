"""The filters in an address: the same on every page, as a question, as chips, and with a cursor."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from typing import Annotated
from urllib.parse import urlencode

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, field_validator

from dateline.errors import FilterError, UsageError
from dateline.model import Query
from dateline.publishing.query import question, titled
from dateline.record.facets import EVENT, FIGURE, STATEMENT, TERM, TYPES

MOST, USUAL, LONGEST = 200, 30, 300
LISTED: Mapping[str, tuple[str, str | None]] = {
    "/": ("News", None),
    "/statements": ("Statements", STATEMENT),
    "/events": ("Events", EVENT),
    "/figures": ("Figures", FIGURE),
    "/terms": ("Terms", TERM),
    "/search": ("Sentences", None),
    "/actors": ("Actors", None),
    "/places": ("Places", None),
}
LATER = "the desk has none of these yet; leave it out"
STRANGE = "this cursor is of another query; take `next` of a page of this one"
COUNT = re.compile(r"[0-9]{1,9}")


def unless_empty(value: object) -> object:
    """None for what a form sends of a field that nobody filled in."""
    return None if isinstance(value, str) and not value.strip() else value


Some = Annotated[str, Field(max_length=LONGEST)]
Words = Annotated[Some | None, BeforeValidator(unless_empty)]
Day = Annotated[date | None, BeforeValidator(unless_empty)]


class Filters(BaseModel):
    """What is asked for; a field that is not given asks nothing."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    q: Words = Field(
        default=None,
        description='Words of one sentence; "in a row", -without, begin*, actor:Name',
        examples=['"toll bridge" -ferry'],
    )
    start: Day = Field(
        default=None,
        alias="from",
        description="Published on this day or later",
        examples=["2026-11-01"],
    )
    end: Day = Field(
        default=None,
        alias="to",
        description="Published on this day or earlier",
        examples=["2026-11-30"],
    )
    outlet: Words = Field(default=None, description="Who published it", examples=["Adria Wire"])
    actor: Words = Field(default=None, description="Who speaks or acts: words of a name, or an id")
    about: Words = Field(default=None, description="Who or what the sentence names")
    place: Words = Field(default=None, description="A place that the sentence names")
    type: Words = Field(
        default=None, description="A kind of mark, or what one is", examples=["assault"]
    )
    story: Words = Field(default=None, description="Not yet: there are no stories over articles")
    situation: Words = Field(default=None, description="Not yet: there are no saved situations")
    since: Annotated[int | None, BeforeValidator(unless_empty)] = Field(
        default=None, ge=0, le=2**62, description="What was read after this line of the change log"
    )
    limit: int = Field(default=USUAL, ge=1, le=MOST, description="At most so many rows")
    cursor: Words = Field(default=None, description="Where to go on: `next` of the page before")

    @field_validator("type")
    @classmethod
    def is_type(cls, value: str | None) -> str | None:
        """A type that there is, in lower case."""
        if value is not None and value.lower() not in TYPES:
            raise ValueError(f"there is no type {value!r}; there are {', '.join(TYPES)}")
        return value.lower() if value else value

    @field_validator("story", "situation")
    @classmethod
    def is_later(cls, value: str | None) -> str | None:
        """Nothing: these come with what they filter by."""
        if value is not None:
            raise ValueError(LATER)
        return value

    @field_validator("q")
    @classmethod
    def is_question(cls, value: str | None) -> str | None:
        """Words that can be asked for."""
        try:
            question(value or "")
        except UsageError as error:
            raise ValueError(str(error)) from error
        return value

    @property
    def query(self) -> Query:
        """The filters as a question to the record."""
        return question(self.q or "", **self.named)

    @property
    def named(self) -> Mapping[str, object]:
        """The filters that have a name of their own, those that are given."""
        names = ("start", "end", "outlet", "actor", "about", "place", "type", "since")
        found = {name: getattr(self, name) for name in names}
        return {name: value for name, value in found.items() if value is not None}

    @property
    def given(self) -> Mapping[str, str]:
        """What was given, as an address has it; without the cursor."""
        shown = self.model_dump(
            mode="json", by_alias=True, exclude_none=True, exclude_defaults=True, exclude={"cursor"}
        )
        return {name: str(value) for name, value in shown.items()}


@dataclass(frozen=True, slots=True)
class Chip:
    """A filter as it is shown: its name and value, and the address without it."""

    name: str
    value: str
    without: str


def chips(path: str, filters: Filters, names: Mapping[str, str]) -> Iterator[Chip]:
    """The filters that are given, each with the address that lacks it.

    `names` are what ids stand for.
    """
    given = filters.given
    for name, value in given.items():
        if name != "limit":
            rest = {other: own for other, own in given.items() if other != name}
            yield Chip(name, names.get(value, value), address(path, rest))


def address(path: str, given: Mapping[str, object]) -> str:
    """A path with a query string, if there is anything to ask."""
    return f"{path}?{urlencode(given)}" if given else path


def phrase(query: Query, names: Mapping[str, str], path: str) -> str:
    """A question as the title of the list at a path, with the names of what it gives by id."""
    told = titled(query, *LISTED[path])
    for own, name in names.items():
        told = told.replace(own, name)
    return told


def cursor(query: Query, place: str) -> str:
    """A place in the answer to a question, for the next page of it."""
    return f"{signed(query)}.{place}"


def place_of(query: Query, given: str | None) -> str | None:
    """The place of a cursor; None where there is none. Raises `FilterError` for another query's."""
    if given is None:
        return None
    own, _, place = given.partition(".")
    if own != signed(query) or not place:
        raise FilterError("cursor", STRANGE)
    return place


def count_of(place: str) -> int | None:
    """A count of rows in a cursor; None where it is none."""
    return int(place) if COUNT.fullmatch(place) else None


def signed(query: Query) -> str:
    """What tells one question from another."""
    return blake2b(repr(query).encode("utf-8", "replace"), digest_size=6).hexdigest()
