"""Terms as they are shown: in the view, in the terminal and in the page."""

import io
import re
from dataclasses import replace

import pytest
from rich.cells import cell_len

from dateline.model import (
    OUTLET,
    Attitude,
    Cue,
    Marks,
    Place,
    PlaceUse,
    Reading,
    Sentence,
    Source,
    SourceKind,
    Span,
    Statement,
    StatementKind,
    Term,
    TermKind,
)
from dateline.publishing.marked import TERM, term_views
from dateline.publishing.page import page
from dateline.publishing.terminal import console, show
from dateline.publishing.views import view
from readings import told

STORY = "Kiev and kiev. Rojas said Kiev was “brazen”. “Brazen.” The <regime> fell in Kiev."


def at(words: str, number: int = 0) -> Span:
    start = [one.start() for one in re.finditer(re.escape(words), STORY)][number]
    return Span(start, start + len(words))


def named(number: int, words: Span, voice: str = OUTLET) -> Term:
    return Term(f"w{number}", words, TermKind.CONTESTED_NAME, voice, "Ukraine's <capital>")


def termed() -> Reading:
    """A reading with a name in two voices, a scare quote, and a word of nobody's."""
    said = Statement(
        "q1",
        at("Rojas said Kiev was “brazen"),
        StatementKind.MIXED,
        Source(at("Rojas"), SourceKind.NAMED),
        Cue(at("said"), "say", Attitude.NEUTRAL),
        (at("Kiev was “brazen"),),
    )
    free = Statement("q2", at("Brazen"), StatementKind.DIRECT, None, None, (at("Brazen"),))
    terms = (
        named(1, at("Kiev")),
        named(2, at("kiev")),
        named(3, at("Kiev", 1), "q1"),
        Term("w4", at("brazen"), TermKind.LOADED, "q1"),
        Term("w5", at("Brazen"), TermKind.LOADED, "q2"),
        Term("w6", at("<regime>"), TermKind.SCARE_QUOTE),
        named(7, at("Kiev", 2)),
    )
    places = (Place("p1", at("Kiev"), "Kyiv", PlaceUse.LITERAL),)
    whole = (Sentence("s0", Span(0, len(STORY))),)
    return replace(
        told(STORY), marks=Marks(whole, places=places, statements=(said, free), terms=terms)
    )


def shown(own: Reading, width: int = 80) -> str:
    stream = io.StringIO()
    screen = console(stream)
    screen.width = width
    show(own, screen)
    return stream.getvalue()


def test_a_word_that_one_voice_uses_again_shares_its_sign() -> None:
    own = termed()
    found = list(term_views(own.article, own.marks.terms, view(own).statements))
    assert [(one.sign, one.words, one.value, one.days, one.detail) for one in found] == [
        ("w1", "Kiev", "contested name", "Ukraine's <capital>", "outlet"),
        ("w1", "kiev", "contested name", "Ukraine's <capital>", "outlet"),
        ("w2", "Kiev", "contested name", "Ukraine's <capital>", "s1 Rojas"),
        ("w3", "brazen", "loaded", "", "s1 Rojas"),
        ("w4", "Brazen", "loaded", "", "s2"),
        ("w5", "<regime>", "scare quote", "", "outlet"),
        ("w1", "Kiev", "contested name", "Ukraine's <capital>", "outlet"),
    ]


def test_a_voice_that_is_not_there_is_told_by_its_id() -> None:
    own = termed()
    assert next(term_views(own.article, (named(1, at("Kiev"), "q9"),), ())).detail == "q9"


def test_terms_come_in_the_order_of_the_text_with_the_other_marks() -> None:
    found = view(termed()).marks
    assert [one.sign for one in found][:3] == ["p1", "w1", "w1"]
    assert [one.span.start for one in found] == sorted(one.span.start for one in found)


def test_the_terminal_has_a_table_of_terms() -> None:
    lines = shown(termed(), 100).splitlines()
    first = lines.index("Contested and loaded words")
    assert [re.split(r"  +", line) for line in lines[first + 1 : first + 7]] == [
        ["", "words", "what", "of what", "whose"],
        ["w1", "Kiev", "contested name", "Ukraine's <capital>", "outlet ×3"],
        ["w2", "Kiev", "contested name", "Ukraine's <capital>", "s1 Rojas"],
        ["w3", "brazen", "loaded", "s1 Rojas"],
        ["w4", "Brazen", "loaded", "s2"],
        ["w5", "<regime>", "scare quote", "outlet"],
    ]
    assert "[[Kiev]w1]p1 and [kiev]w1. Rojas said [Kiev]w2" in "\n".join(lines)


def test_without_terms_there_is_no_such_table() -> None:
    assert "Contested" not in shown(told("On it went."))


@pytest.mark.parametrize("width", [60, 80])
def test_no_line_is_wider_than_the_screen(width: int) -> None:
    assert all(cell_len(line) <= width for line in shown(termed(), width).splitlines())


def test_the_page_marks_terms_and_can_leave_them_out() -> None:
    html = "".join(page([termed()]))
    assert '<input type="checkbox" id="show-term" checked> <span>terms</span>' in html
    assert re.search(r'<mark class="place term "[^>]*>Kiev<sup class="term">w1</sup>', html)
    assert "Ukraine&#39;s &lt;capital&gt;" in html
    assert "<regime>" not in html
    for rule in ("sup.term", "mark.term", ".note.term", "label.term span", "#show-term"):
        assert rule in html


def test_a_kind_may_have_a_title_of_its_own() -> None:
    assert (TERM.plural, TERM.title) == ("terms", "contested and loaded words")
