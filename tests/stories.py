"""Stories read for their places, and lines, places and names of them built by hand."""

from dataclasses import replace

from dateline.gazetteer import Feature, Naming, Site
from dateline.model import Article, Marks, Parse, Place, Span, Text, Token
from dateline.reading.parse import Parser
from dateline.reading.places import places
from dateline.reading.places.lines import Line, line
from dateline.reading.places.spot import Name, names
from dateline.reading.sentences import sentences
from dateline.reading.statements.sayings import Saying
from dateline.reading.steps import parses
from dateline.reading.trees import tree

SITE = Site(1, 0, -1, -1, "ITA", "", 45.0, 13.0, 0, Feature.CITY, False, False, "Muggia")  # noqa: FBT003


def placed(parser: Parser, article: Article) -> tuple[Place, ...]:
    """The places of an article, after the steps that they need."""
    marks = Marks(sentences=sentences(article, Marks()))
    return places(article, replace(marks, parses=parses(parser, article, marks)))


def tokens(words: str) -> tuple[Text, Parse]:
    """The words and tokens of 'Kenya_NNP_nsubj_1 said': tag, label and head may be left out.

    Then a capitalised word is a proper noun, other words are none; heads are the tokens themselves.
    """
    found, printed = [], ""
    for number, cells in enumerate(words.split()):
        word, tag, dep, head = (cells.split("_") + [""] * 3)[:4]
        start = len(printed)
        printed += f"{word} "
        tag = tag or ("NNP" if word[0].isupper() else "NN" if word[0].isalpha() else ".")
        found.append(Token(start, start + len(word), tag, dep, int(head or number)))
    return Text(printed), tuple(found)


def tagged(words: str) -> Line:
    """The line of some words; see `tokens`."""
    return line(*tokens(words))


def found(*lines: str) -> list[list[Name]]:
    """The names of the gazetteer in some lines."""
    return [names(tagged(words)) for words in lines]


def shown(article: Article, place: Place) -> list[str]:
    """A place as the table of cases has it: words, name and country, feature, whole degrees."""
    words = " ".join(article.text[place.span].split())
    if place.feature is None or place.lat is None or place.lon is None:
        return [words, "not resolved"]
    where = f"{place.name}, {place.country or '-'}"
    return [words, where, place.feature.value, f"{round(place.lat)}, {round(place.lon)}"]


def saying(words: str, cue: int, content: str = "", source: str = "", times: str = "") -> Saying:
    """The saying of some tokens (see `tokens`); its parts by the numbers of their tokens."""

    def numbers(listed: str) -> frozenset[int]:
        return frozenset(map(int, listed.split()))

    own = tree(*tokens(words))
    told = {0: numbers(times)} if times else {}
    return Saying(own, cue, numbers(content), numbers(source), told)


def named(words: str, wanted: str, *sites: tuple[Site, Naming]) -> Name:
    """A name in a line, as if the gazetteer had these places of it."""
    own, parts = tagged(words), wanted.split()
    first = next(n for n in range(len(own.words)) if own.words[n : n + len(parts)] == tuple(parts))
    last = first + len(parts) - 1
    return Name(own, first, last, " ".join(own.folds[first : last + 1]), sites)


def overlapping(found: tuple[Place, ...], span: Span) -> list[Place]:
    """The places of which a span has a part."""
    return [place for place in found if place.span.overlaps(span)]
