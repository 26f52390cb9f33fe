"""Lists as Atom (RFC 4287)."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from lxml import etree

from dateline.model import Instant
from dateline.publishing.exports.events import EventRow
from dateline.publishing.exports.figures import FigureRow
from dateline.publishing.exports.statements import StatementRow
from dateline.publishing.exports.terms import TermRow
from dateline.publishing.hits import HitView
from dateline.publishing.web.filters import address
from dateline.publishing.web.lists import Listing
from dateline.publishing.web.news import NewsRow
from dateline.publishing.wording import legal
from dateline.record.contract import Named
from dateline.record.moments import utc

SPACE = "http://www.w3.org/2005/Atom"
NEVER = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Item:
    """An entry: its id, title, words, address on the desk, and when it is of, if that is known."""

    id: str
    title: str
    words: str
    link: str
    at: str | None = None
    author: str | None = None


def feed(view: Listing, rows: Iterable[Any], base: str) -> bytes:
    """A list as Atom; `base` is the desk's own address, without a slash at its end."""
    root = etree.Element("feed", nsmap={None: SPACE})
    own = f"{base}{view.twin('atom')}"
    add(root, "id", own)
    add(root, "title", f"dateline: {view.asked}")
    add(root, "updated", (view.updated.at or NEVER).isoformat())
    add(root, "link", None, rel="self", href=own, type="application/atom+xml")
    add(
        root,
        "link",
        None,
        rel="alternate",
        href=f"{base}{address(view.path, view.given)}",
        type="text/html",
    )
    add(root, "generator", "dateline")
    fallback = (view.updated.at or NEVER).isoformat()
    for one in rows:
        item = ITEMS[type(one)](one)
        entry = etree.SubElement(root, "entry")
        add(entry, "id", f"urn:dateline:{item.id}")
        add(entry, "title", item.title)
        add(entry, "updated", item.at or fallback)
        author = etree.SubElement(entry, "author")
        add(author, "name", item.author or "an unnamed outlet")
        add(entry, "link", None, rel="alternate", href=f"{base}{item.link}", type="text/html")
        add(entry, "content", item.words, type="text")
    made: bytes = etree.tostring(root, encoding="utf-8", xml_declaration=True)
    return made


def add(parent: Any, name: str, words: str | None, **attributes: str) -> None:
    """An element with some text, of which what XML can't hold is replaced."""
    own = etree.SubElement(parent, name, {key: legal(one) for key, one in attributes.items()})
    own.text = None if words is None else legal(words)


def stamp(at: Instant | None) -> str | None:
    """A moment as RFC 3339 has it; a day begins at midnight, UTC."""
    return utc(at).isoformat() if at else None


def of_day(day: str | None) -> str | None:
    """The first moment of a day, in UTC."""
    return stamp(date.fromisoformat(day)) if day else None


def of_news(one: NewsRow) -> Item:
    """An article's entry, a new one for each of its versions."""
    title = one.headline or "(without headline)"
    words = (
        "; ".join(filter(None, (one.deck, *(move.words for move in one.moves), *one.changed)))
        or title
    )
    return Item(f"{one.article}:{one.version}", title, words, one.link, stamp(one.when), one.outlet)


def of_statement(one: StatementRow) -> Item:
    """A statement's entry."""
    title = f"{one.who or 'nobody named'}: {one.content}"
    return Item(one.statement, title, one.words, one.sentence, of_day(one.day), one.outlet)


def of_event(one: EventRow) -> Item:
    """An event's entry."""
    sides = " > ".join(filter(None, (one.actors or "nobody named", one.recipients)))
    title = f"{one.type} ({one.status}): {sides}"
    return Item(one.event, title, one.words, one.sentence, of_day(one.day), one.outlet)


def of_figure(one: FigureRow) -> Item:
    """A figure's entry."""
    title = one.written if one.said_by is None else f"{one.written} (by {one.said_by})"
    return Item(one.figure, title, one.words, one.sentence, of_day(one.day), one.outlet)


def of_term(one: TermRow) -> Item:
    """A term's entry."""
    title = f"{one.written} ({one.concept or one.kind})"
    return Item(one.term, title, one.words, one.sentence, of_day(one.day), one.outlet)


def of_hit(one: HitView) -> Item:
    """A sentence's entry."""
    own = one.sentence.rpartition("/")[2]
    title = one.headline or one.words
    return Item(own, title, one.words, one.sentence, of_day(one.day), one.outlet)


def of_name(one: Named) -> Item:
    """An actor's or a place's entry."""
    path = "actor" if one.id.startswith("w") else "place"
    words = f"{one.sentences} sentences; also {', '.join(one.names)}"
    return Item(one.id, one.names[0], words, f"/{path}/{one.id}", None, "dateline")


ITEMS: Mapping[type, Callable[[Any], Item]] = {
    NewsRow: of_news,
    StatementRow: of_statement,
    EventRow: of_event,
    FigureRow: of_figure,
    TermRow: of_term,
    HitView: of_hit,
    Named: of_name,
}
