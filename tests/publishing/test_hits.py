from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Cue, Phrase, Query, Span
from dateline.publishing.hits import Piece, hit_payload, hit_view, permalink, pieces
from dateline.record.contract import Edition, Hit
from dateline.record.tokens import tokens
from recording import MAKER, offered, read

FERRY = "The ferry sank.\nElena Rojas said that nobody  was hurt."
WORDS = "Elena Rojas said that nobody was hurt."


def edition(text: str = FERRY, number: int = 1, versions: int = 1, **fields: str) -> Edition:
    """A version as a record gives it."""
    reading = read(replace(offered(text, **fields).article, id="a1"))
    return Edition(
        version="v1",
        number=number,
        versions=versions,
        article=reading.article,
        marks=reading.marks,
        maker=MAKER,
        problems=(),
        inputs=("1",),
    )


def test_a_sentence_is_shown_with_its_story() -> None:
    own = edition(
        number=2,
        versions=3,
        headline="Ferry sinks",
        outlet="Harbour Wire",
        url="https://harbour.example/ferry",
        published="2026-11-01T23:30-02:00",
    )
    found = hit_view(Hit(own, 1, (0,)), Query(phrases=(Phrase(("nobody",)),)))
    sentence = own.marks.sentences[1].id
    assert hit_payload(found) == {
        "headline": "Ferry sinks",
        "outlet": "Harbour Wire",
        "day": "2026-11-02",
        "address": "https://harbour.example/ferry",
        "article": "a1",
        "version": 2,
        "versions": 3,
        "sentence": permalink(sentence),
        "words": WORDS,
        "pieces": (
            {"words": "Elena Rojas said that ", "found": False},
            {"words": "nobody", "found": True},
            {"words": " was hurt.", "found": False},
        ),
        "statements": (
            {
                "id": own.marks.statements[0].id,
                "who": "Elena Rojas",
                "verb": "said",
                "kind": "indirect",
                "act": "said",
                "attitude": "neutral",
            },
        ),
        "events": (),
        "figures": (),
        "terms": (),
    }
    assert permalink(sentence) == f"/sentence/{sentence}"


def test_a_sentence_is_shown_with_marks_of_every_kind() -> None:
    own = edition("Elena Rojas may attack Jonas Veltman, and 14 people fled the regime.")
    (deed,), (figure,), (term,) = own.marks.events, own.marks.figures, own.marks.terms
    found = hit_payload(hit_view(Hit(own, 0, (), (0,), (0,), (0,)), Query()))
    assert found["events"] == (
        {
            "id": deed.id,
            "deed": "may attack",
            "type": "ASSAULT",
            "actors": ("Elena Rojas",),
            "recipients": ("Jonas Veltman",),
            "status": "conditional",
        },
    )
    assert found["figures"] == (
        {"id": figure.id, "written": "14 people", "amount": "14 person", "counts": None},
    )
    assert found["terms"] == (
        {"id": term.id, "written": "regime", "kind": "loaded", "concept": None},
    )
    counts = replace(figure, counts=Span(figure.span.start + 3, figure.span.end))
    marks = replace(own.marks, figures=(counts,))
    view = hit_view(Hit(replace(own, marks=marks), 0, (), (), (0,)), Query())
    assert [one.counts for one in view.figures] == ["people"]


def test_what_is_not_known_is_none() -> None:
    own = hit_view(Hit(edition("It was not."), 0), Query())
    assert (own.headline, own.outlet, own.day, own.address) == (None,) * 4
    assert (own.pieces, own.statements) == ((Piece("It was not."),), ())


@pytest.mark.parametrize(
    ("changed", "day"),
    [
        ({"updated": datetime(2026, 11, 3, 1, tzinfo=UTC)}, "2026-11-03"),
        ({"published": date(2026, 11, 2)}, "2026-11-02"),
    ],
)
def test_the_day_is_that_of_the_last_change(changed: dict[str, date], day: str) -> None:
    own = edition(published="2026-11-01")
    told_later = replace(own, article=replace(own.article, **changed))  # type: ignore[arg-type]
    assert hit_view(Hit(told_later, 0), Query()).day == day


def test_who_speaks_is_the_actor_else_the_words_else_nobody() -> None:
    own = edition()
    (one,) = own.marks.statements
    assert one.source is not None
    unnamed = replace(one, source=replace(one.source, actor=None))
    silent = replace(one, source=None, cue=None)
    marks = replace(own.marks, statements=(unnamed, silent))
    view = hit_view(Hit(replace(own, marks=marks), 1, (0, 1)), Query())
    assert [(one.who, one.verb, one.attitude) for one in view.statements] == [
        ("Elena Rojas", "said", "neutral"),
        (None, None, None),
    ]
    assert isinstance(one.cue, Cue)


@pytest.mark.parametrize(
    ("phrases", "shown"),
    [
        ([], "The cafe\u0301 is shut"),
        ([Phrase(("cafe",))], "The [cafe\u0301] is shut"),
        ([Phrase(("is", "shut"))], "The cafe\u0301 [is shut]"),
        ([Phrase(("caf",), prefix=True), Phrase(("the",))], "[The] [cafe\u0301] is shut"),
        ([Phrase(("cafe", "is")), Phrase(("is", "shut"))], "The [cafe\u0301 is][ shut]"),
        ([Phrase(("cafe", "is", "shut")), Phrase(("is",))], "The [cafe\u0301 is shut]"),
        ([Phrase(("shut",), excluded=True)], "The cafe\u0301 is shut"),
        ([Phrase(("the", "cafe", "is", "shut", "now"))], "The cafe\u0301 is shut"),
    ],
)
def test_what_was_looked_for_is_marked(phrases: Sequence[Phrase], shown: str) -> None:
    found = pieces("The cafe\u0301 is shut", phrases)
    assert "".join(f"[{one.words}]" if one.found else one.words for one in found) == shown


def test_accents_of_any_writing_are_marked_with_their_letters() -> None:
    words = "قَالَ إنَّهُ كَتَبَ"
    found = [one.words for one in pieces(words, [Phrase(tokens("كتب"))]) if one.found]
    assert found == ["كَتَبَ"]


@given(
    st.text("ab é-", max_size=20),
    st.lists(st.builds(Phrase, st.lists(st.sampled_from("abe"), min_size=1).map(tuple))),
)
def test_the_pieces_are_the_words(words: str, phrases: list[Phrase]) -> None:
    found = list(pieces(words, phrases))
    assert "".join(one.words for one in found) == words
    assert all(one.words for one in found)
