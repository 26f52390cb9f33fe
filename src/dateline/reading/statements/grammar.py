"""What attributes in a sentence, by its grammar: cue, source and content as sets of tokens."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from dateline.model import Act
from dateline.reading.cues import bases, cues, listed, no_cues
from dateline.reading.statements.strays import strayed
from dateline.reading.trees import Tree
from dateline.tables import words

SUBJECTS = ("nsubj", "nsubjpass", "csubj")
CLAUSES = ("ccomp",)
LINKED = ("conj", "xcomp", "advcl", "ccomp", "dep", "acomp")
STEPS, MOST_NAMES, LONGEST_NAME = 4, 5, 9
FOLLOWING = ("ccomp", "dobj", "xcomp", "oprd")
FINITE = ("VBD", "VBZ", "VBP", "MD")
QUOTES = frozenset('"“”')
LEXICON = "dateline.reading.lexicon"


@dataclass(frozen=True, slots=True)
class Found:
    """An attribution in a sentence: the number of its cue, and the tokens of its parts."""

    cue: int
    cues: frozenset[int]
    source: frozenset[int]
    content: frozenset[int]


def found(own: Tree) -> Iterator[Found]:
    """The attributions of a sentence, in the order of their cues."""
    for number in range(len(own.tokens)):
        if own.words[number] == "according":
            yield from according(own, number)
        elif own.is_verb(number):
            yield from verbal(own, number)
        elif own.tokens[number].tag.startswith("NN") and own.words[number] in bases("noun"):
            yield from nominal(own, number)


def verbal(own: Tree, verb: int) -> Iterator[Found]:
    """The attribution by a verb: of its clause, or of the clause that it stands in as an aside."""
    known = own.words[verb] in cues()
    clauses = own.having(verb, *CLAUSES) or (strayed(own, verb) if known else [])
    source = subject(own, verb)
    if trailing := behind(own, verb):
        yield trailing
    elif clauses and own.words[verb] not in no_cues() and (known or (source and marked(own, verb))):
        content = set().union(*(own.below(one) for one in clauses)) - source
        yield from made(own, verb, source, content)
    elif known and source and own.tokens[verb].dep == "parataxis":
        head = own.tokens[verb].head
        yield from made(own, verb, source, own.below(head) - own.below(verb))
    elif source:
        yield from objective(own, verb, source)


def marked(own: Tree, verb: int) -> bool:
    """Whether a verb's clause follows it and opens with 'that' or the like."""
    return any(
        one > verb and any(own.words[kid] in listed("opens") for kid in own.kids[one] if kid < one)
        for one in own.having(verb, *CLAUSES)
    )


def behind(own: Tree, verb: int) -> Found | None:
    """The attribution behind a clause, or within: 'the port is closed, guild chair Rojas said'."""
    name = called(own, verb)
    if not name or not is_said(own, verb):
        return None
    ends = all(one < verb for one in own.having(verb, *FOLLOWING))
    inside = own.words[verb + 1 : verb + 2] == (",",)
    content = {*range(name[0] - 1), *(range(verb + 2, len(own.tokens)) if inside else ())}
    clause = any(own.tokens[one].tag in FINITE for one in content)
    if not clause or not (ends or inside):
        return None
    return Found(verb, frozenset({verb}), frozenset(name), frozenset(content))


def is_said(own: Tree, verb: int) -> bool:
    """Whether a verb is a cue of speech, and tells."""
    cue = cues().get(own.words[verb])
    return cue is not None and cue.act is Act.SAID and own.tokens[verb].tag in FINITE


def called(own: Tree, verb: int) -> range:
    """The name between a comma and a verb; empty where there is none, or the comma is a quote's.

    One that stands in a bracket speaks for what is in the bracket only: none is told.
    """
    comma = next((n for n in range(verb - 1, 0, -1) if own.words[n] == ","), 0)
    name, before = range(comma + 1, verb), own.words[:comma]
    bracket = "(" in before and ")" not in before
    if not comma or bracket or before[-1] in QUOTES or not 0 < len(name) <= LONGEST_NAME:
        return range(0)
    fits = own.words[name[0]] not in listed("relative") and all(map(own.is_nominal, name))
    return name if fits else range(0)


def objective(own: Tree, verb: int, source: set[int]) -> Iterator[Found]:
    """The attribution by a verb of its infinitive, of its object, or of what a preposition adds."""
    word = own.words[verb]
    if word in bases("infinitive") and (infinitives := own.having(verb, "xcomp")):
        yield from made(own, verb, source, own.below(infinitives[0]))
        return
    for preposition in own.having(verb, "prep"):
        if word in bases(own.words[preposition]):
            content = own.below(preposition) - {preposition}
            yield from made(own, verb, source, content, preposition)
            return
    if word in bases("object") and (things := own.having(verb, "dobj", "oprd")):
        yield from made(own, verb, source, set().union(*map(own.below, things)))


def nominal(own: Tree, noun: int) -> Iterator[Found]:
    """The attribution by a noun: 'Rojas's claim that', 'remarks on'."""
    source = set().union(*map(own.below, own.having(noun, "poss")))
    source -= {one for one in source if own.tokens[one].tag == "POS"}
    if not source:
        return
    clauses = [one for one in own.having(noun, "acl", "ccomp", "relcl") if that(own, one)]
    if clauses:
        yield from made(own, noun, source, own.below(clauses[0]))
        return
    for preposition in own.having(noun, "prep"):
        if own.words[preposition] in listed("noun with"):
            content = own.below(preposition) - {preposition}
            yield from made(own, noun, source, content, preposition)
            return


def that(own: Tree, clause: int) -> bool:
    """Whether a clause is what is said and no description: it opens with 'that' or 'to'."""
    return any(own.words[kid] in ("that", "to") for kid in own.having(clause, "mark", "aux"))


def made(own: Tree, verb: int, source: set[int], content: set[int], *more: int) -> Iterator[Found]:
    """An attribution, if anything is left of its content."""
    cue = {verb, *own.having(verb, "prt"), *more}
    content -= cue
    if any(own.tokens[one].tag[0].isalpha() for one in content):
        yield Found(verb, frozenset(cue), frozenset(source), frozenset(content))


def according(own: Tree, number: int) -> Iterator[Found]:
    """The attribution of a clause to what 'according to' names."""
    tos = [kid for kid in own.kids[number] if own.words[kid] == "to"]
    sources = [one for to in tos for one in own.having(to, "pobj")]
    head = own.tokens[number].head
    if sources and head != number:
        phrase = own.below(number)
        source = own.below(sources[0])
        content = own.below(head) - phrase
        yield Found(number, frozenset({number, *tos}), frozenset(source), frozenset(content))


def subject(own: Tree, verb: int) -> set[int]:
    """The subject of a verb, or of the one that it is linked to; empty where there is none."""
    for _ in range(STEPS):
        if subjects := own.having(verb, *SUBJECTS):
            return own.below(min(subjects, key=partial(distance, verb)))
        token = own.tokens[verb]
        if token.dep == "acl":
            return own.below(token.head) - own.below(verb)
        if agents := own.having(verb, "agent"):
            return own.below(agents[0]) - {agents[0]}
        if token.dep not in LINKED or token.head == verb:
            break
        verb = token.head
    return set()


def distance(one: int, two: int) -> int:
    """How far two tokens stand from each other."""
    return abs(one - two)


def announced(own: Tree) -> Found | None:
    """The attribution of a headline that begins with who speaks: 'Rojas: bridge is safe'."""
    head = own.words[: MOST_NAMES + 1]
    colon = head.index(":") if ":" in head else 0
    if not 0 < colon < len(own.words) - 2:
        return None
    before, behind = range(colon), range(colon + 1, len(own.words))
    named = colon == 1 or any(own.tokens[one].tag.startswith("NNP") for one in before)
    if not named or " ".join(own.words[:colon]) in words(LEXICON, "labels", "label"):
        return None
    return Found(colon, frozenset({colon}), frozenset(before), frozenset(behind))
