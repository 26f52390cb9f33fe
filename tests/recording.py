"""Records, and stories to put into them, for the tests of whatever keeps them.

Stories are read by a toy that knows one pattern, 'Somebody said that ...', so that a test takes no
parser and its marks are plain.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from dateline.articles import compose
from dateline.model import (
    Actor,
    ActorKind,
    Article,
    Attitude,
    Cue,
    Given,
    Maker,
    Marks,
    Mention,
    MentionForm,
    Origin,
    Place,
    PlaceUse,
    Raw,
    RawFormat,
    Reading,
    Sentence,
    Source,
    SourceKind,
    Span,
    Statement,
    StatementKind,
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
SAID = re.compile(r"([A-Z]\w+(?: [A-Z]\w+)?) (said|claimed) that ([^.]*)")
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
    text = str(article.text)
    actors: dict[str, Actor] = {}
    statements: list[Statement] = []
    for found in SAID.finditer(text):
        who, cue, content = (Span(*found.span(group)) for group in (1, 2, 3))
        mention = Mention(mark_id("m", article, own, who), who, MentionForm.NAME)
        known = actors.get(found[1]) or actor(article, own, who)
        actors[found[1]] = replace(known, mentions=(*known.mentions, mention))
        attitude = Attitude.DOUBTING if found[2] == "claimed" else Attitude.NEUTRAL
        whole = Span(who.start, content.end)
        statements.append(
            Statement(
                mark_id("s", article, own, whole, content),
                whole,
                StatementKind.INDIRECT,
                Source(who, SourceKind.NAMED, known.id),
                Cue(cue, {"said": "say"}.get(found[2], "claim"), attitude),
                (content,),
            )
        )
    places = tuple(towns(article, own))
    marks = Marks(own, (), (), places, tuple(actors.values()), tuple(statements))
    return Reading(article, marks, maker, article.problems)


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
