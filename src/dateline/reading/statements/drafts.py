"""Statements as single sentences give them: by grammar, then for quotations that are left over."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from dateline.model import Article, Marks, PartKind, Source, Span
from dateline.reading.cues import cues, listed, manners, no_cues
from dateline.reading.spans import bared, clip, merged, without
from dateline.reading.statements.grammar import (
    FINITE,
    Found,
    announced,
    is_phrase,
    phrase,
    several,
    signed,
    subject,
)
from dateline.reading.statements.judge import standing
from dateline.reading.statements.refusals import is_withheld
from dateline.reading.statements.sources import sourced
from dateline.reading.trees import Tree, tree

BEHIND = ("dobj", "attr", "oprd", "dep", "npadvmod")
CLOSE, GAP, ENDS, CALLS = 3, 4, frozenset(".,!?…"), frozenset("!?…")
MARKS = ".,!?…"
PARTS = ("; ", ": ", " | ", " – ", " — ", " - ")
CLOSED = " \"”»’'"
MARKED = " \"“„«‘'"


@dataclass(frozen=True, slots=True)
class Draft:
    """A statement while it is put together; `word` is its cue in lower case."""

    content: tuple[Span, ...]
    source: Source | None = None
    cue: Span | None = None
    word: str = ""
    negated: bool = False

    @property
    def outside(self) -> tuple[Span, ...]:
        """The spans of cue and source; none without a cue: then the source is an earlier one's."""
        return (*((self.source.span,) if self.source else ()), self.cue) if self.cue else ()


def drafted(article: Article, marks: Marks, quotes: Sequence[Span]) -> Iterator[Draft]:
    """The statements that each sentence gives; none inside another's content."""
    ends = [quote.end for quote in quotes]
    done: list[Span] = []
    headlines = [part.span for part in article.parts if part.kind is PartKind.HEADLINE]
    for sentence, parse in zip(marks.sentences, marks.parses, strict=True):
        own = tree(article.text, parse)
        inside, near = around(quotes, ends, sentence.span)
        titled = any(span.covers(sentence.span) for span in headlines)
        colon = (announced(own) or signed(own)) if titled else None
        if colon:
            yield draft(article, own, colon, inside, sentence.span)
        else:
            said: list[Span] = []
            for one in told(article, own, inside, sentence.span):
                said += one.content
                yield one
            loose = [q for q in ahead(article, sentence.span, near) if free(q, said)]
            if not said and not inside:
                loose += [q for q in just(article, quotes, sentence.span) if free(q, done)]
            for one in beside(article, own, loose, inside):
                said += one.content
                yield one
            if titled:
                yield from hinted(article, sentence.span, [q for q in inside if free(q, said)])
            done = said


def hinted(article: Article, headline: Span, quotes: Sequence[Span]) -> Iterator[Draft]:
    """The clause of a headline that is partly quoted, of nobody: "Baker 'saw the flood coming'".

    The first only; what a name or a title is in marks is none.
    """
    quote = next(iter(quotes), None)
    if quote is None or not headline.covers(quote):
        return
    words = article.text[headline]
    start, end = quote.start - headline.start, quote.end - headline.start
    first = max(words.rfind(mark, 0, start) for mark in PARTS) + 1
    ends = (at for at in (words.find(mark, end) for mark in PARTS) if at >= 0)
    last = min(ends, default=len(words))
    own = words[start:end]
    if own[:1].islower() and " " in own and has_letters(words[first:start]):
        last = last if has_letters(words[end:last]) else end
        yield Draft((Span(headline.start + first, headline.start + last),))


def has_letters(words: str) -> bool:
    """Whether some words are more than marks and spaces."""
    return any(map(str.isalnum, words))


def around(
    quotes: Sequence[Span], ends: Sequence[int], sentence: Span
) -> tuple[list[Span], list[Span]]:
    """The quotations that overlap a sentence; and with them the one behind it."""
    first = last = bisect_right(ends, sentence.start)
    while last < len(quotes) and quotes[last].start < sentence.end:
        last += 1
    return list(quotes[first:last]), list(quotes[first : last + 1])


def just(article: Article, quotes: Sequence[Span], sentence: Span) -> list[Span]:
    """The call or question that ends right before a sentence: '"Is it safe?" she asked'."""
    last = bisect_right(quotes, sentence.start, key=lambda quote: quote.end)
    near = (
        quote for quote in quotes[max(0, last - 1) : last] if sentence.start - quote.end <= CLOSE
    )
    return [quote for quote in near if article.text[quote][-1:] in CALLS]


def free(span: Span, spans: Iterable[Span]) -> bool:
    """Whether a span overlaps none of others."""
    return not any(span.overlaps(other) for other in spans)


def told(article: Article, own: Tree, inside: Sequence[Span], sentence: Span) -> Iterator[Draft]:
    """The statements of a sentence by its grammar, as far as they stand.

    What would be parted within a quotation is one: each part has the whole of that.
    """
    said: set[tuple[Span, ...]] = set()
    found = standing(own, within(own, inside))
    for one in (part for whole in found for part in several(own, whole)):
        made = draft(article, own, one, inside, sentence)
        if made.content and made.content not in said:
            said.add(made.content)
            yield made


def within(own: Tree, quotes: Sequence[Span]) -> list[set[int]]:
    """The tokens of each of some quotations that has any."""
    found = (
        {
            number
            for number, token in enumerate(own.tokens)
            if quote.start <= token.start < quote.end
        }
        for quote in quotes
    )
    return [numbers for numbers in found if numbers]


def beside(
    article: Article, own: Tree, loose: Iterable[Span], quotes: Sequence[Span]
) -> Iterator[Draft]:
    """The statements of quotations by the cue that stands nearest to each, each cue once."""
    used: set[int] = set()
    for quote in loose:
        cue = nearest(own, quote, used, quotes)
        if cue is not None and (is_sentence(article, quote) or is_phrase(own, cue)):
            used.add(cue)
            words = {*range(cue, cue + phrase(own, cue)), *own.having(cue, "prt")}
            source = speaker(own, cue, quotes)
            yield Draft((quote,), sourced(own, source), own.span(words), worded(own, cue))


def worded(own: Tree, cue: int) -> str:
    """A cue in lower case, with the words behind it where the two mean something else."""
    whole = " ".join(own.words[cue : cue + phrase(own, cue)])
    return whole if whole in manners() else own.words[cue]


def ahead(article: Article, sentence: Span, quotes: Sequence[Span]) -> list[Span]:
    """The quotations that begin in a sentence; and the one behind it, where it ends in a colon."""
    colon = article.text[sentence].rstrip().endswith(":")
    last = sentence.end + (GAP if colon else 0)
    return [quote for quote in quotes if sentence.start <= quote.start < last]


def nearest(own: Tree, quote: Span, used: set[int], quotes: Sequence[Span]) -> int | None:
    """The cue that stands nearest to a quotation, outside of all, and has a subject."""
    able = [
        (min(abs(token.start - quote.start), abs(token.start - quote.end)), number)
        for number, token in enumerate(own.tokens)
        if own.is_verb(number)
        and (own.words[number] in cues() or is_next(own, number, quote) or is_phrase(own, number))
        and number not in used
        and free_of(own, number, quotes)
        and speaker(own, number, quotes)
    ]
    return min(able)[1] if able else None


def is_next(own: Tree, verb: int, quote: Span) -> bool:
    """Whether a verb follows a quotation at once: what it means does not matter then."""
    behind = 0 < own.tokens[verb].start - quote.end <= CLOSE
    return behind and own.tokens[verb].tag in FINITE and own.words[verb] not in no_cues()


def speaker(own: Tree, verb: int, quotes: Sequence[Span]) -> set[int]:
    """The subject of a verb, or the noun behind one without; empty where that is quoted itself."""
    source = subject(own, verb)
    if source and all(free_of(own, one, quotes) for one in source):
        return source
    behind = (kid for kid in own.having(verb, *BEHIND) if kid > verb)
    return next((own.below(kid) for kid in behind if free_of(own, kid, quotes)), set())


def free_of(own: Tree, number: int, quotes: Sequence[Span]) -> bool:
    """Whether a token stands in none of some quotations."""
    return not any(one.start <= own.tokens[number].start < one.end for one in quotes)


def is_sentence(article: Article, quote: Span) -> bool:
    """Whether a quotation is a sentence, and no name or title: it begins, ends and runs as one."""
    words = article.text[quote].strip().rstrip(CLOSED)
    runs = (word.strip(MARKS) for word in words.split()[1:] if word[:1].islower())
    plain = words[-1:] in CALLS or any(word not in listed("title") for word in runs)
    return plain and words[:1].isupper() and words[-1:] in ENDS and " " in words


def draft(article: Article, own: Tree, one: Found, quotes: Sequence[Span], sentence: Span) -> Draft:
    """The draft of an attribution; it has the whole of each quotation that its content begins."""
    source = sourced(own, set(one.source)) if one.source else None
    negated = is_negated(own, one, quotes)
    made = Draft((), source, own.span(set(one.cues)), worded(own, one.cue), negated)
    content = bared(article, closed(article, pieces(own, one.content), quotes))
    begun = [quote for quote in quotes if not free(quote, content)]
    if begun:
        whole = merged((*content, *(clip(quote, sentence) for quote in begun)))
        content = bared(article, (part for piece in whole for part in without(piece, made.outside)))
    return replace(made, content=content)


def is_negated(own: Tree, one: Found, quotes: Sequence[Span]) -> bool:
    """Whether an attribution is denied: 'did not say', 'no intention of', 'declined to say'."""
    near = (*own.having(one.cue, "neg"), *own.having(one.cue, "det"), *one.source)
    refused = is_withheld(own, one.cue) and not own.having(own.tokens[one.cue].head, "neg")
    return refused or any(
        (own.tokens[number].dep == "neg" and number not in one.source)
        or own.words[number] in listed("none")
        for number in near
        if number not in one.content and free_of(own, number, quotes)
    )


def closed(article: Article, spans: Iterable[Span], quotes: Sequence[Span]) -> Iterator[Span]:
    """Some spans, each without what leads to a quotation by a colon, or follows its last comma."""
    for span in spans:
        inside = [quote for quote in quotes if span.start <= quote.start < span.end]
        ends = bool(inside) and is_closed(article, span, inside[0])
        yield clip(span, inside[0]) if ends or is_worded(article, span, inside) else span


def is_worded(article: Article, span: Span, inside: Sequence[Span]) -> bool:
    """Whether a content only names the words that end it: 'a picture with the words "not yet"'."""
    if not inside or inside[0].end + 1 < span.end:
        return False
    before = article.text[Span(span.start, max(span.start, inside[0].start))].rstrip(MARKED)
    return before.rpartition(" ")[2].lower() in listed("lettering")


def is_closed(article: Article, span: Span, quote: Span) -> bool:
    """Whether of a content with a quotation that is all.

    It is so before a comma at its end, behind a colon, and, if it is a sentence, behind a comma.
    """
    if quote.start <= span.start + 1:
        return quote.end < span.end and article.text[quote].endswith(",")
    before = article.text[Span(span.start, quote.start)].rstrip(MARKED)
    led = before.endswith(":") or (before.endswith(",") and is_sentence(article, quote))
    return led and quote.end + 1 >= span.end


def pieces(own: Tree, content: Iterable[int]) -> list[Span]:
    """The spans of some tokens, cut where other words stand between."""
    spans: list[Span] = []
    last = 0
    for number in sorted(content):
        between = own.tokens[last + 1 : number]
        if spans and not any(token.tag[:1].isalpha() for token in between):
            spans[-1] = Span(spans[-1].start, own.tokens[number].end)
        else:
            spans.append(Span(own.tokens[number].start, own.tokens[number].end))
        last = number
    return spans
