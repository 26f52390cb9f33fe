"""A sentence cited (`dateline.publishing.cites`)."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Article, Instant, Span
from dateline.publishing.cites import AROUND, SPECIAL, Cited, cited, escaped
from exporting import WIRE, article, at

TEXT = "The ferry sank at the pier of Trieste. Rojas said:  “It rose.” Nobody was hurt, she added."
AT = datetime(2026, 11, 2, 1, 30, tzinfo=UTC)
ROSE = "Rojas said:  “It rose.”"


def ferry(**fields: object) -> Article:
    """The article of the ferry."""
    own = replace(article(TEXT, **WIRE), id="a1")
    return replace(own, **fields)  # type: ignore[arg-type]


def rose(own: Article, when: Instant | None = AT) -> Cited:
    """The sentence of the ferry's rise, cited."""
    return cited(own, at(own, ROSE), "s1", when)


def test_a_sentence_is_cited_as_text() -> None:
    assert rose(ferry()).text == (
        "Harbour Wire, “Ferry sinks”, 2 November 2026: “Rojas said: “It rose.”” "
        "https://harbour.example/ferry"
    )


@pytest.mark.parametrize(
    ("fields", "when", "text"),
    [
        ({"headline": None}, AT, "Harbour Wire, 2 November 2026: “Rojas"),
        ({"outlet": None}, date(2026, 11, 2), "“Ferry sinks”, 2 November 2026: “Rojas"),
        ({"outlet": None, "headline": None}, None, "undated: “Rojas"),
    ],
)
def test_what_is_not_known_is_left_out_but_an_unknown_day_is_told(
    fields: dict[str, None], when: Instant | None, text: str
) -> None:
    assert rose(ferry(**fields), when).text.startswith(text)


def test_without_an_address_nothing_is_behind_the_words() -> None:
    assert rose(ferry(url=None)).text.endswith("“It rose.””")


def test_a_sentence_is_cited_in_bibtex() -> None:
    own = ferry(headline="Ferry & pier: 40% {lost} #1_a", byline=("Ana Kos", "Ivo Miš"))
    assert rose(own).bibtex == (
        "@misc{s1,\n"
        r"  title = {Ferry \& pier: 40\% \{lost\} \#1\_a}," + "\n"
        "  author = {Ana Kos and Ivo Miš},\n"
        "  howpublished = {Harbour Wire},\n"
        "  date = {2026-11-02},\n"
        "  year = {2026},\n"
        "  url = {https://harbour.example/ferry},\n"
        "  note = {Rojas said: “It rose.”},\n"
        "}"
    )


def test_bibtex_has_no_empty_fields() -> None:
    own = ferry(headline=None, outlet=None, url=None)
    assert rose(own, None).bibtex == "@misc{s1,\n  note = {Rojas said: “It rose.”},\n}"


@given(st.text())
def test_nothing_in_bibtex_is_a_command(words: str) -> None:
    found = escaped(words)
    for command in sorted(SPECIAL.values(), key=len, reverse=True):
        found = found.replace(command, "")
    assert not set(found) & set(SPECIAL)
    assert escaped(words).count("{") == escaped(words).count("}") or set(words) & set("{}")


@given(st.text(max_size=60))
def test_braces_of_bibtex_are_balanced(words: str) -> None:
    bare = re.sub(r"\\[{}]", "", escaped(words))
    depth = 0
    for sign in bare:
        depth += {"{": 1, "}": -1}.get(sign, 0)
        assert depth >= 0
    assert depth == 0


def test_a_sentence_is_cited_in_csl_json() -> None:
    own = ferry(byline=("Ana Kos",), language="en")
    assert rose(own).csl == {
        "id": "s1",
        "type": "article-newspaper",
        "title": "Ferry sinks",
        "container-title": "Harbour Wire",
        "author": [{"literal": "Ana Kos"}],
        "issued": {"date-parts": [[2026, 11, 2]]},
        "URL": "https://harbour.example/ferry",
        "language": "en",
        "note": "Rojas said: “It rose.”",
    }


def test_csl_json_has_no_empty_fields() -> None:
    own = ferry(headline=None, outlet=None, url=None, language=None)
    assert set(rose(own, None).csl) == {"id", "type", "note"}


def test_an_annotation_gives_back_the_words_from_the_stored_text() -> None:
    own = ferry()
    annotation = rose(own).annotation
    assert annotation["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert (annotation["id"], annotation["type"]) == ("urn:dateline:s1", "Annotation")
    assert annotation["target"]["source"] == "https://harbour.example/ferry"
    quote, position = annotation["target"]["selector"]
    assert (quote["type"], position["type"]) == ("TextQuoteSelector", "TextPositionSelector")
    text = str(own.text)
    assert text[position["start"] : position["end"]] == quote["exact"] == ROSE
    assert quote["prefix"] == text[position["start"] - AROUND : position["start"]]
    assert quote["suffix"] == text[position["end"] : position["end"] + AROUND]


def test_an_annotation_without_an_address_points_at_the_article() -> None:
    annotation = rose(ferry(url=None)).annotation
    assert annotation["target"]["source"] == "urn:dateline:a1"


@given(st.data())
def test_any_span_can_be_found_again_by_either_selector(data: st.DataObject) -> None:
    own = ferry()
    start = data.draw(st.integers(0, len(TEXT) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(TEXT))))
    quote, position = cited(own, span, "s1", AT).annotation["target"]["selector"]
    text = str(own.text)
    assert text[position["start"] : position["end"]] == quote["exact"] == own.text[span]
    whole = quote["prefix"] + quote["exact"] + quote["suffix"]
    assert text.index(whole) + len(quote["prefix"]) == span.start or text.count(whole) > 1
