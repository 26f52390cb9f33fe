"""Actors read from words, for the tests of the step that finds them."""

from dataclasses import replace
from typing import NamedTuple

from dateline.model import Actor, Article, Marks, MentionForm
from dateline.reading.actors.lines import Line, lines
from dateline.reading.parse import Parser
from dateline.reading.steps import steps
from helpers import article


class Found(NamedTuple):
    """A mention: its words and place, its form, and its actor."""

    words: str
    start: int
    end: int
    form: MentionForm
    actor: Actor


def read(
    parser: Parser, words: str, last: str, known: tuple[Actor, ...] = ()
) -> tuple[Article, Marks]:
    """An article of some words, and its marks up to a step."""
    return marked(parser, article(words), last, known)


def marked(
    parser: Parser, own: Article, last: str, known: tuple[Actor, ...] = ()
) -> tuple[Article, Marks]:
    """An article, and its marks up to a step."""
    marks = Marks(known=known)
    for step in steps(parser):
        marks = replace(marks, **{step.gives: step.run(own, marks)})
        if step.gives == last:
            break
    return own, marks


def cast(parser: Parser, words: str, known: tuple[Actor, ...] = ()) -> list[Found]:
    """The mentions of actors in some words, in text order."""
    own, marks = read(parser, words, "actors", known)
    found = (
        Found(own.text[one.span], one.span.start, one.span.end, one.form, actor)
        for actor in marks.actors
        for one in actor.mentions
    )
    return sorted(found, key=lambda one: one.start)


def row(parser: Parser, words: str) -> Line:
    """The only line of some words."""
    (found,) = lines(*read(parser, words, "places"))
    return found
