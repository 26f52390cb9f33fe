"""What a figure holds for: the place, time and event of its clause, or of the words it stands in.

A place or time counts that hangs on the figure's own words; else the only one of its clause that
hangs on no other figure. Of several, none does.
"""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import NamedTuple

from dateline.model import Event, Place, PlaceUse, Span, Time, TimeType
from dateline.reading.figures.lines import Line
from dateline.reading.figures.words import relations

MOMENTS = (TimeType.DATE, TimeType.TIME)
Owned = Mapping[int, int]


class Candidate(NamedTuple):
    """A place or time of a sentence: its index in the marks, what it is, and where it hangs.

    `clause` is the token that heads its clause, `owner` the number of the figure on whose words it
    hangs, if on any.
    """

    mark: int
    what: Hashable
    clause: int
    owner: int | None


def owned(line: Line, spans: Sequence[Span]) -> Owned:
    """The tokens of figures at some spans, each with the number of its figure."""
    return {token: at for at, span in enumerate(spans) for token in line.tokens(span)}


def spots(line: Line, own: Owned, marks: Iterable[tuple[int, Place]]) -> list[Candidate]:
    """The places of a sentence that something may be told to be in."""
    return [
        candidate(line, own, index, one.geonames or one.name, token)
        for index, one in marks
        if one.use is PlaceUse.LITERAL
        and (token := line.root(one.span)) is not None
        and is_where(line, token)
    ]


def moments(line: Line, own: Owned, marks: Iterable[tuple[int, Time]]) -> list[Candidate]:
    """The days and hours of a sentence that are known."""
    return [
        candidate(line, own, index, (one.start, one.end), token)
        for index, one in marks
        if one.type in MOMENTS and one.start and (token := line.root(one.span)) is not None
    ]


def candidate(line: Line, own: Owned, index: int, what: Hashable, token: int) -> Candidate:
    """A place or time with what it hangs on, within its clause."""
    way = list(line.climb(token))
    return Candidate(index, what, way[-1], next((own[n] for n in way if n in own), None))


def is_where(line: Line, token: int) -> bool:
    """Whether a place's word says where: 'in Muggia', 'Muggia's'."""
    if line.dep(token) == "poss":
        return True
    return line.dep(token) == "pobj" and line.tree.words[line.head(token)] in relations("where")


def chosen(line: Line, at: int, span: Span, candidates: Sequence[Candidate]) -> int | None:
    """The index of the place or time that a sentence's figure of that number holds for."""
    root = line.root(span)
    if root is None or not candidates:
        return None
    near = [one for one in candidates if one.owner == at]
    if not near:
        clause = line.clause(root)
        near = [one for one in candidates if one.owner is None and one.clause == clause]
    return near[0].mark if len({one.what for one in near}) == 1 else None


def event_of(line: Line, own: Span, events: Sequence[Event]) -> str | None:
    """The id of the event whose clause the figure at a span stands in, of a sentence's events.

    It is the nearest whose words the figure hangs on, else the only one of the clause.
    """
    root = line.root(own)
    if root is None:
        return None
    for number in line.climb(root):
        holding = [one for one in events if number in line.tokens(one.span)]
        if holding:
            return min(holding, key=lambda one: len(one.span)).id
    heads = [(one.id, line.root(one.span)) for one in events]
    clause = line.clause(root)
    near = [name for name, head in heads if head is not None and line.clause(head) == clause]
    return near[0] if len(near) == 1 else None
