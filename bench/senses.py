"""Builds the table of what nouns stand for, `reading/lexicon/senses.txt`, from WordNet.

    python bench/senses.py WORDNET PROBABILITIES > src/dateline/reading/lexicon/senses.txt

`WORDNET` is the folder of WordNet 3.0's files (as in Debian's package `wordnet-base`),
`PROBABILITIES` spaCy's English word probabilities, `en_lexeme_prob.json.gz` of the package
spacy-lookups-data 1.0.5. A noun counts by its first sense, which is the most frequent one; where
none was counted, only if more than half of its senses agree. Names and rare words are left out.
"""

import gzip
import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from textwrap import wrap
from typing import NamedTuple

from dateline.reading.inflect import inflected

LEAST, PERSON_LEAST, RARE, SHORTEST, WIDTH, PEOPLE_FILE = -18.5, -20.0, -30.0, 3, 100, 18
PERSON, SOCIAL, PEOPLE, GATHERING = "00007846", "07950920", "07942152", "07975026"
FILES = {
    "thing": (3, 6, 14, 15, 17, 23),
    "nature": (5, 8, 13, 19, 20, 22, 27),
    "word": (9, 10),
    "idea": (4, 7, 11, 12, 16, 21, 24, 25, 26, 28),
}
HEADER = """\
# What nouns stand for, by their first or commonest sense.
# kind | words, divided by commas. person: who may act or suffer. group: people as one body. thing:
#   what people made, places, sets and sums. nature: animals, plants, bodies, matter and weather.
#   word: what is said, written or thought. idea: acts, states and times.
# Source: WordNet 3.0 (Princeton University; see NOTICE), by bench/senses.py: single words that are
#   not rare. Corrections stand in the codebook's table `small`, not here.
"""


class Sense(NamedTuple):
    """A sense: the number of its file of WordNet's, its words as written, the senses above it."""

    file: int
    words: tuple[str, ...]
    above: tuple[str, ...]


def senses(folder: Path) -> Mapping[str, Sense]:
    """All senses of nouns, by their offsets."""
    found = {}
    for line in (folder / "data.noun").read_text(encoding="utf-8").splitlines():
        if line.startswith(" "):
            continue
        offset, file, _, count, *rest = line.partition(" | ")[0].split()
        words = rest[: 2 * int(count, 16) : 2]
        pointers = rest[2 * int(count, 16) + 1 :]
        pairs = zip(pointers[::4], pointers[1::4], strict=False)
        above = tuple(target for kind, target in pairs if kind in ("@", "@i"))
        found[offset] = Sense(int(file), tuple(words), above)
    return found


def kind(own: Mapping[str, Sense], offset: str) -> str:
    """What kind a sense is of."""
    above = {offset}
    waiting = [offset]
    while waiting:
        new = set(own[waiting.pop()].above) - above
        above |= new
        waiting += new
    if PERSON in above or own[offset].file == PEOPLE_FILE:
        return "person"
    if GATHERING not in above and not above.isdisjoint((SOCIAL, PEOPLE)):
        return "group"
    return next(name for name, files in FILES.items() if own[offset].file in files)


def counted(folder: Path) -> frozenset[str]:
    """The nouns whose senses were counted, so that the first is the most frequent."""
    lines = (folder / "cntlist.rev").read_text(encoding="utf-8").splitlines()
    keys = (line.partition("%") for line in lines)
    return frozenset(lemma for lemma, _, rest in keys if rest.startswith("1:"))


def kinds(folder: Path, common: Mapping[str, float]) -> Iterator[tuple[str, str]]:
    """Each noun that is not rare with its kind."""
    own, known = senses(folder), counted(folder)
    for line in (folder / "index.noun").read_text(encoding="utf-8").splitlines():
        word, _, count, *rest = line.split() if not line.startswith(" ") else ("", "", "0")
        if not (word.isalpha() and len(word) >= SHORTEST):
            continue
        offsets = rest[-int(count) :]
        if word not in own[offsets[0]].words:
            continue
        first, every = kind(own, offsets[0]), [kind(own, one) for one in offsets]
        least = PERSON_LEAST if first == "person" else LEAST
        if max(common.get(form, RARE) for form in inflected(word)[:2]) <= least:
            continue
        if word in known or 2 * every.count(first) > len(every):
            yield word, first


def main(folder: str, probabilities: str) -> None:
    """Prints the table."""
    with gzip.open(probabilities) as file:
        common = json.load(file)
    found: dict[str, list[str]] = {"person": [], "group": [], **{name: [] for name in FILES}}
    for word, name in kinds(Path(folder), common):
        found[name].append(word)
    sys.stdout.write(HEADER)
    for name, words in found.items():
        for line in wrap(", ".join(sorted(words)), WIDTH - len(f"{name} | ")):
            sys.stdout.write(f"{name} | {line.removesuffix(',')}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
