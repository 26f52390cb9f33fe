"""What is denied: the clause of a claim that somebody rejects, in place of the claim's name."""

from dateline.reading.statements.sayings import Saying
from dateline.reading.statements.vocabulary import nouns, verbs

CLAUSES = ("acl", "ccomp", "relcl", "dep")


def claims(one: Saying) -> list[int]:
    """The nouns for claims that a verb like 'rejected' has as its object."""
    if one.word not in verbs("denies"):
        return []
    own = one.own
    return [noun for noun in own.having(one.cue, "dobj") if own.words[noun] in nouns("claim")]


def claimed(one: Saying) -> int | None:
    """The token that the clause of a denied claim begins with; None where it has none."""
    own = one.own
    for noun in claims(one):
        for clause in own.having(noun, *CLAUSES):
            below = sorted(own.below(clause))
            if below[0] > noun and own.words[below[0]] == "that":
                return below[0]
    return None
