"""The steps of a reading, in order, and a check that each finds what it needs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from functools import partial
from typing import Any

from dateline.errors import StepError
from dateline.model import Article, Marks, Parse
from dateline.reading.actors import actors
from dateline.reading.events import events
from dateline.reading.figures import figures
from dateline.reading.parse import Parser
from dateline.reading.places import places
from dateline.reading.sentences import sentences
from dateline.reading.statements import statements
from dateline.reading.terms import terms
from dateline.reading.times import times


@dataclass(frozen=True, slots=True)
class Step:
    """A plain function from an article and the marks so far to new marks.

    `gives` and `needs` are fields of `Marks`.
    """

    gives: str
    run: Callable[[Article, Marks], tuple[Any, ...]]
    needs: tuple[str, ...] = ()


def parses(parser: Parser, article: Article, marks: Marks) -> tuple[Parse, ...]:
    """The parse of each sentence, from its words alone."""
    return tuple(parser.parse(article.text, [sentence.span for sentence in marks.sentences]))


def steps(parser: Parser) -> tuple[Step, ...]:
    """The steps of a reading with this parser, in order."""
    return (
        Step("sentences", sentences),
        Step("parses", partial(parses, parser), needs=("sentences",)),
        Step("times", times, needs=("sentences", "parses")),
        Step("places", places, needs=("sentences", "parses")),
        Step("actors", actors, needs=("sentences", "parses", "times", "places")),
        Step("statements", statements, needs=("sentences", "parses", "times", "places", "actors")),
        Step(
            "events",
            events,
            needs=("sentences", "parses", "times", "places", "actors", "statements"),
        ),
        Step("terms", terms, needs=("sentences", "parses", "places", "actors", "statements")),
        Step(
            "figures",
            figures,
            needs=("sentences", "parses", "times", "places", "statements", "events"),
        ),
    )


def checked(chosen: Sequence[Step]) -> tuple[Step, ...]:
    """The steps, if each gives a field of `Marks` and needs only what earlier ones give.

    Raises `StepError` otherwise.
    """
    known = {field.name for field in fields(Marks)}
    given: set[str] = set()
    for step in chosen:
        if step.gives not in known:
            raise StepError(f"step {step.gives!r} gives no field of Marks")
        if lacking := set(step.needs) - given:
            raise StepError(f"step {step.gives!r} needs {', '.join(sorted(lacking))} before it")
        given.add(step.gives)
    return tuple(chosen)
