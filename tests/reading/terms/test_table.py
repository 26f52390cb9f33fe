"""`dateline.reading.terms.table`, and what the tables must hold to."""

import re
from collections import Counter, defaultdict

import pytest

from dateline.model import TermKind
from dateline.reading.terms.conditions import SCOPES
from dateline.reading.terms.table import Entry, known_patterns, patterns, printed, written
from dateline.tables import rows

LEXICON = "dateline.reading.lexicon"
CONTESTED = rows(LEXICON, "contested", 4)
VERDICTS = re.compile(r"\b(right|wrong|correct|true|false|neutral|proper|real|good|bad)\b")
VERB = Entry(TermKind.LOADED)


def names(cell: str) -> list[str]:
    return [name.strip() for name in cell.split(",")]


def test_there_are_enough_concepts() -> None:
    assert len({row[0] for row in CONTESTED}) >= 90


def test_each_concept_has_names_of_two_sides_at_least() -> None:
    sides = defaultdict(set)
    for concept, side, _, _ in CONTESTED:
        sides[concept].add(side)
    assert [concept for concept, own in sides.items() if len(own) < 2] == []


def test_no_name_is_on_two_sides_of_a_concept() -> None:
    owners = defaultdict(set)
    for concept, side, _, cell in CONTESTED:
        for name in names(cell):
            owners[concept, name].add(side)
    assert [name for name, own in owners.items() if len(own) > 1] == []


def test_a_name_that_waits_for_the_other_side_can_meet_it() -> None:
    alone = defaultdict(set)
    for concept, side, when, _ in CONTESTED:
        if "other" not in when:
            alone[concept].add(side)
    waiting = [row for row in CONTESTED if "other" in row[2] and not alone[row[0]] - {row[1]}]
    assert waiting == []


def test_nothing_in_the_table_says_who_is_right() -> None:
    assert [row for row in CONTESTED if VERDICTS.search(f"{row[0]} {row[1]}".lower())] == []


@pytest.mark.parametrize("table", ["contested", "loaded", "hedges"])
def test_no_name_stands_twice_on_one_side(table: str) -> None:
    width = 4 if table == "contested" else 3
    found = Counter(
        (*row[:-2], row[-2], name) for row in rows(LEXICON, table, width) for name in names(row[-1])
    )
    assert [name for name, count in found.items() if count > 1] == []


def test_loaded_words_judge_in_both_directions() -> None:
    groups = {row[0] for row in rows(LEXICON, "loaded", 3)}
    pairs = [("damned", "praised"), ("foes", "friends"), ("deeds", "feats"), ("stirred", "served")]
    assert all(set(pair) <= groups for pair in pairs)


def test_every_condition_is_written_down() -> None:
    text = " ".join(row[2] for row in CONTESTED)
    assert {"story", "sentence", "object", "noun"} <= set(re.findall(r"[a-z]+", text)) & {*SCOPES}


def test_a_name_is_known_as_it_may_be_printed() -> None:
    assert printed("coup", exact=False) == {"coup", "Coup", "COUP"}
    assert printed("Kyiv", exact=True) == {"Kyiv", "KYIV"}


def test_the_last_word_of_a_common_name_has_a_plural() -> None:
    assert written("land grab") == {("land", "grab"), ("land", "grabs")}
    assert written("colony") == {("colony",), ("colonies",)}
    assert written("Russian law") == {("Russian", "law")}


def test_a_verb_has_its_regular_forms() -> None:
    assert {("annexed",), ("annexing",), ("annexes",), ("annex",)} == written("annex~")
    assert ("paved", "the", "way") in written("pave~ the way")


def test_a_hyphen_is_kept_with_the_word_behind_it() -> None:
    found = patterns(iter([(VERB, "would-be")]))["would"]
    assert {(one.words, one.tight) for one in found} == {
        (("would", "be"), (False, True)),
        (("would", "bes"), (False, True)),
    }


def test_words_are_found_by_the_longest_of_them() -> None:
    found = patterns(iter([(VERB, "in defiance of"), (VERB, "defiance")]))
    assert "in" not in found
    assert [len(one.words) for one in found["Defiance"]] == [3, 3, 1]


def test_the_known_patterns_are_made_once() -> None:
    assert known_patterns() is known_patterns()
    assert "Kiev" in known_patterns()
    assert "KIEV" in known_patterns()
    assert "kiev" not in known_patterns()
