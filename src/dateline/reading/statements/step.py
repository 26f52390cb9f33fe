"""The step: who says what, from the grammar of sentences and the quotation marks of paragraphs."""

from collections.abc import Sequence
from dataclasses import replace

from dateline.model import (
    Article,
    Cue,
    Marks,
    Span,
    Statement,
    StatementKind,
    content_id,
)
from dateline.reading.statements.cues import kind_of
from dateline.reading.statements.drafts import Draft, drafted
from dateline.reading.statements.joins import joined
from dateline.reading.statements.quotes import quotations
from dateline.reading.statements.spans import clip, letters
from dateline.reading.statements.speakers import Speakers

DIRECT, INDIRECT = 0.9, 0.02


def statements(article: Article, marks: Marks) -> tuple[Statement, ...]:
    """Every statement of the article's sentences, in text order."""
    quotes = tuple(quotations(article))
    drafts = joined(article, tuple(drafted(article, marks, quotes)), quotes)
    made = (statement(article, draft, quotes) for draft in drafts if draft.content)
    who = Speakers(article, marks)
    spoken = (replace(one, source=who.named(one.source)) for one in made)
    return tuple(sorted(spoken, key=lambda one: (one.span, one.content)))


def statement(article: Article, own: Draft, quotes: Sequence[Span]) -> Statement:
    """The mark of a draft."""
    spans = (*own.content, *own.outside)
    whole = Span(min(one.start for one in spans), max(one.end for one in spans))
    quoted = tuple(
        clip(piece, quote) for piece in own.content for quote in quotes if piece.overlaps(quote)
    )
    kind = kind_of(own.word)
    places = (whole.start, whole.end, *(one.start for one in own.content))
    return Statement(
        content_id("s", article.id, *places, article.text[whole]),
        whole,
        words_of(article, own.content, quoted),
        own.source,
        Cue(own.cue, kind.lemma, kind.attitude) if own.cue else None,
        own.content,
        quoted,
        own.negated,
        kind.act,
    )


def words_of(article: Article, content: Sequence[Span], quoted: Sequence[Span]) -> StatementKind:
    """Whose words a content is in, by how much of it stands in quotation marks."""
    share = letters(article, quoted) / max(1, letters(article, content))
    if share >= DIRECT:
        return StatementKind.DIRECT
    return StatementKind.INDIRECT if share <= INDIRECT else StatementKind.MIXED
