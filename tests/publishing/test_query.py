from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.errors import UsageError
from dateline.model import Phrase, Query
from dateline.publishing.query import FIELDS, in_words, question
from dateline.record.sqlite import SqliteStore
from recording import NOW, offered, read_in

PIECES = [*(f"{field}:" for field in FIELDS), "ferry", "harb*", "ΝΊΚΟΣ", "2026-11-01", "direct"]
SYNTAX = ['"', "“", "-", "*", ":", " ", "(", ")", "^", "+", "'", "\\", "{", ";", "\x00", "\udcff"]
TYPED = st.lists(st.sampled_from([*PIECES, *SYNTAX, "AND", "NEAR(", "NOT"]), max_size=9).map(
    "".join
)


def phrase(*words: str, prefix: bool = False, excluded: bool = False) -> Phrase:
    return Phrase(words, prefix, excluded)


@pytest.mark.parametrize(
    ("typed", "phrases"),
    [
        ("", ()),
        ("toll bridge", (phrase("toll"), phrase("bridge"))),
        ('"toll bridge"', (phrase("toll", "bridge"),)),
        ("“Toll Bridge”", (phrase("toll", "bridge"),)),
        ("„Toll Bridge“ «quay»", (phrase("toll", "bridge"), phrase("quay"))),
        ('"toll bridge', (phrase("toll", "bridge"),)),
        ("-ferry", (phrase("ferry", excluded=True),)),
        ('-"the ferry"', (phrase("the", "ferry", excluded=True),)),
        ("harb*", (phrase("harb", prefix=True),)),
        ("-harb*", (phrase("harb", prefix=True, excluded=True),)),
        ('"harb*"', (phrase("harb"),)),
        ("har*bour", (phrase("har", "bour"),)),
        ("bridge bridge -bridge", (phrase("bridge"), phrase("bridge", excluded=True))),
        ("well-known", (phrase("well", "known"),)),
        ("Trieste’s CAFÉ", (phrase("trieste", "s"), phrase("cafe"))),
        ('- * : … "" -', ()),
        ("NOT ferry AND (quay)", (phrase("not"), phrase("ferry"), phrase("and"), phrase("quay"))),
        ("ferry:Rojas", (phrase("ferry", "rojas"),)),
        ("actor: Rojas", (phrase("actor"), phrase("rojas"))),
        ("-actor:Rojas", (phrase("rojas", excluded=True),)),
    ],
)
def test_words(typed: str, phrases: tuple[Phrase, ...]) -> None:
    assert question(typed) == Query(phrases=phrases)


@pytest.mark.parametrize(
    ("typed", "query"),
    [
        ("actor:Rojas", Query(actor="Rojas")),
        ('ACTOR:"Elena Rojas"', Query(actor="Elena Rojas")),
        ("outlet:“Harbour Wire” pier", Query(outlet="Harbour Wire", phrases=(phrase("pier"),))),
        ("about:bolts place:Muggia", Query(about="bolts", place="Muggia")),
        (
            "from:2026-11-01 to:20261130",
            Query(start=date(2026, 11, 1), end=date(2026, 11, 30)),
        ),
        ("type:Direct", Query(type="direct")),
        ("type:Scare-Quote", Query(type="scare-quote")),
        ("actor:Rojas actor:Kosovel", Query(actor="Kosovel")),
        ('actor:"" pier', Query(actor="", phrases=(phrase("pier"),))),
        ('pier"actor:Rojas"', Query(phrases=(phrase("pier"), phrase("actor", "rojas")))),
    ],
)
def test_fields_among_words(typed: str, query: Query) -> None:
    assert question(typed) == query


def test_a_filter_by_name_wins() -> None:
    own = question("actor:Rojas type:said", actor="Kosovel", start="2026-11-01", end=None, type="")
    assert own == Query(actor="Kosovel", type="said", start=date(2026, 11, 1))
    assert question(start=date(2026, 11, 1)) == Query(start=date(2026, 11, 1))


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("from:yesterday", "'yesterday' is no date; write it as 2021-04-11"),
        ("to:2026-13-01", "'2026-13-01' is no date"),
        ('from:""', "'' is no date"),
        ("type:rumour", "there is no type 'rumour'; there are article, statement, event, figure"),
        ('type:""', "there is no type ''"),
    ],
)
def test_days_and_types_that_are_none(typed: str, message: str) -> None:
    with pytest.raises(UsageError) as error:
        question(typed)
    assert str(error.value).startswith(message)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> SqliteStore:
    own = SqliteStore(tmp_path_factory.mktemp("record") / "record.db", NOW)
    read_in(own, offered("The ferry sank off Trieste. Elena Rojas said that nobody was hurt."))
    return own


@given(typed=TYPED | st.text())
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_nothing_that_is_typed_is_an_error(store: SqliteStore, typed: str) -> None:
    try:
        query = question(typed)
    except UsageError:
        return
    in_words(query)
    found = store.search(query, NOW, 5)
    assert bool(found) <= bool(list(store.editions(query, NOW)))


@pytest.mark.parametrize(
    ("query", "words"),
    [
        (Query(), "everything"),
        (Query(phrases=(phrase("ferry"),)), "with ferry"),
        (Query(phrases=(phrase("toll", "bridge"), phrase("a"))), "with “toll bridge” and a"),
        (Query(phrases=(phrase("harb", prefix=True),)), "with harb…"),
        (Query(phrases=(phrase("toll", "br", prefix=True),)), "with “toll br…”"),
        (
            Query(phrases=(phrase("a", excluded=True), phrase("b", "c", excluded=True))),
            "without a or “b c”",
        ),
        (Query(type="article"), "one sentence an article"),
        (Query(type="statement"), "with a statement"),
        (Query(type="doubting"), "with a statement (doubting)"),
        (Query(type="event"), "with an event"),
        (Query(type="material-conflict"), "with an event (material-conflict)"),
        (Query(type="share"), "with a figure (share)"),
        (Query(type="term"), "with a term"),
        (Query(actor="Rojas"), "said or done by Rojas"),
        (Query(about="bolts"), "about bolts"),
        (Query(place="Muggia"), "naming Muggia"),
        (Query(outlet="Harbour Wire"), "from Harbour Wire"),
        (Query(start=date(2026, 11, 1)), "published on or after 2026-11-01"),
        (Query(end=date(2026, 11, 1)), "published on or before 2026-11-01"),
        (
            Query(phrases=(phrase("pier"),), type="asked", actor="Rojas", place="Trieste"),
            "with pier, with a statement (asked), said or done by Rojas, naming Trieste",
        ),
    ],
)
def test_a_question_as_people_say_it(query: Query, words: str) -> None:
    assert in_words(query) == words
