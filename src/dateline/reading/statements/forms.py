"""Fixed forms in which words are somebody's, whatever the verb in them means else.

So '"Paint it," was all that Rojas had to say' and 'it is dry, or so he told us'.
"""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from dateline.reading.cues import listed
from dateline.reading.statements.grammar import SUBJECTS, Found, made, subject
from dateline.reading.trees import Tree

NEAR = 3
SUMS = (*SUBJECTS, "attr")
Quotes = Sequence[AbstractSet[int]]


def formed(own: Tree, verb: int, quotes: Quotes) -> Iterator[tuple[str, Found]]:
    """The attributions that a verb makes in a fixed form."""
    if quotes:
        yield from summed(own, verb, quotes)
        yield from voiced(own, verb, quotes)
    if "or" in own.words or "least" in own.words:
        yield from doubted(own, verb)


def is_sum(own: Tree, verb: int) -> bool:
    """Whether a verb only ties what is said to 'all that' somebody said."""
    clauses = (one for noun in own.having(verb, *SUMS) for one in own.having(noun, "relcl"))
    whats = (one for said in own.having(verb, "csubj") for one in own.having(said, "dobj"))
    nouns = (*(own.tokens[one].head for one in clauses), *whats)
    return any(own.words[noun] in listed("sum") for noun in nouns)


def summed(own: Tree, verb: int, quotes: Quotes) -> Iterator[tuple[str, Found]]:
    """What is all that somebody says: the quotation next to the verb that ties the two."""
    clause = own.tokens[verb].head if own.tokens[verb].dep == "xcomp" else verb
    dep, above = own.tokens[clause].dep, own.tokens[clause].head
    tie = above if dep == "csubj" else own.tokens[above].head
    if dep in ("relcl", "csubj") and is_sum(own, tie):
        for quote in quotes:
            if min(abs(max(quote) - tie), abs(min(quote) - max(tie, verb))) <= NEAR:
                yield "form", made(own, verb, subject(own, verb), quote)


def voiced(own: Tree, verb: int, quotes: Quotes) -> Iterator[tuple[str, Found]]:
    """The quotation behind a voice that is heard: 'From the roof came a voice: "Stop!"'."""
    if own.words[verb] in listed("sounding"):
        voices = [one for one in own.having(verb, *SUBJECTS) if own.words[one] in listed("voice")]
        for quote in quotes:
            if voices and 0 < min(quote) - max(verb, *voices) <= NEAR:
                yield "form", made(own, verb, own.below(voices[0]) - quote, quote)


def shouted(own: Tree, noun: int, quotes: Quotes) -> Iterator[tuple[str, Found]]:
    """The quotations that shouts are 'of': 'They met him with cries of "Liar!" and "Shame!"'."""
    if own.words[noun] not in listed("shouting") or own.words[noun + 1 : noun + 2] != ("of",):
        return
    last, said = noun + 1, set[int]()
    for quote in quotes:
        if last < min(quote) <= last + NEAR:
            said |= quote
            last = max(quote)
    if said:
        yield "form", made(own, noun, shouting(own, noun, last), said, noun + 1)


def shouting(own: Tree, noun: int, last: int) -> set[int]:
    """Who shouts: whose the shouts are, whom they come 'from', or who acts with them."""
    if owner := own.having(noun, "poss"):
        return {one for one in own.below(owner[0]) if own.tokens[one].tag != "POS"}
    for one in range(last + 1, min(last + NEAR, len(own.words))):
        if own.words[one] == "from" and own.having(one, "pobj"):
            return own.below(one) - {one}
    prep = own.tokens[noun].head
    verb = own.tokens[prep].head
    acts = own.tokens[noun].dep == "pobj" and own.words[prep] in listed("shouted")
    return own.below(own.having(verb, "nsubj")[0]) if acts and own.having(verb, "nsubj") else set()


def doubted(own: Tree, verb: int) -> Iterator[tuple[str, Found]]:
    """What a sentence tells beside an 'or so' and who says it: 'it is dry – or so Rojas said –'."""
    source = subject(own, verb)
    first = min(source, default=0) - 2
    if first < 1 or own.words[first : first + 2] not in (("or", "so"), ("at", "least")):
        return
    mark = own.words[first - 1]
    end = next((n for n in range(verb, len(own.words)) if own.words[n] == mark), len(own.words))
    if not mark.isalnum():
        content = {*range(first - 1), *range(end + 1, len(own.words))}
        yield "form", made(own, verb, source, content)
