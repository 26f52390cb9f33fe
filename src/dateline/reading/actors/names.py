"""Names in a sentence: runs of capitalised words, taken apart into title and name."""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from dateline.gazetteer import Site, folded, index
from dateline.model import ActorKind, MentionForm, PartKind, Place, PlaceFeature, PlaceUse
from dateline.reading.actors.lines import NAMES, Line
from dateline.reading.actors.roles import Role, apposed, before, side, titled, without_address
from dateline.reading.actors.sights import SUBJECTS, Sight, plain
from dateline.reading.actors.teams import is_match, plays, run_by
from dateline.reading.actors.words import KINDS, MANY, METONYM, bodies, given, nouns, sexes, small
from dateline.reading.cues import bases
from dateline.reading.statements.vocabulary import verbs

MOST = 12
FEWEST, MOST_PERSON = 2, 4
SHORTEST, CLOSE, PARTY = 2, 0.5, 6
WORLDWIDE = ("IGO", "NGO")


class Run(NamedTuple):
    """Tokens in a row that are written as a name."""

    first: int
    last: int


def runs(line: Line) -> Iterator[Run]:
    """The longest runs of capitalised words, with what ties them inside."""
    number = 0
    while number < len(line.printed):
        if not line.is_capital(number):
            number += 1
            continue
        last = number
        while last - number < MOST and (following := tied(line, number, last)) > last:
            last = following
        yield Run(number, last)
        number = last + 1


def tied(line: Line, first: int, last: int) -> int:
    """The next token of a run, over what ties it; the last where the run ends."""
    if line.goes_on(last + 1):
        return last + 1
    word = line.word(last + 1)
    if word in small("tie"):
        behind = last + 2 + (line.word(last + 2) in small("tie"))
        return behind if line.is_capital(behind) or is_given(line, first, last) else last
    if word in ("and", ",") and opened(line, first, last) and line.is_capital(last + 2):
        return last + 2 if word == "and" and line.word(last + 2) not in given() else last
    if word in small("office of") and takes_of(line, first, last, word):
        behind = last + 2 + (line.word(last + 2) == "the")
        return behind if line.is_capital(behind) else last
    return last


def is_given(line: Line, first: int, last: int) -> bool:
    """Whether a hyphen and a small syllable go on with a given name: 'Tsai Ing-wen'."""
    mark, end = last + 1, last + 2
    tight = line.word(mark) == "-" and not line.is_apart(mark) and not line.is_apart(end)
    short = first < last and len(line.word(end)) <= SHORTEST
    small = tight and line.printed[end].islower() and line.word(end).isalpha()
    return small and (line.tag(end) in NAMES or short)


def opened(line: Line, first: int, last: int) -> bool:
    """Whether a run is a body's, with an 'of': its 'and' may be a part of the name."""
    words = [line.word(number) for number in range(first, last + 1)]
    bodied = any(word in nouns("body") for word in words)
    return bodied and bool({*words} & small("of"))


def takes_of(line: Line, first: int, last: int, word: str) -> bool:
    """Whether an 'of' behind a run belongs to it: behind a body or an office."""
    known = nouns("body", "office") if word in small("of") else nouns("office")
    near = range(max(first, last - 2), last + 1)
    return any(line.phrase(number, last) in known for number in near)


def names(line: Line) -> Iterator[Sight]:
    """The sights that the names of a line are."""
    for run in () if line.titled else runs(line):
        yield from sighted(line, run)


def sighted(line: Line, run: Run) -> Iterator[Sight]:
    """The sight of a run: a place that acts, a body, or a person with a role."""
    place = whole_place(line, run)
    if place and not is_called(line, run):
        yield from acting(line, run, place)
        return
    whole = plain(printed(line, *run))
    if body := bodies().get(folded(whole)):
        yield institution(line, run, body.name, whole)
        return
    if is_common(line, run):
        return
    role, first = titled(line, run.first, run.last)
    if first > run.last:
        return
    if role and is_bare(role) and (other := without_address(line, run, first, role)):
        role = other._replace(sex=role.sex or other.sex)
    role = role or before(line, first, run.last)
    name = plain(printed(line, first, run.last))
    if role is None and (body := bodies().get(folded(name))):
        yield institution(line, Run(first, run.last), body.name, name)
    elif role is None and (sector := of_body(line, run, first)) is not None:
        yield organisation(line, Run(first, run.last), name, sector or None)
    else:
        yield from somebody(line, Run(first, run.last), name, role)


def is_common(line: Line, run: Run) -> bool:
    """Whether a headline's first word is a noun for a body, and no name: 'Union vows to strike'."""
    alone = run.first == run.last == 0 and line.kind is PartKind.HEADLINE
    return alone and line.word(0) in nouns("institution") and line.is_subject(0)


def whole_place(line: Line, run: Run) -> Place | None:
    """The place whose name a run is."""
    last, place = line.places.get(run.first, (-1, None))
    return place if last >= run.last else None


def is_called(line: Line, run: Run) -> bool:
    """Whether what stands before a name and a comma makes it a person's: 'his wife, Graça'."""
    own = before(line, *run) if line.word(run.first - 1) == "," else None
    return own is not None and own.noun in nouns("person")


def acting(line: Line, run: Run, place: Place) -> Iterator[Sight]:
    """The state, or the people of the place, that a place's name stands for."""
    if place.use is not PlaceUse.METONYM:
        return
    state = index().states.get(place.country or "")
    head, itself = line.top(*run), place.feature is PlaceFeature.COUNTRY
    if state and (itself or is_capital(line, run, place)):
        yield Sight(
            line,
            *run,
            head,
            MentionForm.NAME if itself else MentionForm.METONYM,
            state,
            ActorKind.COUNTRY,
            place.country,
            "GOV",
        )
    else:
        form, kind = MentionForm.METONYM, ActorKind.GROUP
        side = None if place.contested else place.country
        yield Sight(line, *run, head, form, place.name, kind, side)


def is_capital(line: Line, run: Run, place: Place) -> bool:
    """Whether a place is the capital of its country."""
    known = index().named(folded(printed(line, *run)))
    sites = (index().site(number) for number, _ in known)
    return any(site.capital and is_at(site, place) for site in sites)


def is_at(site: Site, place: Place) -> bool:
    """Whether a site is a place, or lies in the district that has its name."""
    if site.geonames == place.geonames or place.lat is None or place.lon is None:
        return site.geonames == place.geonames
    return abs(site.lat - place.lat) < CLOSE and abs(site.lon - place.lon) < CLOSE


def institution(line: Line, run: Run, fullest: str, name: str) -> Sight:
    """The sight of a body that is known by name."""
    body, head = bodies()[folded(name)], line.top(*run)
    if body.kind == METONYM:
        state = index().states.get(body.country or "", fullest)
        form, kind = MentionForm.METONYM, ActorKind.COUNTRY
        return Sight(line, *run, head, form, state, kind, body.country, body.sector)
    kind = KINDS[body.kind]
    country = body.country if body.sector in WORLDWIDE else body.country or home(line, run)
    form = MentionForm.NAME
    return Sight(line, *run, head, form, name, kind, country, body.sector, alias=fullest)


def organisation(line: Line, run: Run, name: str, sector: str | None) -> Sight:
    """The sight of a body whose name tells what it is."""
    kind = ActorKind.OUTLET if sector == "MED" else ActorKind.ORGANISATION
    head, form = line.top(*run), MentionForm.NAME
    return Sight(
        line, *run, head, form, name, kind, home(line, run), sector, alias=bracketed(line, run)
    )


def home(line: Line, run: Run) -> str | None:
    """The country that a body's name says it belongs to, or a possessive before it."""
    owned = line.tag(run.first - 1) == "POS"
    return side(line, max(0, run.first - 2 * owned), run.last, "body of")


def bracketed(line: Line, run: Run) -> str | None:
    """The short form in brackets behind a name."""
    short = line.printed[run.last + 2 : run.last + 3]
    if line.word(run.last + 1) == "(" and line.word(run.last + 3) == ")" and short[0].isupper():
        return short[0]
    return None


def of_body(line: Line, run: Run, first: int) -> str | None:
    """The sector of a body ('' for none), by its name or whom it plays; None for others."""
    sector = organised(line, first, run.last)
    if sector is not None or not plays(line, line.top(*run)) or not is_match(line):
        return sector
    others = (other for other in runs(line) if other != run)
    return "" if any(organised(line, *other) is not None for other in others) else None


def organised(line: Line, first: int, last: int) -> str | None:
    """The sector of the body that a name is of ('' for none); None where it is no body's name."""
    if folded(line.word(first)) in given() and last - first == 1:
        return None
    known = nouns("body")
    ends = [n for n in range(first, last + 1) if line.word(n) in small("of")] or [last + 1]
    for start, end in ((n, ends[0] - 1) for n in range(first, last + 1)):
        noun = known.get(line.phrase(start, end))
        if noun and (start > first or ends[0] <= last or line.word(first - 1) == "the"):
            return noun.sector or ""
    opened = nouns("opening").get(line.word(first)) if last > first else None
    if opened:
        return opened.sector or ""
    word = line.printed[last]
    if first == last and len(word) >= SHORTEST and word.isupper() and word.isalpha():
        return ""
    return None


def printed(line: Line, first: int, last: int) -> str:
    """The words of a name as printed, on one line."""
    pieces = []
    for number in range(first, last + 1):
        gap = number > first and line.is_apart(number)
        pieces.append(f"{' ' * gap}{line.printed[number]}")
    return "".join(pieces)


def somebody(line: Line, run: Run, name: str, role: Role | None) -> Iterator[Sight]:
    """The sight of a body's or a person's name, or of one that may be anybody's."""
    head, form = line.top(*run), MentionForm.NAME
    if role and role.noun in nouns(*MANY):
        kind = ActorKind.ORGANISATION
        noun = role.noun
        yield Sight(line, *run, head, form, name, kind, role.country, role.sector, noun=noun)
    elif role := role or apposed(line, run.last):
        telling = role.noun not in nouns("anyone") or is_named(line, run)
        kind = ActorKind.PERSON if telling else ActorKind.UNKNOWN
        sex = role.sex or sex_of(name)
        known = () if is_bare(role) else (role.noun, role.span)
        yield Sight(line, *run, head, form, name, kind, role.country, role.sector, sex, *known)
    else:
        yield anybody(line, run, name)


def is_bare(role: Role) -> bool:
    """Whether a role is a form of address that tells no more than a sex."""
    return role.noun in nouns("address") and role.sector is None


def anybody(line: Line, run: Run, name: str) -> Sight:
    """The sight of a name without a role: weak where nothing tells that it is an actor's."""
    head, several = line.top(*run), " " in name
    sure, asked = is_named(line, run), is_asked(line, run)
    kind = ActorKind.PERSON if sure else ActorKind.UNKNOWN
    acts = several and line.dep(head) in SUBJECTS
    person = is_like_one(line, run, name)
    weak = is_thing(line, run) or not (sure or asked or acts)
    form, sex, noun = MentionForm.NAME, sex_of(name), run_by(line, head) if sure else None
    like, acting = asked and person, acts and person
    own = Sight(line, *run, head, form, name, kind, sex=sex, noun=noun)
    return replace(own, weak=weak, like=like, acting=acting)


def sex_of(name: str) -> str | None:
    """The sex that the given name of a full name tells."""
    first, _, rest = name.partition(" ")
    return sexes().get(folded(first)) if rest else None


def is_named(line: Line, run: Run) -> bool:
    """Whether a run of words is a person's name by a given name, an initial, or an age behind.

    So it is by a given name of two syllables: 'Tsai Ing-wen'.
    """
    first = line.printed[run.first]
    several = run.last > run.first
    aged = line.word(run.last + 1) == "," and line.word(run.last + 2).isdigit()
    initial = several and len(first) == SHORTEST and first.endswith(".")
    bare = line.word(run.first - 1) not in small("article") and not is_thing(line, run)
    called = several and bare and first.istitle() and folded(first) in given()
    comma = line.word(run.last + 1) == ","
    doing = several and bare and comma and line.word(run.last + 2) in small("who")
    syllables = any(is_given(line, run.first, number) for number in range(*run))
    named = line.word(run.first - 1) in small("called") and line.word(run.first - 2) in nouns(
        "person"
    )
    kin = comma and line.word(run.first - 1) == "," and line.word(run.first - 2) in small("kin")
    told = aged or initial or called or doing or syllables or named or kin
    return told or (several and sits_for(line, run))


def sits_for(line: Line, run: Run) -> bool:
    """Whether a party stands in brackets behind a name: 'Ana Rojas (Harbour Party)'."""
    start = run.last + 2
    end = next((n for n in range(start, start + PARTY) if line.word(n) == ")"), start) - 1
    if line.word(run.last + 1) != "(" or end < start:
        return False
    body = bodies().get(folded(line.phrase(start, end)))
    noun = nouns("body").get(line.word(end))
    return any(one is not None and one.sector == "PTY" for one in (body, noun))


def is_thing(line: Line, run: Run) -> bool:
    """Whether a common noun right before a name says what it is: 'the ferry Stella Adria'."""
    return line.tag(run.first - 1) == "NN" and run.first - 1 not in line.dated


def is_asked(line: Line, run: Run) -> bool:
    """Whether a name that may be anybody's speaks, is told something, or whose words are told.

    So it is by 'according to', and by a noun for what is said: 'Rojas's claim'.
    """
    head = line.top(*run)
    governor = line.tree.tokens[head].head
    if line.dep(head) == "poss" and line.word(run.last + 1) in small("owning"):
        return line.word(governor) in bases("noun")
    if line.dep(head) == "nsubjpass" and line.word(governor) in verbs("told"):
        return True
    if line.dep(head) == "pobj":
        return line.word(governor) == "to" and line.word(governor - 1) == "according"
    return line.speaks(head)


def is_like_one(line: Line, run: Run, name: str) -> bool:
    """Whether a speaker's name has the form of a person's: two or three words, and no article."""
    words = [word for word in name.split() if word[:1].isupper()]
    article = line.word(run.first - 1) in small("article")
    usual = FEWEST <= len(words) < MOST_PERSON and all(word.istitle() for word in words)
    return usual and not article and run.first not in line.places
