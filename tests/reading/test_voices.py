from dataclasses import replace

from dateline.model import OUTLET, Source, SourceKind, Span, Statement, StatementKind
from dateline.reading.voices import Voices


def said(name: str, *content: tuple[int, int]) -> Statement:
    pieces = tuple(Span(*piece) for piece in content)
    return Statement(name, pieces[0], StatementKind.DIRECT, None, None, pieces)


def test_words_outside_all_contents_are_the_outlets() -> None:
    voices = Voices([said("s1", (10, 20), (30, 40))])
    assert voices.at(Span(0, 5)) == OUTLET
    assert voices.at(Span(18, 22)) == OUTLET
    assert voices.at(Span(22, 28)) == OUTLET
    assert Voices([]).at(Span(0, 5)) == OUTLET


def test_words_in_any_piece_of_a_content_are_its_speakers() -> None:
    voices = Voices([said("s1", (10, 20), (30, 40))])
    assert voices.at(Span(10, 20)) == "s1"
    assert voices.at(Span(33, 35)) == "s1"


def test_the_innermost_statement_speaks() -> None:
    voices = Voices([said("outer", (0, 100)), said("inner", (40, 60)), said("last", (62, 70))])
    assert voices.at(Span(45, 50)) == "inner"
    assert voices.at(Span(61, 63)) == "outer"
    assert voices.at(Span(80, 90)) == "outer"
    inner = voices.speaking(Span(45, 50))
    assert inner is not None
    assert inner.id == "inner"


def test_what_nobody_in_particular_is_said_to_say_the_outlet_says() -> None:
    nobody = replace(said("s1", (10, 20)), kind=StatementKind.INDIRECT)
    somebody = replace(nobody, source=Source(Span(0, 5), SourceKind.UNNAMED))
    assert Voices([nobody]).at(Span(12, 15)) == OUTLET
    assert Voices([somebody]).at(Span(12, 15)) == "s1"
    assert Voices([said("s1", (10, 20))]).at(Span(12, 15)) == "s1"
