"""What the weights are told about a proposal: its words and its grammar, as short strings.

Each begins with a letter for what it tells. None has a space at an end, so that it may stand in a
table.
"""

from collections.abc import Set as AbstractSet

from dateline.reading.cues import sort_of
from dateline.reading.statements.proposals import Proposal
from dateline.reading.trees import Tree

STEM, NEAR, NONE = 5, 4, "-"
CLAUSES = ("ccomp", "acl", "relcl", "advcl", "xcomp", "pcomp")
CLOSED = ("PR", "WP", "DT", "WD")


def described(own: Tree, one: Proposal, inside: AbstractSet[int]) -> list[str]:
    """The features of a proposal, in a sentence some of whose tokens are quoted."""
    way, it = one.way, one.found
    word, token = own.words[it.cue], own.tokens[it.cue]
    stem, source = word[:STEM], top(own, it.source)
    content = max(top(own, it.content), 0)
    opening = own.plain(min(it.content))
    who, around = named(own, source), outer(own, it.cue)
    quoted = len(it.content & inside) * 2 // len(it.content)
    return [
        "+",
        f"a {word}",
        f"b {way} {stem}",
        f"c {way} {stem} {' '.join(own.plain(n) for n in sorted(it.cues - {it.cue})) or NONE}",
        f"d {way} {token.tag}",
        f"e {way} {token.dep}",
        f"f {way} {role(own, source)}",
        f"g {way} {opening}",
        f"h {way} {role(own, content)}",
        f"i {way} {own.plain(content)}",
        f"j {way} {quoted}",
        f"k {stem} {quoted}",
        f"l {way} {around}",
        f"m {way} {len(it.content).bit_length()}",
        f"n {way} {order(it.cue, it.content)}{order(it.cue, it.source)}",
        f"o {way} {gap(own, it.cue, it.content)}",
        f"p {stem} {at(own, it.cue + 1)}",
        f"q {own.plain(-1)} {way}",
        f"r {sort_of(word)} {way}",
        f"s {at(own, it.cue - 1)} {way}",
        f"t {own.plain(source) if source >= 0 else NONE}",
        f"u {around} {who}",
        f"v {way} {fits(own, one):d}",
    ]


def fits(own: Tree, one: Proposal) -> bool:
    """Whether the tables have a cue for its construction, or for its preposition."""
    cues = (own.words[number] for number in one.found.cues)
    return not {one.way.split()[0], *cues}.isdisjoint(sort_of(own.words[one.found.cue]).split())


def top(own: Tree, numbers: AbstractSet[int]) -> int:
    """The first of some tokens that hangs on none of them; -1 for none."""
    for one in sorted(numbers):
        head = own.tokens[one].head
        if head == one or head not in numbers:
            return one
    return min(numbers, default=-1)


def at(own: Tree, number: int) -> str:
    """The word of a number; a mark where there is none."""
    return own.plain(number) if 0 <= number < len(own.words) else NONE


def role(own: Tree, number: int) -> str:
    """The tag and the relation of a token; a mark for none."""
    return f"{own.tokens[number].tag} {own.tokens[number].dep}" if number >= 0 else NONE


def named(own: Tree, number: int) -> str:
    """A token's word where it is a pronoun or the like, else its tag; a mark for none."""
    if number < 0:
        return NONE
    tag = own.tokens[number].tag
    return own.words[number] if tag[:2] in CLOSED else tag


def outer(own: Tree, number: int) -> str:
    """How the clause of a token hangs on what governs it, and the stem of that."""
    for _ in range(NEAR):
        token = own.tokens[number]
        if token.head == number:
            return NONE
        number = token.head
        if token.dep in CLAUSES:
            return f"{token.dep} {own.plain(number)[:STEM]}"
    return "far"


def order(cue: int, numbers: AbstractSet[int]) -> str:
    """Where some tokens stand: behind a cue, before it, around it, nowhere."""
    if not numbers:
        return NONE
    return "<" if min(numbers) > cue else ">" if max(numbers) < cue else "="


def gap(own: Tree, cue: int, content: AbstractSet[int]) -> str:
    """The word next to a content, on the side of its cue; a mark where that is the cue."""
    first = min(content)
    if first > cue:
        return own.plain(first - 1) if first - 1 > cue else NONE
    return f"b {at(own, max(content) + 1)}"
