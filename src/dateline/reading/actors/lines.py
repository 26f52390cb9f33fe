"""A sentence as actors are looked for in it."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dateline.model import Article, Marks, PartKind, Place, Span
from dateline.reading.actors.words import small
from dateline.reading.cues import cues
from dateline.reading.quotes import quotations
from dateline.reading.trees import Tree, tree

NAMES = ("NNP", "NNPS")
ODD = ("RB", "FW", "UH", "VBD", "VBN", "VB", "VBP")
SMALL = 4
MOST_CAPITALS = 0.6


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence: its number, the kind of its part, its tree, its words as printed.

    `places` gives for the first token of a place's name the last one and the place; `dated` and
    `quoted` are the tokens of times and those in quotation marks. A `titled` line has capitals
    everywhere, as some headlines do, so that they tell nothing.
    """

    number: int
    kind: PartKind
    tree: Tree
    printed: tuple[str, ...]
    places: Mapping[int, tuple[int, Place]]
    dated: frozenset[int]
    quoted: frozenset[int]
    titled: bool

    def word(self, number: int) -> str:
        """A token in lower case; empty beyond the ends of the line."""
        return self.tree.words[number] if 0 <= number < len(self.printed) else ""

    def tag(self, number: int) -> str:
        """The Penn tag of a token; empty beyond the ends of the line."""
        return self.tree.tokens[number].tag if 0 <= number < len(self.printed) else ""

    def dep(self, number: int) -> str:
        """The relation of a token to its head; empty beyond the ends of the line."""
        return self.tree.tokens[number].dep if 0 <= number < len(self.printed) else ""

    def is_capital(self, number: int) -> bool:
        """Whether a token is written as a part of a name."""
        if not 0 <= number < len(self.printed) or number in self.dated:
            return False
        word, tag = self.printed[number], self.tag(number)
        if number == 0 and self.word(1) == ":":
            return word[:1].isupper()
        inside = number > 0 or (len(word) > 1 and word.isupper())
        return word[:1].isupper() and (tag in NAMES or (inside and tag[:1] in "NJ"))

    def goes_on(self, number: int) -> bool:
        """Whether a token goes on with a name: here the parser's tags of rare names don't count."""
        tag, upper = self.tag(number), self.printed[number : number + 1]
        return self.is_capital(number) or (bool(upper) and upper[0].istitle() and tag in ODD)

    def speaks(self, number: int) -> bool:
        """Whether a token is the subject of a word that attributes, or joined to one by 'and'."""
        while self.dep(number) == "conj":
            number = self.tree.tokens[number].head
        return self.dep(number) == "nsubj" and self.word(self.tree.tokens[number].head) in cues()

    def is_subject(self, number: int) -> bool:
        """Whether a token is what its clause is about."""
        return self.dep(number) in ("nsubj", "nsubjpass")

    def echo(self, number: int) -> int | None:
        """Who speaks where a pronoun opens what is said: 'the ministry said it would pay'.

        None where it does not, or may stand for nothing: 'said it was late'. It may also be the
        only other thing there: 'the ministry said September would suit it'.
        """
        if self.dep(number) == "dobj":
            return self.suited(number)
        tokens, verb = self.tree.tokens, self.tree.tokens[number].head
        cue = tokens[verb].head
        aids = {self.word(one) for one in self.tree.having(verb, "aux")}
        opens = self.dep(number) == "nsubj" and self.dep(verb) == "ccomp"
        said = opens and self.word(cue) in cues()
        if not said or not aids & small("aid") or self.word(verb) in small("weather"):
            return None
        return next(iter(self.tree.having(cue, "nsubj")), None)

    def suited(self, number: int) -> int | None:
        """Who speaks where a pronoun is an object in a clause without any other noun but times."""
        verb = self.tree.tokens[number].head
        cue = self.tree.tokens[verb].head
        nouns = {n for n in self.tree.below(verb) if self.tag(n).startswith("NN")} - self.dated
        said = self.dep(verb) == "ccomp" and self.word(cue) in cues() and not nouns
        return next(iter(self.tree.having(cue, "nsubj")), None) if said else None

    def led(self, number: int) -> int | None:
        """Who leads what a possessive is of: 'said Ana Rojas, who led its delegation'."""
        tokens = self.tree.tokens
        clause = tokens[tokens[number].head].head
        told = self.dep(number) == "poss" and self.word(clause) in small("run") | small("leads")
        return tokens[clause].head if told and self.dep(clause) == "relcl" else None

    def span(self, first: int, last: int) -> Span:
        """The span of some tokens in the article's text."""
        return Span(self.tree.tokens[first].start, self.tree.tokens[last].end)

    def is_apart(self, number: int) -> bool:
        """Whether white space stands before a token."""
        tokens = self.tree.tokens
        return number > 0 and tokens[number].start > tokens[number - 1].end

    def top(self, first: int, last: int) -> int:
        """The token that the others of a phrase hang on, the last of several."""
        inside = range(first, last + 1)
        heads = (n for n in reversed(inside) if self.tree.tokens[n].head not in {*inside} - {n})
        return next(heads, last)

    def phrase(self, first: int, last: int) -> str:
        """Some words in lower case, with single spaces."""
        return " ".join(self.tree.words[first : last + 1])


def lines(article: Article, marks: Marks) -> Iterator[Line]:
    """The sentences that have a parse, in order; a byline's people are not in the story."""
    quotes = list(quotations(article))
    starts = [part.span.start for part in article.parts]
    places = [place.span for place in marks.places]
    times = [time.span for time in marks.times]
    for number, (sentence, parse) in enumerate(zip(marks.sentences, marks.parses, strict=True)):
        part = article.parts[max(0, bisect_right(starts, sentence.span.start) - 1)]
        if not parse or part.kind is PartKind.BYLINE:
            continue
        own, span = tree(article.text, parse), sentence.span
        printed = tuple(article.text[Span(token.start, token.end)] for token in parse)
        yield Line(
            number,
            part.kind,
            own,
            printed,
            {one: (last, marks.places[at]) for one, last, at in covered(own, span, places)},
            inside(own, span, times),
            inside(own, span, quotes),
            is_titled(part.kind, printed),
        )


def covered(own: Tree, sentence: Span, spans: Sequence[Span]) -> Iterator[tuple[int, int, int]]:
    """The first and last token that spans cover of a sentence, with the number of the span."""
    starts = [token.start for token in own.tokens]
    at = bisect_right(spans, sentence.start, key=lambda one: one.end)
    while at < len(spans) and spans[at].start < sentence.end:
        first = max(0, bisect_right(starts, spans[at].start) - 1)
        last = max(first, bisect_right(starts, spans[at].end - 1) - 1)
        yield first, last, at
        at += 1


def inside(own: Tree, sentence: Span, spans: Sequence[Span]) -> frozenset[int]:
    """The tokens of a sentence that stand in some spans."""
    covers = covered(own, sentence, spans)
    return frozenset(number for first, last, _ in covers for number in range(first, last + 1))


def is_titled(kind: PartKind, printed: Sequence[str]) -> bool:
    """Whether a headline's words have capitals as a rule."""
    if kind not in (PartKind.HEADLINE, PartKind.SUBHEAD):
        return False
    long = [word for word in printed if len(word) >= SMALL and word.isalpha()]
    return sum(word[0].isupper() for word in long) > MOST_CAPITALS * len(long)
