"""Ids of marks: of the sentence that they stand in and their place there.

So a mark keeps its id from version to version, whatever changes around its sentence, and whichever
reader makes it.
"""

from bisect import bisect_right
from collections.abc import Sequence

from dateline.model import Article, Sentence, Span, content_id


def mark_id(prefix: str, article: Article, sentences: Sequence[Sentence], *spans: Span) -> str:
    """The id of a mark that stands at these spans, in text order.

    What is in no sentence (a dateline) is counted from the start of the text.
    """
    start = spans[0].start
    at = bisect_right(sentences, start, key=lambda one: one.span.start) - 1
    home = sentences[at] if at >= 0 and start < sentences[at].span.end else None
    origin, owner = (home.span.start, home.id) if home else (0, article.id)
    places = (place - origin for span in spans for place in (span.start, span.end))
    words = article.text[Span(start, max(span.end for span in spans))]
    return content_id(prefix, owner, *places, words)
