"""Which events of a story tell an earlier one again."""

from collections.abc import Sequence
from dataclasses import replace

from dateline.model import Article, Event, Participant, Span, Status
from dateline.reading.events.codebook import small

TOLD = (Status.ACTUAL, Status.ALLEGED)


def linked(article: Article, events: Sequence[Event]) -> tuple[Event, ...]:
    """The events, each that repeats an earlier one with the id of the first that tells of it.

    'The talks' alone are those that were spoken of last.
    """
    found: list[tuple[Event, Event]] = []
    for one in events:
        earlier = found if one.actors or one.recipients else found[::-1]
        same = (
            first
            for other, first in earlier
            if is_same(article, other, one) and not is_apart(first, one)
        )
        first = next(same, None)
        found.append((replace(one, repeats=first.id), first) if first else (one, one))
    return tuple(one for one, _ in found)


def is_same(article: Article, one: Event, other: Event) -> bool:
    """Whether two events are one: of one type, at no other time or place, with the same people."""
    if one.type is not other.type or one.sentence == other.sentence:
        return False
    if (one.status in TOLD) != (other.status in TOLD):
        return False
    if is_apart(one, other) or differ(one.mode, other.mode):
        return False
    if not (other.actors or other.recipients):
        return is_definite(article, other)
    sides = ((one.actors, other.actors), (one.recipients, other.recipients))
    shared = [share(article, *pair) for pair in sides]
    return False not in shared and True in shared


def is_apart(one: Event, other: Event) -> bool:
    """Whether two events are told of another time or place."""
    return differ(one.time, other.time) or differ(one.place, other.place)


def is_definite(article: Article, event: Event) -> bool:
    """Whether a noun alone is about what is known already: 'the attack'."""
    before = article.text[Span(0, event.span.start)].rsplit(maxsplit=1)[-1:]
    return bool(before) and before[0].casefold() in small("definite")


def differ(one: object, other: object) -> bool:
    """Whether two fields are both known and not the same."""
    return one is not None and other is not None and one != other


def share(
    article: Article, some: Sequence[Participant], others: Sequence[Participant]
) -> bool | None:
    """Whether two sides have somebody in common; None where one of them is empty."""
    if not (some and others):
        return None
    return not keys(article, some).isdisjoint(keys(article, others))


def keys(article: Article, side: Sequence[Participant]) -> set[str]:
    """How the participants of a side are known: by their actors, else by their words."""
    return {one.actor or article.text[one.span].casefold() for one in side}
