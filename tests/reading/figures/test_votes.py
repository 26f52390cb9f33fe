import pytest

from dateline.reading.figures.votes import tally
from dateline.reading.figures.words import split


@pytest.mark.parametrize(
    ("words", "first", "votes"),
    [
        ("They voted 312 to 241", "312", (312, 241)),
        ("by 51 votes to 49", "51", (51, 49)),
        ("by 88 votes against twelve", "88", (88, 12)),
        ("a 6-3 ruling", "6", (6, 3)),
        ("a 51-49 Senate vote", "51", (51, 49)),
        ("split five to four along party lines", "five", (5, 4)),
        ("It passed the bill, 68–29.", "68", (68, 29)),
    ],
)
def test_votes(words: str, first: str, votes: tuple[int, int]) -> None:
    found = tuple(split(words, 0))
    own = tally(found, next(at for at, word in enumerate(found) if word.text == first))
    assert own is not None
    assert (own.ayes.value, own.noes.value) == votes


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("Riverton won 3-1", "3"),
        ("They voted 5 to 10 times", "5"),
        ("It approved 20-30 new licences", "20"),
        ("They voted: Riverton won 3-1", "3"),
        ("They voted 2.5 to 3", "2.5"),
        ("They voted 312", "312"),
        ("They voted 312 to keep it", "312"),
        ("They voted again", "again"),
        ("They passed the long and winding road up to the old bridge, 3-1", "3"),
    ],
)
def test_no_votes(words: str, first: str) -> None:
    found = tuple(split(words, 0))
    assert tally(found, next(at for at, word in enumerate(found) if word.text == first)) is None
