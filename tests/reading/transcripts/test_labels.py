from dataclasses import replace

import pytest

from dateline.model import (
    Article,
    Dateline,
    Form,
    Marks,
    Part,
    PartKind,
    Place,
    PlaceUse,
    SourceKind,
    Span,
)
from dateline.reading.transcripts.labels import (
    Label,
    asks,
    is_aside,
    is_paragraph,
    kind,
    labels,
    paragraphs,
)
from helpers import article


def labelled(words: str, marks: Marks | None = None, own: Article | None = None) -> list[Label]:
    text = f"A story.\n{words}"
    own = own or replace(article(text), parts=parts(9, len(text)))
    return list(labels(own, marks or Marks(), paragraphs(own)))


def parts(first: int, end: int) -> tuple[Part, ...]:
    lead = (Part(Span(0, first - 1), PartKind.PARAGRAPH),) if first else ()
    return (*lead, Part(Span(first, end), PartKind.PARAGRAPH))


@pytest.mark.parametrize(
    ("words", "label", "sure"),
    [
        ("Q: Why?", "Q", True),
        ("Q  Why?", "Q", True),
        ("Q1: Why?", "Q1", True),
        ("Q:", "Q", True),
        ("QUESTION: Why?", "QUESTION", True),
        ("A: No.", "A", False),
        ("MS. HALLORAN: No.", "MS. HALLORAN", True),
        ("MR. X: No.", "MR. X", True),
        ("THE PRESIDENT: No.", "THE PRESIDENT", True),
        ("REPORTER: Why?", "REPORTER", True),
        ("O’BRIEN-SMITH: No.", "O’BRIEN-SMITH", True),
        ("Jane Mbeki: No.", "Jane Mbeki", False),
        ("María de la Cruz: No.", "María de la Cruz", False),
        ("Dr. Rojas : No.", "Dr. Rojas", False),
    ],
)
def test_labels(words: str, label: str, *, sure: bool) -> None:
    (one,) = labelled(words)
    assert (words[: len(one.span)], one.sure) == (label, sure)
    assert one.span.start == 9
    assert one.rest.end == 9 + len(words)


@pytest.mark.parametrize(
    "words",
    [
        "",
        ":",
        "No label.",
        "Note: The port is open.",
        "NOTE: The port is open.",
        "Photo: Jane Mbeki",
        "Correction: It was closed.",
        "UPDATE: It is open.",
        "WHAT TO KNOW: It is open.",
        "The council said this: it is open.",
        "Kick-off 10:30",
        "COVID-19: Two are ill.",
        "Monday: Rain.",
        "One Two Three Four Five Six: No.",
        "http://example.org",
        "x" * 2_000 + ": No.",
        "JANE " * 400 + ": No.",
        "“MS. HALLORAN: No.”",
        "Q is a letter.",
    ],
)
def test_what_is_no_label(words: str) -> None:
    assert labelled(words) == []


def test_a_place_is_no_label() -> None:
    place = Place("p", Span(9, 18), "New Delhi", PlaceUse.LITERAL)
    assert labelled("NEW DELHI: It rained.", Marks(places=(place,))) == []


def test_a_dateline_is_no_label() -> None:
    text = "LIMA: It rained."
    own = replace(article(text), parts=parts(0, len(text)))
    own = replace(own, dateline=Dateline(Span(0, 5), "LIMA"))
    assert labelled("", own=own) == []


@pytest.mark.parametrize(("words", "sure"), [("HALLORAN: No.", False), ("MS. VANE: No.", True)])
def test_in_the_first_paragraph_only_a_title_is_sure(words: str, *, sure: bool) -> None:
    own = replace(article(words), parts=parts(0, len(words)))
    assert [one.sure for one in labelled("", own=own)] == [sure]


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("q", SourceKind.UNNAMED),
        ("a", SourceKind.UNNAMED),
        ("the president", SourceKind.UNNAMED),
        ("ms halloran", SourceKind.NAMED),
        ("jane mbeki", SourceKind.NAMED),
    ],
)
def test_kinds(name: str, wanted: SourceKind) -> None:
    assert kind(name) is wanted


def test_who_asks() -> None:
    assert asks("q")
    assert asks("reporter")
    assert not asks("a")


@pytest.mark.parametrize(
    ("words", "aside"),
    [("(Laughter.)", True), ("[Crosstalk]", True), ("END 2:15 P.M.", True), ("No.", False)],
)
def test_asides(words: str, *, aside: bool) -> None:
    assert is_aside(article(words), Span(0, len(words))) is aside


@pytest.mark.parametrize(
    ("part", "wanted"),
    [
        (Part(Span(0, 1), PartKind.PARAGRAPH), True),
        (Part(Span(0, 1), PartKind.PARAGRAPH, Form.QUOTE), True),
        (Part(Span(0, 1), PartKind.PARAGRAPH, Form.TABLE), False),
        (Part(Span(0, 1), PartKind.SUBHEAD), True),
        (Part(Span(0, 1), PartKind.CAPTION), False),
    ],
)
def test_paragraphs(part: Part, *, wanted: bool) -> None:
    assert is_paragraph(part) is wanted
