"""Whom titles, descriptions and pronouns stand for in a story: precision first."""

from collections.abc import Sequence

from dateline.gazetteer import folded
from dateline.model import ActorKind, MentionForm
from dateline.reading.actors.chains import Cast, Chain
from dateline.reading.actors.sights import Sight
from dateline.reading.statements.cues import cues

NEAR = 2
GROUPS = (ActorKind.GROUP, ActorKind.ORGANISATION, ActorKind.COUNTRY, ActorKind.OUTLET)


def titles(cast: Cast, sights: Sequence[Sight]) -> None:
    """Brings in titles and descriptions: of whom the story names, else of the office itself."""
    for sight in sights:
        if sight.of is not None and (own := called(cast, sight.of)):
            cast.add(sight, own)
        elif sight.plural or (not sight.definite and sight.form is not MentionForm.TITLE):
            cast.add(sight, alike(cast, sight) if sight.plural else None)
        else:
            holders = held(cast, sight)
            if len(holders) < 2:  # noqa: PLR2004 - of several none is told
                cast.add(sight, holders[0] if holders else alike(cast, sight))


def called(cast: Cast, name: str) -> Chain | None:
    """The person of a name."""
    return next((one for one in cast.chains if folded(name) in one.names), None)


def held(cast: Cast, sight: Sight) -> list[Chain]:
    """The persons whose office or description a title may be."""
    return [
        one
        for one in cast.persons()
        if any(s.form is MentionForm.NAME for s in one.sights)
        and any(is_same(sight.noun or "", noun) for noun in one.nouns)
        and not differ(sight.country, one.country)
        and not differ(sight.sex, one.sex)
    ]


def differ(one: str | None, other: str | None) -> bool:
    """Whether two facts are both known and not the same."""
    return one is not None and other is not None and one != other


def is_same(short: str, full: str) -> bool:
    """Whether a noun for an office is another's, or its short form: 'minister'."""
    return short == full or full.endswith(f" {short}") or full.startswith(f"{short} of")


def alike(cast: Cast, sight: Sight) -> Chain | None:
    """The chain of the same description, or of the same office of the same side."""
    for chain in cast.chains:
        first = chain.sights[0]
        office = sight.form is MentionForm.TITLE and sight.noun == first.noun
        same = first.key == sight.key or (office and first.country == sight.country)
        if same and first.form in (MentionForm.TITLE, MentionForm.DESCRIPTION):
            return chain
    return None


def pronouns(cast: Cast, sights: Sequence[Sight]) -> None:
    """Brings in the pronouns for whom one actor only can be told."""
    for sight in sights:
        if chain := antecedent(cast, sight):
            cast.add(sight, chain)


def antecedent(cast: Cast, sight: Sight) -> Chain | None:
    """The one that a pronoun stands for, if it can be told."""
    able = [one for one in cast.chains if agrees(sight, one)]
    recent = [(place, one) for one in able if (place := last_before(sight, one)) is not None]
    if not recent:
        return None
    newest = max(place.line.number for place, _ in recent)
    if sight.line.number - newest > NEAR:
        return None
    near = [(place, one) for place, one in recent if place.line.number == newest]
    if len(near) > 1 and (known := [pair for pair in near if pair[1].sex == sight.sex]):
        near = known
    if len(near) > 1:
        near = [pair for pair in near if speaks(pair[0])]
    return near[0][1] if len(near) == 1 else None


def speaks(sight: Sight) -> bool:
    """Whether words are the subject of a verb of speech."""
    governor = sight.line.tree.tokens[sight.head].head
    return sight.is_subject and sight.line.word(governor) in cues()


def agrees(sight: Sight, chain: Chain) -> bool:
    """Whether a pronoun may stand for a chain, by its kind and sex."""
    if sight.sex == "it":
        return chain.kind in GROUPS and not any(one.plural for one in chain.sights)
    if sight.sex == "they":
        return chain.kind in GROUPS
    return chain.kind is ActorKind.PERSON and chain.sex in (sight.sex, None)


def last_before(sight: Sight, chain: Chain) -> Sight | None:
    """The last sight of a chain before a pronoun."""
    return max(
        (one for one in chain.sights if one.span < sight.span),
        key=lambda one: one.span,
        default=None,
    )
