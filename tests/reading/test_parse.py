import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.errors import PipelineError
from dateline.model import Span, Text
from dateline.reading.parse import Parser, batches, fold, load


def spans(text: str, *parts: str) -> list[Span]:
    return [Span(text.index(part), text.index(part) + len(part)) for part in parts]


def test_tokens_point_at_their_words(parser: Parser) -> None:
    text = "Noise.  The ferry\n   was stopped\ton Sunday.  More."
    (parse,) = parser.parse(Text(text), spans(text, "The ferry\n   was stopped\ton Sunday."))
    words = [text[token.start : token.end] for token in parse]
    assert words == ["The", "ferry", "was", "stopped", "on", "Sunday", "."]
    assert {token.tag for token in parse if token.end - token.start == 7} == {"VBN"}


def test_heads_are_indices_of_the_same_sentence(parser: Parser) -> None:
    text = "Divers found the bell. It rang."
    first, second = parser.parse(Text(text), spans(text, "Divers found the bell.", "It rang."))
    assert [token.head for token in second] == [1, 1, 1]
    assert all(0 <= token.head < len(first) for token in first)


def test_a_sentence_is_parsed_the_same_in_any_company(parser: Parser) -> None:
    text = "The pilot waved. Nobody at the invented Quay Board had asked her to. Gulls rose."
    parts = spans(text, "The pilot waved.", "Nobody at the invented Quay Board had asked her to.")
    alone = [next(iter(parser.parse(Text(text), [part]))) for part in parts]
    assert list(parser.parse(Text(text), parts)) == alone
    assert list(parser.parse(Text(text), parts[::-1])) == alone[::-1]


def test_what_is_long_and_no_prose_is_not_parsed(parser: Parser) -> None:
    text = '"' * 600 + " The ferry sank."
    marks, prose = parser.parse(Text(text), [Span(0, 600), Span(601, len(text))])
    assert marks == ()
    assert len(prose) == 4


def test_many_sentences_come_in_batches_and_in_order(parser: Parser) -> None:
    text = "The ferry sank. " * 150
    spans = [Span(start, start + 15) for start in range(0, len(text), 16)]
    assert [len(batch) for batch in batches(spans)] == [64, 64, 22]
    assert [len(batch) for batch in batches([Span(0, 15_000)] * 3)] == [1, 1, 1]
    assert [parse[0].start for parse in parser.parse(Text(text), spans)] == [
        span.start for span in spans
    ]


def test_nothing_to_parse(parser: Parser) -> None:
    assert list(parser.parse(Text("words"), [])) == []


@pytest.mark.parametrize("name", ["no_such_pipeline", "json"])
def test_a_pipeline_that_is_not_there(name: str) -> None:
    with pytest.raises(PipelineError, match=name):
        load(name)


@given(st.text(alphabet=" \t\nab\u00a0", max_size=30))
def test_folding_keeps_offsets(words: str) -> None:
    folded, gaps = fold(words)
    for offset, letter in enumerate(folded):
        dropped = max((count for start, count in gaps if start <= offset), default=0)
        original = words[offset + dropped]
        assert original == letter or (letter == " " and original.isspace())
