"""Claims and the choice among them, and what a page's metadata claim."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml.html import document_fromstring

from dateline.articles.claims import Claim, key, moment_key, same_moment, settled
from dateline.articles.pages.claims import Claims, claims, host, outlet_keys
from dateline.model import Rival

# --- any claims


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The “Ferry” — stopped!", "theferrystopped"),
        ("THE FERRY, 3", "theferry3"),
        ("Fähre Große", "fähregrosse"),
        ("フェリー 停止", "フェリー停止"),
        ("—", ""),
    ],
)
def test_texts_are_compared_by_letters_and_digits(text: str, expected: str) -> None:
    assert key(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2021-04-11", "2021-04-11"),
        ("2021-04-11T10:00:59+02:00", "2021-04-11T08:00+00:00"),
        ("2021-04-11T08:00:00Z", "2021-04-11T08:00+00:00"),
        ("2021-04-11T10:00:00", "2021-04-11"),
        ("0001-01-01T00:00:00+14:00", "0001-01-01T00:00:00+14:00"),
        ("9999-12-31T23:59:00-12:00", "9999-12-31T23:59:00-12:00"),
        ("yesterday", "yesterday"),
        ("", ""),
    ],
)
def test_moments_are_compared_in_utc_to_the_minute(text: str, expected: str) -> None:
    assert moment_key(text) == expected


@given(st.text(max_size=30) | st.datetimes(timezones=st.timezones()).map(str))
def test_any_text_has_a_moment_key(text: str) -> None:
    assert isinstance(moment_key(text), str)


def test_the_first_claim_is_believed() -> None:
    (found,) = settled("headline", [Claim("Ferry stopped", "h1"), Claim("Fire aboard", "og")])
    assert (found.field, found.value, found.origin) == ("headline", "Ferry stopped", "h1")
    assert found.rivals == (Rival("Fire aboard", "og"),)


def test_claims_that_say_the_same_are_no_rivals() -> None:
    own = [Claim("Ferry stopped", "h1"), Claim("FERRY stopped!", "og"), Claim("Fire", "title")]
    (found,) = settled("headline", [*own, Claim("fire", "meta")])
    assert found.rivals == (Rival("Fire", "title"),)


def test_lists_are_compared_as_one_text() -> None:
    own = [Claim(("Jane Roe", "Marta Venier"), "json-ld"), Claim("Jane Roe, Marta Venier", "meta")]
    (found,) = settled("byline", own)
    assert found.value == ("Jane Roe", "Marta Venier")
    assert found.rivals == ()


def test_moments_may_be_compared_as_such() -> None:
    own = [Claim("2021-04-11T10:00:00+02:00", "json-ld"), Claim("2021-04-11T08:00:10Z", "og")]
    (found,) = settled("published", own, same_moment)
    assert found.rivals == ()


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2021-04-11", "2021-04-11", True),
        ("2021-04-11", "2021-04-12", False),
        ("2021-04-11", "2021-04-11T23:00:00-05:00", True),
        ("2021-04-12", "2021-04-11T23:00:00-05:00", True),
        ("2021-04-13", "2021-04-11T23:00:00-05:00", False),
    ],
)
def test_a_day_agrees_with_a_moment_on_it(one: str, other: str, *, same: bool) -> None:
    assert same_moment(one, other) is same


def test_without_claims_there_is_no_evidence() -> None:
    assert settled("headline", []) == ()


# --- a page's


def of_story(story: object, head: str = "") -> Claims:
    script = f"<script type='application/ld+json'>{json.dumps(story)}</script>"
    return claims(
        document_fromstring(f"<html lang=de_AT><head>{script}{head}</head>x</html>"), None
    )


def values(found: Claims, name: str) -> list[tuple[object, str]]:
    return [(claim.value, claim.origin) for claim in found.of[name]]


def test_the_story_s_own_node_is_believed_before_meta_elements() -> None:
    story = {"@type": "NewsArticle", "headline": "Ferry &amp; pier", "description": "Fire"}
    head = "<meta property=og:title content=Ferry><title>Ferry | Karst Daily</title>"
    assert values(of_story(story, head), "headline") == [
        ("Ferry & pier", "json-ld"),
        ("Ferry", "og"),
        ("Ferry | Karst Daily", "title"),
    ]


def test_other_nodes_say_nothing_of_the_story() -> None:
    found = of_story([{"@type": "Product", "description": "A ferry model"}, {"@type": "Person"}])
    assert not found.of["deck"]
    assert found.sorts == {"product", "person"}


def test_authors_are_found_by_their_ids() -> None:
    story = {"@type": "NewsArticle", "author": [{"@id": "#jane"}, {"name": "Marta Venier"}]}
    found = of_story({"@graph": [story, {"@id": "#jane", "@type": "Person", "name": "Jane Roe"}]})
    assert values(found, "byline") == [(("Jane Roe", "Marta Venier"), "json-ld")]


def test_times_that_name_no_day_are_left_out() -> None:
    head = (
        "<meta name=date content=2021-04-11><meta name=date content=soon>"
        "<meta name=pubdate content='Sun, 11 Apr 2021 10:00:00 +0200'>"
    )
    story = {"@type": "NewsArticle", "datePublished": "2021-04-11"}
    assert values(of_story(story, head), "published") == [
        ("2021-04-11", "json-ld"),
        ("2021-04-11T10:00:00+02:00", "meta"),
        ("2021-04-11", "meta"),
    ]


def test_the_body_that_a_page_holds() -> None:
    story = {"@type": "NewsArticle", "articleBody": "<p>The ferry.</p><p>Divers.</p>\nNobody."}
    assert of_story(story).body == ("The ferry.", "Divers.", "Nobody.")


@pytest.mark.parametrize(("value", "free"), [(True, True), (False, False), ("False", False)])
def test_a_story_that_is_not_free(value: object, *, free: bool) -> None:
    assert of_story({"@type": "NewsArticle", "isAccessibleForFree": value}).free is free


def test_the_language_that_a_page_declares() -> None:
    assert of_story({}).language == "de-AT"


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://www.karst.example/ferry", "karst.example"),
        ("https://m.karst.example:8080/", "karst.example"),
        ("https://news.example/", "news.example"),
        ("http://[bad", None),
        ("ferry.html", None),
        (None, None),
    ],
)
def test_host(address: str | None, expected: str | None) -> None:
    assert host(address) == expected


def test_an_outlet_has_several_names() -> None:
    found = Claims(host="karst.example")
    found.add("outlet", "The Karst Daily", "og")
    assert outlet_keys(found, "Adria Wire") >= {"karst", "thekarstdaily", "adriawire"}
