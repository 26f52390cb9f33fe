"""What may attribute in a sentence: every cue with whatever could be its source and content.

Generous on purpose: the weights of `judge` decide which of these stand.
"""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import NamedTuple

from dateline.reading.cues import barred, bases, cues, listed, manners
from dateline.reading.statements.forms import formed, is_sum, shouted
from dateline.reading.statements.grammar import (
    SUBJECTS,
    Found,
    according,
    behind,
    deeds,
    is_asked,
    is_phrase,
    made,
    retorted,
    subject,
    together,
    worded,
)
from dateline.reading.statements.nominals import OBJECTS, adjectival, is_told_of, nominal
from dateline.reading.statements.refusals import is_mute, is_request, is_silent
from dateline.reading.statements.sources import nouns
from dateline.reading.statements.strays import asked, going_on, slipped, strayed, unsaid
from dateline.reading.statements.vocabulary import verbs
from dateline.reading.trees import Tree

FRONTED = ("advmod", "prep", "npadvmod", "advcl")
ASIDES = ("parataxis", "advcl", "dep", "conj")
CLOSE, NEXT = 6, (1, 2)


class Proposal(NamedTuple):
    """What may be an attribution, and the construction that gives it."""

    way: str
    found: Found


def proposed(
    own: Tree, quotes: Sequence[AbstractSet[int]], able: AbstractSet[str]
) -> list[Proposal]:
    """All that may attribute in a sentence, by cues that are able to, outside its quotations.

    `quotes` has the tokens of each quotation.
    """
    inside = frozenset[int]().union(*quotes)
    made: dict[Found, Proposal] = {}
    for number, token in enumerate(own.tokens):
        known = own.words[number] in able or is_phrase(own, number)
        if known and number not in inside:
            for way, one in ways(own, number, token.tag[:2], quotes):
                told = any(is_word(own, n) for n in one.content)
                if told and not is_quoted(one, quotes):
                    made.setdefault(one, Proposal(way, one))
    return list(made.values())


def is_word(own: Tree, number: int) -> bool:
    """Whether a token tells something: no mark, and no pronoun of a clause that describes."""
    return own.tokens[number].tag[:1].isalpha() and own.tokens[number].tag != "WDT"


def is_quoted(one: Found, quotes: Sequence[AbstractSet[int]]) -> bool:
    """Whether a source stands in a quotation, with what it is to say, or in one that ends there."""
    around = [quote for quote in quotes if one.source and one.source <= quote]
    return any(one.content <= quote or one.cue - max(quote) in NEXT for quote in around)


def ways(
    own: Tree, number: int, tag: str, quotes: Sequence[AbstractSet[int]]
) -> Iterator[tuple[str, Found]]:
    """The constructions in which a token may be a cue."""
    if own.words[number] == "according":
        if one := according(own, number):
            yield "according", one
    elif tag == "VB" or is_mistagged(own, number):
        if one := behind(own, number) or retorted(own, number):
            yield "end", replace(one, content=one.content | going_on(own, number, one.source))
        yield from by_verb(own, number, quotes)
        if own.words[number] in manners():
            yield from adjectival(own, number)
    elif own.words[number] in listed("wording") and (one := worded(own, number)):
        yield "according", one
    elif shouts := list(shouted(own, number, quotes)):
        yield from shouts
    elif tag == "NN" and own.words[number] not in barred("noun"):
        yield from nominal(own, number)
    elif tag == "JJ":
        yield from adjectival(own, number)


def is_mistagged(own: Tree, number: int) -> bool:
    """Whether a parse has a verb as a noun, with subject and clause: 'Rojas suspects that'."""
    noun = own.tokens[number].tag == "NNS" and own.words[number] in cues()
    opening = (own.words[min(own.below(one))] for one in own.having(number, "ccomp"))
    return noun and bool(own.having(number, "nsubj")) and not listed("marking").isdisjoint(opening)


def by_verb(
    own: Tree, verb: int, quotes: Sequence[AbstractSet[int]]
) -> Iterator[tuple[str, Found]]:
    """By a verb: what its grammar gives, whole where a quotation is interrupted, and quotations."""
    if is_silent(own, verb) or (quotes and is_sum(own, verb)):
        return
    forms = list(formed(own, verb, quotes))
    if forms:
        yield from forms
        return
    source = speaker(own, verb)
    more = quoted_too(own, verb, source, quotes)
    source -= more
    first, second = beside(verb, quotes)
    whole = first | second if interrupts(own, source, first, second) else set()
    for way, one in verbal(own, verb, source):
        split = not one.content.isdisjoint(whole)
        add = (whole - one.cues if split else set()) | more
        yield way, replace(one, content=one.content | add) if add else one
    if not more:
        yield from quoting(own, verb, source, first, second)


def quoted_too(
    own: Tree, verb: int, source: AbstractSet[int], quotes: Sequence[AbstractSet[int]]
) -> set[int]:
    """The quotation that a parse joins to who speaks: 'It was wide, said Rojas, and "not bad"'."""
    for quote in quotes:
        for one in (*(n for n in source if own.tokens[n].dep == "conj"), *own.having(verb, "conj")):
            below = own.below(one)
            head = own.tokens[one].head
            if quote <= below and not any(is_word(own, n) for n in below - quote):
                return {*below, *(kid for kid in own.having(head, "cc") if kid < min(below))}
    return set()


def speaker(own: Tree, verb: int) -> set[int]:
    """Who may speak by a verb: its subject, or the noun that a 'that' stands for.

    Nobody by 'it was said'; by 'was asked' who asks, if that is told.
    """
    said = unsaid(own, verb)
    source = subject(own, verb if said is None else said)
    word = own.words[min(source)] if len(source) == 1 else ""
    if word in listed("empty") and own.having(verb, "auxpass"):
        return set()
    if is_asked(own, verb):
        return agent(own, verb)
    if word == "that" and own.tokens[verb].dep == "relcl":
        head = own.tokens[verb].head
        return own.below(head) - own.below(verb)
    return source


def agent(own: Tree, verb: int) -> set[int]:
    """Whom a passive names as the one that acts; empty where there is none."""
    agents = own.having(verb, "agent")
    return own.below(agents[0]) - {agents[0]} if agents else set()


def verbal(own: Tree, verb: int, source: set[int]) -> Iterator[tuple[str, Found]]:
    """By a verb: its clause, infinitive, object or subject, or what it is an aside in."""
    yield from clausal(own, verb, source)
    for one in own.having(verb, "xcomp"):
        if not is_mute(own, one):
            yield "infinitive", made(own, verb, source, own.below(one))
    objects = own.having(verb, *OBJECTS)
    yield from objective(own, verb, source, objects)
    yield from passive(own, verb)
    yield from relative(own, verb, source)
    yield from prepositional(own, verb, source, objects)
    token = own.tokens[verb]
    busy = token.dep == "advcl" and token.tag == "VBG" and not own.having(verb, *SUBJECTS)
    if token.dep in ASIDES and token.head != verb and source and not busy:
        yield f"aside {token.dep}", made(own, verb, source, own.below(token.head) - own.below(verb))
    if is_aside(own, verb):
        yield "aside of nobody", made(own, verb, source, own.below(token.head) - own.below(verb))


def is_aside(own: Tree, verb: int) -> bool:
    """Whether a verb and its 'it' stand between two marks: 'There was, it was said, a bell'."""
    words = [one for one in own.below(verb) if own.tokens[one].tag[:1].isalpha()]
    first, last, head = min(words), max(words), own.tokens[verb].head
    marked = own.words[first - 1 : first] == own.words[last + 1 : last + 2] == (",",)
    empty = any(own.words[one] in listed("empty") for one in own.having(verb, "nsubjpass"))
    return marked and empty and not first <= head <= last


def clausal(own: Tree, verb: int, source: set[int]) -> Iterator[tuple[str, Found]]:
    """By a verb: its clause or clauses, with and without what stands before the source."""
    told = [one for one in own.having(verb, "ccomp") if one not in deeds(own, verb)]
    clauses = told or delayed(own, verb) or strayed(own, verb) or asked(own, verb)
    if is_phrase(own, verb):
        clauses = slipped(own, verb) or clauses
    if not clauses:
        return
    whole = together(own, clauses) | going_on(own, verb, source)
    joined = [one for one in whole if own.tokens[one].dep == "conj"]
    whole = whole.difference(*(own.below(one) for one in joined if unsaid(own, one) == verb))
    yield "clause", made(own, verb, source, whole)
    if len(clauses) > 1:
        for one in clauses:
            yield "clause of several", made(own, verb, source, own.below(one))
    first = min(source, default=verb)
    if fronted := [one for one in own.having(verb, *FRONTED) if one < first and one < min(whole)]:
        yield "clause fronted", made(own, verb, source, whole | together(own, fronted))


def delayed(own: Tree, verb: int) -> list[int]:
    """The clause that a parse hangs on an adverb behind a verb: 'said earlier that'."""
    adverbs = (kid for kid in own.having(verb, "advmod", "npadvmod") if kid > verb)
    return [one for kid in adverbs for one in own.having(kid, "ccomp")]


def objective(
    own: Tree, verb: int, source: set[int], objects: Sequence[int]
) -> Iterator[tuple[str, Found]]:
    """By a verb: its object, with and without what follows that; not whom a speaker faces."""
    facing = own.words[verb] in verbs("facing") and own.tokens[verb].dep == "advcl"
    if facing or not objects or is_thing(own, verb, source, objects):
        return
    if of := blame(own, verb, objects):
        deed = together(own, [*objects, *of]).difference(of)
        yield "accused", made(own, verb, source, deed)
        return
    whole = together(own, objects)
    yield "object", made(own, verb, source, whole)
    spoken_to = own.words[verb] in verbs("told")
    for one in own.having(verb, "prep", "xcomp", "oprd", "ccomp"):
        asked = spoken_to and own.words[min(own.below(one))] in listed("asking")
        if one > max(whole) and not asked:
            way = f"object with {own.tokens[one].dep}"
            yield way, made(own, verb, source, whole | own.below(one))


def is_thing(own: Tree, verb: int, source: set[int], objects: Sequence[int]) -> bool:
    """Whether a verb has a thing that is no words: 'the museum shows kettles', 'claimed lives'."""
    if own.words[verb] in barred("taking"):
        return any(own.words[one] in barred("toll") for one in objects)
    if own.words[verb] not in barred("handing"):
        return False
    worded = (own.words[one] in bases("noun") or own.words[one] in manners() for one in objects)
    return not any(worded) and not any(own.words[one] in nouns("document") for one in source)


def passive(own: Tree, verb: int) -> Iterator[tuple[str, Found]]:
    """By a verb in the passive: its subject, with what follows; by whom it names, or nobody."""
    subjects = own.having(verb, "nsubjpass", "csubjpass")
    subjects = [one for one in subjects if own.words[one] not in listed("empty")]
    token = own.tokens[verb]
    source = agent(own, verb)
    if source and not any(names(own, one) for one in source):
        return
    if subjects and not (not source and any(is_told_of(own, one) for one in subjects)):
        what = together(own, subjects)
        rest = own.having(verb, "xcomp", "oprd", "ccomp")
        yield "passive", made(own, verb, source, what)
        for one in rest:
            yield "passive rest", made(own, verb, source, own.below(one))
        asked = any(own.words[min(own.below(one))] in listed("asking") for one in rest)
        if rest and not (asked and is_asked(own, verb)):
            yield "passive with", made(own, verb, source, what | together(own, rest))
    elif own.having(verb, "nsubjpass"):
        for one in own.having(verb, "ccomp"):
            yield "passive rest", made(own, verb, source, own.below(one))
    elif token.dep == "acl" and token.tag == "VBN":
        yield "participle", made(own, verb, source, own.below(token.head) - own.below(verb))


def names(own: Tree, number: int) -> bool:
    """Whether a token is a word for somebody, and no bare number or share: '94% and 95%'."""
    return own.words[number].isalpha() and own.tokens[number].tag != "CC"


def relative(own: Tree, verb: int, source: set[int]) -> Iterator[tuple[str, Found]]:
    """By the verb of a clause that describes what it attributes: 'the plan that Rojas praised'."""
    token = own.tokens[verb]
    if token.dep == "relcl" and all(one > token.head for one in source):
        yield "relative", made(own, verb, source, own.below(token.head) - own.below(verb))


def prepositional(
    own: Tree, verb: int, source: set[int], objects: Sequence[int]
) -> Iterator[tuple[str, Found]]:
    """By a verb with a preposition, with or without an object."""
    of = blame(own, verb, objects)
    for one in own.having(verb, "prep"):
        if one > verb and not is_request(own, one):
            things = own.below(one) - {one}
            if own.words[one] == "of" and is_accused(own, verb, objects):
                yield "accused", made(own, verb, agent(own, verb), accused(own, verb) | things, one)
                continue
            if one in of:
                continue
            yield "prep", made(own, verb, source, things, one)
            if objects and objects[-1] < one:
                yield "object prep", made(own, verb, source, things, one, *objects)


def is_accused(own: Tree, verb: int, objects: Sequence[int]) -> bool:
    """Whether the subject of a verb is who is accused: 'Mayor accused of lying'."""
    return is_accusing(own, verb) and not objects and own.tokens[verb].tag in ("VBN", "VBD")


def blame(own: Tree, verb: int, objects: Sequence[int]) -> list[int]:
    """The 'of' that leads from who is accused to the deed: 'accused Silva of lying'."""
    if not objects or not is_accusing(own, verb):
        return []
    preps = (one for word in (verb, *objects) for one in own.having(word, "prep"))
    return [one for one in preps if one > objects[0] and own.words[one] == "of"][:1]


def is_accusing(own: Tree, verb: int) -> bool:
    """Whether a verb accuses."""
    return verbs("inside").get(own.words[verb]) == "accuse"


def accused(own: Tree, verb: int) -> set[int]:
    """The subject of a verb, if that is a noun."""
    subjects = own.having(verb, "nsubj", "nsubjpass")
    return together(own, [one for one in subjects if own.words[one] not in listed("relative")])


def beside(number: int, quotes: Sequence[AbstractSet[int]]) -> tuple[set[int], set[int]]:
    """The quotations before and behind a token; each empty where there is none."""
    before = next((one for one in reversed(quotes) if max(one) < number), ())
    behind = next((one for one in quotes if min(one) > number), ())
    return set(before), set(behind)


def interrupts(own: Tree, source: set[int], before: set[int], behind: set[int]) -> bool:
    """Whether two quotations are one that little more than its source interrupts."""
    if not before or not behind or own.words[max(before)] != ",":
        return False
    return min(behind) - max(before) <= len(source) + CLOSE


def quoting(
    own: Tree, verb: int, source: set[int], before: set[int], behind: set[int]
) -> Iterator[tuple[str, Found]]:
    """By a verb next to quotations: the one before it, the one behind it, with what leads to it."""
    if before and behind:
        way = "interrupted" if interrupts(own, source, before, behind) else "around"
        yield f"quote {way}", made(own, verb, source, before | behind)
        if way == "interrupted":
            return
    if before:
        yield "quote before", made(own, verb, source, before)
        if min(before) > 1 and min(source, default=verb) > max(before):
            yield "up to quote before", made(own, verb, source, {*range(max(before) + 1)})
    if behind:
        yield "quote behind", made(own, verb, source, behind)
        lead = max([verb, *(one for one in source if verb < one < min(behind))]) + 1
        if lead < min(behind):
            yield "up to quote", made(own, verb, source, {*range(lead, max(behind) + 1)})
