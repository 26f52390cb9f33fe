"""What comes in: the text or the page of an input, and the fields that come with it."""

import json
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from dateline.articles.decode import LARGEST, checked, clean, decode, decode_page, limited
from dateline.model import Instant, Problem, Raw, RawFormat, Severity

LARGEST_ROW = 16 * LARGEST
TEXTS = ("id", "url", "outlet", "headline")


@dataclass(slots=True)
class Row:
    """What an input says of itself: its text, or its page, and the fields that came with it."""

    text: str = ""
    page: str | None = None
    fields: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def unpacked(raw: Raw) -> Row:
    """The text or page, and the fields, of an input."""
    if raw.format is RawFormat.PAGE:
        markup, problems = decode_page(raw.data, raw.charset)
        broken = any(one.severity is Severity.ERROR for one in (*problems, *raw.problems))
        return Row("", None if broken else markup, {}, list(problems))
    limit = LARGEST if raw.format is RawFormat.TEXT else LARGEST_ROW
    text, problems = decode(raw.data, limit)
    if raw.format is RawFormat.TEXT or any(one.severity is Severity.ERROR for one in problems):
        return Row(text, None, {}, list(problems))
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        return Row("", None, {}, [*problems, fault(f"this row is not JSON: {error}")])
    if not isinstance(value, dict):
        return Row("", None, {}, [*problems, fault("this row is JSON, but no object")])
    return row_of(value, list(problems))


def row_of(value: dict[str, Any], problems: list[Problem]) -> Row:
    """The text or page, and the fields, of a row; what is of a wrong type is left out, and told."""
    row = Row("", None, {}, problems)
    for name in (*TEXTS, "published", "embargoed"):
        item = value.get(name)
        if isinstance(item, str) and item.strip():
            row.fields[name] = checked(item, ())[0]
        elif item is not None and item != "":
            row.problems.append(doubt(f"`{name}` is no string: left out", "row"))
    text, markup = value.get("text"), value.get("html")
    if isinstance(text, str):
        row.text, odd = limited(text.removeprefix("\ufeff"))
        row.problems.extend(odd)
    elif isinstance(markup, str):
        row.page = clean(markup.removeprefix("\ufeff"))
    else:
        row.problems.append(fault("this row has neither `text` nor `html`"))
    return row


def instant(row: Row, name: str = "published") -> Instant | None:
    """A time of the row, such as that of publication: with its zone, else only its day."""
    written = row.fields.get(name)
    if written is None:
        return None
    found = parsed(written.strip())
    if found is None:
        message = f"`{name}` is no ISO 8601 time: {written[:40]!r}"
        row.problems.append(doubt(message, name))
    return found


def parsed(written: str) -> Instant | None:
    """An ISO 8601 time: a moment with its zone, else only its day; None if it is none."""
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        return None
    whole = len(written) <= len("2021-04-11") or moment.tzinfo is None
    return moment.date() if whole else moment


def day(moment: Instant) -> date:
    """The day of a moment, in its own zone."""
    return moment.date() if isinstance(moment, datetime) else moment


def fault(message: str, stage: str = "row") -> Problem:
    """An error: the story could not be read."""
    return Problem(stage, Severity.ERROR, message)


def doubt(message: str, stage: str) -> Problem:
    """A warning: read with a doubt."""
    return Problem(stage, Severity.WARNING, message)
