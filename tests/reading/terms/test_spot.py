"""`dateline.reading.terms.spot`: where the words of a table stand."""

from dateline.model import Marks, TermKind
from dateline.reading.sentences import sentences
from dateline.reading.terms.spot import spotted
from dateline.reading.terms.table import Entry, patterns
from helpers import article

ENTRIES = [
    (Entry(TermKind.LOADED), "in defiance of, defiance, stir~ up, people's republic, so-called"),
    (Entry(TermKind.LOADED), "Kyiv, land grab"),
]
KNOWN = patterns(iter(ENTRIES))


def found(story: str) -> list[str]:
    own = article(story)
    spots = spotted(own, sentences(own, Marks()), KNOWN)
    return [own.text[one.sight.span] for one in spots]


def test_the_longest_comes_first() -> None:
    assert found("He left in defiance of her.") == ["in defiance of", "defiance"]


def test_case() -> None:
    assert found("DEFIANCE and Defiance, LAND GRAB, Land grab") == [
        "DEFIANCE",
        "Defiance",
        "LAND GRAB",
        "Land grab",
    ]
    assert found("kyiv, KYIV, Kyiv") == ["KYIV", "Kyiv"]


def test_what_may_stand_between_the_words() -> None:
    assert found("A land\n grab, a land-grab, a land, grab; a land. Grab.") == [
        "land\n grab",
        "land-grab",
    ]
    assert found("the people's republic, the people’s republic") == [
        "people's republic",
        "people’s republic",
    ]
    assert found("so-called, so‑called, so called") == ["so-called", "so‑called"]


def test_a_word_within_another_is_none() -> None:
    assert found("Kyivstar, understirred, defiances7") == []


def test_the_ends_of_a_sentence_are_none_of_its_words() -> None:
    assert found("of defiance in. Stirred. Up it went.") == ["defiance"]


def test_each_sentence_has_its_number() -> None:
    own = article("Nobody came. Kyiv slept. Kyiv woke.")
    spots = spotted(own, sentences(own, Marks()), KNOWN)
    assert [one.sight.sentence for one in spots] == [1, 2]
