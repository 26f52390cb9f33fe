"""Times of day in words, by the words alone."""

import pytest

from dateline.reading.figures.clocks import struck
from dateline.reading.figures.numerals import text_at
from measures import words


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("half past two, they left", ","),
        ("a quarter past two they left", "they"),
        ("until a quarter to nine they slept", None),
        ("at ^ten past eight they left", "they"),
        ("since ^twenty minutes to six it rains", "it"),
        ("^ten past eight", None),
        ("by ^ten to four", None),
        ("at ^nine to four", None),
        ("half past twenty", None),
        ("half past experts' guesses", None),
        ("half to blame", None),
        ("a third of them", None),
        ("at ^six on Monday", None),
        ("ferries went", None),
    ],
)
def test_parts_of_an_hour(text: str, rest: str | None) -> None:
    found = words(text.replace("^", ""))
    at = max(text.find("^"), 0)
    stop = struck(found, next(place for place, word in enumerate(found) if word.start >= at))
    assert (stop and text_at(found, stop)) == rest
