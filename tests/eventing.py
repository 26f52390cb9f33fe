"""Events read from sentences, and how cases write them."""

from dataclasses import replace
from datetime import date

from dateline.model import OUTLET, Article, Event, Marks, Participant, Status
from dateline.reading.events.codebook import Codebook, Entry, Index, Line, entries
from dateline.reading.parse import Parser
from dateline.reading.steps import steps
from helpers import article

TODAY = date(2026, 11, 24)
READ: dict[str, tuple[Article, Marks]] = {}


def read(parser: Parser, text: str) -> tuple[Article, Marks]:
    """A text with the marks of all steps before events, each text read once."""
    if text not in READ:
        own, marks = article(text, TODAY), Marks()
        for step in steps(parser):
            if step.gives == "events":
                break
            marks = replace(marks, **{step.gives: step.run(own, marks)})
        READ[text] = own, marks
    return READ[text]


def told(own: Article, marks: Marks, event: Event) -> str:
    """An event as cases have it: what is as usual is left out."""
    said = [f"{event.type} | {sides(own, event)}"]
    if event.status is not Status.ACTUAL:
        said.append(event.status)
    if event.voice != OUTLET:
        said.append("said")
    if event.place is not None:
        said.append(f"place: {own.text[marks.places[event.place].span]}")
    if event.time is not None:
        said.append(f"time: {own.text[marks.times[event.time].span]}")
    if event.mode:
        said.append(f"mode: {event.mode}")
    said += ["background"] * event.background + ["repeats"] * bool(event.repeats)
    return " | ".join(said)


def sides(own: Article, event: Event) -> str:
    """Who to whom: 'Norland & Kestria > -'."""
    return f"{words(own, event.actors)} > {words(own, event.recipients)}"


def words(own: Article, side: tuple[Participant, ...]) -> str:
    """The words for a side; '-' for nobody."""
    return " & ".join(own.text[one.span] for one in side) or "-"


def without(book: Codebook, line: Line) -> Codebook:
    """A codebook as if a line were not in it."""
    gone = set(entries(line))
    forms = {form for form, _ in gone}
    lost = {entry for _, entry in gone}
    return Codebook(*(less(index, forms, lost) for index in book))


def less(index: Index, forms: set[str], lost: set[Entry]) -> Index:
    """An index without some entries of some forms."""
    own = {form: index[form] for form in forms if form in index}
    return {**index, **{form: tuple(e for e in own[form] if e not in lost) for form in own}}
