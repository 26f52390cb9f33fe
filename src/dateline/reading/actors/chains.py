"""Chains: all sights of a story that stand for one actor."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from dateline.model import Actor, ActorKind, MentionForm
from dateline.reading.actors.owners import Owner
from dateline.reading.actors.sights import Sight, keyed
from dateline.reading.actors.words import small, states

BODIES = (ActorKind.ORGANISATION, ActorKind.OUTLET, ActorKind.UNKNOWN)
NAMING = (MentionForm.NAME, MentionForm.METONYM)
OFFICES = (MentionForm.TITLE, MentionForm.DESCRIPTION)


@dataclass(slots=True)
class Chain:
    """The sights of one actor; `known` is what an earlier reading knew of it.

    `told` are words that have been found to be said of it, in the first `read` of its sights;
    `owners` are whose its office is; `lent` is the side of whom it belongs to.
    """

    sights: list[Sight] = field(default_factory=list)
    known: Actor | None = None
    told: set[str] = field(default_factory=set)
    read: int = 0
    owners: set[Owner] = field(default_factory=set)
    lent: str | None = None

    @property
    def names(self) -> list[str]:
        """Its names, folded."""
        own = [one.key for one in self.sights if one.form in NAMING]
        own += [keyed(one.alias) for one in self.sights if one.alias]
        return own + ([keyed(self.known.name)] if self.known else [])

    @property
    def kind(self) -> ActorKind:
        """What it is, by the first sight that tells; a pronoun or a surname makes a person."""
        told = (one.kind for one in self.sights if one.kind is not ActorKind.UNKNOWN)
        kind = next(told, self.known.kind if self.known else ActorKind.UNKNOWN)
        return ActorKind.PERSON if kind is ActorKind.UNKNOWN and self.is_person else kind

    @property
    def is_person(self) -> bool:
        """Whether how it is called tells that it is a person."""
        return (self.like and self.is_called_so) or self.has_pronoun_of_a_person

    @property
    def like(self) -> bool:
        """Whether it has a name of the form of a person's."""
        return any(one.like for one in self.sights)

    @property
    def acting(self) -> bool:
        """Whether one with a name of the form of a person's does something."""
        return any(one.acting for one in self.sights)

    @property
    def has_pronoun_of_a_person(self) -> bool:
        """Whether 'he' or 'she' stands for it."""
        persons = (one.sex in ("f", "m") for one in self.sights if one.form is MentionForm.PRONOUN)
        return any(persons)

    @property
    def has_pronoun(self) -> bool:
        """Whether a pronoun stands for it."""
        return any(one.form is MentionForm.PRONOUN for one in self.sights)

    @property
    def is_called_so(self) -> bool:
        """Whether a pronoun, or its last name alone, tells that it is a person."""
        ends = {one.key.rpartition(" ")[2] for one in self.sights if one.like}
        last = any(one.form is MentionForm.NAME and one.key in ends for one in self.sights)
        return last or self.has_pronoun

    @property
    def sex(self) -> str | None:
        """The sex that its names, titles and nouns tell; None where they differ."""
        told = {one.sex for one in self.sights if one.sex in ("f", "m")}
        return told.pop() if len(told) == 1 else None

    @property
    def country(self) -> str | None:
        """The side that it acts for, by the first sight that tells."""
        told = (one.country for one in self.sights if one.country)
        return next(told, self.known.country if self.known else self.lent)

    @property
    def sector(self) -> str | None:
        """PLOVER's sector, by the first sight that tells."""
        told = (one.sector for one in self.sights if one.sector)
        return next(told, self.known.sector if self.known else None)

    @property
    def nouns(self) -> set[str]:
        """The nouns for what it is."""
        return {one.noun for one in self.sights if one.noun}


@dataclass(frozen=True, slots=True)
class Scene:
    """Where a story was written: the words for its dateline's place in lower case, the country."""

    words: frozenset[str] = frozenset()
    country: str | None = None


NOWHERE = Scene()


class Cast:
    """The chains of a story, in the order in which they were begun.

    They are found by the words of their names and of what they are, and by the number of a line.
    `several` are the nouns for bodies of which the story may tell of more than one, `scene` where
    it was written.
    """

    def __init__(
        self,
        known: Sequence[Actor] = (),
        several: Collection[str] = (),
        scene: Scene = NOWHERE,
    ) -> None:
        self.several = several
        self.scene = scene
        self.chains: dict[int, Chain] = {}
        self.words: dict[str, dict[int, Chain]] = defaultdict(dict)
        self.nouns: dict[str, dict[int, Chain]] = defaultdict(dict)
        self.outlets: dict[int, Chain] = {}
        self.lines: dict[int, list[tuple[Sight, Chain]]] = defaultdict(list)
        self.known: dict[str, dict[int, Chain]] = defaultdict(dict)
        for one in known:
            if one.kind is not ActorKind.GROUP:
                enter(self.known, Chain(known=one), keyed(one.name))

    def add(self, sight: Sight, chain: Chain | None = None) -> Chain:
        """Puts a sight into a chain, or into a new one."""
        own = Chain() if chain is None else chain
        own.sights.append(sight)
        if sight.form in OFFICES:
            own.owners.add(Owner(sight.owner, sight.country))
        self.chains.setdefault(id(own), own)
        self.lines[sight.line.number].append((sight, own))
        enter(self.words, own, sight.key)
        if sight.kind is ActorKind.OUTLET and sight.form is MentionForm.NAME:
            self.outlets[id(own)] = own
        if sight.alias:
            enter(self.words, own, keyed(sight.alias))
        for word in (sight.noun or "").split():
            self.nouns[word][id(own)] = own
        return own

    def named(self, sights: Sequence[Sight]) -> None:
        """Brings in the names of a story, the longest first, so that the short ones find theirs.

        A weak one, which may be anything's name, comes in only where a chain has it.
        """
        for sight in sorted(sights, key=lambda one: (one.weak, -len(one.key.split()))):
            own = self.of_name(sight)
            if sight.key and (own or not sight.weak):
                self.add(sight, own)

    def of_name(self, sight: Sight) -> Chain | None:
        """The chain that a name belongs to, if that can be told."""
        own = sight.key.split()
        for index in (self.words, self.known):
            able: dict[int, Chain] = {}
            for word in ("".join(own), *own[:1], *own[-1:]):
                able |= index.get(word, {})
            fitting = [one for one in able.values() if fits(sight, one)]
            same = [one for one in fitting if sight.key in one.names]
            if found := same or [one for one in fitting if is_part(sight, one)]:
                return None if are_people(found) else nearest(sight, found)
        return None


def enter(index: dict[str, dict[int, Chain]], chain: Chain, key: str) -> None:
    """Enters a chain into an index under each word of a name, and its first letters."""
    for word in (*key.split(), acronym(key.split())):
        index[word][id(chain)] = chain


def fits(sight: Sight, chain: Chain) -> bool:
    """Whether a name's kind, sex and country do not speak against a chain."""
    kinds = {sight.kind, chain.kind} - {ActorKind.UNKNOWN}
    sexes = {sight.sex, chain.sex} - {None}
    bodies = kinds <= set(BODIES)
    return (len(kinds) < 2 or bodies) and len(sexes) < 2  # noqa: PLR2004 - two that differ


def is_part(sight: Sight, chain: Chain) -> bool:
    """Whether a name is a short form of a chain's: a surname, or 'the Church' of a longer name."""
    own = sight.key.split()
    for name in chain.names if own else ():
        words = name.split()
        if len(own) >= len(words):
            continue
        person = chain.kind is ActorKind.PERSON or chain.like or chain.acting
        if person and len(own) == 1 and is_single(own[0], words):
            return True
        if person and own[-1] == words[-1] and (own[0] == words[0] or own == words[-len(own) :]):
            return True
        opens = own == words[: len(own)] and words[len(own)] in small("of")
        if not person and len(own) > 1 and (own == words[-len(own) :] or opens):
            return True
        if not person and acronym(words) == "".join(own):
            return True
    return False


def are_people(chains: Sequence[Chain]) -> bool:
    """Whether chains are several persons, so that a surname alone may be anyone's."""
    return len(chains) > 1 and all(one.like or one.kind is ActorKind.PERSON for one in chains)


def is_single(word: str, words: Sequence[str]) -> bool:
    """Whether one word is short for a person's name: the last name, or the first but no state's."""
    return word == words[-1] or (word == words[0] and word not in states())


def acronym(words: Sequence[str]) -> str:
    """The first letters of the longer words of a name."""
    return "".join(word[0] for word in words if word not in small("small"))


def nearest(sight: Sight, chains: Sequence[Chain]) -> Chain | None:
    """The chain that was last mentioned before a sight; of one only, that."""
    if len(chains) == 1:
        return chains[0]
    before = [
        (max(one.span for one in chain.sights if one.span < sight.span), number)
        for number, chain in enumerate(chains)
        if any(one.span < sight.span for one in chain.sights)
    ]
    return chains[max(before)[1]] if before else None
