"""The desk in a real browser: every page, what arrives meanwhile, keys, filters, no script."""

import json
import os
import re
import shutil
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import uvicorn
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from dateline.config import Settings
from dateline.desk.records import opened
from dateline.desk.serving import now, take
from dateline.model import Query
from dateline.publishing.web.app import app
from dateline.publishing.web.room import Room
from dateline.record.contract import Rule
from dateline.record.sqlite import SqliteStore
from dateline.sample import story, wire

CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)
if CHROMIUM is None and not os.environ.get("CI"):
    pytest.skip("no Chromium is installed", allow_module_level=True)

ROWS = wire().splitlines(keepends=True)
FIRST = 16
TOLL = "zadnjik-dam"
STORY = "https://adria-wire.example/pier-nine-story"
SHIFTS = """
window.shifted = 0;
new PerformanceObserver((list) => {
  for (const one of list.getEntries()) window.shifted += one.value;
}).observe({ type: "layout-shift", buffered: true });
"""


@dataclass
class Desk:
    """A desk that is served, its record, and the rows that came so far."""

    store: SqliteStore
    settings: Settings
    base: str
    count: int = FIRST

    def arrive(self) -> str:
        """Lets the next row of the wire come; the id of its article."""
        take(self.store, self.settings, [ROWS[self.count]])
        self.count += 1
        last = [one for one in self.store.log() if one.kind == "reading"][-1]
        return self.store.changed([last.subject], now())[0].article.id

    def article(self, address: str) -> str:
        """The id of the article whose address has some words in it."""
        found = self.store.news(Query(), now(), 200)
        return next(one.article.id for one in found if address in (one.article.url or ""))


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    path = tmp_path_factory.mktemp("desk") / "desk.db"
    settings = Settings(record=str(path))
    store = opened(settings, create=True)
    take(store, settings, [json.dumps({"text": story(), "url": STORY}) + "\n", *ROWS[:FIRST]])
    config = uvicorn.Config(app(Room(store, now)), port=0, log_level="error")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    port = server.servers[0].sockets[0].getsockname()[1]
    yield Desk(store, settings, f"http://127.0.0.1:{port}")
    server.should_exit = True
    thread.join(10)
    store.close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as own:
        made = own.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield made
        made.close()


@pytest.fixture
def context(browser: Browser, desk: Desk) -> Iterator[BrowserContext]:
    made = browser.new_context(base_url=desk.base, timezone_id="Europe/Ljubljana")
    yield made
    made.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    own = context.new_page()
    wrong: list[str] = []
    own.on("pageerror", lambda error: wrong.append(str(error)))
    own.on("console", lambda told: wrong.append(told.text) if told.type == "error" else None)
    yield own
    assert wrong == []


def pages(desk: Desk) -> dict[str, str]:
    """Every kind of page of the desk, by a name."""
    toll = desk.article(TOLL)
    hit = desk.store.search(Query(type="statement"), now(), 1, newest=True)[0]
    sentence = hit.edition.marks.sentences[hit.sentence].id
    return {
        "news": "/",
        "statements": "/statements",
        "events": "/events",
        "figures": "/figures",
        "terms": "/terms",
        "search": "/search?q=dam",
        "actors": "/actors",
        "actor": f"/actor/{desk.store.actors('', now(), 1)[0].id}",
        "places": "/places",
        "place": f"/place/{desk.store.places('', now(), 1)[0].id}",
        "article": f"/article/{toll}",
        "version": f"/article/{toll}/v/2",
        "sentence": f"/sentence/{sentence}",
        "filtered": "/figures?about=dam&from=2026-11-08",
        "nothing": "/statements?q=nothinglikethis",
        "docs": "/docs",
    }


@pytest.mark.parametrize("width", [390, 1024, 1600])
def test_every_page_fits_its_window(page: Page, desk: Desk, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    for name, address in pages(desk).items():
        page.goto(address)
        expect(page.locator("h1").first).to_be_attached()
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, name


def test_notes_stand_beside_a_summary_as_beside_every_part(page: Page, desk: Desk) -> None:
    page.set_viewport_size({"width": 1024, "height": 900})
    page.goto(f"/article/{desk.article('pier-nine-story')}")
    expect(page.locator(".part.deck")).to_have_count(1)
    widths = page.locator(".reading .margin").evaluate_all(
        "all => all.map((one) => Math.round(one.getBoundingClientRect().width))"
    )
    assert min(widths) > 250


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(browser: Browser, desk: Desk, scheme: str) -> None:
    made = browser.new_context(
        base_url=desk.base,
        color_scheme="dark" if scheme == "dark" else "light",
        bypass_csp=True,
    )
    own = made.new_page()
    for name, address in pages(desk).items():
        own.goto(address, wait_until="load" if name == "news" else "networkidle")
        found = Axe().run(own).response["violations"]
        told = [(name, one["id"], one["nodes"][0]["html"]) for one in found]
        assert told == []
    made.close()


def test_what_arrives_moves_nothing(page: Page, desk: Desk) -> None:
    page.add_init_script(SHIFTS)
    page.goto("/")
    row = page.locator(".story").nth(4)
    row.scroll_into_view_if_needed()
    row.focus()
    before = row.bounding_box()
    page.evaluate("window.shifted = 0")
    article = desk.arrive()
    expect(page.locator(".live.fresh")).to_be_visible(timeout=10_000)
    expect(page.locator(".live .show")).to_have_text("Show 1 new")
    assert row.bounding_box() == before
    assert page.evaluate("window.shifted") == 0
    assert row.evaluate("one => one === document.activeElement")
    page.keyboard.press(".")
    arrived = page.locator(f'.story[data-article="{article}"]')
    expect(arrived).to_have_count(1)
    expect(arrived.locator(".badge.new")).to_be_visible()
    expect(page.locator(".live .show")).to_be_hidden()


def test_a_new_version_takes_the_place_of_the_old(page: Page, desk: Desk) -> None:
    desk.arrive()
    desk.arrive()
    page.goto("/")
    shown = page.locator(".story").count()
    article = desk.arrive()
    page.locator(".live .show").click(timeout=10_000)
    own = page.locator(f'.story[data-article="{article}"]')
    expect(own).to_have_count(1)
    expect(own.locator(".badge.updated")).to_be_visible()
    assert page.locator(".story").count() == shown
    first = page.locator(".story").first.get_attribute("data-article")
    page.reload()
    assert page.locator(".story").first.get_attribute("data-article") == first


def test_what_is_erased_goes(page: Page, desk: Desk) -> None:
    page.goto("/")
    own = desk.article("banks-cleared")
    row = page.locator(f'.story[data-article="{own}"]')
    expect(row).to_have_count(1)
    desk.store.erase(Rule(article=own), now())
    expect(row).to_have_count(0, timeout=10_000)
    assert page.request.get(f"/article/{own}").status == 404


def test_keys_as_readers_know_them(page: Page) -> None:
    page.goto("/")
    rows = page.locator(".story")
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    expect(rows.first).to_be_focused()
    link = rows.first.get_attribute("data-link")
    page.keyboard.press("o")
    page.wait_for_url(f"**{link}")
    page.keyboard.press("g")
    page.keyboard.press("s")
    page.wait_for_url("**/statements")
    page.keyboard.press("?")
    expect(page.locator("dialog.keys")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("dialog.keys")).to_be_hidden()
    page.keyboard.press("/")
    expect(page.locator(".find input")).to_be_focused()
    page.keyboard.type("dam j")
    expect(page.locator(".find input")).to_have_value("dam j")
    page.keyboard.press("Escape")
    expect(page.locator(".find input")).not_to_be_focused()


def test_filters_stand_in_the_address(page: Page) -> None:
    page.goto("/statements")
    page.locator(".filters summary").click()
    page.get_by_role("textbox", name="About").fill("dam")
    page.get_by_label("Type").select_option("doubting")
    page.get_by_role("button", name="Show", exact=True).click()
    assert "about=dam" in page.url
    assert "type=doubting" in page.url
    expect(page.locator(".chip")).to_have_count(2)
    page.locator(".chip", has_text="type").click()
    assert "type" not in page.url
    page.go_back()
    assert "type=doubting" in page.url
    page.go_back()
    expect(page.locator(".chip")).to_have_count(0)


def test_a_ledger_may_be_sorted(page: Page) -> None:
    page.goto("/figures?limit=60")
    page.locator(".sorter select").select_option("amount")
    given = page.locator(".entry").evaluate_all("rows => rows.map((one) => one.dataset.amount)")
    amounts = [float(one) for one in given if one]
    assert amounts == sorted(amounts, reverse=True)
    page.locator(".sorter select").select_option("who")
    who = page.locator(".entry").evaluate_all("rows => rows.map((one) => one.dataset.who)")
    assert len(set(who)) > 1
    assert [one for n, one in enumerate(who) if n == 0 or who[n - 1] != one] == list(
        dict.fromkeys(who)
    )


def test_times_are_in_the_readers_zone(page: Page) -> None:
    page.goto("/")
    expect(page.locator(".zone")).to_have_text("Europe/Ljubljana")
    row = page.locator(".story", has=page.locator("h3", has_text="Zadnjik toll rises to 9"))
    expect(row.locator(".when time")).to_have_text("18:20")


def test_colours_may_be_chosen_and_stay(page: Page) -> None:
    page.emulate_media(color_scheme="light")
    page.goto("/figures")
    paper = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(paper)
    page.get_by_role("button", name="Light or dark").click()
    dark = page.evaluate(paper)
    page.goto("/statements")
    assert page.evaluate(paper) == dark != light


def test_a_chart_leads_to_what_it_counts(page: Page) -> None:
    page.goto("/figures")
    link = page.locator(".drawing a").first
    expect(link).to_be_attached(timeout=20_000)
    target = link.get_attribute("href") or link.get_attribute("xlink:href") or ""
    assert re.match(r"/sentence/s", target)
    assert page.request.get(target).status == 200


def test_without_script_everything_is_read(browser: Browser, desk: Desk) -> None:
    made = browser.new_context(base_url=desk.base, java_script_enabled=False)
    own = made.new_page()
    for address in pages(desk).values():
        own.goto(address)
        expect(own.locator("main")).not_to_be_empty()
    own.goto("/")
    expect(own.locator(".zone")).to_have_text("UTC")
    own.locator(".story h3 a", has_text="Toll of Zadnjik").click()
    expect(own.locator("#changes ins").first).to_be_visible()
    expect(own.locator("#changes del").first).to_be_visible()
    own.goto("/figures")
    assert own.locator(".chart img").first.evaluate("one => one.naturalWidth") > 100
    own.locator(".filters summary").click()
    own.get_by_role("textbox", name="Words").fill("dead")
    own.get_by_role("button", name="Show", exact=True).click()
    assert "q=dead" in own.url
    expect(own.locator(".entry").first).to_be_visible()
    made.close()


def test_what_is_said_of_the_toll_and_how_it_changed_is_found_from_the_front_page(
    page: Page,
) -> None:
    page.goto("/")
    row = page.locator(".story", has=page.locator("h3", has_text="Toll of Zadnjik"))
    expect(row.locator(".changed")).to_contain_text("7 → 6")
    row.locator(".badge.updated").click()
    changed = page.locator("#changes li", has_text="the Soča Rescue League said").first
    expect(changed.locator("del").first).to_have_text("Seven")
    expect(changed.locator("ins").first).to_have_text("Six")
    changed.locator(".proof").click()
    expect(page.locator(".proof-words strong")).to_contain_text("Six people died")
    expect(page.locator(".entry.statement").first).to_contain_text("Soča Rescue League")
    expect(page.locator(".entry.figure").first).to_contain_text("according to")
    expect(page.locator(".stood")).to_contain_text("Version 3 of 3")


def test_a_correction_is_told_as_one(page: Page) -> None:
    page.goto("/")
    row = page.locator(".story", has=page.locator("h3", has_text="Correction: Zadnjik operator"))
    expect(row.locator(".badge.updated")).to_be_visible()
    row.locator(".badge.updated").click()
    expect(page.locator("#changes li").first).to_be_visible()


def test_what_is_not_there_shows_a_way_on(context: BrowserContext, tmp_path: Path) -> None:
    del tmp_path
    own = context.new_page()
    answer = own.goto("/sentence/s1aaaaaaaaaaaaaaaa")
    assert answer is not None
    assert answer.status == 404
    own.get_by_role("link", name="all news", exact=True).click()
    expect(own.locator("h1")).to_have_text("All news")


def test_a_ledger_tells_that_more_came_and_stays_as_it_is(page: Page, desk: Desk) -> None:
    page.goto("/events?type=accuse")
    rows = page.locator(".entry").count()
    desk.arrive()
    expect(page.locator(".live.fresh")).to_be_visible(timeout=10_000)
    expect(page.locator(".live .show")).to_have_text("Look again")
    assert page.locator(".entry").count() == rows
    page.locator(".live .show").click()
    expect(page.locator(".live.fresh")).to_have_count(0)
    assert "type=accuse" in page.url


def test_a_desk_that_does_not_answer_is_told_as_such(context: BrowserContext) -> None:
    own = context.new_page()
    own.route("**/stream*", lambda route: route.abort())
    own.goto("/")
    said = own.locator(".live .said")
    expect(said).to_contain_text("does not answer")
    own.unroute("**/stream*")
    expect(said).to_contain_text("answers again", timeout=15_000)
