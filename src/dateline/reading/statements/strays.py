"""Clauses that a parse hangs on a place or a hearer, though they are what is said.

In 'Silva testified at a hearing that the pilot was drunk' the clause hangs on 'hearing'.
"""

from dateline.reading.statements.trees import Tree

CLAUSES = ("acl", "relcl")
DEPTH = 3


def strayed(own: Tree, verb: int) -> list[int]:
    """The clause with 'that' that ends the prepositional phrase of a verb without an object."""
    if own.having(verb, "dobj"):
        return []
    nouns = [verb]
    for _ in range(DEPTH):
        preps = [prep for noun in nouns for prep in own.having(noun, "prep") if prep > verb]
        nouns = [noun for prep in preps for noun in own.having(prep, "pobj")]
        found = [kid for noun in nouns for kid in own.having(noun, *CLAUSES) if is_said(own, kid)]
        if found:
            return found[-1:]
    return []


def is_said(own: Tree, clause: int) -> bool:
    """Whether a clause opens with a 'that' that is none of its own parts."""
    return any(own.words[kid] == "that" for kid in own.having(clause, "mark"))
