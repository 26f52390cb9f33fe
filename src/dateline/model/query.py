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
    publication. `actor` speaks or acts in the sentence, `about` is named in it, `place` too; a name
    is given by some of its words, or by its id over all articles. `type` is `article` (one
    sentence an article), `statement`, `event`, `figure` or `term`, or what one of these may be: a
    statement's kind, act or attitude, an event's type, class or status, a figure's or a term's
    kind. `since` is a number of the change log: what was read after it.
    """

    phrases: tuple[Phrase, ...] = ()
    start: date | None = None
    end: date | None = None
    outlet: str | None = None
    actor: str | None = None
    about: str | None = None
    place: str | None = None
    type: str | None = None
    since: int | None = None
