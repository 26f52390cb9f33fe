"""The words at a page's pictures: captions, and who made the picture."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from dateline.articles.agencies import agencies
from dateline.articles.claims import key
from dateline.articles.credits import image as credited
from dateline.articles.furniture import is_furniture
from dateline.articles.pages.blocks import Block, Piece, Place
from dateline.articles.pages.hints import Hint
from dateline.articles.pages.people import opening
from dateline.articles.pages.weigh import Candidate, is_picture
from dateline.model import Span, Text
from dateline.tables import words

TABLES = "dateline.articles.tables"
LONGEST, LONGEST_CREDIT, LONGEST_BOXED = 900, 160, 400
AROUND, SHORT, MOST_WORDS = 3, 80, 9
FULL_NAME = (2, 3)
NUMBERED = re.compile(r"^\[\d+/\d+\]\s*")
CLOCK = re.compile(r"\b\d{1,2}[:.]\d\d\b")
SIGNED = re.compile(r"[.!?…\"”»)]\s*(?P<maker>[^.!?…\"”»()]{2,80})$")
SOURCES = ("src", "data-src", "data-lazy-src", "data-original")
EDGES = " |/–—-"
MARKS = " \t\r\n.,;:|/-–—·()[]"


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture's words as they stand on the page, and its address; `first` is its first block."""

    first: Candidate
    caption: str
    credit: str
    url: str | None


@cache
def label() -> str:
    """A pattern for the words before the maker of a picture."""
    found = sorted(words(TABLES, "pictures", "label"), key=lambda word: (-len(word), word))
    return rf"(?:{'|'.join(map(re.escape, found))})"


def is_label(line: str) -> bool:
    """Whether a line begins as a credit does: 'Photo: ...'."""
    return re.match(rf"\W*{label()}\s*[:：]", line, re.IGNORECASE) is not None


@cache
def ending() -> re.Pattern[str]:
    """A credit at the end of a caption, or all of it.

    In brackets with a label, after a label and a colon, or after ©; after a sentence, also in
    brackets, after a slash, after 'Picture by'; in Japanese in brackets, or after an equals sign.
    What is `loose` needs the look of a maker.
    """
    word = r"[A-ZÀ-ÞĀ-Ž][\w.'’&\-]*"
    name = rf"{word}(?:[ ]{word}){{0,3}}"
    return re.compile(
        rf"""(?:^|(?<=[\s.!?…"”»)]))(?:
          [(\[]\s*(?i:{label()})\s*[:：/]?\s+(?P<labelled>[^()\[\]]+)[)\]]
        | (?:(?:^|(?<=[.!?…"”»)|/–—\-]\s)|(?<=[.!?…"”»)|/]))(?i:{label()})\s*[:：=]|©|\([cC]\))
          \s*(?P<after>.+)
        | (?=[A-ZÀ-Þ])(?i:{label()})\s*[:：]\s*(?P<loose_after>[^:：]+)
        | (?<=[–—\-]\s)(?i:{label()})\s+(?P<loose_by>.+)
        | (?<=[.!?…"”»]\s)[(（](?P<loose_round>[^()（）]{{2,60}})[)）]
        | (?<=\s)/\s(?P<loose_slash>{name}(?:\s*/\s*{name})*)
        )\W*$
        |[（(](?P<shot>[^（）()]{{2,20}})撮影[)）]$
        |[＝=](?P<equal>[^＝=。、\d]{{2,15}})$""",
        re.VERBOSE,
    )


def pictures(found: Sequence[Candidate]) -> Iterator[Picture]:
    """The pictures whose words are given, in text order; equal captions once."""
    held: Counter[Place] = Counter()
    for one in found:
        for place in one.block.place.upward():
            held[place] += one.size
    groups: dict[Place, list[Candidate]] = {}
    for one in found:
        own = frame(one, held)
        if own is not None and not is_other(one) and not is_tool(one.block.place, own):
            groups.setdefault(own, []).append(one)
    seen: set[str] = set()
    for place, group in groups.items():
        caption, credit = told(group)
        caption = NUMBERED.sub("", caption)
        words_ = key(caption) or key(credit)
        if words_ and words_ not in seen and len(caption) <= LONGEST:
            seen.add(words_)
            yield Picture(group[0], caption, credit, source(place))


def frame(one: Candidate, held: Mapping[Place, int]) -> Place | None:
    """What holds a picture and the words of a block; None where they belong to no picture.

    A figure that is no link, nor beside the story; else the outermost place that is said to be a
    picture's; else a box with a picture.
    """
    around = [*one.block.place.upward()]
    figures = [number for number, place in enumerate(around) if place.tag == "figure"]
    if figures:
        beside = any(map(is_beside, around[figures[-1] + 1 :]))
        teaser = one.block.place.link and one.aside
        return None if beside or teaser else around[figures[-1]]
    if one.aside or one.heading or "h1" in one.block.tags:
        return None
    prose = one.chosen and one.prose
    if is_label(one.block.text) and one.size <= LONGEST_CREDIT and not prose:
        return one.block.place
    if one.picture:
        return [place for place in around if is_picture(place)][-1]
    return box(one, held)


def box(one: Candidate, held: Mapping[Place, int]) -> Place | None:
    """The smallest place around a block that has a picture and hardly other words.

    Only of a block that ends in a credit: pictures also stand beside teasers and authors.
    """
    sure = not (one.chosen and one.prose) and one.size <= LONGEST_BOXED
    if not sure or one.block.linked > one.size // 2 or not parted(one.block)[1]:
        return None
    for place in (*one.block.place.upward(),)[:AROUND]:
        if held[place] > one.size + LONGEST_CREDIT:
            return None
        if place.element.find(".//img") is not None:
            return place
    return None


def is_tool(place: Place, frame_: Place) -> bool:
    """Whether a place within a picture's frame is no caption's: a counter, a button to buy."""
    for one in place.upward():
        if one is frame_:
            return False
        if one.hint & Hint.TOOL:
            return True
    return False


def is_beside(place: Place) -> bool:
    """Whether what stands in a place is not the story's: navigation, comments, what is embedded."""
    apart = place.tag in words(TABLES, "elements", "apart")
    return apart or bool(place.hint & (Hint.COMMENT | Hint.EMBED | Hint.BOX))


def is_other(one: Candidate) -> bool:
    """Whether a block is no caption: a quotation, a byline, a time, what pages carry."""
    line = one.block.text
    quoted = "blockquote" in one.block.tags
    clock = len(line) < SHORT and CLOCK.search(line) is not None and not one.prose
    other = opening().match(line) is not None or is_furniture(line)
    return quoted or clock or (other and not parted(one.block)[1])


def told(group: Sequence[Candidate]) -> tuple[str, str]:
    """The caption and the credit of a picture's blocks.

    The last of several is the credit if it looks like one, a full name before a sentence likewise.
    """
    captions: dict[str, str] = {}
    makers: dict[str, str] = {}
    for number, one in enumerate(group):
        caption, credit = parted(one.block)
        alone = caption and not credit and is_maker(caption)
        if alone and (
            (captions and number == len(group) - 1) or is_name(caption, group[number + 1 :])
        ):
            caption, credit = "", caption
        if caption:
            captions.setdefault(key(caption), caption)
        if credit:
            makers.setdefault(key(credit), credit)
    return " ".join(captions.values()), " / ".join(makers.values())


def is_name(words_: str, after: Sequence[Candidate]) -> bool:
    """Whether words are a full name, and a longer caption follows."""
    full = len(words_.split()) in FULL_NAME
    return full and any(
        one.size > 2 * len(words_) and not is_maker(one.block.text) for one in after
    )


def is_maker(words_: str) -> bool:
    """Whether words look like who made a picture: few, each with a capital, no sentence."""
    tokens = re.findall(r"[^\W\d_][\w.'’&\-]*", words_)
    allowed = words(TABLES, "pictures", "small") | agencies().keys()
    small = [token for token in tokens if token[0].islower() and token not in allowed]
    return 0 < len(tokens) <= MOST_WORDS and not small and not words_.endswith((".", "!", "?", ":"))


def parted(block: Block) -> tuple[str, str]:
    """A block's words as caption and credit: by the names of elements, and by the words' form.

    Beside a maker, a link leads to a shop or a licence.
    """
    named = [piece for piece in block.pieces if is_credit(piece)]
    if not named:
        return last_apart(block) or by_form(block.text)
    rest = " ".join("".join(piece.words for piece in block.pieces if piece not in named).split())
    makers = [piece for piece in named if not piece.place.link] or named
    credit = " / ".join(" ".join(piece.words.split()) for piece in makers)
    caption, other = by_form(rest.strip(EDGES))
    if other and key(without_label(credit)) in key(other):
        credit = other
    return caption if other else rest.strip(EDGES), without_label(credit)


def by_form(text: str) -> tuple[str, str]:
    """Caption and credit, told by how credits are written."""
    if match := ending().search(text):
        kind, credit = next((name, own) for name, own in match.groupdict().items() if own)
        bracketed = text.count("(", 0, match.start()) > text.count(")", 0, match.start())
        sure = not bracketed and (not kind.startswith("loose") or is_maker(credit))
        if sure and len(credit) <= LONGEST_CREDIT:
            return text[: match.start()].strip(EDGES), balanced(credit)
    return signed(text) or formed(text)


def formed(line: str) -> tuple[str, str]:
    """Caption and credit by the forms that credits have in stories of text."""
    text = Text(line)
    image = credited(text, Span(0, len(text)))
    if image is None or image.credit is None:
        return line, ""
    return text[image.caption] if image.caption else "", without_label(text[image.credit])


def last_apart(block: Block) -> tuple[str, str] | None:
    """Caption and credit where the last words stand in an element of their own, as a maker."""
    pieces = [piece for piece in block.pieces if piece.words.strip()]
    if len(pieces) < 2 or pieces[-1].place is block.place:  # noqa: PLR2004 - a caption and a credit
        return None
    last = " ".join(pieces[-1].words.split())
    rest = block.text.removesuffix(last).strip()
    closed = rest.endswith((".", "!", "?", "…", '"', "”", "»", "|", ")"))
    full = closed and " " in last
    if not rest or not is_maker(last) or not (full or is_known(last)):
        return None
    return rest.strip("| "), without_label(last)


def signed(line: str) -> tuple[str, str] | None:
    """Caption and credit where a sentence is followed by few words that name a maker."""
    match = SIGNED.search(line)
    if match and is_maker(match["maker"]) and is_known(match["maker"]):
        return line[: match.start("maker")].strip(), balanced(match["maker"])
    return None


def balanced(credit: str) -> str:
    """A credit without the marks around it, but for a bracket that closes one of its own."""
    bare = credit.strip(MARKS)
    return f"{bare})" if bare.count("(") > bare.count(")") else bare


def is_known(words_: str) -> bool:
    """Whether an agency's name is among some words, or they say whence pictures come: 'Handout'."""
    parts = re.split(r"\s*/\s*|\s+via\s+|\s*,\s*", words_.lower())
    known = words(TABLES, "pictures", "maker")
    return any(part.strip(MARKS) in agencies() or part.strip(MARKS) in known for part in parts)


def is_credit(piece: Piece) -> bool:
    """Whether words stand in an element said to hold the credit."""
    for place in piece.place.upward():
        if place.hint & Hint.CREDIT:
            return True
        if place.hint & Hint.CAPTION or place.tag in words(TABLES, "elements", "picture"):
            return False
    return False


def without_label(credit: str) -> str:
    """A credit without 'Photo:' before it, and without the brackets around it."""
    bare = re.sub(
        rf"^\W*{label()}\s*(?:[:：=]|\bby\b)\s*", "", credit.strip(MARKS), flags=re.IGNORECASE
    )
    bare = re.sub(r"^(?:©|\(c\)|copyright)\s*", "", bare, flags=re.IGNORECASE)
    return balanced(bare)


def source(place: Place) -> str | None:
    """The address of the picture in a place."""
    for element in place.element.iter("img"):
        for name in SOURCES:
            value = element.get(name)
            if value and not value.startswith("data:"):
                return str(value)
    return None
