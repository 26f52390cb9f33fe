"""The charts of the ledgers (`dateline.publishing.charts`)."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from dateline.model import Query
from dateline.publishing.charts import (
    CHARTS,
    LONGEST,
    MOST,
    SCHEMES,
    claims,
    cleaned,
    dated,
    day_of,
    drawn,
    matrix,
    pair_data,
    short,
    speaking,
    told,
    top,
)
from dateline.record.contract import Hit, Store
from poison import HOSTILE
from recording import NOW, offered
from twin import MemoryStore
from webbing import STORIES
from webbing import told as taken

SVG = "{http://www.w3.org/2000/svg}"
LINK = "{http://www.w3.org/1999/xlink}href"
KINDS = {"statements": "statement", "events": "event", "figures": "figure", "terms": "term"}
ACCUSING = "Elena Rojas said that Quay Board attacked Jonas Veltman. It rose."


@pytest.fixture(scope="module")
def store() -> Store:
    own = MemoryStore()
    accused = offered(ACCUSING, outlet="Harbour Wire", headline="Accused", published="2026-11-04")
    taken(own, *STORIES, accused)
    return own


def hits_of(store: Store, name: str) -> list[Hit]:
    """The sentences of a ledger."""
    return store.search(Query(type=KINDS[name]), NOW, 400, newest=True)


def svg_of(hits: Sequence[Hit], name: str, scheme: str = "light") -> Any:
    """A chart of a ledger, drawn and parsed."""
    made = CHARTS[name](hits, SCHEMES[scheme])
    assert made
    return etree.fromstring(drawn(made, scheme).encode())


def addresses(svg: Any) -> Iterator[str]:
    """Where the marks of a chart lead."""
    for one in svg.iter(f"{SVG}a"):
        found: str = one.get(LINK) or one.get("href")
        yield found


@pytest.mark.parametrize("name", CHARTS)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_chart_is_drawn_in_either_scheme(store: Store, name: str, scheme: str) -> None:
    hits = hits_of(store, name)
    svg = svg_of(hits, name, scheme)
    assert svg.tag == f"{SVG}svg"
    assert float(svg.get("width")) > 0
    own = SCHEMES[scheme]
    words = etree.tostring(svg).decode()
    assert own.ink in words
    other = next(one for name_, one in SCHEMES.items() if name_ != scheme)
    assert other.ink not in words
    assert not list(svg.iter(f"{SVG}image", f"{SVG}script", f"{SVG}foreignObject"))


@pytest.mark.parametrize("name", CHARTS)
def test_every_mark_leads_to_the_list_of_what_it_counts(store: Store, name: str) -> None:
    found = set(addresses(svg_of(hits_of(store, name), name)))
    assert found
    for address in found:
        split = urlsplit(address)
        assert (split.scheme, split.netloc) == ("", "")
        assert split.path == f"/{name}" or split.path.startswith("/sentence/s1")
        assert set(parse_qs(split.query)) <= {"actor", "about", "type", "from", "to", "q", "outlet"}


@pytest.mark.parametrize("name", CHARTS)
def test_where_there_is_nothing_there_is_no_chart(store: Store, name: str) -> None:
    assert CHARTS[name]([], SCHEMES["light"]) is None
    bare = [
        replace(one, statements=(), events=(), figures=(), terms=()) for one in hits_of(store, name)
    ]
    assert CHARTS[name](bare, SCHEMES["light"]) is None


@pytest.mark.parametrize("name", CHARTS)
def test_the_same_hits_give_the_same_chart(store: Store, name: str) -> None:
    hits = hits_of(store, name)
    first, second = (CHARTS[name](hits, SCHEMES["light"]) for _ in range(2))
    assert first
    assert second
    assert drawn(first, "light") == drawn(second, "light")


# --- statements


def test_who_speaks_of_whom_is_counted_once_a_statement(store: Store) -> None:
    found = [(one[1], other[1]) for one, other in speaking(hits_of(store, "statements"))]
    assert sorted(found) == [
        ("Elena Rojas", "Jonas Veltman"),
        ("Elena Rojas", "Quay Board"),
        ("Jonas Veltman", "Elena Rojas"),
        ("Jonas Veltman", "Quay Board"),
    ]


def test_all_who_say_it_together_speak_of_whom_they_tell() -> None:
    own = MemoryStore()
    taken(own, offered("Elena Rojas with Bo Lind said that Quay Board attacked Jonas Veltman."))
    found = [(one[1], other[1]) for one, other in speaking(hits_of(own, "statements"))]
    assert sorted(found) == [
        (who, whom)
        for who in ("Bo Lind", "Elena Rojas")
        for whom in ("Jonas Veltman", "Quay Board")
    ]


def test_who_speaks_of_nobody_is_not_drawn(store: Store) -> None:
    own = [
        one for one in hits_of(store, "statements") if one.edition.article.outlet == "Adria Post"
    ]
    assert own
    assert CHARTS["statements"](own, SCHEMES["light"]) is None


def test_only_the_most_frequent_are_drawn() -> None:
    counts = {f"w{n:02}": n for n in range(30)}
    assert top(counts, counts) == {f"w{n:02}" for n in range(30 - MOST, 30)}
    assert top(["b", "a"], {"a": 1, "b": 1}) == {"a", "b"}


# --- events


def test_events_are_counted_by_day_and_class(store: Store) -> None:
    days = {day_of(hit): one.quad for hit in hits_of(store, "events") for hit, one in told(hit)}
    assert set(days) == {"2026-11-02", "2026-11-04"}
    found = set(addresses(svg_of(hits_of(store, "events"), "events")))
    assert "/events?type=material-conflict&from=2026-11-02&to=2026-11-02" in found


def test_an_event_that_is_told_again_is_not_counted_again(store: Store) -> None:
    (own,) = [one for one in hits_of(store, "events") if one.edition.article.headline == "Accused"]
    marks = own.edition.marks
    again = tuple(replace(one, repeats="e1") for one in marks.events)
    hit = replace(own, edition=replace(own.edition, marks=replace(marks, events=again)))
    assert list(told(own))
    assert list(told(hit)) == []
    assert CHARTS["events"]([hit], SCHEMES["light"]) is None


def test_undated_events_are_drawn_and_lead_to_all_of_their_class(store: Store) -> None:
    (own,) = [one for one in hits_of(store, "events") if one.edition.article.headline == "Accused"]
    article = replace(own.edition.article, published=None, updated=None, reference=None)
    hit = replace(own, edition=replace(own.edition, article=article))
    assert day_of(hit) is None
    assert "/events?type=material-conflict" in set(addresses(svg_of([hit], "events")))
    assert (dated("undated"), dated("2026-11-01")) == (
        {},
        {"from": "2026-11-01", "to": "2026-11-01"},
    )


def test_sides_that_nobody_is_named_on_are_no_pair(store: Store) -> None:
    hits = hits_of(store, "events")
    found = [(one["who"], one["about"], one["events"]) for one in pair_data(every(hits))]
    assert ("Quay Board", "Elena Rojas", 2) in found
    (own,) = [one for one in hits if one.edition.article.headline == "Accused"]
    marks = own.edition.marks
    alone = tuple(replace(one, recipients=()) for one in marks.events)
    hit = replace(own, edition=replace(own.edition, marks=replace(marks, events=alone)))
    assert pair_data(every([hit])) == []
    assert CHARTS["events"]([hit], SCHEMES["light"])


def every(hits: Sequence[Hit]) -> list[Any]:
    """The events of all hits."""
    return [one for hit in hits for one in told(hit)]


# --- figures


def test_figures_are_claimed_by_whoever_gives_them(store: Store) -> None:
    found = {one.low: one for hit in hits_of(store, "figures") for one in claims(hit)}
    assert {16.0, 9.0} <= set(found)
    one = found[16.0]
    assert (one.by, one.low, one.high) == ("Elena Rojas", 16.0, 16.0)
    assert one.at == "2026-11-01T08:00:00+00:00"
    assert one.sentence.startswith("/sentence/s1")
    assert 40.0 not in found


def test_a_figure_without_a_lower_bound_stands_at_its_upper_one(store: Store) -> None:
    (own,) = [
        one for one in hits_of(store, "figures") if one.edition.article.outlet == "Adria Post"
    ]
    marks = own.edition.marks
    for low, high, expected in (
        (None, 9.0, (9.0, 9.0)),
        (9.0, None, (9.0, 9.0)),
        (8.0, 9.0, (8, 9)),
    ):
        bounded = tuple(replace(one, low=low, high=high) for one in marks.figures)
        hit = replace(own, edition=replace(own.edition, marks=replace(marks, figures=bounded)))
        assert [(one.low, one.high) for one in claims(hit)] == [expected]
    unbounded = tuple(replace(one, low=None, high=None) for one in marks.figures)
    hit = replace(own, edition=replace(own.edition, marks=replace(marks, figures=unbounded)))
    assert list(claims(hit)) == []


def test_figures_of_anybody_can_be_drawn(store: Store) -> None:
    (own,) = [
        one for one in hits_of(store, "figures") if one.edition.article.outlet == "Adria Post"
    ]
    hits = []
    for words in HOSTILE:
        marks = own.edition.marks
        actors = tuple(replace(one, name=words) for one in marks.actors)
        article = replace(own.edition.article, outlet=words)
        edition = replace(own.edition, article=article, marks=replace(marks, actors=actors))
        hits.append(replace(own, edition=edition))
    assert {one.by for hit in hits for one in claims(hit)} == set(HOSTILE)
    assert svg_of(hits, "figures").tag == f"{SVG}svg"


# --- words


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("Elena Rojas", "Elena Rojas"),
        ("x" * LONGEST, "x" * LONGEST),
        ("x" * (LONGEST + 1), "x" * (LONGEST - 1) + "…"),
        (" a\u2028b\n\tc ", "a b c"),
    ],
)
def test_names_fit_beside_an_axis(words: str, shown: str) -> None:
    assert short(words) == shown


def test_what_svg_cannot_hold_is_taken_out_before_it_is_drawn() -> None:
    spec = {"a": ["x\0", {"b": "\ufffe"}], "c": 1, "d": None, "e": True}
    assert cleaned(spec) == {"a": ["x\ufffd", {"b": "\ufffd"}], "c": 1, "d": None, "e": True}


def square(words: Sequence[str]) -> Any:
    """A matrix in which each of some words stands in a row and a column."""
    data = [
        {"who": short(one), "about": short(f"{one}!"), "uses": n, "told": one, "href": "/terms"}
        for n, one in enumerate(words, 1)
    ]
    return etree.fromstring(drawn(matrix(data, "uses", SCHEMES["dark"]), "dark").encode())


def test_any_words_can_be_drawn() -> None:
    assert square(HOSTILE).tag == f"{SVG}svg"


@given(st.lists(st.text(max_size=40), min_size=1, max_size=12))
@settings(max_examples=10, deadline=None)
def test_any_text_can_be_drawn(words: list[str]) -> None:
    assert square(words).tag == f"{SVG}svg"
