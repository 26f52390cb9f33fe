"""Fits the weights by which proposals of statements stand: `make fit`.

The train articles of PolNeAR are in `gold/attribution/train` of the folder that DATELINE_GOLD names
(as for `make gold`). Writes the tables `stands` and `extents` beside the other tables of the
lexicon; the same articles and the same parser give the same tables, byte for byte. The regressions
are logistic with a penalty on squared weights, fitted on all examples at once by Adagrad.
"""

import json
import sys
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dateline.articles import compose
from dateline.model import Article, Given, Marks, Origin, Raw, RawFormat
from dateline.reading import load
from dateline.reading.cues import attributing
from dateline.reading.quotes import quotations
from dateline.reading.sentences import sentences
from dateline.reading.statements.drafts import around, within
from dateline.reading.statements.extents import chunks, ended, told
from dateline.reading.statements.features import described
from dateline.reading.statements.grammar import Found
from dateline.reading.statements.proposals import Proposal, proposed
from dateline.reading.steps import parses
from dateline.reading.trees import NAMES, Tree, tree
from gold import ROOT, folder

LEXICON = ROOT / "src" / "dateline" / "reading" / "lexicon"
READ_ON = date(2026, 11, 23)
OPEN_CLASSES = ("VB", "NN", "JJ")
HITS, SHARE = 2, 0.04
RARE, SLIGHT, PENALTY, ROUNDS, RATE = 5, 4, 5.0, 150, 0.5
HALF, NEAR, SHARPNESS = 0.5, 0.2, 3
HEADER = """\
# {what}
# Features as `{module}` describes them | weight in hundredths. Rebuilt by `make fit`: do not edit.
# Source: a logistic regression fitted on the 840 train articles of PolNeAR 1.0.0 (Newell, Margolin
# and Ruths, LREC 2018; https://github.com/networkdynamics/PolNeAR; MIT in its setup.py). Weights
# only: no text of the corpus is in here but single words.

"""

Gold = Sequence[Mapping[str, Any]]
Weights = dict[str, int]
Floats = NDArray[np.float64]
Integers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Truth:
    """The letters of a gold attribution in a sentence, by their offsets."""

    content: frozenset[int]
    source: frozenset[int]
    cue: frozenset[int]


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence with its quotations and what gold has in it."""

    words: str
    own: Tree
    quotes: Sequence[set[int]]
    truths: Sequence[Truth]

    def letters(self, numbers: Iterable[int]) -> set[int]:
        """The letters and digits of some tokens."""
        spans = ((self.own.tokens[one].start, self.own.tokens[one].end) for one in numbers)
        return {at for start, end in spans for at in range(start, end) if self.words[at].isalnum()}


def stories(lines: Iterable[bytes]) -> Iterator[tuple[Article, Marks]]:
    """Articles with their sentences and parses, by dateline's own reader."""
    pipeline = load()
    for line in lines:
        raw = Raw(Origin("train", 0), line, RawFormat.ROW)
        article = compose(raw, Given(READ_ON))
        marks = Marks(sentences=sentences(article, Marks()))
        yield article, replace(marks, parses=parses(pipeline, article, marks))


def able(read: Iterable[tuple[Article, Marks]], gold: Mapping[str, Gold]) -> frozenset[str]:
    """The words that gold uses as cues often enough, and those of the table."""
    all_of, hits = Counter[str](), Counter[str]()
    for article, marks in read:
        spans = sorted(tuple(span) for one in gold[article.id] for span in one["cue"])
        starts = [start for start, _ in spans]
        for token in (one for parse in marks.parses for one in parse):
            if token.tag[:2] in OPEN_CLASSES and token.tag not in NAMES:
                word = str(article.text)[token.start : token.end].lower()
                place = bisect_right(starts, token.start) - 1
                all_of[word] += 1
                hits[word] += place >= 0 and spans[place][1] > token.start
    often = (word for word, count in hits.items() if count >= max(HITS, SHARE * all_of[word]))
    return attributing().union(often)


def examples(article: Article, marks: Marks, gold: Gold) -> Iterator[Example]:
    """The sentences of an article."""
    words, quotes = str(article.text), tuple(quotations(article))
    ends = [quote.end for quote in quotes]
    for sentence, parse in zip(marks.sentences, marks.parses, strict=True):
        span, own = sentence.span, tree(article.text, parse)
        inside, _ = around(quotes, ends, span)
        truths = (truth(words, one, span.start, span.end) for one in gold)
        kept = [one for one in truths if one.content]
        yield Example(words, own, within(own, inside), kept)


def truth(words: str, one: Mapping[str, Any], start: int, end: int) -> Truth:
    """A gold attribution, as much of its content as is within a sentence."""
    content = ((max(a, start), min(b, end)) for a, b in one["content"])
    return Truth(
        frozenset(at for a, b in content for at in range(a, b) if words[at].isalnum()),
        frozenset(at for a, b in one["source"] or () for at in range(a, b)),
        frozenset(at for a, b in one["cue"] for at in range(a, b)),
    )


def overlap(one: set[int], other: frozenset[int]) -> float:
    """Intersection over union."""
    shared = len(one & other)
    return shared / (len(one) + len(other) - shared) if shared else 0.0


def nearest(one: Example, found: Found) -> Truth | None:
    """The gold attribution that a proposal is about, if there is one."""
    own, cue = one.letters(found.content), one.own.tokens[found.cue].start
    shares = [(overlap(own, other.content), other) for other in one.truths]
    near = [
        (share, other)
        for share, other in shares
        if share >= HALF or (share > NEAR and cue in other.cue)
    ]
    return max(near, key=lambda pair: pair[0])[1] if near else None


def extents(one: Example, able: frozenset[str]) -> Iterator[tuple[list[str], float]]:
    """The chunks at the ends of contents, up to the first that gold lacks, and if it has."""
    inside = {number: place for place, quote in enumerate(one.quotes) for number in quote}
    for proposal in proposed(one.own, one.quotes, able) if one.truths else ():
        known = nearest(one, proposal.found)
        for chunk in chunks(one.own, proposal) if known else ():
            letters = one.letters(range(chunk.start, chunk.end))
            if known and letters:
                has = len(letters & known.content) > len(letters) / 2
                yield told(one.own, proposal, chunk, inside), float(has)
                if not has:
                    break


def stands(
    one: Example, able: frozenset[str], weights: Mapping[str, int]
) -> Iterator[tuple[list[str], float]]:
    """The proposals with their contents, and how well each stands."""
    inside = frozenset[int]().union(*one.quotes)
    for proposal in proposed(one.own, one.quotes, able):
        content = ended(one.own, proposal, one.quotes, weights)
        found = replace(proposal.found, content=content)
        whole = Proposal(proposal.way, found)
        yield described(one.own, whole, inside), worth(one, found)


def worth(one: Example, found: Found) -> float:
    """How well a proposal stands: how much of its content is gold's, sharpened."""
    content, source = one.letters(found.content), one.letters(found.source)
    shares = (
        overlap(content, other.content)
        for other in one.truths
        if source & other.source or not (source or other.source)
    )
    best = max(shares, default=0.0)
    return best**SHARPNESS if best >= HALF else 0.0


def fitted(rows: Iterable[tuple[list[str], float]], kept: Iterable[str] = ()) -> Weights:
    """The weights of a regression in hundredths; slight ones are left out, but for some."""
    known: dict[str, int] = {}
    numbers: list[NDArray[np.int32]] = []
    targets: list[float] = []
    for features, target in rows:
        own = [known.setdefault(name, len(known)) for name in features if is_clean(name)]
        numbers.append(np.array(own, dtype=np.int32))
        targets.append(target)
    columns = np.concatenate(numbers).astype(np.int64)
    lines = np.repeat(np.arange(len(numbers)), [len(own) for own in numbers])
    often = np.bincount(columns, minlength=len(known)) >= RARE
    kept_columns = often[columns]
    found = descended(lines[kept_columns], columns[kept_columns], np.array(targets), len(known))
    rounded = {name: round(100 * float(found[number])) for name, number in known.items()}
    always = set(kept)
    return {
        name: rounded[name]
        for name in sorted(rounded)
        if name in always or (often[known[name]] and abs(rounded[name]) >= SLIGHT)
    }


def is_clean(name: str) -> bool:
    """Whether a feature may stand in a table: no bars, no spaces but single ones."""
    return "|" not in name and name == " ".join(name.split())


def descended(lines: Integers, columns: Integers, targets: Floats, width: int) -> Floats:
    """The weights of a logistic regression over features that are there or not."""
    weights, squares = np.zeros(width), np.full(width, 1e-8)
    for _ in range(ROUNDS):
        sums = np.bincount(lines, weights=weights[columns], minlength=len(targets))
        errors = 1 / (1 + np.exp(-sums)) - targets
        slope = np.bincount(columns, weights=errors[lines], minlength=width) + PENALTY * weights
        squares += slope**2
        weights -= RATE * slope / np.sqrt(squares)
    return weights


def tables(
    read: Sequence[tuple[Article, Marks]], gold: Mapping[str, Gold]
) -> tuple[Weights, Weights]:
    """The weights of the tables `stands` and `extents`."""
    words = able(read, gold)
    halves = [
        [
            one
            for article, marks in read[half::2]
            for one in examples(article, marks, gold[article.id])
        ]
        for half in (0, 1)
    ]
    cuts = [[row for one in half for row in extents(one, words)] for half in halves]
    crossed = [fitted(own) for own in reversed(cuts)]
    kept = [f"a {word}" for word in words]
    rows = (
        row
        for half, ends in zip(halves, crossed, strict=True)
        for one in half
        for row in stands(one, words, ends)
    )
    return fitted(rows, kept), fitted(row for own in cuts for row in own)


def written(name: str, what: str, weights: Weights) -> None:
    """Writes a table of weights."""
    module = {"stands": "features", "extents": "extents"}[name]
    lines = (f"{feature} | {weight}\n" for feature, weight in weights.items())
    path = LEXICON / f"{name}.txt"
    path.write_text(HEADER.format(what=what, module=module) + "".join(lines), encoding="utf-8")
    print(f"{path.name}: {len(weights)} weights, {path.stat().st_size} bytes")


def main() -> int:
    """Fits the weights and writes them; returns 1 where the articles are not there."""
    own = folder() / "gold" / "attribution" / "train"
    if not own.is_dir():
        print(f"no labelled data in {own}: nothing is fitted (DATELINE_GOLD names another folder)")
        return 1
    found = map(json.loads, (own / "gold.jsonl").read_text(encoding="utf-8").splitlines())
    gold = {one["id"]: one["attributions"] for one in found}
    read = list(stories((own / "inputs.jsonl").read_bytes().splitlines()))
    stand, ends = tables(read, gold)
    written("stands", "Whether a proposal of a statement stands.", stand)
    written("extents", "Whether a content goes on with what may belong to it.", ends)
    return 0


if __name__ == "__main__":
    sys.exit(main())
