"""Any sequence of changes gives the same state in every store, a function of what was appended."""

import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from dateline.errors import UsageError
from dateline.model import Maker, Phrase, Query, Reading
from dateline.reading import Reader
from dateline.reading.memory import Remembering
from dateline.reading.parse import Parser
from dateline.record import asking
from dateline.record.asking import Common
from dateline.record.contract import Edition, Judgement, Kept, Offer, Rule, Store
from recording import MAKER, NOW, STORES, offered, read_all, read_in, stores

TEXTS = [
    "The ferry sank off Trieste. Elena Rojas said that nobody was hurt.",
    "The ferry sank off Trieste. Elena Rojas said that one was hurt. It was raised.",
    "It was raised. It was raised.",
    "The Quay Board claimed that the ferry sank. The café of Muggia is open.",
    "Elena Rojas claimed that the bolts were old.",
    "Elena Rojas attacked Jonas Veltman off Trieste. Jonas Veltman claimed that 2% of it may sink.",
    "Elena Rojas attacked Jonas Veltman off Trieste. The regime said that Ada threatened 2% of it.",
    "The Quay Board said that Ada threatened Ben and 14 people of the so-called regime.",
]
PAGES = ["https://a.example/x", "https://a.example/y?utm_source=f", "https://b.example/x", ""]
OUTLETS = ["Harbour Wire", "Lagoon Today", ""]
DAYS = ["2026-11-01", "2026-11-02T10:00+02:00", ""]
MAKERS = [MAKER, replace(MAKER, version="2")]
QUERIES = [
    Query(phrases=(Phrase(("ferry",)),)),
    Query(phrases=(Phrase(("it",)), Phrase(("hur",), prefix=True, excluded=True))),
    Query(phrases=(Phrase(("ferry",), excluded=True),)),
    Query(actor="Rojas"),
    Query(type="doubting"),
    Query(type="article"),
    Query(about="Trieste"),
    Query(place="Muggia", outlet="Harbour Wire"),
    Query(type="event"),
    Query(type="figure", actor="Veltman"),
    Query(type="assault", actor="Rojas", about="Trieste"),
    Query(type="loaded"),
    Query(since=9),
    Query(since=15, type="article"),
    Query(since=15, phrases=(Phrase(("off",)),)),
]
PAGED = [*QUERIES, Query(type="article", phrases=(Phrase(("off",)),))]
RULES = [
    Rule(outlet="Harbour Wire"),
    Rule(person="Elena Rojas"),
    *(Rule(before=day) for day in [NOW.date()]),
]
OFFERS = st.builds(
    lambda text, **fields: offered(text, **{name: one for name, one in fields.items() if one}),
    st.sampled_from(TEXTS),
    id=st.sampled_from(["1", "2", ""]),
    url=st.sampled_from(PAGES),
    outlet=st.sampled_from(OUTLETS),
    published=st.sampled_from(DAYS),
    headline=st.sampled_from(["Ferry sinks", ""]),
)


STRATEGIES = (Common(), Common(marks=True), Common(marks=True, about=True, found=True))


def state(store: Store) -> dict[str, object]:
    """All that a store says of itself."""
    return {
        "editions": list(store.editions(Query(), NOW)),
        "inputs": list(store.inputs()),
        "judgements": store.judgements(),
        "log": list(store.log()),
        "erasures": store.erasures(),
        "problems": sorted(map(str, store.problems())),
    }


Told = tuple[str, str, tuple[tuple[int, ...], ...]]


def found(
    store: Store, query: Query, limit: int = 1000, after: str | None = None, *, newest: bool = False
) -> list[Told]:
    """What a question finds; in order, where words do not rank it."""
    hits: list[Told] = [
        (
            one.edition.version,
            one.edition.marks.sentences[one.sentence].id,
            (one.statements, one.events, one.figures, one.terms),
        )
        for one in store.search(query, NOW, limit, after, newest=newest)
    ]
    return sorted(hits) if query.phrases and not newest else hits


def page(store: Store, query: Query, place: int) -> list[Told]:
    """Two sentences behind the one at a place of an answer, the newest first."""
    every = found(store, query, newest=True)
    after = every[place % len(every)][1] if every else "z0"
    return found(store, query, 2, after, newest=True)


def news(store: Store, query: Query, place: int) -> list[list[tuple[str, int]]]:
    """The news of a question, and two of them behind the one at a place."""
    every = store.news(query, NOW, 1000)
    after = every[place % len(every)].article.id if every else "a0"
    return [
        [(one.version, one.number) for one in some]
        for some in (every, store.news(query, NOW, 2, after))
    ]


def browsed(store: Store) -> list[object]:
    """What one finds by ids, whoever and wherever is named, and the end of the log."""
    every = list(store.editions(Query(), NOW))
    return [
        [store.article(one.article.id, NOW) for one in every],
        [store.standing(own.id, NOW) for one in every for own in one.marks.sentences],
        store.changed([one.version for one in every], NOW),
        *(store.actors(name, NOW, limit, 1) for name in ("", "Rojas", "Elena") for limit in (1, 9)),
        *(store.places(name, NOW, 9) for name in ("", "Trieste")),
        store.last(),
    ]


class Stores(RuleBasedStateMachine):
    """The same changes to every store."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.stores = stores(Path(self.folder.name))
        self.maker = MAKER
        self.judged: list[int] = []

    def teardown(self) -> None:
        for store in self.stores.values():
            store.close()
        self.folder.cleanup()

    @rule(offers=st.lists(OFFERS, min_size=1, max_size=4))
    def import_(self, offers: list[Offer]) -> None:
        one, other = (read_in(store, *offers, maker=self.maker) for store in self.stores.values())
        assert one == other

    @rule(offers=st.lists(OFFERS, min_size=1, max_size=2))
    def import_and_die(self, offers: list[Offer]) -> None:
        one, other = (store.take(offers, NOW) for store in self.stores.values())
        assert one == other

    @rule(maker=st.sampled_from(MAKERS))
    def reread(self, maker: Maker) -> None:
        self.maker = maker
        for store in self.stores.values():
            read_all(store, maker)

    @rule(place=st.integers(0, 20), verdict=st.sampled_from(["right", "wrong"]))
    def judge(self, place: int, verdict: str) -> None:
        subjects = list(ids(self.stores["memory"].editions(Query(), NOW)))
        if subjects:
            own = Judgement(subjects[place % len(subjects)], verdict, "Ada")
            one, other = (store.judge(own, NOW) for store in self.stores.values())
            assert one == other
            self.judged.append(one)

    @rule(place=st.integers(0, 5))
    def undo(self, place: int) -> None:
        number = self.judged[place % len(self.judged)] if self.judged else 1
        ends = [raised(store, number) for store in self.stores.values()]
        assert ends[0] == ends[1]

    @rule(own=st.sampled_from(RULES))
    def erase(self, own: Rule) -> None:
        assert same(store.doomed(own) for store in self.stores.values())
        one, other = (store.erase(own, NOW) for store in self.stores.values())
        assert one == other

    @invariant()
    def states_are_equal(self) -> None:
        one, other = (state(store) for store in self.stores.values())
        for name, value in one.items():
            assert value == other[name], name

    @invariant()
    def answers_are_equal(self) -> None:
        for query in QUERIES:
            one, other = (found(store, query) for store in self.stores.values())
            assert one == other, query
            assert same(
                [edition.version for edition in store.editions(query, NOW)]
                for store in self.stores.values()
            ), query

    @rule(place=st.integers(0, 20), query=st.sampled_from(PAGED), met=st.sampled_from(STRATEGIES))
    def answers_are_equal_page_by_page(self, place: int, query: Query, met: Common) -> None:
        met = met._replace(marks=met.marks and not query.actor)
        with patch.object(asking, "common", lambda *_: met):
            assert same(found(store, query, newest=True) for store in self.stores.values())
            for told in (page, news):
                assert same(told(store, query, place) for store in self.stores.values()), told

    @rule()
    def what_one_looks_through_is_equal(self) -> None:
        assert same(browsed(store) for store in self.stores.values())


def raised(store: Store, number: int) -> bool:
    """Whether a judgement could not be undone."""
    try:
        store.undo(number, "Ada", NOW)
    except UsageError:
        return True
    return False


def same(values: Iterator[Sequence[object]]) -> bool:
    """Whether all are equal."""
    first, *rest = values
    return all(one == first for one in rest)


def ids(editions: Iterator[Edition]) -> Iterator[str]:
    """What may be judged."""
    for one in editions:
        yield one.article.id
        yield one.version
        yield from (each.id for each in one.marks.sentences)
        yield from (each.id for each in one.marks.statements)
        yield from (each.id for each in one.marks.events)
        yield from (each.id for each in one.marks.figures)
        yield from (each.id for each in one.marks.terms)


TestStores = Stores.TestCase
TestStores.settings = settings(
    max_examples=20,
    stateful_step_count=12,
    deadline=None,
    suppress_health_check=[*HealthCheck],
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # shrinking takes minutes
)


@settings(max_examples=15, deadline=None)
@given(st.permutations(range(len(TEXTS))), st.sampled_from([1, 2, 5]))
def test_the_order_of_articles_within_a_run_makes_no_difference(
    order: list[int], size: int
) -> None:
    offers = [offered(text, url=f"https://a.example/{n}") for n, text in enumerate(TEXTS)]
    with tempfile.TemporaryDirectory() as folder:
        for store in stores(Path(folder)).values():
            for start in range(0, len(order), size):
                read_in(store, *(offers[n] for n in order[start : start + size]))
            assert list(store.editions(Query(), NOW)) == list(expected(offers))
            store.close()


def expected(offers: list[Offer]) -> Iterator[Edition]:
    """The editions of offers taken in one by one in their own order."""
    with tempfile.TemporaryDirectory() as folder:
        store = stores(Path(folder))["memory"]
        for one in offers:
            read_in(store, one)
        yield from store.editions(Query(), NOW)


@pytest.mark.parametrize("kind", STORES)
def test_what_was_cached_makes_no_difference(parser: Parser, tmp_path: Path, kind: str) -> None:
    store = STORES[kind](tmp_path)
    store.take([offered(text, id=str(n)) for n, text in enumerate(TEXTS)], NOW)
    plain = Reader(parser)
    waiting = list(store.unread(plain.maker))
    for _ in range(2):
        remembering = Remembering(parser, store.recall)
        for one in waiting:
            assert bare(Reader(remembering).read(one.article)) == bare(plain.read(one.article))
        store.keep([], remembering.drained(), NOW)
    assert Remembering(parser, store.recall).drained() == {}
    kept = [Kept(one.version, bare(plain.read(one.article))) for one in waiting]
    store.keep(kept, {}, NOW)
    assert [one.marks for one in store.editions(Query(), NOW)]


def bare(reading: Reading) -> Reading:
    """A reading without parses, as it is kept."""
    return replace(reading, marks=replace(reading.marks, parses=()))
