"""One pass over the words of a story: which may be terms, the longest first."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dateline.model import Article, Sentence, Span
from dateline.reading.terms.scene import WORD, Sight
from dateline.reading.terms.table import Pattern, Patterns

LOOSE, TIGHT = re.compile(r"['’]?\s+|[-‐‑–’']"), re.compile(r"[-‐‑–]")
Places = Sequence[re.Match[str]]


@dataclass(frozen=True, slots=True)
class Found:
    """Words that stand in a table, and by which pattern."""

    sight: Sight
    pattern: Pattern


def spotted(article: Article, sentences: Iterable[Sentence], known: Patterns) -> Iterator[Found]:
    """All words of some sentences that may be terms, in text order, the longest first."""
    text, keys = str(article.text), known.keys()
    for number, sentence in enumerate(sentences):
        home = sentence.span
        if keys.isdisjoint(WORD.findall(text, home.start, home.end)):
            continue
        found = in_words(text, number, list(WORD.finditer(text, home.start, home.end)), known)
        yield from sorted(found, key=lambda one: (one.sight.span.start, -one.sight.span.end))


def in_words(text: str, number: int, words: Places, known: Patterns) -> Iterator[Found]:
    """The patterns that the words of a sentence match."""
    for place, word in enumerate(words):
        for pattern in known.get(word[0], ()):
            first = place - pattern.key
            own = words[max(first, 0) : first + len(pattern.words)]
            if first >= 0 and matches(text, own, pattern):
                yield Found(Sight(Span(own[0].start(), own[-1].end()), number), pattern)


def matches(text: str, own: Places, pattern: Pattern) -> bool:
    """Whether some words are those of a pattern, with nothing else between them."""
    if len(own) != len(pattern.words):
        return False
    for printed, word in zip(own, pattern.words, strict=True):
        if printed[0] != word and not (
            printed[0] == word.upper() if pattern.exact else printed[0].lower() == word
        ):
            return False
    return all(
        (TIGHT if tight else LOOSE).fullmatch(text, before.end(), behind.start())
        for before, behind, tight in zip(own, own[1:], pattern.tight[1:], strict=False)
    )
