"""Raw bytes to Article: what a story is, before it is read. Never raises, whatever the bytes."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from dateline.articles.agencies import agency
from dateline.articles.bylines import BY, authors
from dateline.articles.day import reference_day
from dateline.articles.decode import LARGEST, checked, decode, limited
from dateline.articles.language import ENGLISH, language
from dateline.articles.parts import Layout, layout
from dateline.model import (
    Article,
    Evidence,
    Given,
    Instant,
    PartKind,
    Problem,
    Raw,
    RawFormat,
    Rival,
    Severity,
    Text,
    content_id,
)

ESCAPED = 6
TEXTS = ("id", "url", "outlet", "headline")


@dataclass(slots=True)
class Row:
    """What an input says of itself: its text, and the fields that came with it."""

    text: str = ""
    fields: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def compose(raw: Raw, given: Given) -> Article:
    """The article of one input: text, parts, fields with their evidence, reference day."""
    row = unpacked(raw)
    text = Text(row.text)
    found = layout(text, row.fields.get("headline"))
    published, published_evidence = publication(row, given)
    outlet, outlet_evidence = chosen("outlet", given.outlet, row.fields.get("outlet"))
    spoken = language(body(text, found))
    reference, doubts = reference_day(
        text,
        found.parts,
        found.dateline,
        published,
        given=given.published is not None,
        outlet=outlet,
        as_of=given.as_of,
    )
    own = {kind: words(text, found, kind) for kind in (PartKind.HEADLINE, PartKind.DECK)}
    headline, headline_evidence = chosen(
        "headline", None, row.fields.get("headline"), own[PartKind.HEADLINE]
    )
    byline = tuple(name for line in lines(text, found, PartKind.BYLINE) for name in authors(line))
    wire, wire_evidence = agency_of(text, found)
    evidence = (
        *headline_evidence,
        *chosen("deck", None, None, own[PartKind.DECK])[1],
        *([Evidence("byline", byline, "byline text")] if byline else []),
        *published_evidence,
        *outlet_evidence,
        *wire_evidence,
        *([Evidence("language", spoken, "text")] if spoken else []),
    )
    return Article(
        id=row.fields.get("id") or content_id("a", outlet, row.fields.get("url"), row.text),
        origin=raw.origin,
        text=text,
        parts=found.parts,
        as_of=given.as_of,
        language=spoken,
        url=row.fields.get("url"),
        outlet=outlet,
        agency=wire,
        published=published,
        headline=headline,
        deck=own[PartKind.DECK],
        byline=byline,
        dateline=found.dateline,
        images=found.images,
        evidence=evidence,
        reference=reference,
        problems=(*raw.problems, *row.problems, *doubts, *remarks(text, found, spoken, raw)),
    )


# --- what comes in -----------------------------------------------------------------------------


def unpacked(raw: Raw) -> Row:
    """The text and fields of an input."""
    limit = LARGEST if raw.format is RawFormat.TEXT else ESCAPED * LARGEST
    text, problems = decode(raw.data, limit)
    if raw.format is RawFormat.TEXT or any(one.severity is Severity.ERROR for one in problems):
        return Row(text, {}, list(problems))
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        return Row("", {}, [*problems, fault(f"this row is not JSON: {error}")])
    if not isinstance(value, dict):
        return Row("", {}, [*problems, fault("this row is JSON, but no object")])
    return row_of(value, list(problems))


def row_of(value: dict[str, Any], problems: list[Problem]) -> Row:
    """The text and fields of a row; what is of the wrong type is left out, and told."""
    row = Row("", {}, problems)
    for name in (*TEXTS, "published"):
        item = value.get(name)
        if isinstance(item, str) and item.strip():
            row.fields[name] = checked(item, ())[0]
        elif item is not None and item != "":
            row.problems.append(doubt(f"`{name}` is no string: left out", "row"))
    text = value.get("text")
    if isinstance(text, str):
        row.text, odd = limited(text.removeprefix("\ufeff"))
        row.problems.extend(odd)
    elif "html" in value:
        row.problems.append(fault("this row has `html`: pages are not read yet, only `text`"))
    else:
        row.problems.append(fault("this row has no `text`"))
    return row


# --- fields and their evidence -----------------------------------------------------------------


def chosen(
    name: str, given: str | None, row: str | None, text: str | None = None
) -> tuple[str | None, tuple[Evidence, ...]]:
    """The value of a field and its evidence: what the caller says, then the row, then the text."""
    ways = (("given", given), ("row", row), ("text", text))
    found = [(origin, value) for origin, value in ways if value]
    if not found:
        return None, ()
    origin, value = found[0]
    rivals = tuple(Rival(other, where) for where, other in found[1:] if other != value)
    return value, (Evidence(name, value, origin, rivals),)


def publication(row: Row, given: Given) -> tuple[Instant | None, tuple[Evidence, ...]]:
    """When the story was published, with its evidence; a doubt is added to the row's problems."""
    own = instant(row)
    published = given.published or own
    if published is not None and day(published) > given.as_of:
        message = f"published {published.isoformat()}, which is after the as-of day {given.as_of}"
        row.problems.append(doubt(message, "published"))
    said = given.published.isoformat() if given.published else None
    return published, chosen("published", said, own.isoformat() if own else None)[1]


def instant(row: Row) -> Instant | None:
    """The row's time of publication: with its zone, else only its day."""
    written = row.fields.get("published")
    if written is None:
        return None
    try:
        moment = datetime.fromisoformat(written.strip())
    except ValueError:
        row.problems.append(
            doubt(f"`published` is no ISO 8601 time: {written[:40]!r}", "published")
        )
        return None
    whole = len(written.strip()) <= len("2021-04-11") or moment.tzinfo is None
    return moment.date() if whole else moment


def day(moment: Instant) -> date:
    """The day of a moment, in its own zone."""
    return moment.date() if isinstance(moment, datetime) else moment


def agency_of(text: Text, found: Layout) -> tuple[str | None, tuple[Evidence, ...]]:
    """The agency that the copy credits: in the dateline, else in the byline."""
    if found.dateline and found.dateline.agency:
        return found.dateline.agency, (Evidence("agency", found.dateline.agency, "dateline"),)
    for line in lines(text, found, PartKind.BYLINE):
        named = agency(BY.sub("", line).removesuffix(" staff").removesuffix(" Staff"))
        if named:
            return named, (Evidence("agency", named, "byline text"),)
    return None, ()


def lines(text: Text, found: Layout, kind: PartKind) -> Iterator[str]:
    """The words of each part of a kind."""
    return (text[part.span] for part in found.parts if part.kind is kind)


def words(text: Text, found: Layout, kind: PartKind) -> str | None:
    """The words of the first part of a kind, on one line; None where there is none."""
    first = next(lines(text, found, kind), None)
    return None if first is None else " ".join(first.split())


def body(text: Text, found: Layout) -> str:
    """The paragraphs, or what else there is: what a language is told by."""
    paragraphs = "\n".join(lines(text, found, PartKind.PARAGRAPH))
    return paragraphs or "\n".join(text[part.span] for part in found.parts)


# --- what is said of it ------------------------------------------------------------------------


def remarks(text: Text, found: Layout, spoken: str | None, raw: Raw) -> Iterator[Problem]:
    """That there is no story, or that it is in a language that is not read."""
    if not str(text).strip() and not raw.data.strip():
        yield fault("the input is empty", "parts")
    elif str(text).strip() and not found.parts:
        yield fault("no story here: all lines are page furniture", "parts")
    if spoken not in (None, ENGLISH):
        message = f"the story is in another language ({spoken}): only its parts and fields are read"
        yield Problem("language", Severity.NOTE, message)


def fault(message: str, stage: str = "row") -> Problem:
    """An error: the story could not be read."""
    return Problem(stage, Severity.ERROR, message)


def doubt(message: str, stage: str) -> Problem:
    """A warning: read with a doubt."""
    return Problem(stage, Severity.WARNING, message)
