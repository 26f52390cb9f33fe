"""Actors: who acts or speaks, and the words that mention them."""

from dataclasses import dataclass
from enum import StrEnum

from dateline.model.text import Span


class ActorKind(StrEnum):
    """What an actor is; `COUNTRY`: a state and those who act for it, `GROUP`: many as one."""

    PERSON = "person"
    ORGANISATION = "organisation"
    COUNTRY = "country"
    GROUP = "group"
    OUTLET = "outlet"
    UNKNOWN = "unknown"


class MentionForm(StrEnum):
    """How an actor is mentioned.

    `NAME`: 'Rojas'. `TITLE`: 'the harbour minister'. `PRONOUN`: 'she'. `METONYM`: 'Washington' for
    the government there. `DESCRIPTION`: 'the sides', 'a senior official'.
    """

    NAME = "name"
    TITLE = "title"
    PRONOUN = "pronoun"
    METONYM = "metonym"
    DESCRIPTION = "description"


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that stand for an actor."""

    id: str
    span: Span
    form: MentionForm


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts or speaks in a story, with all mentions of it, in text order.

    `name` is the fullest that the story has. `country` is the ISO 3166-1 alpha-3 code of the side
    that it acts for, `sector` PLOVER's; `role` is as printed, at `role_span` where the story
    itself has it.
    """

    id: str
    name: str
    kind: ActorKind
    mentions: tuple[Mention, ...]
    country: str | None = None
    sector: str | None = None
    role: str | None = None
    role_span: Span | None = None


@dataclass(frozen=True, slots=True)
class Participant:
    """Who takes part in something: the words for it, and the id of the actor."""

    span: Span
    actor: str | None = None
