"""What may attribute by a noun or an adjective: 'their claim that', 'was confident that'."""

from collections.abc import Iterator

from dateline.model import Act
from dateline.reading.cues import barred, bases, kind_of, listed
from dateline.reading.statements.grammar import Found, made, subject
from dateline.reading.statements.strays import completed
from dateline.reading.statements.vocabulary import verbs
from dateline.reading.trees import Tree

OBJECTS = ("dobj", "oprd", "attr", "dative")
CLAUSES = ("ccomp", "acl", "relcl", "xcomp")
COPULAS = ("acomp", "advcl", "conj", "amod", "xcomp", "ROOT", "oprd", "ccomp")
OWNERS = ("by", "from", "of", "among")
NEAREST, MOST_PREPS = 4, 3


def nominal(own: Tree, noun: int) -> Iterator[tuple[str, Found]]:
    """By a noun: its clause or what a preposition adds, of its owner or its verb's subject."""
    token = own.tokens[noun]
    verb = token.head if token.dep in OBJECTS and own.is_verb(token.head) else noun
    clauses = [one for one in own.having(noun, *CLAUSES) if one > noun and not tells(own, one)]
    clauses += [one for one in own.having(verb, "ccomp", "xcomp") if one > noun and verb != noun]
    things: list[tuple[str, tuple[int, ...], set[int]]]
    things = [
        (f"noun {own.tokens[one].dep}", (), own.below(one) | completed(own, noun, one))
        for one in clauses
    ]
    for head in {noun, verb}:
        for one in own.having(head, "prep"):
            if one > noun:
                way = "noun prep" if head == noun else "noun verb prep"
                things.append((way, (one,), own.below(one) - {one}))
    yield from begged(own, noun)
    if question := inquiring(own, noun):
        yield "question", made(own, noun, set(), question)
    if things:
        for kind, source in owners(own, noun):
            for way, more, content in things:
                apart = any(noun < n < prep for n in source for prep in more)
                kept = content - {*more}
                yield f"{way} {kind}", made(own, noun, source, kept, *(() if apart else more))


def tells(own: Tree, clause: int) -> bool:
    """Whether a clause tells what its noun does, not what it says: 'a row that shut the pier'."""
    subjects = own.having(clause, "nsubj", "nsubjpass")
    whose = any(own.tokens[one].tag in ("WDT", "WP") for one in subjects)
    known = own.words[own.tokens[clause].head] in bases("noun")
    return own.tokens[clause].dep == "relcl" and whose and not known


def begged(own: Tree, noun: int) -> Iterator[tuple[str, Found]]:
    """What is wished for, where a parse hangs it on who wishes: 'the demand by crews for boots'."""
    bys = own.having(noun, "prep") if own.words[noun] in listed("wish") else ()
    for by in bys:
        for owner in own.having(by, "pobj") if own.words[by] == "by" else ():
            for one in own.having(owner, "prep"):
                if own.words[one] == "for":
                    things = own.below(one)
                    source = own.below(owner) - things
                    yield "noun prep by", made(own, noun, source, things - {one})


def inquiring(own: Tree, noun: int) -> set[int]:
    """The question that a noun for one names: 'inquiries as to who paid'."""
    clauses = [noun] if kind_of(own.words[noun]).act is Act.ASKED else []
    for _ in range(MOST_PREPS if clauses else 0):
        clauses = [one for word in clauses for one in own.having(word, "prep", "pcomp")]
        for one in clauses:
            opens = own.words[min(own.below(one))] in listed("asking")
            if (
                own.tokens[one].dep == "pcomp"
                and opens
                and kind_of(own.words[noun]).act is Act.ASKED
            ):
                return own.below(one)
    return set()


def is_told_of(own: Tree, noun: int) -> bool:
    """Whether a noun is for what an owner says, and of what: 'her concern over the rails'."""
    whose = [one for one in own.having(noun, "poss") if own.tokens[one].tag != "PRP$"]
    about = any(one > noun for one in own.having(noun, "prep", "acl", "ccomp"))
    return own.words[noun] in bases("noun") and bool(whose) and about


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
    verb = None if own.words[noun] in listed("rumour") else above(own, noun)
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
