"""Who speaks and is spoken to, among the actors of the story."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from dateline.model import (
    ActorKind,
    Article,
    Marks,
    MentionForm,
    Parse,
    Source,
    SourceKind,
    Span,
    Statement,
    Token,
)
from dateline.reading.actors.words import pronouns

BESIDE, JOINED, CLAUSE = ("appos",), "conj", "relcl"
NAME, RELATIVE = "NNP", ("WDT", "WP")
NAMING = (MentionForm.NAME, MentionForm.METONYM)


class Speakers:
    """The actors of a story by the words that mention them."""

    def __init__(self, article: Article, marks: Marks) -> None:
        self.article, self.marks = article, marks
        self.starts = [sentence.span.start for sentence in marks.sentences]
        said = sorted((one.span, actor.id) for actor in marks.actors for one in actor.mentions)
        self.spans = [span for span, _ in said]
        mentions = (mention for actor in marks.actors for mention in actor.mentions)
        self.names = {one.span for one in mentions if one.form is MentionForm.NAME}
        self.ids = [own for _, own in said]
        self.named = {one.id for one in marks.actors if any(m.form in NAMING for m in one.mentions)}
        self.groups = {one.id for one in marks.actors if one.kind is ActorKind.GROUP}
        self.outlets = {one.id for one in marks.actors if one.kind is ActorKind.OUTLET}
        self.roles = [(one.role_span, one.id) for one in marks.actors if one.role_span]
        self.spread = sorted(role for role, _ in self.roles)
        self.titles = {role.end: role.start for role, _ in self.roles}

    def known(self, one: Statement) -> Statement:
        """A statement with the actors of its source and addressees, as far as they are known."""
        source = one.source and self.source(one.source)
        told = tuple(replace(each, actor=self.actor(each.span)) for each in one.addressees)
        return replace(one, source=source, addressees=told)

    def whole(self, span: Span) -> Span:
        """The words for who speaks, with all of a name that they are a part of, and its title."""
        place = bisect_right(self.spans, Span(span.start, len(self.article.text))) - 1
        name = self.spans[place] if place >= 0 else span
        start = name.start if name in self.names and name.overlaps(span) else span.start
        place = bisect_right(self.spread, Span(start, start)) - 1
        role = self.spread[place] if place >= 0 else span
        start = role.start if role.start < start < role.end < span.end else start
        return Span(self.titles.get(start - 1, start), span.end)

    def source(self, one: Source) -> Source:
        """A source with its actors: a person or body that the story names is no unnamed source."""
        first, *others = self.actors(one.span) or (None,)
        return replace(one, actor=first, others=tuple(others), kind=self.kind(one, first))

    def kind(self, one: Source, actor: str | None) -> SourceKind:
        """The kind of a source, by what its actor is, where the words do not tell."""
        if actor in self.outlets or (one.kind is SourceKind.UNNAMED and actor in self.named):
            return SourceKind.NAMED
        words = self.article.text[one.span]
        told = one.kind is not SourceKind.NAMED or actor is None or actor in self.named
        if told or not (words.islower() or words.lower() in pronouns()):
            return one.kind
        return SourceKind.COLLECTIVE if actor in self.groups else SourceKind.UNNAMED

    def actor(self, span: Span) -> str | None:
        """The first actor that some words stand for."""
        return next(iter(self.actors(span)), None)

    def actors(self, span: Span) -> tuple[str, ...]:
        """The actors that some words stand for: those of their head and of what 'and' joins to it.

        Each is found by its own word, by a name in apposition, or by the role that stands there.
        """
        if not self.marks.parses:
            return ()
        parse = self.marks.parses[max(0, bisect_right(self.starts, span.start) - 1)]
        inside = [n for n, token in enumerate(parse) if span.start <= token.start < span.end]
        tops = [n for n in inside if parse[n].head not in inside or parse[n].head == n]
        heads = [meant(parse, n) for n in tops]
        found = [self.of(parse, inside, heads)]
        joined = list(heads)
        while joined:
            joined = [n for n in inside if parse[n].head in joined and is_joined(parse, n)]
            found += [self.of(parse, inside, [n]) for n in joined]
        return tuple(dict.fromkeys(filter(None, found)))

    def of(self, parse: Parse, inside: Sequence[int], heads: Sequence[int]) -> str | None:
        """The actor of some nouns: the first that they mention, or that stands in apposition."""
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


def is_joined(parse: Parse, number: int) -> bool:
    """Whether 'and' joins a noun to another, or it is a name in a row of them: 'X, Y and Z'."""
    row = parse[number].dep in BESIDE and any(
        one.dep == JOINED and one.head == number for one in parse
    )
    names = {parse[number].tag, parse[parse[number].head].tag} == {NAME}
    return parse[number].dep == JOINED or (row and names)


def meant(parse: Parse, number: int) -> int:
    """The noun that a relative pronoun stands for; of another token, itself."""
    clause = parse[number].head
    relative = parse[number].tag in RELATIVE and parse[clause].dep == CLAUSE
    return parse[clause].head if relative else number
