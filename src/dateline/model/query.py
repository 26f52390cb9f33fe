"""What is asked of the record: one value, whoever asks (the command line, a page, an alert)."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that follow each other, in lower case and without accents.

    `prefix`: the last of them may go on; `excluded`: they must not occur.
    """

    words: tuple[str, ...]
    prefix: bool = False
    excluded: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """A question; what is None or empty asks nothing.

    `phrases` are looked for in one sentence. `start` and `end` are the first and last day of
    publication. `actor` speaks in the sentence, `about` is named in it, `place` too; a name is
    given by some of its words. `type` is `article` (one sentence an article), `statement`, or what
    a statement may be: a kind, an act, an attitude.
    """

    phrases: tuple[Phrase, ...] = ()
    start: date | None = None
    end: date | None = None
    outlet: str | None = None
    actor: str | None = None
    about: str | None = None
    place: str | None = None
    type: str | None = None
