"""Surnames alone: one word that speaks and that people are called is a person's name."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.model import ActorKind, MentionForm
from dateline.reading.actors.sights import Sight
from dateline.reading.actors.words import families, small

BODIES = (ActorKind.ORGANISATION, ActorKind.OUTLET)


def alone(sights: Sequence[Sight]) -> Iterator[Sight]:
    """The sights of a story's names; a surname alone is a person's, where no body is called so."""
    barred = {word for one in sights for word in others(one)}
    for one in sights:
        person = is_surname(one) and one.key not in barred and not is_it(one)
        yield replace(one, kind=ActorKind.PERSON) if person else one


def others(sight: Sight) -> Sequence[str]:
    """The words of a name that tell that one alone is no surname: 'Rojas Zorvex', 'the Rojas Bank'.

    A last one may be the surname of somebody.
    """
    own = sight.key.split()
    if sight.kind is ActorKind.PERSON:
        return ()
    return own if sight.kind in BODIES else own[:-1]


def is_surname(sight: Sight) -> bool:
    """Whether one word that speaks or is asked is a surname, with nothing that tells it."""
    line, told = sight.line, sight.kind is not ActorKind.UNKNOWN or sight.weak
    if told or sight.form is not MentionForm.NAME or sight.first in line.places:
        return False
    return sight.key in families() and line.word(sight.first - 1) not in small("article")


def is_it(sight: Sight) -> bool:
    """Whether its sentence may call it 'it': 'Rojas said it would pay', 'Rojas lost its case'."""
    line = sight.line
    its = (n for n in range(len(line.printed)) if line.word(n) in small("it"))
    return any(line.tag(n) == "PRP$" or line.echo(n) == sight.head for n in its)
