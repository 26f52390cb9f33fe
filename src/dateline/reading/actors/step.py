"""The step: every actor of a story, with its mentions."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from dateline.gazetteer import folded
from dateline.model import Actor, ActorKind, Article, Marks, Mention, MentionForm, Sentence
from dateline.reading.actors.chains import NOWHERE, Cast, Chain, Scene
from dateline.reading.actors.interviews import interviews
from dateline.reading.actors.lines import Line, lines
from dateline.reading.actors.names import names
from dateline.reading.actors.phrases import others, phrases
from dateline.reading.actors.phrases import pronouns as pronouns_of
from dateline.reading.actors.resolve import pronouns, seats, titles
from dateline.reading.actors.sights import Sight, plain
from dateline.reading.actors.surnames import alone
from dateline.reading.actors.words import nouns
from dateline.reading.anchors import mark_id

HELD = (MentionForm.NAME, MentionForm.TITLE)


def actors(article: Article, marks: Marks) -> tuple[Actor, ...]:
    """Every actor that the article's sentences name or describe, by its first mention."""
    named: list[Sight] = []
    described: list[Sight] = []
    meant: list[Sight] = []
    several: set[str] = set()
    read = list(lines(article, marks))
    for line in read:
        own = list(mirrored(names(line)))
        named += own
        taken = {n for one in own for n in covered(one)}
        taken |= {n for first, (last, _) in line.places.items() for n in range(first, last + 1)}
        described += phrases(line, taken)
        several.update(others(line, {n for one in own if not one.weak for n in covered(one)}))
        meant += pronouns_of(line)
    cast = Cast((*marks.known, *itself(article)), several, scene(article, marks))
    cast.named(list(alone(list(surnamed(named)))))
    titles(cast, described)
    pronouns(cast, meant)
    interviews(article, marks, read, cast)
    seats(cast)
    found = (actor(article, marks.sentences, chain) for chain in cast.chains.values())
    return tuple(sorted(found, key=lambda one: one.mentions[0].span))


def scene(article: Article, marks: Marks) -> Scene:
    """Where a story was written, by its dateline."""
    if article.dateline is None or article.dateline.place is None:
        return NOWHERE
    span = article.dateline.span
    countries = (one.country for one in marks.places if span.covers(one.span))
    words = article.dateline.place.partition(",")[0].lower().split()
    return Scene(frozenset(words), next(countries, None))


def itself(article: Article) -> Iterator[Actor]:
    """The outlet, which may speak of itself by its name."""
    if article.outlet:
        yield Actor("", article.outlet, ActorKind.OUTLET, ())


def mirrored(sights: Iterable[Sight]) -> Iterator[Sight]:
    """The names of a line; a counterpart holds the office of who is named before."""
    office = None
    for one in sights:
        yield replace(one, noun=office) if office and one.noun in nouns("mirror") else one
        office = one.noun if one.noun in nouns("office") else office


def surnamed(sights: Sequence[Sight]) -> Iterator[Sight]:
    """The sights; a place or a label that the story has as a surname is the person's."""
    ends = {one.key.split()[-1] for one in sights if is_full_name(one)}
    for one in sights:
        own = folded(one.line.printed[one.first])
        other = one.form is MentionForm.METONYM or is_label(one)
        if other and one.first == one.last and own in ends:
            name, form, kind = one.line.printed[one.first], MentionForm.NAME, ActorKind.PERSON
            yield replace(one, name=name, form=form, kind=kind, country=None, sector=None)
        else:
            yield one


def is_label(sight: Sight) -> bool:
    """Whether a sight stands alone before a colon: 'ROJAS: It is late'."""
    return sight.first == 0 and sight.line.word(sight.last + 1) == ":"


def is_full_name(sight: Sight) -> bool:
    """Whether a sight is a person's name with more than a surname."""
    person = sight.form is MentionForm.NAME and (sight.like or sight.kind is ActorKind.PERSON)
    return person and " " in sight.key


def covered(sight: Sight) -> Iterable[int]:
    """The tokens that a name takes, with its role or what the body is, but not whose a role is."""
    span = sight.role or sight.span
    for number, token in enumerate(sight.line.tree.tokens):
        role = span.start <= token.start < span.end and not owns(sight.line, number)
        if role or typed(sight) <= number <= sight.last:
            yield number


def owns(line: Line, number: int) -> bool:
    """Whether a token is a noun whose something is: 'the group's director'."""
    return line.tag(number) == "NN" and line.dep(number) == "poss"


def typed(sight: Sight) -> int:
    """The first token of a body's name, or of what it is right before: 'the operator Molo Blu'."""
    words = (sight.noun or "").split() if sight.kind is ActorKind.ORGANISATION else []
    return sight.first - len(words)


def actor(article: Article, sentences: Sequence[Sentence], chain: Chain) -> Actor:
    """The mark of a chain."""
    sights = sorted(chain.sights, key=lambda one: one.span)
    first = sights[0].span
    roles = (one.role for form in HELD for one in sights if one.form is form)
    role = next(filter(None, roles), None)
    return Actor(
        mark_id("a", article, sentences, first),
        fullest(sights, chain),
        chain.kind,
        tuple(mentions(article, sentences, sights)),
        chain.country,
        chain.sector,
        article.text[role] if role else (chain.known.role if chain.known else None),
        role,
    )


def fullest(sights: list[Sight], chain: Chain) -> str:
    """The fullest name of a chain: that with the most words, the first of several."""
    names = [one.name for one in sights if one.form is MentionForm.NAME]
    if chain.known:
        names.append(chain.known.name)
    return plain(max(names, key=lambda one: len(one.split())) if names else sights[0].name)


def mentions(
    article: Article, sentences: Sequence[Sentence], sights: Iterable[Sight]
) -> Iterator[Mention]:
    """The mentions of a chain, in text order; none twice."""
    seen = set()
    for one in sights:
        if one.span not in seen:
            seen.add(one.span)
            span = one.span
            own = mark_id("m", article, sentences, span)
            yield Mention(own, span, one.form)
