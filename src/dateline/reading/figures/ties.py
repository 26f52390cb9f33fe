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
NEAR = 3
Owned = Mapping[int, int]


class Candidate(NamedTuple):
    """A place or time of a sentence: its index in the marks, what it is, and where it hangs.

    `clause` is the token that heads its clause, None if it is of no use there; `owner` the number
    of the figure on whose words it hangs, if on any.
    """

    mark: int
    what: Hashable
    clause: int | None
    owner: int | None


def owned(line: Line, spans: Sequence[Span]) -> Owned:
    """The tokens of figures at some spans, each with the number of its figure."""
    return {token: at for at, span in enumerate(spans) for token in line.tokens(span)}


def spots(line: Line, own: Owned, marks: Iterable[tuple[int, Place]]) -> list[Candidate]:
    """The places of a sentence that something may be told to be in: 'in Muggia', 'Muggia's'."""
    found = []
    for index, one in marks:
        token = line.root(one.span)
        if one.use is not PlaceUse.LITERAL or token is None:
            continue
        if is_where(line, token) or line.dep(token) == "poss":
            what = one.geonames or one.name
            found.append(candidate(line, own, index, what, token, loose=is_where(line, token)))
    return found


def is_where(line: Line, token: int) -> bool:
    """Whether a place's word says where something is: 'in Muggia'."""
    return line.dep(token) == "pobj" and line.tree.words[line.head(token)] in relations("where")


def moments(line: Line, own: Owned, marks: Iterable[tuple[int, Time]]) -> list[Candidate]:
    """The days and hours of a sentence that are known."""
    found = []
    for index, one in marks:
        token = line.root(one.span)
        if one.type in MOMENTS and one.start and token is not None and is_when(line, token):
            what = (one.start, one.end)
            found.append(candidate(line, own, index, what, token, loose=not is_within(line, token)))
    return found


def is_when(line: Line, token: int) -> bool:
    """Whether a time's word says when something is, not since or until when."""
    return line.tree.words[line.head(token)] not in relations("apart")


def is_within(line: Line, token: int) -> bool:
    """Whether a time's word tells of a noun that is not the subject: 'the 2001 invasion'."""
    noun = line.dep(line.head(token)) in relations("whole")
    return line.dep(token) in relations("within") and not noun


def candidate(
    line: Line, own: Owned, mark: int, what: Hashable, token: int, *, loose: bool
) -> Candidate:
    """A place or time with what it hangs on; a `loose` one may be of all its clause.

    What hangs far down on the words of a figure is of something else there.
    """
    way = list(line.climb(token))
    owner = next((at for at, number in enumerate(way) if number in own), None)
    if owner is None:
        return Candidate(mark, what, way[-1] if loose else None, None)
    return Candidate(mark, what, None, own[way[owner]] if owner <= NEAR else None)


def chosen(line: Line, at: int, span: Span, candidates: Sequence[Candidate]) -> int | None:
    """The index of the place or time that a sentence's figure of that number holds for."""
    root = line.root(span)
    if root is None or not candidates:
        return None
    near = [one for one in candidates if one.owner == at]
    if not near:
        clause = line.clause(root)
        near = [one for one in candidates if one.clause == clause]
    return near[0].mark if len({one.what for one in near}) == 1 else None


def event_of(line: Line, own: Span, events: Sequence[Event]) -> str | None:
    """The id of the event whose clause the figure at a span stands in, of a sentence's events.

    It is the nearest whose words the figure hangs on, else the only one of the clause.
    """
    root = line.root(own) if events else None
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
