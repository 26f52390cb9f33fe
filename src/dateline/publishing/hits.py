"""What a search found, as it is shown: in the terminal, on a page, as JSON."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from dateline.model import Article, Event, Figure, Phrase, Query, Statement, Term
from dateline.publishing.marked import amount
from dateline.publishing.wording import one_line
from dateline.record.contract import Edition, Hit
from dateline.record.moments import moment, utc
from dateline.record.tokens import located


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a sentence; `found`: those that were looked for."""

    words: str
    found: bool = False


@dataclass(frozen=True, slots=True)
class SaidView:
    """A statement of a sentence: its id, who speaks (None where that is not known), the verb."""

    id: str
    who: str | None
    verb: str | None
    kind: str
    act: str
    attitude: str | None


@dataclass(frozen=True, slots=True)
class DoneView:
    """An event of a sentence: its id, words and type, who did it to whom, and how it is told."""

    id: str
    deed: str
    type: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    status: str


@dataclass(frozen=True, slots=True)
class AmountView:
    """A figure of a sentence: its id and words, the amount that they allow, and of what."""

    id: str
    written: str
    amount: str
    counts: str | None


@dataclass(frozen=True, slots=True)
class TermView:
    """A term of a sentence: its id and words, its kind, and what competing names name."""

    id: str
    written: str
    kind: str
    concept: str | None


@dataclass(frozen=True, slots=True)
class HitView:
    """A sentence that was found: where it stands, and what is said in it.

    `address` is the article's, `sentence` the permalink on a desk; `day` is that of publication
    (UTC). `version` of `versions` is the newest that has the sentence.
    """

    headline: str | None
    outlet: str | None
    day: str | None
    address: str | None
    article: str
    version: int
    versions: int
    sentence: str
    words: str
    pieces: tuple[Piece, ...]
    statements: tuple[SaidView, ...]
    events: tuple[DoneView, ...] = ()
    figures: tuple[AmountView, ...] = ()
    terms: tuple[TermView, ...] = ()


def hit_view(hit: Hit, query: Query) -> HitView:
    """The view of a hit."""
    edition, article = hit.edition, hit.edition.article
    own = edition.marks.sentences[hit.sentence]
    words = " ".join(article.text[own.span].split())
    at = moment(article)
    return HitView(
        article.headline,
        article.outlet,
        utc(at).date().isoformat() if at else None,
        article.url,
        article.id,
        edition.number,
        edition.versions,
        permalink(own.id),
        words,
        tuple(pieces(words, query.phrases)),
        tuple(said(edition, edition.marks.statements[number]) for number in hit.statements),
        tuple(done(article, edition.marks.events[number]) for number in hit.events),
        tuple(amounting(article, edition.marks.figures[number]) for number in hit.figures),
        tuple(worded(article, edition.marks.terms[number]) for number in hit.terms),
    )


def permalink(sentence: str) -> str:
    """The address of a sentence on a desk."""
    return f"/sentence/{sentence}"


def said(edition: Edition, one: Statement) -> SaidView:
    """The view of a statement."""
    cue = one.cue
    return SaidView(
        one.id,
        speaker(edition, one),
        edition.article.text[cue.span] if cue else None,
        one.kind.value,
        one.act.value,
        cue.attitude.value if cue else None,
    )


def done(article: Article, one: Event) -> DoneView:
    """The view of an event."""
    actors, recipients = (
        tuple(one_line(article, who.span) for who in side) for side in (one.actors, one.recipients)
    )
    deed = one_line(article, one.span)
    return DoneView(one.id, deed, one.type.value, actors, recipients, one.status.value)


def amounting(article: Article, one: Figure) -> AmountView:
    """The view of a figure."""
    counts = one_line(article, one.counts) if one.counts else None
    return AmountView(one.id, one_line(article, one.span), amount(one), counts)


def worded(article: Article, one: Term) -> TermView:
    """The view of a term."""
    return TermView(one.id, one_line(article, one.span), one.kind.value, one.concept)


def speaker(edition: Edition, one: Statement) -> str | None:
    """Who says it: the actors' names, else the words for the source; None where there is none."""
    return " and ".join(speakers(edition, one)) or None


def speakers(edition: Edition, one: Statement) -> tuple[str, ...]:
    """The names of all who say it, else the words for the source."""
    if one.source is None:
        return ()
    names = {actor.id: actor.name for actor in edition.marks.actors}
    words = " ".join(edition.article.text[one.source.span].split())
    return tuple(names[own] for own in one.source.actors if own in names) or (words,)


def pieces(words: str, phrases: Sequence[Phrase]) -> Iterator[Piece]:
    """The words cut where what was looked for begins and ends."""
    at = 0
    for start, end in sorted(set(spans(words, phrases))):
        if start > at:
            yield Piece(words[at:start])
        if end > at:
            yield Piece(words[max(at, start) : end], found=True)
            at = end
    if at < len(words):
        yield Piece(words[at:])


def spans(words: str, phrases: Sequence[Phrase]) -> Iterator[tuple[int, int]]:
    """Where the phrases that must occur stand."""
    tokens = located(words)
    for one in (phrase for phrase in phrases if not phrase.excluded):
        size = len(one.words)
        for first in range(len(tokens) - size + 1):
            own = [token for token, _, _ in tokens[first : first + size]]
            last = own[-1].startswith(one.words[-1]) if one.prefix else own[-1] == one.words[-1]
            if last and own[:-1] == list(one.words[:-1]):
                yield tokens[first][1], tokens[first + size - 1][2]


def hit_payload(view: HitView) -> dict[str, Any]:
    """A hit as JSON values."""
    return asdict(view)
