"""Hostile stories: none raises, and what is read in them is counted."""

import itertools
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import pytest

from dateline.gazetteer import Feature, index
from dateline.gazetteer.site import SITE
from dateline.model import Article, Dateline, Place, Span
from dateline.reading.parse import Parser
from helpers import article
from stories import placed

MANY, ROW = 10_000, 40
NAMES = (
    *("Nairobi", "Lima", "Oslo", "Accra", "Kenya", "Peru", "Norway", "Ghana", "Lagos", "Cairo"),
    *("Paris", "Texas", "Springfield", "Georgia", "Trinidad and Tobago", "New York City", "Quito"),
    *("Black Sea", "Sahel", "Guinea-Bissau"),
)
TEAMS = ("Nairobi", "Lima", "Oslo", "Accra", "Quito", "Cairo")


def counted(parser: Parser, text: str) -> Counter[str]:
    own = article(text)
    return Counter(own.text[place.span] for place in placed(parser, own))


def listed(names: Sequence[str]) -> str:
    rows = [names[first : first + ROW] for first in range(0, len(names), ROW)]
    return " ".join(f"Rain fell in {', '.join(row)} and in Muggia." for row in rows)


def cities(number: int) -> list[str]:
    sites = map(index().site, range(len(index().places) // SITE.size))
    names = dict.fromkeys(site.name for site in sites if site.feature is Feature.CITY)
    return list(itertools.islice(names, number))


def test_ten_thousand_names_are_all_read(parser: Parser) -> None:
    read = counted(parser, listed(NAMES * (MANY // len(NAMES))))
    assert read == {**dict.fromkeys(NAMES, MANY // len(NAMES)), "Muggia": MANY // ROW}


def test_of_ten_thousand_cities_nearly_all_are_read(parser: Parser) -> None:
    names = cities(MANY)
    assert len(names) == MANY
    assert len(counted(parser, listed(names))) > 0.95 * MANY


def test_a_table_of_results(parser: Parser) -> None:
    games = itertools.islice(itertools.permutations(TEAMS, 2), 30)
    rows = [f"{home} {number % 5} {away} 1" for number, (home, away) in enumerate(games)] * 20
    assert counted(parser, "\n".join(rows)) == dict.fromkeys(TEAMS, 200)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\t ",
        ".",
        ".,;:!?-–—()[]\"'“”‘’/…" * 200,
        ". " * 3_000,
        "- " * 3_000,
        "'s " * 2_000,
        "St. " * 2_000,
        "New " * 2_000,
        "A" * 50_000,
        "rain fell in nairobi, kenya, and in paris, texas. " * 500,
        "Дождь прошёл в Найроби и в Париже. " * 500,
        "هطل المطر في نيروبي وفي باريس. " * 500,
        "内罗毕和巴黎下雨了。" * 500,
        "Ναϊρόμπι, Παρίσι, Λίμα. " * 500,
        "🌍🌧" * 2_000,
    ],
    ids=lambda text: repr(text[:20]),
)
def test_nothing_is_read_where_nothing_is_named(parser: Parser, text: str) -> None:
    assert counted(parser, text) == {}


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            "RAIN FELL IN NAIROBI, KENYA, AND IN PARIS, TEXAS. " * 500,
            {"NAIROBI": 500, "KENYA": 500, "PARIS": 500, "TEXAS": 500},
        ),
        ("Paris, Texas, " * 500, {"Paris": 500, "Texas": 500}),
        ("Rain fell in Georgia. " * 500, {"Georgia": 500}),
        (", ".join(["Georgia"] * 500), {"Georgia": 500}),
        ("Georgia. " * 500, {"Georgia": 500}),
        ("Rain fell in Springfield. " * 500, {"Springfield": 500}),
        ("Rain fell in New\nYork. " * 500, {"New\nYork": 500}),
        ("Rain fell in Ke\u0301nya. " * 500, {"Ke\u0301nya": 500}),
        ("Kenya\x00 Peru.", {"Peru": 1}),
        ("Rain fell in Peru \x00 and Kenya. " * 100, {"Peru": 100, "Kenya": 100}),
        ("В Kenya дождь, 秘鲁 Peru. " * 100, {"Kenya": 100, "Peru": 100}),
    ],
    ids=lambda value: repr(value)[:20],
)
def test_what_is_repeated_is_read_each_time(
    parser: Parser, text: str, read: dict[str, int]
) -> None:
    assert counted(parser, text) == read


def test_one_sentence_of_four_thousand_letters(parser: Parser) -> None:
    text = f"Rain fell in {', '.join(TEAMS * 94)}."
    assert 3_900 < len(text) < 4_000
    assert counted(parser, text) == dict.fromkeys(TEAMS, 94)


def test_the_same_name_is_the_same_place_each_time(parser: Parser) -> None:
    found = placed(parser, article("Rain fell in Georgia. " * 500 + "So it did in Tbilisi."))
    assert Counter(place.name for place in found) == {"Georgia": 500, "Tbilisi": 1}
    assert {place.country for place in found} == {"GEO"}


def test_many_states_of_one_name_stay_apart(parser: Parser) -> None:
    states = ("Ohio", "Illinois", "Missouri", "Oregon")
    text = " ".join(f"Rain fell in Springfield, {state}." for state in states * 50)
    found = [place for place in placed(parser, article(text)) if place.name == "Springfield"]
    assert len(found) == 200
    assert len({(place.lat, place.lon) for place in found}) == len(states)


def dateline(text: str) -> Article:
    return replace(article(text), dateline=Dateline(Span(0, len(text))))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("NAIROBI, Kenya -", ["Nairobi", "Kenya"]),
        ("NAIROBI", ["Nairobi"]),
        ("SPRINGFIELD, Ohio (Arcwire) --", ["Springfield", "Ohio"]),
        ("— / ( ) ,", []),
        ("", []),
    ],
)
def test_a_dateline_alone(parser: Parser, text: str, names: list[str]) -> None:
    found: tuple[Place, ...] = placed(parser, dateline(text))
    assert [place.name for place in found] == names
