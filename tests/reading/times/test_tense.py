import pytest

from dateline.model import Parse, Span, Text
from dateline.reading.parse import Parser
from dateline.reading.times.tense import looks_ahead


def clause(parser: Parser, text: str) -> tuple[Text, Parse]:
    (parse,) = parser.parse(Text(text), [Span(0, len(text))])
    return Text(text), parse


@pytest.mark.parametrize(
    ("text", "words", "ahead"),
    [
        ("The crews will meet on Friday.", "Friday", True),
        ("The crews met on Friday.", "Friday", False),
        ("The crews are meeting on Friday.", "Friday", True),
        ("The board said it would vote on Friday.", "Friday", True),
        ("The vote is scheduled for Friday.", "Friday", True),
        ("The vote had been scheduled for Friday.", "Friday", None),
        ("The vote would have been held on Friday.", "Friday", False),
        ("She plans to sail on Friday.", "Friday", True),
        ("The ruling of Friday's panel pleased nobody.", "Friday", None),
        ("The ship may come as early as Friday.", "Friday", True),
        ("The offer stands until Friday.", "Friday", True),
        ("The report shows Friday losses.", "Friday", None),
        ("Friday.", "Friday", None),
    ],
)
def test_which_way_a_clause_looks(
    parser: Parser,
    text: str,
    words: str,
    ahead: bool | None,  # noqa: FBT001
) -> None:
    own, parse = clause(parser, text)
    start = text.index(words)
    assert looks_ahead(own, parse, Span(start, start + len(words))) is ahead


def test_no_parse_says_nothing() -> None:
    assert looks_ahead(Text("Friday"), (), Span(0, 6)) is None
