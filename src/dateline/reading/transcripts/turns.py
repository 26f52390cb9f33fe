"""Transcripts: paragraphs that begin with who speaks, 'Q:', 'MS. HALLORAN:', 'Jane Mbeki:'.

A label in capitals makes a turn of its own, a name in usual letters only beside another turn. A
turn runs on through paragraphs without a label as far as the next one is near, or where the story
is a transcript as a whole.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TypeVar

from dateline.model import Act, Article, Marks, SourceKind, Span
from dateline.reading.spans import bared, merged
from dateline.reading.transcripts.labels import Label, is_aside, labels, paragraphs

NEAR, FEW = 4, 3
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Turn:
    """What somebody says in a transcript: the label, and the paragraphs without it.

    `asks` and `answers` tell that the label is of whoever does that, as 'Q' and 'A' are.
    """

    label: Span
    content: tuple[Span, ...]
    kind: SourceKind
    act: Act
    asks: bool = False
    answers: bool = False


def turns(article: Article, marks: Marks) -> Iterator[Turn]:
    """The turns of an article's transcripts, in text order."""
    parts = paragraphs(article)
    found = beside(tuple(labels(article, marks, parts)))
    whole = is_whole(found, len(parts))
    for one, after in pairwise((*found, None)):
        if one is not None:
            last = end(one, after, len(parts), whole=whole)
            more = (part for part in parts[one.number + 1 : last] if not is_aside(article, part))
            content = merged(bared(article, (one.rest, *more)))
            if content:
                asked = one.asks or article.text[content[-1]].endswith("?")
                act = Act.ASKED if asked else Act.SAID
                yield Turn(one.span, tuple(content), one.kind, act, one.asks, one.answers)


def beside(found: Sequence[Label]) -> tuple[Label, ...]:
    """The labels that are sure, or have another near them that makes them so."""
    near = (found[max(0, n - NEAR) : n + NEAR + 1] for n in range(len(found)))
    pairs = zip(found, near, strict=True)
    return tuple(one for one, others in pairs if one.sure or any(supports(one, o) for o in others))


def supports(one: Label, other: Label) -> bool:
    """Whether a label is a speaker's by another near it; one word, if that is sure or the same."""
    near = one.number != other.number and abs(one.number - other.number) <= NEAR
    return near and (other.sure or " " in one.name or one.name == other.name)


def is_whole(found: Sequence[Label], parts: int) -> bool:
    """Whether a story is a transcript: several turns, over half of its paragraphs."""
    return len(found) >= FEW and 2 * (found[-1].number - found[0].number + 1) >= parts


def end(one: Label, after: Label | None, parts: int, *, whole: bool) -> int:
    """The number of the paragraph that a turn ends before."""
    if whole:
        return after.number if after else parts
    near = after is not None and after.number - one.number <= NEAR
    return after.number if after and near else one.number + 1


def without_turns(marks: Marks, spoken: Sequence[Turn]) -> Marks:
    """The marks, without the sentences of turns."""
    if not spoken:
        return marks
    pairs = zip(marks.sentences, marks.parses, strict=True)
    kept = list(free(spoken, pairs, lambda pair: pair[0].span))
    return replace(
        marks,
        sentences=tuple(sentence for sentence, _ in kept),
        parses=tuple(parse for _, parse in kept),
    )


def free(spoken: Sequence[Turn], things: Iterable[T], span: Callable[[T], Span]) -> Iterator[T]:
    """Those of things in text order that are in no turn."""
    ends = [turn.content[-1].end for turn in spoken]
    for thing in things:
        start = span(thing).start
        place = bisect_right(ends, start)
        if place == len(spoken) or start < spoken[place].label.start:
            yield thing
