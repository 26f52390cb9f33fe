"""Rows and texts to articles; any bytes."""

import json
from datetime import UTC, date, datetime
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dateline.articles import compose
from dateline.model import (
    Article,
    Basis,
    Given,
    Origin,
    Problem,
    Raw,
    RawFormat,
    Severity,
)

AS_OF = date(2026, 11, 23)
STORY = "The ferry was stopped on Sunday, the invented harbour board of Trieste said."


def read(data: bytes, kind: RawFormat = RawFormat.TEXT, **given: object) -> Article:
    return compose(Raw(Origin("story", 3), data, kind), Given(as_of=AS_OF, **given))  # type: ignore[arg-type]


def row(**fields: object) -> Article:
    return read(json.dumps(fields).encode(), RawFormat.ROW)


def errors(article: Article) -> list[str]:
    return [one.message for one in article.problems if one.severity is Severity.ERROR]


def test_a_row_gives_its_fields_with_their_evidence() -> None:
    article = row(
        id="r1",
        text=STORY,
        url="https://example.org/1",
        outlet="Karst Daily",
        published="2021-04-11T18:22:00+02:00",
        headline="Ferry stopped",
    )
    assert (article.id, article.url, article.outlet) == (
        "r1",
        "https://example.org/1",
        "Karst Daily",
    )
    assert article.published == datetime(2021, 4, 11, 16, 22, tzinfo=UTC)
    assert article.headline == "Ferry stopped"
    assert {one.field: one.origin for one in article.evidence} == {
        "headline": "row",
        "published": "row",
        "outlet": "row",
        "url": "row",
        "language": "text",
    }
    assert article.reference
    assert article.reference.basis is Basis.METADATA


def test_what_the_caller_gives_wins_and_the_row_is_a_rival() -> None:
    data = json.dumps({"text": STORY, "outlet": "Karst Daily", "published": "2021-04-11"}).encode()
    article = read(data, RawFormat.ROW, outlet="Muggia Post", published=date(2021, 4, 12))
    assert article.outlet == "Muggia Post"
    assert article.published == date(2021, 4, 12)
    assert article.reference
    assert article.reference.basis is Basis.GIVEN
    rivals = {
        one.field: [(rival.value, rival.origin) for rival in one.rivals] for one in article.evidence
    }
    assert rivals["outlet"] == [("Karst Daily", "row")]
    assert rivals["published"] == [("2021-04-11", "row")]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"{not json", "not JSON"),
        (b"[1]", "no object"),
        (b"{}", "neither `text` nor `html`"),
        (b'{"id": "x", "text": 5}', "neither `text` nor `html`"),
        (b'{"html": "<p>"}', "no story on this page"),
        (b"[" * 100_000, "not JSON"),
        (b"\x00\x01\x02", "no text"),
    ],
)
def test_a_row_that_cannot_be_read(data: bytes, message: str) -> None:
    article = read(data, RawFormat.ROW)
    assert str(article.text) == ""
    assert any(message in one for one in errors(article))


def test_a_broken_row_keeps_its_id() -> None:
    assert row(id="r9").id == "r9"


@pytest.mark.parametrize("published", ["yesterday", "2021-13-01", 5])
def test_a_date_that_is_none_is_told(published: object) -> None:
    article = row(text=STORY, published=published)
    assert article.published is None
    assert [one.severity for one in article.problems].count(Severity.WARNING) == 1


def test_a_story_from_the_future_is_told() -> None:
    assert any(
        "after the as-of day" in one.message
        for one in row(text=STORY, published="2027-01-01").problems
    )


def test_a_time_without_a_zone_is_only_a_day() -> None:
    assert row(text=STORY, published="2021-04-11T18:22:00").published == date(2021, 4, 11)


def test_lone_surrogates_are_replaced() -> None:
    article = read(b'{"text": "Ferry \\ud800 stopped on the pier of Trieste."}', RawFormat.ROW)
    assert str(article.text) == "Ferry \ufffd stopped on the pier of Trieste."
    assert [one.stage for one in article.problems if one.severity is Severity.WARNING] == ["decode"]


def test_another_language_is_noted() -> None:
    article = read(
        "Il traghetto è stato fermato domenica sera al molo di Trieste dopo l'incendio.".encode()
    )
    assert article.language == "it"
    assert [one.stage for one in article.problems if one.stage == "language"] == ["language"]


def test_too_few_words_have_no_language() -> None:
    assert read(b"Ferry").language is None


def test_nothing_is_told() -> None:
    assert errors(read(b"")) == ["the input is empty"]
    assert errors(read(b"All news\nShare")) == ["no story here: all lines are page furniture"]


def test_fields_of_the_text_itself() -> None:
    story = (
        b"Ferry stopped\nBy Jane Roe and Marta Venier, Staff Writer\n"
        b"TRIESTE (AP) -- The ferry was stopped."
    )
    article = read(story)
    assert article.headline == "Ferry stopped"
    assert article.byline == ("Jane Roe", "Marta Venier")
    assert article.agency == "Associated Press"
    assert article.dateline
    assert article.dateline.place == "TRIESTE"


def test_an_agency_in_the_byline_is_no_author() -> None:
    article = read(b"Ferry stopped\nBy Reuters staff\nThe ferry was stopped.")
    assert (article.byline, article.agency) == ((), "Reuters")


def test_what_the_source_says_is_kept() -> None:
    problem = Problem("files", Severity.ERROR, "broken")
    article = compose(Raw(Origin("x"), b"", RawFormat.TEXT, (problem,)), Given(AS_OF))
    assert article.problems[0] == problem


def test_ids_come_from_outlet_address_and_text() -> None:
    assert read(STORY.encode()).id == read(STORY.encode()).id
    assert read(STORY.encode()).id != read(STORY.encode(), outlet="Muggia Post").id


def test_inputs_without_words_have_ids_of_their_own() -> None:
    one, other = read(b"<nav>Ferry", RawFormat.PAGE), read(b"<nav>Harbour", RawFormat.PAGE)
    assert not str(one.text) + str(other.text)
    assert one.id != other.id


@pytest.mark.parametrize("kind", [RawFormat.TEXT, RawFormat.PAGE])
def test_what_was_fetched_keeps_its_address(kind: RawFormat) -> None:
    raw = Raw(Origin("story"), STORY.encode(), kind, address="https://example.org/1")
    article = compose(raw, Given(as_of=AS_OF))
    assert article.url == "https://example.org/1"
    assert {one.field: one.origin for one in article.evidence}["url"] == "given"


def test_the_outlet_that_the_call_gives_is_no_author() -> None:
    markup = "<meta name=author content='Karst Daily, Jane Roe'><h1>Ferry stopped</h1>" + (
        f"<p>{STORY}</p>" * 5
    )
    assert read(markup.encode(), RawFormat.PAGE, outlet="Karst Daily").byline == ("Jane Roe",)


def test_the_page_of_a_row_loses_its_control_characters() -> None:
    assert "\x1b" not in str(row(html=f"<h1>Ferry\x1b stopped</h1><p>{STORY}\x1b</p>").text)


@given(st.binary(max_size=300), st.sampled_from(RawFormat))
@example(b'{"text": "A\\u0000b", "id": ""}', RawFormat.ROW)
@example("TRIESTE, April 31. /TASS/. شرق".encode(), RawFormat.TEXT)
def test_any_bytes(data: bytes, kind: RawFormat) -> None:
    article = read(data, kind)
    assert all(part.span.end <= len(article.text) for part in article.parts)
    assert all(one.span.end <= two.span.start for one, two in pairwise(article.parts))
    assert read(data, kind) == article


def test_a_row_of_too_many_characters_is_refused() -> None:
    article = row(id="long", text="a" * (2 * 1024 * 1024 + 1))
    assert article.id == "long"
    assert any("more than one story" in one for one in errors(article))
