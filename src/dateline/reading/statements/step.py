"""The step: who says what, from the grammar of sentences and the quotation marks of paragraphs."""

from collections.abc import Sequence

from dateline.model import (
    Article,
    Attitude,
    Cue,
    Marks,
    Participant,
    Source,
    Span,
    Statement,
    StatementKind,
    content_id,
)
from dateline.reading.cues import kind_of
from dateline.reading.quotes import quotations
from dateline.reading.statements.details import Details, finishing
from dateline.reading.statements.drafts import Draft, drafted
from dateline.reading.statements.joins import joined
from dateline.reading.statements.spans import clip, letters
from dateline.reading.statements.speakers import Speakers
from dateline.reading.statements.turns import Turn, free, turns, without_turns

DIRECT, INDIRECT = 0.9, 0.02
NONE = Details()


def statements(article: Article, marks: Marks) -> tuple[Statement, ...]:
    """Every statement of the article's sentences, in text order."""
    spoken = tuple(turns(article, marks))
    outside = without_turns(marks, spoken)
    quotes = tuple(free(spoken, quotations(article), lambda quote: quote))
    drafts = joined(article, tuple(drafted(article, outside, quotes)), quotes)
    finished = map(finishing(article, outside), (one for one in drafts if one.content))
    made = [statement(article, draft, quotes, more) for draft, more in finished if draft.content]
    made += [of_turn(article, turn) for turn in spoken]
    who = Speakers(article, marks)
    return tuple(sorted(map(who.known, made), key=lambda one: (one.span, one.content)))


def of_turn(article: Article, turn: Turn) -> Statement:
    """The mark of a turn: its paragraphs are the words of who is before the colon."""
    whole = Span(turn.label.start, turn.content[-1].end)
    return Statement(
        content_id("s", article.id, whole.start, whole.end, article.text[whole]),
        whole,
        StatementKind.DIRECT,
        Source(turn.label, turn.kind),
        None,
        turn.content,
        act=turn.act,
    )


def statement(
    article: Article, own: Draft, quotes: Sequence[Span], more: Details = NONE
) -> Statement:
    """The mark of a draft."""
    spans = (*own.content, *own.outside)
    whole = Span(min(one.start for one in spans), max(one.end for one in spans))
    quoted = tuple(
        clip(piece, quote) for piece in own.content for quote in quotes if piece.overlaps(quote)
    )
    kind = kind_of(own.word)
    attitude = Attitude.DENYING if more.denied else kind.attitude
    places = (whole.start, whole.end, *(one.start for one in own.content))
    return Statement(
        content_id("s", article.id, *places, article.text[whole]),
        whole,
        words_of(article, own.content, quoted),
        own.source,
        Cue(own.cue, kind.lemma, attitude) if own.cue else None,
        own.content,
        quoted,
        own.negated,
        kind.act,
        more.venue,
        more.time,
        tuple(map(Participant, more.addressees)),
    )


def words_of(article: Article, content: Sequence[Span], quoted: Sequence[Span]) -> StatementKind:
    """Whose words a content is in, by how much of it stands in quotation marks."""
    share = letters(article, quoted) / max(1, letters(article, content))
    if share >= DIRECT:
        return StatementKind.DIRECT
    return StatementKind.INDIRECT if share <= INDIRECT else StatementKind.MIXED
