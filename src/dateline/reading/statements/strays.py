"""Clauses that a parse hangs on a place or a hearer, though they are what is said.

In 'Silva testified at a hearing that the pilot was drunk' the clause hangs on 'hearing'.
"""

from collections.abc import Iterator

from dateline.reading.cues import no_cues
from dateline.reading.statements.vocabulary import verbs
from dateline.reading.trees import Tree

CLAUSES = ("acl", "relcl")
SLIPPED = ("ccomp", "advcl", "xcomp")
DEPTH = 4


def strayed(own: Tree, verb: int) -> list[int]:
    """The clause with 'that' that ends a verb's phrases; an object must be spoken to."""
    objects = own.having(verb, "dobj")
    if objects and own.words[verb] not in verbs("told"):
        return []
    nouns = [verb, *objects]
    for _ in range(DEPTH):
        found = [kid for noun in nouns for kid in clauses(own, noun) if is_said(own, kid)]
        if found:
            return found[-1:]
        preps = [prep for noun in nouns for prep in own.having(noun, "prep") if prep > verb]
        nouns = [noun for prep in preps for noun in own.having(prep, "pobj")]
    return []


def clauses(own: Tree, noun: int) -> Iterator[int]:
    """The clauses on a noun, and on a participle there that says nothing: 'released on Monday'."""
    for kid in own.having(noun, *CLAUSES):
        yield kid
        if own.words[kid] in no_cues():
            yield from own.having(kid, "ccomp")


def slipped(own: Tree, verb: int) -> list[int]:
    """The clause with 'that' behind a verb and the word that goes with it: 'let slip that'."""
    behind = [one for word in (verb, verb + 1) for one in own.having(word, *SLIPPED)]
    return [one for one in behind if one > verb + 1 and is_said(own, one)]


def is_said(own: Tree, clause: int) -> bool:
    """Whether a clause opens with a 'that' that is none of its own parts.

    It is none either where a parse has it as the object of a verb that can have none.
    """
    whole = own.having(clause, "acomp", "attr")
    marks = own.having(clause, "mark", "dobj") if whole else own.having(clause, "mark")
    return any(own.words[kid] == "that" for kid in marks)
