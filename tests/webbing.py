"""Records that the web desk shows, and the desk asked in this process, for the tests of its pages.

`world` is a tame record of four stories with marks of every kind.
"""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

from lxml import html

from dateline.model import Article, Query, Reading
from dateline.publishing.web.app import app
from dateline.publishing.web.room import Room
from dateline.record.contract import Edition, Kept, Named, Offer, Store
from dateline.record.sqlite import SqliteStore
from recording import MAKER, NOW, offered, read

with warnings.catch_warnings():
    # Starlette 1.x asks for a fork of httpx; httpx itself still does what is asked of it here.
    warnings.simplefilter("ignore")
    from starlette.testclient import TestClient

__all__ = ["TestClient"]
HERE = "http://127.0.0.1"
TOWNS = {"Trieste": (45.65, 13.77, 3165185), "Muggia": (45.6, 13.77, 3172629)}
ROLE = "harbour master"

# --- a tame record -------------------------------------------------------------------------------

FERRY = (
    "The ferry sank off Trieste. Elena Rojas said that 14 people were missing.\n\nThe pier shut."
)
RAISED = (
    "The ferry sank off Trieste. Elena Rojas said that 16 people were missing.\n\n"
    "The pier is open.\n\nNobody was hurt."
)
QUAY = (
    "Quay Board attacked Elena Rojas in Muggia. Jonas Veltman claimed that Quay Board threatened "
    "Elena Rojas. It blamed the regime of Hovden."
)
COPIED = "The ferry sank off Trieste. Elena Rojas said that 9 people were missing."
UNDATED = "Jonas Veltman said that the so-called regime of Elena Rojas lost 40%."
WIRE = {"url": "https://harbour.example/ferry", "outlet": "Harbour Wire"}
LAGOON = {"url": "https://lagoon.example/quay", "outlet": "Lagoon Today"}
STORIES: tuple[Offer, ...] = (
    offered(FERRY, **WIRE, headline="Ferry sinks off Trieste", published="2026-11-01T08:00+01:00"),
    offered(
        RAISED,
        **WIRE,
        headline="Ferry sinks off Trieste, 16 missing",
        published="2026-11-01T09:00+01:00",
    ),
    offered(QUAY, **LAGOON, headline="Quay Board accused", published="2026-11-02"),
    offered(COPIED, outlet="Adria Post", headline="Ferry lost", published="2026-11-03T10:00Z"),
    offered(UNDATED),
)


def learned(article: Article) -> Reading:
    """What the toy reads, with coordinates, roles, and what competing words name."""
    own = read(article)
    marks = own.marks
    places = tuple(
        replace(one, lat=TOWNS[one.name][0], lon=TOWNS[one.name][1], geonames=TOWNS[one.name][2])
        if one.name in TOWNS
        else one
        for one in marks.places
    )
    actors = tuple(
        replace(one, role=ROLE) if one.name == "Elena Rojas" else one for one in marks.actors
    )
    return replace(
        own,
        marks=replace(
            marks,
            places=places,
            actors=actors,
            events=tuple(replace(one, place=0 if places else None) for one in marks.events),
            terms=tuple(replace(one, concept="a government") for one in marks.terms),
        ),
    )


def told(store: Store, *offers: Offer, now: datetime = NOW) -> None:
    """Takes stories in one by one, each read before the next comes."""
    for one in offers:
        store.take([one], now)
        found = [Kept(own.version, learned(own.article)) for own in store.unread(MAKER)]
        store.keep(found, {}, now)


def world(path: Path) -> SqliteStore:
    """The tame record, in a folder."""
    store = SqliteStore(path / "record.db", NOW)
    told(store, *STORIES)
    return store


def room_of(store: Store, notice: str = "") -> Room:
    """A record as the desk looks at it, at the moment of the tests."""
    return Room(store, lambda: NOW, notice)


@contextmanager
def desk(store: Store, notice: str = "") -> Iterator[TestClient]:
    """The desk over a record, to be asked."""
    with TestClient(app(room_of(store, notice)), base_url=HERE) as client:
        yield client


def edition(store: Store, headline: str) -> Edition:
    """The newest edition of the story with a headline that has these words."""
    found = [one for one in newest(store) if headline in (one.article.headline or "")]
    assert len(found) == 1
    return found[0]


def newest(store: Store) -> list[Edition]:
    """The newest edition of each article."""
    return store.news(Query(), NOW, 1_000)


def named(store: Store, name: str) -> Named:
    """The actor or place of a name."""
    return next(iter(store.actors(name, NOW, 1) or store.places(name, NOW, 1)))


# --- pages ---------------------------------------------------------------------------------------

LISTS = ("/", "/statements", "/events", "/figures", "/terms", "/search", "/actors", "/places")
LEDGERS = ("statements", "events", "figures", "terms")
DRAWINGS = (*(f"/{name}/chart.svg" for name in LEDGERS), "/events/map.svg")
OTHERS = ("/docs", "/openapi.json", "/changes.json", "/health")


def twin(path: str, form: str) -> str:
    """The address of a page in another form."""
    return f"{'/index' if path == '/' else path}.{form}"


def singles(store: Store) -> Iterator[str]:
    """The pages of single things: articles, their versions, sentences, actors, places."""
    for one in newest(store):
        yield f"/article/{one.article.id}"
        yield from (f"/article/{one.article.id}/v/{n + 1}" for n in range(one.versions))
        yield from (f"/sentence/{own.id}" for own in one.marks.sentences)
    yield from (f"/actor/{one.id}" for one in store.actors("", NOW, 1_000))
    yield from (f"/place/{one.id}" for one in store.places("", NOW, 1_000))


def tree(page: str) -> Any:
    """A page as a tree; what browsers read for a NUL stands there for it."""
    return html.document_fromstring(page.replace("\0", "\ufffd").encode(), parser=PARSER)


PARSER = html.HTMLParser(encoding="utf-8", huge_tree=True)


def links(page: Any) -> Iterator[tuple[str, str, str]]:
    """Every address in a page: the element, the attribute, the address."""
    for element in page.iter():
        for name in ("href", "src", "action", "srcset", "data-link", "data-light", "data-dark"):
            if isinstance(element.tag, str) and name in element.attrib:
                yield element.tag, name, element.attrib[name]


def local(address: str, page: str = "/") -> str | None:
    """An address as the desk itself is asked for it; None for one of another host."""
    whole = urlsplit(urljoin(f"{HERE}{page}", address))
    if f"{whole.scheme}://{whole.netloc}" != HERE:
        return None
    return f"{whole.path}?{whole.query}" if whole.query else whole.path


def texts(page: Any, path: str) -> list[str]:
    """The words of the elements of a path, with white space folded."""
    return [" ".join(one.text_content().split()) for one in page.cssselect(path)]
