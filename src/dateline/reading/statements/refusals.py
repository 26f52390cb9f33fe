"""Who refuses to say something: what is kept back is denied; to be silent says nothing.

So 'declined to say who paid' is a denial of saying who paid, and 'declined to comment' none.
"""

from dateline.model import Act, Attitude
from dateline.reading.cues import barred, kind_of
from dateline.reading.trees import Tree


def is_refused(own: Tree, verb: int) -> bool:
    """Whether a verb is what somebody refuses: 'declined to say'."""
    token = own.tokens[verb]
    above = kind_of(own.words[token.head])
    refuses = above.attitude is Attitude.DENYING and above.act is Act.INTENDED
    return token.dep == "xcomp" and refuses


def is_withheld(own: Tree, verb: int) -> bool:
    """Whether a verb is of speech that somebody refuses, so that it is the one that attributes."""
    return own.words[verb] in barred("withheld") and is_refused(own, verb)


def is_silent(own: Tree, verb: int) -> bool:
    """Whether a verb is of an answer that somebody refuses: 'declined to comment'."""
    return own.words[verb] in barred("silent") and is_refused(own, verb)


def is_mute(own: Tree, verb: int) -> bool:
    """Whether a refused deed is none that anybody states: silence, a state's act, or its words."""
    kinds = ("silent", "deed", "withheld")
    return any(own.words[verb] in barred(kind) for kind in kinds) and is_refused(own, verb)


def is_request(own: Tree, prep: int) -> bool:
    """Whether a preposition leads from an answer to a request: 'respond to calls for comment'."""
    answers = own.words[own.tokens[prep].head] in barred("answer")
    nouns = (own.words[one] for one in own.having(prep, "pobj"))
    return answers and any(noun in barred("request") for noun in nouns)
