"""What a place's name stands for: the place, or who governs, represents or plays for it.

The clause decides: the role of the name in it, and the word that governs that role. After Markert
and Nissim (2002), whose place-for-people readings are our metonyms.
"""

from collections.abc import Mapping
from functools import cache

from dateline.gazetteer import Feature, Site
from dateline.model import PlaceUse
from dateline.reading.inflect import inflected
from dateline.reading.places.lines import Line
from dateline.reading.places.spot import Name
from dateline.tables import rows, words

LEXICON = "dateline.reading.lexicon"
ACTING = (Feature.COUNTRY, Feature.DIVISION, Feature.CITY, Feature.REGION)
PAIRS = frozenset("-–/")
VERBS = ("VB", "MD")
STEPS, NEAR = 6, 5
HELPERS = ("aux", "neg", "auxpass")
LISTED = ("conj", "appos")
ADDRESSED = {"nsubjpass": "befall", "dobj": "address", "dative": "address", "iobj": "address"}


def use(name: Name, site: Site | None) -> PlaceUse:
    """The use of a name, where its place is known or not."""
    if name.is_demonym:
        return PlaceUse.DEMONYM
    if site is not None and site.feature not in ACTING:
        return PlaceUse.LITERAL
    capital = site is not None and site.capital
    acting = acts(name.line, name.first, name.last, capital=capital)
    return PlaceUse.METONYM if acting else PlaceUse.LITERAL


def acts(line: Line, first: int, last: int, *, capital: bool) -> bool:
    """Whether the name of some tokens stands for one who acts."""
    if not line.tokens[last].dep or line.opens_dateline(first, last):
        return False
    paired = hyphened(line, first, last)
    if paired is not None:
        return paired
    if not first and line.word(last + 1) == ":":
        return True
    return in_clause(line, first, last, capital=capital)


def in_clause(line: Line, first: int, last: int, *, capital: bool) -> bool:
    """Whether it acts by its role in the clause."""
    own = first_of(line, top(line, first, last))
    role, governor = line.tokens[own].dep, line.tokens[own].head
    if role == "nsubj":
        return does(line, own, governor)
    if role != "nsubjpass" and announced(line, first, last):
        return does(line, own, follower(line, last))
    if role == "pobj":
        return governed(line, governor)
    if role == "poss":
        return says(line, governor, "will") or (capital and says(line, governor, "crew"))
    return role in ADDRESSED and says(line, governor, ADDRESSED[role])


def hyphened(line: Line, first: int, last: int) -> bool | None:
    """Whether a hyphen makes the name an actor's: 'pro-X', 'X-backed', 'X-Y talks'; else None."""
    if line.word(first - 1) in PAIRS and line.fold(first - 2) in known("loyal"):
        return True
    if line.word(last + 1) not in PAIRS and line.word(first - 1) not in PAIRS:
        return None
    if line.word(last + 1) in PAIRS and line.fold(last + 2) in known("made"):
        return True
    if line.word(last + 1) in PAIRS and not line.word(last + 2)[:1].isupper():
        return False
    return any(fold in known("deal") for fold in line.folds[last + 1 : last + NEAR])


def top(line: Line, first: int, last: int) -> int:
    """The token of a name that the others hang on."""
    inside = range(first, last + 1)
    return next((n for n in inside if line.tokens[n].head not in inside), last)


def first_of(line: Line, own: int) -> int:
    """The first of the things that a name is listed with: it has the role of all."""
    for _ in range(STEPS):
        token = line.tokens[own]
        if token.dep not in LISTED or line.tag(token.head).startswith(VERBS):
            break
        own = token.head
    return own


def announced(line: Line, first: int, last: int) -> bool:
    """Whether it opens a headline before its verb: 'X to sign', 'X warns of'."""
    if first and line.word(first - 1) not in (":", ";", "—", "–"):
        return False
    after = line.tag(last + 1)
    return after in ("VBZ", "VBP", "VBD", "MD") or (
        line.fold(last + 1) == "to" and line.tag(last + 2) == "VB"
    )


def follower(line: Line, last: int) -> int:
    """The verb behind a name, its auxiliaries and 'to' apart."""
    number = last + 1
    while number + 1 < len(line.words) and (
        line.tag(number) in ("MD", "TO", "RB") or line.tokens[number].dep in HELPERS
    ):
        number += 1
    return number


def does(line: Line, own: int, verb: int) -> bool:
    """Whether the subject of a verb acts, and does not only lie there."""
    if not says(line, verb, "lie"):
        return line.tag(verb).startswith(VERBS)
    said = {
        number
        for number, token in enumerate(line.tokens)
        if token.head == verb and number > own and token.dep in ("acomp", "attr", "prep", "xcomp")
    }
    return any(says(line, number, "stance") for number in said) or any(
        says(line, number, "deal")
        for number, token in enumerate(line.tokens)
        if token.head in said and token.dep == "pobj"
    )


def governed(line: Line, preposition: int) -> bool:
    """Whether the object of a preposition acts, by the word that the preposition hangs on."""
    before, governor = line.fold(preposition), line.tokens[preposition].head
    if before == "by":
        passive = line.tokens[preposition].dep == "agent" or line.tag(governor) == "VBN"
        return (passive or says(line, governor, "deal")) and not says(line, governor, "ring")
    if before == "from":
        return says(line, governor, "ask") or says(line, line.tokens[governor].head, "ask")
    asked, barred = bound().get(before, (None, frozenset()))
    if asked is None or line.fold(governor) in barred:
        return False
    return not asked or line.fold(governor) in asked


@cache
def bound() -> Mapping[str, tuple[frozenset[str], frozenset[str]]]:
    """The words after which the object of a preposition acts (empty: any), and after which not."""
    return {
        preposition: (all_forms(asked), all_forms(barred))
        for of, asked, barred in rows(LEXICON, "bound", 3)
        for preposition in of.split()
    }


def all_forms(kinds: str) -> frozenset[str]:
    """The words of some kinds, in all their forms."""
    return frozenset().union(*(forms(kind.strip()) for kind in kinds.split(",") if kind.strip()))


def says(line: Line, number: int, kind: str) -> bool:
    """Whether a token is a word of a kind."""
    return line.fold(number) in forms(kind)


@cache
def known(kind: str) -> frozenset[str]:
    """The words of a kind."""
    return words(LEXICON, "uses", kind)


@cache
def forms(kind: str) -> frozenset[str]:
    """The words of a kind in all their regular forms."""
    return frozenset(form for word in known(kind) for form in inflected(word))
