"""Numbers that are no figures, rule by rule."""

from collections.abc import Callable

import pytest

from dateline.reading.figures import nofigures
from dateline.reading.figures.bounds import bound
from dateline.reading.figures.counted import counted
from dateline.reading.figures.nofigures import Candidate, is_aside, is_figure, is_title
from dateline.reading.figures.portions import amount_at
from measures import words

Rule = Callable[[Candidate], bool]


def candidate(text: str) -> Candidate:
    """The first number of a text; a caret before it says that another is meant."""
    at = text.find("^")
    found = words(text.replace("^", ""))
    for place, word in enumerate(found):
        number = amount_at(found, place)
        if number and word.start >= at:
            what = counted(found, number.first, number.last, number.unit)
            how = bound(found, number.first, number.last, what.last)
            return Candidate(found, number, what, how.how, is_title(found))
    raise AssertionError(text)


@pytest.mark.parametrize(
    ("rule", "text", "holds"),
    [
        (nofigures.is_joined, "the F-16 flew", True),
        (nofigures.is_joined, "the 16th time", True),
        (nofigures.is_joined, "in the 1990s", True),
        (nofigures.is_joined, "a six-person squad", True),
        (nofigures.is_joined, "a 7.2-litre flask", False),
        (nofigures.is_joined, "a 7.2-inning game", True),
        (nofigures.is_joined, "no-one was hurt", True),
        (nofigures.is_joined, "a 40-acre site", False),
        (nofigures.is_joined, "it is -5 here", False),
        (nofigures.is_joined, "it was 12", False),
        (nofigures.is_joined, "it was 12.", False),
        (nofigures.is_joined, "12 - boats", False),
        (nofigures.is_joined, "48% of it", False),
        (nofigures.is_joined, "3bn boats", False),
        (nofigures.is_time, "three days", True),
        (nofigures.is_time, "a three-day trip", True),
        (nofigures.is_time, "in 2019", True),
        (nofigures.is_time, "2019 people", False),
        (nofigures.is_time, "2019 died", False),
        (nofigures.is_time, "at least 2019", False),
        (nofigures.is_time, "2,019", False),
        (nofigures.is_time, "it was 1500", False),
        (nofigures.is_time, "27 and 29 years", True),
        (nofigures.is_time, "27 and 29 boats", False),
        (nofigures.is_code, "code 95619", True),
        (nofigures.is_code, "95,619 of it", False),
        (nofigures.is_code, "95619 dead", False),
        (nofigures.is_code, "on 0800 now", True),
        (nofigures.is_code, "it was 0", False),
        (nofigures.is_code, "called 911", True),
        (nofigures.is_code, "911 boats", False),
        (nofigures.is_labelled, "on road 800", True),
        (nofigures.is_labelled, "phase two began", True),
        (nofigures.is_labelled, "the No. 5 seed", True),
        (nofigures.is_labelled, "It fell. 5 boats", False),
        (nofigures.is_labelled, "Room 12 doors", True),
        (nofigures.is_labelled, "the team 12 people saw", False),
        (nofigures.is_labelled, "from exit 12%", False),
        (nofigures.is_labelled, "see Bad Herons 4 soon", True),
        (nofigures.is_labelled, "Heron 737 with 189 aboard", True),
        (nofigures.is_labelled, "In 12 of", False),
        (nofigures.is_labelled, "Killed 12 of", False),
        (nofigures.is_labelled, "in Nodd 12 people", False),
        (nofigures.is_labelled, "in Nodd 12 died", False),
        (nofigures.is_labelled, "12 died", False),
        (nofigures.is_labelled, "Nodd Mayor Counts 12 Again Today", False),
        (nofigures.is_name, "by the Six Lakes now", True),
        (nofigures.is_name, "Six Lakes now", False),
        (nofigures.is_name, "by six Lakes now", False),
        (nofigures.is_name, "Nodd: Six Danes hurt", False),
        (nofigures.is_name, "by the Six", True),
        (nofigures.is_name, "Boats Of Six Ports Return", False),
        (nofigures.is_address, "at 3734 Garden Road", True),
        (nofigures.is_address, "at 3734 Old Garden Hill Road", True),
        (nofigures.is_address, "at 12 Road", False),
        (nofigures.is_address, "at 12 roads", False),
        (nofigures.is_address, "at 12 Very Old And Dark Road", False),
        (nofigures.is_address, "at 12", False),
        (nofigures.is_age, "Girl, 2, hurt", True),
        (nofigures.is_age, "Roe (43) fled", True),
        (nofigures.is_age, "aged 73", True),
        (nofigures.is_age, "Roe, 67 of Nodd", True),
        (nofigures.is_age, "Roe, 67 of", False),
        (nofigures.is_age, "in Nodd, 67 of them", False),
        (nofigures.is_age, "Ana Roe, 36; Bo", True),
        (nofigures.is_age, "the youngest was 13", True),
        (nofigures.is_age, "aged 400", False),
        (nofigures.is_age, "fire, 12 dead", False),
        (nofigures.is_age, "fire, 12 boats", False),
        (nofigures.is_age, "aged 12%", False),
        (nofigures.is_age, "fire, at least 12.", False),
        (nofigures.is_age, "10, 12, 14", False),
        (nofigures.is_age, "it was 12.", False),
        (nofigures.is_score, "won 1-2", True),
        (nofigures.is_score, "won 3-0", True),
        (nofigures.is_score, "won 3-0 in", True),
        (nofigures.is_score, "2-3 miles", False),
        (nofigures.is_score, "2-3 dead", False),
        (nofigures.is_score, "12 to 14", False),
        (nofigures.is_score, "a ^5-4 win", True),
        (nofigures.is_score, "voted 5 to 3", True),
        (nofigures.is_score, "voted 5 to ^3", True),
        (nofigures.is_score, "fell from 5 to 3", False),
        (nofigures.is_score, "fell from 5 to ^3", False),
        (nofigures.is_score, "gave 5 to Roe", False),
        (nofigures.is_score, "lost 4-^5 there", True),
        (nofigures.is_no_part, "a third of them", False),
        (nofigures.is_no_part, "the third of May", True),
        (nofigures.is_no_part, "a third boat", True),
        (nofigures.is_no_part, "half the boats", False),
        (nofigures.is_no_part, "half boats", True),
        (nofigures.is_no_part, "first half of it", True),
        (nofigures.is_no_part, "two thirds agreed", False),
        (nofigures.is_no_part, "fell by a third", False),
        (nofigures.is_no_part, "at least a third", False),
        (nofigures.is_no_part, "40% of them", False),
        (nofigures.is_no_part, "one in five", False),
        (nofigures.is_idle, "several", True),
        (nofigures.is_idle, "several boats", False),
        (nofigures.is_idle, "a few tonnes", False),
        (nofigures.is_idle, "dozens", False),
        (nofigures.is_item, "1. Close", True),
        (nofigures.is_item, "2) Close", True),
        (nofigures.is_item, "12.", False),
        (nofigures.is_item, "12 boats", False),
        (nofigures.is_item, "it is 12. Then", False),
        (nofigures.is_whole, "two of ^four", True),
        (nofigures.is_whole, "two of the ^four", True),
        (nofigures.is_whole, "some of the four", False),
        (nofigures.is_whole, "of four", False),
        (nofigures.is_whole, "four", False),
        (nofigures.is_former, "rose from 10 to 12", True),
        (nofigures.is_former, "rose from 10% to 12%", True),
        (nofigures.is_former, "rose from $10 to $12", True),
        (nofigures.is_former, "rose from 10 to port", False),
        (nofigures.is_former, "rose from 10 to", False),
        (nofigures.is_former, "came from 10 towns", False),
        (nofigures.is_former, "12", False),
        (nofigures.is_pronoun, "no one fled", True),
        (nofigures.is_pronoun, "one of them", True),
        (nofigures.is_pronoun, "one thing", True),
        (nofigures.is_pronoun, "the one dead", True),
        (nofigures.is_pronoun, "one dead", False),
        (nofigures.is_pronoun, "kills one", False),
        (nofigures.is_pronoun, "at least one", False),
        (nofigures.is_pronoun, "one person", False),
        (nofigures.is_pronoun, "two", False),
        (nofigures.is_pronoun, "one million", False),
    ],
)
def test_rule(rule: Rule, text: str, *, holds: bool) -> None:
    assert rule(candidate(text)) is holds


def test_asides_are_figures() -> None:
    for text in ("two of ^four", "from 3 to 4"):
        own = candidate(text)
        assert is_figure(own)
        assert is_aside(own)
    assert not is_aside(candidate("four boats"))


def test_each_rule_counts() -> None:
    texts = ("F-16", "in 2019", "95619", "room 12", "the Six Lakes", "12 Old Road", "aged 12")
    more = ("won 3-0", "the second half", "several", "1. Close", "no one")
    assert not any(is_figure(candidate(text)) for text in (*texts, *more))
    assert len((*texts, *more)) == len(nofigures.RULES)


def test_titles() -> None:
    def title(text: str) -> bool:
        return is_title(words(text))

    assert title("Blast In Nodd Kills Many Sailors")
    assert title("BLAST IN NODD KILLS SAILORS")
    assert not title("Blast in Nodd kills sailors")
    assert not title("Old Road")
    assert not title("")
