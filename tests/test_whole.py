"""The whole way, from any text to the JSON line."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline import Given, Origin, Raw, RawFormat, Reader, compose
from dateline.publishing.payload import line, payload
from dateline.reading import Parser

GIVEN = Given(date(2026, 11, 23), date(2021, 4, 11))
WORDS = [
    "TRIESTE, April 11. /TASS/. ",
    "It sank on Sunday. ",
    "\n",
    "By Jane Roe\n",
    "The pier is safe, Jane Roe said. ",
    "“It is not”, she claimed. ",
    '"',
    "سفينة",
    "\r\n",
]
TEXTS = st.lists(st.sampled_from(WORDS) | st.text(max_size=30), max_size=8).map("".join)


@settings(max_examples=60, deadline=None)
@given(text=TEXTS)
def test_any_text_gives_one_reading_whose_spans_lie_within_it(parser: Parser, text: str) -> None:
    raw = Raw(Origin("-"), text.encode("utf-8", "surrogatepass"), RawFormat.TEXT)
    reader = Reader(parser)
    found = payload(reader.read(compose(raw, GIVEN)))
    marks = [*found["parts"], *found["sentences"], *found["times"], *found["statements"]]
    marks += found["terms"]
    assert all(0 <= one["span"][0] < one["span"][1] <= len(found["text"]) for one in marks)
    assert not any("bug of dateline" in one["message"] for one in found["problems"])
    assert line(reader.read(compose(raw, GIVEN))) == line(reader.read(compose(raw, GIVEN)))
