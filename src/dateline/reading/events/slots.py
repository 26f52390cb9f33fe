"""What fills the slots of a line behind its verb: objects, what prepositions bring, and clauses.

`homes` are the tokens whose phrases count, the verb first: of 'hold talks' also the noun.
"""

from collections.abc import Callable
from dataclasses import replace

from dateline.reading.events.clauses import Clauses
from dateline.reading.events.frames import CLAUSE, RECIPIENT, Frame, Slot

Homes = tuple[int, ...]
Way = Callable[[Clauses, Slot, Homes], list[int]]
TO, FOR, OF, ON, AT = ("to",), ("for",), ("of",), ("on",), ("at",)
FROM, WITH = ("from",), ("with",)
INNER = {TO: (OF, ("in",), ("as",)), FROM: (OF, ON)}


def filled(own: Clauses, frame: Frame, slot: Slot, homes: Homes) -> list[int]:
    """What fills a slot behind a verb."""
    if slot.filler == CLAUSE:
        return clause(own, frame, slot, homes)
    return brought(own, slot, homes) if slot.prepositions else objects(own, homes)


def brought(own: Clauses, slot: Slot, homes: Homes) -> list[int]:
    """What the prepositions of a slot bring, in the first of the ways that finds it."""
    found = next(filter(None, (way(own, slot, homes) for way in WAYS)), [])
    nouns = (one for one in dict.fromkeys(found) if not own.is_verb(one) or own.dep(one) == "pobj")
    return [one for one in nouns if one not in homes]


def behind(own: Clauses, slot: Slot, homes: Homes) -> list[int]:
    """What stands behind a preposition of a slot; beside 'on', 'at' only tells where.

    So it is in 'fired on the crowd at the gate'.
    """
    found = [one for home in homes for one in own.objects(home, slot.prepositions)]
    at = [one for home in homes for one in own.objects(home, (AT,)) if AT in slot.prepositions]
    on = [one for home in homes for one in own.objects(home, (ON,)) if one in found]
    return [one for one in found if one not in at or not on or one < min(on)]


def nested(own: Clauses, slot: Slot, homes: Homes) -> list[int]:
    """What the parser hung on what the noun is of: 'a threat of war to the isles'.

    Also on what else stands between: 'rice in relief to the isles', 'a ban on fish from there'.
    """
    inner = (one for home in homes[1:] for one in own.objects(home, (OF,)))
    found = behind(own, slot, tuple(inner))
    for preposition, others in INNER.items():
        if not found and preposition in slot.prepositions:
            between = tuple(one for home in homes for one in own.objects(home, others))
            found = behind(own, replace(slot, prepositions=(preposition,)), between)
    return found


def given(own: Clauses, slot: Slot, homes: Homes) -> list[int]:
    """Who is given the noun of a line without 'to': 'gave refugees meals'."""
    verb, *nouns = homes
    if verb in nouns or not nouns or {TO, FOR}.isdisjoint(slot.prepositions):
        return []
    if own.is_passive(verb) and own.dep(nouns[0]) == "dobj":
        return own.tree.having(verb, "nsubjpass")
    return [one for one in own.tree.having(verb, "dative") if not own.tree.having(one, "pobj")]


def stranded(own: Clauses, slot: Slot, homes: Homes) -> list[int]:
    """Of what a preposition is left alone: 'the post they fired on', 'they were fired on'."""
    verb = homes[0]
    ends = [end for words in slot.prepositions for end in own.ends(verb, words)]
    if all(own.kids[end] for end in ends):
        return []
    if own.is_passive(verb):
        return own.subjects(verb)
    return [own.head(verb)] if own.dep(verb) == "relcl" else []


def astray(own: Clauses, slot: Slot, homes: Homes) -> list[int]:
    """What the parser hung on the object instead of the verb: 'extradited Roe to the isles'."""
    verb, *nouns = homes
    towards = tuple(one for one in slot.prepositions if one in (TO, FROM, WITH))
    if nouns or not towards:
        return []
    return behind(own, replace(slot, prepositions=towards), tuple(own.patients(verb)))


WAYS: tuple[Way, ...] = (behind, nested, given, stranded, astray)


def objects(own: Clauses, homes: Homes) -> list[int]:
    """To whom or what a verb does it."""
    verb = homes[0]
    found = [one for one in own.patients(verb) if one not in homes]
    found = found or [kid for home in homes[1:] for kid in beside(own, home)]
    if found:
        return found
    bare = (one for one in own.tree.having(verb, "ccomp") if own.tokens[one].tag == "VB")
    free = (one for one in bare if not own.tree.having(one, "aux", "mark"))
    clauses = dict.fromkeys((*infinitives(own, verb), *free))
    return [kid for one in clauses for kid in own.tree.having(one, "nsubj")]


def beside(own: Clauses, home: int) -> list[int]:
    """Whom the parser hung on a noun or adjective instead of its verb: 'gave the monks shelter'."""
    kids = own.tree.having(home, "nsubj", "compound")
    return [kid for kid in kids if own.dep(kid) == "nsubj" or own.tokens[kid].tag in ("NNS", "NNP")]


def around(own: Clauses, frame: Frame, slot: Slot, noun: int, homes: Homes) -> list[int]:
    """What fills a slot behind a noun alone; also what hangs on who is behind its 'by'."""
    if slot.filler == CLAUSE:
        return clause(own, frame, slot, (noun,))
    found, agents = behind(own, slot, homes), own.agents(noun)
    return found if set(found) - set(agents) else [*found, *behind(own, slot, tuple(agents))]


def clause(own: Clauses, frame: Frame, slot: Slot, homes: Homes) -> list[int]:
    """The clause, or noun for one, that hangs on a verb or on its noun: 'made a vow to help'."""
    if slot.prepositions:
        found = behind(own, slot, homes)
        if TO in slot.prepositions:
            found += [one for home in homes for one in infinitives(own, home)]
            if not found:
                held = own.tree.having(homes[0], "dobj")
                found = [one for home in held for one in infinitives(own, home)]
        return found
    found = [one for home in homes for one in own.tree.having(home, "xcomp", "ccomp", "attr")]
    found += [one for home in homes for one in infinitives(own, home) if one not in found]
    if not frame.has(RECIPIENT):
        found += [one for one in own.patients(homes[0]) if one not in homes]
    return found


def infinitives(own: Clauses, number: int) -> list[int]:
    """The infinitives that hang on a verb, an adjective or a noun."""
    kids = own.tree.having(number, "xcomp", "ccomp", "advcl", "acl", "relcl")
    return [kid for kid in kids if own.is_infinitive(kid)]
