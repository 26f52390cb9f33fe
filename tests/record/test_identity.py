from dataclasses import replace
from datetime import date

import pytest

from dateline.model import (
    Actor,
    ActorKind,
    Article,
    Evidence,
    Given,
    Mention,
    MentionForm,
    Origin,
    Part,
    PartKind,
    Place,
    PlaceUse,
    Problem,
    Raw,
    RawFormat,
    Rival,
    Severity,
    Span,
    Text,
)
from dateline.record.identity import (
    Decision,
    Known,
    Namesake,
    Outcome,
    Seen,
    across,
    across_place,
    addresses,
    decide,
    fingerprint,
    folded,
    input_key,
    keys_of,
    namesake,
    scope_of,
)
from helpers import article

FERRY = article("The ferry sank.")
PAGE = replace(FERRY, url="https://harbour.example/ferry", outlet="Harbour Wire", guid="g1")
NOTHING = Known({}, (), {}, ())
GIVEN = Given(date(2026, 11, 23))


def parted(*parts: tuple[str, PartKind], headline: str | None = None) -> Article:
    """An article of parts, each on a line of its own."""
    text, found = "", []
    for words, kind in parts:
        found.append(Part(Span(len(text), len(text) + len(words)), kind))
        text += f"{words}\n"
    return replace(FERRY, text=Text(text), parts=tuple(found), headline=headline)


# --- addresses and keys --------------------------------------------------------------------------


def test_the_canonical_link_comes_first() -> None:
    own = replace(
        PAGE,
        url="https://harbour.example/fetched",
        evidence=(
            Evidence("headline", "https://harbour.example/none", "canonical"),
            Evidence(
                "url",
                "https://harbour.example/og",
                "og:url",
                (
                    Rival("https://harbour.example/canonical", "canonical"),
                    Rival(("https://harbour.example/list",), "canonical"),
                ),
            ),
        ),
    )
    names = [one.rsplit("/", 1)[1] for one in addresses(own)]
    assert names == ["canonical", "fetched", "og"]
    assert len(keys_of(own)) == 5


def test_addresses_of_one_page_are_one_key() -> None:
    own = Evidence("url", "http://www.harbour.example/ferry/?utm_source=x", "og:url")
    assert keys_of(replace(PAGE, evidence=(own,))) == keys_of(PAGE)


def test_an_address_that_is_no_page_is_no_key() -> None:
    home = replace(PAGE, url="https://harbour.example/", guid=None)
    assert len(keys_of(home)) == 1


def test_an_article_without_words_has_no_keys() -> None:
    assert keys_of(replace(PAGE, text=Text(" \n"))) == ()
    assert keys_of(replace(PAGE, text=Text(""), headline="Ferry sinks")) != ()


def test_ids_and_words_count_within_their_outlet() -> None:
    page, guid, words = keys_of(PAGE)
    assert keys_of(replace(PAGE, url=None, outlet=" harbour  WIRE")) == (guid, words)
    assert set(keys_of(replace(PAGE, outlet="Lagoon Today"))) & {guid, words} == set()
    assert keys_of(replace(PAGE, outlet="Lagoon Today"))[0] == page


def test_without_an_outlet_an_id_counts_within_its_site_or_its_file() -> None:
    bare = replace(FERRY, guid="g1")
    moved = replace(bare, origin=Origin("elsewhere.jsonl"))
    assert keys_of(bare)[0] != keys_of(moved)[0]
    assert keys_of(bare)[1] == keys_of(moved)[1]
    site = replace(bare, url="https://www.harbour.example/")
    assert keys_of(site) == keys_of(replace(site, origin=moved.origin))


@pytest.mark.parametrize(
    ("outlet", "url", "scope"),
    [
        ("Harbour  Wire", "https://a.example/x", "harbour wire"),
        (None, "https://www.a.example/x", "a.example"),
        (" ", None, None),
        (None, "ferry", None),
    ],
)
def test_scopes(outlet: str | None, url: str | None, scope: str | None) -> None:
    assert scope_of(replace(FERRY, outlet=outlet, url=url)) == scope


# --- what becomes of an input --------------------------------------------------------------------


def test_the_first_key_that_is_known_decides() -> None:
    keys = keys_of(PAGE)
    known = Known({keys[1]: "old", keys[2]: "other"}, (), {"old": (), "other": ()}, ())
    own = decide(PAGE, keys, known)
    assert (own.outcome, own.article) == (Outcome.VERSION, "old")


def test_a_new_article_is_named_by_its_surest_key() -> None:
    keys = keys_of(PAGE)
    new = decide(PAGE, keys, NOTHING)
    assert new.outcome is Outcome.NEW
    assert new == decide(PAGE, (keys[0], "k"), NOTHING)
    assert new.article != decide(PAGE, keys[1:], NOTHING).article


def test_what_is_empty_or_erased_is_nothing() -> None:
    keys = keys_of(PAGE)
    assert decide(PAGE, (), NOTHING) == Decision(Outcome.EMPTY)
    erased = Known({keys[0]: "old"}, (), {"old": ()}, {keys[2]})
    assert decide(PAGE, keys, erased) == Decision(Outcome.ERASED)


MORNING, NOON, NIGHT = (f"2026-11-0{day}T00:00:00+00:00" for day in (1, 2, 3))


@pytest.mark.parametrize(
    ("seen", "published", "version"),
    [
        ([("own", None)], None, "v0"),
        ([("own", MORNING)], None, "v0"),
        ([("own", None)], date(2026, 11, 1), "v0"),
        ([("own", MORNING)], date(2026, 11, 1), "v0"),
        ([("own", MORNING)], date(2026, 11, 2), "v0"),
        ([("own", NOON)], date(2026, 11, 1), "v0"),
        ([("other", MORNING), ("own", NOON)], date(2026, 11, 3), "v1"),
        ([("own", MORNING), ("other", NOON)], date(2026, 11, 3), None),
        ([("other", MORNING)], date(2026, 11, 1), None),
        ([], None, None),
    ],
)
def test_words_are_a_version_again_only_where_others_stood_between(
    seen: list[tuple[str, str | None]], published: date | None, version: str | None
) -> None:
    prints = {"own": fingerprint(PAGE), "other": "f"}
    versions = [Seen(f"v{n}", prints[words], at) for n, (words, at) in enumerate(seen)]
    keys = keys_of(PAGE)
    own = replace(PAGE, published=published)
    made = decide(own, keys, Known({keys[0]: "old"}, (), {"old": versions}, ()))
    assert made.outcome is (Outcome.SAME if version else Outcome.VERSION)
    assert version is None or made.version == version
    assert made.version not in {one.id for one in versions} or version


WORDS = "The ferry sank off Trieste. Rescue boats carried forty passengers ashore."


@pytest.mark.parametrize(
    ("words", "moment", "is_known"),
    [
        (f"{WORDS} Divers searched.", None, True),
        (f"{WORDS} Divers searched.", NIGHT, True),
        (f"{WORDS} Divers searched.", "2025-11-01T00:00:00+00:00", False),
        ("The board of Muggia raised its tolls, and drivers objected.", NIGHT, False),
    ],
)
def test_a_story_without_address_is_known_by_its_headline_and_words(
    words: str, moment: str | None, *, is_known: bool
) -> None:
    own = replace(
        FERRY,
        text=Text(WORDS),
        headline="Ferry sinks",
        outlet="Harbour Wire",
        published=date(2026, 11, 1),
    )
    known = Known({}, [Namesake("old", moment, words)], {"old": ()}, ())
    made = decide(own, keys_of(own), known)
    assert (made.article == "old") is is_known
    assert made.outcome is (Outcome.VERSION if is_known else Outcome.NEW)


def test_namesakes_share_a_headline_within_an_outlet() -> None:
    own = replace(PAGE, headline="Ferry sinks")
    assert namesake(own) == namesake(replace(own, headline=" FERRY  sinks", guid="g2"))
    assert namesake(own) != namesake(replace(own, outlet="Lagoon Today"))
    assert namesake(PAGE) is namesake(replace(own, outlet=None, url=None)) is None


# --- versions ------------------------------------------------------------------------------------

STORY = (("Ferry sinks", PartKind.HEADLINE), ("It sank.", PartKind.PARAGRAPH))


@pytest.mark.parametrize(
    "other",
    [
        parted(("Ferry sinks", PartKind.HEADLINE), ("It \n SANK.", PartKind.PARAGRAPH)),
        parted(STORY[0], ("By Marta Kosovel", PartKind.BYLINE), STORY[1]),
        replace(parted(*STORY), text=Text("Ferry sinks\nIt sank.\nShare this story")),
        replace(parted(*STORY), id="b", url="https://a.example/x", agency="Quay Press"),
    ],
)
def test_what_makes_no_version(other: Article) -> None:
    assert fingerprint(other) == fingerprint(parted(*STORY))


@pytest.mark.parametrize(
    "other",
    [
        parted(STORY[0], ("It rose.", PartKind.PARAGRAPH)),
        parted(*STORY, ("Corrected on Sunday", PartKind.CORRECTION)),
        parted(STORY[0], ("It sank.", PartKind.CAPTION)),
        parted(*STORY, headline="Ferry raised"),
        replace(parted(*STORY), deck="Nobody was hurt"),
    ],
)
def test_what_makes_a_version(other: Article) -> None:
    assert fingerprint(other) != fingerprint(parted(*STORY))


def test_a_story_without_parts_is_told_by_its_words() -> None:
    bare = replace(FERRY, parts=())
    assert fingerprint(bare) == fingerprint(replace(bare, text=Text(" THE ferry\nsank. ")))
    assert fingerprint(bare) != fingerprint(replace(bare, text=Text("The ferry rose.")))


@pytest.mark.parametrize(
    ("words", "own"), [(None, ""), (" \n", ""), ("The\u00a0STRASSE\n ist", "the strasse ist")]
)
def test_folding(words: str | None, own: str) -> None:
    assert folded(words) == own


# --- inputs --------------------------------------------------------------------------------------

ROW = Raw(Origin("rows.jsonl", 2), b'{"text": "It sank."}', RawFormat.ROW)


@pytest.mark.parametrize(
    ("raw", "given"),
    [
        (replace(ROW, origin=Origin("elsewhere.jsonl", 7)), GIVEN),
        (ROW, Given(date(2027, 1, 1))),
        (replace(ROW, retrieved=None), GIVEN),
    ],
)
def test_the_same_input(raw: Raw, given: Given) -> None:
    assert input_key(raw, given) == input_key(ROW, GIVEN)


@pytest.mark.parametrize(
    ("raw", "given"),
    [
        (replace(ROW, data=b'{"text": "It rose."}'), GIVEN),
        (replace(ROW, format=RawFormat.TEXT), GIVEN),
        (replace(ROW, address="https://a.example/x"), GIVEN),
        (replace(ROW, charset="latin-1"), GIVEN),
        (ROW, replace(GIVEN, published=date(2026, 11, 1))),
        (ROW, replace(GIVEN, outlet="Harbour Wire")),
    ],
)
def test_another_input(raw: Raw, given: Given) -> None:
    assert input_key(raw, given) != input_key(ROW, GIVEN)


@pytest.mark.parametrize(
    "raw",
    [
        replace(ROW, data=b""),
        replace(ROW, problems=(Problem("files", Severity.ERROR, "broken"),)),
    ],
)
def test_a_broken_input_is_told_by_its_place(raw: Raw) -> None:
    moved = replace(raw, origin=Origin("rows.jsonl", 3))
    assert input_key(raw, GIVEN) == input_key(raw, GIVEN)
    assert input_key(moved, GIVEN) != input_key(raw, GIVEN)


# --- actors and places over all articles ---------------------------------------------------------


def actor(name: str, kind: ActorKind, form: MentionForm = MentionForm.NAME, **own: str) -> Actor:
    return Actor("a1", name, kind, (Mention("m1", Span(0, 5), form),), **own)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("who", "is_one"),
    [
        (actor("Elena  ROJAS", ActorKind.PERSON), True),
        (actor("Rojas", ActorKind.PERSON), False),
        (actor("Quay Board", ActorKind.ORGANISATION), True),
        (actor("Harbour Wire", ActorKind.OUTLET), True),
        (actor("the sides", ActorKind.GROUP), False),
        (actor("Italy", ActorKind.COUNTRY, country="ITA"), True),
        (actor("Rome", ActorKind.COUNTRY, MentionForm.METONYM, country="ITA"), True),
        (actor("Ruritania", ActorKind.COUNTRY), False),
        (actor("the harbour minister", ActorKind.PERSON, MentionForm.TITLE), False),
        (replace(actor("Quay Board", ActorKind.ORGANISATION), mentions=()), False),
    ],
)
def test_who_is_one_over_all_articles(who: Actor, is_one: bool) -> None:  # noqa: FBT001
    assert (across(who, "article") == across(replace(who, id="a2"), "other")) is is_one


def test_names_are_told_apart_by_what_they_name() -> None:
    person, body = (actor("Marta Kosovel", kind) for kind in (ActorKind.PERSON, ActorKind.OUTLET))
    assert across(person, "a") != across(body, "a")
    assert across(person, "a") == across(replace(person, name="marta kosovel"), "b")
    sides = [actor(name, ActorKind.COUNTRY, country="ITA") for name in ("Italy", "Rome")]
    assert across(sides[0], "a") == across(sides[1], "b")


def test_a_place_is_one_by_its_number_else_by_its_name() -> None:
    own = Place("p1", Span(0, 7), "Trieste", PlaceUse.LITERAL, geonames=3165185)
    assert across_place(own) == across_place(replace(own, name="Triest", id="p2"))
    bare = replace(own, geonames=None)
    assert across_place(bare) == across_place(replace(bare, name="TRIESTE"))
    assert (
        len({across_place(own), across_place(bare), across_place(replace(bare, name="Muggia"))})
        == 3
    )
