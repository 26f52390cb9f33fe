"""What a question asks of an edition, in plain Python: what every store's answer must equal."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from datetime import datetime

from dateline.model import (
    Act,
    Attitude,
    Marks,
    Phrase,
    Query,
    Span,
    Statement,
    StatementKind,
)
from dateline.record.contract import Edition
from dateline.record.moments import moment, utc
from dateline.record.tokens import holds, padded, tokens

ARTICLE, STATEMENT = "article", "statement"
FACETS: Mapping[str, str] = {
    **dict.fromkeys(StatementKind, "kind"),
    **dict.fromkeys(Act, "act"),
    **dict.fromkeys(Attitude, "attitude"),
}
TYPES = (ARTICLE, STATEMENT, *map(str, FACETS))


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
    stating = {homes(anchor(one)) for one in asked(query, edition)}
    named = about(query, edition, homes) if query.about else set()
    placed = at_place(query.place, marks, homes) if query.place else set()
    for place, sentence in enumerate(marks.sentences):
        words = tokens(article.text[sentence.span])
        if is_said(query.phrases, words) and (
            (not asks_of_statements(query) or place in stating)
            and (not query.about or place in named or holds(words, tokens(query.about)))
            and (not query.place or place in placed)
        ):
            yield place


def is_said(phrases: tuple[Phrase, ...], words: tuple[str, ...]) -> bool:
    """Whether a sentence has all of the phrases, and none of the excluded ones."""
    return all(holds(words, one.words, prefix=one.prefix) is not one.excluded for one in phrases)


def asks_of_statements(query: Query) -> bool:
    """Whether only sentences with certain statements are asked for."""
    return bool(query.actor) or query.type not in (None, ARTICLE)


def asks_of_sentences(query: Query) -> bool:
    """Whether anything is asked of sentences at all, beyond their articles."""
    return bool(query.phrases or query.about or query.place or asks_of_statements(query))


def asked(query: Query, edition: Edition) -> list[Statement]:
    """The statements of the speaker and type that are asked for."""
    names = {one.id: padded(one.name) for one in edition.marks.actors}
    own = padded(query.actor or "")

    def fits(one: Statement) -> bool:
        speaker = names.get(one.source.actor or "", "") if one.source else ""
        return (not query.actor or own in speaker) and (
            query.type in (None, ARTICLE, STATEMENT) or query.type in facets(one)
        )

    return [one for one in edition.marks.statements if fits(one)]


def facets(one: Statement) -> set[str]:
    """What a statement may be asked for by."""
    return {one.kind.value, one.act.value} | ({one.cue.attitude.value} if one.cue else set())


def anchor(one: Statement) -> Span:
    """Where a statement is looked for: at its cue, else at its first words."""
    return one.cue.span if one.cue else one.span


def about(query: Query, edition: Edition, homes: "Homes") -> set[int | None]:
    """The sentences that mention an actor or a place of a name."""
    own = padded(query.about or "")
    mentioned = {
        homes(one.span)
        for who in edition.marks.actors
        if own in padded(who.name)
        for one in who.mentions
    }
    return mentioned | at_place(query.about or "", edition.marks, homes)


def at_place(name: str, marks: Marks, homes: "Homes") -> set[int | None]:
    """The sentences that name a place."""
    return {homes(one.span) for one in marks.places if padded(name) in padded(one.name)}


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
