"""To whom something is said: 'told reporters', 'said to the council', 'urged Silva to'."""

from collections.abc import Iterator
from dataclasses import replace

from dateline.reading.statements.grammar import is_asked, is_phrase
from dateline.reading.statements.sayings import Saying, stretch
from dateline.reading.statements.venues import OBJECTS, is_venue, venues
from dateline.reading.statements.vocabulary import nouns, verbs

APART = ("relcl", "acl", "appos", "conj", "cc", "preconj", "ccomp", "xcomp", "advcl")
HYPHEN = "-"
NOMINAL = ("NN", "PR", "CD", "DT", "JJ", "WP")


def addressees(one: Saying) -> list[set[int]]:
    """The tokens of each who is spoken to, in text order."""
    one = replace(one, cue=telling(one))
    heads = {head for head in spoken_to(one) if fits(one, head)}
    found: list[set[int]] = []
    for each in sorted({noun for head in heads for noun in joined(one, head)}):
        words = phrase(one, each)
        if found and words and is_one(one, max(found[-1]), min(words)):
            found[-1] |= words
        elif words:
            found.append(words)
    return found


def telling(one: Saying) -> int:
    """The verb that says who is spoken to: 'she told the court, adding that'; else the cue."""
    verb = one.goes_on_from()
    more = one.word in verbs("adding") and verb is not None and one.own.words[verb] in verbs("told")
    return verb if verb is not None and more else one.cue


def is_one(one: Saying, last: int, first: int) -> bool:
    """Whether a hyphen ties a word to one before it, as in 'the co-operative'."""
    tokens = one.own.tokens
    tight = tokens[first].start - tokens[last].end == len(HYPHEN)
    return tight and one.own.words[last + 1 : first] == (HYPHEN,)


def fits(one: Saying, head: int) -> bool:
    """Whether a token can be spoken to: a noun or pronoun, no time, not of who speaks."""
    nominal = one.own.tokens[head].tag[:2] in NOMINAL
    phrase = head == one.cue + 1 and is_phrase(one.own, one.cue)
    return nominal and not phrase and head not in one.timed and head not in one.source


def spoken_to(one: Saying) -> Iterator[int]:
    """The heads of whom a cue, its participles and its letter are directed at."""
    own = one.own
    if one.word in verbs("told"):
        commands = bool(own.having(one.cue, "xcomp"))
        objects = own.having(one.cue, *OBJECTS)
        given = own.having(one.cue, "dative") if own.having(one.cue, "dobj") else ()
        yield from (
            head for head in objects if commands or head in given or head not in one.content
        )
    if is_asked(own, one.cue):
        passive = own.having(one.cue, "nsubjpass")
        whom = passive or own.having(own.tokens[one.cue].head, "nsubj")
        yield from (head for head in whom if head not in one.content)
    if one.word in verbs("inside"):
        yield from urged(one)
    for anchor in one.anchors():
        if own.words[anchor] in verbs("to") or own.words[anchor] in verbs("speaking"):
            yield from targets(one, anchor)
        if anchor != one.cue and own.words[anchor] in verbs("facing"):
            yield from own.having(anchor, "dobj")
    for noun in venues(one):
        if own.words[noun] in nouns("letter"):
            yield from targets(one, noun)


def targets(one: Saying, number: int) -> Iterator[int]:
    """What 'to' leads to from a token, outside of what is said; a question is nobody."""
    own = one.own
    for prep in own.having(number, "prep", "dative"):
        if own.words[prep] == "to" and prep not in one.content:
            objects = (n for n in own.having(prep, "pobj") if n not in one.content)
            yield from (
                n
                for n in objects
                if not is_venue(one, "in", n) and own.words[n] not in nouns("nobody")
            )


def urged(one: Saying) -> Iterator[int]:
    """Who is to do what is asked, or is said to have done it: within the content by its form."""
    own = one.own
    for clause in own.having(one.cue, "ccomp", "xcomp"):
        if any(own.words[kid] == "to" for kid in own.having(clause, "aux")):
            yield from own.having(clause, "nsubj")
    for head in own.having(one.cue, "dobj"):
        if any(own.words[prep] == "of" for prep in own.having(head, "prep")) and accuses(one):
            yield head


def accuses(one: Saying) -> bool:
    """Whether a cue's object is spoken to though the content begins with it."""
    return verbs("inside").get(one.word) == "accuse"


def joined(one: Saying, head: int) -> Iterator[int]:
    """A noun and those that 'and' joins to it."""
    yield head
    for other in one.own.having(head, "conj"):
        if fits(one, other):
            yield from joined(one, other)


def phrase(one: Saying, head: int) -> set[int]:
    """The words of a noun, without clauses, and without what tells of venue, time and deed."""
    own = one.own
    apart = [*own.having(head, *APART), *(p for p in own.having(head, "prep") if tells(one, p))]
    whole = stretch(own.below(head).difference(*map(own.below, apart)), head)
    return {n for n in whole if own.tokens[n].tag[:1].isalpha() and own.words[n] != HYPHEN}


def tells(one: Saying, prep: int) -> bool:
    """Whether a preposition on a noun adds a venue, a time, or what it is accused of."""
    own, word = one.own, one.own.words[prep]
    below = own.below(prep)
    venue = any(is_venue(one, word, noun) for noun in own.having(prep, "pobj"))
    return venue or bool(below & one.timed) or (word == "of" and accuses(one))
