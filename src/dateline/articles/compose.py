"""Raw bytes to Article: what a story is, before it is read. Never raises, whatever the bytes."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from dateline.articles.agencies import agency
from dateline.articles.bylines import BY, authors
from dateline.articles.claims import Claim, same_letters, same_moment, settled
from dateline.articles.day import reference_day
from dateline.articles.language import ENGLISH, language
from dateline.articles.pages import page
from dateline.articles.parts import Layout, layout
from dateline.articles.unpack import Row, day, doubt, fault, instant, parsed, unpacked
from dateline.model import (
    Article,
    Evidence,
    Given,
    Instant,
    PartKind,
    Problem,
    Raw,
    Severity,
    Text,
    content_id,
)

Claims = Mapping[str, Sequence[Claim]]
SAME = {
    "published": same_moment,
    "updated": same_moment,
    "url": lambda one, other: one.rstrip("/") == other.rstrip("/"),
}
FIELDS = ("headline", "deck", "byline", "published", "updated", "outlet", "agency", "url", "body")


@dataclass(frozen=True, slots=True)
class Told:
    """What an input tells of its story: its text, the parts in it, and claims of its fields.

    Of a field's claims, the one to believe comes first.
    """

    text: Text
    layout: Layout
    claims: Claims = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


def compose(raw: Raw, given: Given) -> Article:
    """The article of one input: text, parts, fields with their evidence, reference day."""
    row = unpacked(raw)
    own = instant(row)
    guid = row.fields.get("id")
    told = of_text(row) if row.page is None else of_page(row, raw, given)
    evidence = {one.field: one for one in fields(row, raw, given, own, told)}
    published = given.published or own or moment(evidence, "published")
    outlet = value(evidence, "outlet")
    spoken = language(body(told))
    reference, doubts = reference_day(
        told.text,
        told.layout.parts,
        told.layout.dateline,
        published,
        given=given.published is not None,
        outlet=outlet,
        as_of=given.as_of,
    )
    url = value(evidence, "url")
    return Article(
        id=guid or identity(raw, outlet, url, told.text),
        guid=guid,
        origin=raw.origin,
        text=told.text,
        parts=told.layout.parts,
        as_of=given.as_of,
        language=spoken,
        url=url,
        outlet=outlet,
        agency=value(evidence, "agency"),
        published=published,
        updated=moment(evidence, "updated"),
        retrieved=raw.retrieved,
        embargoed=instant(row, "embargoed"),
        headline=value(evidence, "headline"),
        deck=value(evidence, "deck"),
        byline=values(evidence, "byline"),
        dateline=told.layout.dateline,
        images=told.layout.images,
        evidence=(*evidence.values(), *spoken_evidence(spoken, told)),
        reference=reference,
        problems=(
            *raw.problems,
            *row.problems,
            *told.problems,
            *late(published, given),
            *doubts,
            *remarks(told, spoken, raw),
        ),
    )


def identity(raw: Raw, outlet: str | None, url: str | None, text: Text) -> str:
    """The id of a story: of its words and where they stand; without words, of its input."""
    if str(text).strip():
        return content_id("a", outlet, url, str(text))
    data = raw.data.decode("latin-1")
    return content_id("a", outlet, url, raw.origin.path, raw.origin.ordinal, data)


def empty(raw: Raw, given: Given, problem: Problem) -> Article:
    """What stands in for the article of an input that could not be composed."""
    return Article(
        id=content_id("a", raw.origin.path, raw.origin.ordinal),
        origin=raw.origin,
        text=Text(""),
        as_of=given.as_of,
        retrieved=raw.retrieved,
        problems=(*raw.problems, problem),
    )


# --- what an input tells -------------------------------------------------------------------------


def of_text(row: Row) -> Told:
    """What a story of text tells: its parts, by their lines."""
    text = Text(row.text)
    found = layout(text, row.fields.get("headline"))
    told = Told(text, found)
    people = tuple(name for line in lines(told, PartKind.BYLINE) for name in authors(line))
    claims = {
        **{
            kind.value: [Claim(words, "text")]
            for kind in (PartKind.HEADLINE, PartKind.DECK)
            if (words := line_of(told, kind))
        },
        "byline": [Claim(people, "byline text")] if people else [],
        "agency": [*agency_claims(told)],
    }
    return Told(text, found, claims)


def of_page(row: Row, raw: Raw, given: Given) -> Told:
    """What a page tells."""
    address = raw.address or row.fields.get("url")
    found = page(row.page or "", address, given.outlet or row.fields.get("outlet"))
    told = Told(found.text, found.layout, found.claims, found.problems)
    agencies = [*agency_claims(told), *found.claims.get("agency", ())]
    return Told(found.text, found.layout, {**found.claims, "agency": agencies}, found.problems)


def agency_claims(told: Told) -> Iterator[Claim]:
    """The agency that the copy credits: in the dateline, else in the byline."""
    if told.layout.dateline and told.layout.dateline.agency:
        yield Claim(told.layout.dateline.agency, "dateline")
    for line in lines(told, PartKind.BYLINE):
        if named := agency(BY.sub("", line).removesuffix(" staff").removesuffix(" Staff")):
            yield Claim(named, "byline text")


# --- fields and their evidence -------------------------------------------------------------------


def fields(row: Row, raw: Raw, given: Given, own: Instant | None, told: Told) -> Iterator[Evidence]:
    """The evidence of each field: what the caller says, then the row, then the story itself."""
    of_row = {**row.fields, "published": own.isoformat() if own else None}
    of_call = {
        "published": given.published.isoformat() if given.published else None,
        "outlet": given.outlet,
        "url": raw.address,
    }
    for name in FIELDS:
        claims = [
            *claim(of_call.get(name), "given"),
            *claim(of_row.get(name), "row"),
            *told.claims.get(name, ()),
        ]
        yield from settled(name, claims, SAME.get(name, same_letters))


def claim(text: str | None, origin: str) -> Iterable[Claim]:
    """A claim, if there is one."""
    return [Claim(text, origin)] if text else []


def value(evidence: Mapping[str, Evidence], name: str) -> str | None:
    """The value of a field, as a text."""
    found = evidence.get(name)
    return found.value if found and isinstance(found.value, str) else None


def values(evidence: Mapping[str, Evidence], name: str) -> tuple[str, ...]:
    """The values of a field that has several."""
    found = evidence.get(name)
    return found.value if found and isinstance(found.value, tuple) else ()


def moment(evidence: Mapping[str, Evidence], name: str) -> Instant | None:
    """The value of a field, as a moment or a day."""
    written = value(evidence, name)
    return parsed(written) if written else None


def spoken_evidence(spoken: str | None, told: Told) -> Iterator[Evidence]:
    """The language by the words, with what the page declares as its rival."""
    if spoken:
        claims = [Claim(spoken, "text"), *told.claims.get("language", ())]
        yield from settled("language", claims, same_language)


def same_language(one: str, other: str) -> bool:
    """Whether two tags are of one language."""
    return one.partition("-")[0].lower() == other.partition("-")[0].lower()


def lines(told: Told, kind: PartKind) -> Iterator[str]:
    """The words of each part of a kind."""
    return (told.text[part.span] for part in told.layout.parts if part.kind is kind)


def line_of(told: Told, kind: PartKind) -> str | None:
    """The words of the first part of a kind, on one line; None where there is none."""
    first = next(lines(told, kind), None)
    return None if first is None else " ".join(first.split())


def body(told: Told) -> str:
    """The paragraphs, or what else there is: what a language is told by."""
    paragraphs = "\n".join(lines(told, PartKind.PARAGRAPH))
    return paragraphs or "\n".join(told.text[part.span] for part in told.layout.parts)


# --- what is said of it --------------------------------------------------------------------------


def late(published: Instant | None, given: Given) -> Iterator[Problem]:
    """That a story was published after the day that no story is later than."""
    if published is not None and day(published) > given.as_of:
        message = f"published {published.isoformat()}, which is after the as-of day {given.as_of}"
        yield doubt(message, "published")


def remarks(told: Told, spoken: str | None, raw: Raw) -> Iterator[Problem]:
    """That there is no story, or that it is in a language that is not read."""
    empty = not str(told.text).strip()
    if empty and not raw.data.strip() and not (raw.problems or told.problems):
        yield fault("the input is empty", "parts")
    elif not empty and not told.layout.parts:
        yield fault("no story here: all lines are page furniture", "parts")
    if spoken not in (None, ENGLISH):
        message = f"the story is in another language ({spoken}): only its parts and fields are read"
        yield Problem("language", Severity.NOTE, message)
