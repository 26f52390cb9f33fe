"""Sentence borders: our splitter beside spaCy's, on our own cases; and what parsing alone changes.

The cases are `tests/cases/sentences.txt`. A border is the end of a sentence within a paragraph.
Where DATELINE_GOLD is there, the parse of sentences on their own is compared with the parse of
whole paragraphs by the same pipeline: how many words keep their tag and their head.
"""

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import spacy

from gold import folder

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from dateline.model import Span, Text
from dateline.reading import DEFAULT, load
from dateline.reading.sentences import split
from helpers import blocks

Splitter = Callable[[str], Iterable[int]]
ARTICLES = 60


def ours(words: str) -> Iterable[int]:
    """The borders that our splitter sees."""
    return (span.end for span in split(Text(words), Span(0, len(words))))


def spacys(nlp: Any) -> Splitter:
    """The borders that a spaCy pipeline sees."""
    return lambda words: (sentence.end_char for sentence in nlp(words).sents)


def score(splitter: Splitter) -> tuple[float, float, float]:
    """Precision, recall and F1 of the borders within the cases' paragraphs."""
    counts: Counter[str] = Counter()
    for _, lines in blocks("sentences"):
        words = " ".join(lines)
        gold = {len(" ".join(lines[: i + 1])) for i in range(len(lines) - 1)}
        found = {end for end in splitter(words) if end < len(words)}
        counts.update(hit=len(gold & found), gold=len(gold), found=len(found))
    precision, recall = counts["hit"] / counts["found"], counts["hit"] / counts["gold"]
    return precision, recall, 2 * counts["hit"] / (counts["gold"] + counts["found"])


def agreement() -> None:
    """Prints how much of the parse stays when sentences are parsed on their own."""
    gold = folder() / "gold" / "time" / "inputs.jsonl"
    if not gold.is_file():
        print(f"no texts in {folder()}: the parse was not compared")
        return
    whole, parser = spacy.load(DEFAULT), load()
    counts: Counter[str] = Counter()
    for line in gold.read_text(encoding="utf-8").splitlines()[:ARTICLES]:
        text = Text(" ".join(json.loads(line)["text"].split()))
        spans = split(text, Span(0, len(text)))
        doc = {token.idx: token for token in whole(str(text))}
        for parse in parser.parse(text, spans):
            for token in parse:
                other = doc.get(token.start)
                counts["words"] += 1
                counts["tag"] += other is not None and other.tag_ == token.tag
                counts["head"] += other is not None and other.head.idx == parse[token.head].start
    for kind in ("tag", "head"):
        print(f"same {kind} as in the whole text: {counts[kind] / counts['words']:.1%}")


def main() -> None:
    """Prints both tables."""
    simple = spacy.blank("en")
    simple.add_pipe("sentencizer")
    print(f"{len(list(blocks('sentences')))} paragraphs: precision, recall, F1 of borders")
    for name, splitter in (
        ("ours", ours),
        ("spaCy's parser", spacys(spacy.load(DEFAULT))),
        ("spaCy's sentencizer", spacys(simple)),
    ):
        print(f"{name:20}", *(f"{figure:6.1%}" for figure in score(splitter)))
    performance = spacy.load(DEFAULT).meta["performance"]
    for key in ("tag_acc", "dep_uas", "dep_las", "sents_f"):
        print(f"the pipeline's own {key} (OntoNotes): {performance[key]:.1%}")
    agreement()


if __name__ == "__main__":
    main()
