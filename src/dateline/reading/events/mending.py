"""What the parser often gets wrong about who does what, set right by the words around.

It was trained on other texts than headlines and reports with names that it does not know: it takes
a name behind 'to' for a verb, the verb of a short sentence for a participle before its object, the
subject for a measure. `misread` mends what a word is, `misplaced` what it hangs on.
"""

from collections.abc import Callable

from dateline.model import Parse, Text
from dateline.reading.events import misplaced, misread
from dateline.reading.trees import Tree, tree

Mend = Callable[[Tree, Text], Parse]
MENDS: tuple[Mend, ...] = (
    misread.named,
    misread.compounded,
    misread.toward,
    misread.perfect,
    misread.helped,
    misread.split,
    misread.about,
    misread.denied,
    misread.stated,
    misplaced.given,
    misplaced.finite,
    misplaced.by,
    misplaced.apart,
    misplaced.judged,
    misread.called,
    misread.doing,
    misread.told,
    misplaced.related,
    misplaced.whom,
    misplaced.behind,
    misplaced.listed,
    misread.headed,
    misread.opened,
    misplaced.sentenced,
    misplaced.itemised,
)


def mended(text: Text, parse: Parse) -> Tree:
    """The tree of a sentence, mended where the parser slipped."""
    own = tree(text, parse)
    for mend in MENDS:
        tokens = mend(own, text)
        if tokens != own.tokens:
            own = tree(text, tokens)
    return own
