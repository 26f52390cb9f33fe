"""Which proposals stand: by the weights of the tables `stands` and `extents`.

Each is a logistic regression over the features of `features` and `extents`, fitted on PolNeAR's
train articles by `make fit`, its weights in hundredths.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import cache

from dateline.reading.cues import (
    attributing,
    barred,
    bases,
    cues,
    listed,
    manners,
    no_cues,
)
from dateline.reading.statements.extents import ended
from dateline.reading.statements.features import described
from dateline.reading.statements.grammar import Found, is_phrase
from dateline.reading.statements.proposals import Proposal, proposed
from dateline.reading.statements.refusals import is_withheld
from dateline.reading.statements.strays import unsaid
from dateline.reading.trees import Tree
from dateline.tables import rows

LEXICON = "dateline.reading.lexicon"
LEAST, CLOSE = -125, 150
OWNED, CLEAR, SURE = -250, -400, -600
FORMS = ("form", "question")
CLAUSAL = ("clause", "passive rest", "adjective ccomp")
NOBODYS = ("noun acl none", "noun ccomp none")
CLEARLY = ("accused", "aside of nobody")
OWNING = ("noun prep own", "noun acl own", "noun prep by", "noun acl by")

Weights = Mapping[str, int]


@cache
def weights(name: str) -> Weights:
    """A table of features and their weights, in hundredths."""
    return {feature: int(weight) for feature, weight in rows(LEXICON, name, 2)}


@cache
def able() -> frozenset[str]:
    """The words that may be a cue: those that have a weight of their own, and those of tables.

    A decision is a deed, though the articles that were fitted on count some as intentions.
    """
    weighty = (name[2:] for name in weights("stands") if name.startswith("a "))
    return attributing().union(
        weighty, manners(), listed("wording"), listed("sounding"), listed("rumour")
    ) - barred("never")


def standing(own: Tree, quotes: Sequence[AbstractSet[int]]) -> list[Found]:
    """The attributions of a sentence, the likeliest first; `quotes` has the tokens of each."""
    return list(apart(judged(own, quotes, weights("stands"), weights("extents"))))


def is_owned(own: Tree, one: Proposal) -> bool:
    """Whether a proposal is by a noun for what is said, of an owner who is named there."""
    source = one.found.source
    known = one.way in OWNING and own.words[one.found.cue] in bases("noun")
    return known and bool(source) and own.tokens[max(source)].tag != "PRP$"


def least(own: Tree, one: Proposal) -> int:
    """The least weight with which a proposal stands: less where its form leaves little doubt."""
    if is_owned(own, one):
        return OWNED
    if one.way in FORMS or is_told_so(own, one):
        return SURE
    return CLEAR if is_clear(own, one) else LEAST


def is_told_so(own: Tree, one: Proposal) -> bool:
    """Whether an aside tells whose words a sentence is in: 'As Rojas put it, the port is shut'."""
    cue = one.found.cue
    aside = one.way.startswith("aside") and is_phrase(own, cue)
    return aside and any(own.words[number] == "as" for number in own.having(cue, "mark"))


def is_clear(own: Tree, one: Proposal) -> bool:
    """Whether a cue of the tables has a clause with 'that', or stands in a form that is clear."""
    word, opens = own.words[one.found.cue], own.words[min(one.found.content)]
    known = (word in cues() or word in manners()) and word not in no_cues()
    marked = one.way in CLAUSAL and opens in listed("marking")
    kept = one.way == "clause" and is_kept(own, one.found.cue)
    clearly = marked or kept or one.way in CLEARLY
    return (known and clearly) or (
        one.way in NOBODYS and word in listed("rumour") and opens == "that"
    )


def is_kept(own: Tree, cue: int) -> bool:
    """Whether somebody declines to say something, or does not: 'but did not say who paid'."""
    return is_withheld(own, cue) or unsaid(own, cue) is not None


def judged(
    own: Tree, quotes: Sequence[AbstractSet[int]], stands: Weights, extents: Weights
) -> Iterator[tuple[int, Found]]:
    """The proposals of a sentence that are likely enough, with their weights, and contents cut."""
    inside = frozenset[int]().union(*quotes)
    for one in proposed(own, quotes, able()):
        weight = weighed(described(own, one, inside), stands)
        bar = least(own, one)
        if weight < bar - CLOSE:
            continue
        content = ended(own, one, quotes, extents)
        found = one.found
        if content != found.content:
            found = replace(found, content=content)
            weight = weighed(described(own, one._replace(found=found), inside), stands)
        if weight >= bar:
            yield weight, found


def weighed(features: Iterable[str], weights: Weights) -> int:
    """The sum of the weights of some features."""
    return sum([weights.get(name, 0) for name in features])


def apart(found: Iterable[tuple[int, Found]]) -> Iterator[Found]:
    """The heaviest of some attributions that share neither content nor cue."""
    taken: set[int] = set()
    for _, one in sorted(found, key=lambda pair: -pair[0]):
        if one.cue not in taken and not one.content & taken:
            taken |= one.content | {one.cue}
            yield one
