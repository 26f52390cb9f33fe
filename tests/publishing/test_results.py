import io

import pytest
from rich.console import Console

from dateline.model import Attitude
from dateline.publishing.hits import AmountView, DoneView, HitView, Piece, SaidView, TermView
from dateline.publishing.results import attribution, counted, happened, show_hits
from dateline.publishing.terminal import console
from dateline.publishing.wording import CONTROLS

DEED = DoneView("e1", "sank", "ASSAULT", ("Rojas", "Ada"), ("the ferry",), "alleged")
AMOUNT = AmountView("f1", "14", "14", "people")
TERM = TermView("w1", "regime", "loaded", None)
SAID = SaidView("s1", "Elena Rojas", "said", "indirect", "said", "neutral")


def hit(words: str = "The ferry sank.", article: str = "a1", **own: object) -> HitView:
    """A hit without anything else that is known."""
    known = {"headline": "Ferry sinks", "outlet": None, "day": None, "address": None}
    known |= {"version": 1, "versions": 1, "statements": (), **own}  # type: ignore[dict-item]
    first, second, rest = words.split(" ", 2)
    return HitView(
        article=article,
        sentence="/sentence/z1",
        words=words,
        pieces=(Piece(f"{first} "), Piece(second, found=True), Piece(f" {rest}")),
        **known,  # type: ignore[arg-type]
    )


def shown(*hits: HitView, asked: str = "with ferry", limit: int = 20) -> str:
    stream = io.StringIO()
    screen = console(stream)
    screen.width = 80
    show_hits(asked, hits, screen, limit=limit)
    return stream.getvalue()


def test_hits_stand_under_their_story() -> None:
    whole = hit(
        outlet="Harbour Wire",
        day="2026-11-01",
        address="https://harbour.example/ferry",
        version=2,
        versions=3,
        statements=(SAID,),
    )
    assert shown(whole, whole, hit(article="a2", headline=None)) == (
        "3 sentences: with ferry\n"
        "\n"
        "Ferry sinks\n"
        "Harbour Wire · 2026-11-01 · https://harbour.example/ferry · version 2 of 3\n"
        "  The ferry sank.\n"
        "  ▸ Elena Rojas: said (indirect)\n"
        "  /sentence/z1\n"
        "  The ferry sank.\n"
        "  ▸ Elena Rojas: said (indirect)\n"
        "  /sentence/z1\n"
        "\n"
        "(without headline)\n"
        "undated\n"
        "  The ferry sank.\n"
        "  /sentence/z1\n"
    )


def test_marks_of_every_kind_stand_under_their_sentence() -> None:
    named = TermView("w2", "the Gulf", "contested-name", "Persian Gulf")
    one = hit(statements=(SAID,), events=(DEED,), figures=(AMOUNT,), terms=(TERM, named))
    assert shown(one).splitlines()[4:] == [
        "  The ferry sank.",
        "  ▸ Elena Rojas: said (indirect)",
        "  ▪ ASSAULT: Rojas and Ada > the ferry (sank, alleged)",
        "  # 14 people",
        "  ~ regime (loaded)",
        "  ~ the Gulf (Persian Gulf)",
        "  /sentence/z1",
    ]


@pytest.mark.parametrize(
    ("actors", "recipients", "status", "words"),
    [
        (("Rojas",), ("Ada", "Ben"), "actual", "ASSAULT: Rojas > Ada and Ben (sank)"),
        ((), ("Ada",), "denied", "ASSAULT: nobody named > Ada (sank, denied)"),
        (("Rojas",), (), "actual", "ASSAULT: Rojas (sank)"),
    ],
)
def test_what_happened(
    actors: tuple[str, ...], recipients: tuple[str, ...], status: str, words: str
) -> None:
    assert happened(DoneView("e1", "sank", "ASSAULT", actors, recipients, status)) == words


@pytest.mark.parametrize(
    ("written", "counts", "words"),
    [("14", "people", "14 people"), ("14 people", "people", "14 people"), ("2%", None, "2%")],
)
def test_an_amount_is_told_with_what_it_counts(
    written: str, counts: str | None, words: str
) -> None:
    assert counted(AmountView("f1", written, "", counts)) == words


@pytest.mark.parametrize(
    ("count", "limit", "line"),
    [
        (0, 20, "0 sentences: with ferry"),
        (1, 20, "1 sentence: with ferry"),
        (2, 3, "2 sentences: with ferry"),
        (2, 2, "the first 2 sentences: with ferry"),
    ],
)
def test_the_first_line_says_how_many(count: int, limit: int, line: str) -> None:
    assert shown(*[hit()] * count, limit=limit).splitlines()[0] == line


def test_it_fits_a_terminal_of_80_columns() -> None:
    long = " ".join(["harbour"] * 60)
    wide = hit(f"The ferry {long}", headline=long, outlet=long, address=f"https://{'a' * 200}")
    lines = shown(wide, asked=long).splitlines()
    assert max(map(len, lines)) <= 80
    assert all(line == line.rstrip() for line in lines)


def test_no_control_character_reaches_the_terminal() -> None:
    evil = "\x1b]0;owned\x07\x9b31m\u202e\u2066\x00\r\udcff"
    one = hit(
        f"The {evil} sank.",
        headline=evil,
        outlet=evil,
        day="2026-11-01",
        address=evil,
        statements=(SaidView("s1", evil, evil, "indirect", "said", None),),
        events=(DoneView("e1", evil, evil, (evil,), (evil,), evil),),
        figures=(AmountView("f1", evil, evil, evil), AmountView("f2", evil, evil, "fires")),
        terms=(TermView("w1", evil, evil, evil),),
    )
    found = shown(one, asked=evil)
    assert not CONTROLS.search(found.replace("\n", ""))
    assert "␛]0;owned␇" in found
    found.encode()


def test_on_a_terminal_what_was_looked_for_is_bold() -> None:
    stream = io.StringIO()
    show_hits("", [hit()], Console(file=stream, force_terminal=True, width=80), limit=20)
    assert "\x1b[1;33mferry\x1b[0m" in stream.getvalue()


@pytest.mark.parametrize(
    ("who", "verb", "act", "attitude", "words"),
    [
        ("Rojas", "said", "said", Attitude.NEUTRAL, "Rojas: said (direct)"),
        ("Rojas", "claimed", "said", Attitude.DOUBTING, "Rojas: claimed (direct, doubting)"),
        (None, "wanted", "intended", None, "nobody named: wanted (direct, intended)"),
        ("Rojas", None, "said", None, "Rojas (direct)"),
        (None, None, "said", None, "nobody named (direct)"),
    ],
)
def test_who_says_it(
    who: str | None, verb: str | None, act: str, attitude: str | None, words: str
) -> None:
    assert attribution(SaidView("s1", who, verb, "direct", act, attitude)) == words
