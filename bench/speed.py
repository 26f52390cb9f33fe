"""Speed, start-up and memory: `make bench`. One run, one process, one thread; ratios, not seconds.

The parts are timed in turn over the same texts, three rounds, and the medians compared: the
bare spaCy pipeline with all its components over whole texts, dateline's parse of the sentences and
its steps on places and terms, and dateline's whole way from raw bytes to the JSON payload. The
texts are those of DATELINE_GOLD where that is there, else the packaged story many times over.
Libraries are held to one thread by the environment that `make bench` sets.
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from statistics import median

import spacy

from dateline.articles import compose
from dateline.model import Article, Given, Marks, Origin, Raw, RawFormat
from dateline.publishing.payload import payload
from dateline.reading import DEFAULT, Reader, load
from dateline.reading.places import places as places_of
from dateline.reading.terms import terms as terms_of
from dateline.sample import story
from gold import folder

ROUNDS = 3
GIVEN = Given(date(2026, 11, 23))
COPIES = 200


def rows() -> list[bytes]:
    """The rows to read."""
    gold = folder() / "gold" / "time" / "inputs.jsonl"
    if gold.is_file():
        print("texts: the time gold")
        return gold.read_bytes().splitlines()
    print(f"texts: the packaged story, {COPIES} times")
    return [json.dumps({"id": str(i), "text": story()}).encode() for i in range(COPIES)]


def timed(work: Callable[[], object]) -> float:
    """Processor seconds of some work."""
    start = time.process_time()
    work()
    return time.process_time() - start


def command(*arguments: str) -> tuple[float, float]:
    """Seconds and peak megabytes of the command line."""
    start = time.perf_counter()
    subprocess.run(  # noqa: S603
        [sys.executable, "-m", "dateline", *arguments], stdout=subprocess.DEVNULL, check=False
    )
    return time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1e3


def each(
    step: Callable[[Article, Marks], object], articles: list[Article], marks: list[Marks]
) -> None:
    """One step over all articles."""
    for article, found in zip(articles, marks, strict=True):
        step(article, found)


def ways(texts: list[bytes]) -> dict[str, Callable[[], object]]:
    """The things that are timed."""
    bare, parser = spacy.load(DEFAULT), load()
    reader = Reader(parser)
    raws = [Raw(Origin("bench", i), row, RawFormat.ROW) for i, row in enumerate(texts)]
    articles = [compose(raw, GIVEN) for raw in raws]
    marks = [reader.read(article).marks for article in articles]

    def whole() -> None:
        for raw in raws:
            payload(reader.read(compose(raw, GIVEN)))

    def parse() -> None:
        for article, found in zip(articles, marks, strict=True):
            list(parser.parse(article.text, [sentence.span for sentence in found.sentences]))

    def pipeline() -> None:
        for _ in bare.pipe(str(article.text) for article in articles):
            pass

    return {
        "bare pipeline": pipeline,
        "parse alone": parse,
        "places alone": partial(each, places_of, articles, marks),
        "terms alone": partial(each, terms_of, articles, marks),
        "whole reading": whole,
    }


def commands(texts: list[bytes]) -> None:
    """Prints start-up and memory; first of all, as a child's peak is at least its parent's."""
    with tempfile.TemporaryDirectory() as scratch:
        sample, many = Path(scratch) / "story.txt", Path(scratch) / "rows.jsonl"
        sample.write_text(story(), encoding="utf-8")
        many.write_bytes(b"\n".join(texts))
        _, memory = command("read", str(many), "--json")
        start = median(command("read", str(sample), "--json")[0] for _ in range(ROUNDS))
    print(f"dateline --help: {median(command('--help')[0] for _ in range(5)):.2f} s (at most 0.3)")
    print(f"start-up to the first result: {start:.2f} s (under 3)")
    print(f"peak memory: {memory:.0f} MB (under 500)")


def main() -> None:
    """Prints the figures."""
    argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0]).parse_args()
    texts = rows()
    words = sum(len(json.loads(row)["text"].split()) for row in texts)
    commands(texts)
    chosen = ways(texts)
    rounds = [{name: timed(work) for name, work in chosen.items()} for _ in range(ROUNDS)]
    seconds = {name: median(one[name] for one in rounds) for name in chosen}
    for name, taken in seconds.items():
        print(f"{name:16} {taken:7.2f} s {words / taken:9,.0f} words a second")
    ratio = seconds["bare pipeline"] / seconds["whole reading"]
    print(f"whole reading runs at {ratio:.2f} of the speed of the bare pipeline (at least 0.80)")
    share = seconds["parse alone"] / seconds["whole reading"]
    print(f"of the whole reading, {share:.0%} is the parse")
    added = seconds["places alone"] / (seconds["whole reading"] - seconds["places alone"])
    print(f"places add {added:.1%} to the rest of the reading (at most 10 %)")
    share = seconds["terms alone"] / seconds["bare pipeline"]
    print(f"terms take {share:.1%} of the time of the bare pipeline (at most 2 %)")


if __name__ == "__main__":
    main()
