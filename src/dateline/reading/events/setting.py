"""Where and when: the place and the time that stand in an event's own clause."""

from collections.abc import Callable, Sequence

from dateline.model import Place, PlaceUse, Span, Time, TimeType
from dateline.reading.events.clauses import PASSIVES, SUBJECTS, Clauses
from dateline.reading.events.codebook import small
from dateline.reading.events.participants import covered

JOINED = ("appos", "compound", "nmod")
ASIDE = 2
BORDERS = ("relcl", "acl", "advcl", "ccomp", "xcomp", "pcomp", "conj", "parataxis", "csubj")


def steps(own: Clauses, start: int, deed: frozenset[int]) -> int | None:
    """How many words lie between a token and a deed that it hangs on in one clause; else None.

    What tells where a subject is from counts as further away: 'the consul in (Porto) was seized'.
    """
    place, count = start, 0
    while place not in deed:
        if own.head(place) == place:
            return None
        if own.dep(place) in (*SUBJECTS, *PASSIVES):
            count += ASIDE
        if own.dep(place) in BORDERS and own.is_verb(place):
            return None
        place = own.head(place)
        count += 1
    return count


def nearest(
    own: Clauses,
    spans: Sequence[tuple[int, Span]],
    deed: frozenset[int],
    fits: Callable[[int], bool],
) -> int | None:
    """The index of the span whose head hangs nearest on a deed, of those that fit."""
    found = []
    for index, span in spans:
        tokens = list(covered(own, span))
        if not tokens:
            continue
        head = min(tokens, key=own.depth)
        count = steps(own, head, deed)
        if count is not None and fits(head):
            found.append((count, abs(head - min(deed)), index))
    return min(found)[2] if found else None


def shared(
    own: Clauses,
    spans: Sequence[tuple[int, Span]],
    deed: frozenset[int],
    fits: Callable[[int], bool],
) -> int | None:
    """As `nearest`; what its own clause does not tell, the verb tells that it shares it with.

    That is a verb with the same subject, 'stormed it on Monday and seized guns', 'began on Monday
    to send food', or one in '-ing', or one that says only that it happens, 'the raid began on
    Monday', or what else happened meanwhile: 'fled on Monday during the raid', 'were at home on
    Monday when it began'.
    """
    found = nearest(own, spans, deed, fits)
    place = min(deed, key=own.depth)
    if found is not None or not is_sharing(own, place):
        return found
    return shared(own, spans, frozenset((own.head(place),)), fits)


def is_sharing(own: Clauses, place: int) -> bool:
    """Whether a verb or a noun has the place and the time of what it hangs on."""
    dep, head = own.dep(place), own.head(place)
    if dep == "pobj":
        return own.words[head] in small("while")
    if dep == "prep":
        return own.words[place] in small("while") and own.is_verb(head)
    if dep in SUBJECTS:
        return own.words[head] in small("happening")
    alone = own.is_verb(place) and not own.tree.having(place, *SUBJECTS, *PASSIVES)
    joined = dep in ("conj", "xcomp") or (dep == "advcl" and own.tokens[place].tag == "VBG")
    when = dep == "advcl" and any(own.words[one] == "when" for one in own.kids[place])
    return (when or (alone and joined)) and own.is_verb(head)


def place_of(own: Clauses, places: Sequence[tuple[int, Place]], deed: frozenset[int]) -> int | None:
    """The index of the place where a deed is done, by the words for it in its clause."""
    literal = [(index, one.span) for index, one in places if one.use is PlaceUse.LITERAL]
    top = min(deed, key=own.depth)
    if own.dep(top) == "relcl" and any(own.words[one] == "where" for one in own.kids[top]):
        here = (index for index, span in literal if own.head(top) in covered(own, span))
        return next(here, None)
    return shared(own, literal, deed, lambda head: is_where(own, head))


def is_where(own: Clauses, head: int) -> bool:
    """Whether a name stands behind a preposition of place."""
    while is_joined(own, head) or is_site(own, head):
        head = own.head(own.head(head)) if own.dep(head) == "pobj" else own.head(head)
    return own.dep(head) == "pobj" and own.words[own.head(head)] in small("where")


def is_joined(own: Clauses, name: int) -> bool:
    """Whether a name stands beside another, or before a noun: 'in Lagos and (Abuja)'."""
    if own.dep(name) != "conj":
        return own.dep(name) in JOINED
    head = own.head(name)
    return own.tokens[head].tag.startswith("NNP") or own.words[head] in small("site")


def is_site(own: Clauses, name: int) -> bool:
    """Whether a name tells which site: 'the resort of (Varna)', '(Oslo)'s main station'."""
    of = own.head(name)
    if own.dep(name) == "pobj" and own.words[of] == "of":
        return own.words[own.head(of)] in small("site")
    return own.dep(name) == "poss" and own.words[of] in small("site")


def is_when(own: Clauses, head: int, hours: frozenset[int]) -> bool:
    """Whether a time is that of its clause, and no border of a longer one: 'since 2014'.

    Of a part of a day, whose tokens `hours` are, 'before' and 'after' are near: 'before dawn'.
    """
    border = own.words[own.head(head)]
    return border not in small("since") or (head in hours and border in small("near"))


def time_of(own: Clauses, times: Sequence[tuple[int, Time]], deed: frozenset[int]) -> int | None:
    """The index of the time when a deed is done, by the words for it in its clause."""
    points = [
        (index, one.span) for index, one in times if one.type in (TimeType.DATE, TimeType.TIME)
    ]
    hours = frozenset(
        token for _, one in times if one.type is TimeType.TIME for token in covered(own, one.span)
    )
    found = shared(own, points, deed, lambda head: is_when(own, head, hours))
    return found if found is not None else before(own, points, min(deed))


def before(own: Clauses, times: Sequence[tuple[int, Span]], noun: int) -> int | None:
    """The index of the time between a noun and its verb: 'the raid last week has shut the port'.

    Also behind a preposition: 'the raid on the port on Monday shut it'.
    """
    verb = own.head(noun)
    if own.is_verb(noun) or own.dep(noun) not in (*SUBJECTS, *PASSIVES):
        return None
    for index, span in times:
        tokens = list(covered(own, span))
        head = min(tokens, key=own.depth) if tokens else noun
        behind = own.head(head) if own.dep(head) == "pobj" else head
        if own.head(behind) == verb and noun < head < verb and "," not in own.words[noun:head]:
            return index
    return None
