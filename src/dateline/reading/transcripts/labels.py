"""Labels: what stands at the start of a transcript's paragraph and says who speaks."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.model import Article, Form, Marks, Part, PartKind, SourceKind, Span
from dateline.tables import words

LEXICON = "dateline.reading.lexicon"
LABEL = re.compile(r"((?:[^\W\d_]|@\w)[^\n:]{0,59}?)\s?:(?=\s|$)|(Q)(?=\s{1,8}[A-Z“\"])")
HANDLE = re.compile(r"@\w{1,40}")
WORD = re.compile(r"[^\W\d_][\w.'’-]{0,30}")
ASIDE = re.compile(r"\(.*\)|\[.*\]|[^a-z]*", re.DOTALL)
MOST = 5


@dataclass(frozen=True, slots=True)
class Label:
    """The label that a paragraph begins with, the rest of that, and whose label it is.

    `number` counts paragraphs, `name` is the label in lower case; one that is not `sure` makes a
    turn only beside another.
    """

    number: int
    span: Span
    rest: Span
    name: str
    kind: SourceKind
    asks: bool
    answers: bool
    sure: bool


def paragraphs(article: Article) -> list[Span]:
    """The paragraphs of a story, and the subheads, which a label on its own line looks like."""
    return [part.span for part in article.parts if is_paragraph(part)]


def is_paragraph(part: Part) -> bool:
    """Whether a part may be of a transcript."""
    if part.kind is PartKind.PARAGRAPH:
        return part.form in (None, Form.QUOTE)
    return part.kind is PartKind.SUBHEAD


def labels(article: Article, marks: Marks, parts: Sequence[Span]) -> Iterator[Label]:
    """The labels of the paragraphs; no dateline, place or time is one."""
    others = {*(time.span for time in marks.times), *(place.span for place in marks.places)}
    lead = article.dateline.span.end if article.dateline else 0
    for number, part in enumerate(parts):
        match = LABEL.match(article.text[part])
        if match:
            label = match[1] or match[2]
            span = Span(part.start, part.start + len(label))
            name = label.casefold().replace(".", "").rstrip("0123456789 ")
            if span not in others and span.start >= lead and is_speaker(label, name):
                rest = Span(part.start + match.end(), part.end)
                posted = HANDLE.fullmatch(label) is not None
                own = posted or (sure(label, name) and (number > 0 or is_titled(name)))
                yield Label(number, span, rest, name, kind(name), asks(name), answers(name), own)


def is_speaker(label: str, name: str) -> bool:
    """Whether a label looks like one who speaks: capitalised words, none of which is against it."""
    if HANDLE.fullmatch(label):
        return True
    if any(letter.isdigit() for letter in label) and not asks(name):
        return False
    parts, names = label.split(), name.split()
    barred = words(LEXICON, "turns", "no")
    if len(parts) > MOST or name in words(LEXICON, "labels", "label") or barred & set(names):
        return False
    inner = words(LEXICON, "turns", "inner")
    return all(WORD.fullmatch(one) and (one[0].isupper() or one in inner) for one in parts)


def sure(label: str, name: str) -> bool:
    """Whether a label makes a turn of its own: 'Q', or a title or name in capitals."""
    return not answers(name) and (asks(name) or (label.isupper() and len(name) > 1))


def is_titled(name: str) -> bool:
    """Whether a label can be nothing else: 'Q', or a title leads it."""
    first, *more = name.removeprefix("the ").split() or [""]
    titles = words(LEXICON, "turns", "title") | words(LEXICON, "turns", "role")
    return asks(name) or (first in titles and (bool(more) or name != first))


def asks(name: str) -> bool:
    """Whether a label is of one who asks."""
    return name in words(LEXICON, "turns", "asks")


def answers(name: str) -> bool:
    """Whether a label is of one who answers."""
    return name in words(LEXICON, "turns", "answers")


def kind(name: str) -> SourceKind:
    """What kind of source a label names."""
    roles = words(LEXICON, "turns", "role") | words(LEXICON, "turns", "answers")
    bare = name.removeprefix("the ")
    return SourceKind.UNNAMED if asks(name) or bare in roles else SourceKind.NAMED


def is_aside(article: Article, part: Span) -> bool:
    """Whether a paragraph says nothing: it stands in brackets, or is all in capitals."""
    return ASIDE.fullmatch(article.text[part]) is not None
