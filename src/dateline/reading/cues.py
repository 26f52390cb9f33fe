"""The words that attribute, from the tables `cues`, `attributes` and `nocues`."""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from dateline.model import Act, Attitude
from dateline.reading.inflect import inflected
from dateline.tables import rows, words

LEXICON = "dateline.reading.lexicon"
ATTRIBUTING = (
    *("object", "infinitive", "about", "for", "of", "to", "on"),
    *("with", "against", "at", "as", "noun"),
)


class Kind(NamedTuple):
    """What a cue is: its base form, attitude and act."""

    lemma: str
    attitude: Attitude
    act: Act


@cache
def cues() -> Mapping[str, Kind]:
    """The cues in all their forms; of a form in several rows the first counts."""
    found: dict[str, Kind] = {}
    for line, attitude, act in rows(LEXICON, "cues", 3):
        for entry in line.split(","):
            lemma, *irregular = entry.split()
            for form in (*inflected(lemma), *irregular):
                found.setdefault(form, Kind(lemma, Attitude(attitude), Act(act)))
    return found


def kind_of(word: str) -> Kind:
    """What a word is as a cue: by the table `cues`, else its base form in another, else itself."""
    act = Act.INTENDED if word in bases("infinitive") else Act.SAID
    plain = Kind(lemmas().get(word, word), Attitude.NEUTRAL, act)
    return cues().get(word) or manners().get(word) or plain


@cache
def manners() -> Mapping[str, Kind]:
    """Nouns, also in the plural, and adjectives that tell an attitude or act, by form."""
    found: dict[str, Kind] = {}
    for line, attitude, act in rows(LEXICON, "manners", 3):
        for word in map(str.strip, line.split(",")):
            for form in (word, *inflected(word)[:2]):
                found.setdefault(form, Kind(word, Attitude(attitude), Act(act)))
    return found


@cache
def lemmas() -> Mapping[str, str]:
    """The base form of each form of the words of the table `attributes`; the first kind counts."""
    return {form: base for kind in reversed(ATTRIBUTING) for form, base in bases(kind).items()}


@cache
def attributing() -> frozenset[str]:
    """The words of the tables `cues` and `attributes` that attribute, in all their forms."""
    return frozenset(("according", *cues(), *lemmas()))


@cache
def sort_of(word: str) -> str:
    """What the tables have a word for: its act and attitude, and the kinds that it is of."""
    cue = cues().get(word)
    kinds = (kind for kind in ATTRIBUTING if word in bases(kind))
    return " ".join((*(cue[1:] if cue else ("-",)), *kinds))


@cache
def listed(kind: str) -> frozenset[str]:
    """The words of a kind of the table `attributes` that have no other forms."""
    return words(LEXICON, "attributes", kind)


@cache
def no_cues() -> frozenset[str]:
    """The verbs whose clause is nobody's statement, in all their forms."""
    return frozenset(
        form for word in words(LEXICON, "nocues", "clause") for form in inflected(word)
    )


@cache
def barred(kind: str) -> frozenset[str]:
    """The words of a kind of the table `nocues`, which says what each kind does not attribute."""
    return words(LEXICON, "nocues", kind)


@cache
def bases(kind: str) -> Mapping[str, str]:
    """The base form of each form of the words of a kind of the table `attributes`."""
    entries = (entry.split() for entry in sorted(words(LEXICON, "attributes", kind)))
    return {form: base for base, *irregular in entries for form in (*inflected(base), *irregular)}
