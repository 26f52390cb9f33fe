"""What marks are asked for by: every value of the model, in one name space."""

from dataclasses import replace
from itertools import chain

from dateline.model import (
    OUTLET,
    Event,
    EventType,
    Figure,
    FigureKind,
    Marks,
    Participant,
    Quad,
    Span,
    Status,
    Term,
    TermKind,
)
from dateline.record.facets import FACETS, OF_KINDS, TYPES, anchor, facet, noted
from recording import offered, read

SAID = read(offered("Elena Rojas said that it rose. The Quay Board claimed that it fell.").article)
ONE = SAID.marks.statements[0]
WHO = ONE.source.actor if ONE.source else None
EVENT = Event(
    "e1",
    Span(0, 4),
    "s1",
    EventType.ASSAULT,
    Quad.MATERIAL_CONFLICT,
    (Participant(Span(0, 2), "a1"), Participant(Span(3, 4))),
    (Participant(Span(5, 6), "a2"),),
    Status.DENIED,
)
FIGURE = Figure("f1", Span(7, 9), 3, 3, "count", FigureKind.COUNT)
TERM = Term("w1", Span(10, 12), TermKind.SCARE_QUOTE, OUTLET)


def test_no_two_kinds_share_a_facet() -> None:
    values = chain.from_iterable(chain.from_iterable(OF_KINDS.values()))
    names = [*map(facet, values), *OF_KINDS, "article"]
    assert len(names) == len(set(names)) == len(TYPES)
    assert all(name == name.lower() and " " not in name for name in TYPES)


def test_the_facets_of_each_kind() -> None:
    marks = replace(SAID.marks, events=(EVENT,), figures=(FIGURE,), terms=(TERM,))
    found = [(one.kind, one.ordinal, set(one.facets)) for one in noted(marks)]
    assert found == [
        ("statement", 0, {"statement", "indirect", "said", "neutral"}),
        ("statement", 1, {"statement", "indirect", "said", "doubting"}),
        ("event", 0, {"event", "assault", "material-conflict", "denied"}),
        ("figure", 0, {"figure", "count"}),
        ("term", 0, {"term", "scare-quote"}),
    ]
    assert all(one.facets <= {*FACETS, *OF_KINDS} for one in noted(marks))


def test_who_says_or_does_it() -> None:
    voiced = replace(FIGURE, voice=ONE.id)
    marks = Marks(
        statements=(ONE, replace(ONE, id="x", source=None)),
        events=(EVENT,),
        figures=(FIGURE, voiced),
        terms=(TERM, replace(TERM, voice=ONE.id), replace(TERM, voice="gone")),
    )
    agents = [set(one.agents) for one in noted(marks)]
    assert agents == [{WHO}, set(), {"a1"}, set(), {WHO}, set(), {WHO}, set()]


def test_all_who_say_it_together_do() -> None:
    own = read(offered("Elena Rojas with Bo Lind said that it rose.").article).marks
    (one,) = noted(own)
    assert one.agents == {who.id for who in own.actors}
    assert len(one.agents) == 2


def test_a_statement_is_looked_for_at_its_cue() -> None:
    assert ONE.cue is not None
    assert anchor(ONE) == ONE.cue.span
    assert anchor(replace(ONE, cue=None)) == ONE.span
    without = replace(ONE, cue=None)
    assert noted(Marks(statements=(without,)))[0].facets == {"statement", "indirect", "said"}
