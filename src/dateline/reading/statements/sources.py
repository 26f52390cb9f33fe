"""Who is quoted: the words for a source, and what kind of source that is."""

from functools import cache

from dateline.model import Source, SourceKind
from dateline.reading.actors.words import nouns as people
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
    words = unbracketed(own, {one for one in kept if own.tokens[one].tag[:1].isalpha()})
    while words and own.tokens[max(words)].tag == "RB":
        words -= {max(words)}
    if words and own.words[min(words)] in listed("pairing"):
        words -= {min(words)}
    return Source(own.span(words or numbers), kind(own, numbers))


def unbracketed(own: Tree, words: set[int]) -> set[int]:
    """Some words without a bracket that they end with: 'Ana Rojas (Harbour Party)'."""
    last = max(words, default=0)
    start = next((n for n in range(last, min(words, default=0), -1) if own.words[n] == "("), None)
    if start is None or ")" in own.words[start:last]:
        return words
    return {one for one in words if one < start}


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
    if word in nouns("channel") | institutions() and is_owned(own, head, numbers):
        return SourceKind.NAMED
    joined = [head, *(one for one in own.having(head, "conj") if one in numbers)]
    many = all(is_many(own, one) for one in joined)
    return SourceKind.COLLECTIVE if many else SourceKind.UNNAMED


def is_owned(own: Tree, head: int, numbers: set[int]) -> bool:
    """Whether the words of a source name whose it is: 'the account of the Harbour Union'."""
    preps = (one for one in own.having(head, "prep") if own.words[one] == "of")
    owners = set().union(*map(own.below, (*preps, *own.having(head, "poss"))))
    return any(own.tokens[one].tag in NAMES[:2] for one in owners & numbers)


@cache
def institutions() -> frozenset[str]:
    """The nouns for bodies that are called by what they are, also in the plural."""
    return frozenset(people("institution"))


def is_many(own: Tree, head: int) -> bool:
    """Whether a noun is for many who are neither counted nor kept from being named."""
    word, plural = own.words[head], own.tokens[head].tag == PLURAL
    counted = any(own.tokens[one].dep == "nummod" for one in own.kids[head])
    many = plural or word in nouns("collective")
    return many and not counted and word not in nouns("unnamed")


@cache
def nouns(of: str) -> frozenset[str]:
    """The nouns of a kind, with their plurals."""
    found = words(LEXICON, "sources", of)
    return found | {f"{word}s" for word in found}
