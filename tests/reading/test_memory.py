"""`dateline.reading.memory`: what is remembered is what parsing gives."""

from collections.abc import Collection, Iterator, Sequence

from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Parse, Span, Text, Token
from dateline.reading import memory
from dateline.reading.memory import Remembering, packed, unpacked
from dateline.reading.parse import Parser

WORDS = "The ferry  was stopped.\nNobody\tasked why. The ferry was\nstopped."
SPANS = [Span(0, 23), Span(24, 41), Span(42, 64)]


class Counting:
    """A parser that counts what it parses."""

    def __init__(self, parser: Parser) -> None:
        self.parser, self.name, self.seen = parser, parser.name, 0

    def parse(self, text: Text, spans: Sequence[Span]) -> Iterator[Parse]:
        self.seen += len(spans)
        return self.parser.parse(text, spans)


def nothing(_keys: Collection[bytes]) -> dict[bytes, bytes]:
    return {}


def test_a_sentence_is_parsed_once_however_it_is_wrapped(parser: Parser) -> None:
    counting = Counting(parser)
    own = Remembering(counting, nothing)
    assert list(own.parse(Text(WORDS), SPANS)) == list(parser.parse(Text(WORDS), SPANS))
    assert list(own.parse(Text(WORDS), SPANS)) == list(parser.parse(Text(WORDS), SPANS))
    assert counting.seen == 2
    assert len(own.drained()) == 2
    assert own.drained() == {}


def test_what_was_kept_is_recalled(parser: Parser) -> None:
    first = Remembering(parser, nothing)
    before = list(first.parse(Text(WORDS), SPANS))
    kept = first.drained()
    counting = Counting(parser)
    asked: list[bytes] = []

    def recall(keys: Collection[bytes]) -> dict[bytes, bytes]:
        asked.extend(keys)
        return {key: kept[key] for key in keys}

    second = Remembering(counting, recall)
    assert list(second.parse(Text(WORDS), SPANS)) == before
    assert sorted(asked) == sorted(kept)
    assert counting.seen == 0
    assert second.drained() == {}


def test_another_pipeline_remembers_nothing_of_this_one() -> None:
    assert memory.key_of("one 1", "It sank.") != memory.key_of("one 2", "It sank.")


def test_only_the_newest_stay_in_memory(parser: Parser) -> None:
    own = Remembering(parser, nothing)
    own.remember({str(number).encode(): () for number in range(memory.KEPT + 3)})
    assert len(own.kept) == memory.KEPT
    assert b"2" not in own.kept


def test_nothing_to_parse(parser: Parser) -> None:
    assert list(Remembering(parser, nothing).parse(Text("words"), [])) == []


TOKENS = st.tuples(
    st.integers(0, 9),
    st.integers(1, 9),
    st.sampled_from(["NN", "VBD", "-LRB-"]),
    st.sampled_from(["nsubj", "ROOT"]),
    st.integers(0, 30),
)


@given(st.lists(TOKENS, max_size=30))
def test_packing_loses_nothing(rows: list[tuple[int, int, str, str, int]]) -> None:
    found: list[Token] = []
    end = 0
    for gap, length, tag, dep, head in rows:
        found.append(Token(end + gap, end + gap + length, tag, dep, head))
        end += gap + length
    assert unpacked(packed(tuple(found))) == tuple(found)
