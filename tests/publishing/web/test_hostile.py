"""Words that nobody should trust, in every field of a story, on everything that the desk sends."""

import csv
import io
import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote, urlsplit

import pytest
from lxml import etree

from dateline.articles import compose
from dateline.model import Origin, Raw, RawFormat
from dateline.publishing.exports.formats import FORMULA
from dateline.publishing.web.live import changes
from dateline.publishing.web.shown import row_of
from dateline.publishing.wording import legal
from dateline.record.sqlite import SqliteStore
from poison import HOSTILE, poisoned
from recording import GIVEN, NOW, offer, read_in
from webbing import (
    DRAWINGS,
    LEDGERS,
    LISTS,
    TestClient,
    desk,
    links,
    newest,
    room_of,
    singles,
    texts,
    tree,
    twin,
)

SCRIPTS = {"/static/desk.js", "/static/marks.js"}
FOLLOWED = {"http", "https", ""}
TAGS = frozenset(
    [
        "html",
        "head",
        "meta",
        "title",
        "link",
        "script",
        "body",
        "a",
        "header",
        "p",
        "div",
        "nav",
        "form",
        "label",
        "span",
        "input",
        "button",
        "main",
        "footer",
        "kbd",
        "dialog",
        "h1",
        "h2",
        "h3",
        "dl",
        "dt",
        "dd",
        "section",
        "article",
        "time",
        "b",
        "i",
        "ul",
        "li",
        "mark",
        "sup",
        "q",
        "br",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "figure",
        "figcaption",
        "picture",
        "source",
        "img",
        "svg",
        "g",
        "path",
        "circle",
        "text",
        "blockquote",
        "strong",
        "details",
        "summary",
        "select",
        "option",
        "pre",
        "fieldset",
        "legend",
        "small",
        "ins",
        "del",
        "code",
    ]
)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqliteStore]:
    """A record of nothing but hostile stories."""
    own = SqliteStore(tmp_path_factory.mktemp("poisoned") / "record.db", NOW)
    poisoned(own)
    yield own
    own.close()


@pytest.fixture(scope="module")
def client(store: SqliteStore) -> Iterator[TestClient]:
    """The desk over it."""
    with desk(store) as own:
        yield own


def is_tame(page: Any) -> None:
    """Asserts that there is nothing in a page that is not of its template."""
    for element in page.iter():
        assert isinstance(element.tag, str), etree.tostring(element)
        assert element.tag in TAGS
        assert not [name for name in element.attrib if name.lower().startswith("on")]
        assert not {"style", "srcdoc", "formaction", "http-equiv", "ping"} & set(element.attrib)
        if element.tag == "script":
            assert element.get("src") in SCRIPTS
            assert not element.text
    for tag, name, address in links(page):
        assert address == address.strip()
        split = urlsplit(address)
        assert split.scheme.lower() in FOLLOWED
        if (tag, name) != ("a", "href"):
            assert (split.scheme, split.netloc) == ("", ""), address


def pages(store: SqliteStore) -> Iterator[str]:
    """Every page, the lists as long as they can be."""
    yield from (f"{path}?limit=200" for path in LISTS)
    yield from singles(store)


def twins(store: SqliteStore, form: str) -> Iterator[str]:
    """The twins of every page."""
    yield from (f"{twin(path, form)}?limit=200" for path in LISTS)
    if form == "json":
        yield from (twin(path, form) for path in singles(store))


def test_every_hostile_story_is_there(store: SqliteStore) -> None:
    assert {one.article.headline for one in newest(store)} == set(HOSTILE)
    for one in newest(store):
        marks = one.marks
        assert all((marks.statements, marks.events, marks.figures, marks.terms, marks.places))


def test_no_page_has_anything_that_is_not_ours(client: TestClient, store: SqliteStore) -> None:
    for path in pages(store):
        answer = client.get(path)
        assert (path, answer.status_code) == (path, 200)
        is_tame(tree(answer.text))


def test_headlines_are_shown_as_they_are(client: TestClient) -> None:
    page = tree(client.get("/?limit=200").text)
    shown = sorted("".join(one.text_content().split()) for one in page.cssselect("h3 a"))
    assert shown == sorted("".join(one.replace("\0", "\ufffd").split()) for one in HOSTILE)


def test_only_addresses_of_the_web_lead_away(client: TestClient, store: SqliteStore) -> None:
    for path in singles(store):
        if path.startswith(("/article", "/sentence")):
            page = tree(client.get(path).text)
            abroad = {
                address for _, _, address in links(page) if not address.startswith(("/", "#"))
            }
            assert {urlsplit(one).netloc.partition('"')[0] for one in abroad} <= {"evil.example"}


@pytest.mark.parametrize("words", HOSTILE)
def test_what_is_asked_for_is_shown_as_it_is(client: TestClient, words: str) -> None:
    for path in LISTS:
        for name in ("q", "outlet", "actor", "about", "place"):
            page = client.get(path, params={name: words[:300]})
            is_tame(tree(page.text))
            assert page.status_code in (200, 422)
    for path in ("/nothing/", "/article/", "/sentence/"):
        is_tame(tree(client.get(path + quote(words[:300], safe="")).text))
    is_tame(tree(client.get("/", params={words[:50]: "x", "type": words[:50]}).text))


def test_what_is_asked_for_is_in_no_log(
    client: TestClient, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO", "dateline")
    for words in HOSTILE:
        for path in ("/", "/search", "/nothing", "/changes.json", "/events.json"):
            client.get(path, params={"q": words[:300], "since": words[:50]})
    assert caplog.records == []


def test_json_can_be_read(client: TestClient, store: SqliteStore) -> None:
    for path in (*twins(store, "json"), "/changes.json", "/openapi.json"):
        answer = client.get(path)
        assert (path, answer.status_code) == (path, 200)
        json.loads(answer.content)
    rows = client.get("/index.json?limit=200").json()["rows"]
    assert {one["headline"] for one in rows} == set(HOSTILE)
    assert {one["address"] for one in rows} == set(HOSTILE)


def test_atom_can_be_read(client: TestClient, store: SqliteStore) -> None:
    for path in twins(store, "atom"):
        answer = client.get(path)
        assert (path, answer.status_code) == (path, 200)
        root = etree.fromstring(answer.content)
        assert {one.tag.rpartition("}")[2] for one in root.iter()} <= {
            *("feed", "id", "title", "updated", "link", "generator", "entry", "author", "name"),
            "content",
        }
        for one in root.iter("{http://www.w3.org/2005/Atom}link"):
            assert one.get("href").startswith("http://127.0.0.1/")
    root = etree.fromstring(client.get("/index.atom?limit=200").content)
    titles = {one.text for one in root.findall("{*}entry/{*}title")}
    assert {"".join(one.split()) for one in titles} == {
        "".join(legal(one).split()) for one in HOSTILE
    }


def test_no_cell_of_a_table_is_a_formula(client: TestClient) -> None:
    for name in LEDGERS:
        answer = client.get(f"/export/{name}.csv")
        rows = list(csv.reader(io.StringIO(answer.text, newline="")))
        assert len(rows) == len(HOSTILE) + 1
        assert {len(one) for one in rows} == {len(rows[0])}
        for row in rows:
            assert not [cell for cell in row if cell.startswith(FORMULA)]
        assert answer.headers["content-disposition"] == f'attachment; filename="{name}.csv"'


@pytest.mark.parametrize("path", DRAWINGS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_drawings_can_be_read(client: TestClient, path: str, scheme: str) -> None:
    answer = client.get(path, params={"scheme": scheme})
    assert answer.status_code == 200
    for one in etree.fromstring(answer.content).iter():
        assert isinstance(one.tag, str)
        assert one.tag.rpartition("}")[2] in {
            *("svg", "g", "path", "text", "a", "rect", "title", "circle", "line", "defs"),
            *("clipPath", "tspan", "style", "linearGradient", "stop"),
        }
        for name, value in one.attrib.items():
            assert not name.lower().startswith("on")
            if name.endswith("href"):
                assert value.startswith(("/", "#"))


@pytest.mark.parametrize("number", range(len(HOSTILE)))
def test_each_story_can_be_drawn_alone(client: TestClient, number: int) -> None:
    outlet = HOSTILE[number][:300]
    for path in DRAWINGS:
        answer = client.get(path, params={"outlet": outlet})
        assert (path, answer.status_code) == (path, 200)
        etree.fromstring(answer.content)


def test_what_is_told_live_is_tame(store: SqliteStore) -> None:
    rows = [one.row for one in changes(room_of(store), 0).rows if one.row]
    assert len(rows) == len(HOSTILE)
    for one in rows:
        page = tree(row_of(one))
        is_tame(page)
        assert len(texts(page, "article")) == 1


def test_no_header_has_more_than_a_line(client: TestClient, store: SqliteStore) -> None:
    for path in (*pages(store), *DRAWINGS, "/export/statements.csv", "/index.atom"):
        for name, value in client.get(path).headers.items():
            assert name.lower() not in {"x-injected", "set-cookie"}
            assert not set("\r\n\0") & set(value)


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """The desk over stories with hostile words as they are taken in, from JSON."""
    store = SqliteStore(tmp_path_factory.mktemp("rows") / "record.db", NOW)
    for one in (*HOSTILE, "\ud800 lone", "lone \udfff"):
        told = dict.fromkeys(("id", "url", "outlet", "headline", "published", "embargoed"), one)
        own = {**told, "text": f"{one}\n\nElena Rojas said that 14 people saw {one} off Trieste."}
        raw = Raw(Origin(one), json.dumps(own).encode(), RawFormat.ROW)
        assert compose(raw, GIVEN).problems is not None
        read_in(store, offer(raw))
    with desk(store) as own_client:
        yield own_client
    store.close()


def test_what_was_taken_in_is_tame_too(rows: TestClient) -> None:
    paths = [one["link"] for one in rows.get("/index.json?limit=200").json()["rows"]]
    said = rows.get("/statements.json?limit=200").json()["rows"]
    assert len(paths) == len(HOSTILE) + 2
    for path in (*LISTS, *paths, *{one["sentence"] for one in said}, "/search?q=people"):
        answer = rows.get(path)
        assert (path, answer.status_code) == (path, 200)
        is_tame(tree(answer.text))
        assert rows.get(twin(path, "json") if "?" not in path else "/index.json").status_code == 200
    for path in (*(twin(one, "atom") for one in LISTS), *DRAWINGS):
        etree.fromstring(rows.get(path).content)
