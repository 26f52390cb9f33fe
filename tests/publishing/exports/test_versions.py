from dataclasses import asdict, replace

from dateline.model import Reading
from dateline.publishing.exports.versions import versions
from exporting import WIRE, article, edition
from recording import MAKER, read

STAYS = "The ferry stays in the bay of Muggia."
HURT = "Elena Rojas said that nobody was hurt in the town."
DEAD = "Elena Rojas said that somebody was hurt in the town."


def reading(*sentences: str, **fields: str) -> Reading:
    return read(article(" ".join(sentences), **fields))


def test_a_first_version_has_no_changes() -> None:
    (row,) = versions([edition(reading(STAYS, **WIRE))])
    assert asdict(row) == {
        "article": "a1",
        "version": 1,
        "versions": 1,
        "ids": "1; 2",
        "address": "https://harbour.example/ferry",
        "outlet": "Harbour Wire",
        "published": "2026-11-01T23:30:00-02:00",
        "updated": None,
        "day": "2026-11-02",
        "headline": "Ferry sinks",
        "parts": None,
        "sentences": 1,
        "kept": None,
        "reworded": None,
        "removed": None,
        "added": None,
        "reader": MAKER.name,
        "reader_version": MAKER.version,
    }


def test_what_changed_in_a_version_is_told_in_words() -> None:
    before = reading("It sank.", STAYS, HURT, headline="Ferry sinks")
    after = reading(STAYS, DEAD, "Divers  came.", "They left.", headline="Ferry raised")
    _, row = versions([edition(before, 1, 2), edition(after, 2, 2)])
    assert row.parts == "headline changed; paragraph changed"
    assert row.kept == 1
    assert row.reworded == f"{HURT} → {DEAD}"
    assert row.removed == "It sank."
    assert row.added == "Divers came.\nThey left."


def test_another_articles_version_is_a_first_one() -> None:
    one, other = edition(reading(STAYS)), edition(reading(HURT), own="a2")
    assert [row.kept for row in versions([one, other])] == [None, None]


def test_who_read_nothing_is_nobody() -> None:
    (row,) = versions([replace(edition(reading(STAYS)), maker=None)])
    assert (row.reader, row.reader_version) == (None, None)
