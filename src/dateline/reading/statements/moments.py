"""When something is said: the time that hangs on a cue, or on its venue."""

from dateline.reading.statements.sayings import Saying
from dateline.reading.statements.venues import venues
from dateline.reading.statements.vocabulary import listed

VERBS = ("VB", "MD")
MODIFIERS = ("compound", "poss", "nmod", "amod")
CLAUSES = ("relcl", "acl", "ccomp", "advcl", "appos")


def moment(one: Saying) -> int | None:
    """The index of the time that tells when something was said; the nearest to the cue."""
    found = [
        (min(abs(number - one.cue) for number in numbers), index)
        for index, numbers in one.times.items()
        if numbers and tells(one, numbers)
    ]
    return min(found)[1] if found else None


def tells(one: Saying, numbers: frozenset[int]) -> bool:
    """Whether a time stands outside of what is said, and its way up ends at the cue."""
    own = one.own
    if numbers & one.content:
        return False
    head = next((n for n in sorted(numbers) if own.tokens[n].head not in numbers), min(numbers))
    return climbs(one, head) or stands_before(one, numbers)


def climbs(one: Saying, number: int) -> bool:
    """Whether the way from a token leads to the cue by nouns and prepositions of time only."""
    own, anchors = one.own, set(one.anchors())
    for _ in own.tokens:
        token = own.tokens[number]
        if number in anchors:
            return True
        verb, clause = token.tag[:2] in VERBS, token.dep in CLAUSES
        wrong = token.dep == "prep" and own.words[number] not in listed("when")
        named = token.dep in MODIFIERS and token.head not in venues(one)
        if verb or clause or wrong or named or token.head == number or is_source(one, token.head):
            return False
        number = token.head
    return False


def untimed(one: Saying) -> frozenset[int]:
    """A content without the time of its cue that it opens with: 'said on Friday he would march'."""
    own = one.own
    for numbers in one.times.values():
        first = min(one.content, default=-1)
        start = min(numbers, default=-1) - (first in own.having(one.cue, "prep"))
        opens = start == first > one.cue and numbers < one.content
        rest = one.content - numbers - {first}
        if opens and rest and climbs(one, max(numbers)):
            return rest
    return one.content


def is_source(one: Saying, number: int) -> bool:
    """Whether a token is of who says it, and does not hang on 'according to'."""
    return number in one.source and one.word != "according"


def leading(one: Saying) -> int | None:
    """The first token of a source behind a time that is none of its own; None without such."""
    for numbers in one.times.values():
        own = set(numbers) & one.source
        if own and min(own) == min(one.source) and stands_before(one, numbers):
            return next((n for n in sorted(one.source) if n > max(numbers)), None)
    return None


def stands_before(one: Saying, numbers: frozenset[int]) -> bool:
    """Whether a time that leads a source's name is of the cue: 'On Tuesday Rojas said'."""
    own, before = one.own, min(numbers) - 1
    if before < 0 or not numbers & one.source or own.words[before] not in listed("when"):
        return False
    return own.tokens[before].head == one.cue and own.tokens[before].dep == "prep"
