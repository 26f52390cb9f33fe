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


def same_letters(one: str, other: str) -> bool:
    """Whether two texts have the same letters and digits, whatever their case and marks."""
    return key(one) == key(other)


def same_moment(one: str, other: str) -> bool:
    """Whether two moments, or days, in ISO 8601 can be the same: a moment is on its day."""
    day, moment = sorted((one, other), key=len)
    if len(day) < len(moment) and len(day) == len("2021-04-11"):
        return day in (moment[: len(day)], moment_key(moment)[: len(day)])
    return moment_key(one) == moment_key(other)


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
    field: str, claims: Iterable[Claim], same: Callable[[str, str], bool] = same_letters
) -> tuple[Evidence, ...]:
    """The evidence of a field whose claims come with the one to believe first; none without any.

    The others are rivals where they say something else; each value stands once.
    """
    known = list(claims)
    if not known:
        return ()
    first, *others = known
    different = [first]
    for claim in others:
        if not any(same(claim.text, one.text) for one in different):
            different.append(claim)
    rivals = tuple(Rival(claim.value, claim.origin) for claim in different[1:])
    return (Evidence(field, first.value, first.origin, rivals),)
