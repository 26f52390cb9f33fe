"""Where or in what something is said: 'interview with NBC', 'rally in Lima', 'Twitter'."""

from collections.abc import Iterator

from dateline.reading.statements.sayings import Saying, is_participle, stretch
from dateline.reading.statements.vocabulary import listed, nouns, verbs

ARTICLES = ("a", "an", "the")
APART = ("relcl", "acl", "appos", "conj", "cc", "advcl", "ccomp")
OBJECTS = ("dobj", "dative")
ACCORDING = "according"


def venue(one: Saying) -> set[int]:
    """The tokens of a venue without preposition, article, clause and trailing date; or none."""
    noun = next(venues(one), None)
    if noun is None:
        return set()
    own = one.own
    apart = (own.below(kid) for kid in own.having(noun, *APART))
    whole = stretch(own.below(noun).difference(one.content - {noun}, *apart), noun)
    return trimmed(one, whole, noun)


def venues(one: Saying) -> Iterator[int]:
    """The nouns for venues that hang on a cue, the nearest first."""
    found = [(abs(prep - one.cue), noun) for prep in prepositions(one) for noun in of(one, prep)]
    objects = one.own.having(one.cue, *OBJECTS) if one.word in verbs("told") else ()
    found += [(0, noun) for noun in objects if one.is_free(noun) and is_occasion(one, noun)]
    yield from (noun for _, noun in sorted(found))


def prepositions(one: Saying) -> Iterator[int]:
    """The prepositions that hang on a cue, its participles, or on whom it is said to."""
    for anchor in one.anchors():
        yield from preps(one, anchor)
        for spoken in one.own.having(anchor, *OBJECTS):
            yield from preps(one, spoken)
        for prep in preps(one, anchor):
            for noun in one.own.having(prep, "pobj"):
                yield from preps(one, noun)


def preps(one: Saying, number: int) -> list[int]:
    """The prepositions on a token that are not of the content."""
    return [prep for prep in one.own.having(number, "prep") if prep not in one.content]


def of(one: Saying, prep: int) -> list[int]:
    """The nouns that are a venue by a preposition; of 'according to', also what it names."""
    own, word = one.own, one.own.words[prep]
    allowed = one.word == ACCORDING and own.tokens[prep].head == one.cue
    return [
        noun
        for noun in own.having(prep, "pobj")
        if (allowed or one.is_free(noun))
        and (is_venue(one, "in" if allowed else word, noun) or is_stand(one, prep, noun))
    ]


def is_stand(one: Saying, prep: int, noun: int) -> bool:
    """Whether a noun is where somebody stands who speaks: 'Speaking from the deck'."""
    own, verb = one.own, one.own.tokens[prep].head
    speaks = own.words[verb] in verbs("standing") and is_participle(own, verb)
    known = own.having(noun, "det", "poss") or own.tokens[noun].tag == "NNP"
    place = own.words[prep] in listed("where") and own.words[noun] not in listed("nowhere")
    return speaks and place and bool(known) and noun not in one.timed


def is_occasion(one: Saying, noun: int) -> bool:
    """Whether a noun is for those who meet: 'told a news conference'."""
    return one.own.words[noun] in nouns("occasion")


def is_venue(one: Saying, preposition: str, noun: int) -> bool:
    """Whether a noun names a venue behind a preposition."""
    name = " ".join(one.own.words[n] for n in [*sorted(one.own.having(noun, "compound")), noun])
    kind = "in" if preposition in listed("inner") else preposition
    known = nouns(kind) if kind in ("in", "on", "by") else frozenset()
    via = nouns("on") | nouns("by") if preposition in ("via", "over", "through") else frozenset()
    return bool({name, one.own.words[noun].rstrip(".")} & (known | via))


def trimmed(one: Saying, whole: set[int], noun: int) -> set[int]:
    """A venue without its article, and without a date, preposition or mark at its end."""
    own, numbers = one.own, sorted(whole)
    while own.words[numbers[0]] in ARTICLES and len(numbers) > 1:
        numbers.pop(0)
    while numbers[-1] != noun and (
        numbers[-1] in one.timed or own.tokens[numbers[-1]].tag in ("IN", "DT", ",", ".")
    ):
        numbers.pop()
    return set(numbers)
