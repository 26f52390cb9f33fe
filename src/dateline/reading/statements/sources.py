"""Who is quoted: the words for a source, and what kind of source that is."""

from functools import cache

from dateline.model import Source, SourceKind
from dateline.reading.cues import listed
from dateline.reading.trees import Tree
from dateline.tables import words

LEXICON = "dateline.reading.lexicon"
NAMES = ("NNP", "NNPS", "PRP", "PRP$")
PLURAL = "NNS"


def sourced(own: Tree, numbers: set[int]) -> Source:
    """The source that some tokens are, without clauses that describe it and marks at its end."""
    clauses = own.having(top(own, numbers), "relcl")
    kept = numbers.difference(*map(own.below, clauses))
    words = {one for one in kept if own.tokens[one].tag[:1].isalpha()}
    if words and own.words[min(words)] in listed("pairing"):
        words -= {min(words)}
    return Source(own.span(words or numbers), kind(own, numbers))


def top(own: Tree, numbers: set[int]) -> int:
    """The first token of some that hangs on none of the others."""
    heads = (one for one in sorted(numbers) if own.tokens[one].head not in numbers - {one})
    return next(heads, min(numbers))


def kind(own: Tree, numbers: set[int]) -> SourceKind:
    """The kind of a source, by its head word: a document, a name, a group, or somebody unnamed."""
    head = top(own, numbers)
    word, tag = own.words[head], own.tokens[head].tag
    if word in nouns("document"):
        return SourceKind.DOCUMENT
    if tag in NAMES or any(own.tokens[one].tag in NAMES for one in own.having(head, "appos")):
        return SourceKind.NAMED
    counted = any(own.tokens[one].dep == "nummod" for one in own.kids[head])
    many = (tag == PLURAL or word in nouns("collective")) and word not in nouns("unnamed")
    return SourceKind.COLLECTIVE if many and not counted else SourceKind.UNNAMED


@cache
def nouns(of: str) -> frozenset[str]:
    """The nouns of a kind, with their plurals."""
    found = words(LEXICON, "sources", of)
    return found | {f"{word}s" for word in found}
