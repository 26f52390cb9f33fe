"""The filter language: what people type, as a question to the record and as a phrase for people.

    question = { term }
    term     = [ "-" ] ( field ":" value | value )
    field    = "from" | "to" | "outlet" | "actor" | "about" | "place" | "type"
    value    = '"' anything but '"' '"' | word [ "*" ]

Words stand in one sentence; words in quotation marks follow each other; `-` leaves out what has the
word; `*` at the end of a word lets it go on. Whatever else is typed is taken as words: nothing that
anybody types is an error, but for a day that is none and a type that is none.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date

from dateline.errors import UsageError
from dateline.model import Phrase, Query
from dateline.record.facets import ARTICLE, FACETS, TYPES
from dateline.record.tokens import tokens

FIELDS: Mapping[str, str] = {
    "from": "start",
    "to": "end",
    **{name: name for name in ("outlet", "actor", "about", "place", "type")},
}
QUOTES = str.maketrans("“”„«»‟", '""""""')
TERM = re.compile(
    rf"""(?P<minus>-)?
    (?:(?P<field>{"|".join(FIELDS)}):(?=\S))?
    (?:"(?P<quoted>[^"]*)"?|(?P<word>[^\s"]+))""",
    re.VERBOSE | re.IGNORECASE,
)


def question(words: str = "", **filters: object) -> Query:
    """The question of some words and of filters by name; a filter given by name wins.

    Filters are `start` and `end` (a date, or one in ISO 8601), `outlet`, `actor`, `about`, `place`
    and `type`. Raises `UsageError` for a day or a type that is none.
    """
    phrases: list[Phrase] = []
    found: dict[str, object] = {}
    for minus, field, value, is_word in terms(words):
        if field and not minus:
            found[FIELDS[field]] = value
        else:
            phrases += phrase(value, excluded=minus, prefix=is_word and value.endswith("*"))
    found |= {name: value for name, value in filters.items() if value not in (None, "")}
    return Query(phrases=tuple(dict.fromkeys(phrases)), **(found | dict(checked(found))))  # type: ignore[arg-type]


def terms(words: str) -> Iterator[tuple[bool, str | None, str, bool]]:
    """The terms: whether left out, the field, the value, and whether that is a plain word."""
    for found in TERM.finditer(words.translate(QUOTES)):
        field, quoted, word = found["field"], found["quoted"], found["word"]
        value = quoted if word is None else word
        yield bool(found["minus"]), field and field.lower(), value, word is not None


def phrase(value: str, *, excluded: bool, prefix: bool) -> Iterator[Phrase]:
    """The phrase of a value, if it has a letter or digit."""
    if own := tokens(value):
        yield Phrase(own, prefix, excluded)


def checked(found: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    """The values that are not just names: days, and the type."""
    for name in ("start", "end"):
        if name in found:
            yield name, day(found[name])
    if "type" in found:
        own = str(found["type"]).lower()
        if own not in TYPES:
            raise UsageError(f"there is no type {own!r}; there are {', '.join(TYPES)}")
        yield "type", own


def day(value: object) -> date:
    """A day."""
    try:
        return value if isinstance(value, date) else date.fromisoformat(str(value))
    except ValueError as error:
        raise UsageError(f"{value!r} is no date; write it as 2021-04-11") from error


def in_words(query: Query) -> str:
    """A question as people say it.

    >>> in_words(question('"toll bridge" -ferry harb*', actor="Rojas"))
    'with “toll bridge” and harb…, without ferry, said or done by Rojas'
    """
    return ", ".join(clauses(query)) or "everything"


def clauses(query: Query) -> Iterator[str]:
    """The parts of a question, as people say them."""
    if wanted := [shown(one) for one in query.phrases if not one.excluded]:
        yield f"with {' and '.join(wanted)}"
    if unwanted := [shown(one) for one in query.phrases if one.excluded]:
        yield f"without {' or '.join(unwanted)}"
    if query.type == ARTICLE:
        yield "one sentence an article"
    elif query.type:
        yield with_mark(query.type)
    for name, words in (
        (query.actor, "said or done by"),
        (query.about, "about"),
        (query.place, "naming"),
        (query.outlet, "from"),
        (query.start, "published on or after"),
        (query.end, "published on or before"),
        (query.since, "read after change"),
    ):
        if name:
            yield f"{words} {name}"


def titled(query: Query, noun: str, kind: str | None = None) -> str:
    """A question as the title of a list of marks of a kind, or of something else that is listed.

    >>> titled(question('"toll bridge"', actor="Rojas", type="doubting"), "Statements", "statement")
    'Statements (doubting) with “toll bridge” by Rojas'
    """
    return " ".join((noun, *title(query, kind)))


def title(query: Query, kind: str | None) -> Iterator[str]:
    """What stands behind the noun of a title."""
    if query.type and FACETS.get(query.type) == kind:
        yield f"({query.type})"
    elif query.type and query.type != kind:
        yield with_mark(query.type)
    yield from clauses(Query(phrases=query.phrases))
    if query.actor:
        yield f"by {query.actor}"
    named = Query(about=query.about, place=query.place, outlet=query.outlet, since=query.since)
    yield from clauses(named)
    for day, words in ((query.start, "since"), (query.end, "until")):
        if day:
            yield f"{words} {day.day} {day:%B} {day.year}"


def with_mark(type_: str) -> str:
    """A type as people say it: 'with an event (assault)'."""
    kind = FACETS.get(type_, type_)
    article = "an" if kind[0] in "aeiou" else "a"
    return f"with {article} {kind}" + (f" ({type_})" if kind != type_ else "")


def shown(one: Phrase) -> str:
    """A phrase as people write it."""
    words = " ".join(one.words) + ("…" if one.prefix else "")
    return f"“{words}”" if len(one.words) > 1 else words
