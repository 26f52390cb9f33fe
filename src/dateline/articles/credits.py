"""Captions and credits: who made the picture that a line describes."""

import re
from functools import cache

from dateline.articles.agencies import agencies
from dateline.model import Image, Span, Text

LONGEST = 400
LABEL = r"(?:photos?|photograph|image|picture|credit|illustration|file photo)"
NAME = r"[A-ZÀ-Þ][\w.'’\-]*"


@cache
def pattern() -> re.Pattern[str]:
    """A credit at the end of a line.

    In brackets with a label, an agency or a slash; after a label and a colon; after ©; an agency
    and a name with a slash between, in either order.
    """
    names = "|".join(re.escape(name) for name in sorted(agencies(), key=len, reverse=True))
    maker = rf"(?i:{names})"
    person = rf"{NAME}(?:[ ]{NAME}){{0,3}}"
    return re.compile(
        rf"""(?P<credit>
          [(\[](?:(?i:{LABEL})\b[^()\[\]]*|[^()\[\]]*\b{maker}|[^()\[\]]+/[^()\[\]]+)[)\]]
        | (?i:{LABEL}(?:[ ]by|[ ]credit)?):[ ].+
        | (?i:photo(?:graph)?[ ]by)[ ].+
        | ©.+
        | (?<!\w){maker}(?:/{person})+
        | (?<!\w){NAME}[ ]{NAME}(?:/{NAME}(?:[ ]{NAME})*)*/{maker}(?:/{maker})*
        | (?<!\w)/?{maker}/{maker}
        )\.?\s*$""",
        re.VERBOSE,
    )


def image(text: Text, line: Span) -> Image | None:
    """The caption and credit of a line; None where it carries no credit."""
    if len(line) > LONGEST:
        return None
    match = pattern().search(text[line])
    if match is None:
        return None
    credit = text.trimmed(
        Span(line.start + match.start("credit"), line.start + match.end("credit"))
    )
    caption = text.trimmed(Span(line.start, credit.start))
    return Image(caption if len(caption) else None, inner(text, credit))


def inner(text: Text, credit: Span) -> Span:
    """A credit without the brackets around it."""
    words = text[credit]
    return (
        Span(credit.start + 1, credit.end - 1) if words[0] in "([" and words[-1] in ")]" else credit
    )
