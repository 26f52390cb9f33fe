"""A sentence cited: as text, BibTeX, CSL-JSON, and as a W3C Web Annotation."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from dateline.model import Article, Instant, Span
from dateline.publishing.wording import one_line

AROUND = 32
SPECIAL = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "&%$#_{}"},
}
ANNOTATION = "http://www.w3.org/ns/anno.jsonld"


@dataclass(frozen=True, slots=True)
class Cited:
    """A sentence as it may be cited.

    `csl` is an item of CSL-JSON 1.0, `annotation` one of the Web Annotation Data Model (W3C 2017):
    its selectors are the quoted words and their offsets in the text of the version.
    """

    text: str
    bibtex: str
    csl: dict[str, Any]
    annotation: dict[str, Any]


def cited(article: Article, span: Span, sentence: str, at: Instant | None) -> Cited:
    """A sentence of a version, cited; `at` is when the version is of."""
    words = one_line(article, span)
    return Cited(
        as_text(article, words, at),
        as_bibtex(article, words, sentence, at),
        as_csl(article, words, sentence, at),
        as_annotation(article, span, sentence),
    )


def as_text(article: Article, words: str, at: Instant | None) -> str:
    """'Outlet, “Headline”, 14 October 2025: “Words.” address'."""
    day = written(at)
    headline = f"“{article.headline}”" if article.headline else None
    source = ", ".join(filter(None, (article.outlet, headline, day)))
    quoted = f"“{words}”"
    whole = f"{source}: {quoted}" if source else quoted
    return f"{whole} {article.url}" if article.url else whole


def written(at: Instant | None) -> str:
    """A day as people write it."""
    return f"{at.day} {at:%B} {at.year}" if at else "undated"


def as_bibtex(article: Article, words: str, sentence: str, at: Instant | None) -> str:
    """An entry of BibTeX, of the kind `misc`; what would be a command is escaped."""
    found = {
        "title": article.headline,
        "author": " and ".join(article.byline),
        "howpublished": article.outlet,
        "date": day(at).isoformat() if at else None,
        "year": str(at.year) if at else None,
        "url": article.url,
        "note": words,
    }
    lines = [f"  {name} = {{{escaped(value)}}}," for name, value in found.items() if value]
    return "\n".join([f"@misc{{{sentence},", *lines, "}"])


def escaped(words: str) -> str:
    """Words without anything that TeX would take for a command."""
    return re.sub(r"[\\~^&%$#_{}]", lambda found: SPECIAL[found[0]], words)


def as_csl(article: Article, words: str, sentence: str, at: Instant | None) -> dict[str, Any]:
    """An item of CSL-JSON."""
    found = {
        "id": sentence,
        "type": "article-newspaper",
        "title": article.headline,
        "container-title": article.outlet,
        "author": [{"literal": name} for name in article.byline],
        "issued": {"date-parts": [[at.year, at.month, at.day]]} if at else None,
        "URL": article.url,
        "language": article.language,
        "note": words,
    }
    return {name: value for name, value in found.items() if value}


def as_annotation(article: Article, span: Span, sentence: str) -> dict[str, Any]:
    """An annotation that points at the words, of which it says nothing."""
    text = str(article.text)
    return {
        "@context": ANNOTATION,
        "id": f"urn:dateline:{sentence}",
        "type": "Annotation",
        "motivation": "highlighting",
        "target": {
            "source": article.url or f"urn:dateline:{article.id}",
            "selector": [
                {
                    "type": "TextQuoteSelector",
                    "exact": text[span.start : span.end],
                    "prefix": text[max(0, span.start - AROUND) : span.start],
                    "suffix": text[span.end : span.end + AROUND],
                },
                {"type": "TextPositionSelector", "start": span.start, "end": span.end},
            ],
        },
    }


def day(at: Instant) -> date:
    """The day of a moment."""
    return date(at.year, at.month, at.day)
