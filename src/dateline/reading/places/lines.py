"""A sentence as names are looked for in it: its tokens, and its words as they are looked up."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from dateline.gazetteer import folded
from dateline.model import Article, Marks, Parse, Span, Text, Token

HYPHENS = frozenset("-–/")
DASHES = frozenset({",", "-", "--", "–", "—", "("})
PROPER = "NNP"
KEPT = 50_000


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence's tokens: as printed, and folded, in `folds` and all in one in `folded`.

    `starts` are the offsets of the tokens in `folded`; `ends` gives for an offset at which a token
    ends there the number of the token. `shouting` is a line without a letter in lower case.
    """

    tokens: Parse
    words: tuple[str, ...]
    folds: tuple[str, ...]
    folded: str
    starts: tuple[int, ...]
    ends: Mapping[int, int]
    shouting: bool

    def fold(self, number: int) -> str:
        """The folded word of a token; empty beyond the ends of the line."""
        return self.folds[number] if 0 <= number < len(self.folds) else ""

    def word(self, number: int) -> str:
        """The printed word of a token; empty beyond the ends of the line."""
        return self.words[number] if 0 <= number < len(self.words) else ""

    def tag(self, number: int) -> str:
        """The Penn tag of a token; empty beyond the ends of the line."""
        return self.tokens[number].tag if 0 <= number < len(self.tokens) else ""

    def is_proper(self, number: int) -> bool:
        """Whether a token is a capitalised proper noun."""
        return self.tag(number).startswith(PROPER) and self.word(number)[:1].isupper()

    def opens_dateline(self, first: int, last: int) -> bool:
        """Whether tokens open a line as datelines do: 'NAIROBI, Kenya - A ferry'."""
        capitals = not self.shouting and self.words[last].isupper()
        return first == 0 and capitals and self.word(last + 1) in DASHES

    def span(self, first: int, last: int) -> Span:
        """The span of some tokens in the article's text."""
        return Span(self.tokens[first].start, self.tokens[last].end)


quick = lru_cache(KEPT)(folded)


def lines(article: Article, marks: Marks) -> Iterator[Line]:
    """The dateline, whose words have no parse, then each sentence."""
    if article.dateline:
        yield line(article.text, tuple(plain(article.text, article.dateline.span)))
    for parse in marks.parses:
        yield line(article.text, parse)


def plain(text: Text, span: Span) -> Iterator[Token]:
    """The words of a span that was not parsed, as tokens that are all proper nouns."""
    words, place = text[span], 0
    for piece in "".join(f" {c} " if c in ",/().:;—" else c for c in words).split():
        place = words.index(piece, place)
        tag = PROPER if piece[0].isalnum() else ","
        yield Token(span.start + place, span.start + place + len(piece), tag, "", 0)
        place += len(piece)


def line(text: Text, tokens: Parse) -> Line:
    """The line of some tokens."""
    words = tuple(text[Span(token.start, token.end)] for token in tokens)
    folds = tuple("" if word in HYPHENS else quick(word) for word in words)
    starts: list[int] = []
    ends: dict[int, int] = {}
    pieces: list[str] = []
    place = 0
    for number, fold in enumerate(folds):
        own = fold if not pieces or fold.startswith("'") or not fold else f" {fold}"
        starts.append(place + len(own) - len(fold))
        place += len(own)
        pieces.append(own)
        if fold:
            ends[place] = number
    shouting = not any(word != word.upper() for word in words)
    return Line(tokens, words, folds, "".join(pieces), tuple(starts), ends, shouting)
