import pytest

from dateline.errors import TableError
from dateline.reading.events.frames import ACTOR, BOTH, CLAUSE, RECIPIENT, WORDS, Frame, Slot, frame


def test_a_verb_and_its_object() -> None:
    assert frame("A _ B") == Frame(ACTOR, nominal=False, slots=(Slot(RECIPIENT),))


def test_a_verb_and_prepositions() -> None:
    own = frame("A _ on/in-favour-of B")
    assert own.slots == (Slot(RECIPIENT, (("on",), ("in", "favour", "of"))),)
    assert own.of_verb


def test_a_verb_with_a_noun() -> None:
    own = frame("A carry-out/mount _ on B")
    assert own.verbs == (("carry", "out"), ("mount",))
    assert own.home == Slot(WORDS)
    assert not own.of_verb


def test_a_noun_behind_a_preposition() -> None:
    own = frame("A take B into _")
    assert own.slots == (Slot(RECIPIENT), Slot(WORDS, (("into",),)))


def test_each_to_the_other() -> None:
    assert frame("A and B _").side == BOTH
    assert frame("_ between A and B").slots == (Slot(BOTH, (("between",),)),)
    assert frame("A! and B! _").strict == {ACTOR}


def test_a_noun() -> None:
    own = frame("_ of B by A *")
    assert own.nominal
    assert own.bare
    assert own.side == ACTOR
    assert frame("B's _ by A").side == RECIPIENT


def test_a_clause() -> None:
    own = frame("A _ B to C")
    assert own.has(CLAUSE)
    assert own.slots == (Slot(RECIPIENT), Slot(CLAUSE, (("to",),)))


def test_who_must_be_somebody() -> None:
    assert frame("A _ B!").strict == {RECIPIENT}
    assert frame("A _ B").strict == frozenset()


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("", "an empty frame"),
        ("A", "opens with neither"),
        ("on _ B", "opens with neither"),
        ("A hold with B", "without '_'"),
        ("A's on B", "at its head"),
        ("A _ on", "no filler behind 'on'"),
        ("A _ on at B", "no filler behind 'on'"),
    ],
)
def test_what_the_grammar_does_not_have_is_told(written: str, why: str) -> None:
    with pytest.raises(TableError, match=why):
        frame(written)
