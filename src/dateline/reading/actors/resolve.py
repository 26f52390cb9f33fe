"""Whom titles, descriptions and pronouns stand for in a story: precision first."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.model import ActorKind, MentionForm
from dateline.reading.actors.chains import OFFICES, Cast, Chain
from dateline.reading.actors.owners import HELD, Owner, apart, behind, inside, named
from dateline.reading.actors.sights import Sight, keyed
from dateline.reading.actors.teams import heading
from dateline.reading.actors.words import is_seated, nouns, others, small
from dateline.reading.trees import NAMES

NEAR, FAR = 2, 3
MANY = "they"
ALONE = ("it", "they")
PERSONS = (ActorKind.PERSON, ActorKind.UNKNOWN)
CALLED = ("institution", "outlet")
BODIES = (ActorKind.ORGANISATION, ActorKind.OUTLET)
GROUPS = (ActorKind.GROUP, ActorKind.ORGANISATION, ActorKind.COUNTRY, ActorKind.OUTLET)


def titles(cast: Cast, sights: Sequence[Sight]) -> None:
    """Brings in titles and descriptions: of whom the story names, else of the office itself."""
    for sight in sights:
        if sight.of is not None and (own := called(cast, sight.of)):
            cast.add(sight, own)
        elif own := grouped(cast, sight):
            cast.add(replace(sight, kind=own.kind, plural=False), own)
        elif sight.plural or (not sight.definite and sight.form is not MentionForm.TITLE):
            same = alike(cast, sight) if sight.plural else []
            cast.add(sight, same[0] if len(same) == 1 else None)
        else:
            able = held(cast, sight) or alike(cast, sight)
            known = able or sight.noun not in nouns("outlet")
            if len(able) < 2 and known:  # noqa: PLR2004 - of several none is told
                cast.add(sight, able[0] if able else None)


def called(cast: Cast, name: str) -> Chain | None:
    """The person of a name."""
    key = keyed(name)
    able = cast.words.get(key.rpartition(" ")[2], {}).values()
    return next((one for one in able if key in one.names), None)


def grouped(cast: Cast, sight: Sight) -> Chain | None:
    """The body that a noun for many in the singular is for: 'the group' of 'the group Pandisha'."""
    noun = nouns("group").get(sight.noun or "")
    able = bodies(cast, sight) if noun and sight.definite and not noun.plural else []
    return able[0] if len(able) == 1 else None


def held(cast: Cast, sight: Sight) -> list[Chain]:
    """The persons whose office or description a title may be, or the bodies called so."""
    noun = sight.noun or ""
    if noun in nouns(*CALLED):
        return bodies(cast, sight)
    known = {noun, *others(noun), *filter(None, (heading(sight.line, sight.head),))}
    able: dict[int, Chain] = {}
    for word in sorted(known):
        able |= cast.nouns.get(word.partition(" ")[0], {})
    found = [
        one
        for one in able.values()
        if one.kind is ActorKind.PERSON
        and any(s.form is MentionForm.NAME for s in one.sights)
        and any(is_same(noun, other) or other in known for other in one.nouns)
        and not differ(sight.country, one.country)
        and not differ(sight.sex, one.sex)
        and is_told_so(cast, sight, one)
    ]
    sided = [one for one in found if sight.country and one.country == sight.country]
    return sided if len(sided) == 1 else found


def bodies(cast: Cast, sight: Sight) -> list[Chain]:
    """The bodies that a story names and that a noun is for: 'the union' of the Harbour Union.

    None where it tells of others too, or of whose it is other words than the name.
    """
    noun = sight.noun or ""
    known = nouns(*CALLED).get(noun)
    last, outlet = noun.rpartition(" ")[2], known is not None and known.sector == "MED"
    if last in cast.several:
        return []
    able = cast.outlets if outlet else cast.nouns.get(last, {}) | cast.words.get(last, {})
    for word in sorted(others(noun)):
        able = able | cast.words.get(word, {})
    return [
        one
        for one in able.values()
        if one.kind in BODIES
        and is_named(sight, one)
        and (outlet or any(is_same(noun, own) for own in one.nouns) or is_named_so(noun, one))
        and sight.owner <= {word for name in one.names for word in name.split()}
        and not differ(sight.country, one.country)
    ]


def is_named(sight: Sight, chain: Chain) -> bool:
    """Whether a chain has been named before a sight."""
    return any(one.form is MentionForm.NAME and one.span < sight.span for one in chain.sights)


def is_named_so(noun: str, chain: Chain) -> bool:
    """Whether a name has a noun for what it is: 'Harbour Union', 'Bank of Molo'."""
    ends = tuple(f" {word}" for word in (noun, *others(noun)))
    return any(name.endswith(ends) or name.startswith(f"{noun} of ") for name in chain.names)


def is_told_so(cast: Cast, sight: Sight, chain: Chain) -> bool:
    """Whether a name in a title, but a country's, stands before a name of a chain, in it or a role.

    So 'the Lusk mayor' is no mayor of whom the story does not say that, but for one whose title has
    no name, in a story from Lusk.
    """
    for one in chain.sights[chain.read :]:
        said = inside(one.line, one.role) if one.role else ()
        chain.told.update((*before(one), *said, *one.name.casefold().split()))
    chain.read = len(chain.sights)
    bare = not any(map(is_somewhere, chain.sights))
    return (chain.told | (cast.scene.words if bare else set())).issuperset(beside(sight))


def is_somewhere(sight: Sight) -> bool:
    """Whether a title tells where somebody holds it."""
    line, role = sight.line, sight.role
    return role is not None and any(
        line.tag(number) in NAMES and line.word(number) not in nouns(*HELD)
        for number, token in enumerate(line.tree.tokens)
        if role.start <= token.start < role.end
    )


def before(sight: Sight) -> Iterator[str]:
    """The names before the head of some words in their sentence, without those of countries."""
    first = sight.first if sight.form is MentionForm.TITLE else 0
    return named(sight.line, range(first, sight.head))


def beside(sight: Sight) -> Iterator[str]:
    """The names that a title has, before its noun and behind 'of' or 'for'."""
    yield from before(sight)
    yield from named(sight.line, behind(sight.line, sight.last))


def differ(one: str | None, other: str | None) -> bool:
    """Whether two facts are both known and not the same."""
    return one is not None and other is not None and one != other


def is_same(short: str, full: str) -> bool:
    """Whether a noun for an office is another's, or its short form: 'minister'."""
    return short == full or full.endswith(f" {short}") or full.startswith(f"{short} of")


def alike(cast: Cast, sight: Sight) -> list[Chain]:
    """The chains of the same description, or of the same office of the same side.

    One of something is no other's: 'the mayor of Tarvena' is not that of Drosca.
    """
    able = cast.nouns.get((sight.noun or "").rpartition(" ")[2], {}).values()
    own = Owner(sight.owner, sight.country)
    found = [
        chain
        for chain in able
        if is_alike(sight, chain.sights[0]) and not any(apart(own, one) for one in chain.owners)
    ]
    return [one for one in found if sight.owner and own in one.owners][:1] or found


def is_alike(sight: Sight, first: Sight) -> bool:
    """Whether a description or office is worded as that which a chain begins with."""
    office = sight.form is MentionForm.TITLE and sight.noun == first.noun
    same = first.key == sight.key or (office and first.country == sight.country)
    return same and first.form in OFFICES


def pronouns(cast: Cast, sights: Sequence[Sight]) -> None:
    """Brings in the pronouns for whom one actor only can be told."""
    for sight in sights:
        if chain := antecedent(cast, sight):
            cast.add(sight, chain)
            lend(cast, sight, chain)


def lend(cast: Cast, sight: Sight, chain: Chain) -> None:
    """Gives who leads what is a state's the side of the state: 'who led its delegation'."""
    leader = sight.line.led(sight.head) if chain.kind is ActorKind.COUNTRY else None
    for place, one in cast.lines[sight.line.number] if leader is not None else ():
        if place.head == leader and one.kind is not ActorKind.COUNTRY:
            one.lent = chain.country


def antecedent(cast: Cast, sight: Sight) -> Chain | None:
    """The one that a pronoun stands for, if it can be told; what may be a person is a rival."""
    if sight.head in sight.line.quoted:
        return other(cast, sight)
    speaker = sight.line.echo(sight.head) if sight.sex in ALONE else None
    if speaker is not None:
        return speaking(cast, sight, speaker)
    near = newest(cast, sight)
    if len(near) > 1 and (known := [pair for pair in near if pair[1].sex == sight.sex]):
        near = known
    if len(near) > 1 and sight.sex != MANY:
        near = [pair for pair in near if pair[0].line.speaks(pair[0].head)]
    own = near[0][1] if len(near) == 1 else None
    if own is None or (sight.sex == MANY and is_crowded(near[0][0])):
        return None
    sure = own.kind is not ActorKind.UNKNOWN or own.like or own.acting
    return own if sure or is_alone(cast, sight, near[0][0]) else None


def other(cast: Cast, sight: Sight) -> Chain | None:
    """The one whom a pronoun in a quotation stands for: who was told of last, and is not speaking.

    None where the sentence does not tell who speaks, or where it may be several.
    """
    pairs = cast.lines.get(sight.line.number, ())
    speakers = [one for at, one in pairs if is_speaking(at)]
    near = newest(cast, sight, FAR)
    able = [one for _, one in near if one not in speakers]
    told = able and (able[0].kind is ActorKind.PERSON or able[0].like)
    return able[0] if speakers and told and len(able) == 1 else None


def is_speaking(place: Sight) -> bool:
    """Whether somebody speaks outside of quotation marks, as a name in apposition to who does."""
    line, head = place.line, place.head
    above = line.tree.tokens[head].head if line.dep(head) == "appos" else head
    return head not in line.quoted and line.speaks(above)


def is_alone(cast: Cast, sight: Sight, place: Sight) -> bool:
    """Whether a pronoun stands for one word that its sentence is about: 'Rojas lost his pen'.

    It does not where several are called so.
    """
    line = place.line
    owner = line.word(place.last + 1) in small("owning") and line.dep(place.head) == "poss"
    first = place.first == place.last and place.form is MentionForm.NAME
    about = owner or place.is_subject
    only = len(cast.words.get(place.key, ())) == 1
    return first and only and about and line is sight.line and sight.sex in ("m", "f")


def is_crowded(place: Sight) -> bool:
    """Whether a sentence has other bodies that 'they' may be: 'The clubs met the unions'."""
    words, known = place.line.tree.words, nouns("group", "institution")
    others = (*words[: place.first], *words[place.last + 1 :])
    return any(word in known and known[word].plural for word in others)


def speaking(cast: Cast, sight: Sight, speaker: int) -> Chain | None:
    """The one that is mentioned at the token of who says what a pronoun is in."""
    pairs = cast.lines.get(sight.line.number, ())
    own = next((one for place, one in pairs if place.head == speaker), None)
    return own if own and agrees(sight, own) else None


def newest(cast: Cast, sight: Sight, reach: int = NEAR) -> list[tuple[Sight, Chain]]:
    """Those that a pronoun may stand for, of the nearest line with any, where they were last seen.

    Where one speaks in that line, it is seen there.
    """
    for number in range(sight.line.number, sight.line.number - reach - 1, -1):
        found: dict[int, tuple[Sight, Chain]] = {}
        for at, one in sorted(cast.lines.get(number, ()), key=lambda pair: pair[0].span):
            known = found.get(id(one))
            if is_able(sight, at, one) and not (known and known[0].line.speaks(known[0].head)):
                found[id(one)] = at, one
        if found:
            return list(found.values())
    return []


def is_able(sight: Sight, place: Sight, chain: Chain) -> bool:
    """Whether a pronoun may stand for a chain that is mentioned at a place."""
    before = place.span < sight.span and place.head not in place.line.quoted
    return before and place.line.kind is sight.line.kind and agrees(sight, chain)


def agrees(sight: Sight, chain: Chain) -> bool:
    """Whether a pronoun may stand for a chain, by its kind and sex."""
    if sight.sex == "it":
        return chain.kind in GROUPS and not any(one.plural for one in chain.sights)
    if sight.sex == "they":
        return chain.kind in GROUPS
    return chain.kind in PERSONS and chain.sex in (sight.sex, None)


def seats(cast: Cast) -> None:
    """Gives a ministry the side of the state that its sentence is about, in a story from there."""
    country = cast.scene.country
    for chain in cast.chains.values() if country else ():
        first = chain.sights[0]
        known = nouns("institution").get(first.noun or "")
        if known and is_seated(known) and first.definite and chain.country is None:
            beside = (one for _, one in cast.lines[first.line.number] if one is not chain)
            if any(one.kind is ActorKind.COUNTRY and one.country == country for one in beside):
                chain.lent = country
