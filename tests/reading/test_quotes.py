import itertools
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Part, PartKind, Span
from dateline.reading.quotes import quotations, quoted
from dateline.reading.singles import CURLY, TYPED
from helpers import article

MARKED = st.text("ab \n1\"“”„«»‹›‚‘’'`", max_size=40)


def within(words: str) -> list[str]:
    return [words[span.start : span.end] for span in quoted(words, 0)]


@pytest.mark.parametrize("marks", ["“”", '""', "«»", "‹›", "„“", "„”", "‚‘", "‚’"])
def test_marks_of_every_kind(marks: str) -> None:
    assert within(f"Rojas said {marks[0]}no more{marks[1]} in Lima.") == ["no more"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("", []),
        ("no marks", []),
        ("“one” and “two”", ["one", "two"]),
        ("“left open", ["left open"]),
        ("“left open  ", ["left open"]),
        ("“one “two” three”", ["one “two"]),
        ("“one „two« three”", ["one „two« three"]),
        ("“”", []),
        ("“", []),
        ("”", []),
        ('"', []),
        ('"  ', []),
        ('a 6" pipe', []),
        ('a 6" pipe and 8" pipe', []),
        ('" no"', []),
        ('"yes" "no"', ["yes", "no"]),
        ('a 6"x8" plank', []),
        ("it's ‘single’", []),
        ("''one'' and ''two''", ["one", "two"]),
        ("''left open", ["left open"]),
        ('""one" and ""two""', ["one", "two"]),
        ("''one 'two' three''", ["one 'two' three"]),
        ("'' ''", []),
        ("''", []),
        ("``one'' and ``two``", ["one", "two"]),
        ("``", []),
        ("»one« and ›two‹", ["one", "two"]),
        ("«a «b» c» d «e»", ["a «b", "e"]),
        ("a » b", []),
    ],
)
def test_what_stands_in_marks(words: str, found: list[str]) -> None:
    assert within(words) == found


def spoken(*paragraphs: str, kind: PartKind = PartKind.PARAGRAPH) -> list[str]:
    text = "\n".join(paragraphs)
    starts = [sum(len(one) + 1 for one in paragraphs[:n]) for n in range(len(paragraphs))]
    spans = [Span(at, at + len(one)) for at, one in zip(starts, paragraphs, strict=True)]
    own = replace(article(text), parts=tuple(Part(span, kind) for span in spans))
    return [text[span.start : span.end] for span in quotations(own)]


@pytest.mark.parametrize(
    ("paragraphs", "found"),
    [
        (["‘No,’ he said. ‘The workers’ plan is fair.’"], ["No,", "The workers’ plan is fair."]),
        (["‘No “more”,’ he said."], ["No “more”,"]),
        (["“No,” he said. The ‘ruin’ will go."], ["No,"]),
        (["“No ‘more’,” he said. “Go.”"], ["No ‘more’,", "Go."]),
        (["'No,' he said.", "'Go.'"], ["No,", "Go."]),
        (["'No,' he said.", '"Go."'], ["Go."]),
        (["‘It is old.", "‘It is grey,’ he said."], ["It is old.", "It is grey,"]),
        (["‘It is old.", "It is grey,’ he said."], []),
        (["He said ‘no’ and ‘go’ to “all”."], ["no", "go", "all"]),
    ],
)
def test_single_marks_quote_where_they_are_the_main_ones(
    paragraphs: list[str], found: list[str]
) -> None:
    assert spoken(*paragraphs) == found


def test_a_headline_has_its_own_main_marks() -> None:
    text = "Rojas: ‘No more’\n“No more,” he said. “Go.”"
    parts = (Part(Span(0, 16), PartKind.HEADLINE), Part(Span(17, len(text)), PartKind.PARAGRAPH))
    own = replace(article(text), parts=parts)
    found = [text[span.start : span.end] for span in quotations(own)]
    assert found == ["No more", "No more,", "Go."]


def test_offsets_count_from_the_start_of_the_paragraph() -> None:
    assert list(quoted("“no”", 10)) == [Span(11, 13)]


def test_each_part_is_read_on_its_own() -> None:
    text = "“One\n“Two”"
    parts = (Part(Span(0, 4), PartKind.PARAGRAPH), Part(Span(5, 10), PartKind.CAPTION))
    own = replace(article(text), parts=parts)
    assert list(quotations(own)) == [Span(1, 4), Span(6, 9)]


@pytest.mark.parametrize("kind", PartKind)
def test_bylines_subheads_and_corrections_are_not_read(kind: PartKind) -> None:
    own = replace(article("“One”"), parts=(Part(Span(0, 5), kind),))
    silent = (PartKind.BYLINE, PartKind.SUBHEAD, PartKind.CORRECTION)
    assert bool(list(quotations(own))) is (kind not in silent)


@given(MARKED, st.sampled_from([CURLY, TYPED, None]), st.booleans())
def test_quotations_are_in_order_and_apart(
    words: str,
    single: tuple[str, str] | None,
    goes_on: bool,  # noqa: FBT001 - hypothesis passes it by place
) -> None:
    found = list(quoted(words, 0, single, goes_on=goes_on))
    assert found == sorted(found)
    assert all(0 < one.start < one.end <= len(words) for one in found)
    assert not any(one.overlaps(other) for one, other in itertools.pairwise(found))


@pytest.mark.parametrize("mark", "\"“”„«»'`‘’")
def test_only_marks(mark: str) -> None:
    assert len(list(quoted(mark * 20_000, 0))) <= 10_000
