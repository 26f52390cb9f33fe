"""Lists that run side by side: '96.7% and 95.6% in Crimea and Sevastopol respectively'."""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from dateline.model import Span, Text
from dateline.reading.figures.lines import Line
from dateline.reading.figures.words import Word, relations

COMMON = ("NN", "NNS")


def are_paired(found: Sequence[Word]) -> bool:
    """Whether a sentence says that its lists run side by side."""
    return any(word.text in relations("paired") for word in found)


def paired(text: Text, own: Sequence[Span], others: Sequence[Span]) -> dict[int, int | None]:
    """For each span of a list its partner, where the others have one list of that length.

    Where they have only other lists, it has none.
    """
    lists = list(runs(text, others))
    found: dict[int, int | None] = {at: None for run in runs(text, own) for at in run if lists}
    for run in runs(text, own):
        same = [other for other in lists if len(other) == len(run)]
        if len(same) == 1:
            found.update(zip(run, same[0], strict=True))
    return found


def runs(text: Text, spans: Sequence[Span]) -> Iterator[range]:
    """The lists among some spans in text order: those with only commas and 'and' between them."""
    first = 0
    for joined, group in groupby(is_gap(text, one, two) for one, two in pairwise(spans)):
        size = sum(1 for _ in group)
        if joined:
            yield range(first, first + size + 1)
        first += size


def is_gap(text: Text, one: Span, two: Span) -> bool:
    """Whether only words that join a list stand between two spans."""
    if two.start < one.end:
        return False
    between = text[Span(one.end, two.start)].lower().replace(",", " and ").split()
    return bool(between) and all(word in relations("listing") for word in between)


def nouns(line: Line, without: Sequence[Span]) -> list[Span]:
    """The common nouns of a sentence that stand in lists, unless they lie in some spans."""
    tokens = line.tree.tokens
    joined = {n for n, token in enumerate(tokens) if token.dep == "conj"}
    joined |= {tokens[n].head for n in joined}
    common = [tokens[n] for n in sorted(joined) if tokens[n].tag in COMMON]
    spans = [Span(token.start, token.end) for token in common]
    return [one for one in spans if not any(one.overlaps(other) for other in without)]
