"""Clauses that a parse hangs on a place or a hearer, though they are what is said.

In 'Silva testified at a hearing that the pilot was drunk' the clause hangs on 'hearing'.
"""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from dateline.reading.cues import barred, cues, listed, no_cues
from dateline.reading.statements.grammar import SUBJECTS
from dateline.reading.statements.refusals import is_withheld
from dateline.reading.statements.vocabulary import verbs
from dateline.reading.trees import Tree

CLAUSES = ("acl", "relcl")
SLIPPED = ("ccomp", "advcl", "xcomp")
COPULAS = ("is", "was", "are", "were", "be", "been")
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


def going_on(own: Tree, verb: int, source: AbstractSet[int]) -> set[int]:
    """The clause behind a cue that goes on with one before it, though it hangs on the cue.

    It is joined by a comma and 'and', and like the first in how it begins or by its 'will': 'The
    port will close, Rojas said, and ships will be turned away'.
    """
    more = own.having(verb, "conj")
    clauses = (
        [one for one in own.having(verb, "ccomp") if max(own.below(one)) < verb] if more else []
    )
    first = min(own.below(clauses[0])) if clauses else 0
    for one in more if clauses else ():
        below = own.below(one)
        start = min(below)
        joined = own.words[start - 2 : start] == (",", "and") and start > max(source, default=verb)
        modal = modals(own, one) & modals(own, clauses[0])
        if joined and (modal or own.words[start] == own.words[first]):
            return below | {start - 1}
    return set()


def modals(own: Tree, clause: int) -> set[str]:
    """The 'will' or 'must' of a clause."""
    return {own.words[kid] for kid in own.having(clause, "aux") if own.tokens[kid].tag == "MD"}


def completed(own: Tree, noun: int, clause: int) -> set[int]:
    """What a parse takes for a second subject though it ends a noun's clause.

    So it is in 'her belief that it was rain helped her', where 'rain' is the subject of 'helped'.
    """
    token = own.tokens[noun]
    behind = max(own.below(clause)) + 1
    others = own.having(token.head, *SUBJECTS) if token.dep in SUBJECTS else []
    split = own.words[behind - 1] in COPULAS and behind - 1 == clause
    return next(
        (own.below(one) for one in others if split and min(own.below(one)) == behind), set()
    )


def unsaid(own: Tree, verb: int) -> int | None:
    """The cue of who does not say something, which a parse joins to what is said.

    So it is in 'Silva said that it was late, but did not say why'.
    """
    token, word = own.tokens[verb], own.words[verb]
    if token.dep != "conj" or not (word in barred("withheld") or word in barred("silent")):
        return None
    clause = own.tokens[token.head]
    alone = not own.having(verb, *SUBJECTS) and bool(own.having(verb, "neg"))
    did = any(own.words[one] in ("did", "does", "do") for one in own.having(verb, "aux"))
    cue = clause.head if clause.dep == "ccomp" and own.words[clause.head] in cues() else None
    return cue if alone and did else None


def asked(own: Tree, verb: int) -> list[int]:
    """The clause behind what nobody says that a parse takes for its time: 'did not say when'."""
    if not is_withheld(own, verb) and unsaid(own, verb) is None:
        return []
    clauses = (one for one in own.having(verb, "advcl") if one > verb)
    return [one for one in clauses if own.words[min(own.below(one))] in listed("asking")]


def is_said(own: Tree, clause: int) -> bool:
    """Whether a clause opens with a 'that' that is none of its own parts.

    It is none either where a parse has it as the object of a verb that can have none.
    """
    whole = own.having(clause, "acomp", "attr")
    marks = own.having(clause, "mark", "dobj") if whole else own.having(clause, "mark")
    return any(own.words[kid] == "that" for kid in marks)
