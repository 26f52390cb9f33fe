"""What marks are asked for by: their kinds and facets, who says or does them, and where they are.

Every value of PLOVER's types and classes, of a statement's kind, act and attitude, of a figure's
and a term's kind is a facet; all are of one name space, and so are the kinds of marks themselves.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain

from dateline.model import (
    Act,
    Attitude,
    Event,
    EventType,
    FigureKind,
    Marks,
    Quad,
    Span,
    Statement,
    StatementKind,
    Status,
    TermKind,
)

ARTICLE = "article"
STATEMENT, EVENT, FIGURE, TERM = "statement", "event", "figure", "term"
DEEDS = (STATEMENT, EVENT)
OF_KINDS: Mapping[str, tuple[type[StrEnum], ...]] = {
    STATEMENT: (StatementKind, Act, Attitude),
    EVENT: (EventType, Quad, Status),
    FIGURE: (FigureKind,),
    TERM: (TermKind,),
}


def facet(value: StrEnum) -> str:
    """A value as it is asked for: 'assault', 'material-conflict'."""
    return value.value.lower().replace(" ", "-")


FACETS: Mapping[str, str] = {
    facet(value): kind for kind, own in OF_KINDS.items() for value in chain.from_iterable(own)
}
TYPES = (ARTICLE, *OF_KINDS, *FACETS)


@dataclass(frozen=True, slots=True)
class Noted:
    """A mark that may be asked for: its kind, its place among those of its kind, its facets.

    `agents` are the ids (within its reading) of who says or does it, or whose figure or word it
    is; `anchor` is where it is looked for.
    """

    kind: str
    ordinal: int
    facets: frozenset[str]
    agents: frozenset[str]
    anchor: Span


def noted(marks: Marks) -> tuple[Noted, ...]:
    """The statements, events, figures and terms of a reading, in this order."""
    voices = {one.id: speakers(one) for one in marks.statements}
    return (
        *every(
            STATEMENT, ((of_statement(one), speakers(one), anchor(one)) for one in marks.statements)
        ),
        *every(EVENT, ((of_event(one), doers(one), one.span) for one in marks.events)),
        *every(
            FIGURE, (((one.kind,), voices.get(one.voice, ()), one.span) for one in marks.figures)
        ),
        *every(TERM, (((one.kind,), voices.get(one.voice, ()), one.span) for one in marks.terms)),
    )


def every(
    kind: str, found: Iterable[tuple[Iterable[StrEnum], Iterable[str], Span]]
) -> Iterator[Noted]:
    """The marks of a kind, numbered."""
    for ordinal, (values, agents, span) in enumerate(found):
        yield Noted(kind, ordinal, frozenset({kind, *map(facet, values)}), frozenset(agents), span)


def of_statement(one: Statement) -> tuple[StrEnum, ...]:
    """The values that a statement may be asked for by."""
    return (one.kind, one.act, *((one.cue.attitude,) if one.cue else ()))


def of_event(one: Event) -> tuple[StrEnum, ...]:
    """The values that an event may be asked for by."""
    return one.type, one.quad, one.status


def speakers(one: Statement) -> tuple[str, ...]:
    """Who says it, if that is known."""
    return one.source.actors if one.source else ()


def doers(one: Event) -> tuple[str, ...]:
    """Who does it, of those that are known."""
    return tuple(who.actor for who in one.actors if who.actor)


def anchor(one: Statement) -> Span:
    """Where a statement is looked for: at its cue, else at its first words."""
    return one.cue.span if one.cue else one.span
