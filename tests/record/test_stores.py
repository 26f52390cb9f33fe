"""The contract of `dateline.record`, held by every store."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from dateline.errors import UsageError
from dateline.model import ActorKind, Maker, Marks, Origin, Phrase, Query, Reading, Sentence, Span
from dateline.record.contract import (
    Came,
    Edition,
    EntryKind,
    Hit,
    Judgement,
    Kept,
    Offer,
    Rule,
    Store,
)
from dateline.record.identity import Outcome
from dateline.record.tokens import tokens
from recording import GIVEN, MAKER, NOW, STORES, offer, offered, raw, read, read_all, read_in

FERRY = "The ferry sank off Trieste. Elena Rojas said that nobody was hurt. It was raised."
BRIDGE = "The bridge of Muggia stays shut. The Quay Board claimed that the bolts were old."
WIRE = {"outlet": "Harbour Wire"}
FERRIES = (Phrase(("ferry",)),)


@pytest.fixture(params=STORES)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    made = STORES[request.param](tmp_path)
    yield made
    made.close()


def test_all_of_the_contract_is_tested_here() -> None:
    source = Path(__file__).read_text()
    methods = [name for name in vars(Store) if not name.startswith("_")]
    assert "search" in methods
    assert [name for name in methods if f".{name}(" not in source] == []


def words(store: Store, query: Query, limit: int = 20) -> list[str]:
    """The sentences that a question finds."""
    return [
        one.edition.article.text[one.edition.marks.sentences[one.sentence].span]
        for one in store.search(query, NOW, limit)
    ]


def found(store: Store, *phrase: str) -> list[str]:
    return words(store, Query(phrases=(Phrase(phrase),)))


def outcomes(store: Store, *offers: object) -> list[Outcome]:
    return [one.outcome for one in read_in(store, *offers)]  # type: ignore[arg-type]


# --- identity ------------------------------------------------------------------------------------


def test_the_same_again_is_nothing_new(store: Store) -> None:
    own = offered(FERRY, id="1")
    assert outcomes(store, own) == [Outcome.NEW]
    assert dict(store.known([own.key])).keys() == {own.key}
    assert outcomes(store, own, own) == [Outcome.SAME] * 2
    assert len(list(store.editions(Query(), NOW))) == 1
    assert [one.kind for one in store.log()] == [
        EntryKind.ARTICLE,
        EntryKind.VERSION,
        EntryKind.READING,
    ]


def test_what_an_input_came_as_is_kept_with_its_version(store: Store) -> None:
    item, given = raw(FERRY, id="1"), replace(GIVEN, outlet="Harbour Wire")
    bare = replace(offered(BRIDGE, id="2"), came=None)
    first, second = store.take([offer(item, given), bare], NOW)
    store.take([offer(replace(item, origin=Origin("elsewhere.jsonl")), given)], NOW)
    asked = [str(one.version) for one in (first, second)]
    assert store.came([*asked, "v0"]) == {first.version: Came(item, given)}
    assert store.came([]) == {}


def test_an_unknown_input_is_not_known(store: Store) -> None:
    assert store.known(["i1", "i2"]) == {}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"url": "https://a.example/x"}, {"url": "http://www.a.example/x/?utm_source=feed#top"}),
        ({"url": "https://a.example/x?b=2&a=1"}, {"url": "https://a.example/x?a=1&b=2&fbclid=7"}),
        ({"id": "g1", **WIRE}, {"id": "g1", **WIRE}),
        ({"id": "g1"}, {"id": "g1"}),
        (
            {"id": "Ferry sinks", "url": "https://a.example/x"},
            {"id": "Ferry is raised", "url": "https://a.example/x"},
        ),
    ],
)
def test_a_changed_text_is_a_version(
    store: Store, before: dict[str, str], after: dict[str, str]
) -> None:
    assert outcomes(store, offered(FERRY, **before)) == [Outcome.NEW]
    assert outcomes(store, offered(f"{FERRY} It sails.", **after)) == [Outcome.VERSION]
    first, second = store.editions(Query(), NOW)
    assert first.article.id == second.article.id
    assert (first.number, second.number, second.versions) == (1, 2, 2)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"id": "1", "path": "a.jsonl"}, {"id": "1", "path": "b.jsonl"}),
        ({"url": "https://a.example/x"}, {"url": "https://a.example/y"}),
        ({"url": "https://a.example/"}, {"url": "https://a.example"}),
        ({"url": "http://a.example:8001/x"}, {"url": "http://a.example:8002/x"}),
        ({"id": "1", "url": "http://a.example:1/x"}, {"id": "1", "url": "http://a.example:2/y"}),
        ({"id": "1", "outlet": "One"}, {"id": "1", "outlet": "Two"}),
    ],
)
def test_two_articles(store: Store, one: dict[str, str], other: dict[str, str]) -> None:
    assert outcomes(store, offered(FERRY, **one), offered(BRIDGE, **other)) == [Outcome.NEW] * 2


def test_the_same_words_by_another_road_are_the_same(store: Store) -> None:
    first = offered(FERRY, id="1", headline="Ferry sinks", **WIRE)
    second = offered(FERRY, id="2", headline="Ferry sinks", **WIRE)
    third = offered(FERRY, id="3", headline="Ferry sinks", outlet="Lagoon Today")
    assert outcomes(store, first, second, third) == [Outcome.NEW, Outcome.SAME, Outcome.NEW]
    assert [one.id for one in store.inputs()] == ["1", "2", "3"]
    assert len({one.article for one in store.inputs()}) == 2


def test_a_changed_headline_alone_is_a_version(store: Store) -> None:
    page = {"url": "https://a.example/x"}
    assert outcomes(store, offered(FERRY, headline="Ferry sinks", **page)) == [Outcome.NEW]
    assert outcomes(store, offered(FERRY, headline="Ferry raised", **page)) == [Outcome.VERSION]
    assert outcomes(store, offered(f"{FERRY}\n ", headline="Ferry raised", **page)) == [
        Outcome.SAME
    ]


def test_versions_stand_in_the_order_of_their_time(store: Store) -> None:
    page = {"url": "https://a.example/x"}
    late = offered(f"{FERRY} It sails.", published="2026-11-03", **page)
    early = offered(FERRY, published="2026-11-01T10:00+01:00", **page)
    undated = offered(f"{FERRY} It flies.", **page)
    read_in(store, late, undated, early)
    editions = list(store.editions(Query(), NOW))
    assert [one.article.published and one.number for one in editions] == [1, 2, None]
    assert str(editions[0].article.text) == FERRY


def test_names_that_no_encoding_has_are_kept(store: Store) -> None:
    given = replace(GIVEN, outlet="Hav\udce9n")
    read_in(store, offer(raw(FERRY, "f\udce4hre.txt"), given))
    read_in(store, offered("", path="f\udce4hre.txt"))
    assert words(store, Query(outlet="Hav")) == words(store, Query(outlet="hav n"))
    (edition,) = store.editions(Query(), NOW)
    assert edition.article.origin.path == "f\udce4hre.txt"
    assert store.doomed(Rule(article="Hav\udce9n")) == []
    assert len(store.doomed(Rule(outlet="Hav\udce9n"))) == 1
    number = store.judge(Judgement("Hav\udce9n", "r\udce9d", "\udce9", "\udce9"), NOW)
    assert list(store.judgements().values()) == [Judgement("Hav?n", "r?d", "?", "?")]
    store.undo(number, "\udce9", NOW)
    assert store.erase(Rule(outlet="Hav\udce9n"), NOW).rule == "outlet Hav?n"
    assert store.erasures()[0].rule == "outlet Hav?n"
    assert len(list(store.problems())) == 1


def test_an_input_without_a_story_leaves_its_problems(store: Store) -> None:
    empty = offered("", path="broken.jsonl")
    assert outcomes(store, empty, empty) == [Outcome.EMPTY] * 2
    problems = [(path, one.message) for path, one in store.problems()]
    assert ("broken.jsonl", empty.article.problems[-1].message) in problems
    assert len(problems) == len(empty.article.problems)
    assert store.known([empty.key]) == {}


# --- versions and their sentences ----------------------------------------------------------------


def test_unchanged_sentences_keep_their_ids_and_marks(store: Store) -> None:
    page = {"url": "https://a.example/x"}
    read_in(store, offered(FERRY, **page))
    read_in(store, offered(f"At last. {FERRY}", **page))
    before, after = (one.marks for one in store.editions(Query(), NOW))
    assert [one.id for one in before.sentences] == [one.id for one in after.sentences[1:]]
    assert [one.id for one in before.statements] == [one.id for one in after.statements]
    assert found(store, "nobody", "was", "hurt") == ["Elena Rojas said that nobody was hurt."]


def test_a_sentence_is_shown_in_the_newest_version_that_has_it(store: Store) -> None:
    page = {"url": "https://a.example/x"}
    read_in(store, offered(FERRY, published="2026-11-01", **page))
    read_in(store, offered("The ferry sank off Trieste.", published="2026-11-02", **page))
    (kept,) = store.search(Query(phrases=(Phrase(("sank",)),)), NOW, 5)
    (gone,) = store.search(Query(phrases=(Phrase(("raised",)),)), NOW, 5)
    assert (kept.edition.number, gone.edition.number) == (2, 1)


def test_a_newer_reader_appends(store: Store) -> None:
    read_in(store, offered(FERRY))
    newer = replace(MAKER, version="2")
    assert len(list(store.unread(newer))) == 1
    assert list(store.unread(MAKER)) == []
    read_all(store, newer)
    assert list(store.unread(newer)) == []
    (edition,) = store.editions(Query(), NOW)
    assert edition.maker == newer
    assert [one.kind for one in store.log(since=3)] == [EntryKind.READING]
    assert found(store, "raised") == ["It was raised."]


def test_a_sentence_that_the_newest_reader_cuts_otherwise_is_not_found(store: Store) -> None:
    read_in(store, offered(FERRY), offered("The ferry stays."))
    newer = replace(MAKER, version="2")
    for held in list(store.unread(newer)):
        reading = read(held.article, newer)
        whole = Sentence(f"z-{held.version}", Span(0, len(held.article.text)))
        store.keep([Kept(held.version, replace(reading, marks=Marks((whole,))))], {}, NOW)
    for query in (Query(), Query(phrases=(Phrase(("ferry",)),))):
        assert len(words(store, query, 1)) == 1
        assert set(words(store, query)) == {FERRY, "The ferry stays."}


def test_a_reading_of_what_is_gone_is_dropped(store: Store) -> None:
    made = store.take([offered(FERRY)], NOW)
    waiting = list(store.unread(MAKER))
    store.erase(Rule(article=made[0].article), NOW)
    read_in(store)
    read_all(store)
    assert waiting[0].version == made[0].version
    assert list(store.editions(Query(), NOW)) == []


def test_any_number_of_parses_is_recalled(store: Store) -> None:
    parses = {str(number).encode(): b"1" for number in range(1_000)}
    store.keep([], parses, NOW)
    others = [f"other {number}".encode() for number in range(260_000)]
    assert store.recall([*parses, *others]) == parses


def test_parses_are_recalled(store: Store) -> None:
    store.keep([], {b"a": b"1", b"b": b"2"}, NOW)
    store.keep([], {b"b": b"2"}, NOW)
    assert store.recall([b"a", b"c"]) == {b"a": b"1"}


# --- questions -----------------------------------------------------------------------------------


@pytest.fixture
def full(store: Store) -> Store:
    read_in(
        store,
        offered(FERRY, id="1", published="2026-11-01", **WIRE),
        offered(BRIDGE, id="2", published="2026-11-02", outlet="Lagoon Today"),
        offered("Elena Rojas claimed that the café was open. It was not.", id="3"),
    )
    return store


BOLTS = "The Quay Board claimed that the bolts were old."
HURT = "Elena Rojas said that nobody was hurt."
CAFE = "Elena Rojas claimed that the café was open."


@pytest.mark.parametrize(
    ("query", "sentences"),
    [
        (Query(phrases=(Phrase(("ferry",)),)), ["The ferry sank off Trieste."]),
        (Query(phrases=(Phrase(("fer",), prefix=True),)), ["The ferry sank off Trieste."]),
        (Query(phrases=(Phrase(("fer",)),)), []),
        (Query(phrases=(Phrase(("cafe", "was")),)), [CAFE]),
        (Query(phrases=(Phrase(("was", "cafe")),)), []),
        (Query(phrases=(Phrase(("was",)), Phrase(("not",)))), ["It was not."]),
        (
            Query(phrases=(Phrase(("it",)), Phrase(("not",), excluded=True))),
            ["It was raised."],
        ),
        (
            Query(phrases=(Phrase(("the",), excluded=True), Phrase(("it",), excluded=True))),
            [HURT],
        ),
        (Query(actor="Rojas"), [HURT, CAFE]),
        (Query(actor="elena rojas", type="doubting"), [CAFE]),
        (Query(actor="roj"), []),
        (Query(actor="%"), []),
        (Query(type="statement"), [BOLTS, HURT, CAFE]),
        (Query(type="indirect", outlet="lagoon today"), [BOLTS]),
        (Query(type="asked"), []),
        (Query(outlet="Lagoon"), [BRIDGE.split(". ", maxsplit=1)[0] + ".", BOLTS]),
        (Query(place="Muggia"), ["The bridge of Muggia stays shut."]),
        (Query(about="Quay Board"), [BOLTS]),
        (Query(about="trieste"), ["The ferry sank off Trieste."]),
        (Query(about="bolts"), [BOLTS]),
        (Query(about="…"), []),
        (Query(outlet="…"), []),
        (Query(type="statement", start=date(2026, 11, 2)), [BOLTS]),
        (Query(type="statement", end=date(2026, 11, 1)), [HURT]),
        (Query(type="statement", start=date(2026, 11, 3)), []),
        (
            Query(type="article"),
            ["The bridge of Muggia stays shut.", "The ferry sank off Trieste.", CAFE],
        ),
    ],
)
def test_what_a_question_finds(full: Store, query: Query, sentences: list[str]) -> None:
    assert words(full, query) == sentences
    assert words(full, query, 1) == sentences[:1]
    assert words(full, query, 0) == []


@pytest.mark.parametrize("word", ["Сергей", "КИЇВ", "Νίκος", "ΝΊΚΟΣ", "한국", "がけ", "كَتَبَ", "x²"])
def test_words_of_any_writing_are_found_and_erased(store: Store, word: str) -> None:
    read_in(store, offered(f"The ferry {word} sank."), offered("The pier stands."))
    for typed in (word, word.lower(), word.upper()):
        assert len(found(store, *tokens(typed))) == 1
        assert len(list(store.editions(Query(phrases=(Phrase(tokens(typed)),)), NOW))) == 1
    store.erase(Rule(person=word), NOW)
    assert found(store, *tokens(word)) == found(store, "ferry") == []
    assert found(store, "pier") == ["The pier stands."]


def test_a_country_is_found_by_the_name_that_its_story_has(store: Store) -> None:
    names = {"Italy": "Italy", "Rome": "the Italian Republic"}
    made = {name: offered(f"{name} said that it pays. Back in Trieste.") for name in names}
    store.take(list(made.values()), NOW)
    for held in list(store.unread(MAKER)):
        reading = read(held.article)
        (actor,) = reading.marks.actors
        own = replace(actor, name=names[actor.name], kind=ActorKind.COUNTRY, country="ITA")
        place = replace(reading.marks.places[0], name=f"Port of {actor.name}", geonames=1)
        marks = replace(reading.marks, actors=(own,), places=(place,))
        store.keep([Kept(held.version, replace(reading, marks=marks))], {}, NOW)
    assert words(store, Query(actor="Italy")) == ["Italy said that it pays."]
    assert words(store, Query(actor="italian republic")) == ["Rome said that it pays."]
    assert words(store, Query(about="Italian Republic")) == ["Rome said that it pays."]
    assert len(words(store, Query(place="port of Rome"))) == 1
    store.erase(Rule(person="Rome"), NOW)
    assert words(store, Query(actor="Italy")) == ["Italy said that it pays."]


def test_a_hit_has_the_statements_that_are_asked_for(full: Store) -> None:
    (hit,) = full.search(Query(actor="Rojas", type="said"), NOW, 1)
    (number,) = hit.statements
    assert hit.edition.article.text[hit.edition.marks.statements[number].span] in HURT
    (plain,) = full.search(Query(phrases=(Phrase(("bolts",)),)), NOW, 5)
    assert plain.statements == (0,)


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        (Query(), ["1", "2", "3"]),
        (Query(actor="Rojas"), ["1", "3"]),
        (Query(outlet="Harbour Wire"), ["1"]),
        (Query(start=date(2026, 11, 1)), ["1", "2"]),
        (Query(phrases=(Phrase(("bridge",)),)), ["2"]),
        (Query(phrases=(Phrase(("it",), excluded=True),), place="Trieste"), ["1"]),
        (Query(end=date(2026, 1, 1)), []),
        (Query(type="article"), ["1", "2", "3"]),
        (Query(outlet="Harbour Wire", actor="Rojas", end=date(2026, 11, 1)), ["1"]),
        (Query(start=date(2026, 11, 2), phrases=(Phrase(("the",)),)), ["2"]),
        (Query(outlet="Lagoon", about="Rojas"), []),
    ],
)
def test_editions_are_those_with_what_is_asked_for(
    full: Store, query: Query, ids: list[str]
) -> None:
    assert [one.inputs for one in full.editions(query, NOW)] == [(own,) for own in ids]


def test_editions_are_of_their_own_days(store: Store) -> None:
    page = {"url": "https://a.example/x"}
    read_in(store, offered(FERRY, published="2026-11-01", **page))
    read_in(store, offered(f"{FERRY} It sails.", published="2026-11-03", **page))
    query = Query(phrases=(Phrase(("ferry",)),), start=date(2026, 11, 2))
    assert [one.number for one in store.editions(query, NOW)] == [2]


def test_what_is_under_embargo_is_kept_apart_until_its_time(store: Store) -> None:
    until = NOW + timedelta(hours=1)
    read_in(store, offered(FERRY, embargoed=until.isoformat()))
    query = Query(phrases=(Phrase(("ferry",)),))
    assert store.search(query, NOW, 5) == []
    assert list(store.editions(Query(), NOW)) == []
    assert len(store.search(query, until, 5)) == 1
    assert len(list(store.editions(Query(), until))) == 1


def test_what_a_version_without_embargo_says_is_found(store: Store) -> None:
    page, until = {"url": "https://a.example/x"}, NOW + timedelta(hours=1)
    read_in(store, offered(f"It is secret. {FERRY}", embargoed=until.isoformat(), **page))
    read_in(store, offered(FERRY, **page))
    query = Query(phrases=(Phrase(("ferry",)),))
    assert words(store, query) == ["The ferry sank off Trieste."]
    assert words(store, Query(phrases=(Phrase(("secret",)),))) == []
    assert len(words(store, Query())) == 3
    assert len(store.search(Query(), until, 9)) == 4


# --- marks of every kind -------------------------------------------------------------------------


RAID = "Elena Rojas attacked Jonas Veltman."
TOLL = "The regime hurt 14 people."
FEAR = (
    "Jonas Veltman claimed that Elena Rojas may attack Quay Board and 20% of the so-called fleet."
)
THREAT = "Jonas Veltman threatened Elena Rojas."


@pytest.fixture
def war(store: Store) -> Store:
    read_in(
        store,
        offered(f"{RAID} {TOLL} {FEAR}", id="1", published="2026-11-01", **WIRE),
        offered(f"{THREAT} It rained.", id="2", published="2026-11-02", outlet="Lagoon Today"),
    )
    return store


@pytest.mark.parametrize(
    ("query", "sentences"),
    [
        (Query(type="event"), [THREAT, RAID, FEAR]),
        (Query(type="assault"), [RAID, FEAR]),
        (Query(type="threaten"), [THREAT]),
        (Query(type="material-conflict"), [RAID, FEAR]),
        (Query(type="verbal-conflict"), [THREAT]),
        (Query(type="actual"), [THREAT, RAID]),
        (Query(type="conditional"), [FEAR]),
        (Query(type="denied"), []),
        (Query(type="figure"), [TOLL, FEAR]),
        (Query(type="count"), [TOLL]),
        (Query(type="share"), [FEAR]),
        (Query(type="term"), [TOLL, FEAR]),
        (Query(type="loaded"), [TOLL]),
        (Query(type="hedge"), [FEAR]),
        (Query(type="scare-quote"), []),
        (Query(type="statement"), [FEAR]),
        (Query(type="doubting"), [FEAR]),
        (Query(type="event", outlet="Harbour Wire"), [RAID, FEAR]),
        (Query(type="event", phrases=(Phrase(("may",), excluded=True),)), [THREAT, RAID]),
        (Query(type="event", about="Quay Board"), [FEAR]),
        (Query(actor="Rojas"), [RAID, FEAR]),
        (Query(actor="Veltman"), [THREAT, FEAR]),
        (Query(actor="Quay"), []),
        (Query(about="Quay"), [FEAR]),
        (Query(actor="Rojas", type="event"), [RAID, FEAR]),
        (Query(actor="Veltman", type="event"), [THREAT]),
        (Query(actor="Veltman", type="assault"), []),
        (Query(actor="Rojas", type="conditional"), [FEAR]),
        (Query(actor="Rojas", type="statement"), []),
        (Query(actor="Veltman", type="share"), [FEAR]),
        (Query(actor="Veltman", type="hedge"), [FEAR]),
        (Query(actor="Rojas", type="share"), []),
        (Query(actor="Veltman", type="figure"), [FEAR]),
        (Query(actor="Veltman", type="article"), [THREAT, FEAR]),
    ],
)
def test_what_a_question_for_marks_finds(war: Store, query: Query, sentences: list[str]) -> None:
    assert words(war, query) == sentences
    told = [one.inputs[0] for one in war.editions(query, NOW)]
    assert set(told) == {"2" if one == THREAT else "1" for one in sentences}


@pytest.mark.parametrize(
    ("query", "places"),
    [
        (Query(phrases=(Phrase(("fleet",)),)), [(0,), (1,), (1,), (1,)]),
        (Query(type="conditional"), [(), (1,), (), ()]),
        (Query(type="share"), [(), (), (1,), ()]),
        (Query(type="hedge"), [(), (), (), (1,)]),
        (Query(actor="Veltman", outlet="Harbour Wire"), [(0,), (), (1,), (1,)]),
        (Query(actor="Rojas", phrases=(Phrase(("fleet",)),)), [(), (1,), (), ()]),
    ],
)
def test_a_hit_has_the_marks_that_are_asked_for(
    war: Store, query: Query, places: list[tuple[int, ...]]
) -> None:
    (hit,) = war.search(query, NOW, 5)
    assert [hit.statements, hit.events, hit.figures, hit.terms] == places


def test_an_actor_is_asked_for_by_its_id(war: Store) -> None:
    (rojas,) = war.actors("Elena Rojas", NOW, 5)
    assert words(war, Query(actor=rojas.id)) == [RAID, FEAR]
    assert words(war, Query(about=rojas.id)) == [THREAT, RAID, FEAR]
    assert words(war, Query(actor=rojas.id, type="statement")) == []


def test_a_newer_reading_alone_is_asked(war: Store) -> None:
    newer = replace(MAKER, version="2")
    for held in list(war.unread(newer)):
        reading = read(held.article, newer)
        marks = replace(reading.marks, events=(), figures=(), terms=())
        war.keep([Kept(held.version, replace(reading, marks=marks))], {}, NOW)
    assert words(war, Query(type="statement")) == [FEAR]
    for kind in ("event", "figure", "term"):
        assert words(war, Query(type=kind)) == []
    assert words(war, Query(actor="Rojas")) == []


def test_marks_go_with_their_article(war: Store) -> None:
    war.erase(Rule(outlet="Lagoon Today"), NOW)
    assert words(war, Query(type="event")) == [RAID, FEAR]
    assert words(war, Query(type="threaten")) == []


# --- page by page --------------------------------------------------------------------------------


@pytest.fixture
def shelf(store: Store) -> Store:
    """Articles on two days and on none, one of them in two versions, one under embargo."""
    page, until = {"url": "https://a.example/x"}, (NOW + timedelta(hours=1)).isoformat()
    read_in(
        store,
        offered(f"{FERRY} {FERRY}", id="1", published="2026-11-01", **page),
        offered(BRIDGE, id="2", published="2026-11-02", outlet="Lagoon Today"),
        offered("The ferry rose. Elena Rojas claimed that the ferry sank.", id="3"),
        offered("The old ferry fell. It was old.", id="4", published="2026-11-02"),
        offered(f"{FERRY} It sails. The ferry rose.", id="1", published="2026-11-03", **page),
        offered("The last ferry is late, as ever. It was not.", id="5"),
        offered("The ferry is a secret.", id="6", published="2026-11-02", embargoed=until),
    )
    return store


def ids(hits: Sequence[Hit]) -> list[str]:
    return [one.edition.marks.sentences[one.sentence].id for one in hits]


def in_pages(store: Store, query: Query, size: int, *, newest: bool) -> list[Hit]:
    """What is found by going on from each page's last sentence."""
    found: list[Hit] = []
    after = None
    while page := store.search(query, NOW, size, after, newest=newest):
        found += page
        (*_, after) = ids(page)
    return found


@pytest.mark.parametrize("size", [1, 2, 3])
@pytest.mark.parametrize("newest", [False, True])
@pytest.mark.parametrize(
    "query",
    [
        Query(),
        Query(type="statement"),
        Query(type="article"),
        Query(phrases=FERRIES),
        Query(phrases=FERRIES, type="article"),
        Query(phrases=(Phrase(("ferry",), excluded=True),)),
        Query(about="ferry"),
        Query(about="ferry", type="article"),
        Query(end=date(2026, 11, 2)),
        Query(since=15),
    ],
)
def test_the_pages_of_an_answer_are_the_answer(
    shelf: Store, query: Query, size: int, *, newest: bool
) -> None:
    whole = shelf.search(query, NOW, 100, newest=newest)
    assert len(whole) > 3
    assert in_pages(shelf, query, size, newest=newest) == whole
    assert len(set(ids(whole))) == len(whole)


def test_nothing_follows_a_sentence_that_is_not_there(shelf: Store) -> None:
    for query in (Query(), Query(type="article"), Query(phrases=FERRIES)):
        for newest in (False, True):
            assert shelf.search(query, NOW, 5, "z0", newest=newest) == []
            assert shelf.search(query, NOW, 0, newest=newest) == []
    last = ids(shelf.search(Query(), NOW, 100))[-1]
    assert shelf.search(Query(), NOW, 5, last) == []


def test_the_newest_come_first_whatever_is_asked(shelf: Store) -> None:
    assert [
        one.edition.article.text[one.edition.marks.sentences[one.sentence].span]
        for one in shelf.search(Query(phrases=FERRIES), NOW, 20, newest=True)
    ] == [
        "The ferry rose.",
        "The old ferry fell.",
        "The ferry sank off Trieste.",
        "The ferry sank off Trieste.",
        "The last ferry is late, as ever.",
        "The ferry rose.",
        "Elena Rojas claimed that the ferry sank.",
    ]


# --- what is new ---------------------------------------------------------------------------------


def test_only_what_was_read_since_is_found(store: Store) -> None:
    page = {"url": "https://a.example/x"}
    read_in(store, offered(FERRY, **page), offered(BRIDGE, id="2"))
    last = store.last()
    assert last
    since = last.number
    assert words(store, Query(since=since)) == []
    assert store.news(Query(since=since), NOW, 5) == []
    assert list(store.editions(Query(since=since), NOW)) == []
    read_in(store, offered(f"{FERRY} It sails.", **page))
    assert words(store, Query(since=since)) == ["It sails."]
    assert words(store, Query(since=since, type="statement")) == []
    assert [one.number for one in store.news(Query(since=since), NOW, 5)] == [2]
    assert [one.number for one in store.editions(Query(since=since), NOW)] == [2]
    assert len(words(store, Query(since=0))) == 6
    read_all(store, replace(MAKER, version="2"))
    assert len(words(store, Query(since=since))) == 6


def numbered(editions: Iterable[Edition]) -> list[tuple[str, int]]:
    """Editions by the first id that they were given, and their numbers."""
    return [(one.inputs[0], one.number) for one in editions]


NEWS = [("1", 2), ("4", 1), ("2", 1), ("5", 1), ("3", 1)]


def test_the_news_are_the_newest_editions_of_all_articles(shelf: Store) -> None:
    assert numbered(shelf.news(Query(), NOW, 20)) == NEWS
    assert numbered(shelf.news(Query(), NOW, 2)) == NEWS[:2]
    assert shelf.news(Query(), NOW, 0) == []


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        (Query(phrases=FERRIES), ["1", "4", "5", "3"]),
        (Query(phrases=(Phrase(("ferry",), excluded=True),)), ["1", "4", "2", "5"]),
        (Query(outlet="Lagoon Today"), ["2"]),
        (Query(start=date(2026, 11, 2)), ["1", "4", "2"]),
        (Query(end=date(2026, 11, 2)), ["4", "2"]),
        (Query(type="doubting"), ["2", "3"]),
        (Query(type="article"), ["1", "4", "2", "5", "3"]),
        (Query(type="event"), []),
        (Query(actor="Rojas"), ["1", "3"]),
        (Query(place="Muggia"), ["2"]),
        (Query(since=17), ["1", "5"]),
    ],
)
def test_the_news_of_a_question(shelf: Store, query: Query, ids: list[str]) -> None:
    assert [own for own, _ in numbered(shelf.news(query, NOW, 20))] == ids


@pytest.mark.parametrize("size", [1, 2, 3])
@pytest.mark.parametrize("query", [Query(), Query(phrases=FERRIES), Query(type="statement")])
def test_the_news_page_by_page(shelf: Store, query: Query, size: int) -> None:
    found: list[Edition] = []
    after = None
    while page := shelf.news(query, NOW, size, after):
        found += page
        after = page[-1].article.id
    assert found == shelf.news(query, NOW, 20)
    assert shelf.news(query, NOW, size, "a0") == []


def test_the_news_are_what_may_be_seen(store: Store) -> None:
    page, until = {"url": "https://a.example/x"}, NOW + timedelta(hours=1)
    read_in(store, offered(FERRY, published="2026-11-01", id="1", **page))
    secret = {"published": "2026-11-02", "embargoed": until.isoformat()}
    read_in(store, offered(f"It is secret. {FERRY}", id="1", **page, **secret))
    read_in(store, offered("The pier stands.", id="2", **secret))
    read_in(store, offered("The quay stands.", id="3", published="2026-10-30"))
    assert numbered(store.news(Query(), NOW, 9)) == [("1", 1), ("3", 1)]
    assert numbered(store.news(Query(), until, 9)) == [("2", 1), ("1", 2), ("3", 1)]
    hidden = store.news(Query(), until, 1)[0].article.id
    assert store.news(Query(), NOW, 9, hidden) == []
    assert numbered(store.news(Query(), until, 9, hidden)) == [("1", 2), ("3", 1)]


def test_the_news_are_of_what_the_newest_edition_says(store: Store) -> None:
    page = {"url": "https://a.example/x"}
    read_in(store, offered(f"{RAID} It rained.", published="2026-11-01", **page))
    store.take([offered(f"{RAID} It snowed.", published="2026-11-02", **page)], NOW)
    (held,) = store.unread(MAKER)
    reading = read(held.article)
    store.keep(
        [Kept(held.version, replace(reading, marks=Marks(reading.marks.sentences)))], {}, NOW
    )
    assert store.news(Query(type="event"), NOW, 5) == []
    assert store.news(Query(actor="Rojas"), NOW, 5) == []
    assert store.news(Query(phrases=(Phrase(("rained",)),)), NOW, 5) == []
    assert numbered(store.news(Query(phrases=(Phrase(("attacked",)),)), NOW, 5))[0][1] == 2


def test_an_article_has_its_editions_by_their_time(shelf: Store) -> None:
    until = NOW + timedelta(hours=1)
    every = shelf.news(Query(), until, 9)
    by_id = {one.inputs[0]: one.article.id for one in every}
    assert numbered(shelf.article(by_id["1"], NOW)) == [("1", 1), ("1", 2)]
    assert numbered(shelf.article(by_id["3"], NOW)) == [("3", 1)]
    assert shelf.article(by_id["6"], NOW) == []
    assert numbered(shelf.article(by_id["6"], until)) == [("6", 1)]
    assert shelf.article("a0", NOW) == []


def test_where_a_sentence_stands(store: Store) -> None:
    page, until = {"url": "https://a.example/x"}, NOW + timedelta(hours=1)
    late = offered(f"{FERRY} It sails.", published="2026-11-03", **page)
    early = offered(FERRY, published="2026-11-01", **page)
    secret = offered(f"{FERRY} It flies.", embargoed=until.isoformat(), **page)
    read_in(store, late, early, secret)
    (sank,) = ids(store.search(Query(phrases=(Phrase(("sank",)),)), NOW, 5))
    (sails,) = ids(store.search(Query(phrases=(Phrase(("sails",)),)), NOW, 5))
    assert [one.number for one in store.standing(sank, NOW)] == [1, 2]
    assert [one.number for one in store.standing(sank, until)] == [1, 2, 3]
    assert [one.number for one in store.standing(sails, NOW)] == [2]
    assert store.standing("z0", NOW) == []


def test_what_changed_in_order_of_arrival(shelf: Store) -> None:
    until = NOW + timedelta(hours=1)
    versions = [one.subject for one in shelf.log() if one.kind is EntryKind.VERSION]
    found = [one.version for one in shelf.changed(set(versions), until)]
    assert found == versions
    assert [one.version for one in shelf.changed(versions, NOW)] == versions[:-1]
    assert numbered(shelf.changed([versions[4], versions[0], "v0"], NOW)) == [("1", 1), ("1", 2)]
    assert shelf.changed([], NOW) == []


# --- who and where -------------------------------------------------------------------------------


def test_actors_by_how_often_they_are_mentioned(war: Store) -> None:
    read_in(war, offered("Jonas Veltman said that it is over. Harbour claimed that it is.", id="3"))
    every = war.actors("", NOW, 9)
    assert [(one.names, one.kind, one.country, one.sentences) for one in every[:3]] == [
        (("Jonas Veltman",), "person", None, 4),
        (("Elena Rojas",), "person", None, 3),
        *[(one.names, one.kind, None, 1) for one in every[2:3]],
    ]
    assert {one.names for one in every[2:]} == {("Quay Board",), ("Harbour",)}
    ties = [one.id for one in every[2:]]
    assert ties == sorted(ties)
    assert war.actors("", NOW, 2) == every[:2]
    assert war.actors("", NOW, 2, 1) == every[1:3]
    assert war.actors("", NOW, 9, 4) == war.actors("", NOW, 0) == []


def test_actors_by_name_and_by_id(war: Store) -> None:
    (rojas,) = war.actors("elena", NOW, 9)
    assert war.actors("ROJAS", NOW, 9) == war.actors(rojas.id, NOW, 9) == [rojas]
    for name in ("roj", "Nobody Else", "w0"):
        assert war.actors(name, NOW, 9) == []
    war.erase(Rule(outlet="Harbour Wire"), NOW)
    assert [(one.id, one.sentences) for one in war.actors("Rojas", NOW, 9)] == [(rojas.id, 1)]


def test_an_actor_of_many_names_has_them_all(store: Store) -> None:
    names = {"Italy": "Italy", "Rome": "the Italian Republic"}
    store.take([offered(f"{name} said that it pays.") for name in names], NOW)
    for held in list(store.unread(MAKER)):
        reading = read(held.article)
        (actor,) = reading.marks.actors
        own = replace(actor, name=names[actor.name], kind=ActorKind.COUNTRY, country="ITA")
        marks = replace(reading.marks, actors=(own,))
        store.keep([Kept(held.version, replace(reading, marks=marks))], {}, NOW)
    (italy,) = store.actors("italian republic", NOW, 9)
    assert (italy.names, italy.kind, italy.country, italy.sentences) == (
        ("the Italian Republic", "Italy"),
        "country",
        "ITA",
        2,
    )
    assert store.actors("Italy", NOW, 9) == store.actors(italy.id, NOW, 9) == [italy]


def renamed(store: Store, maker: Maker, name: str) -> None:
    """Reads all anew, with another name for each actor and place."""
    for held in list(store.unread(maker)):
        marks = read(held.article, maker).marks
        actors = tuple(
            replace(one, name=name, kind=ActorKind.COUNTRY, country="ITA") for one in marks.actors
        )
        places = tuple(replace(one, name=name, geonames=1) for one in marks.places)
        own = replace(marks, actors=actors, places=places)
        store.keep([Kept(held.version, Reading(held.article, own, maker))], {}, NOW)


def test_names_are_those_of_the_newest_reading(store: Store) -> None:
    store.take([offered("Rojas said that it rose. It is off Trieste.")], NOW)
    renamed(store, MAKER, "Old Italy")
    renamed(store, replace(MAKER, version="2"), "Italy")
    for told in (store.actors, store.places):
        (italy,) = told("", NOW, 9)
        assert italy.names == ("Italy",)
        assert told("Italy", NOW, 9) == told(italy.id, NOW, 9) == [italy]
        assert told("Old Italy", NOW, 9) == []


def test_places_by_how_often_they_are_named(full: Store) -> None:
    read_in(full, offered("Muggia is shut. Muggia is open. Trieste, near Trieste, stands."))
    every = full.places("", NOW, 9)
    assert [(one.names, one.kind, one.country, one.sentences) for one in every] == [
        (("Muggia",), None, None, 3),
        (("Trieste",), None, None, 2),
    ]
    assert full.places("", NOW, 1) == every[:1]
    assert full.places("", NOW, 1, 1) == full.places("TRIESTE", NOW, 9) == every[1:]
    assert full.places(every[0].id, NOW, 9) == every[:1]
    assert full.places("Tri", NOW, 9) == full.places("", NOW, 9, 2) == []
    assert words(full, Query(place=every[0].id, outlet="Lagoon Today")) == words(
        full, Query(place="Muggia", outlet="Lagoon Today")
    )
    full.erase(Rule(outlet="Lagoon Today"), NOW)
    assert full.places("Muggia", NOW, 9)[0].sentences == 2


def test_nothing_is_told_of_what_no_encoding_has(full: Store) -> None:
    odd = "Hav\udce9n"
    for query in (Query(actor=odd), Query(about=odd), Query(place=odd), Query(outlet=odd)):
        assert words(full, query) == []
        assert full.news(query, NOW, 5) == []
    assert full.search(Query(), NOW, 5, odd) == []
    assert full.search(Query(phrases=FERRIES), NOW, 5, odd) == []
    assert full.news(Query(), NOW, 5, odd) == []
    assert full.article(odd, NOW) == full.standing(odd, NOW) == full.changed([odd], NOW) == []
    assert full.actors(odd, NOW, 5) == full.places(odd, NOW, 5) == []


# --- the change log ------------------------------------------------------------------------------


def test_every_line_of_the_log_has_its_time(store: Store) -> None:
    assert store.last() is None
    times = [NOW + timedelta(minutes=minute) for minute in range(5)]
    store.take([offered(FERRY, **WIRE)], times[0])
    found = [Kept(one.version, read(one.article)) for one in store.unread(MAKER)]
    store.keep(found, {}, times[1])
    number = store.judge(Judgement("s1", "wrong", "Ada"), times[2])
    store.undo(number, "Ada", times[3])
    store.erase(Rule(outlet="Harbour Wire"), times[4])
    entries = list(store.log())
    assert [(one.kind, one.at) for one in entries] == [
        (EntryKind.ARTICLE, times[0]),
        (EntryKind.VERSION, times[0]),
        (EntryKind.READING, times[1]),
        (EntryKind.JUDGEMENT, times[2]),
        (EntryKind.UNDO, times[3]),
        (EntryKind.ERASED, times[4]),
    ]
    assert store.last() == entries[-1]
    assert list(store.log(since=5)) == entries[-1:]


def test_an_edition_knows_when_it_was_taken_in(store: Store) -> None:
    later = NOW + timedelta(days=1)
    store.take([offered(FERRY, id="1")], NOW)
    store.take([offered(BRIDGE, id="2")], later)
    store.keep([Kept(one.version, read(one.article)) for one in store.unread(MAKER)], {}, later)
    assert {one.inputs[0]: one.taken for one in store.editions(Query(), NOW)} == {
        "1": NOW,
        "2": later,
    }


# --- judgements ----------------------------------------------------------------------------------


def test_the_newest_judgement_stands_until_it_is_undone(store: Store) -> None:
    first = store.judge(Judgement("s1", "wrong", "Ada"), NOW)
    second = store.judge(Judgement("s1", "right", "Ben", "seen it"), NOW)
    store.judge(Judgement("s2", "wrong", "Ada"), NOW)
    assert store.judgements()["s1"] == Judgement("s1", "right", "Ben", "seen it")
    store.undo(second, "Ada", NOW)
    assert store.judgements()["s1"].verdict == "wrong"
    store.undo(first, "Ada", NOW)
    assert set(store.judgements()) == {"s2"}
    assert [one.kind for one in store.log()] == [EntryKind.JUDGEMENT] * 3 + [EntryKind.UNDO] * 2


def test_only_a_judgement_can_be_undone(store: Store) -> None:
    number = store.judge(Judgement("s1", "wrong", "Ada"), NOW)
    store.undo(number, "Ada", NOW)
    for wrong in (number + 1, 99):
        with pytest.raises(UsageError, match=f"no judgement {wrong}"):
            store.undo(wrong, "Ada", NOW)


def test_judgements_stay_attached_over_readers_and_versions(store: Store) -> None:
    page = {"url": "https://a.example/x"}
    read_in(store, offered(FERRY, **page))
    (edition,) = store.editions(Query(), NOW)
    subject = edition.marks.statements[0].id
    store.judge(Judgement(subject, "wrong", "Ada"), NOW)
    read_all(store, replace(MAKER, version="2"))
    read_in(store, offered(f"At last. {FERRY}", **page))
    for one in store.editions(Query(), NOW):
        assert one.marks.statements[0].id in store.judgements()


# --- erasing -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rule", "left", "name"),
    [
        (Rule(outlet="HARBOUR wire"), ["2", "3"], "outlet HARBOUR wire"),
        (Rule(person="elena  rojas"), ["2"], "person n1"),
        (Rule(before=date(2026, 11, 2)), ["2", "3"], "before 2026-11-02"),
        (Rule(before=date(2027, 1, 1)), [], "before 2027-01-01"),
        (Rule(person="Elena"), ["2"], "person n1"),
        (Rule(person="Nobody Else"), ["1", "2", "3"], "person n1"),
        (Rule(outlet="Harbour"), ["1", "2", "3"], "outlet Harbour"),
    ],
)
def test_erasing_by_a_rule(full: Store, rule: Rule, left: list[str], name: str) -> None:
    doomed = full.doomed(rule)
    done = full.erase(rule, NOW)
    assert done.rule.startswith(name)
    assert "rojas" not in done.rule.lower()
    assert (done.articles, done.versions) == (3 - len(left), 3 - len(left)) == (len(doomed),) * 2
    assert [one.inputs for one in full.editions(Query(), NOW)] == [(own,) for own in left]
    assert [one.id for one in full.inputs()] == left
    assert full.erasures() == [done]


def test_erasing_an_article_takes_all_of_it_and_no_more(full: Store) -> None:
    first = next(full.editions(Query(), NOW))
    full.judge(Judgement(first.marks.statements[0].id, "wrong", "Ada"), NOW)
    full.judge(Judgement("elsewhere", "wrong", "Ada"), NOW)
    full.erase(Rule(article=first.article.id), NOW)
    assert found(full, "ferry") == []
    assert words(full, Query(actor="Rojas")) == [CAFE]
    assert set(full.judgements()) == {"elsewhere"}
    assert [one.subject for one in full.log() if one.kind is EntryKind.ERASED] == [first.article.id]


@pytest.mark.parametrize(
    "headline", ["Elena\nRojas", "Elena\\Rojas", 'Elena "Rojas"', "Elena\x01Rojas"]
)
def test_a_name_is_found_in_the_fields_however_it_is_parted(store: Store, headline: str) -> None:
    read_in(store, offered("The quay is shut.", headline=headline))
    assert len(store.doomed(Rule(person="Elena Rojas"))) == 1


@pytest.mark.parametrize(
    "kind",
    ["sentences", "places", "actors", "statements", "mentions", "events", "figures", "terms"],
)
def test_what_was_judged_of_a_mark_of_any_kind_goes_with_it(store: Store, kind: str) -> None:
    made = read_in(store, offered(f"{FERRY} {RAID} {TOLL}"))
    (edition,) = store.editions(Query(), NOW)
    marks = edition.marks
    own = marks.actors[0].mentions if kind == "mentions" else getattr(marks, kind)
    store.judge(Judgement(own[0].id, "wrong", "Ada"), NOW)
    store.erase(Rule(article=made[0].article), NOW)
    assert store.judgements() == {}


def test_a_name_goes_from_notes_ids_and_problems_of_others_too(store: Store) -> None:
    read_in(store, offered(BRIDGE, id="1", **WIRE), offered(BRIDGE, id="elena-rojas", **WIRE))
    store.take([offered("", path="Elena Rojas.txt"), offered("", path="ferry.txt", id="7")], NOW)
    store.judge(Judgement("s1", "wrong", "Ada", "Elena Rojas told me"), NOW)
    store.judge(Judgement("s2", "wrong", "Ada", "nobody told me"), NOW)
    done = store.erase(Rule(person="élena rojas"), NOW)
    assert done.articles == 0
    assert [one.note for one in store.judgements().values()] == ["", "nobody told me"]
    (article,) = {one.article for one in store.inputs()}
    assert [one.id for one in store.inputs()] == ["1", article]
    assert {path for path, _ in store.problems()} == {"ferry.txt"}


def test_what_was_judged_of_an_older_reading_goes_too(store: Store) -> None:
    made = read_in(store, offered(FERRY))
    (edition,) = store.editions(Query(), NOW)
    store.judge(Judgement(edition.marks.statements[0].id, "wrong", "Ada", "not Rojas"), NOW)
    bare = Reading(edition.article, Marks(), replace(MAKER, version="2"))
    store.keep([Kept(edition.version, bare)], {}, NOW)
    store.erase(Rule(article=made[0].article), NOW)
    assert store.judgements() == {}


def test_what_was_erased_is_not_taken_in_again(full: Store) -> None:
    full.erase(Rule(outlet="Harbour Wire"), NOW)
    again = offered(f"{FERRY} It sails.", id="1", published="2026-11-05", **WIRE)
    assert outcomes(full, again) == [Outcome.ERASED]
    assert found(full, "ferry") == []


def test_an_undated_story_is_as_old_as_its_coming(store: Store) -> None:
    read_in(store, offered("It was not."))
    assert store.doomed(Rule(before=NOW.date())) == []
    assert len(store.doomed(Rule(before=NOW.date() + timedelta(1)))) == 1


# --- known by their headlines, and words that come back ------------------------------------------


FIRE = "The Muggia fire has burned {} acres above the bay and is {}% contained, officials said."


def fire(acres: int, contained: int, **fields: str) -> Offer:
    own = {"headline": "Muggia fire", **WIRE, **fields}
    return offered(FIRE.format(acres, contained), **own)


def test_a_story_without_address_is_known_by_headline_and_words(store: Store) -> None:
    assert outcomes(store, fire(20, 5)) == [Outcome.NEW]
    assert outcomes(store, fire(30, 10)) == [Outcome.VERSION]
    other = offered(
        "Nobody saw the second one, which began in a shed.", headline="Muggia fire", **WIRE
    )
    assert outcomes(store, other) == [Outcome.NEW]
    assert outcomes(store, fire(40, 15, outlet="Lagoon Today")) == [Outcome.NEW]
    assert outcomes(store, fire(40, 15, headline="Fire in Muggia")) == [Outcome.NEW]


def test_a_story_that_opens_as_before_is_known_whatever_follows(store: Store) -> None:
    page = {"headline": "Muggia fire", **WIRE}
    lead = FIRE.format(20, 5)
    rest = "\n\nRoads above the bay are closed. Herons were seen over the reeds. Nobody fished."
    assert outcomes(
        store, offered(f"Muggia fire\n\n{lead}{rest}", url="https://a.example/1", **page)
    ) == [Outcome.NEW]
    later = FIRE.format(30, 10) + "\n\nThe mayor thanked divers, bakers and a choir from Koper."
    assert outcomes(store, offered(later, url="https://a.example/2", **page)) == [Outcome.VERSION]
    other = "Muggia fire\n\nOne lamp burned through the night in a window of the old customs house."
    assert outcomes(store, offered(other, **page)) == [Outcome.NEW]


def test_a_headline_comes_again_after_a_year_with_another_story(store: Store) -> None:
    assert outcomes(store, fire(20, 5, published="2025-08-01")) == [Outcome.NEW]
    assert outcomes(store, fire(30, 10, published="2026-08-01")) == [Outcome.NEW]
    assert outcomes(store, fire(40, 15, published="2026-08-02")) == [Outcome.VERSION]


def test_words_that_come_back_are_a_version(store: Store) -> None:
    page = {"url": "https://a.example/x"}
    one, two, three, four = (
        fire(20, contained, published=f"2026-08-0{day}", **page)
        for contained, day in ((5, 1), (10, 2), (5, 3), (5, 4))
    )
    assert outcomes(store, one, two, three, four) == [
        Outcome.NEW,
        Outcome.VERSION,
        Outcome.VERSION,
        Outcome.SAME,
    ]
    assert outcomes(store, four, three, two, one) == [Outcome.SAME] * 4
    assert outcomes(store, fire(20, 5, **page)) == [Outcome.SAME]
    assert [one.number for one in store.editions(Query(), NOW)] == [1, 2, 3]


def test_an_earlier_sighting_of_the_same_words_is_no_version(store: Store) -> None:
    page = {"url": "https://a.example/x"}
    later, earlier = (fire(20, 5, published=f"2026-08-0{day}", **page) for day in (2, 1))
    assert outcomes(store, later, earlier) == [Outcome.NEW, Outcome.SAME]
