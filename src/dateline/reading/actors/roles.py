"""The words for what somebody is: before a name, behind it, or instead of it."""

from typing import NamedTuple

from dateline.gazetteer import folded
from dateline.model import Span
from dateline.reading.actors.lines import Line
from dateline.reading.actors.words import (
    MANY,
    bodies,
    given,
    is_seated,
    longest,
    nouns,
    sexes,
    small,
)

NOMINAL = ("NN", "NNS", "NNP", "NNPS", "JJ", "JJS", "JJR", "POS", "CD", "HYPH", "VBN", "VBG", "RB")
MOST, REACH, STEPS, SHORT = 16, 9, 5, 7
OPENING = (",", "``", "''", ":")
HELD, OFFICES = ("office", "person", "anyone"), ("office", "person", "mirror")


class Role(NamedTuple):
    """What somebody is: the words, their noun, the side acted for, PLOVER's sector, the sex."""

    span: Span
    noun: str
    country: str | None
    sector: str | None
    sex: str | None


def role(line: Line, first: int, last: int, noun: str) -> Role:
    """The role that some tokens with a noun are."""
    known = nouns("address", *HELD, *MANY, "outlet")[noun]
    sector = known.sector
    country = side(line, first, last, "seat" if is_seated(known) else "belongs")
    for number in range(first, last + 1):
        if body := body_at(line, number, last):
            country, sector = country or body[0], sector or body[1]
    telling = (word for word in (noun, noun.rsplit(maxsplit=1)[-1]) if word not in given())
    sex = next((sexes()[word] for word in telling if word in sexes()), None)
    return Role(line.span(first, last), noun, country, sector, sex)


def body_at(line: Line, number: int, last: int) -> tuple[str | None, str | None] | None:
    """Country and sector of the body that is named from a token on, as far as they are known."""
    for end in range(min(last, number + 4), number - 1, -1):
        phrase = line.phrase(number, end)
        if body := bodies().get(folded(phrase)):
            return body.country, body.sector
        if noun := nouns(*MANY, "body").get(phrase):
            return None, noun.sector
    return None


def country_in(line: Line, first: int, last: int) -> str | None:
    """The country of the first place that some tokens name."""
    for number in range(first, last + 1):
        if number in line.places and not line.places[number][1].contested:
            return line.places[number][1].country
    return None


def noun_at(line: Line, first: int, last: int, *kinds: str) -> str | None:
    """The longest noun of some kinds that ends with a token, from a first one on."""
    known = nouns(*kinds)
    for start in range(max(first, last - longest(*kinds) + 1), last + 1):
        if (phrase := line.phrase(start, last).removesuffix(".")) in known:
            return phrase
    return None


def side(line: Line, first: int, last: int, kind: str = "belongs") -> str | None:
    """The country that what some tokens name belongs to.

    It is named before the noun, with a possessive, or behind 'of' or 'for'; an ambassador 'to' a
    country, or an analyst 'at' a bank there, is not its.
    """
    for number in range(first, last + 1):
        behind = number - 1 - (line.word(number - 1) in small("definite"))
        joined = line.word(behind) in small("title of") and behind >= first
        if number in line.places and (not joined or line.word(behind) in small(kind)):
            return country_in(line, number, number)
    return None


def titled(line: Line, first: int, last: int) -> tuple[Role | None, int]:
    """The title that a run of capitals begins with, and the first token of the name behind it.

    That is behind the run where all of it is a title.
    """
    for end in range(last, first - 1, -1):
        noun = noun_at(line, first, end, "address", *HELD)
        known = nouns("address", *HELD).get(noun or "")
        owned = line.word(end - noun.count(" ") - 1) in small("of") if noun else False
        bodied = owned or (line.word(end + 1) in nouns("body") and end < last)
        if not noun or not known or known.plural or bodied or is_surname(line, first, end, noun):
            continue
        start = first_of(line, first)
        if end == last:
            return role(line, start, end, noun), last + 1
        behind = over(line, end, last)
        if line.word(behind) == ".":
            behind += 1
        return role(line, start, behind - 1, noun), behind
    return None, first


def without_address(line: Line, run: tuple[int, int], first: int, own: Role) -> Role | None:
    """The role before a bare form of address and a name: 'Prime Minister Datuk Seri'."""
    end = first - 1 - (line.word(first - 1) == ".") - own.noun.count(" ") - 1
    if end < run[0]:
        return before(line, *run)
    noun = noun_at(line, run[0], end, *HELD)
    return role(line, first_of(line, run[0]), end, noun) if noun else None


def is_surname(line: Line, first: int, end: int, noun: str) -> bool:
    """Whether a noun is more likely part of a person's name: behind a given name, or one itself."""
    if " " in noun:
        return False
    before = line.word(end - 1) in given() and end - 1 not in line.places
    return noun in given() or (end > first and before)


def over(line: Line, end: int, last: int) -> int:
    """The first token of the name behind a title and what it is the title of."""
    if line.word(end + 1) not in small("title of"):
        return end + 1
    border = end + 1
    for number in range(end + 1, last + 1):
        if number in line.places:
            border = max(border, line.places[number][0])
        elif line.word(number) in nouns("body") or line.word(number) in small("title of"):
            border = max(border, number)
    if line.word(border) in small("title of"):
        return last + 1
    return border + 1


def first_of(line: Line, first: int) -> int:
    """The first token of the noun phrase that a run of capitals stands in, without an article."""
    while first > 0 and is_nominal(line, first - 1):
        if line.tag(first - 1) == "HYPH" and line.is_apart(first - 1):
            break
        first -= 1
    return first + (line.tag(first) in ("POS", "HYPH"))


def is_nominal(line: Line, number: int) -> bool:
    """Whether a token may stand in a role before its noun; 'turned' ties two roles."""
    told = line.tag(number) in NOMINAL and line.tag(number) not in ("RB", "VBG")
    return told or line.word(number) in small("turned")


def before(line: Line, first: int, last: int) -> Role | None:
    """The role before a name: 'team member X', 'the harbour pilot, X', 'MS. X' in a transcript."""
    if line.word(first - 1) == "." and (noun := noun_at(line, 0, first - 2, "address")):
        return role(line, first - 2, first - 1, noun)
    comma, name = line.word(first - 1) == ",", line.top(first, last)
    if comma and line.dep(name) == "appos" and (own := of_head(line, first, name)):
        return own
    end, kinds = first - 1 - comma, HELD if comma else (*HELD, *MANY)
    noun = noun_at(line, 0, end, *kinds)
    if not noun or nouns(*kinds)[noun].plural:
        return None
    start = min(first_of(line, end), end - noun.count(" "))
    if comma and not is_apposed(line, start, end, name):
        return None
    return role(line, start, end, noun)


def of_head(line: Line, first: int, name: int) -> Role | None:
    """The role above a name behind a comma: 'a spokesman for the operator Molo Blu, X'."""
    number = name
    for _ in range(STEPS):
        if line.dep(number) not in ("appos", "pobj", "prep"):
            break
        mirrored = line.dep(number) == "prep" and line.word(number - 1) in nouns("mirror")
        number = number - 1 if mirrored else line.tree.tokens[number].head
        noun = noun_at(line, 0, number, *OFFICES) if number < first else None
        if noun and not nouns(*OFFICES)[noun].plural:
            return role(line, first_of(line, number), first - 2, noun)
    return None


def is_apposed(line: Line, start: int, end: int, name: int) -> bool:
    """Whether a name behind a comma is a role's, and no other's who comes next.

    It is so by the parse, or where the role opens its clause and the name is the subject.
    """
    if line.dep(name) == "appos":
        return line.tree.tokens[name].head == end
    before = start - 1 - (line.word(start - 1) in small("definite"))
    opens = before < 0 or line.tag(before) in OPENING
    return opens and line.dep(name) == "nsubj" and line.dep(end) not in ("pobj", "dobj")


def apposed(line: Line, last: int) -> Role | None:
    """The role behind a name and a comma: ', director of the gallery,'; an age may stand before."""
    if line.word(last + 1) not in (",", "("):
        return None
    start = last + 2
    if line.word(start).isdigit() and line.word(start + 1) == ",":
        start += 2
    if line.word(start) in small("article"):
        start += 1
    end = start
    while end < start + REACH and line.tag(end) in (*NOMINAL, "CC", "DT", "PRP$"):
        end += 1
    for number in range(start, end):
        noun = noun_at(line, start, number, *HELD)
        if noun and not line.tag(number + 1).startswith("NN"):
            return role(line, start, described(line, closed(line, number)), noun)
    return None


def closed(line: Line, last: int) -> int:
    """The last token of a role, with what is said of it up to a comma or a verb."""
    end = last
    while end + 1 < len(line.printed) and end - last < MOST:
        tag, word = line.tag(end + 1), line.word(end + 1)
        if word == "," or word in small("stop") or tag.startswith("VB") or tag in ("MD", "."):
            break
        end += 1
    return end


def described(line: Line, last: int) -> int:
    """The last token of a role with a short clause that tells it: 'the engineer who built it,'."""
    near = range(last + 3, min(last + SHORT, len(line.printed)))
    end = next((n for n in near if line.word(n) == ","), None)
    told = line.word(last + 1) == "who" and line.tag(last + 2) in ("VBD", "VBZ")
    return end - 1 if told and end is not None else last
