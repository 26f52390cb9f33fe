"""Records, and stories to put into them, for the tests of whatever keeps them.

Stories are read by a toy that knows a pattern for each kind of mark ('Somebody said that ...',
'Somebody attacked Somebody', '14 people', 'regime'), so that a test takes no parser and its marks
are plain.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from dateline.articles import compose
from dateline.model import (
    OUTLET,
    Actor,
    ActorKind,
    Article,
    Attitude,
    Cue,
    Event,
    EventType,
    Figure,
    FigureKind,
    Given,
    Maker,
    Marks,
    Mention,
    MentionForm,
    Origin,
    Participant,
    Place,
    PlaceUse,
    Quad,
    Raw,
    RawFormat,
    Reading,
    Sentence,
    Source,
    SourceKind,
    Span,
    Statement,
    StatementKind,
    Status,
    Term,
    TermKind,
)
from dateline.publishing.payload import on_one_line
from dateline.reading.anchors import mark_id
from dateline.reading.sentences import sentences
from dateline.record import contract
from dateline.record.contract import Came, Kept, Offer, Store
from dateline.record.identity import Decision, input_key
from dateline.record.sqlite import SqliteStore
from twin import MemoryStore

NOW = datetime(2026, 11, 28, 12, tzinfo=UTC)
GIVEN = Given(date(2026, 11, 28))
MAKER = Maker("toy", "1", "none", "none")
NAME = r"([A-Z]\w+(?: [A-Z]\w+)?)"
SAID = re.compile(rf"{NAME}(?: with {NAME})? (said|claimed) that ([^.]*)")
DID = re.compile(rf"{NAME} (attacked|may attack|threatened) {NAME}")
COUNTED = re.compile(r"\d+( people|%)")
LOADED = re.compile(r"\b(regime|so-called)\b")
STORES: Mapping[str, Callable[[Path], Store]] = {
    "sqlite": lambda path: SqliteStore(path / "record.db", NOW),
    "memory": lambda _: MemoryStore(),
}
TOWN = re.compile(r"\b(Trieste|Muggia|Hovden)\b")


def stores(path: Path) -> dict[str, Store]:
    """A store of each kind, empty."""
    return {name: make(path) for name, make in STORES.items()}


def raw(text: str, path: str = "rows.jsonl", **fields: str) -> Raw:
    """A row of JSON Lines."""
    data = on_one_line({"text": text, **fields}).encode()
    return Raw(Origin(path), data, RawFormat.ROW)


def offer(item: Raw, given: Given = GIVEN) -> Offer:
    """What an import offers to a record."""
    article = compose(item, given)
    return contract.offer(input_key(item, given), article, Came(item, given))


def offered(text: str, path: str = "rows.jsonl", **fields: str) -> Offer:
    """The offer of a row."""
    return offer(raw(text, path, **fields))


def read_in(store: Store, *offers: Offer, maker: Maker = MAKER) -> list[Decision]:
    """Takes offers in, and reads what nobody has read."""
    made = store.take(offers, NOW)
    read_all(store, maker)
    return made


def read_all(store: Store, maker: Maker = MAKER) -> None:
    """Reads what a maker has not read yet."""
    found = [Kept(one.version, read(one.article, maker)) for one in store.unread(maker)]
    store.keep(found, {}, NOW)


def read(article: Article, maker: Maker = MAKER) -> Reading:
    """What the toy reads in an article."""
    own = sentences(article, Marks())
    actors = people(article, own)
    statements = tuple(said(article, own, actors))
    marks = Marks(
        own,
        (),
        (),
        tuple(towns(article, own)),
        tuple(actors.values()),
        statements,
        tuple(done(article, own, actors, statements)),
        tuple(counted(article, own, statements)),
        tuple(loaded(article, own, statements)),
    )
    return Reading(article, marks, maker, article.problems)


def people(article: Article, own: Sequence[Sentence]) -> dict[str, Actor]:
    """Who speaks or acts in an article, by name, with all that mentions them."""
    text = str(article.text)
    found = {Span(*one.span(n)) for one in SAID.finditer(text) for n in (1, 2) if one[n]}
    found |= {Span(*one.span(group)) for one in DID.finditer(text) for group in (1, 3)}
    actors: dict[str, Actor] = {}
    for span in sorted(found, key=lambda one: one.start):
        mention = Mention(mark_id("m", article, own, span), span, MentionForm.NAME)
        known = actors.get(text[span.start : span.end]) or actor(article, own, span)
        actors[known.name] = replace(known, mentions=(*known.mentions, mention))
    return actors


def said(
    article: Article, own: Sequence[Sentence], actors: Mapping[str, Actor]
) -> Iterator[Statement]:
    """The statements of an article."""
    for found in SAID.finditer(str(article.text)):
        who, cue, content = (Span(*found.span(group)) for group in (1, 3, 4))
        attitude = Attitude.DOUBTING if found[3] == "claimed" else Attitude.NEUTRAL
        others = (actors[found[2]].id,) if found[2] else ()
        whole = Span(who.start, content.end)
        yield Statement(
            mark_id("s", article, own, whole, content),
            whole,
            StatementKind.INDIRECT,
            Source(who, SourceKind.NAMED, actors[found[1]].id, others),
            Cue(cue, {"said": "say"}.get(found[3], "claim"), attitude),
            (content,),
        )


def done(
    article: Article,
    own: Sequence[Sentence],
    actors: Mapping[str, Actor],
    statements: Sequence[Statement],
) -> Iterator[Event]:
    """The events of an article, each stated by its verb."""
    for found in DID.finditer(str(article.text)):
        who, deed, whom = (Span(*found.span(group)) for group in (1, 2, 3))
        is_threat = found[2] == "threatened"
        yield Event(
            mark_id("e", article, own, deed),
            deed,
            next(one.id for one in own if one.span.start <= deed.start < one.span.end),
            EventType.THREATEN if is_threat else EventType.ASSAULT,
            Quad.VERBAL_CONFLICT if is_threat else Quad.MATERIAL_CONFLICT,
            (Participant(who, actors[found[1]].id),),
            (Participant(whom, actors[found[3]].id),),
            Status.CONDITIONAL if found[2] == "may attack" else Status.ACTUAL,
            voice(statements, deed),
        )


def counted(
    article: Article, own: Sequence[Sentence], statements: Sequence[Statement]
) -> Iterator[Figure]:
    """The figures of an article."""
    for found in COUNTED.finditer(str(article.text)):
        span = Span(*found.span())
        number = float(found[0].removesuffix(found[1]))
        unit, kind = {"%": ("%", FigureKind.SHARE)}.get(found[1], ("person", FigureKind.COUNT))
        own_id = mark_id("f", article, own, span)
        yield Figure(own_id, span, number, number, unit, kind, voice=voice(statements, span))


def loaded(
    article: Article, own: Sequence[Sentence], statements: Sequence[Statement]
) -> Iterator[Term]:
    """The terms of an article."""
    for found in LOADED.finditer(str(article.text)):
        span = Span(*found.span())
        kind = TermKind.LOADED if found[0] == "regime" else TermKind.HEDGE
        yield Term(mark_id("w", article, own, span), span, kind, voice(statements, span))


def voice(statements: Sequence[Statement], span: Span) -> str:
    """Whose words they are."""
    inside = (one.id for one in statements if one.content[0].start <= span.start < one.span.end)
    return next(inside, OUTLET)


def actor(article: Article, own: Sequence[Sentence], span: Span) -> Actor:
    """An actor without mentions yet."""
    name = article.text[span]
    kind = ActorKind.PERSON if " " in name else ActorKind.ORGANISATION
    return Actor(mark_id("a", article, own, span), name, kind, ())


def towns(article: Article, own: Sequence[Sentence]) -> Iterator[Place]:
    """The places of an article."""
    for found in TOWN.finditer(str(article.text)):
        span = Span(*found.span())
        yield Place(mark_id("p", article, own, span), span, found[1], PlaceUse.LITERAL)
