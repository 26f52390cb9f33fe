import io
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from dateline.model import (
    Attitude,
    Cue,
    Reading,
    Source,
    SourceKind,
    Span,
    Statement,
    StatementKind,
)
from dateline.publishing.terminal import MOST, SPEAKERS, console, shortened, show
from readings import TRIESTE, addressed, heard, named, reading, spoken, told


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
        "s1 <i>Sunday</i> sank It indirect, doubting, unnamed source",
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


def test_who_says_what_stands_before_the_other_tables() -> None:
    lines = shown(spoken(), 100).splitlines()
    first = lines.index("Who says what")
    assert first < lines.index("Fields")
    assert [re.split(r"  +", line) for line in lines[first + 1 : first + 7]] == [
        ["", "who", "verb", "what", "how"],
        ["s1", "Roe", "said", "It sank … on <b>Sunday</b>", "direct"],
        ["s2", "She", "denied", "that a pilot was aboard", "indirect, denying"],
        ["s3", "ROE", "did not ask", "why", "indirect, asked, negated, collective source"],
        ["s4", "-", "-", "Nobody saw.", "direct"],
        [""],
    ]


def test_where_to_whom_and_when_something_is_said_fits_a_narrow_terminal() -> None:
    text = shown(addressed(), 80)
    assert all(cell_len(line) <= 80 for line in text.splitlines())
    assert "direct, aboard, to a pilot and Nobody, Sun" in " ".join(text.split())


def test_where_nobody_says_anything_there_is_no_such_table() -> None:
    assert "Who says what" not in shown(told("On it went."))


def test_a_speaker_has_one_colour_in_the_terminal() -> None:
    stream = io.StringIO()
    show(spoken(), Console(file=stream, force_terminal=True, width=100, highlight=False))
    colours = re.findall(r"\x1b\[1;(\d+)m(s\d)", stream.getvalue())
    assert colours == [("34", "s1"), ("31", "s2"), ("34", "s3"), ("33", "s4")]


def test_more_speakers_than_colours_take_turns() -> None:
    own, start = spoken(), heard("<b>Sunday").start
    many = tuple(
        replace(own.marks.statements[0], source=Source(Span(start, end), SourceKind.NAMED))
        for end in range(start + 1, start + len(SPEAKERS) + 2)
    )
    stream = io.StringIO()
    show(
        replace(own, marks=replace(own.marks, statements=many)),
        Console(file=stream, force_terminal=True, width=100, highlight=False),
    )
    colours = re.findall(r"\x1b\[1;(\d+)ms\d", stream.getvalue())
    assert len(set(colours)) == len(SPEAKERS)
    assert colours[0] == colours[-1]


def test_kinds_of_marks_have_colours_of_their_own() -> None:
    stream = io.StringIO()
    show(named(), Console(file=stream, force_terminal=True, width=80, highlight=False))
    assert "\x1b[1;32m[Kyiv\x1b[0m\x1b[1;32m]p2\x1b[0m" in stream.getvalue()


@pytest.mark.parametrize("width", [60, 80, 100])
@pytest.mark.parametrize("own", [reading(), spoken()], ids=["reading", "spoken"])
def test_no_line_is_wider_than_the_screen_or_ends_in_a_space(own: Reading, width: int) -> None:
    for line in shown(own, width).splitlines():
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


def test_sources_cues_and_contents_are_only_pictures() -> None:
    own = told("Kar\x1b[31m s\x07aid it \u202esank\x9b2J.")
    source, cue = Source(Span(0, 8), SourceKind.NAMED), Cue(Span(9, 14), "say", Attitude.NEUTRAL)
    said = Statement("q1", Span(0, 26), StatementKind.INDIRECT, source, cue, (Span(15, 26),))
    text = shown(replace(own, marks=replace(own.marks, statements=(said,))))
    assert not re.search("[\x1b\x07\u202e\x9b]", text)
    (row,) = [line for line in text.splitlines() if line.startswith("s1")]
    assert re.split(r"  +", row) == ["s1", "Kar␛[31m", "s␇aid", "it �sank�2J", "indirect"]


def test_markup_in_a_statement_is_words() -> None:
    own = told("[bold]Roe[/bold] said :boat: sank.")
    source, cue = Source(Span(0, 16), SourceKind.NAMED), Cue(Span(17, 21), "say", Attitude.NEUTRAL)
    said = Statement("q1", Span(0, 33), StatementKind.INDIRECT, source, cue, (Span(22, 33),))
    text = shown(replace(own, marks=replace(own.marks, statements=(said,))))
    assert "s1  [bold]Roe[/bold]  said  :boat: sank  indirect" in text


@pytest.mark.parametrize("words", ["", "It sank.", "x" * MOST, "boat " * 29 + "boats"])
def test_a_short_content_is_whole(words: str) -> None:
    assert shortened(words) == words


def test_a_long_content_is_shortened_at_words() -> None:
    words = " ".join(f"w{number:03}" for number in range(40))
    head = " ".join(f"w{number:03}" for number in range(20))
    tail = " ".join(f"w{number:03}" for number in range(32, 40))
    assert shortened(words) == f"{head} … {tail}"


@given(st.lists(st.text("abcé", min_size=1, max_size=12), max_size=60))
def test_a_shortened_content_has_whole_words_of_both_ends(own: list[str]) -> None:
    words = " ".join(own)
    head, _, tail = shortened(words).partition(" … ")
    assert len(shortened(words)) <= MOST
    assert words.split()[: len(head.split())] == head.split()
    assert not tail or words.split()[-len(tail.split()) :] == tail.split()


def test_a_long_content_is_shortened_in_its_table_and_whole_in_the_story() -> None:
    words = " ".join(f"w{number:03}" for number in range(40))
    own = told(words)
    said = Statement("q1", own.article.parts[0].span, StatementKind.DIRECT, None, None, ())
    said = replace(said, content=(said.span,))
    text = shown(replace(own, marks=replace(own.marks, statements=(said,))))
    assert [text.count(word) for word in ("w000", "w018", "w025", "w039")] == [2, 2, 1, 2]


def test_markup_in_a_story_is_words() -> None:
    assert "[bold]It sank[/bold] :boat:" in shown(told("[bold]It sank[/bold] :boat:"))


def test_plain_where_it_is_no_terminal() -> None:
    assert "\x1b" not in shown(reading())


@given(st.text(max_size=80))
def test_any_story_can_be_shown(words: str) -> None:
    own = told(words or "x")
    text = shown(own)
    assert not any(ord(letter) < 32 and letter != "\n" for letter in text)
