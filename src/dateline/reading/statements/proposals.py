"""What may attribute in a sentence: every cue with whatever could be its source and content.

Generous on purpose: the weights of `judge` decide which of these stand.
"""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import NamedTuple

from dateline.model import Attitude
from dateline.reading.cues import barred, cues, kind_of, listed, manners
from dateline.reading.statements.grammar import (
    Found,
    according,
    behind,
    deeds,
    is_asked,
    is_phrase,
    retorted,
    subject,
    worded,
)
from dateline.reading.statements.strays import slipped, strayed
from dateline.reading.statements.vocabulary import verbs
from dateline.reading.trees import Tree

OBJECTS = ("dobj", "oprd", "attr", "dative")
CLAUSES = ("ccomp", "acl", "relcl", "xcomp")
COPULAS = ("acomp", "advcl", "conj", "amod", "xcomp", "ROOT", "oprd", "ccomp")
FRONTED = ("advmod", "prep", "npadvmod", "advcl")
ASIDES = ("parataxis", "advcl", "dep", "conj")
OWNERS = ("by", "from", "of", "among")
NEAREST, CLOSE, NEXT = 4, 6, (1, 2)


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
                told = any(own.tokens[n].tag[:1].isalpha() for n in one.content)
                if told and not is_quoted(one, quotes):
                    made.setdefault(one, Proposal(way, one))
    return list(made.values())


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
            yield "end", one
        yield from by_verb(own, number, quotes)
        if own.words[number] in manners():
            yield from adjectival(own, number)
    elif own.words[number] in listed("wording") and (one := worded(own, number)):
        yield "according", one
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
    source = speaker(own, verb)
    first, second = beside(verb, quotes)
    whole = first | second if interrupts(own, source, first, second) else set()
    for way, one in verbal(own, verb, source):
        split = not one.content.isdisjoint(whole)
        yield way, replace(one, content=one.content | (whole - one.cues)) if split else one
    yield from quoting(own, verb, source, first, second)


def speaker(own: Tree, verb: int) -> set[int]:
    """Who may speak by a verb: its subject, or the noun that a 'that' stands for.

    Nobody by 'it was said'; by 'was asked' who asks, if that is told.
    """
    source = subject(own, verb)
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


def made(own: Tree, cue: int, source: set[int], content: AbstractSet[int], *more: int) -> Found:
    """An attribution; neither cue nor source are its content."""
    behind = [cue + 1] if is_phrase(own, cue) else []
    cues = frozenset((cue, *own.having(cue, "prt"), *more, *behind))
    return Found(cue, cues, frozenset(source), frozenset(content) - cues - source)


def verbal(own: Tree, verb: int, source: set[int]) -> Iterator[tuple[str, Found]]:
    """By a verb: its clause, infinitive, object or subject, or what it is an aside in."""
    yield from clausal(own, verb, source)
    refused = kind_of(own.words[verb]).attitude is Attitude.DENYING
    for one in own.having(verb, "xcomp"):
        if refused and own.words[one] in barred("deed"):
            continue
        yield "infinitive", made(own, verb, source, own.below(one))
    objects = own.having(verb, *OBJECTS)
    yield from objective(own, verb, source, objects)
    yield from passive(own, verb)
    yield from relative(own, verb, source)
    yield from prepositional(own, verb, source, objects)
    token = own.tokens[verb]
    if token.dep in ASIDES and token.head != verb and source:
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
    clauses = told or delayed(own, verb) or strayed(own, verb)
    if is_phrase(own, verb):
        clauses = slipped(own, verb) or clauses
    if not clauses:
        return
    whole = together(own, clauses)
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
    if facing or not objects:
        return
    whole = together(own, objects)
    yield "object", made(own, verb, source, whole)
    spoken_to = own.words[verb] in verbs("told")
    for one in own.having(verb, "prep", "xcomp", "oprd", "ccomp"):
        asked = spoken_to and own.words[min(own.below(one))] in listed("asking")
        if one > max(whole) and not asked:
            way = f"object with {own.tokens[one].dep}"
            yield way, made(own, verb, source, whole | own.below(one))


def passive(own: Tree, verb: int) -> Iterator[tuple[str, Found]]:
    """By a verb in the passive: its subject, with what follows; by whom it names, or nobody."""
    subjects = own.having(verb, "nsubjpass", "csubjpass")
    subjects = [one for one in subjects if own.words[one] not in listed("empty")]
    token = own.tokens[verb]
    source = agent(own, verb)
    if source and not any(names(own, one) for one in source):
        return
    if subjects:
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
    for one in own.having(verb, "prep"):
        if one > verb:
            things = own.below(one) - {one}
            if own.words[one] == "of" and is_accused(own, verb, objects):
                yield "accused", made(own, verb, agent(own, verb), accused(own, verb) | things, one)
                continue
            yield "prep", made(own, verb, source, things, one)
            if objects and objects[-1] < one:
                yield "object prep", made(own, verb, source, things, one, *objects)


def is_accused(own: Tree, verb: int, objects: Sequence[int]) -> bool:
    """Whether the subject of a verb is who is accused: 'Mayor accused of lying'."""
    accuses = verbs("inside").get(own.words[verb]) == "accuse"
    return accuses and not objects and own.tokens[verb].tag in ("VBN", "VBD")


def accused(own: Tree, verb: int) -> set[int]:
    """The subject of a verb, if that is a noun."""
    subjects = own.having(verb, "nsubj", "nsubjpass")
    return together(own, [one for one in subjects if own.words[one] not in listed("relative")])


def nominal(own: Tree, noun: int) -> Iterator[tuple[str, Found]]:
    """By a noun: its clause or what a preposition adds, of its owner or its verb's subject."""
    token = own.tokens[noun]
    verb = token.head if token.dep in OBJECTS and own.is_verb(token.head) else noun
    clauses = [one for one in own.having(noun, *CLAUSES) if one > noun]
    clauses += [one for one in own.having(verb, "ccomp", "xcomp") if one > noun and verb != noun]
    things: list[tuple[str, tuple[int, ...], set[int]]]
    things = [(f"noun {own.tokens[one].dep}", (), own.below(one)) for one in clauses]
    for head in {noun, verb}:
        for one in own.having(head, "prep"):
            if one > noun:
                way = "noun prep" if head == noun else "noun verb prep"
                things.append((way, (one,), own.below(one) - {one}))
    if things:
        for kind, source in owners(own, noun):
            for way, more, content in things:
                yield f"{way} {kind}", made(own, noun, source, content, *more)


def owners(own: Tree, noun: int) -> Iterator[tuple[str, set[int]]]:
    """Whose a noun may be, and how that is told: its owner, the subject above it, nobody."""
    known = own.having(noun, "poss") or apostrophe(own, noun)
    if known:
        source = own.below(known[0])
        yield "own", {one for one in source if own.tokens[one].tag != "POS"}
    for one in own.having(noun, "prep", "agent"):
        if own.words[one] in OWNERS:
            yield own.words[one], own.below(one) - {one}
            break
    yield from (("by", origin) for origin in origins(own, noun))
    if not known:
        yield "none", set()
    verb = above(own, noun)
    if verb is not None and not (known and own.tokens[known[0]].tag != "PRP$"):
        source = subject(own, verb) - own.below(noun)
        if source:
            yield "verb" if own.tokens[noun].head == verb else "far", source


def origins(own: Tree, noun: int) -> Iterator[set[int]]:
    """Whom what a noun names comes from: 'the idea that it sank came from Rojas'."""
    verb = own.tokens[noun].head
    if own.tokens[noun].dep == "nsubj" and own.words[verb] in verbs("coming"):
        for prep in own.having(verb, "prep"):
            if own.words[prep] == "from":
                yield own.below(prep) - {prep}


def apostrophe(own: Tree, noun: int) -> list[int]:
    """The noun whose apostrophe stands right before a noun, though a parse parts the two."""
    head = own.tokens[noun - 1].head
    return [head] if noun and own.tokens[noun - 1].tag == "POS" and head < noun - 1 else []


def above(own: Tree, number: int) -> int | None:
    """The nearest verb above a token."""
    for _ in range(NEAREST):
        number = own.tokens[number].head
        if own.is_verb(number):
            return number
    return None


def adjectival(own: Tree, word: int) -> Iterator[tuple[str, Found]]:
    """By an adjective: its clause, or what a preposition adds, of the subject of its verb."""
    token = own.tokens[word]
    if token.dep not in COPULAS or own.words[token.head] in barred("causing"):
        return
    source = subject(own, word if token.head == word or own.is_verb(word) else token.head)
    if len(source) == 1 and own.words[min(source)] in listed("empty"):
        source = set()
    heads = [word, token.head] if token.dep == "acomp" else [word]
    for head in heads:
        for one in own.having(head, "ccomp", "xcomp", "prep", "advcl"):
            if one > word:
                dep = own.tokens[one].dep
                things = own.below(one)
                if dep == "prep":
                    yield "adjective prep", made(own, word, source, things - {one}, one)
                else:
                    yield f"adjective {dep}", made(own, word, source, things)


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


def together(own: Tree, numbers: Sequence[int]) -> set[int]:
    """Some tokens and all that hangs on them."""
    return set().union(*map(own.below, numbers))
