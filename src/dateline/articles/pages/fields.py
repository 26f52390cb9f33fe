"""The claims of a page, settled: of each field the one to believe first."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from functools import cache
from itertools import takewhile

from dateline.articles.agencies import agency
from dateline.articles.claims import Claim, key, moment_key
from dateline.articles.pages.blocks import Block
from dateline.articles.pages.claims import Claims
from dateline.articles.pages.hints import Hint
from dateline.articles.pages.moments import in_address, printed, stated
from dateline.articles.pages.opening import hinted
from dateline.articles.pages.people import is_agency, is_desk, is_organisation, names
from dateline.articles.pages.weigh import Candidate
from dateline.tables import words

LONGEST_STAMP, SHORT = 160, 40
SHOWN = "byline text"
BRACKETED = re.compile(r"[(（]([^()（）]{2,60})[)）]")
MINUTE = timedelta(minutes=1)


def authors(found: Claims, outlets: frozenset[str]) -> list[Claim]:
    """Who wrote the story: people, else the agency that is named as the author, else the outlet.

    Claims that name people come first, of these the byline that is shown where it names all that
    the first does and more; desks ('Reuters Staff') are left out of all.
    """
    ranked = [ranking(claim, found.organisations, outlets) for claim in found.of["byline"]]
    known = [(rank, claim) for rank, claim in ranked if claim.value]
    if not known:
        return []
    first, *rest = [claim for _, claim in sorted(known, key=lambda one: one[0])]
    fuller = [
        claim for claim in rest if claim.origin == SHOWN and set(first.value) < set(claim.value)
    ]
    return [*fuller, first, *(claim for claim in rest if claim not in fuller)]


def ranking(
    claim: Claim, organisations: Collection[str], outlets: Collection[str]
) -> tuple[int, Claim]:
    """A claim without desks, and its rank: 0 names people, 1 others, 2 nobody but the outlet.

    Beside people only agencies are kept. `organisations` are the names that the page calls so,
    `outlets` those of its outlet, both as they are compared.
    """
    own = claim.value if isinstance(claim.value, tuple) else (claim.value,)
    listed = tuple(dict.fromkeys(name for text in own for name in names(text)))
    people = [
        name
        for name in listed
        if not is_organisation(name, outlets) and key(name) not in organisations
    ]
    if people:
        signed = tuple(name for name in listed if name in people or is_agency(name))
        return 0, Claim(signed, claim.origin)
    others = tuple(
        name for name in listed if is_agency(name) or key(name) in outlets or not is_desk(name)
    )
    return 1 + all(key(name) in outlets for name in others), Claim(others, claim.origin)


def agencies(written: Sequence[Claim], lines: Sequence[str] = ()) -> list[Claim]:
    """The news agencies among the authors, and in the brackets of the byline: '(with AFP)'."""
    bracketed = [
        Claim(named, SHOWN)
        for line in lines
        for inner in BRACKETED.findall(line)
        for word in re.split(r"[\s,/]+", inner)
        if (named := agency(word))
    ]
    return bracketed + [
        Claim(named, claim.origin)
        for claim in written
        if isinstance(claim.value, tuple)
        for name in claim.value
        if (named := agency(name))
    ]


def stamps(near: Sequence[Candidate], found: Claims) -> Iterator[tuple[str, Claim]]:
    """The times that the page shows near its headline.

    Each with its field: a line that says so is of the last change. What is said to be a time and
    can't be read is added to the vague ones.
    """
    for one in near:
        said = hinted(one.block, Hint.STAMP)
        if (one.aside and not said) or (one.chosen and one.prose):
            continue
        field = "updated" if changes(one.block.text) else "published"
        known = [(field, claim) for claim in elements(one)]
        known += lines(one, field, found.language)
        if not known and (said or is_time(one.block)) and is_short(one):
            found.vague.append(one.block.text)
        yield from known


def elements(one: Candidate) -> Iterator[Claim]:
    """The moments of the time elements of a block."""
    for value in datetimes(one):
        if (moment := stated(value)) is not None:
            yield Claim(moment.isoformat(), "time element")


def lines(one: Candidate, field: str, language: str | None) -> Iterator[tuple[str, Claim]]:
    """The moment that the words of a block print, of a field; or two, if it tells of a change.

    What stands before 'updated' is then the publication, what stands after it the last change.
    """
    if one.size > LONGEST_STAMP or one.picture:
        return
    line = one.block.text
    told = changed().search(line)
    first, last = (line[: told.start()], line[told.start() :]) if told else (line, "")
    before, after = printed(first, language), printed(last, language)
    if before is not None:
        yield field if after is None else "published", Claim(before.isoformat(), "text")
    if after is not None:
        yield "updated", Claim(after.isoformat(), "text")


def is_short(one: Candidate) -> bool:
    """Whether a block is as short as a time, and has a digit."""
    return one.size <= SHORT and any(letter.isdigit() for letter in one.block.text)


def is_time(block: Block) -> bool:
    """Whether words of a block stand in an element that is, or is said to be, a time."""
    return any(
        place.tag == "time" or Hint.STAMP in place.hint
        for piece in block.pieces
        for place in takewhile(lambda one: one is not block.place, piece.place.upward())
    )


def datetimes(one: Candidate) -> Iterator[str]:
    """The values of the time elements of a block."""
    elements = dict.fromkeys(
        place.element
        for piece in one.block.pieces
        for place in (*piece.place.upward(),)[:3]
        if place.tag == "time"
    )
    return (value for element in elements if (value := element.get("datetime")))


def changes(line: str) -> bool:
    """Whether a line tells of a change: 'Updated', 'Aktualisiert'."""
    return changed().search(line) is not None


@cache
def changed() -> re.Pattern[str]:
    """A pattern for the words that say so."""
    found = sorted(words("dateline.articles.tables", "bylines", "updated"))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, found))})(?!\w)", re.IGNORECASE)


def times(
    near: Sequence[Candidate], found: Claims, address: str | None
) -> Mapping[str, list[Claim]]:
    """The claims of publication and last change: metadata, then what is shown, then the address.

    A last change that is not at least a minute after the publication is none.
    """
    known = {name: list(found.of[name]) for name in ("published", "updated")}
    for name, claim in stamps(near, found):
        known[name].append(claim)
    if not known["published"] and (shown := known["updated"]) and not found.of["updated"]:
        known = {"published": shown, "updated": []}
    if day := in_address(address or ""):
        known["published"].append(Claim(day.isoformat(), "address"))
    known = {name: exact_first(claims) for name, claims in known.items()}
    if known["published"] and known["updated"]:
        first = known["published"][0].text
        known["updated"] = [claim for claim in known["updated"] if later(claim.text, first)]
    return known


def exact_first(claims: list[Claim]) -> list[Claim]:
    """Claims of which a moment on the day that the first names comes before it."""
    if not claims or len(claims[0].text) > len("2021-04-11"):
        return claims
    day = claims[0].text
    exact = [
        claim for claim in claims if len(claim.text) > len(day) and claim.text[: len(day)] == day
    ]
    return [*exact[:1], *(claim for claim in claims if claim not in exact[:1])]


def later(change: str, first: str) -> bool:
    """Whether a last change is at least a minute after the publication, so far as is known."""
    one, two = datetime.fromisoformat(change), datetime.fromisoformat(first)
    if one.tzinfo is None or two.tzinfo is None:
        return change[:10] > first[:10]
    return one - two >= MINUTE and moment_key(change) != moment_key(first)
