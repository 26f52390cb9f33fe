"""What a CAMEO code is in PLOVER, from the tables `ontology` and `types`."""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from dateline.errors import TableError
from dateline.model import EventType, Quad
from dateline.tables import rows

CODEBOOK = "dateline.reading.codebook"


class Code(NamedTuple):
    """A CAMEO code, with what PLOVER has for it."""

    cameo: str
    type: EventType
    mode: str | None
    contexts: tuple[str, ...]


class Sort(NamedTuple):
    """A type of event: its class, and its names in CAMEO and in older drafts."""

    quad: Quad
    former: tuple[str, ...]


@cache
def codes() -> Mapping[str, Code]:
    """The codes of the table `ontology`."""
    return {
        cameo: Code(cameo, EventType(kind), mode or None, tuple(contexts.split()))
        for cameo, kind, mode, contexts, _ in rows(CODEBOOK, "ontology", 5)
    }


@cache
def sorts() -> Mapping[EventType, Sort]:
    """The types of the table `types`."""
    return {
        EventType(kind): Sort(Quad(quad), tuple(former.split()))
        for kind, quad, former, _ in rows(CODEBOOK, "types", 4)
    }


@cache
def scores() -> Mapping[tuple[EventType, str], float]:
    """The scores of types and modes, from -10 to 10; '-' is the type without a mode."""
    return {
        (EventType(kind), mode.strip()): float(number)
        for kind, modes, number in rows(CODEBOOK, "scores", 3)
        for mode in modes.split(",")
    }


def score(kind: EventType, mode: str | None) -> float:
    """The score of a type's mode; of one that has none, the type's."""
    return scores().get((kind, mode or "-"), scores()[kind, "-"])


def code(written: str) -> Code:
    """The code that a codebook line gives: '195 drone @military'.

    Raises `TableError` for a code that is not in the table.
    """
    cameo, *more = written.split()
    if cameo not in codes():
        raise TableError(f"no CAMEO code {cameo!r}")
    own = codes()[cameo]
    modes = [word for word in more if not word.startswith("@")]
    contexts = tuple(word[1:] for word in more if word.startswith("@"))
    return own._replace(mode=modes[0] if modes else own.mode, contexts=(*own.contexts, *contexts))


@cache
def manners() -> Mapping[tuple[EventType, str, str], str]:
    """The mode that a preposition and a noun in the clause of a type's event tell of."""
    return {
        (EventType(kind), preposition.strip(), noun.strip()): mode
        for kind, prepositions, nouns, mode in rows(CODEBOOK, "modes", 4)
        for preposition in prepositions.split(",")
        for noun in nouns.split(",")
    }


def types_of(name: str) -> tuple[EventType, ...]:
    """The types of a name in any case: their own, CAMEO's, an older draft's ('YIELD', '08')."""
    return tuple(kind for kind in EventType if name.upper() in names_of(kind))


def names_of(kind: EventType) -> tuple[str, ...]:
    """A type's name, and those that it, or what it was a part of, had before."""
    return (kind.value, *sorts()[kind].former)
