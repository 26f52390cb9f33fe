"""Words that are part of a longer proper name: 'Islamic Resistance Movement', 'Kyiv Post'."""

import re
from bisect import bisect_right

from dateline.model import Span
from dateline.reading.terms.scene import WORD, Scene, Sight

BEFORE = re.compile(r"([^\W_]+)[ -]$")
BEHIND = re.compile(r"[ -]([^\W_]+)")
TITLE = 0.6


def is_part(scene: Scene, sight: Sight, *, exact: bool) -> bool:
    """Whether some words are part of a longer name; `exact`: they are a name by themselves."""
    if scene.text[Span(sight.span.start, sight.span.start + 1)].islower():
        return False
    return in_body(scene, sight.span) if exact else in_capitals(scene, sight)


def in_body(scene: Scene, span: Span) -> bool:
    """Whether a body or an outlet bears a longer name, all of it in capitals."""
    last = bisect_right(scene.bodies, span.start, key=lambda one: one.start) - 1
    if last < 0:
        return False
    name = scene.bodies[last]
    capitals = all(word[0].isupper() for word in WORD.findall(scene.text[name]))
    return name.covers(span) and name != span and capitals


def in_capitals(scene: Scene, sight: Sight) -> bool:
    """Whether a common word stands in capitals beside another one.

    The first word of a sentence does so only where the parser holds it for a name, and no word of
    a headline in Which Every Word Has a Capital does.
    """
    home = scene.marks.sentences[sight.sentence].span
    words = WORD.findall(scene.text[home])
    if sum(word[0].isupper() for word in words) > TITLE * len(words):
        return False
    whole = str(scene.text)
    before = BEFORE.search(whole, home.start, sight.span.start)
    behind = BEHIND.match(whole, sight.span.end, home.end)
    beside = [Span(*one.span(1)) for one in (before, behind) if one]
    return is_capital(scene, sight, sight.span) and any(
        is_capital(scene, sight, span) for span in beside
    )


def is_capital(scene: Scene, sight: Sight, span: Span) -> bool:
    """Whether words have a capital, and not only as the first ones of their sentence."""
    if not scene.text[span][0].isupper():
        return False
    home = scene.marks.sentences[sight.sentence].span
    parse, own = scene.marks.parses[sight.sentence], Sight(span, sight.sentence)
    named = any(parse[token].tag.startswith("NNP") for token in scene.tokens(own))
    return named or span.start > home.start
