"""Who speaks in a sentence: the subject of a verb, the name at its end or before a colon."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import cache, partial

from dateline.model import Act
from dateline.reading.cues import barred, cues, listed, manners
from dateline.reading.statements.vocabulary import verbs
from dateline.reading.trees import Tree
from dateline.tables import words

SUBJECTS = ("nsubj", "nsubjpass", "csubj")
LINKED = ("conj", "xcomp", "advcl", "ccomp", "dep", "acomp", "pcomp", "prep")
STEPS, MOST_NAMES, LONGEST_NAME = 4, 5, 9
FOLLOWING = ("ccomp", "dobj", "xcomp", "oprd")
LINKS = ("CC", ",")
FINITE = ("VBD", "VBZ", "VBP", "MD")
NAMES = ("NNP", "NNPS", "PRP")
QUOTES = frozenset('"“”')
LEXICON = "dateline.reading.lexicon"


@dataclass(frozen=True, slots=True)
class Found:
    """An attribution in a sentence: the number of its cue, and the tokens of its parts."""

    cue: int
    cues: frozenset[int]
    source: frozenset[int]
    content: frozenset[int]


def behind(own: Tree, verb: int) -> Found | None:
    """The attribution behind a clause, or within: 'the port is closed, guild chair Rojas said'."""
    name = called(own, verb)
    if not name or not is_said(own, verb):
        return None
    told = own.words[verb] in verbs("told")
    after = [one for one in own.having(verb, *FOLLOWING) if one > verb]
    ends = all(told and own.tokens[one].dep == "dobj" for one in after)
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
    end = before_aside(own, verb)
    comma = next((n for n in range(end - 1, 0, -1) if own.words[n] == ","), 0)
    name, before = range(comma + 1, end), own.words[:comma]
    bracket = "(" in before and ")" not in before
    if not comma or bracket or before[-1] in QUOTES or not 0 < len(name) <= LONGEST_NAME:
        return range(0)
    fits = own.words[name[0]] not in listed("relative") and all(map(own.is_nominal, name))
    return name if fits else range(0)


def before_aside(own: Tree, verb: int) -> int:
    """Where the name before a verb ends: at the verb, or at 'who' or a title between two commas."""
    last = max((n for n in range(verb - 1) if own.words[n] == ","), default=0)
    if not last or own.words[verb - 1] != ",":
        return verb
    aside = range(last + 1, verb - 1)
    who = bool(aside) and own.words[aside[0]] in listed("relative")
    called = named_before(own, aside)
    plain = QUOTES.isdisjoint(own.words[last:verb])
    return last if (who or called) and plain else verb


def named_before(own: Tree, aside: range) -> bool:
    """Whether an aside is a title, and a name stands before it: 'Rojas, the keeper'."""
    if not aside or own.tokens[aside[0] - 2].tag not in NAMES:
        return False
    title = not own.tokens[aside[0]].tag.startswith("NNP")
    return title and not any(own.tokens[one].tag in FINITE for one in aside)


def according(own: Tree, number: int) -> Found | None:
    """The attribution of a clause to what 'according to' names."""
    tos = [kid for kid in own.kids[number] if own.words[kid] == "to"]
    sources = [one for to in tos for one in own.having(to, "pobj")]
    head = own.tokens[number].head
    if not sources or head == number or own.words[sources[0]] in barred("measure"):
        return None
    source, content = own.below(sources[0]), own.below(head) - own.below(number)
    return Found(number, frozenset({number, *tos}), frozenset(source), frozenset(content))


def worded(own: Tree, noun: int) -> Found | None:
    """The attribution of a clause to whom 'in the words of' names."""
    ofs = [one for one in own.having(noun, "prep") if own.words[one] == "of"]
    sources = [one for of in ofs for one in own.having(of, "pobj")]
    lead, head = own.tokens[noun].head, own.tokens[own.tokens[noun].head].head
    if not sources or own.words[lead] != "in" or head == lead:
        return None
    source, content = own.below(sources[0]), own.below(head) - own.below(lead)
    cues = {one for one in own.below(lead) if one <= ofs[0]}
    return Found(noun, frozenset(cues), frozenset(source), frozenset(content))


def subject(own: Tree, verb: int) -> set[int]:
    """The subject of a verb, or of the one that it is linked to; empty where there is none."""
    for _ in range(STEPS):
        aids = own.having(verb, "aux", "auxpass")
        if subjects := [one for word in (verb, *aids) for one in own.having(word, *SUBJECTS)]:
            return own.below(min(subjects, key=partial(distance, verb)))
        token = own.tokens[verb]
        if token.dep == "acl":
            return own.below(token.head) - own.below(verb)
        if agents := own.having(verb, "agent"):
            return own.below(agents[0]) - {agents[0]}
        if token.dep not in LINKED or token.head == verb:
            break
        verb = token.head
    before = deeds(own, verb)
    return own.below(own.having(before[0], "nsubj")[0]) if before else set()


def deeds(own: Tree, verb: int) -> list[int]:
    """What somebody does before a 'then', or is seen to do, that a parse takes for said.

    So 'She read it' of 'She read it, then said', and 'them leave' of 'saw them leave'.
    """
    clauses = own.having(verb, "ccomp")
    if own.words[verb] in barred("sensing"):
        return [one for one in clauses if is_bare(own, one, verb)]
    if verb == 0 or own.words[verb - 1] not in listed("next") or own.having(verb, *SUBJECTS):
        return []
    return [one for one in clauses if one < verb and own.having(one, "nsubj")]


def is_bare(own: Tree, clause: int, verb: int) -> bool:
    """Whether a clause has no tense of its own: 'saw (them leave)', but not 'saw (they left)'."""
    tag, past = own.tokens[clause].tag, own.tokens[verb].tag in ("VBD", "VBN")
    bare = tag in ("VB", "VBG") or (tag == "VBP" and past)
    return bare and not own.having(clause, "aux", "mark")


def is_asked(own: Tree, verb: int) -> bool:
    """Whether a verb tells what somebody is asked or told: 'was asked', 'Asked whether'."""
    token = own.tokens[verb]
    if own.words[verb] not in verbs("told") or own.words[verb] in manners():
        return False
    alone = token.tag == "VBN" and token.dep == "advcl" and not own.having(verb, *SUBJECTS)
    return alone or bool(own.having(verb, "auxpass"))


def distance(one: int, two: int) -> int:
    """How far two tokens stand from each other."""
    return abs(one - two)


def made(own: Tree, cue: int, source: set[int], content: AbstractSet[int], *more: int) -> Found:
    """An attribution; neither cue nor source are its content."""
    behind = range(cue + 1, cue + phrase(own, cue))
    cues = frozenset((cue, *own.having(cue, "prt"), *more, *behind))
    return Found(cue, cues, frozenset(source), frozenset(content) - cues - source)


def together(own: Tree, numbers: Sequence[int]) -> set[int]:
    """Some tokens and all that hangs on them."""
    return set().union(*map(own.below, numbers))


def several(own: Tree, one: Found) -> list[Found]:
    """An attribution for each thing that a cue has: 'said that it would go and that it paid'.

    The second may be somebody else's: 'said that it would go, and Silva that it paid'.
    """
    others: list[Found] = []
    for number in (*sorted(one.content), *own.having(one.cue, "conj")):
        if clause := gapped(own, number):
            whole = own.below(number)
            source, content = frozenset(whole - clause), frozenset(clause)
            others.append(replace(one, source=source, content=content))
            one = replace(one, content=one.content - whole)
    return [*(parts(own, one) if one.content else ()), *others]


def parts(own: Tree, one: Found) -> list[Found]:
    """An attribution for each clause with 'that', or infinitive, that 'and' joins in a content."""
    first = own.words[min(one.content)]
    borders = [
        min(own.below(number))
        for number in sorted(one.content)
        if own.tokens[number].dep == "conj" and first in opening(own, number)
    ]
    edges = [min(one.content), *(border for border in borders if border in one.content)]
    ends = [*edges[1:], max(one.content) + 1]
    pieces = (set(range(*edge)) & one.content for edge in zip(edges, ends, strict=True))
    return [replace(one, content=frozenset(unlinked(own, piece))) for piece in pieces]


def gapped(own: Tree, number: int) -> set[int]:
    """The clause with 'that' of somebody behind an 'and' who says it without a verb of saying."""
    token = own.tokens[number]
    if token.dep != "conj" or token.tag not in NAMES:
        return set()
    joined = own.tokens[min(own.below(number)) - 1].tag == "CC"
    clauses = own.having(number, "ccomp", "acl") if joined else ()
    below = (own.below(one) for one in clauses if "that" in opening(own, one))
    return next((one for one in below if min(one) == number + 1), set())


def opening(own: Tree, clause: int) -> set[str]:
    """The word that opens a clause, where that is 'that' or the like, or an infinitive's 'to'."""
    first = min(own.below(clause))
    marks = first in own.having(clause, "mark") and own.words[first] in listed("marking")
    return {own.words[first]} if marks or own.tokens[first].tag == "TO" else set()


def unlinked(own: Tree, content: set[int]) -> set[int]:
    """A content without the 'and' that it would end with."""
    last = max(content)
    while last in content and own.tokens[last].tag in LINKS and len(content) > 1:
        content = content - {last}
        last -= 1
    return content


def is_phrase(own: Tree, verb: int) -> bool:
    """Whether a verb and the words behind it are a cue: 'as Rojas put it'."""
    return own.words[verb] in phrased() and phrase(own, verb) > 1


def phrase(own: Tree, verb: int) -> int:
    """How many words a cue has that begins with a verb: 'put it', 'wanted to know'; else 1."""
    lengths = phrased().get(own.words[verb])
    if lengths is None:
        return 1
    known = (n for n in lengths if " ".join(own.words[verb : verb + n]) in listed("phrase"))
    return next(known, 1)


@cache
def phrased() -> Mapping[str, Sequence[int]]:
    """The verbs that are a cue with what is behind them, and the words in that, most first."""
    found: dict[str, set[int]] = {}
    for line in listed("phrase"):
        found.setdefault(line.split()[0], set()).add(len(line.split()))
    return {verb: sorted(lengths, reverse=True) for verb, lengths in found.items()}


def signed(own: Tree) -> Found | None:
    """The attribution of a headline that ends with who speaks: 'Bridge is safe, says Rojas'."""
    comma = max((n for n, word in enumerate(own.words) if word == ","), default=0)
    verb, end = comma + 1, len(own.words) - (own.words[-1:] == (".",))
    name = range(verb + 1, end)
    said = comma > 0 and bool(name) and is_said(own, verb)
    if not said or len(name) > LONGEST_NAME or not all(map(own.is_nominal, name)):
        return None
    return Found(verb, frozenset({verb}), frozenset(name), frozenset(range(comma)))


def retorted(own: Tree, verb: int) -> Found | None:
    """The attribution of words without a verb, to who is behind a cue: 'Not so, said Rojas'."""
    one = signed(own) if own.tokens[verb].dep == "ROOT" else None
    told = own.words[verb] in verbs("told") and not own.having(verb, "nsubj")
    if one is None or one.cue != verb or told:
        return None
    clause = any(own.is_verb(n) for n in one.content)
    return None if clause or not QUOTES.isdisjoint(own.words[:verb]) else one


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
