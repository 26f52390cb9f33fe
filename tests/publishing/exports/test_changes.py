from dataclasses import asdict, replace

from dateline.model import Reading
from dateline.publishing.exports.changes import changes, plain
from dateline.reading.figures import figures
from exporting import WIRE, article, edition
from recording import read

HURT = "At least {} people were hurt  in the harbour on the quay."


def reading(number: str, **fields: str) -> Reading:
    own = read(article(HURT.format(number), **fields))
    return replace(own, marks=replace(own.marks, figures=figures(own.article, own.marks)))


def test_a_row_of_a_change() -> None:
    before = replace(edition(reading("12", **WIRE), 1, 2), inputs=("1", "2"))
    after = replace(edition(reading("14", **WIRE), 2, 2), inputs=("3", "4"))
    (row,) = changes([before, after])
    assert asdict(row) == {
        "from_": "2",
        "to": "3",
        "before": 12,
        "after": 14,
        "unit": "person",
        "counts": "people injured",
        "figure_before": "At least 12 people",
        "figure_after": "At least 14 people",
        "sentence_before": f"/sentence/{before.marks.sentences[0].id}",
        "words_before": "At least 12 people were hurt in the harbour on the quay.",
        "sentence_after": f"/sentence/{after.marks.sentences[0].id}",
        "words_after": "At least 14 people were hurt in the harbour on the quay.",
        "article": "a1",
        "version": 2,
        "address": "https://harbour.example/ferry",
        "outlet": "Harbour Wire",
        "published": "2026-11-01T23:30:00-02:00",
        "day": "2026-11-02",
        "reader": "toy",
        "reader_version": "1",
    }


def test_articles_are_not_compared_with_each_other() -> None:
    one, other = edition(reading("12")), edition(reading("14"), own="a2")
    assert list(changes([one, other])) == []


def test_what_was_composed_anew_changed_nothing() -> None:
    before, after = edition(reading("12"), 1, 2), edition(reading("14"), 2, 2)
    assert list(changes([before, replace(after, again=True)])) == []
    assert len(list(changes([before, after]))) == 1


def test_numbers_are_whole_where_they_are() -> None:
    assert [str(plain(value)) for value in (2.0, 2.5, -3.0)] == ["2", "2.5", "-3"]
