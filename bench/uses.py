"""How well literal, metonym and demonym are told apart, on our own labelled sentences.

The labels of `tests/cases/places-use.txt` stood before the code that reads them. A labelled name
that is not read counts as missed, a word that is labelled `none` and is read as wrong.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from dateline.articles import compose
from dateline.model import Given, Origin, Place, Raw, RawFormat
from dateline.reading import Reader

CASES = Path(__file__).parents[1] / "tests" / "cases" / "places-use.txt"
GIVEN = Given(date(2026, 11, 25))
NONE = "none"
Pair = tuple[str, str]


def cases() -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Each sentence with its names and their uses, in the order of the sentence."""
    text = CASES.read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    for block in "\n".join(lines).split("\n\n"):
        if block.strip():
            sentence, *labels = block.strip().splitlines()
            pairs = [line.split("|") for line in labels]
            yield sentence, [(name.strip(), use.strip()) for name, use in pairs]


def outcomes(reader: Reader) -> Counter[Pair]:
    """How often a labelled use was read as which; `none` where nothing was read."""
    counts: Counter[Pair] = Counter()
    for sentence, labels in cases():
        article = compose(Raw(Origin("cases"), sentence.encode(), RawFormat.TEXT), GIVEN)
        places, place = reader.read(article).marks.places, 0
        for name, use in labels:
            start = sentence.index(name, place)
            place = start + len(name)
            counts[use, read(places, start, place)] += 1
    return counts


def read(places: tuple[Place, ...], start: int, end: int) -> str:
    """The use of the first place that shares a letter with a stretch of the text."""
    found = (one.use.value for one in places if one.span.start < end and start < one.span.end)
    return next(found, NONE)


def scores(counts: Counter[Pair]) -> dict[str, dict[str, float]]:
    """Precision, recall and F1 of each use."""
    found = {}
    for use in dict.fromkeys(label for label, _ in counts if label != NONE):
        right = counts[use, use]
        labelled = sum(n for (label, _), n in counts.items() if label == use)
        told = sum(n for (_, own), n in counts.items() if own == use)
        found[use] = {
            "precision": right / told if told else 0.0,
            "recall": right / labelled if labelled else 0.0,
            "f1": 2 * right / (told + labelled) if told + labelled else 0.0,
        }
    return found
