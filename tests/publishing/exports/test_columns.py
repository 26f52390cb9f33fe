from dataclasses import dataclass

import pytest

from dateline.publishing.exports.columns import cells, columns
from dateline.publishing.exports.kinds import KINDS


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    from_: str
    count: int | None = None
    share: float
    is_open: bool
    note: str | None = None


def test_the_fields_of_a_row_are_its_columns() -> None:
    found = columns(Row)
    assert list(found.items()) == [
        ("from", str),
        ("count", int),
        ("share", float),
        ("is_open", bool),
        ("note", str),
    ]
    assert cells(Row(from_="1", share=0.5, is_open=True)) == ("1", None, 0.5, True, None)


HEADS = {
    "articles": "article version versions ids address outlet agency published updated day headline "
    "deck byline language text sentences statements reader reader_version judgement",
    "statements": "statement article version versions address outlet published day headline "
    "sentence words who actor source source_kind actor_kind country role cue lemma attitude kind "
    "act negated content quoted venue time time_value addressees within reader reader_version "
    "judgement others",
    "events": "event article version versions address outlet published day headline sentence words "
    "deed type mode contexts cameo quad goldstein actors actor_ids actor_countries recipients "
    "recipient_ids recipient_countries status voice said_by actor place country lat lon geonames "
    "time time_value confidence background repeats reader reader_version judgement "
    "others",
    "figures": "figure article version versions address outlet published day headline sentence "
    "words written low high unit qualifier kind counts per place time event voice said_by actor "
    "reader reader_version judgement others",
    "terms": "term article version versions address outlet published day headline sentence words "
    "written kind concept voice said_by actor reader reader_version judgement "
    "others",
    "versions": "article version versions ids address outlet published updated day headline parts "
    "sentences kept reworded removed added reader reader_version",
    "changes": "from to before after unit counts figure_before figure_after sentence_before "
    "words_before sentence_after words_after article version address outlet published day reader "
    "reader_version",
    "clusters": "id story copy_of article version_id",
}


def test_every_kind_is_listed() -> None:
    assert list(KINDS) == list(HEADS)


@pytest.mark.parametrize("what", HEADS)
def test_columns_that_others_rely_on_stay_in_their_order(what: str) -> None:
    assert " ".join(columns(KINDS[what].row)) == HEADS[what]
