"""The claims of a page, settled."""

from collections.abc import Sequence

import pytest
from lxml.html import document_fromstring

from dateline.articles.claims import Claim, key
from dateline.articles.pages.blocks import blocks
from dateline.articles.pages.claims import Claims, outlet_keys
from dateline.articles.pages.fields import agencies, authors, changes, times
from dateline.articles.pages.weigh import Voices, weighed

DAILY = frozenset({key("Karst Daily")})
MORNING, NOON, LATER = "2021-04-11T08:00:00+02:00", "2021-04-11T12:00:00+02:00", "2021-04-12"


def written(*values: str | tuple[str, ...], outlets: frozenset[str] = DAILY) -> list[object]:
    claims = Claims()
    claims.of["byline"] = [Claim(value, "meta") for value in values]
    return [claim.value for claim in authors(claims, outlets)]


def told(
    markup: str = "",
    published: Sequence[str] = (),
    updated: Sequence[str] = (),
    address: str | None = None,
    language: str | None = "en",
) -> tuple[list[str], list[str]]:
    claims = Claims(language)
    claims.of["published"] = [Claim(value, "meta") for value in published]
    claims.of["updated"] = [Claim(value, "meta") for value in updated]
    near = weighed(blocks(document_fromstring(f"<div>{markup}</div>")), Voices())
    found = times(near, claims, address)
    return [one.text for one in found["published"]], [one.text for one in found["updated"]]


# --- who wrote it


def test_people_come_before_organisations() -> None:
    assert written("Karst Daily", "AFP", "Jane Roe") == [("Jane Roe",), ("AFP",), ("Karst Daily",)]


@pytest.mark.parametrize("desk", ["Reuters Staff", "Redaktion", "Staff Writer"])
def test_desks_are_left_out(desk: str) -> None:
    assert written(desk) == []
    assert written(desk, "Jane Roe") == [("Jane Roe",)]
    assert written((desk, "Jane Roe")) == [("Jane Roe",)]


def test_a_job_is_no_name() -> None:
    assert written(("Jane Roe", "Political Correspondent")) == [("Jane Roe",)]


def test_an_agency_signs_beside_people() -> None:
    assert written("Jane Roe, AFP") == [("Jane Roe", "AFP")]


def test_an_outlet_does_not_sign_beside_people() -> None:
    assert written(("Jane Roe", "Karst Daily")) == [("Jane Roe",)]


@pytest.mark.parametrize(
    "address", ["https://karst.example/jane", "jane@karst.example", "pages.example/karstdaily"]
)
def test_addresses_are_no_authors(address: str) -> None:
    assert written(address) == []


def test_names_stand_once() -> None:
    assert written(("Jane Roe", "Jane Roe", "By Marta Venier")) == [("Jane Roe", "Marta Venier")]


def test_an_address_s_domain_is_no_outlet() -> None:
    outlets = outlet_keys(Claims(host="karst.net.au"), None)
    assert written("AFP", "Kenneth Roe", outlets=outlets) == [("Kenneth Roe",), ("AFP",)]


def test_agencies_are_those_that_write() -> None:
    claims = [Claim(("Jane Roe", "dpa"), "meta"), Claim(("Getty Images",), "og")]
    assert agencies(claims) == [Claim("dpa", "meta")]


# --- when


def test_a_change_less_than_a_minute_later_is_none() -> None:
    change = "2021-04-11T08:00:59+02:00"
    assert told(published=[MORNING], updated=[change]) == ([MORNING], [])


def test_a_change_at_least_a_minute_later_is_one() -> None:
    change = "2021-04-11T08:01:00+02:00"
    assert told(published=[MORNING], updated=[change]) == ([MORNING], [change])


def test_a_change_before_the_publication_is_none() -> None:
    assert told(published=[NOON], updated=[MORNING, "2021-04-10"]) == ([NOON], [])


def test_times_are_compared_across_zones() -> None:
    assert told(published=[MORNING], updated=["2021-04-11T06:00:00+00:00"]) == ([MORNING], [])


def test_of_days_alone_only_another_day_is_later() -> None:
    published, updated = told(published=["2021-04-11"], updated=["2021-04-11", LATER])
    assert (published, updated) == (["2021-04-11"], [LATER])


def test_a_moment_of_the_same_day_makes_it_exact() -> None:
    published, _ = told(published=["2021-04-11", "2021-04-12T08:00:00+00:00", MORNING])
    assert published == [MORNING, "2021-04-11", "2021-04-12T08:00:00+00:00"]


def test_a_moment_of_the_last_change_comes_before_its_day() -> None:
    next_noon = "2021-04-12T12:00:00+02:00"
    assert told(updated=[LATER, next_noon]) == ([], [next_noon, LATER])


@pytest.mark.parametrize(
    "line",
    ["Published 11 April 2021, updated 12 April 2021", "11 April 2021 (Updated: 12 April 2021)"],
)
def test_a_line_may_tell_of_both(line: str) -> None:
    assert told(f"<p>{line}</p>") == (["2021-04-11"], [LATER])


def test_a_moment_that_the_page_shows_makes_it_exact() -> None:
    markup = f"<p>Jane Roe, <time datetime={MORNING}>on Sunday</time></p>"
    assert told(markup, published=["2021-04-11"]) == ([MORNING, "2021-04-11"], [])


def test_a_moment_of_another_day_does_not() -> None:
    published, _ = told(published=["2021-04-12", MORNING])
    assert published == ["2021-04-12", MORNING]


def test_time_elements_and_printed_dates() -> None:
    markup = (
        f"<p>Published <time datetime={MORNING}>on Sunday</time></p><p>Updated: 12 April 2021</p>"
    )
    assert told(markup) == ([MORNING], [LATER])


def test_printed_dates_are_in_the_page_s_language() -> None:
    markup = "<p>11.04.2021</p><p>Aktualisiert am 12. April 2021</p>"
    assert told(markup, language="de") == (["2021-04-11"], ["2021-04-12"])


def test_a_change_alone_is_the_publication() -> None:
    assert told("<p>Updated: 12 April 2021</p>") == ([LATER], [])


def test_both_times_on_one_line() -> None:
    markup = f"<p><time datetime={MORNING}>8:00</time> Updated <time datetime={NOON}>12:00</time>"
    assert told(markup)[0][0] == MORNING


def test_dates_aside_or_in_long_lines_are_of_something_else() -> None:
    line = "The ferry was stopped on 12 April 2021. " * 8
    assert told(f"<aside>12 April 2021</aside><p>{line}</p>") == ([], [])


def test_the_day_in_the_address_comes_last() -> None:
    address = "https://karst.example/2021/04/11/ferry"
    assert told(address=address) == (["2021-04-11"], [])
    assert told(published=[LATER], address=address) == ([LATER, "2021-04-11"], [])


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Updated: 10:20", True),
        ("UPDATED 10:20", True),
        ("Last updated on Sunday", True),
        ("(Aktualisiert)", True),
        ("Mis à jour le 11 avril", True),
        ("Published on Sunday", False),
        ("An outdated ferry", False),
    ],
)
def test_words_of_change(line: str, *, expected: bool) -> None:
    assert changes(line) is expected
