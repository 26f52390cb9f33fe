"""A place in a sentence's words, from which the rules of a grammar take what they need."""

from collections.abc import Callable, Sequence
from functools import wraps
from typing import Any, TypeVar, cast

from dateline.reading.times.lexer import Senses, Word

Rule = TypeVar("Rule", bound=Callable[..., Any])


class Cursor:
    """Reads words from `at` on; a rule that does not fit leaves `at` where it was."""

    def __init__(self, words: Sequence[Word], senses: Sequence[Senses]) -> None:
        self.words = words
        self.senses = senses
        self.at = 0

    def sees(self, kind: str, ahead: int = 0) -> bool:
        """Whether a word ahead could be of that kind."""
        place = self.at + ahead
        return 0 <= place < len(self.words) and kind in self.senses[place]

    def word(self, ahead: int = 0) -> str:
        """The word ahead, in lower case; empty past the end."""
        place = self.at + ahead
        return self.words[place].text if 0 <= place < len(self.words) else ""

    def take(self, *kinds: str) -> str | None:
        """The value of the words here as the first of the kinds that they can be."""
        if self.at < len(self.words):
            for kind in kinds:
                if sense := self.senses[self.at].get(kind):
                    self.at += sense.length
                    return sense.value
        return None

    def skip(self, *kinds: str) -> bool:
        """Passes over words of the kinds, if they stand here; always true."""
        self.take(*kinds)
        return True


def rule(method: Rule) -> Rule:
    """A rule, a method that goes back to where it began unless it fits (returns not None)."""

    @wraps(method)
    def tried(self: Cursor, *args: Any) -> Any:
        start = self.at
        found = method(self, *args)
        if found is None:
            self.at = start
        return found

    return cast("Rule", tried)
