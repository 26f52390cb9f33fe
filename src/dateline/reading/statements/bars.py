"""How likely what is said within another's words must be, so that it is told.

What the weights were fitted on has no statements within others, so that the bars are high; they
are lower where it is all that is said, is somebody's own noun, or stands in marks of its own.
"""

from collections.abc import Set as AbstractSet

from dateline.model import Act
from dateline.reading.actors.words import pronouns
from dateline.reading.cues import bases, cues, kind_of, listed
from dateline.reading.statements.features import top
from dateline.reading.statements.grammar import Found
from dateline.reading.statements.judge import OWNED, OWNING, SURE
from dateline.reading.statements.proposals import Proposal
from dateline.reading.statements.vocabulary import nouns, verbs
from dateline.reading.trees import Tree

NESTED, MARKED, NEARER = -10, -135, 50
OTHERS, MEANT = -125, -250
CLOSE = 3
CLAUSES = ("clause", "clause of several")
PLAIN = (*CLAUSES, "infinitive", "according")
QUOTED = ("quote behind", "quote before")
OPINIONS = ("noun acl verb", "noun ccomp verb")
PAST, TOLD, DONE = ("VBD", "VBN"), ("VBD", "VBZ", "VBN"), ("VBD", "VBZ", "VBN", "VBP")


def bar(own: Tree, one: Proposal, around: AbstractSet[int]) -> int | None:
    """The least weight with which an attribution stands in a content; None where none will do."""
    found, way = one.found, one.way
    if not found.source:
        return SURE if is_denied(own, found) else None
    if way in OWNING:
        theirs = all(own.tokens[number].tag != "PRP$" for number in found.source)
        return OWNED - NEARER if theirs else None
    if way in QUOTED:
        return SURE if is_beside(own, found) else None
    bars = (least(own, one), whole(own, one, around))
    return min((one for one in bars if one is not None), default=None)


def least(own: Tree, one: Proposal) -> int | None:
    """The bar of speech that is told of: a verb that tells, 'according to', with 'that' or not."""
    if one.way not in PLAIN:
        return None
    cue, word = one.found.cue, own.words[one.found.cue]
    thought = word in bases("believing") or word in bases("opinion")
    if thought or (own.is_verb(cue) and not tells(own, cue)):
        return None
    return MARKED if own.words[min(one.found.content)] in listed("marking") else NESTED


def whole(own: Tree, one: Proposal, around: AbstractSet[int]) -> int | None:
    """The bar where what somebody says or believes is all that is said: 'he said they feared'."""
    word, verb = own.words[one.found.cue], deed(own, one.found.cue)
    token = own.tokens[verb]
    ruled = token.dep == "ccomp" and own.words[token.head] in cues()
    if one.way == "infinitive" and (ruled or top(own, around) == verb) and token.tag in TOLD:
        commands = word in verbs("told")
        done = token.tag == "VBN" and is_other(own, one.found)
        return MEANT if commands else OTHERS if done else None
    if not ruled or not is_other(own, one.found):
        return None
    if one.way == "object":
        promised = token.tag in TOLD and kind_of(word).act is Act.INTENDED
        return MEANT if promised else None
    if one.way in OPINIONS:
        return MEANT if word in bases("opinion") and own.words[verb] in listed("holding") else None
    return others(own, one.found, verb) if one.way in CLAUSES else None


def others(own: Tree, found: Found, verb: int) -> int | None:
    """The bar of a clause that others say or believed, or that many believe."""
    tag = own.tokens[verb].tag
    if own.words[found.cue] in bases("believing"):
        many = tag == "VBP" and own.tokens[top(own, found.source)].tag == "NNS"
        return MEANT if many or tag in PAST else None
    return OTHERS if tag in DONE else None


def deed(own: Tree, cue: int) -> int:
    """The verb that tells of a cue: of a noun, or of 'saying' in 'kept saying', that above it."""
    token = own.tokens[cue]
    above = token.dep == "xcomp" and own.words[token.head] in listed("keeping")
    return token.head if above or (token.dep == "dobj" and not own.is_verb(cue)) else cue


def is_other(own: Tree, found: Found) -> bool:
    """Whether a source is somebody whom the speaker tells of, and not the speaker."""
    head = top(own, found.source)
    return own.tokens[head].tag.startswith("NN") or own.words[head] in pronouns()


def tells(own: Tree, verb: int) -> bool:
    """Whether a verb tells of a deed done: 'said', also in 'heard the mayor say that'."""
    token = own.tokens[verb]
    heard = token.dep == "ccomp" and own.having(verb, "nsubj") and not own.having(verb, "aux")
    return token.tag in TOLD or (token.tag == "VB" and bool(heard))


def is_beside(own: Tree, found: Found) -> bool:
    """Whether a quotation in what is said stands next to a verb that tells whose it is."""
    near = (
        0 < min(found.content) - found.cue <= CLOSE or 0 < found.cue - max(found.content) <= CLOSE
    )
    return near and own.tokens[found.cue].tag in PAST


def is_denied(own: Tree, found: Found) -> bool:
    """Whether nobody's claim of a deed is what somebody denies: 'rejected claims of lying'."""
    noun = own.tokens[found.cue]
    denied = noun.dep == "dobj" and own.words[noun.head] in verbs("denies")
    deeds = any(own.tokens[number].dep == "pcomp" for number in found.content)
    return denied and deeds and own.words[found.cue] in nouns("claim")
