"""Parses remembered: a sentence that was parsed before, wherever it stood, is not parsed again.

A parse depends on the words of its sentence and on the pipeline only, so that what is remembered is
what parsing would give. It is kept under a hash of both, as compressed JSON without a word of the
sentence.
"""

import json
import zlib
from collections import OrderedDict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from hashlib import blake2b
from itertools import accumulate

from dateline.model import Parse, Span, Text, Token
from dateline.reading.parse import Parser, fold, shifted

KEPT = 4_096
WINDOW, MEMORY = -12, 6
# What most parses have: it makes them a third shorter. What is kept was packed with it, so that
# another one would need other keys.
COMMON = (
    b'[[0,1,1,1,1,1,0,1,1,0],[3,2,4,5,6,1,7],"EX FW JJR JJS LS MD NNPS PDT POS PRP PRP$ RB RBR '
    b"RBS RP SYM TO UH VBG VBN VBP VBZ WDT WP WRB `` '' -LRB- -RRB- HYPH CD NNS VBD VB CC , DT JJ "
    b'NN IN DT NN NNP NNP .","acl acomp advcl agent appos attr cc ccomp conj csubj dative expl '
    b"mark neg npadvmod nsubjpass nummod oprd parataxis pcomp poss preconj prt quantmod relcl "
    b'xcomp aux auxpass advmod dobj compound punct det amod nsubj prep det pobj ROOT",'
    b"[1,1,-1,2,-2,0,3]]"
)
Recall = Callable[[Collection[bytes]], Mapping[bytes, bytes]]


class Remembering:
    """A `Parser` that asks `recall` first; what it had to parse is in `fresh`, to be kept."""

    def __init__(self, parser: Parser, recall: Recall) -> None:
        self.parser = parser
        self.name = parser.name
        self.recall = recall
        self.fresh: dict[bytes, bytes] = {}
        self.kept: OrderedDict[bytes, Parse] = OrderedDict()

    def parse(self, text: Text, spans: Sequence[Span]) -> Iterator[Parse]:
        """See `Parser.parse`."""
        folded = [fold(text[span]) for span in spans]
        words = {key_of(self.name, one): one for one, _ in folded}
        known = {key: self.kept[key] for key in words if key in self.kept}
        told = self.recall([key for key in words if key not in known])
        known |= {key: unpacked(data) for key, data in told.items()}
        known |= self.parsed({key: one for key, one in words.items() if key not in known})
        self.remember(known)
        for (one, gaps), span in zip(folded, spans, strict=True):
            yield tuple(shifted(known[key_of(self.name, one)], span.start, gaps))

    def parsed(self, words: Mapping[bytes, str]) -> dict[bytes, Parse]:
        """The parses of folded sentences, with offsets into each."""
        starts = [0, *accumulate(len(one) + 1 for one in words.values())]
        spans = [Span(at, at + len(one)) for at, one in zip(starts, words.values(), strict=False)]
        found = self.parser.parse(Text("\n".join(words.values())), spans)
        own = {
            key: tuple(shifted(parse, -at, ()))
            for key, parse, at in zip(words, found, starts, strict=False)
        }
        self.fresh |= {key: packed(parse) for key, parse in own.items()}
        return own

    def remember(self, parses: Mapping[bytes, Parse]) -> None:
        """Keeps the newest parses in memory."""
        self.kept |= parses
        for key in parses:
            self.kept.move_to_end(key)
        while len(self.kept) > KEPT:
            self.kept.popitem(last=False)

    def drained(self) -> dict[bytes, bytes]:
        """What had to be parsed since this was last asked."""
        fresh, self.fresh = self.fresh, {}
        return fresh


def key_of(name: str, words: str) -> bytes:
    """What a parse is kept under: a hash of the pipeline's name and the folded words."""
    data = f"{name}\0{words}".encode("utf-8", "surrogatepass")
    return blake2b(data, digest_size=16).digest()


def packed(parse: Parse) -> bytes:
    """A parse as compressed JSON: columns of gaps, lengths, tags, arcs, and ways to the heads."""
    ends = [0, *(one.end for one in parse)]
    columns = (
        [one.start - end for one, end in zip(parse, ends, strict=False)],
        [one.end - one.start for one in parse],
        " ".join(one.tag for one in parse),
        " ".join(one.dep for one in parse),
        [one.head - place for place, one in enumerate(parse)],
    )
    packer = zlib.compressobj(6, zlib.DEFLATED, WINDOW, MEMORY, zdict=COMMON)
    return packer.compress(json.dumps(columns, separators=(",", ":")).encode()) + packer.flush()


def unpacked(data: bytes) -> Parse:
    """The parse that was packed."""
    opener = zlib.decompressobj(WINDOW, zdict=COMMON)
    gaps, lengths, tags, deps, ways = json.loads(opener.decompress(data))
    found: list[Token] = []
    end = 0
    rows = zip(gaps, lengths, tags.split(" "), deps.split(" "), ways, strict=False)
    for place, (gap, length, tag, dep, way) in enumerate(rows):
        start, end = end + gap, end + gap + length
        found.append(Token(start, end, tag, dep, place + way))
    return tuple(found)
