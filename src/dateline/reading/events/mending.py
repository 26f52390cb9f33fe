"""What the parser often gets wrong about who does what, set right by the words around.

It was trained on other texts than headlines and reports with names that it does not know: it takes
a name behind 'to' for a verb, the verb of a short sentence for a participle before its object, the
subject for a measure. `misread` mends what a word is, `misplaced` what it hangs on.
"""

from collections.abc import Callable

from dateline.model import Parse, Text
from dateline.reading.events.misplaced import (
    apart,
    behind,
    by,
    donors,
    finite,
    found,
    fronted,
    given,
    itemised,
    judged,
    listed,
    near,
    outside,
    parted,
    related,
    resumed,
    sentenced,
    whom,
)
from dateline.reading.events.misread import (
    about,
    active,
    called,
    compounded,
    denied,
    doing,
    downed,
    headed,
    helped,
    named,
    opened,
    perfect,
    split,
    stated,
    told,
    toward,
)
from dateline.reading.trees import Tree, tree

Mend = Callable[[Tree, Text], Parse]
MENDS: tuple[Mend, ...] = (
    named,
    compounded,
    toward,
    perfect,
    helped,
    split,
    about,
    denied,
    stated,
    given,
    finite,
    by,
    apart,
    judged,
    called,
    doing,
    told,
    related,
    resumed,
    whom,
    behind,
    listed,
    headed,
    opened,
    sentenced,
    itemised,
    fronted,
    outside,
    donors,
    near,
    found,
    parted,
    downed,
    active,
)


def mended(text: Text, parse: Parse) -> Tree:
    """The tree of a sentence, mended where the parser slipped, but by no mend that breaks it."""
    own = tree(text, parse)
    for mend in MENDS:
        tokens = mend(own, text)
        if tokens != own.tokens and is_tree(tokens):
            own = tree(text, tokens)
    return own


def is_tree(tokens: Parse) -> bool:
    """Whether every token hangs on the root in the end, which two slips at once may undo."""
    for number in range(len(tokens)):
        place, steps = number, 0
        while tokens[place].head != place and steps <= len(tokens):
            place, steps = tokens[place].head, steps + 1
        if steps > len(tokens):
            return False
    return True
