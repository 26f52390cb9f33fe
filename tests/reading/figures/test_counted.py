"""What numbers count and measure."""

import pytest

from dateline.reading.figures.counted import Counted, counted, is_plural
from dateline.reading.figures.currencies import leading, units
from dateline.reading.figures.words import states
from measures import words


def of(text: str, which: str = "12") -> Counted:
    found = words(text)
    place = next(at for at, word in enumerate(found) if word.text == which)
    return counted(found, place, place + 1)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("12%", "%"),
        ("12 percent", "%"),
        ("12 per cent", "%"),
        ("12-acre", "acre"),
        ("12 square miles", "square mile"),
        ("12 mph", "mile"),
        ("$12", "USD"),
        ("$12 fee", "USD"),
        ("12 euros", "EUR"),
        ("12 people", "person"),
        ("12 harbour police officers", "person"),
        ("12 Danes killed", "person"),
        ("12 danes killed", ""),
        ("12 killed", "person"),
        ("12 damaged", ""),
        ("12 boats", ""),
        ("12 nice", ""),
        ("12", ""),
    ],
)
def test_units(text: str, unit: str) -> None:
    assert of(text).unit == unit


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("12 boats", "boats"),
        ("12 old fishing boats", "old fishing boats"),
        ("12 of the boats", "boats"),
        ("12 of the 14 boats", "boats"),
        ("12 of Muggia's boats", "muggia's boats"),
        ("12 destroyed boats", "boats"),
        ("12 more people", "people"),
        ("12 in boats", ""),
        ("12 one two three four five boats", ""),
        ("12 gas", ""),
        ("Boats sunk: 12", "boats"),
        ("It said: 12", ""),
        ("12, boats", ""),
        ("12 sheep", "sheep"),
        ("12 Englishmen", "englishmen"),
    ],
)
def test_nouns(text: str, noun: str) -> None:
    assert of(text).noun == noun


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("1 boat was lost", "boat"),
        ("1 old boat", "old boat"),
        ("1 person sleeping there", "person"),
        ("1 boat, red", "boat"),
        ("1 boat damaged in port", "boat"),
        ("1 destroyed boat", "boat"),
        ("1 of", ""),
        ("1 very old and", "very old"),
        ("1 damaged", ""),
    ],
)
def test_the_singular(text: str, noun: str) -> None:
    assert of(text, "1").noun == noun


@pytest.mark.parametrize(
    ("text", "state", "near"),
    [
        ("12 dead", "dead", True),
        ("12 boats have been destroyed", "destroyed", True),
        ("12 destroyed boats", "destroyed", True),
        ("12 people were found dead", "dead", True),
        ("12 lost their lives", "dead", True),
        ("12 shot dead", "dead", True),
        ("12 shot", "shot", True),
        ("kills 12", "dead", False),
        ("kills at least 12", "dead", False),
        ("the toll rose to 12", "dead", False),
        ("the toll rose from 10 to 12", "dead", False),
        ("it goes to 12", "", False),
        ("Boats damaged: 12", "damaged", False),
        ("Damaged so far: 12 boats", "damaged", False),
        ("Infected blood: 12 facts", "", False),
        (": 12 facts", "", False),
        ("12 sailors and two pilots were killed", "dead", False),
        ("12 sailors and two were killed", "", False),
        ("12 sailors and pilots were killed", "", False),
        ("kills 12 sailors and two pilots were injured", "dead", False),
        ("12 boats in port burned", "burned", False),
        ("kills, 12 boats", "", False),
        ("kills 10 12 boats", "", False),
        ("kills and 12 boats", "", False),
        ("kills 'up to 12", "dead", False),
        ("12 boats, others burned", "", False),
        ("12 boats of the old port that nobody wants to see burned", "", False),
        ("it killed nobody in all the long years since that storm but also not 12", "", False),
    ],
)
def test_states(text: str, state: str, *, near: bool) -> None:
    found = of(text)
    assert (found.state, found.near) == (state, near)


def test_where_the_words_end() -> None:
    assert of("12 old boats sank").last == 3
    assert of("12 per cent of").last == 3
    assert of("12 sank").last == 1


def test_plurals() -> None:
    found = words("boats glass bus crisis ship's gas gods people women")
    assert [word.text for word in found if is_plural(word)] == ["boats", "gods", "people", "women"]


def test_each_unit_is_read() -> None:
    for phrase, unit in units().items():
        assert of(f"12 {phrase}").unit == unit, phrase
    for sign, unit in leading().items():
        assert of(f"{sign.upper()} 12").unit == unit, sign


def test_each_state_is_read() -> None:
    for phrase, state in states().items():
        assert of(f"12 {phrase}").state == state, phrase
