"""Whole pages: each `tests/pages/NAME.html` against what an editor would mark, in `NAME.txt`.

A line is a kind and a value with a bar between. Parts stand as their first words, all of them and
in the order of the page. A field is compared where it has a line; with no value, it has none.
`credit`: all credits, where there is a line; `problem`: words of a message, or with no value that
there is no more than a note; `not`: words that are in no part.
"""

from datetime import date, datetime
from itertools import pairwise
from pathlib import Path

import pytest

from dateline.articles import compose
from dateline.model import (
    Article,
    Given,
    Instant,
    Origin,
    PartKind,
    Raw,
    RawFormat,
    Severity,
)

PAGES = sorted((Path(__file__).parents[2] / "pages").glob("*.html"))
PARTS = frozenset(PartKind) - {PartKind.BYLINE}
FIELDS = ("byline", "published", "updated", "outlet", "agency")
each_page = pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)


def marked(path: Path) -> list[tuple[str, str]]:
    lines = path.with_suffix(".txt").read_text(encoding="utf-8").splitlines()
    cells = [line.partition("|") for line in lines if line.strip()]
    return [(kind.strip(), plain(value)) for kind, _, value in cells]


def plain(words: str) -> str:
    return " ".join(words.split())


def values(path: Path, kind: str) -> list[str]:
    return [value for own, value in marked(path) if own == kind]


def read(path: Path, data: bytes | None = None) -> Article:
    address = next(iter(values(path, "address")), None)
    page = path.read_bytes() if data is None else data
    raw = Raw(Origin(path.name), page, RawFormat.PAGE, address=address)
    return compose(raw, Given(as_of=date(2026, 11, 23)))


def parts(article: Article) -> list[tuple[PartKind, str]]:
    return [(part.kind, article.text[part.span]) for part in article.parts]


def moment(written: str) -> Instant:
    return datetime.fromisoformat(written) if "T" in written else date.fromisoformat(written)


def typed(field: str, value: str) -> object:
    if field == "byline":
        return tuple(value.split(", ")) if value else ()
    if field in ("published", "updated"):
        return moment(value) if value else None
    return value or None


@each_page
def test_parts(path: Path) -> None:
    expected = [(kind, words) for kind, words in marked(path) if kind in PARTS]
    starts = [words for _, words in expected]
    found = [(kind, words) for kind, words in parts(read(path)) if kind in PARTS]
    assert [(kind, begun(words, starts)) for kind, words in found] == expected


def begun(words: str, starts: list[str]) -> str:
    """The first of some starts that words begin with; else all the words, as nobody marked them."""
    words = plain(words)
    return next((start for start in starts if words.startswith(start)), words)


@each_page
@pytest.mark.parametrize("field", FIELDS)
def test_field(path: Path, field: str) -> None:
    for value in values(path, field):
        assert getattr(read(path), field) == typed(field, value)


@each_page
def test_credits(path: Path) -> None:
    article = read(path)
    expected = values(path, "credit")
    if expected:
        assert [article.text[one.credit] for one in article.images if one.credit] == expected


@each_page
def test_problems(path: Path) -> None:
    problems = read(path).problems
    for value in values(path, "problem"):
        if value:
            assert any(value in one.message for one in problems)
        else:
            assert [one for one in problems if one.severity is not Severity.NOTE] == []


@each_page
def test_what_is_in_no_part(path: Path) -> None:
    words = [words for _, words in parts(read(path))]
    held = [value for value in values(path, "not") if any(value in plain(one) for one in words)]
    assert held == []


def sound(article: Article) -> bool:
    trimmed = all(words == words.strip() != "" for _, words in parts(article))
    spans = [part.span for part in article.parts]
    return trimmed and all(one.end <= two.start for one, two in pairwise(spans))


@each_page
@pytest.mark.parametrize("tenth", range(10))
def test_a_page_cut_off_or_with_a_hole_is_read(path: Path, tenth: int) -> None:
    page = path.read_bytes()
    start, end = (len(page) * at // 10 for at in (tenth, tenth + 1))
    assert sound(read(path, page[:start]))
    assert sound(read(path, page[:start] + page[end:]))
