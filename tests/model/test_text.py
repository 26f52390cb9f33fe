import pytest

from dateline.model import Span, Text, content_id


def test_a_span_points_at_words() -> None:
    text = Text("The ferry sank.")
    assert text[Span(4, 9)] == "ferry"
    assert len(text) == len(str(text)) == 15
    assert len(Span(4, 9)) == 5


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_no_span(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no span"):
        Span(start, end)


def test_an_empty_span_is_still_a_span() -> None:
    assert Span(2, 2)


def test_covers_and_overlaps() -> None:
    assert Span(2, 6).covers(Span(2, 4))
    assert not Span(2, 6).covers(Span(5, 7))
    assert Span(2, 6).overlaps(Span(5, 7))
    assert not Span(2, 6).overlaps(Span(6, 7))


def test_trimmed() -> None:
    text = Text("  ferry \n   ")
    assert text.trimmed(Span(0, 8)) == Span(2, 7)
    assert len(text.trimmed(Span(8, 12))) == 0


def test_ids_tell_parts_apart() -> None:
    assert content_id("a", "x", "y") != content_id("a", "xy", "")
    assert content_id("a", None) != content_id("a", "")
    assert content_id("a", 12) == content_id("a", "12")
    assert content_id("a", "\ud800").startswith("a1")
