"""A sight: words of a sentence that may stand for an actor, before it is known which one."""

from dataclasses import dataclass
from functools import lru_cache

from dateline.gazetteer import folded
from dateline.model import ActorKind, MentionForm, Span
from dateline.reading.actors.lines import Line
from dateline.reading.actors.words import small

KEPT = 50_000
SUBJECTS = ("nsubj", "nsubjpass", "agent")


@dataclass(frozen=True, slots=True)
class Sight:
    """Words that may stand for an actor.

    `head` is the token that they hang on the rest by; `noun` the office or other noun that tells
    who it is, in lower case; `sex` 'f' or 'm', where the words tell it. `of` is the name of whom a
    title in apposition is said, `owner` the words that tell whose an office is; `definite` words
    mean somebody who is known already, `weak` ones may be the name of anything. A name of the form
    of a person's is `like` one if it speaks, and `acting` if it does something.
    """

    line: Line
    first: int
    last: int
    head: int
    form: MentionForm
    name: str = ""
    kind: ActorKind = ActorKind.UNKNOWN
    country: str | None = None
    sector: str | None = None
    sex: str | None = None
    noun: str | None = None
    role: Span | None = None
    of: str | None = None
    alias: str | None = None
    plural: bool = False
    definite: bool = False
    weak: bool = False
    like: bool = False
    acting: bool = False
    owner: frozenset[str] = frozenset()

    @property
    def span(self) -> Span:
        """The span of the words."""
        return self.line.span(self.first, self.last)

    @property
    def key(self) -> str:
        """The name without article, as names are compared."""
        return keyed(self.name)

    @property
    def is_subject(self) -> bool:
        """Whether the clause is about it."""
        return self.line.dep(self.head) in SUBJECTS


@lru_cache(KEPT)
def keyed(name: str) -> str:
    """A name without article, as names are compared."""
    return folded(plain(name))


def plain(words: str) -> str:
    """Words without an article before them."""
    first, _, rest = words.partition(" ")
    return rest if rest and first.lower() in small("article") else words
