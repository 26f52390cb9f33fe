"""A sentence as a tree: its tokens, their words, and what hangs on each."""

from dataclasses import dataclass, field
from functools import lru_cache

from dateline.model import Parse, Span, Text

KEPT = 1_000
NAMES = ("NNP", "NNPS", "CD")
NOMINAL = ("NN", "PR", "DT", "JJ", "IN", "PO", "CD", "CC", "HY")


@dataclass(frozen=True, slots=True)
class Tree:
    """The tokens of a sentence, their words in lower case, and the numbers of those below each."""

    tokens: Parse
    words: tuple[str, ...]
    kids: tuple[tuple[int, ...], ...]
    known: dict[int, set[int]] = field(default_factory=dict, compare=False, repr=False)

    def below(self, number: int) -> set[int]:
        """A token and all that hangs on it: a set of its own for whoever asks."""
        if number not in self.known:
            found, waiting = {number}, [number]
            while waiting:
                for kid in self.kids[waiting.pop()]:
                    if kid not in found:
                        found.add(kid)
                        waiting.append(kid)
            self.known[number] = found
        return self.known[number].copy()

    def having(self, number: int, *deps: str) -> list[int]:
        """What hangs on a token by one of some relations."""
        return [kid for kid in self.kids[number] if self.tokens[kid].dep in deps]

    def is_verb(self, number: int) -> bool:
        """Whether a token is a verb."""
        return self.tokens[number].tag.startswith("VB")

    def is_nominal(self, number: int) -> bool:
        """Whether a token may stand in a name or what describes one."""
        return self.tokens[number].tag[:2] in NOMINAL

    def plain(self, number: int) -> str:
        """The word of a token; of a name or a number its tag."""
        tag = self.tokens[number].tag
        return tag if tag in NAMES else self.words[number]

    def span(self, numbers: set[int]) -> Span:
        """The span from the first to the last of some tokens."""
        return Span(self.tokens[min(numbers)].start, self.tokens[max(numbers)].end)


@lru_cache(maxsize=KEPT)
def tree(text: Text, parse: Parse) -> Tree:
    """The tree of a parsed sentence; the steps of one reading share it."""
    kids: list[list[int]] = [[] for _ in parse]
    for number, token in enumerate(parse):
        if token.head != number:
            kids[token.head].append(number)
    whole = str(text)
    words = tuple([whole[token.start : token.end].lower() for token in parse])
    return Tree(parse, words, tuple(map(tuple, kids)))
