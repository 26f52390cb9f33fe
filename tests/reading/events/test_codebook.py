import pytest

from dateline.errors import TableError
from dateline.model import EventType
from dateline.reading.events.codebook import (
    TURNS,
    Within,
    all_forms,
    compiled,
    forms,
    lines,
    plurals,
    small,
    written,
)
from dateline.reading.events.frames import frame
from dateline.reading.events.ontology import code

OWN = """
# a comment
A _ B | attack, lash out | 190
    Gunmen attacked a post. => Gunmen > a post
    # another comment

A hold _ with B | peace talk, state of emergency | 040
    Norland held peace talks with Kestria. => Norland > Kestria
"""


def test_lines_have_cells_and_examples() -> None:
    first, second = lines("assault", OWN)
    assert first.cells == ("A _ B", "attack, lash out", "190")
    assert first.number == 3
    assert first.examples[0].sentence == "Gunmen attacked a post."
    assert first.examples[0].event == "Gunmen > a post"
    assert len(second.examples) == 1


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("A _ B | attack", "line 1: 2 cells, not 3"),
        ("    An example without a line. => none", "line 1: no example"),
        ("A _ B | attack | 190\n    No arrow.", "line 2: no example"),
    ],
)
def test_what_is_no_line_is_told(text: str, why: str) -> None:
    with pytest.raises(TableError, match=f"assault.txt, {why}"):
        list(lines("assault", text))


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("A | attack | 190", "opens with"),
        ("A _ B | attack | 999", "no CAMEO code"),
        ("A _ B | tear-gas | 190", "a verb with a hyphen"),
    ],
)
def test_a_line_that_does_not_fit_is_told_with_its_place(line: str, why: str) -> None:
    with pytest.raises(TableError, match=f"assault.txt, line 1: .*{why}"):
        compiled(list(lines("assault", line)))


def test_a_turn_has_types() -> None:
    with pytest.raises(TableError, match="4"):
        list(lines(TURNS, "A _ C | refuse | 120"))
    with pytest.raises(TableError, match=r"turns.txt, line 1"):
        compiled(list(lines(TURNS, "A _ C | refuse | any | 999")))


def test_a_turn_of_no_type_is_told() -> None:
    with pytest.raises(TableError, match=r"turns.txt, line 1: 'KILL'"):
        compiled(list(lines(TURNS, "A _ C | refuse | KILL | 120")))


def test_words_are_found_by_all_their_forms() -> None:
    book = compiled(list(lines("assault", OWN)))
    assert {"attack", "attacks", "attacked", "attacking", "lash", "lashed"} <= set(book.verbs)
    assert {"talk", "talks", "state", "states"} <= set(book.nouns)
    assert book.verbs["lashed"][0].words == ("out",)
    assert book.nouns["talks"][0].words == ("peace",)
    assert book.nouns["state"][0].behind == ("of", "emergency")


def test_the_type_is_that_of_the_file() -> None:
    book = compiled(list(lines("retreat", "A _ | resign | 0831")))
    entry = book.verbs["resigned"][0]
    assert entry.code is not None
    assert entry.code.type is EventType.RETREAT


def test_a_verbs_words_are_particles() -> None:
    assert ("broke", ("off",), ()) in set(forms("break off", frame("A _ B")))


def test_irregular_verbs_are_known() -> None:
    assert {"fight", "fights", "fought", "fighting"} <= all_forms("fight")
    assert plurals("pact") == ("pacts",)


def test_what_hangs_on_a_turn() -> None:
    assert Within(frozenset(("none", "AID"))).holds(None)
    assert not Within(frozenset(("AID",))).holds(None)
    assert Within(frozenset(("AID",))).holds(code("070"))
    assert Within(frozenset(("RETREAT/withdraw",))).holds(code("0872"))
    assert not Within(frozenset(("RETREAT/withdraw",))).holds(code("0841"))


def test_no_line_stands_twice() -> None:
    found = [(line.file, line.cells) for line in written()]
    assert len(found) == len(set(found))


def test_the_small_words_have_kinds() -> None:
    assert "each other" in small("reciprocal")


def test_the_parts_of_a_noun_with_hyphens_are_words_of_their_own() -> None:
    own = frame("A hold _ with B")
    assert list(forms("one-on-one talk", own)) == list(forms("one on-one talk", own))
    assert ("in", ("sit",), ()) in forms("sit-in", own)
