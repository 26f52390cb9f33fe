"""Whether a clause looks ahead: what decides between the past and the coming Sunday."""

from dateline.model import Parse, Span, Text
from dateline.tables import words as table_words

MAX_CLIMB = 12
PRESENT = ("VBP", "VBZ")


def listed(kind: str) -> frozenset[str]:
    """The words of a kind in the table."""
    return table_words("dateline.reading.lexicon", "tense", kind)


def looks_ahead(text: Text, parse: Parse, span: Span) -> bool | None:
    """Whether what happens at a time is to come; None where the clause does not say.

    A word that announces ('scheduled') decides wherever it stands above the expression, and so
    does a verb that looks ahead; a verb that looks back only if the expression hangs on it bare
    or by a preposition that points at the event's own time ('on', not 'until').
    """
    inside = [i for i, token in enumerate(parse) if span.start <= token.start < span.end]
    if not inside or possessive(parse, inside):
        return None
    climb = path(parse, inside)
    words = [word(text, parse, i) for i in climb]
    verbs = [i for i in climb if parse[i].tag.startswith("VB")]
    if any(has(text, parse, verb, "had") for verb in verbs):
        return False if direct(parse, climb, words) else None
    if early(text, parse, inside[0]) or announces(parse, climb, words):
        return True
    if not verbs:
        return None
    verdict = verb_ahead(text, parse, verbs[0])
    return verdict if verdict or direct(parse, climb, words) else None


def word(text: Text, parse: Parse, index: int) -> str:
    """A token's word in lower case; empty before the first."""
    return text[Span(parse[index].start, parse[index].end)].lower() if index >= 0 else ""


def possessive(parse: Parse, inside: list[int]) -> bool:
    """Whether the expression owns something: 'Wednesday's ruling'."""
    after = inside[-1] + 1
    return after < len(parse) and parse[after].tag == "POS"


def early(text: Text, parse: Parse, first: int) -> bool:
    """Whether 'as soon as' or 'as early as' stands before the expression."""
    return word(text, parse, first - 1) == "as" and word(text, parse, first - 3) == "as"


def announces(parse: Parse, climb: list[int], words: list[str]) -> bool:
    """Whether a word that announces, or an end yet to come, stands above the expression."""
    cues = zip(climb, words, strict=True)
    return bool(words and words[0] in listed("until")) or any(
        own in listed("cue") and parse[place].tag != "IN" for place, own in cues
    )


def path(parse: Parse, inside: list[int]) -> list[int]:
    """The words above an expression up to its second verb, nearest first."""
    at = next((i for i in inside if parse[i].head not in inside), inside[0])
    found: list[int] = []
    verbs = 0
    while parse[at].head != at and len(found) < MAX_CLIMB and verbs < len(("own", "matrix")):
        at = parse[at].head
        found.append(at)
        verbs += parse[at].tag.startswith("VB")
    return found


def direct(parse: Parse, climb: list[int], words: list[str]) -> bool:
    """Whether only the right prepositions stand between an expression and its verb."""
    for place, word in zip(climb, words, strict=True):
        if parse[place].tag.startswith("VB"):
            return True
        if word not in listed("preposition"):
            return False
    return False


def helpers(parse: Parse, verb: int) -> set[str]:
    """The tags of a verb's auxiliaries."""
    return {
        token.tag
        for token in parse
        if token.head == verb and token.dep in ("aux", "auxpass") and token is not parse[verb]
    }


def has(text: Text, parse: Parse, verb: int, auxiliary: str) -> bool:
    """Whether a verb stands with 'had' or 'have'."""
    return any(
        token.head == verb
        and token.dep == "aux"
        and text[Span(token.start, token.end)].lower() == auxiliary
        for token in parse
    )


def verb_ahead(text: Text, parse: Parse, verb: int) -> bool | None:
    """Whether a verb's form looks ahead."""
    tag, aux = parse[verb].tag, helpers(parse, verb)
    if "MD" in aux:
        return not has(text, parse, verb, "have")
    if "TO" in aux:
        matrix = parse[parse[verb].head].tag
        return True if matrix in PRESENT else None
    if tag in PRESENT:
        return text[Span(parse[verb].start, parse[verb].end)].lower() not in listed("speech")
    if tag == "VBG":
        return True if aux & set(PRESENT) else None
    return tag == "VB"
