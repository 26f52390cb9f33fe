"""What every page of the desk stands on: the record, the clock, and what was loaded lately."""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from datetime import datetime
from threading import Lock
from typing import TypeVar

from dateline.record.contract import Edition, Judgement, Named, Store

Value = TypeVar("Value")
KEPT = 64
HEX = frozenset("0123456789abcdef")
ID = 18


@dataclass(frozen=True, slots=True)
class Updated:
    """The newest change of a record: its number, and when it was made; None where there is none."""

    number: int
    at: datetime | None


class Room:
    """A record as the desk looks at it; `clock` gives the moment in UTC.

    What was loaded is kept while the record does not change, a minute at most: an embargo may end.
    """

    def __init__(self, store: Store, clock: Callable[[], datetime], notice: str = "") -> None:
        self.store = store
        self.clock = clock
        self.notice = notice
        self.lock = Lock()
        self.kept: OrderedDict[Hashable, object] = OrderedDict()

    def now(self) -> datetime:
        """The moment, in UTC."""
        return self.clock()

    def updated(self) -> Updated:
        """The newest change."""
        last = self.store.last()
        return Updated(last.number, last.at) if last else Updated(0, None)

    def once(self, key: Hashable, make: Callable[[], Value]) -> Value:
        """A value that is made anew only where the record has changed since."""
        whole = (self.updated().number, self.now().replace(second=0, microsecond=0), key)
        with self.lock:
            if whole in self.kept:
                self.kept.move_to_end(whole)
                return self.kept[whole]  # type: ignore[return-value]
        made = make()
        with self.lock:
            self.kept[whole] = made
            while len(self.kept) > KEPT:
                self.kept.popitem(last=False)
        return made

    def article(self, own: str) -> list[Edition]:
        """The editions of an article, by their time."""
        return self.once(("article", own), lambda: self.store.article(own, self.now()))

    def judgements(self) -> Mapping[str, Judgement]:
        """What was judged, by subject."""
        return self.once(("judgements",), self.store.judgements)

    def actor(self, own: str) -> Named | None:
        """An actor by its id."""
        return next(iter(self.store.actors(own, self.now(), 1)), None) if is_id("w", own) else None

    def place(self, own: str) -> Named | None:
        """A place by its id."""
        return next(iter(self.store.places(own, self.now(), 1)), None) if is_id("l", own) else None

    def named(self, *given: str | None) -> dict[str, str]:
        """The names of those of some values that are ids."""
        found = {one: self.actor(one) or self.place(one) for one in given if one}
        return {own: one.names[0] for own, one in found.items() if one}


def is_id(letter: str, value: str) -> bool:
    """Whether a value has the shape of an id of a kind."""
    return len(value) == ID and value[0] == letter and HEX.issuperset(value[1:])
