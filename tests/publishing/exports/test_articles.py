from dataclasses import asdict, replace

from dateline.publishing.exports.articles import articles
from dateline.record.contract import Judgement
from exporting import FERRY, WIRE, article, edition
from recording import read


def test_a_row_of_an_article() -> None:
    own = edition(read(article(**WIRE)))
    (row,) = articles([own], {"a1": Judgement("a1", "right", "Ada")})
    assert asdict(row) == {
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
    (row,) = articles([own], {})
    names = ("address", "outlet", "published", "day", "headline", "reader", "judgement")
    assert [getattr(row, name) for name in names] == [None] * len(names)


def test_an_article_is_its_newest_version() -> None:
    one, two = (edition(read(article()), number, 2) for number in (1, 2))
    other = edition(read(article()), own="a2")
    found = [(row.article, row.version) for row in articles([one, two, other], {})]
    assert found == [("a1", 2), ("a2", 1)]
    assert list(articles([], {})) == []
