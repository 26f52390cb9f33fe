"""What a question asks of an edition, in plain Python: what every store's answer must equal."""

from bisect import bisect_right
from collections.abc import Iterator
from datetime import datetime

from dateline.model import Actor, Marks, Phrase, Query, Span
from dateline.record.contract import Edition
from dateline.record.facets import ARTICLE, DEEDS, Noted, noted
from dateline.record.identity import across, across_place
from dateline.record.moments import moment, utc
from dateline.record.tokens import holds, padded, tokens


def is_open(edition: Edition, now: datetime) -> bool:
    """Whether a story may be seen: no embargo, or one that is over."""
    until = edition.article.embargoed
    return until is None or utc(until) <= now


def is_of(query: Query, edition: Edition) -> bool:
    """Whether an edition is of the outlet and the days that are asked for."""
    at = moment(edition.article)
    day = utc(at).date() if at else None
    if query.start and (day is None or day < query.start):
        return False
    if query.end and (day is None or day > query.end):
        return False
    outlet = edition.article.outlet
    return not query.outlet or (outlet is not None and padded(query.outlet) in padded(outlet))


def has(query: Query, edition: Edition) -> bool:
    """Whether an edition has anything that is asked for."""
    if not is_of(query, edition):
        return False
    return not asks_of_sentences(query) or next(sentences(query, edition), None) is not None


def sentences(query: Query, edition: Edition) -> Iterator[int]:
    """The places of the sentences that hold what is asked for, in text order."""
    marks, article = edition.marks, edition.article
    homes = Homes(marks)
    kinds = set(asks(query))
    stating = {homes(one.anchor) for one in asked(query, edition) if kinds & one.facets}
    named = about(query, edition, homes) if query.about else set()
    placed = at_place(query.place, marks, homes) if query.place else set()
    for place, sentence in enumerate(marks.sentences):
        words = tokens(article.text[sentence.span])
        if is_said(query.phrases, words) and (
            (not kinds or place in stating)
            and (not query.about or place in named or holds(words, tokens(query.about)))
            and (not query.place or place in placed)
        ):
            yield place


def is_said(phrases: tuple[Phrase, ...], words: tuple[str, ...]) -> bool:
    """Whether a sentence has all of the phrases, and none of the excluded ones."""
    return all(holds(words, one.words, prefix=one.prefix) is not one.excluded for one in phrases)


def asks(query: Query) -> tuple[str, ...]:
    """The facets of which a sentence must have one, in a mark that is asked for; none for all."""
    if query.type not in (None, ARTICLE):
        return (query.type,)
    return DEEDS if query.actor else ()


def asks_of_sentences(query: Query) -> bool:
    """Whether anything is asked of sentences at all, beyond their articles."""
    return bool(query.phrases or query.about or query.place or asks(query))


def asked(query: Query, edition: Edition) -> list[Noted]:
    """The marks of the type that is asked for, by whom is asked for."""
    own = {who.id for who in edition.marks.actors if is_called(query.actor, who, edition)}

    def fits(one: Noted) -> bool:
        typed = query.type in (None, ARTICLE) or query.type in one.facets
        return typed and (not query.actor or bool(own & one.agents))

    return [one for one in noted(edition.marks) if fits(one)]


def is_called(name: str | None, who: Actor, edition: Edition) -> bool:
    """Whether an actor has these words in its name, or this id over all articles."""
    if not name:
        return False
    return padded(name) in padded(who.name) or name == across(who, edition.article.id)


def about(query: Query, edition: Edition, homes: "Homes") -> set[int | None]:
    """The sentences that mention an actor or a place of a name."""
    mentioned = {
        homes(one.span)
        for who in edition.marks.actors
        if is_called(query.about, who, edition)
        for one in who.mentions
    }
    return mentioned | at_place(query.about or "", edition.marks, homes)


def at_place(name: str, marks: Marks, homes: "Homes") -> set[int | None]:
    """The sentences that name a place."""
    return {
        homes(one.span)
        for one in marks.places
        if padded(name) in padded(one.name) or name == across_place(one)
    }


class Homes:
    """Which sentence a span belongs to, by its place: a dateline to the sentence behind it."""

    def __init__(self, marks: Marks) -> None:
        self.starts = [one.span.start for one in marks.sentences]
        self.ends = [one.span.end for one in marks.sentences]

    def __call__(self, span: Span) -> int | None:
        """The place of the sentence; None where there is none."""
        at = bisect_right(self.starts, span.start) - 1
        if at < 0 or span.start >= self.ends[at]:
            at += 1
        return at if at < len(self.starts) else None
