"""Which article an input is of, and which version: decided from values, without a store.

An article is known again by any of its *keys*, the first of which that is known counts: the page
it stands at (its canonical link first), the id that its outlet gave it, its headline and words
within its outlet. Keys are hashes, so that what was erased can be known again without a word of it.
What has none of them is known by its headline within its outlet, if half of its words are the same,
or most of those that it opens with.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from hashlib import blake2b

from dateline.articles.addresses import host_of, page_of
from dateline.model import (
    Actor,
    ActorKind,
    Article,
    Given,
    MentionForm,
    PartKind,
    Place,
    Raw,
    content_id,
)
from dateline.record.moments import moment, utc
from dateline.relating.similar import content, likeness

ALIKE, OPENED, NEAR = 0.5, 0.6, timedelta(days=30)
LINE = 8
UNTOLD = frozenset({PartKind.BYLINE})
BY_NAME = frozenset({ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.OUTLET})


class Outcome(StrEnum):
    """What an input is to the record.

    `EMPTY`: there is no story in it; `ERASED`: its article was erased, and stays so.
    """

    NEW = "new"
    VERSION = "version"
    SAME = "same"
    EMPTY = "empty"
    ERASED = "erased"


@dataclass(frozen=True, slots=True)
class Seen:
    """A version that a record has: its fingerprint, and its moment (ISO 8601 in UTC), if known."""

    id: str
    fingerprint: str
    moment: str | None


@dataclass(frozen=True, slots=True)
class Namesake:
    """A version of an article that has the headline of an input, within the same outlet."""

    article: str
    moment: str | None
    words: str


@dataclass(frozen=True, slots=True)
class Known:
    """What a record knows of an input.

    `owners` are the ids of the articles that have its keys, `namesakes` versions with its headline,
    the newest first, `versions` all of each of these articles in the order of their time, `erased`
    the keys of what was erased.
    """

    owners: Mapping[str, str]
    namesakes: Sequence[Namesake]
    versions: Mapping[str, Sequence[Seen]]
    erased: Collection[str]


@dataclass(frozen=True, slots=True)
class Decision:
    """What becomes of an input: its outcome, with the ids of its article and version, if any."""

    outcome: Outcome
    article: str | None = None
    version: str | None = None


def decide(article: Article, keys: tuple[str, ...], known: Known) -> Decision:
    """What becomes of an article with these keys, given what is known of them."""
    if not keys:
        return Decision(Outcome.EMPTY)
    if any(key in known.erased for key in keys):
        return Decision(Outcome.ERASED)
    owner = next((known.owners[key] for key in keys if key in known.owners), None)
    owner = owner or next(alike(article, known.namesakes), None)
    own, print_ = owner or content_id("a", keys[0]), fingerprint(article)
    if owner is None:
        return Decision(Outcome.NEW, own, content_id("v", own, print_))
    at, versions = iso(article), known.versions[owner]
    same = next((one for one in versions if is_same(one, print_, at)), None)
    same = same or beside(versions, print_, at)
    if same:
        return Decision(Outcome.SAME, own, same.id)
    returns = any(one.fingerprint == print_ for one in versions)
    version = content_id("v", own, print_, at) if returns else content_id("v", own, print_)
    return Decision(Outcome.VERSION, own, version)


def is_same(seen: Seen, print_: str, at: str | None) -> bool:
    """Whether the words are a version's, at the same time, or at a time that is not told."""
    return seen.fingerprint == print_ and (at is None or seen.moment in (None, at))


def beside(versions: Sequence[Seen], print_: str, at: str | None) -> Seen | None:
    """The version just before or just after a moment, if it has the same words.

    Else the words have come back after others stood there, and are a version of their own.
    """
    dated = [(one.moment, one) for one in versions if one.moment]
    earlier = [one for moment, one in dated if at and moment <= at][-1:]
    later = [one for moment, one in dated if at and moment > at][:1]
    return next((one for one in (*earlier, *later) if one.fingerprint == print_), None)


def alike(article: Article, namesakes: Sequence[Namesake]) -> Iterator[str]:
    """The articles of a headline that tell much the same, at about the same time."""
    own, at, headline = str(article.text), moment(article), folded(article.headline)
    for one in namesakes:
        then = datetime.fromisoformat(one.moment) if one.moment else None
        near = not at or not then or abs(utc(at) - then) <= NEAR
        whole = likeness(content(own), content(one.words))
        first = likeness(*(content(opening(words, headline)) for words in (own, one.words)))
        if near and (whole >= ALIKE or first >= OPENED):
            yield one.article


def opening(words: str, headline: str) -> str:
    """The first paragraph of some length that is not the headline; all words where there is none.

    `headline` is folded.
    """
    lines = (line for line in words.splitlines() if len(line.split()) >= LINE)
    return next((line for line in lines if folded(line) != headline), words)


def namesake(article: Article) -> str | None:
    """What all articles of a headline share within an outlet; None where either is not known."""
    scope, headline = scope_of(article), folded(article.headline)
    return content_id("h", scope, headline) if scope and headline else None


def iso(article: Article) -> str | None:
    """The moment of an article, in UTC, as ISO 8601 has it."""
    at = moment(article)
    return utc(at).isoformat() if at else None


def keys_of(article: Article) -> tuple[str, ...]:
    """The keys of an article, the surest first; none where it has no words.

    An id that the input gave counts within its outlet, else within its file.
    """
    words = folded(str(article.text)) or folded(article.headline)
    if not words:
        return ()
    pages = dict.fromkeys(filter(None, map(page_of, addresses(article))))
    scope = scope_of(article)
    found = [content_id("k", "page", page) for page in pages]
    if article.guid:
        file = None if scope else article.origin.path
        found.append(content_id("k", "guid", scope, file, article.guid))
    found.append(content_id("k", "words", scope, folded(article.headline), words))
    return tuple(found)


def addresses(article: Article) -> Iterator[str]:
    """What is claimed of an article's address, the canonical link first."""
    claims = [one for one in article.evidence if one.field == "url"]
    every = [(one.origin, one.value) for one in claims]
    every += [(rival.origin, rival.value) for one in claims for rival in one.rivals]
    claimed = [(origin, value) for origin, value in every if isinstance(value, str)]
    yield from (value for origin, value in claimed if origin == "canonical")
    if article.url:
        yield article.url
    yield from (value for origin, value in claimed if origin != "canonical")


def scope_of(article: Article) -> str | None:
    """Within what the ids and words of an article are its own: its outlet, else its site."""
    outlet = folded(article.outlet)
    return outlet or (host_of(article.url) if article.url else None)


def fingerprint(article: Article) -> str:
    """What tells one version of an article from another: headline, deck and the words of its parts.

    White space, bylines and the furniture of a page make no version.
    """
    parts = [
        f"{part.kind} {folded(article.text[part.span])}"
        for part in article.parts
        if part.kind not in UNTOLD
    ]
    words = parts or [folded(str(article.text))]
    return content_id("f", folded(article.headline), folded(article.deck), *words)


def folded(words: str | None) -> str:
    """Words as they are compared: in lower case, with white space folded."""
    return " ".join((words or "").casefold().split())


def input_key(raw: Raw, given: Given) -> str:
    """What tells an input that was taken in before: its bytes, and what is said of them.

    The day that no story is later than is not part of it: the same input on another day is the
    same. An input that came with problems is told by its place too, as it may have no bytes.
    """
    place = (raw.origin.path, raw.origin.ordinal) if raw.problems or not raw.data else ()
    published = given.published.isoformat() if given.published else None
    digest = blake2b(raw.data, digest_size=16).hexdigest()
    return content_id(
        "i", digest, raw.format, raw.address, raw.charset, published, given.outlet, *place
    )


def across(actor: Actor, article: str) -> str:
    """The id of an actor over all articles: by its full name, or by its country where it is one.

    A surname, a title or a description is nobody's beyond its article.
    """
    name = folded(actor.name)
    if actor.kind is ActorKind.COUNTRY and actor.country:
        return content_id("w", actor.kind, actor.country)
    named = any(one.form is MentionForm.NAME for one in actor.mentions)
    if named and actor.kind in BY_NAME and (actor.kind is not ActorKind.PERSON or " " in name):
        return content_id("w", actor.kind, name)
    return content_id("w", article, actor.id)


def across_place(place: Place) -> str:
    """The id of a place over all articles: its number in GeoNames, else its name."""
    return content_id("l", place.geonames, None if place.geonames else folded(place.name))
