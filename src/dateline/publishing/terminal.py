"""A reading in a terminal: the story with its marks by colour and sign, then short tables.

Nothing that comes from a story reaches the terminal as a control sequence.
"""

import re
from collections import Counter
from collections.abc import Sequence
from typing import TextIO

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from dateline.model import Form, PartKind, Reading, Severity
from dateline.publishing.marked import MarkView
from dateline.publishing.views import FieldView, PartView, ReadingView, view
from dateline.publishing.wording import harmless

WIDEST = 100
MOST, HEAD, TAIL = 150, 100, 40
SPEAKERS = ("magenta", "blue", "red", "yellow", "cyan", "green")
TRAILING = re.compile(r" +$", re.MULTILINE)
COLOURS = {
    "event": "red",
    "figure": "blue",
    "time": "cyan",
    "place": "green",
    "term": "magenta",
}
SEVERITIES = {Severity.NOTE: "dim", Severity.WARNING: "yellow", Severity.ERROR: "bold red"}
STYLES = {
    PartKind.HEADLINE: "bold",
    PartKind.DECK: "italic",
    PartKind.BYLINE: "dim",
    PartKind.CAPTION: "dim",
    PartKind.SUBHEAD: "bold",
    PartKind.CORRECTION: "yellow",
    PartKind.PARAGRAPH: "",
}
LABELS = {PartKind.CAPTION: "Photo: "}
SIGNS: dict[Form | None, str] = {Form.LIST: "• ", Form.QUOTE: "> "}


def console(stream: TextIO) -> Console:
    """A console on a stream: plain where that is no terminal, or NO_COLOR is set."""
    own = Console(file=stream, highlight=False, markup=False, emoji=False)
    own.width = min(own.width, WIDEST)
    return own


def show(reading: Reading, own: Console) -> None:
    """Prints a reading."""
    shown = view(reading)
    with own.capture() as capture:
        draw(shown, own)
    own.file.write(TRAILING.sub("", capture.get()))


def draw(shown: ReadingView, own: Console) -> None:
    """The story, the tables, and what made them."""
    own.rule(Text(harmless(shown.path), style="dim"), style="dim", align="left")
    for part in shown.parts:
        own.print(story(part))
        own.print()
    for table in (statements(shown), actors(shown), fields(shown), *marks(shown), problems(shown)):
        if table.row_count:
            own.print(Padding(table, (0, 0, 1, 0)))
    own.print(Text(harmless(shown.maker), style="dim"))


def story(part: PartView) -> Text:
    """A part, its marks in brackets with their signs."""
    label = LABELS.get(part.kind, SIGNS.get(part.form, ""))
    text = Text(label, style=STYLES[part.kind])
    for sentence in part.sentences:
        if text.plain.strip() and not text.plain.endswith(" "):
            text.append(" ")
        for segment in sentence.segments:
            colour = f"bold {COLOURS[segment.marks[-1].kind.name]}" if segment.marks else None
            text.append("[" * len(segment.opening) + harmless(segment.words), style=colour)
            for mark in segment.closing:
                text.append(f"]{mark.sign}", style=colour)
    if part.credit:
        text.append(f" ({harmless(part.credit)})")
    return text


def table(title: str, *columns: str) -> Table:
    """An empty table without lines."""
    own = Table(title=title, box=None, title_justify="left", title_style="bold", pad_edge=False)
    for column in columns:
        own.add_column(column, header_style="dim", overflow="fold")
    return own


def statements(shown: ReadingView) -> Table:
    """Who says what, in the order of the story."""
    own = table("Who says what", "", "who", "verb", "what", "how")
    for one in shown.statements:
        sign = Text(one.sign, style=f"bold {SPEAKERS[one.speaker % len(SPEAKERS)]}")
        who = f"{one.who} ({one.name})" if one.name else one.who
        said = (who or "-", one.cue or "-", shortened(one.what), one.detail)
        own.add_row(sign, *(Text(harmless(cell)) for cell in said))
    return own


def actors(shown: ReadingView) -> Table:
    """Who is who: each actor under all its names."""
    own = table("Who is who", "name", "what", "side", "mentioned as")
    for one in shown.actors:
        said = (one.name, one.what, one.country, shortened(one.words))
        own.add_row(*(Text(harmless(cell)) for cell in said))
    return own


def shortened(words: str) -> str:
    """Words with the middle of a long content left out: the story has them all."""
    if len(words) <= MOST:
        return words
    head, _, _ = words[:HEAD].rpartition(" ")
    _, _, tail = words[-TAIL:].partition(" ")
    return f"{head or words[:HEAD]} … {tail or words[-TAIL:]}"


def fields(shown: ReadingView) -> Table:
    """The fields, each with its evidence."""
    own = table("Fields", "field", "value", "from")
    for field in shown.fields:
        own.add_row(field.name, Text(harmless(field.value)), Text(origin(field)))
    return own


def origin(field: FieldView) -> str:
    """Where a field came from, and its rivals."""
    return harmless(field.origin + (f"; not {field.rivals}" if field.rivals else ""))


def marks(shown: ReadingView) -> list[Table]:
    """A table for each kind of mark that there is."""
    tables = []
    for kind in dict.fromkeys(mark.kind for mark in shown.marks):
        own = table((kind.title or kind.plural).capitalize(), "", "words", *kind.heads)
        of: dict[str, list[MarkView]] = {}
        for mark in shown.marks:
            if mark.kind is kind:
                of.setdefault(mark.sign, []).append(mark)
        for same in of.values():
            own.add_row(*cells(same))
        tables.append(own)
    return tables


def cells(same: Sequence[MarkView]) -> tuple[Text, ...]:
    """A row of the marks that share a sign: the first, and how often what is said of each."""
    mark = same[0]
    sign = Text(mark.sign, style=f"bold {COLOURS[mark.kind.name]}")
    counts = Counter(one.detail for one in same)
    details = [f"{one} ×{count}" if len(same) > 1 else one for one, count in counts.items()]
    said = (mark.words, mark.value, mark.days, ", ".join(details))
    return sign, *(Text(harmless(one)) for one in said)


def problems(shown: ReadingView) -> Table:
    """What could not be read, or was read with a doubt."""
    own = table("Problems", "severity", "stage", "what")
    for one in shown.problems:
        severity = Text(one.severity, style=SEVERITIES[one.severity])
        own.add_row(severity, one.stage, Text(harmless(one.message)))
    return own
