"""Who the source of a statement is, among the actors of the story."""

from bisect import bisect_right
from dataclasses import replace

from dateline.model import Article, Marks, Source, Span, Token

BESIDE = ("appos",)


class Speakers:
    """The actors of a story by the words that mention them."""

    def __init__(self, article: Article, marks: Marks) -> None:
        self.article, self.marks = article, marks
        self.starts = [sentence.span.start for sentence in marks.sentences]
        said = sorted((one.span, actor.id) for actor in marks.actors for one in actor.mentions)
        self.spans = [span for span, _ in said]
        self.ids = [own for _, own in said]
        self.roles = [(one.role_span, one.id) for one in marks.actors if one.role_span]

    def named(self, source: Source | None) -> Source | None:
        """A source with its actor: that of its head word, or of a name in apposition to it."""
        return source and replace(source, actor=self.actor(source.span))

    def actor(self, span: Span) -> str | None:
        """The actor that some words stand for, by their head; None where there is none."""
        parse = self.marks.parses[max(0, bisect_right(self.starts, span.start) - 1)]
        inside = [n for n, token in enumerate(parse) if span.start <= token.start < span.end]
        heads = [n for n in inside if parse[n].head not in inside or parse[n].head == n]
        beside = [n for n in inside if parse[n].head in heads and parse[n].dep in BESIDE]
        found = [self.at(parse[n]) for n in (*heads, *beside)]
        found += [self.holder(parse[n]) for n in heads]
        return next(filter(None, found), None)

    def holder(self, token: Token) -> str | None:
        """The actor whose role before a name a token stands in."""
        own = Span(token.start, token.end)
        return next((actor for role, actor in self.roles if role.covers(own)), None)

    def at(self, token: Token) -> str | None:
        """The actor that is mentioned at a token."""
        place = bisect_right(self.spans, Span(token.start, len(self.article.text))) - 1
        if place >= 0 and self.spans[place].start <= token.start < self.spans[place].end:
            return self.ids[place]
        return None
