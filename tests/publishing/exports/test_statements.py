from dataclasses import asdict, replace

import pytest

from dateline.model import Act, Participant, Phrase, Query, Time, TimeBasis, TimeType
from dateline.publishing.exports.statements import statements
from dateline.record.contract import Judgement
from dateline.record.identity import across
from exporting import WIRE, article, at, edition
from recording import read


def test_a_row_of_a_statement() -> None:
    own = edition(read(article(**WIRE)))
    first, _ = own.marks.statements
    row, _ = statements([own], Query(), {first.id: Judgement(first.id, "wrong", "Ada")})
    assert asdict(row) == {
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
        "actor": across(own.marks.actors[0], "a1"),
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
        "others": None,
    }


def test_all_who_say_it_together_are_named() -> None:
    own = edition(read(article("Elena Rojas with Bo Lind said that it rose.")))
    first, second = own.marks.actors
    (row,) = statements([own], Query(), {})
    assert row.who == "Elena Rojas; Bo Lind"
    assert (row.actor, row.others) == (across(first, "a1"), across(second, "a1"))


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
    (row,) = statements([edition(replace(reading, marks=marks))], Query(), {})
    names = ("content", "quoted", "venue", "time", "time_value", "addressees", "within", "negated")
    assert [getattr(row, name) for name in names] == [
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
    (row,) = statements([edition(replace(reading, marks=marks))], Query(), {})
    names = ("who", "actor", "source", "source_kind", "actor_kind", "cue", "lemma", "attitude")
    assert [getattr(row, name) for name in names] == [None] * len(names)


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
    assert [row.cue for row in statements([own], query, {})] == cues


def test_a_statement_that_no_sentence_holds_is_left_out() -> None:
    reading = read(article())
    marks = replace(reading.marks, sentences=reading.marks.sentences[:1])
    own = edition(replace(reading, marks=marks))
    assert list(statements([own], Query(), {})) == []
