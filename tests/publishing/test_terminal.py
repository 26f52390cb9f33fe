import io
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from dateline.model import Reading, Span
from dateline.publishing.terminal import console, harmless, show
from readings import TRIESTE, named, reading, told


def shown(own: Reading, width: int = 80) -> str:
    stream = io.StringIO()
    screen = console(stream)
    screen.width = width
    show(own, screen)
    return stream.getvalue()


def test_marks_are_shown_by_sign_where_there_is_no_colour() -> None:
    assert "It sank on [<i>Sunday</i>]t1. Nobody saw." in shown(reading()).replace("\n", " ")


def test_marks_are_shown_by_colour_on_a_terminal() -> None:
    stream = io.StringIO()
    show(
        reading(),
        Console(file=stream, force_terminal=True, width=80, highlight=False, markup=False),
    )
    assert "\x1b[1;36m[<i>Sunday</i>\x1b[0m\x1b[1;36m]t1\x1b[0m" in stream.getvalue()


def test_all_is_told() -> None:
    text = " ".join(shown(reading()).split())
    for words in (
        "Ferry <b>stopped</b>",
        "Photo: The Stella [Adria]p1 (TASS/Roe)",
        "outlet Karst Daily given; not Muggia Post (row)",
        "dateline TRIESTE, April 11.",
        "Sun 2021-04-11 (Europe/Rome)",
        "not 2015-04-11",
        "t1 <i>Sunday</i> 2021-04-11 START Sun 2021-04-11 DATE, relative",
        "p1 Adria Adria not resolved metonym",
        "p2 TRIESTE Trieste, ITA 45.65 N, 13.78 E; city; GeoNames 3165185 literal",
        "[TRIESTE]p2, April 11.",
        "warning parts a <doubt>",
        "dateline 0, a parser, tables tables",
    ):
        assert words in text


def test_names_of_one_place_share_a_row() -> None:
    text = shown(named(), 100)
    rows = [re.split(r"  +", line) for line in text.splitlines() if re.match(r"p\d", line)]
    assert [(*row[:3], row[-1]) for row in rows] == [
        ("p1", "Ukraine", "Ukraine, UKR", "metonym ×1, demonym ×1, literal ×1"),
        ("p2", "Kyiv", "Kyiv, UKR", "literal ×2"),
        ("p3", "Nodd", "Nodd", "literal"),
    ]
    assert "[Ukraine]p1 said that [Ukrainian]p1 troops left [Kyiv]p2 and [Nodd]p3" in text


def test_each_kind_of_mark_has_a_table_of_its_own() -> None:
    lines = shown(reading()).splitlines()
    heads = [lines[lines.index(name) + 1].split() for name in ("Places", "Times")]
    assert heads == [
        ["words", "place", "where", "and", "what", "named", "for"],
        ["words", "value", "means", "because"],
    ]
    assert "Times" not in shown(named()).splitlines()


def test_kinds_of_marks_have_colours_of_their_own() -> None:
    stream = io.StringIO()
    show(named(), Console(file=stream, force_terminal=True, width=80, highlight=False))
    assert "\x1b[1;32m[Kyiv\x1b[0m\x1b[1;32m]p2\x1b[0m" in stream.getvalue()


@pytest.mark.parametrize("width", [60, 80, 100])
def test_no_line_is_wider_than_the_screen_or_ends_in_a_space(width: int) -> None:
    for line in shown(reading(), width).splitlines():
        assert cell_len(line) <= width
        assert line == line.rstrip()


def test_escape_sequences_are_only_pictures() -> None:
    text = shown(told("It \x1b[31msank\x07 \u202eon\u2066 \x9b2J Sunday."))
    assert "\x1b" not in text
    assert "\x9b" not in text
    assert "\u202e" not in text
    assert "␛[31msank␇" in text


def test_names_of_places_are_only_pictures() -> None:
    own = told("The Kar\x1b[31m\x07\u202e sank.")
    place = replace(TRIESTE, span=Span(4, 14), name="Kar\x1b[31m\x07\u202e", geonames=None)
    text = shown(replace(own, marks=replace(own.marks, places=(place,))))
    assert not re.search("[\x1b\x07\u202e]", text)


def test_markup_in_a_story_is_words() -> None:
    assert "[bold]It sank[/bold] :boat:" in shown(told("[bold]It sank[/bold] :boat:"))


def test_plain_where_it_is_no_terminal() -> None:
    assert "\x1b" not in shown(reading())


@given(st.text(max_size=80))
def test_any_story_can_be_shown(words: str) -> None:
    own = told(words or "x")
    text = shown(own)
    assert not any(ord(letter) < 32 and letter != "\n" for letter in text)


def test_harmless_folds_white_space() -> None:
    assert harmless("a\r\n\tb") == "a b"
