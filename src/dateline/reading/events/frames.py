"""Frames: where the words of a codebook line stand, and who stands around them.

The grammar of a frame, whose parts are divided by spaces (docs/codebook.md shows each in use):

    verb frame   side head slot*          A _ on B; A hold _ with B; A and B _
    noun frame   [side's] _ slot* [*]     _ by A on B; B's _ by A; _ between A and B *
    side         A | B | A and B          with '!' only somebody: A!
    head         _ | words                the line's words, or others: hold/open, carry-out
    slot         [words] filler           words are prepositions: on/at, in-favour-of
    filler       A | B | A and B | C | _  C is a clause, _ the line's words

`BOTH` is a side in which each acts on the other.
"""

from dataclasses import dataclass, replace
from itertools import pairwise

from dateline.errors import TableError

ACTOR, RECIPIENT, BOTH, CLAUSE, WORDS = "A", "B", "A and B", "C", "_"
FILLERS = (ACTOR, RECIPIENT, BOTH, CLAUSE, WORDS)
Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Slot:
    """What follows the head: a filler behind one of some prepositions, each of one or more words.

    Without prepositions it is the object, or the clause, of the head itself.
    """

    filler: str
    prepositions: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class Frame:
    """A frame; `verbs` are the verbs, with their particles, of one whose words are a noun.

    `side` is the subject of a verb frame and the possessor of a noun frame. `strict` are the sides
    that only somebody may fill; a `bare` noun is an event without participants too.
    """

    side: str
    nominal: bool
    verbs: tuple[Words, ...] = ()
    slots: tuple[Slot, ...] = ()
    strict: frozenset[str] = frozenset()
    bare: bool = False

    @property
    def of_verb(self) -> bool:
        """Whether the line's words are the verb itself."""
        return not self.nominal and not self.verbs

    @property
    def home(self) -> Slot | None:
        """The slot that the line's words stand in, if they are not the head."""
        return next((slot for slot in self.slots if slot.filler == WORDS), None)

    def has(self, filler: str) -> bool:
        """Whether a slot has a filler."""
        return any(slot.filler == filler for slot in self.slots)


def frame(written: str) -> Frame:
    """The frame that is written; raises `TableError` for what the grammar does not have."""
    parts = joined(written.split())
    strict = frozenset(part[0] for part in parts if part.endswith("!"))
    bare = parts[-1:] == ["*"]
    parts = [part.removesuffix("!") for part in parts if part != "*"]
    if not parts:
        raise TableError("an empty frame")
    opening, *rest = parts
    if opening == WORDS or opening.endswith("'s"):
        own = noun_frame(parts)
    elif opening in (ACTOR, RECIPIENT, BOTH) and rest:
        own = verb_frame(opening, rest)
    else:
        raise TableError(f"a frame that opens with neither a side nor '_': {written!r}")
    if not (own.nominal or own.of_verb or own.home):
        raise TableError(f"a frame without '_': {written!r}")
    return replace(own, strict=strict, bare=bare)


def joined(parts: list[str]) -> list[str]:
    """The parts with 'A and B' as one."""
    written = " ".join(parts)
    for one in ("A and B", "A! and B!"):
        written = written.replace(one, one.replace(" ", "~"))
    return [part.replace("~", " ").replace("A! and B!", "A and B!") for part in written.split()]


def noun_frame(parts: list[str]) -> Frame:
    """A frame of a noun: the actor is its possessor where nothing else is said."""
    side = ACTOR
    if parts[0] != WORDS:
        side, parts = parts[0].removesuffix("'s"), parts[1:]
    if parts[:1] != [WORDS]:
        raise TableError(f"a noun frame without '_' at its head: {' '.join(parts)!r}")
    return Frame(side, nominal=True, slots=slots(parts[1:]))


def verb_frame(side: str, parts: list[str]) -> Frame:
    """A frame of a verb."""
    verbs = () if parts[0] == WORDS else alternatives(parts[0])
    return Frame(side, nominal=False, verbs=verbs, slots=slots(parts[1:]))


def slots(parts: list[str]) -> tuple[Slot, ...]:
    """The slots behind a head; raises `TableError` for words without a filler behind them."""
    found = []
    for before, part in pairwise(["", *parts]):
        if part in FILLERS:
            words = "" if before in FILLERS else before
            found.append(Slot(part, alternatives(words) if words else ()))
        elif before and before not in FILLERS:
            raise TableError(f"no filler behind {before!r}")
    if parts and parts[-1] not in FILLERS:
        raise TableError(f"no filler behind {parts[-1]!r}")
    return tuple(found)


def alternatives(part: str) -> tuple[Words, ...]:
    """Words that are equal: 'on/in-favour-of'."""
    return tuple(tuple(one.split("-")) for one in part.split("/"))
