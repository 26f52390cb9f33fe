"""Pairs of sentences that differ in one thing, written before the code and without sight of it.

A pair holds if each sentence gets every event that stands under it, with sides that overlap the
words given, their status, and the voice, place, time and background that are given; `only` says
that there is no other, `none` that there is none at all. Most of its places are invented: one that
the reading does not know as a place is not asked for. A third of the pairs
(`event-pairs-unopened.txt`) was opened when the code was done: 66 % held then. Those of
`event-pairs-later.txt` were written when the first had been worked on: 67 % held at first sight.
`event-pairs-more.txt` has ten sets by as many hands, opened one after the other; what each
taught was mended before the next: 59, 65, 66, 72, 73, 78, 73, 65, 72 and 79 % held at first sight.

A pair has the right change if what differs between its labels differs so in the readings: whether
there is an event of a type at all, or the sides, status, voice, place or time of one that both
have. So had 88 and 91 % of the last two sets at first sight.

Where the house has another form for the same thing, that form is compared: sanctions and sieges
are COERCE in PLOVER 2021, a promise to give in is AGREE but for a withdrawal, a treaty is AGREE and
a pact SUPPORT, a strike that ends is CONCEDE and who resigns does RETREAT, and who is left out as
the recipient may be whom or what it was done to. The shares are floors, and only rise.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest

from dateline.model import OUTLET, Article, Event, EventType, Marks, Participant
from dateline.reading.events import events
from dateline.reading.parse import Parser
from eventing import read
from helpers import CASES

FLOORS = {
    "event-pairs": 0.89,
    "event-pairs-unopened": 0.85,
    "event-pairs-later": 0.81,
    "event-pairs-more": 0.82,
}
CHANGES = {
    "event-pairs": 0.91,
    "event-pairs-unopened": 0.91,
    "event-pairs-later": 0.87,
    "event-pairs-more": 0.89,
}
FORMS = {
    (EventType.COERCE, "163"): "SANCTION",
    (EventType.COERCE, "191"): "ASSAULT",
    (EventType.SANCTION, "1661"): "RETREAT",
    (EventType.CONCEDE, "081"): "RETREAT",
    (EventType.CONCEDE, "082"): "RETREAT",
    (EventType.AGREE, "035"): "CONCEDE",
    (EventType.AGREE, "057"): "SUPPORT",
    (EventType.SUPPORT, "057"): "AGREE",
    (EventType.RETREAT, "0831"): "CONCEDE",
}
Expected = list[list[str]]


@dataclass(frozen=True)
class Pair:
    """A pair: its sentences, each with what must be found."""

    group: str
    sides: tuple[tuple[str, Expected], ...]


def pairs(name: str) -> Iterator[Pair]:
    """The pairs of a file."""
    group, own = "", list[tuple[str, Expected]]()
    for line in (CASES / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("== "):
            group = line[3:]
        elif line.startswith("+ "):
            own.append((line[2:], []))
        elif line.startswith("    "):
            own[-1][1].append([cell.strip() for cell in line.split("|")])
        elif line == "-":
            yield Pair(group, tuple(own))
            own = []


def holds(parser: Parser, pair: Pair) -> bool:
    return all(is_right(parser, text, expected) for text, expected in pair.sides)


def is_right(parser: Parser, text: str, expected: Expected) -> bool:
    own, marks = read(parser, text)
    found = events(own, marks)
    wanted = [cells for cells in expected if len(cells) > 1]
    if len(wanted) < len(expected) and len(found) != len(wanted):
        return False
    return all(any(is_one(own, marks, event, cells) for event in found) for cells in wanted)


def is_one(own: Article, marks: Marks, event: Event, cells: list[str]) -> bool:
    kind, sides, status, voice, *more = cells
    actors, recipients = sides.split(">")
    if kind not in types(event) or event.status != status:
        return False
    if (event.voice == OUTLET) is not (voice == "outlet"):
        return False
    suffered = recipients.strip() == "-" or is_side(own, event.recipients, recipients)
    sided = is_side(own, event.actors, actors) and suffered
    return sided and all(has(own, marks, event, one) for one in more)


def types(event: Event) -> set[str]:
    """The types that a label may have for an event."""
    other = FORMS.get((event.type, event.cameo or ""), "")
    return {event.type.value, other}


def is_side(own: Article, side: tuple[Participant, ...], words: str) -> bool:
    names = [] if words.strip() == "-" else [one.strip() for one in words.split(" & ")]
    told = [own.text[one.span].casefold() for one in side]
    if not names:
        return not told
    return all(any(shared(name.casefold(), one) for one in told) for name in names)


def shared(name: str, told: str) -> bool:
    """Whether one of two phrases lies in the other."""
    return name in told or told.removeprefix("the ") in name


def has(own: Article, marks: Marks, event: Event, cell: str) -> bool:
    name, _, words = (part.strip() for part in cell.partition(":"))
    if name == "background":
        return event.background
    index = event.place if name == "place" else event.time
    known = any(shared(words.casefold(), own.text[one.span].casefold()) for one in marks.places)
    if name == "place" and not known and words != "-":
        return True
    if index is None or words == "-":
        return index is None and words == "-"
    mark = marks.places[index] if name == "place" else marks.times[index]
    return shared(words.casefold(), own.text[mark.span].casefold())


def changes(parser: Parser, pair: Pair) -> bool:
    """Whether what differs between the labels of a pair differs so in what is read."""
    wanted = [[cells for cells in expected if len(cells) > 1] for _, expected in pair.sides]
    for kind in {cells[0] for side in wanted for cells in side}:
        labels = [next((cells for cells in side if cells[0] == kind), None) for side in wanted]
        first, second = (parts(cells) if cells else {} for cells in labels)
        other = {name for name in first | second if first.get(name) != second.get(name)}
        for (text, _), cells in zip(pair.sides, labels, strict=True):
            own, marks = read(parser, text)
            found = [event for event in events(own, marks) if kind in types(event)]
            if cells is None or not all(labels):
                right = bool(found) is bool(cells)
            else:
                right = any(fits(own, marks, event, parts(cells), other) for event in found)
            if not right:
                return False
    return True


def parts(cells: list[str]) -> dict[str, str]:
    """What a label tells, by name; a place or time is its cell."""
    _, sides, status, voice, *more = cells
    actors, recipients = (side.strip() for side in sides.split(">"))
    told = {"actors": actors, "recipients": recipients, "status": status, "voice": voice}
    return told | {cell.partition(":")[0]: cell for cell in more}


def fits(own: Article, marks: Marks, event: Event, told: dict[str, str], names: set[str]) -> bool:
    """Whether an event has what a label tells under some names."""
    is_said = event.voice != OUTLET
    known: dict[str, Callable[[str], bool]] = {
        "actors": lambda words: is_side(own, event.actors, words),
        "recipients": lambda words: words == "-" or is_side(own, event.recipients, words),
        "status": lambda word: event.status == word,
        "voice": lambda word: is_said is (word != "outlet"),
    }
    return all(
        known[name](told[name]) if name in known else has(own, marks, event, told[name])
        for name in names & told.keys()
    )


@pytest.mark.parametrize("name", CHANGES)
def test_the_share_of_pairs_with_the_right_change(parser: Parser, name: str) -> None:
    own = list(pairs(name))
    right = [changes(parser, pair) for pair in own]
    assert sum(right) >= CHANGES[name] * len(own)


@pytest.mark.parametrize("name", FLOORS)
def test_the_share_of_pairs_that_hold(parser: Parser, name: str) -> None:
    own = list(pairs(name))
    held = [holds(parser, pair) for pair in own]
    assert sum(held) >= FLOORS[name] * len(own)


def test_there_are_enough_pairs() -> None:
    opened, unopened, *_ = (list(pairs(name)) for name in FLOORS)
    assert len(opened) + len(unopened) >= 250
    assert 3 * len(unopened) >= len(opened) + len(unopened)
