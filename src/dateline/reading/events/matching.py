"""Which lines of the codebook fit at a token, and whom they find around it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from dateline.reading.events.clauses import NAMING, Clauses
from dateline.reading.events.codebook import Codebook, Entry, all_forms, small
from dateline.reading.events.frames import (
    ACTOR,
    BOTH,
    CLAUSE,
    RECIPIENT,
    WORDS,
    Frame,
    Slot,
    Words,
)
from dateline.reading.events.slots import OF, around, filled

Sides = dict[str, list[int]]
HELD = ("dobj", "nsubjpass", "attr", "acomp", "oprd", "dative", "obj")
OPEN, BE = ("ccomp", "xcomp"), "be"


@dataclass(slots=True)
class Match:
    """A line that fits: the tokens of its words, and of who stands on which side.

    `top` is the token that the clause hangs on the rest by, `trigger` the word of the line,
    `filled` how many places of the frame somebody or something stands at.
    """

    entry: Entry
    trigger: int
    top: int
    tokens: frozenset[int]
    sides: Sides = field(default_factory=dict)
    filled: int = 0

    @property
    def weight(self) -> tuple[int, int, int, int]:
        """How much of the sentence a line explains: what explains more wins."""
        own = self.entry.frame
        first = self.entry.code is None or (own.nominal and own.side == RECIPIENT)
        return len(self.tokens), self.filled + bool(own.strict), first, -len(own.slots)


def matches(own: Clauses, book: Codebook, number: int) -> Iterator[Match]:
    """The lines that fit at a token."""
    word = own.words[number]
    if own.is_verb(number):
        yield from filter(None, (of_verb(own, one, number) for one in book.verbs.get(word, ())))
    for one in book.nouns.get(word, ()):
        if has_around(own, number, one):
            found = of_noun(own, one, number) if one.frame.nominal else of_phrase(own, one, number)
            if found:
                yield found


def has_around(own: Clauses, number: int, entry: Entry) -> bool:
    """Whether an entry's other words stand right before and behind a token, hyphens aside."""
    behind = own.words[number + 1 : number + 1 + len(entry.behind)]
    return behind == entry.behind and len(before(own, number, entry.words)) == len(entry.words)


def before(own: Clauses, number: int, words: Words) -> list[int]:
    """The tokens of the words right before a token, as far as they are some words."""
    found: list[int] = []
    place = number
    for word in reversed(words):
        place -= 1
        place -= place > 0 and own.words[place] == "-"
        if place < 0 or own.words[place] != word:
            break
        found.append(place)
    return found


# --- verbs -------------------------------------------------------------------------------------


def of_verb(own: Clauses, entry: Entry, verb: int) -> Match | None:
    """A line whose word is a verb, if its particles and what it needs are there."""
    particles = particles_of(own, verb, entry.words)
    if particles is None or is_helper(own, verb):
        return None
    match = Match(entry, verb, verb, frozenset((verb, *particles)))
    return match if fill_verb(own, match, verb, (verb,)) else None


def is_helper(own: Clauses, verb: int) -> bool:
    """Whether a verb only helps another, or stands before a noun."""
    return own.dep(verb) in ("aux", "auxpass", "amod", "compound") or own.tokens[verb].tag == "MD"


def particles_of(own: Clauses, verb: int, words: Words) -> list[int] | None:
    """The particles of a verb; None where one is missing."""
    found: list[int] = []
    for word in words:
        behind = (found or [verb])[-1] + 1
        near = [kid for kid in own.kids[verb] if own.words[kid] == word and is_near(own, verb, kid)]
        if own.words[behind : behind + 1] == (word,):
            near = [behind]
        if not near or (own.is_passive(verb) and own.tree.having(near[0], "pobj")):
            return None
        found.append(near[0])
    return found


def is_near(own: Clauses, verb: int, kid: int) -> bool:
    """Whether a token may be a verb's particle: no preposition that stands away from it."""
    return kid > verb and (own.dep(kid) != "prep" or kid == verb + 1)


def fill_verb(own: Clauses, match: Match, verb: int, homes: tuple[int, ...]) -> bool:
    """Fills the sides of a verb frame; whether all that it needs is there.

    `homes` are the tokens whose prepositions count: the verb and its object.
    """
    frame = match.entry.frame
    is_being = frame.verbs == ((BE,),)
    sides: Sides = {frame.side: subjects(own, homes) if is_being else own.doers(verb)}
    if not sides[frame.side] and frame.of_verb and not has_object(frame):
        sides[frame.side] = own.subjects(verb)
    match.filled = bool(sides[frame.side])
    for slot in frame.slots:
        if slot.filler == WORDS:
            continue
        found = [one for one in filled(own, frame, slot, homes) if one not in match.tokens]
        if not found and is_needed(frame, slot) and not is_mutual(own, slot, verb):
            return False
        sides.setdefault(slot.filler, []).extend(found)
        match.filled += bool(found)
    if frame.of_verb and not frame.slots and own.tree.having(verb, "dobj", "ccomp"):
        return own.is_mutual(verb)
    if frame.side == BOTH and not (
        is_several(own, sides[BOTH]) or sides.get(RECIPIENT) or own.is_mutual(verb)
    ):
        return False
    match.sides = sides
    return True


def has_object(frame: Frame) -> bool:
    """Whether a frame has an object, so that its verb has a passive."""
    return any(slot.filler == RECIPIENT and not slot.prepositions for slot in frame.slots)


def is_mutual(own: Clauses, slot: Slot, verb: int) -> bool:
    """Whether a slot for the recipient is filled by 'each other'."""
    return slot.filler == RECIPIENT and own.is_mutual(verb)


def subjects(own: Clauses, homes: tuple[int, ...]) -> list[int]:
    """Who is something: the subject of 'be', or of the participle taken for a verb."""
    return next((found for found in map(own.subjects, homes) if found), [])


def is_needed(frame: Frame, slot: Slot) -> bool:
    """Whether a frame does not hold without a slot: what a verb's own meaning needs."""
    return frame.of_verb or (slot.filler == CLAUSE) or not slot.prepositions


def is_several(own: Clauses, numbers: list[int]) -> bool:
    """Whether some tokens are more than one, or a plural."""
    tags = {own.tokens[one].tag for one in numbers}
    joined = [kid for one in numbers for kid in own.joined(one)]
    return len(joined) > 1 or not tags.isdisjoint(("NNS", "NNPS")) or is_they(own, numbers)


def is_they(own: Clauses, numbers: list[int]) -> bool:
    """Whether some tokens are pronouns of several."""
    return any(own.words[one] in small("several") for one in numbers)


# --- nouns with a verb -------------------------------------------------------------------------


def of_phrase(own: Clauses, entry: Entry, noun: int) -> Match | None:
    """A line whose word is a noun, or an adjective, behind one of some verbs."""
    home = entry.frame.home
    if home is None or own.tokens[noun].tag.startswith("NNP"):
        return None
    for top in tops(own, noun, home):
        particles = head_of(own, top, entry.frame.verbs)
        if particles is None or is_aside(own, noun, home, particles):
            continue
        match = Match(entry, noun, top, frozenset((*particles, *named(own, noun, entry))))
        if fill_verb(own, match, top, (top, noun, *own.first(noun))):
            return match
    return None


def is_aside(own: Clauses, noun: int, home: Slot, verb: list[int]) -> bool:
    """Whether another preposition than the verb's own brings a noun: 'fined it over a raid'."""
    place = measured(own, noun)
    while own.dep(place) == "conj":
        place = measured(own, own.head(place))
    return own.dep(place) == "pobj" and not home.prepositions and own.head(place) not in verb


def tops(own: Clauses, noun: int, home: Slot) -> Iterator[int]:
    """The verbs that a noun is the object of, or brought to by the preposition of its slot."""
    first = measured(own, noun)
    while own.dep(first) == "conj":
        first = measured(own, own.head(first))
    head = own.head(first)
    if home.prepositions:
        for words in home.prepositions:
            for up in reached(own, first, words):
                yield own.head(up) if own.dep(up) in HELD else up
    elif own.dep(first) in HELD or (own.dep(first) in OPEN and not own.is_verb(first)):
        yield head
    elif own.dep(first) == "pobj" and own.is_verb(own.head(head)):
        yield own.head(head)
    elif own.dep(head) in ("relcl", "acl") or own.tree.having(noun, "relcl", "acl"):
        yield from own.tree.having(noun, "relcl", "acl")
    elif own.is_verb(noun) and own.dep(noun) in ("ROOT", "ccomp", "conj", "relcl", "acl"):
        yield from own.tree.having(noun, "auxpass")


def measured(own: Clauses, noun: int) -> int:
    """The measure that a noun is given in, if it is: 'forty (tonnes) of flour'."""
    of = own.head(noun)
    if (
        own.dep(noun) == "pobj"
        and own.words[of] == "of"
        and own.words[own.head(of)] in small("measure")
    ):
        return own.head(of)
    return noun


def reached(own: Clauses, noun: int, words: Words) -> list[int]:
    """The tokens behind which some prepositions bring a noun."""
    place = noun
    for word in reversed(words):
        place = own.head(place)
        if own.words[place] != word:
            return []
    return [own.head(place)]


def head_of(own: Clauses, verb: int, verbs: tuple[Words, ...]) -> list[int] | None:
    """The tokens of the verb and its particles, if it is one of some verbs; else None."""
    for particles in heads(verbs).get(own.words[verb], ()):
        found = particles_of(own, verb, particles)
        if found is not None:
            return [verb, *found]
    return None


@cache
def heads(verbs: tuple[Words, ...]) -> Mapping[str, tuple[Words, ...]]:
    """The particles of some verbs, by all forms of the verb, the most particles first."""
    found: dict[str, tuple[Words, ...]] = {}
    for first, *rest in sorted(verbs, key=len, reverse=True):
        for form in all_forms(first):
            found[form] = (*found.get(form, ()), tuple(rest))
    return found


# --- nouns alone -------------------------------------------------------------------------------


def of_noun(own: Clauses, entry: Entry, noun: int) -> Match | None:
    """A line whose word is a noun that tells of itself who does it to whom."""
    if not is_noun(own, noun) or own.dep(noun) in ("compound", "amod", "npadvmod", "nmod"):
        return None
    frame = entry.frame
    sides: Sides = {ACTOR: [], RECIPIENT: []}
    sides.setdefault(frame.side, []).extend(possessors(own, noun, entry))
    homes, count = tuple(sorted(named(own, noun, entry))), 0
    for slot in frame.slots:
        if slot.filler == ACTOR and sides[ACTOR] and OF in slot.prepositions:
            continue
        found = [one for one in around(own, frame, slot, noun, homes) if one not in homes]
        sides.setdefault(slot.filler, []).extend(found)
        count += bool(found)
    if frame.has(CLAUSE) and not sides[CLAUSE]:
        return None
    if frame.side == ACTOR and not frame.has(BOTH):
        sides[ACTOR] += own.agents(noun) or [
            agent for one in sides[RECIPIENT] for agent in own.agents(one)
        ]
        if all(own.tokens[one].tag == "PRP$" for one in sides[ACTOR]):
            sides[ACTOR] = lent(own, noun) or sides[ACTOR]
    count += bool(sides[frame.side])
    return Match(entry, noun, noun, frozenset(homes), sides, count)


def is_noun(own: Clauses, number: int) -> bool:
    """Whether a token is a common noun, or a gerund that stands as one."""
    tag = own.tokens[number].tag
    return tag in ("NN", "NNS") or (
        tag == "VBG" and own.dep(number) in ("pobj", "nsubj", "dobj", "nsubjpass")
    )


def named(own: Clauses, noun: int, entry: Entry) -> frozenset[int]:
    """The tokens of an entry's words around a noun."""
    behind = range(noun + 1, noun + 1 + len(entry.behind))
    return frozenset((noun, *before(own, noun, entry.words), *behind))


def possessors(own: Clauses, noun: int, entry: Entry) -> list[int]:
    """Whose a noun is: its possessor, and the names before it."""
    taken = before(own, noun, entry.words)
    return [kid for kid in own.tree.having(noun, *NAMING) if kid not in taken]


def lent(own: Clauses, noun: int) -> list[int]:
    """The subject of the light verb that a noun is the object of: 'launched an attack'.

    Also that of the verb which is done 'in defiance of' somebody, or with an act: 'answered with a
    raid'.
    """
    verb = own.head(noun)
    if own.words[verb] == "with" and own.is_verb(own.head(verb)):
        return own.doers(own.head(verb))
    if own.words[verb] == "in" and own.ends(noun, ("of",)) and own.is_verb(own.head(verb)):
        return own.doers(own.head(verb))
    if own.is_verb(verb) and own.words[verb] in light_forms() and noun in own.patients(verb):
        return own.doers(verb)
    return []


@cache
def light_forms() -> frozenset[str]:
    """The light verbs in all their forms."""
    return frozenset(form for word in small("light") for form in all_forms(word))
