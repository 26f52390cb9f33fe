"""The step: who says what, from the grammar of sentences and the quotation marks of paragraphs."""

from collections.abc import Sequence
from dataclasses import replace

from dateline.model import (
    Act,
    Article,
    Attitude,
    Cue,
    Marks,
    Participant,
    Sentence,
    Source,
    Span,
    Statement,
    StatementKind,
)
from dateline.reading.anchors import mark_id
from dateline.reading.cues import Kind, bases, kind_of, listed
from dateline.reading.quotes import quotations
from dateline.reading.spans import bared, clip, letters, without
from dateline.reading.statements.details import Details, finishing
from dateline.reading.statements.drafts import Draft, drafted
from dateline.reading.statements.joins import joined
from dateline.reading.statements.nests import nests, settled
from dateline.reading.statements.speakers import Speakers
from dateline.reading.transcripts import Turn, free, turns, without_turns

DIRECT, INDIRECT = 0.9, 0.02
NONE = Details()


def statements(article: Article, marks: Marks) -> tuple[Statement, ...]:
    """Every statement of the article's sentences, in text order."""
    spoken = tuple(turns(article, marks))
    outside = without_turns(marks, spoken)
    quotes = tuple(free(spoken, quotations(article), lambda quote: quote))
    outer = joined(article, tuple(drafted(article, outside, quotes)), quotes)
    who = Speakers(article, marks)
    told = (widened(article, one, who) for one in outer if one.content)
    finished = map(finishing(article, outside), told)
    made = [
        statement(article, marks.sentences, draft, quotes, more)
        for draft, more in finished
        if draft.content
    ]
    made += [of_turn(article, marks.sentences, turn) for turn in spoken]
    known = list(map(who.known, made))
    finish = finishing(article, marks)
    inner: list[Statement] = []
    gone: set[str] = set()
    for nest in nests(article, marks, known, quotes):
        finished = map(finish, (widened(article, one, who) for one in nest.drafts))
        said = [pair for pair in finished if pair[0].content]
        found = [
            statement(article, marks.sentences, one, beside(one, (*quotes, *nest.quotes)), more)
            for one, more in said
        ]
        holders = [one for one in nest.holders if one.id not in gone]
        within, opened = settled(article, list(map(who.known, found)), holders)
        inner += within
        gone |= opened
    return tuple(sorted((one for one in (*known, *inner) if one.id not in gone), key=place_of))


def widened(article: Article, own: Draft, who: Speakers) -> Draft:
    """A draft whose source has all of the name and the title that it is a part of."""
    if own.source is None or own.cue is None:
        return own
    span = who.whole(own.source.span)
    if span == own.source.span or span.overlaps(own.cue):
        return own
    parts = (part for piece in own.content for part in without(piece, (span,)))
    return replace(own, source=replace(own.source, span=span), content=bared(article, parts))


def place_of(one: Statement) -> tuple[int, int, int, int]:
    """Where a statement stands: behind one that it lies in."""
    first, last = one.content[0], one.content[-1]
    return one.span.start, first.start, -last.end, -one.span.end


def of_turn(article: Article, sentences: Sequence[Sentence], turn: Turn) -> Statement:
    """The mark of a turn: its paragraphs are the words of who is before the colon."""
    whole = Span(turn.label.start, turn.content[-1].end)
    return Statement(
        mark_id("s", article, sentences, whole),
        whole,
        StatementKind.DIRECT,
        Source(turn.label, turn.kind),
        None,
        turn.content,
        act=turn.act,
    )


def statement(
    article: Article,
    sentences: Sequence[Sentence],
    own: Draft,
    quotes: Sequence[Span],
    more: Details = NONE,
) -> Statement:
    """The mark of a draft."""
    spans = (*own.content, *own.outside)
    whole = Span(min(one.start for one in spans), max(one.end for one in spans))
    quoted = tuple(
        clip(piece, quote) for piece in own.content for quote in quotes if piece.overlaps(quote)
    )
    kind = kind_of(own.word)
    attitude = Attitude.DENYING if more.denied else kind.attitude
    return Statement(
        mark_id("s", article, sentences, whole, *own.content),
        whole,
        words_of(article, own.content, quoted),
        own.source,
        Cue(own.cue, kind.lemma, attitude) if own.cue else None,
        own.content,
        quoted,
        own.negated,
        act_of(article, own, kind),
        more.venue,
        more.time,
        tuple(map(Participant, more.addressees)),
    )


def beside(own: Draft, quotes: Sequence[Span]) -> list[Span]:
    """The quotations that a cue does not stand in: its speaker's words are quoted by them only."""
    return [quote for quote in quotes if not (own.cue and quote.covers(own.cue))]


def act_of(article: Article, own: Draft, kind: Kind) -> Act:
    """The act of a cue; who agrees 'to do' something intends it."""
    commits = own.word in bases("committing") and own.content
    opens = commits and article.text[own.content[0]].startswith("to ")
    return Act.INTENDED if opens else kind.act


def leading(article: Article, content: Sequence[Span]) -> int:
    """The letters of the 'that' or the like which a content opens with: it is nobody's word."""
    word = article.text[content[0]].partition(" ")[0].lower() if content else ""
    return len(word) if word in listed("marking") else 0


def words_of(article: Article, content: Sequence[Span], quoted: Sequence[Span]) -> StatementKind:
    """Whose words a content is in, by how much of it stands in quotation marks."""
    share = letters(article, quoted) / max(1, letters(article, content) - leading(article, content))
    if share >= DIRECT:
        return StatementKind.DIRECT
    return StatementKind.INDIRECT if share <= INDIRECT else StatementKind.MIXED
