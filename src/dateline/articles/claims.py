"""Claims: the values that an input, its metadata and its words give for a field, and the choice."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from dateline.model import Evidence, Rival

OTHER = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Claim:
    """A value for a field, and where it stands."""

    value: str | tuple[str, ...]
    origin: str

    @property
    def text(self) -> str:
        """The value as one text."""
        return self.value if isinstance(self.value, str) else ", ".join(self.value)


def key(text: str) -> str:
    """A text as it is compared: its letters and digits, without case."""
    return OTHER.sub("", text.casefold())


def moment_key(text: str) -> str:
    """A moment as it is compared: in UTC, to the minute; a day as it is."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return text
    if moment.tzinfo is None or len(text) <= len("2021-04-11"):
        return text[:10]
    try:
        return moment.astimezone(UTC).isoformat(timespec="minutes")
    except OverflowError:  # the first and last day of the calendar
        return text


def settled(
    field: str, claims: Iterable[Claim], compare: Callable[[str], str] = key
) -> tuple[Evidence, ...]:
    """The evidence of a field whose claims come with the one to believe first; none without any.

    The others are rivals where they say something else; each value stands once.
    """
    known = list(claims)
    if not known:
        return ()
    first, *others = known
    seen = {compare(first.text)}
    rivals = []
    for claim in others:
        if compare(claim.text) not in seen:
            seen.add(compare(claim.text))
            rivals.append(Rival(claim.value, claim.origin))
    return (Evidence(field, first.value, first.origin, tuple(rivals)),)
