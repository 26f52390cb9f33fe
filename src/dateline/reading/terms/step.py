"""The step: every term of a story, and whose word it is."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby

from dateline.model import Article, Marks, Span, Term, TermKind
from dateline.reading.anchors import mark_id
from dateline.reading.terms.conditions import SENTENCE
from dateline.reading.terms.proper import is_part
from dateline.reading.terms.scare import scare_quotes
from dateline.reading.terms.scene import Scene
from dateline.reading.terms.spot import Found, spotted
from dateline.reading.terms.table import Patterns, known_patterns
from dateline.reading.voices import Voices

Chosen = tuple[Span, TermKind, str | None]


def terms(article: Article, marks: Marks) -> tuple[Term, ...]:
    """The terms of an article's sentences, in text order."""
    voices = Voices(marks.statements)
    return tuple(
        Term(own_id(article, marks, span, kind), span, kind, voices.at(span), concept)
        for span, kind, concept in found_in(article, marks, known_patterns())
    )


def own_id(article: Article, marks: Marks, span: Span, kind: TermKind) -> str:
    """The id of a term; a word that is held off may be a term by itself too."""
    prefix = "q" if kind is TermKind.SCARE_QUOTE else "w"
    return mark_id(prefix, article, marks.sentences, span)


def found_in(article: Article, marks: Marks, known: Patterns) -> list[Chosen]:
    """What terms there are, by some patterns."""
    found = [*chosen(article, marks, known), *held_off(article, marks)]
    return sorted(found, key=lambda one: (one[0].start, -one[0].end))


def held_off(article: Article, marks: Marks) -> Iterator[Chosen]:
    """The scare quotes."""
    for span in scare_quotes(article, marks):
        yield span, TermKind.SCARE_QUOTE, None


def chosen(article: Article, marks: Marks, known: Patterns) -> Iterator[Chosen]:
    """The words that the tables hold for terms; of those that overlap the first, the longest."""
    scene = Scene(article, marks)
    found = [one for one in spotted(article, marks.sentences, known) if counts(scene, one)]
    sides = Sides(found)
    end = 0
    for span, same in groupby(filter(sides.met, found), key=lambda one: one.sight.span):
        if span.start >= end:
            end = span.end
            entry = min(same, key=lambda one: rank(scene, one)).pattern.entry
            if entry.kind is not None:
                yield span, entry.kind, entry.concept


def counts(scene: Scene, one: Found) -> bool:
    """Whether what the table asks for is around some words, and they are no part of a name."""
    entry = one.pattern.entry
    return entry.kind is None or (
        entry.when.holds(scene, one.sight)
        and not is_part(scene, one.sight, exact=one.pattern.exact)
    )


def rank(scene: Scene, one: Found) -> tuple[bool, bool, bool]:
    """Contested names first; of these those told by their sentence, then those by the story."""
    entry = one.pattern.entry
    near = bool(entry.when.needs) and entry.when.close(scene, one.sight)
    return entry.concept is None, not near, not entry.when.needs


class Sides:
    """Whose names of each concept there are, in each sentence and in the story."""

    def __init__(self, found: Iterable[Found]) -> None:
        self.known: dict[tuple[str | None, int | None], set[str]] = defaultdict(set)
        for one in found:
            entry = one.pattern.entry
            for place in (one.sight.sentence, None):
                self.known[entry.concept, place].add(entry.side)

    def met(self, one: Found) -> bool:
        """Whether there is another side's name where the table asks for one."""
        entry = one.pattern.entry
        if entry.when.other is None:
            return True
        place = one.sight.sentence if entry.when.other == SENTENCE else None
        return bool(self.known[entry.concept, place] - {entry.side})
