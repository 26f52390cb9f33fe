"""Spans of content: cut, joined and bared of marks."""

from collections.abc import Iterable, Iterator

from dateline.model import Article, Span

OPENING = " \t\n\r,;:.!?\"“”„«»‹›'`‘’—–-("
CLOSING = ' \t\n\r,;:."“”„«»‹›—–-('
NEXT = 2


def bare(article: Article, span: Span) -> Span | None:
    """A span without marks and spaces at its ends; None where nothing is left."""
    words = article.text[span]
    start = span.start + len(words) - len(words.lstrip(OPENING))
    end = span.end - len(words) + len(words.rstrip(CLOSING))
    return Span(start, end) if start < end else None


def bared(article: Article, spans: Iterable[Span]) -> tuple[Span, ...]:
    """What is left of some spans without marks and spaces at their ends."""
    return tuple(filter(None, (bare(article, span) for span in spans)))


def clip(span: Span, border: Span) -> Span:
    """The part of a span within a border that it overlaps."""
    return Span(max(span.start, border.start), min(span.end, border.end))


def merged(spans: Iterable[Span]) -> list[Span]:
    """Spans in order, those that touch, but for a mark and a space, as one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end + NEXT:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found


def without(span: Span, others: Iterable[Span]) -> Iterator[Span]:
    """What is left of a span without others."""
    start = span.start
    for other in sorted(others):
        if other.end <= start or span.end <= other.start:
            continue
        if start < other.start:
            yield Span(start, other.start)
        start = max(start, other.end)
    if start < span.end:
        yield Span(start, span.end)


def letters(article: Article, spans: Iterable[Span]) -> int:
    """The letters and digits of some spans."""
    return sum(sum(map(str.isalnum, article.text[span])) for span in spans)
