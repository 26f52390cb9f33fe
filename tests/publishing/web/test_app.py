"""The application (`dateline.publishing.web.app`, its pages, operations, drawings and guards)."""

import asyncio
import csv
import io
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from lxml import etree
from starlette.types import Message

from dateline.errors import RecordError
from dateline.publishing.web.app import app
from dateline.publishing.web.drawings import NOTHING
from dateline.publishing.web.filters import USUAL
from dateline.publishing.web.guard import FOREIGN, HEADERS, LOST
from dateline.record.contract import Rule
from dateline.record.sqlite import SqliteStore
from recording import NOW, offered
from twin import MemoryStore
from webbing import (
    DRAWINGS,
    HERE,
    LEDGERS,
    LISTS,
    OTHERS,
    STORIES,
    TestClient,
    desk,
    edition,
    links,
    local,
    named,
    newest,
    room_of,
    singles,
    texts,
    told,
    tree,
    twin,
)

HTML, JSON, ATOM = "text/html; charset=utf-8", "application/json", "application/atom+xml"
SVG, CSV, PROBLEM = "image/svg+xml", "text/csv; charset=utf-8", "application/problem+json"
STATIC = ("/static/desk.js", "/static/desk.css", "/static/icon.svg")
HEAVIEST = 150_000


def is_guarded(headers: Any) -> bool:
    """Whether an answer has what browsers are to heed."""
    return {name.lower() for name in HEADERS} <= {name.lower() for name in headers}


def every(store: SqliteStore) -> Iterator[tuple[str, str]]:
    """Every address of a record's desk that is asked for with GET, and its media type."""
    for path in (*LISTS, *singles(store)):
        yield path, HTML
        yield twin(path, "json"), JSON
    yield from ((twin(path, "atom"), ATOM) for path in LISTS)
    yield from ((path, SVG) for path in DRAWINGS)
    yield from ((f"/export/{name}.csv", CSV) for name in LEDGERS)
    yield from ((path, HTML if path == "/docs" else JSON) for path in OTHERS)


@pytest.fixture(scope="module")
def schema(client: TestClient) -> Any:
    """What the desk says of itself."""
    return client.get("/openapi.json").json()


# --- pages and their twins


def test_every_address_answers_in_its_own_form(client: TestClient, store: SqliteStore) -> None:
    before = store.last()
    for path, media in every(store):
        answer = client.get(path)
        assert (path, answer.status_code, answer.headers["content-type"]) == (path, 200, media)
        assert is_guarded(answer.headers), path
    assert store.last() == before


def test_every_link_of_every_page_leads_somewhere(client: TestClient, store: SqliteStore) -> None:
    before, waiting, seen = store.last(), ["/"], {"/"}
    abroad: set[str] = set()
    while waiting:
        path = waiting.pop()
        answer = client.get(path)
        assert (path, answer.status_code) == (path, 200)
        if answer.headers["content-type"] != HTML:
            continue
        for tag, name, address in links(tree(answer.text)):
            own = local(address, path)
            if own is None:
                assert (tag, name) == ("a", "href")
                abroad.add(address.partition("#")[0])
            elif own not in seen:
                seen.add(own)
                waiting.append(own)
    assert store.last() == before
    assert abroad == {"https://harbour.example/ferry", "https://lagoon.example/quay"}
    assert {path for path in singles(store) if "/v/" not in path} <= {
        path.partition("?")[0] for path in seen
    }


def test_json_twins_are_as_the_schema_says(
    client: TestClient, store: SqliteStore, schema: Any
) -> None:
    patterns = {
        re.compile(re.sub(r"\\{\w+\\}", r"[^/]+?", re.escape(path))): one["get"]
        for path, one in schema["paths"].items()
    }
    checked = 0
    for path, media in every(store):
        if media == JSON and path != "/openapi.json":
            found = [pattern for pattern in patterns if pattern.fullmatch(path)]
            longest = max(found, key=lambda one: len(one.pattern))
            own = patterns[longest]["responses"]["200"]["content"]["application/json"]["schema"]
            assert own, path
            validator = Draft202012Validator({**own, "components": schema["components"]})
            assert [one.message for one in validator.iter_errors(client.get(path).json())] == []
            checked += 1
    assert checked > 20


@pytest.mark.parametrize(
    "address",
    [
        *LISTS,
        *(twin(path, form) for path in LISTS for form in ("json", "atom")),
        "/article/{own}",
        "/article/{own}.json",
        "/article/{own}/v/{number}",
        "/article/{own}/v/{number}.json",
        *(
            f"/{name}/{{own}}{form}"
            for name in ("sentence", "actor", "place")
            for form in ("", ".json")
        ),
        "/changes.json",
        "/stream",
        "/health",
        "/export/{what}.csv",
        "/{name}/chart.svg",
        "/events/map.svg",
    ],
)
def test_the_schema_lists_every_address(schema: Any, address: str) -> None:
    assert "get" in schema["paths"][address]
    assert set(schema["paths"][address]) == {"get"}


def test_the_schema_describes_every_filter(schema: Any) -> None:
    told_ = {one["name"]: one for one in schema["paths"]["/statements.json"]["get"]["parameters"]}
    assert set(told_) == {
        *("q", "from", "to", "outlet", "actor", "about", "place", "type"),
        *("story", "situation", "since", "limit", "cursor"),
    }
    assert all(one.get("description") for name, one in told_.items() if name != "limit")


def test_a_page_and_its_twin_tell_the_same(client: TestClient) -> None:
    page, rows = tree(client.get("/").text), client.get("/index.json").json()["rows"]
    assert texts(page, "article.story h3") == [one["headline"] for one in rows]
    said = client.get("/statements.json").json()["rows"]
    assert len(texts(tree(client.get("/statements").text), "article.entry")) == len(said)
    names = client.get("/actors.json").json()["rows"]
    assert texts(tree(client.get("/actors").text), "th a") == [one["names"][0] for one in names]


def test_the_page_behind_goes_on(client: TestClient) -> None:
    page = tree(client.get("/?limit=3").text)
    (following,) = [one.get("href") for one in page.cssselect("nav.more a")]
    assert texts(tree(client.get(following).text), "article.story h3") == [
        "Jonas Veltman said that the so-called regime of Elena Rojas lost 40%."
    ]


def test_forms_keep_what_was_asked(client: TestClient) -> None:
    asked = {"q": '"x" & <y>', "outlet": "Harbour", "from": "2026-11-01", "to": "", "actor": ""}
    page = tree(client.get("/", params=asked).text)
    values = {one.get("name"): one.get("value") for one in page.cssselect(".filters input")}
    assert values == {**asked, "about": "", "place": ""}
    assert texts(page, ".chip span:first-child")[0].startswith("q: ")


def test_times_are_in_the_readers_zone(store: SqliteStore) -> None:
    with desk(store) as client:
        client.cookies.set("zone", "Pacific%2FAuckland")
        page = tree(client.get("/").text)
    assert texts(page, ".zone") == ["Pacific/Auckland"]
    assert "21:00" in texts(page, ".when")


def test_a_record_may_be_empty() -> None:
    with desk(MemoryStore()) as client:
        for path in LISTS:
            for own in (path, twin(path, "json"), twin(path, "atom")):
                assert (own, client.get(own).status_code) == (own, 200)
        assert "Nothing has been read yet" in client.get("/").text


def test_a_notice_stands_on_every_page_but_in_no_twin(store: SqliteStore) -> None:
    with desk(store, "All of it is invented.") as client:
        for path in LISTS:
            assert texts(tree(client.get(path).text), ".notice") == ["All of it is invented."]
            assert "All of it" not in client.get(twin(path, "json")).text


def test_what_is_erased_is_gone_from_every_page(tmp_path: Path) -> None:
    store = SqliteStore(tmp_path / "record.db", NOW)
    told(store, *STORIES)
    with desk(store) as client:
        paths = list(singles(store))
        for path in (*LISTS, *paths, *DRAWINGS):
            client.get(path)
        store.erase(Rule(person="Jonas Veltman"), NOW)
        left = set(singles(store))
        for path in (*LISTS, *left, *(twin(one, "json") for one in left), "/changes.json"):
            answer = client.get(path)
            assert (path, answer.status_code) == (path, 200)
            assert "Veltman" not in answer.text, path
        gone = set(paths) - left
        assert gone
        for path in gone:
            assert (path, client.get(path).status_code) == (path, 404)
    store.close()


def test_what_comes_is_shown_at_once(tmp_path: Path) -> None:
    store = SqliteStore(tmp_path / "record.db", NOW)
    with desk(store) as client:
        assert client.get("/index.json").json()["rows"] == []
        told(store, STORIES[0])
        (first,) = client.get("/index.json").json()["rows"]
        assert client.get(first["link"]).status_code == 200
        told(store, STORIES[1])
        (second,) = client.get("/index.json").json()["rows"]
        assert (second["article"], second["versions"]) == (first["article"], 2)
        assert "16 missing" in client.get(first["link"]).text
    store.close()


# --- how heavy they are


def test_a_full_list_is_light(tmp_path: Path) -> None:
    store = SqliteStore(tmp_path / "record.db", NOW)
    long = "and the water reached the lower town within twenty minutes of the alarm, " * 3
    for number in range(60):
        text = (
            f"Elena Rojas said that {number} people fled the regime {long}off Trieste.\n\n"
            f"Quay Board attacked Elena Rojas in Muggia {long}."
        )
        own = {"headline": f"Story {number}: {long[:90]}", "outlet": "The Harbour Wire of Trieste"}
        told(store, offered(text, **own, url=f"https://harbour.example/{number}"))
    with desk(store) as client:
        for path in (*LISTS, "/search?q=people"):
            page = client.get(path)
            assert (path, len(page.content) < HEAVIEST) == (path, True)
        assert len(texts(tree(client.get("/statements").text), "article.entry")) == USUAL
    store.close()


# --- what is not there, is wrong, or cannot be done


@pytest.mark.parametrize(
    "path",
    [
        *("/nothing", "/article/", "/article/a1nothing", "/article/a1nothing/v/1"),
        *("/sentence/s1nothing", "/actor/w1nothing", "/place/l1nothing", "/static/nothing.js"),
        *("/nothing.json", "/article/a1nothing.json", "/export/articles.csv", "/nothing.atom"),
        *("/nothing/chart.svg", "/sentence/s1nothing.json", "/export/nothing.csv"),
    ],
)
def test_what_is_not_there_is_told_as_such(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert is_guarded(answer.headers)
    if path.endswith((".json", ".csv", ".svg", ".atom")):
        assert answer.headers["content-type"] == PROBLEM
        assert answer.json() == {"title": "Not Found", "status": 404, "detail": LOST}
    else:
        assert answer.headers["content-type"] == HTML
        assert texts(tree(answer.text), ".problem") == [LOST]


def test_a_version_that_is_none_is_not_there(client: TestClient, store: SqliteStore) -> None:
    own = edition(store, "16 missing").article.id
    assert client.get(f"/article/{own}/v/3").status_code == 404
    assert client.get(f"/article/{own}/v/0").status_code == 422


@pytest.mark.parametrize(
    ("path", "field"),
    [
        ("/statements?type=rumour", "type"),
        ("/statements?type=assault", "type"),
        ("/statements?q=type:assault", "type"),
        ("/?q=from:soon", "q"),
        ("/?from=soon", "from"),
        ("/?to=soon", "to"),
        ("/?limit=0", "limit"),
        ("/?since=-1", "since"),
        ("/?story=s1", "story"),
        ("/?author=x", "author"),
        ("/?cursor=x.y", "cursor"),
        ("/search?q=ferry&cursor=x.y", "cursor"),
        ("/actors?cursor=x.y", "cursor"),
        ("/actors?outlet=x", "outlet"),
        ("/places?type=assault", "type"),
        ("/statements?scheme=dark", "scheme"),
        ("/statements/chart.svg?scheme=pink", "scheme"),
        ("/article/A1", "own"),
        ("/article/a1/v/none", "number"),
        ("/sentence/..%2e", "own"),
        ("/changes.json?since=-1", "since"),
        ("/changes.json?limit=501", "limit"),
    ],
)
def test_what_is_wrong_is_told_by_its_name(client: TestClient, path: str, field: str) -> None:
    page = client.get(path)
    assert page.status_code == 422
    assert is_guarded(page.headers)
    where, _, asked = path.partition("?")
    if not where.endswith((".json", ".svg")):
        assert texts(tree(page.text), ".problem")[0].startswith(f"{field}: ")
        where = twin(where, "json")
    answer = client.get(f"{where}?{asked}" if asked else where)
    problem = answer.json()
    assert (answer.status_code, answer.headers["content-type"]) == (422, PROBLEM)
    assert problem["status"] == 422
    assert [one["field"] for one in problem["fields"]] == [field]
    assert problem["detail"].startswith(f"{field}: ")


def test_all_fields_that_are_wrong_are_named(client: TestClient) -> None:
    problem = client.get("/index.json?limit=0&from=soon&author=x").json()
    assert sorted(one["field"] for one in problem["fields"]) == ["author", "from", "limit"]


class Locked(MemoryStore):
    """A record that can't be used."""

    def last(self) -> None:
        """See `Store.last`."""
        raise RecordError("record.db is locked; try again")


def test_a_record_that_cannot_be_used_is_told_as_such() -> None:
    with desk(Locked()) as client:
        for path in (*LISTS, "/health", "/changes.json", "/statements/chart.svg"):
            for own in {path, path if "." in path or path == "/health" else twin(path, "json")}:
                answer = client.get(own)
                assert (own, answer.status_code) == (own, 503)
                assert "record.db is locked; try again" in answer.text
                assert is_guarded(answer.headers)
                if "." in own:
                    assert answer.headers["content-type"] == PROBLEM


class Broken(MemoryStore):
    """A record with a bug."""

    def last(self) -> None:
        """See `Store.last`."""
        raise ZeroDivisionError("a secret")


@pytest.mark.parametrize(("path", "media"), [("/", HTML), ("/index.json", PROBLEM)])
def test_a_bug_of_ours_is_told_without_its_details(path: str, media: str) -> None:
    site = app(room_of(Broken()))
    answer = TestClient(site, base_url=HERE, raise_server_exceptions=False).get(path)
    assert (answer.status_code, answer.headers["content-type"]) == (500, media)
    assert "a bug of ours" in answer.text
    assert "secret" not in answer.text
    assert is_guarded(answer.headers)


# --- guards


@pytest.mark.parametrize(
    "host",
    ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example", "", "10.0.0.1", "[::2]"],
)
@pytest.mark.parametrize("path", ["/", "/index.json", "/static/desk.js", "/stream"])
def test_asked_under_another_name_it_refuses(client: TestClient, host: str, path: str) -> None:
    answer = client.get(path, headers={"host": host})
    assert answer.status_code == 400
    assert is_guarded(answer.headers)


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "127.0.0.1:8400", "localhost:8400", "LOCALHOST", "[::1]:8400", "[::1]"]
)
def test_this_machine_is_known_by_its_names(client: TestClient, host: str) -> None:
    assert client.get("/health", headers={"host": host}).status_code == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "http://evil.example"},
        {"origin": "null"},
        {"origin": "http://127.0.0.1:9999"},
        {"origin": "http://127.0.0.1.evil.example"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {},
    ],
)
def test_nothing_is_done_for_another_sites_page(
    client: TestClient, method: str, headers: dict[str, str]
) -> None:
    for path in ("/", "/index.json", "/nothing"):
        answer = client.request(method, path, headers=headers)
        assert answer.status_code == 403
        assert FOREIGN.lower()[:20] in answer.text.lower()
        assert is_guarded(answer.headers)


@pytest.mark.parametrize("headers", [{"origin": HERE}, {"sec-fetch-site": "same-origin"}])
def test_nothing_here_is_changed_by_anybody(
    client: TestClient, store: SqliteStore, headers: dict[str, str]
) -> None:
    before = store.last()
    for path in (*LISTS, *DRAWINGS, *OTHERS, "/stream", "/export/statements.csv"):
        for method in ("POST", "PUT", "PATCH", "DELETE"):
            assert client.request(method, path, headers=headers).status_code == 405
    assert store.last() == before


def test_the_head_of_an_answer_can_be_had_alone(client: TestClient) -> None:
    for path in (*LISTS, *DRAWINGS, *OTHERS, "/export/statements.csv", "/nothing", "/?type=x"):
        head, whole = client.head(path), client.get(path)
        assert head.status_code == whole.status_code
        assert head.headers["content-type"] == whole.headers["content-type"]
        assert is_guarded(head.headers)
        assert not head.content
    assert client.head("/stream").status_code == 405


def test_a_page_may_load_nothing_from_elsewhere_and_run_no_script_of_its_own(
    client: TestClient,
) -> None:
    policy = dict(
        one.strip().split(" ", 1)
        for one in client.get("/").headers["content-security-policy"].split(";")
    )
    assert policy["default-src"] == policy["base-uri"] == policy["frame-ancestors"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == policy["form-action"] == "'self'"
    svg = client.get("/statements/chart.svg").headers["content-security-policy"]
    assert svg.startswith("default-src 'none'")
    assert "script" not in svg


@pytest.mark.parametrize("path", STATIC)
def test_style_sheets_and_scripts_are_served_with_guards(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 200
    assert is_guarded(answer.headers)


@pytest.mark.parametrize(
    "path", ["/static/../app.py", "/static/%2e%2e/page.py", "/static//etc/passwd"]
)
def test_nothing_else_of_this_machine_is_served(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404


# --- what programs ask for


def test_an_export_is_what_the_command_writes(client: TestClient) -> None:
    answer = client.get("/export/statements.csv?actor=Rojas&limit=1")
    rows = list(csv.DictReader(io.StringIO(answer.text)))
    assert answer.headers["content-disposition"] == 'attachment; filename="statements.csv"'
    assert [one["who"] for one in rows] == ["Elena Rojas"] * 2
    assert {one["content"] for one in rows} == {"16 people were missing", "9 people were missing"}


def test_a_drawing_of_nothing_is_a_dot(client: TestClient) -> None:
    for path in DRAWINGS:
        assert client.get(path, params={"q": "zeppelin"}).text == NOTHING


def test_drawings_lead_to_lists(client: TestClient) -> None:
    for path in DRAWINGS:
        for scheme in ("light", "dark"):
            answer = client.get(path, params={"scheme": scheme})
            drawing = etree.fromstring(answer.content)
            assert drawing.tag == "{http://www.w3.org/2000/svg}svg"
            found = {
                value
                for one in drawing.iter("{http://www.w3.org/2000/svg}a")
                for name, value in one.attrib.items()
                if name.endswith("href")
            }
            assert found
            for address in found:
                assert address.startswith("/")
                assert client.get(address).status_code == 200


def test_the_map_shows_where_events_took_place(client: TestClient) -> None:
    drawing = etree.fromstring(client.get("/events/map.svg").content)
    assert [one.text for one in drawing.iter("{http://www.w3.org/2000/svg}title")] == ["Muggia"]


def test_the_desk_tells_that_it_runs(client: TestClient, store: SqliteStore) -> None:
    health = client.get("/health").json()
    last = store.last()
    assert last
    assert (health["status"], health["updated"]["number"]) == ("ok", last.number)
    assert health["readers"] == 0


def test_changes_are_told_since_a_number(client: TestClient, store: SqliteStore) -> None:
    last = store.last()
    assert last
    whole = client.get("/changes.json").json()
    assert [one["number"] for one in whole["rows"]] == list(range(1, last.number + 1))
    (one,) = client.get(f"/changes.json?since={last.number - 1}").json()["rows"]
    assert (one["kind"], one["number"]) == ("reading", last.number)
    assert one["row"]["headline"].startswith("Jonas Veltman")


def streamed(store: SqliteStore, headers: list[tuple[bytes, bytes]], query: bytes) -> list[Message]:
    """What the stream sends until it has sent something with an id, or refused."""
    sent: list[Message] = []
    own = app(room_of(store))

    async def play() -> None:
        done = asyncio.Event()
        asked = False

        async def receive() -> Message:
            nonlocal asked
            if not asked:
                asked = True
                return {"type": "http.request", "body": b"", "more_body": False}
            await done.wait()
            return {"type": "http.disconnect"}

        async def send(message: Message) -> None:
            sent.append(message)
            if b"id: " in message.get("body", b""):
                done.set()

        scope = {
            "type": "http",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "method": "GET",
            "scheme": "http",
            "path": "/stream",
            "raw_path": b"/stream",
            "root_path": "",
            "query_string": query,
            "headers": [(b"host", b"127.0.0.1"), *headers],
            "server": ("127.0.0.1", 80),
        }
        async with own.router.lifespan_context(own):
            await asyncio.wait_for(own(scope, receive, send), 20)

    asyncio.run(play())
    return sent


@pytest.mark.parametrize(
    ("headers", "query"),
    [([], b"since=3"), ([(b"last-event-id", b"3")], b""), ([(b"last-event-id", b"3")], b"since=1")],
)
def test_the_stream_goes_on_behind_a_number(
    store: SqliteStore, headers: list[tuple[bytes, bytes]], query: bytes
) -> None:
    start, *rest = streamed(store, headers, query)
    own = {name.decode(): value.decode() for name, value in start["headers"]}
    assert start["status"] == 200
    assert own["content-type"].startswith("text/event-stream")
    assert is_guarded(own)
    words = b"".join(one.get("body", b"") for one in rest).decode()
    assert words.startswith(": the desk\n")
    first = words.split("\n\n")[1].splitlines()
    fields = dict(one.split(": ", 1) for one in first)
    assert (fields["event"], fields["id"]) == ("reading", "5")
    data = json.loads(fields["data"])
    assert data["headline"] == "Ferry sinks off Trieste, 16 missing"
    assert texts(tree(data["html"]), "h3") == [data["headline"]]


def test_a_stream_from_no_number_is_refused(client: TestClient) -> None:
    assert client.get("/stream", headers={"last-event-id": "soon"}).status_code == 422
    assert client.get("/stream?since=-1").status_code == 422


def test_people_can_read_of_every_address(client: TestClient, schema: Any) -> None:
    assert texts(tree(client.get("/docs").text), "h2 code") == list(schema["paths"])


def test_actors_are_linked_by_their_ids(client: TestClient, store: SqliteStore) -> None:
    own = named(store, "Elena Rojas").id
    page = tree(client.get(f"/statements?actor={own}").text)
    assert texts(page, ".chip span:first-child") == ["actor: Elena Rojas"]
    assert texts(page, ".phrase") == ["Statements by Elena Rojas"]
    assert len(newest(store)) == 4
