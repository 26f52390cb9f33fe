"""What is around some words: their sentence, its tree, the story, its places; made when asked."""

import re
from dataclasses import dataclass
from functools import cached_property

from dateline.model import ActorKind, Article, Marks, MentionForm, Span, Token
from dateline.reading.trees import Tree, tree

WORD = re.compile(r"[^\W_]+")
BODIES = (ActorKind.ORGANISATION, ActorKind.OUTLET)


@dataclass(frozen=True, slots=True)
class Sight:
    """Some words in a sentence."""

    span: Span
    sentence: int


def folded(words: str) -> str:
    """Words in lower case, each between two spaces."""
    return f" {' '.join(WORD.findall(words.lower()))} "


class Scene:
    """A story, asked for what is around some words of it."""

    def __init__(self, article: Article, marks: Marks) -> None:
        self.text, self.marks = article.text, marks
        self.sentences: dict[int, str] = {}
        self.trees: dict[int, Tree] = {}

    @cached_property
    def story(self) -> str:
        """The words of all sentences."""
        return "".join(map(self.sentence, range(len(self.marks.sentences))))

    def sentence(self, number: int) -> str:
        """The words of a sentence."""
        if number not in self.sentences:
            self.sentences[number] = folded(self.text[self.marks.sentences[number].span])
        return self.sentences[number]

    def tree(self, number: int) -> Tree:
        """The tree of a sentence."""
        if number not in self.trees:
            self.trees[number] = tree(self.text, self.marks.parses[number])
        return self.trees[number]

    def tokens(self, sight: Sight) -> list[int]:
        """The tokens of some words."""
        parse = self.marks.parses[sight.sentence]
        return [
            number
            for number, token in enumerate(parse)
            if token.start < sight.span.end and token.end > sight.span.start
        ]

    def around(self, sight: Sight) -> list[str]:
        """The word before and the one behind, each behind a space."""
        home = self.marks.sentences[sight.sentence].span
        before = folded(self.text[Span(home.start, sight.span.start)]).split()[-1:]
        behind = folded(self.text[Span(sight.span.end, home.end)]).split()[:1]
        return [f" {word}" for word in (*before, *behind)]

    def is_place(self, token: Token) -> bool:
        """Whether a token stands in the name of a place."""
        return token.start in self.named

    @cached_property
    def named(self) -> frozenset[int]:
        """The offsets of all letters in names of places."""
        spans = (place.span for place in self.marks.places)
        return frozenset(offset for span in spans for offset in range(span.start, span.end))

    @cached_property
    def bodies(self) -> list[Span]:
        """The names of bodies and outlets, in text order."""
        return sorted(
            mention.span
            for actor in self.marks.actors
            if actor.kind in BODIES
            for mention in actor.mentions
            if mention.form is MentionForm.NAME
        )
