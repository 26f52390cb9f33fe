"""How far an event is told as one that happened, by the words around it (table `status`)."""

from collections.abc import Iterator, Mapping
from functools import cache

from dateline.model import Status
from dateline.reading.events.clauses import Clauses
from dateline.reading.events.codebook import small
from dateline.reading.events.ontology import CODEBOOK
from dateline.tables import rows

NO_EVENT = "-"
ORDER = (Status.DENIED, Status.ALLEGED, Status.CONDITIONAL, Status.PLANNED)
CLAUSAL = ("xcomp", "ccomp", "acomp", "oprd")
HELD = ("dobj", "nsubjpass")
SIDES = ("nsubj", "nsubjpass", "dobj")
READ = ("aux", "neg", *SIDES)
PRESENT = ("VBP", "VBZ", "VB")


@cache
def said(where: str) -> Mapping[str, str]:
    """The status that each word says where it stands so."""
    return {
        word.strip(): status
        for place, line, status in rows(CODEBOOK, "status", 3)
        if place == where
        for word in line.split(",")
    }


def status(own: Clauses, top: int, trigger: int, *, ahead: bool) -> Status | None:
    """The status of an event; None where the words make it none at all.

    Of one that is `ahead` its auxiliaries and its negation have been read already.
    """
    found = set(around(own, top, trigger, ahead=ahead))
    if NO_EVENT in found:
        return None
    return next((one for one in ORDER if one.value in found), Status.ACTUAL)


def around(own: Clauses, top: int, trigger: int, *, ahead: bool) -> Iterator[str]:
    """What the words around an event say of its status."""
    for number in sorted({top, trigger}):
        yield from beside(own, number, trigger, READ if ahead and number == top else ())
    yield from scored(own, trigger)
    yield from over(own, top, own_fate=ahead and is_echoed(own, top))
    yield from tale(own, top)


def beside(own: Clauses, number: int, trigger: int, known: tuple[str, ...] = ()) -> Iterator[str]:
    """What the words that hang on a verb or a noun say, but for some relations known already."""
    verb = own.is_verb(number)
    for kid in own.kids[number]:
        if own.dep(kid) in known:
            continue
        word, dep = own.words[kid], own.dep(kid)
        if dep == "aux" and verb:
            yield from told("aux", word)
            for phrase in own.tree.having(kid, "prep"):
                yield from framed(own, phrase, trigger)
            yield from told("mark", word) if own.is_inverted(number, kid) else ()
        elif dep in ("neg", "advmod", "preconj"):
            yield from told("adverb", word)
        elif dep in SIDES:
            yield from lacking(own, kid)
        elif dep in ("amod", "det", "nmod", "compound"):
            yield from told("before", word)
        elif dep == "prep" and verb:
            yield from framed(own, kid, trigger)
        elif dep == "mark" or (dep == "advmod" and verb):
            yield from told("mark", word)
            yield from told("ahead", word) if own.tokens[number].tag in PRESENT else ()


def is_negated(own: Clauses, verb: int) -> bool:
    """Whether a verb is negated, or who does or suffers it: 'no pilot will be released'."""
    sides = own.tree.having(verb, *SIDES)
    return bool(own.tree.having(verb, "neg")) or any(any(lacking(own, one)) for one in sides)


def lacking(own: Clauses, noun: int) -> Iterator[str]:
    """What it says of a verb that nobody does or suffers it: 'no pilot'."""
    yield from told("nobody", own.words[noun])
    for kid in {min(own.tree.below(noun)), *own.tree.having(noun, "det")}:
        yield from told("side", own.words[kid])


def framed(own: Clauses, preposition: int, trigger: int) -> Iterator[str]:
    """What a phrase before or behind a verb says: 'in the film', 'at no point'."""
    for noun in own.tree.having(preposition, "pobj"):
        if own.words[preposition] in small("within") and noun != trigger:
            for told_in in (noun, *own.objects(noun, (("of",),))):
                yield from told("tale", own.words[told_in])
        if preposition < own.head(preposition):
            for kid in own.tree.having(noun, "det"):
                yield from told("before", own.words[kid])


def scored(own: Clauses, verb: int) -> Iterator[str]:
    """That a win is none, as a score stands behind it: 'beat them 2-1'."""
    if own.words[verb] in small("winning"):
        for number in range(verb + 1, len(own.words) - 2):
            numbers = own.tokens[number].tag == "CD" and is_score(own, number + 2)
            if numbers and own.words[number + 1] in small("versus"):
                yield NO_EVENT


def is_score(own: Clauses, number: int) -> bool:
    """Whether a token may be the second number of a score: '1', 'nil'."""
    return own.tokens[number].tag == "CD" or own.words[number] in small("nothing")


def is_echoed(own: Clauses, verb: int) -> bool:
    """Whether who speaks tells of what they do themselves: 'warned that it would leave'."""
    return any(own.words[one] in small("echo") for one in own.tree.having(verb, "nsubj"))


def over(own: Clauses, top: int, *, own_fate: bool) -> Iterator[str]:
    """What the words that an event's clause or noun hangs on say.

    Of one's `own_fate` one does not warn: one threatens.
    """
    place = top
    while own.dep(place) == "conj":
        place = own.head(place)
        yield from beside(own, place, place)
    head, dep = own.head(place), own.dep(place)
    if dep in ("pobj", "pcomp"):
        yield from brought(own, head, clause=dep == "pcomp")
    elif dep in ("acl", "relcl"):
        yield from described(own, place)
    elif dep in CLAUSAL and head != place:
        yield from governed(own, place, own_fate=own_fate)
    elif dep in HELD and not own.is_verb(place):
        yield from told("warned", own.words[head])
        yield from told("over", own.words[head])
        yield from denied(own, head)
    elif dep == "advcl" and own.is_infinitive(place) and own.words[head] not in small("going"):
        yield Status.PLANNED.value


def described(own: Clauses, clause: int) -> Iterator[str]:
    """What a noun says of the clause that describes it: 'a plan to leave'."""
    noun, ahead = own.head(clause), own.is_infinitive(clause)
    if own.dep(clause) == "acl" or ahead:
        yield from about(own, noun)
    if ahead and own.head(noun) == noun:
        yield Status.PLANNED.value


def governed(own: Clauses, clause: int, *, own_fate: bool) -> Iterator[str]:
    """What a verb says of the clause that it governs: 'failed to leave', 'fears that they left'."""
    verb = own.head(clause)
    if own.tree.having(verb, "acomp", "attr"):
        yield from untrue(own, verb)
        return
    yield from () if own_fate else told("warned", own.words[verb])
    yield from told("over", own.words[verb])
    if own.dep(clause) == "xcomp":
        yield from told("to", own.words[verb])
        yield from told("passive", own.words[verb]) if own.is_passive(verb) else ()
        yield from denied(own, verb)


def untrue(own: Clauses, verb: int) -> Iterator[str]:
    """What is said of a clause that it is: 'it is untrue that', 'it is not true that'."""
    words = {own.words[one] for one in own.tree.having(verb, "acomp", "attr")}
    true, false = words & small("true"), words & small("untrue")
    if false or (true and own.tree.having(verb, "neg")):
        yield Status.DENIED.value
    for word in sorted(words):
        yield from told("over", word)


def brought(own: Clauses, preposition: int, *, clause: bool) -> Iterator[str]:
    """What a preposition, and the word that it belongs to, say of what it brings."""
    yield from told("mark", own.words[preposition])
    head = own.head(preposition)
    while own.words[head] in small("victims") and own.dep(head) == "pobj":
        head = own.head(own.head(head))
    if not own.is_verb(head):
        yield from told("of", own.words[head])
    elif clause:
        yield from told("over", own.words[head])


def about(own: Clauses, noun: int) -> Iterator[str]:
    """What a noun says of the clause on it, and its verb of both: 'denied a report that'.

    So does an adjective: 'called false a report that'; of what is confirmed a report says nothing.
    """
    verb = own.words[own.head(noun)] if own.dep(noun) in HELD else ""
    yield from () if verb in small("confirming") else told("of", own.words[noun])
    yield from told("over", verb)
    if small("untrue") & {own.words[one] for one in own.tree.having(noun, "amod")}:
        yield Status.DENIED.value


def tale(own: Clauses, top: int) -> Iterator[str]:
    """That what is told is made up, if fiction tells it: 'the film shows troops firing'."""
    for place in (top, *own.above(top)):
        head = own.head(place)
        if own.dep(place) in ("advcl", "conj", "relcl"):
            return
        if own.is_verb(head) and head != place:
            for subject in own.tree.having(head, "nsubj"):
                yield from told("tale", own.words[subject]) if subject != top else ()


def denied(own: Clauses, verb: int) -> Iterator[str]:
    """That what hangs on a verb which is negated is not so."""
    if own.tree.having(verb, "neg"):
        yield Status.DENIED.value


def told(where: str, word: str) -> Iterator[str]:
    """What a word says where it stands."""
    if word in said(where):
        yield said(where)[word]
