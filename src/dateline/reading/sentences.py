"""Sentences: our own splitter, within one part.

A full stop, question or exclamation mark or ellipsis, with the quotation marks and brackets that
close behind it, ends a sentence unless what stands before it is an abbreviation or an initial, or
what follows goes on in lower case or is the attribution of a quotation. A blank line always ends
one. What is longer than `LONGEST` characters is cut at white space, so that a parser survives it.
"""

import re
from collections import Counter
from collections.abc import Iterator

from dateline.model import Article, Marks, PartKind, Sentence, Span, Text, content_id
from dateline.tables import words as table_words

LONGEST = 4_000
LOOK = 80
END = re.compile(
    r"""(?P<blank>\n[^\S\n]*\n)
    | (?P<marks>[.!?…]+)(?P<close>(?:['"’”»)\]]|``)*)(?P<gap>\s+|(?=[A-Z“«"][a-z])|$)""",
    re.VERBOSE,
)
BEFORE = re.compile(r"[^\s()\[\]\"'“”‘’«»,;:/]+$")
AFTER = re.compile(r"""[\s"'“‘«(\[`]*([^\W_]+(?:[.'’][^\W_]+)*)?""")
DOTTED = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]")
ENUMERATION = re.compile(r"(?:\d{1,3}|[A-Za-z]|[ivx]{1,4})")
GLUED = re.compile(r"[^\W\d_]{2,}['’]?[a-z]*")
ADDRESS = re.compile(r"(?://|www\.|@)\S*$")
ATTRIBUTION = 4


def listed(table: str, kind: str) -> frozenset[str]:
    """The words of a kind in a table of ours."""
    return table_words("dateline.reading.lexicon", table, kind)


def sentences(article: Article, _marks: Marks) -> tuple[Sentence, ...]:
    """The step: the sentences of all parts, in text order; a byline is one.

    An id is of the article, the words, and how many of the same words stand before: so it outlasts
    a change around it, in whatever version.
    """
    dateline = article.dateline.span if article.dateline else None
    found: list[Sentence] = []
    seen: Counter[str] = Counter()
    for part in article.parts:
        own = dateline if dateline and part.span.covers(dateline) else None
        whole = part.kind is PartKind.BYLINE
        for span in [part.span] if whole else split(article.text, part.span, dateline=own):
            words = " ".join(article.text[span].split())
            found.append(Sentence(content_id("s", article.id, words, seen[words]), span))
            seen[words] += 1
    return tuple(found)


def split(text: Text, span: Span, *, dateline: Span | None = None) -> list[Span]:
    """The sentences of a part, trimmed, in order; together they hold all its words.

    A `dateline` at the start of the part is in no sentence: the first begins after it.
    """
    start = dateline.end if dateline else span.start
    words = text[Span(start, span.end)]
    found: list[Span] = []
    for first, last in pieces(words):
        piece = text.trimmed(Span(start + first, start + last))
        if len(piece):
            found.extend(cut(text, piece))
    return found


def pieces(words: str) -> Iterator[tuple[int, int]]:
    """Where the sentences of some words begin and end, untrimmed."""
    first = 0
    for end in END.finditer(words):
        if end["blank"] is not None or ends(words, first, end):
            yield first, end.end()
            first = end.end()
    yield first, len(words)


def cut(text: Text, span: Span) -> Iterator[Span]:
    """The span, in parts no longer than `LONGEST`, cut at white space where there is any."""
    start = span.start
    while span.end - start > LONGEST:
        words = text[Span(start, start + LONGEST)]
        place = max(words.rfind(" "), words.rfind("\n"))
        stop = start + (place if place > 0 else LONGEST)
        piece = text.trimmed(Span(start, stop))
        if len(piece):
            yield piece
        start = text.trimmed(Span(stop, span.end)).start
    yield Span(start, span.end)


def ends(words: str, first: int, end: re.Match[str]) -> bool:
    """Whether the marks of a match end a sentence that began at `first`."""
    before = BEFORE.search(words, max(first, end.start() - LOOK), end.start())
    last = before[0] if before else ""
    after = AFTER.match(words, end.end(), end.end() + LOOK)
    next_word = (after[1] if after else None) or ""
    if not end["gap"]:
        return end.end() == len(words) or unspaced(words, end, last, next_word)
    if next_word[:1].islower():
        return False
    if end["marks"] == ".":
        if first + len(last) == end.start() - blanks(words, first) and ENUMERATION.fullmatch(last):
            return False
        return stop_ends(last, next_word, closed=bool(end["close"]))
    asked = end["marks"][-1] in "!?"
    return not (asked and end["close"] and attributed(words, end.end()))


def blanks(words: str, first: int) -> int:
    """How much white space a sentence begins with."""
    return len(words[first : first + LOOK]) - len(words[first : first + LOOK].lstrip())


def unspaced(words: str, end: re.Match[str], last: str, next_word: str) -> bool:
    """Whether 'said.The' is two sentences: two words, and no address."""
    if ADDRESS.search(words, max(0, end.start() - LOOK), end.start()):
        return False
    plain = GLUED.fullmatch(last) is not None and last[-1].islower()
    opens = next_word.lower() in listed("openers", "opener") or bool(end["close"])
    return plain and (opens or end["marks"] != "." or len(last) > len("node"))


def stop_ends(last: str, next_word: str, *, closed: bool) -> bool:
    """Whether a single full stop after a word ends a sentence."""
    word = last.lower()
    opens = next_word.lower() in listed("openers", "opener")
    if word in listed("abbreviations", "before"):
        return False
    if word in listed("abbreviations", "number"):
        return not next_word[:1].isdigit() and (opens or (closed and word != "no"))
    if word in listed("abbreviations", "either") or DOTTED.fullmatch(last):
        return opens or closed
    if len(last) == 1 and last.isalpha() and last.isupper():
        return opens or last == "I"
    return True


def attributed(words: str, start: int) -> bool:
    """Whether '"Is it?" Roe asked' goes on with who asked."""
    following = words[start : start + LOOK].split()[:ATTRIBUTION]
    if following and following[0][:1] in "\"'“‘«`":
        return False
    return any(word.strip(".,:;") in listed("openers", "speech") for word in following)
