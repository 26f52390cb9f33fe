from dataclasses import replace

import pytest

from dateline.model import (
    Act,
    Article,
    Participant,
    Phrase,
    Query,
    Reading,
    Span,
    Time,
    TimeBasis,
    TimeType,
)
from dateline.publishing.exports import rows
from dateline.publishing.exports.rows import ARTICLE, CLUSTER, STATEMENT
from dateline.record.contract import Edition, Input, Judgement
from recording import MAKER, read, told

FERRY = "The ferry sank. Elena Rojas said that nobody  was hurt. Rojas claimed that it rose."
WIRE = {
    "headline": "Ferry sinks",
    "outlet": "Harbour Wire",
    "url": "https://harbour.example/ferry",
    "published": "2026-11-01T23:30-02:00",
}


def edition(reading: Reading, number: int = 1, versions: int = 1, own: str = "a1") -> Edition:
    """A version as a record gives it."""
    return Edition(
        version=f"v{number}",
        number=number,
        versions=versions,
        article=replace(reading.article, id=own),
        marks=reading.marks,
        maker=MAKER,
        problems=(),
        inputs=("1", "2"),
    )


def article(text: str = FERRY, **fields: str) -> Article:
    return told(text, **fields).article


def at(own: Article, words: str) -> Span:
    start = str(own.text).index(words)
    return Span(start, start + len(words))


# --- articles ------------------------------------------------------------------------------------


def test_a_row_of_an_article() -> None:
    own = edition(read(article(**WIRE)))
    (row,) = rows.articles([own], {"a1": Judgement("a1", "right", "Ada")})
    assert tuple(row) == ARTICLE
    assert row == {
        "article": "a1",
        "version": 1,
        "versions": 1,
        "ids": "1; 2",
        "address": "https://harbour.example/ferry",
        "outlet": "Harbour Wire",
        "agency": None,
        "published": "2026-11-01T23:30:00-02:00",
        "updated": None,
        "day": "2026-11-02",
        "headline": "Ferry sinks",
        "deck": None,
        "byline": None,
        "language": "en",
        "text": FERRY,
        "sentences": 3,
        "statements": 2,
        "reader": "toy",
        "reader_version": "1",
        "judgement": "right",
    }


def test_what_is_not_known_is_none() -> None:
    own = replace(edition(read(article("It was not."))), maker=None)
    (row,) = rows.articles([own], {})
    names = ("address", "outlet", "published", "day", "headline", "reader", "judgement")
    assert [row[name] for name in names] == [None] * len(names)


def test_an_article_is_its_newest_version() -> None:
    one, two = (edition(read(article()), number, 2) for number in (1, 2))
    other = edition(read(article()), own="a2")
    found = [(row["article"], row["version"]) for row in rows.articles([one, two, other], {})]
    assert found == [("a1", 2), ("a2", 1)]
    assert list(rows.articles([], {})) == []


# --- statements ----------------------------------------------------------------------------------


def test_a_row_of_a_statement() -> None:
    own = edition(read(article(**WIRE)))
    first, _ = own.marks.statements
    row, _ = rows.statements([own], Query(), {first.id: Judgement(first.id, "wrong", "Ada")})
    assert tuple(row) == STATEMENT
    assert row == {
        "statement": first.id,
        "article": "a1",
        "version": 1,
        "versions": 1,
        "address": "https://harbour.example/ferry",
        "outlet": "Harbour Wire",
        "published": "2026-11-01T23:30:00-02:00",
        "day": "2026-11-02",
        "headline": "Ferry sinks",
        "sentence": f"/sentence/{own.marks.sentences[1].id}",
        "words": "Elena Rojas said that nobody was hurt.",
        "who": "Elena Rojas",
        "source": "Elena Rojas",
        "source_kind": "named",
        "actor_kind": "person",
        "country": None,
        "role": None,
        "cue": "said",
        "lemma": "say",
        "attitude": "neutral",
        "kind": "indirect",
        "act": "said",
        "negated": False,
        "content": "nobody was hurt",
        "quoted": None,
        "venue": None,
        "time": None,
        "time_value": None,
        "addressees": None,
        "within": None,
        "reader": "toy",
        "reader_version": "1",
        "judgement": "wrong",
    }


def test_the_details_of_a_statement() -> None:
    own = article("On Sunday Elena Rojas said that it rose, then sank, to Ada and Ben in Trieste.")
    reading = read(own)
    (one,) = reading.marks.statements
    sunday = Time("t1", at(own, "Sunday"), TimeType.DATE, "2026-11-22", TimeBasis.RELATIVE)
    full = replace(
        one,
        content=(at(own, "it rose"), at(own, "then sank")),
        quoted=(at(own, "rose"), at(own, "sank")),
        negated=True,
        act=Act.ASKED,
        venue=at(own, "Trieste"),
        time=0,
        addressees=(Participant(at(own, "Ada")), Participant(at(own, "Ben"))),
        parent="s0",
    )
    marks = replace(reading.marks, times=(sunday,), statements=(full,))
    (row,) = rows.statements([edition(replace(reading, marks=marks))], Query(), {})
    names = ("content", "quoted", "venue", "time", "time_value", "addressees", "within", "negated")
    assert [row[name] for name in names] == [
        "it rose … then sank",
        "rose; sank",
        "Trieste",
        "Sunday",
        "2026-11-22",
        "Ada; Ben",
        "s0",
        True,
    ]


def test_a_statement_without_source_and_cue_says_so() -> None:
    reading = read(article())
    bare = replace(reading.marks.statements[0], source=None, cue=None)
    marks = replace(reading.marks, statements=(bare,))
    (row,) = rows.statements([edition(replace(reading, marks=marks))], Query(), {})
    names = ("who", "source", "source_kind", "actor_kind", "cue", "lemma", "attitude")
    assert [row[name] for name in names] == [None] * len(names)


@pytest.mark.parametrize(
    ("query", "cues"),
    [
        (Query(), ["said", "claimed"]),
        (Query(type="doubting"), ["claimed"]),
        (Query(actor="Elena"), ["said"]),
        (Query(phrases=(Phrase(("rose",)),)), ["claimed"]),
        (Query(phrases=(Phrase(("rose",), excluded=True),)), ["said"]),
        (Query(phrases=(Phrase(("ferry",)),)), []),
        (Query(outlet="Lagoon"), ["said", "claimed"]),
    ],
)
def test_only_statements_that_are_asked_for(query: Query, cues: list[str]) -> None:
    own = edition(read(article()))
    assert [row["cue"] for row in rows.statements([own], query, {})] == cues


def test_a_statement_that_no_sentence_holds_is_left_out() -> None:
    reading = read(article())
    marks = replace(reading.marks, sentences=reading.marks.sentences[:1])
    own = edition(replace(reading, marks=marks))
    assert list(rows.statements([own], Query(), {})) == []


# --- clusters ------------------------------------------------------------------------------------


def test_an_input_is_a_row_of_its_own() -> None:
    (row,) = rows.clusters([Input("1", "a1", "v1")])
    assert tuple(row) == CLUSTER
    assert tuple(row.values()) == ("1", None, None, "a1", "v1")
