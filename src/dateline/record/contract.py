"""What every store of a record does, whatever keeps it: one contract, one suite of tests.

Values go in and come out as frozen model values; a store decides nothing that `identity` and
`matching` have not decided. All methods raise `RecordError` where the store itself fails (no room,
no right to write, another writer that does not end), and have then changed nothing.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from dateline.model import (
    Article,
    Given,
    Maker,
    Marks,
    Problem,
    Query,
    Raw,
    Reading,
    content_id,
    encodable,
)
from dateline.record.identity import Decision, keys_of
from dateline.record.tokens import padded

Parses = Mapping[bytes, bytes]
NOBODY = Maker("", "", "", "")


@dataclass(frozen=True, slots=True)
class Came:
    """An input as it came, and what the caller said of it: all that composing it again needs."""

    raw: Raw
    given: Given


@dataclass(frozen=True, slots=True)
class Offer:
    """An input that may be taken in.

    `key` tells the input itself (`identity.input_key`), `keys` its article (see `offer`);
    `came` is what it came as, None where that is not to be kept.
    """

    key: str
    article: Article
    keys: tuple[str, ...]
    came: Came | None = None


def offer(key: str, article: Article, came: Came | None = None) -> Offer:
    """The offer of an input: known by its own key as well, after those of its article."""
    keys = keys_of(article)
    return Offer(key, article, (*keys, key) if keys else (), came)


@dataclass(frozen=True, slots=True)
class Held:
    """A version in the record, with the article of it as its input told; its id is the record's."""

    version: str
    article: Article


@dataclass(frozen=True, slots=True)
class Kept:
    """What was read in a version."""

    version: str
    reading: Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """A version as it is shown: its article, and what the newest reading of it found.

    `number` counts the article's versions by their time, from 1, of `versions` in all; `inputs`
    are the ids that its inputs gave, else the article's. `again`: it was composed anew from what
    an earlier version came as, so that the outlet changed nothing. `maker` is None where nobody
    read it yet. `taken` is when the record took it in.
    """

    version: str
    number: int
    versions: int
    article: Article
    marks: Marks
    maker: Maker | None
    problems: tuple[Problem, ...]
    inputs: tuple[str, ...]
    again: bool = False
    taken: datetime | None = None

    @property
    def reading(self) -> Reading:
        """The edition as what was read in its version; by nobody, where nobody read it."""
        return Reading(self.article, self.marks, self.maker or NOBODY, self.problems)


@dataclass(frozen=True, slots=True)
class Hit:
    """A sentence that a question found: its place among the sentences of its edition.

    The others are the places of the marks in it that were asked for, each within its kind.
    """

    edition: Edition
    sentence: int
    statements: tuple[int, ...] = ()
    events: tuple[int, ...] = ()
    figures: tuple[int, ...] = ()
    terms: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Input:
    """An input that was taken in: the id that it gave, else the article's; its article, version."""

    id: str
    article: str
    version: str


class EntryKind(StrEnum):
    """What the change log tells of."""

    ARTICLE = "article"
    VERSION = "version"
    READING = "reading"
    JUDGEMENT = "judgement"
    UNDO = "undo"
    ERASED = "erased"


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the change log: its number, which only grows, the id of what changed, and when."""

    number: int
    kind: EntryKind
    subject: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Named:
    """An actor or a place over all articles: its names, the most usual first, and what it is.

    `sentences` are those that mention it, in any version.
    """

    id: str
    names: tuple[str, ...]
    kind: str | None
    country: str | None
    sentences: int


@dataclass(frozen=True, slots=True)
class Judgement:
    """What somebody holds of a mark, a sentence, a version or an article, by its id."""

    subject: str
    verdict: str
    by: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """What to erase; exactly one field is given.

    `article` is an id, `outlet` the name of whoever published a version, `person` a name that
    stands in an article's words, `before` a day: what was published before it (or, undated, taken
    in before it).
    """

    article: str | None = None
    outlet: str | None = None
    person: str | None = None
    before: date | None = None

    @property
    def written(self) -> str:
        """The rule as it is kept: of a person's name only a hash, as the name is what must go."""
        if self.person is not None:
            return f"person {content_id('n', padded(self.person))}"
        found = (("article", self.article), ("outlet", self.outlet), ("before", self.before))
        return next(encodable(f"{name} {value}") for name, value in found if value is not None)


@dataclass(frozen=True, slots=True)
class Erasure:
    """That something was erased: by what rule (a person's name only as a hash), how much, when."""

    rule: str
    articles: int
    versions: int
    at: datetime


class Store(Protocol):
    """A record; see the module's docstring."""

    def known(self, inputs: Collection[str]) -> Mapping[str, str]:
        """The newest version of each input key that was taken in before; import asks it first."""
        ...

    def take(self, offers: Sequence[Offer], now: datetime) -> list[Decision]:
        """Takes inputs in, in order; what is there already adds nothing. All or nothing."""
        ...

    def unread(self, maker: Maker, versions: Collection[str] | None = None) -> Iterator[Held]:
        """The versions (of these, if given) that this maker has not read, in order of arrival."""
        ...

    def came(self, versions: Collection[str]) -> Mapping[str, Came]:
        """What versions came as, of those of which it was kept; rereading asks it."""
        ...

    def recall(self, keys: Collection[bytes]) -> Parses:
        """What was kept under keys of `reading.memory`; a key without anything is left out."""
        ...

    def keep(self, readings: Sequence[Kept], parses: Parses, now: datetime) -> None:
        """Appends readings, one a version and maker, and what parsing found. All or nothing.

        A reading of a version that is gone meanwhile is dropped.
        """
        ...

    def search(
        self,
        query: Query,
        now: datetime,
        limit: int,
        after: str | None = None,
        *,
        newest: bool = False,
    ) -> list[Hit]:
        """The sentences that a question asks for: with words the best first, else the newest.

        `after` is the id of a sentence of the answer: what follows it is given. `newest`: the
        newest come first whatever is asked. What is under embargo at `now` is not found.
        """
        ...

    def news(
        self, query: Query, now: datetime, limit: int, after: str | None = None
    ) -> list[Edition]:
        """The newest editions of articles, those that have anything asked for; the newest first.

        Undated ones come last; `after` is the id of an article of the answer.
        """
        ...

    def article(self, own: str, now: datetime) -> list[Edition]:
        """The editions of an article by its id, by their time; none where there is no such one."""
        ...

    def standing(self, sentence: str, now: datetime) -> list[Edition]:
        """The editions in which a sentence stands, by its id, by their time."""
        ...

    def changed(self, versions: Collection[str], now: datetime) -> list[Edition]:
        """The editions of versions by their ids, in order of arrival."""
        ...

    def actors(self, name: str, now: datetime, limit: int, skip: int = 0) -> list[Named]:
        """The actors of a name (all, where it is empty), the most mentioned first; or of an id."""
        ...

    def places(self, name: str, now: datetime, limit: int, skip: int = 0) -> list[Named]:
        """The places of a name (all, where it is empty), the most named first; or of an id."""
        ...

    def editions(self, query: Query, now: datetime) -> Iterator[Edition]:
        """The editions with anything that a question asks for, by the time of their article."""
        ...

    def inputs(self) -> Iterator[Input]:
        """Every input, in order of arrival; none twice."""
        ...

    def problems(self) -> Iterator[tuple[str, Problem]]:
        """What was wrong with inputs that gave no article, each with its path."""
        ...

    def judge(self, judgement: Judgement, now: datetime) -> int:
        """Appends a judgement; its number."""
        ...

    def undo(self, number: int, by: str, now: datetime) -> None:
        """Appends that a judgement no longer holds. Raises `UsageError` where there is none."""
        ...

    def judgements(self) -> Mapping[str, Judgement]:
        """The newest judgement that holds, of each subject."""
        ...

    def last(self) -> Entry | None:
        """The last line of the change log."""
        ...

    def log(self, since: int = 0) -> Iterator[Entry]:
        """The change log after a number."""
        ...

    def doomed(self, rule: Rule) -> list[str]:
        """The ids of the articles that a rule would erase."""
        ...

    def erase(self, rule: Rule, now: datetime) -> Erasure:
        """Removes the words and marks of a rule's articles everywhere, and keeps a row of it."""
        ...

    def erasures(self) -> list[Erasure]:
        """What was erased, in order."""
        ...

    def close(self) -> None:
        """Ends the use of the store."""
        ...
