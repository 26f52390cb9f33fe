"""The step: who did what to whom, clause by clause, by the codebook."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from dateline.model import (
    Article,
    Event,
    EventType,
    Marks,
    Part,
    Participant,
    PartKind,
    Place,
    Sentence,
    Span,
    Time,
)
from dateline.reading.anchors import mark_id
from dateline.reading.events.clauses import Clauses
from dateline.reading.events.codebook import Codebook, codebook
from dateline.reading.events.confidence import confidence
from dateline.reading.events.deeds import Deed
from dateline.reading.events.finder import deeds
from dateline.reading.events.history import is_history
from dateline.reading.events.mending import mended
from dateline.reading.events.ontology import manners, score, sorts
from dateline.reading.events.participants import People, mentions, people
from dateline.reading.events.repeats import linked
from dateline.reading.events.setting import place_of, time_of
from dateline.reading.events.status import status
from dateline.reading.voices import Voices

Placed = TypeVar("Placed", Place, Time)
SILENT = (PartKind.BYLINE,)


def events(article: Article, marks: Marks) -> tuple[Event, ...]:
    """Every event that the article's sentences state, in text order."""
    found = (
        replace(one, background=is_history(article, marks.times, one))
        for one in coded(article, marks, codebook())
    )
    return linked(article, tuple(found))


def coded(article: Article, marks: Marks, book: Codebook) -> Iterator[Event]:
    """The events of each sentence, by a codebook."""
    own = Story(article, marks)
    for sentence, parse in zip(marks.sentences, marks.parses, strict=True):
        if not parse or own.part(sentence).kind in SILENT:
            continue
        clauses = Clauses(mended(article.text, parse))
        if book.verbs.keys().isdisjoint(clauses.words) and book.nouns.keys().isdisjoint(
            clauses.words
        ):
            continue
        who = own.people(clauses, sentence.span)
        found = (own.event(sentence, who, deed) for deed in deeds(clauses, who, book))
        yield from filter(None, found)


class Story:
    """The marks of an article, asked sentence by sentence."""

    def __init__(self, article: Article, marks: Marks) -> None:
        self.article, self.marks = article, marks
        self.mentions = mentions(marks.actors)
        self.voices = Voices(marks.statements)
        self.starts = [part.span.start for part in article.parts]

    def part(self, sentence: Sentence) -> Part:
        """The part that a sentence stands in."""
        return self.article.parts[max(0, bisect_right(self.starts, sentence.span.start) - 1)]

    def mentions_in(self, span: Span) -> list[tuple[Span, str]]:
        """The mentions within a span."""
        first = bisect_left(self.mentions, span.start, key=lambda one: one[0].start)
        last = bisect_left(self.mentions, span.end, key=lambda one: one[0].start)
        return self.mentions[first:last]

    def people(self, clauses: Clauses, span: Span) -> People:
        """The people of a sentence with this span."""
        places = [one for _, one in within(self.marks.places, span)]
        times = [one for _, one in within(self.marks.times, span)]
        return people(clauses, self.mentions_in(span), places, times)

    def free_places(self, span: Span, recipients: Sequence[Participant]) -> list[tuple[int, Place]]:
        """The places within a span that are not recipients themselves."""
        taken = {one.span for one in recipients}
        return [pair for pair in within(self.marks.places, span) if pair[1].span not in taken]

    def event(self, sentence: Sentence, who: People, deed: Deed) -> Event | None:
        """The mark of a deed; None where the words around make it none."""
        clauses, code = who.clauses, deed.code
        state = status(clauses, deed.top, deed.trigger, ahead=deed.is_ahead)
        if state is None:
            return None
        tokens = deed.match.tokens
        span = Span(clauses.tokens[min(tokens)].start, clauses.tokens[max(tokens)].end)
        actors, recipients = sides(who, deed)
        mode = mode_of(clauses, deed)
        home = home_of(deed)
        return Event(
            mark_id(
                "e",
                self.article,
                self.marks.sentences,
                span,
                *(one.span for one in (*actors, *recipients)),
            ),
            span,
            sentence.id,
            code.type,
            sorts()[code.type].quad,
            actors,
            recipients,
            state,
            self.voices.at(spoken(clauses, deed, span)),
            mode,
            code.contexts,
            code.cameo,
            score(code.type, mode),
            place_of(clauses, self.free_places(sentence.span, recipients), home),
            time_of(
                clauses, within(self.marks.times, sentence.span), told_at(clauses, deed) or home
            ),
            confidence(who, deed, state),
        )


def home_of(deed: Deed) -> frozenset[int]:
    """The tokens whose clause tells where and when a deed is done; of a refusal also what of."""
    own = frozenset((deed.top, deed.trigger))
    return own | {deed.turned.top} if deed.turned and deed.code.type is EventType.REJECT else own


def told_at(clauses: Clauses, deed: Deed) -> frozenset[int]:
    """The verb that tells when what somebody says they will do is promised or threatened."""
    said = deed.is_ahead and clauses.dep(deed.top) == "ccomp"
    return frozenset((clauses.head(deed.top),)) if said else frozenset()


def within(marks: Sequence[Placed], span: Span) -> list[tuple[int, Placed]]:
    """The marks within a span, with their indices."""
    first = bisect_left(marks, span.start, key=lambda one: one.span.start)
    last = bisect_left(marks, span.end, key=lambda one: one.span.start)
    return list(enumerate(marks[first:last], first))


def mode_of(clauses: Clauses, deed: Deed) -> str | None:
    """The mode of a deed: what other words of its clause say of it, else its line."""
    for number in (deed.top, deed.trigger):
        for kid in clauses.tree.having(number, "prep", "agent"):
            for noun in clauses.tree.having(kid, "pobj"):
                own = (deed.code.type, clauses.words[kid], clauses.words[noun])
                if own in manners():
                    return manners()[own]
    return deed.code.mode


def spoken(clauses: Clauses, deed: Deed, span: Span) -> Span:
    """The words whose voice an event has: who reports a statement tells what it does.

    Who tells that somebody is praised or blamed for a deed tells the deed.
    """
    above = clauses.head(deed.top)
    if deed.is_ahead and clauses.dep(deed.top) == "ccomp":
        verb = clauses.tokens[above]
    elif clauses.dep(deed.top) == "pcomp" and clauses.words[above] == "for":
        verb = clauses.tokens[clauses.head(above)]
    else:
        return span
    return Span(verb.start, verb.end)


def sides(who: People, deed: Deed) -> tuple[tuple[Participant, ...], tuple[Participant, ...]]:
    """Actors and recipients; several who do not act on each other are one side."""
    actors = who.participants(deed.actors, deed.match.tokens, short=False)
    recipients = who.participants(deed.recipients, deed.match.tokens, short=True)
    if len(actors) > 1 and not recipients and not deed.mutual:
        actors = (together(actors),)
    return actors, recipients


def together(several: Sequence[Participant]) -> Participant:
    """Several as one: the words from the first to the last."""
    return Participant(Span(several[0].span.start, max(one.span.end for one in several)))
