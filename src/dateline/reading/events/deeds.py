"""A deed: what a line of the codebook finds in a sentence, before it is an event."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from dateline.reading.events.matching import Match
from dateline.reading.events.ontology import Code


@dataclass(frozen=True, slots=True)
class Deed:
    """What a line finds: its code, and the tokens of who takes part.

    A `weak` one is a noun alone, which only counts for what it hangs on; a `mutual` one its actors
    do to each other. `turned` is the deed that hung on it, or that it was before it was turned.
    """

    match: Match
    code: Code
    actors: tuple[int, ...]
    recipients: tuple[int, ...]
    mutual: bool = False
    weak: bool = False
    turned: "Deed | None" = None

    @property
    def is_ahead(self) -> bool:
        """Whether only the auxiliaries of its verb have turned it: 'will release'."""
        return self.turned is not None and self.turned.match is self.match

    @property
    def top(self) -> int:
        """The token that its clause hangs on the rest by."""
        return self.match.top

    @property
    def trigger(self) -> int:
        """The token of the line's word."""
        return self.match.trigger


@dataclass(slots=True)
class Deeds:
    """The deeds of a sentence so far, by their trigger."""

    found: dict[int, Deed] = field(default_factory=dict)

    def at(self, number: int) -> Deed | None:
        """The deed whose word or clause a token is the head of."""
        return next((one for one in self.found.values() if number in (one.trigger, one.top)), None)

    def lose(self, deed: Deed) -> None:
        """Forgets a deed: another one tells of it."""
        self.found = {number: one for number, one in self.found.items() if one is not deed}

    def __iter__(self) -> Iterator[Deed]:
        return (self.found[number] for number in sorted(self.found))
