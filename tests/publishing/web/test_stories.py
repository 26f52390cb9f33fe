"""An article at its versions (`dateline.publishing.web.stories`)."""

from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.publishing.web.room import Room
from dateline.publishing.web.stories import (
    ArticleView,
    Change,
    Turned,
    VersionView,
    article,
    interleaved,
    outward,
    web,
)
from dateline.record.identity import across
from webbing import edition


def shown(room: Room, number: int | None = None) -> ArticleView:
    """The view of the ferry's story."""
    found = article(room, edition(room.store, "16 missing").article.id, number)
    assert found
    return found


def as_words(turned: Turned) -> str:
    """Words with what was added in plus signs and what was removed in minus signs."""
    signs = {"added": "+", "removed": "-", "": ""}
    return " ".join(f"{signs[one.turn]}{one.words}{signs[one.turn]}" for one in turned.words)


def turns(view: VersionView) -> list[tuple[str, str, str]]:
    """What changed in a version: what it is, what became of it, and its words."""
    return [(one.what, one.turn, as_words(one)) for one in view.turned]


def test_an_article_is_shown_at_its_newest_version(room: Room) -> None:
    own = shown(room)
    assert (own.row.version, own.row.versions) == (2, 2)
    assert [one.row.version for one in own.versions] == [2, 1]
    assert [one.link for one in own.versions] == [
        f"/article/{own.row.article}/v/2",
        f"/article/{own.row.article}/v/1",
    ]


def test_an_article_is_shown_at_any_version(room: Room) -> None:
    own = shown(room, 1)
    assert own.row.headline == "Ferry sinks off Trieste"
    assert "14 people" in " ".join(
        segment.words
        for part in own.reading.parts
        for sentence in part.sentences
        for segment in sentence.segments
    )
    assert len(own.versions) == 2


@pytest.mark.parametrize("number", [0, 3, 10**6])
def test_a_version_that_is_none_is_not_there(room: Room, number: int) -> None:
    assert article(room, edition(room.store, "16 missing").article.id, number) is None


def test_an_article_that_is_none_is_not_there(room: Room) -> None:
    assert article(room, "a1" + "0" * 16) is None


def test_versions_are_told_as_interleaved_differences(room: Room) -> None:
    second, first = shown(room).versions
    assert turns(first) == []
    found = turns(second)
    assert found[0] == ("headline", "changed", "Ferry sinks off -Trieste- +Trieste, 16 missing+")
    assert ("sentence", "changed", "Elena Rojas said that -14- +16+ people were missing.") in found
    assert ("sentence", "added", "+Nobody was hurt.+") in found
    assert ("sentence", "removed", "-The pier shut.-") in found


def test_what_changed_leads_to_its_sentence(room: Room) -> None:
    (second, _) = shown(room).versions
    assert [one.sentence for one in second.turned if one.what == "headline"] == [None]
    for one in second.turned[1:]:
        assert one.sentence
        assert room.store.standing(one.sentence.rpartition("/")[2], room.now())


def test_who_stands_in_an_article_is_known_over_all_articles(room: Room) -> None:
    own = shown(room)
    marks = edition(room.store, "16 missing").marks
    assert own.actors == {who.id: across(who, own.row.article) for who in marks.actors}
    assert {one.id for one in own.reading.actors} <= set(own.actors)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("", "", []),
        ("a b", "a b", [Change("a b")]),
        ("", "a b", [Change("a b", "added")]),
        ("a b", "", [Change("a b", "removed")]),
        (
            "a b c",
            "a x c",
            [Change("a"), Change("b", "removed"), Change("x", "added"), Change("c")],
        ),
    ],
)
def test_texts_are_interleaved(before: str, after: str, expected: list[Change]) -> None:
    assert list(interleaved(before, after)) == expected


@given(st.text("ab ", max_size=20), st.text("ab ", max_size=20))
def test_both_texts_can_be_read_from_what_is_interleaved(before: str, after: str) -> None:
    found = list(interleaved(before, after))
    old, new = (
        " ".join(one.words for one in found if one.turn in ("", turn))
        for turn in ("removed", "added")
    )
    assert (old, new) == (" ".join(before.split()), " ".join(after.split()))
    assert all(one.words for one in found)


@pytest.mark.parametrize(
    ("address", "base"),
    [
        ("https://harbour.example/ferry", "https://harbour.example/ferry"),
        ("http://harbour.example/f?a=b#part", "http://harbour.example/f?a=b"),
        ("HTTPS://harbour.example/", "HTTPS://harbour.example/"),
    ],
)
def test_the_outlets_own_address_of_a_sentence_is_a_text_fragment(address: str, base: str) -> None:
    words = "It rose, 5-fold & “fell” #1."
    found = outward(address, words) or ""
    before, mark, fragment = found.partition("#:~:text=")
    assert (before, mark) == (base, "#:~:text=")
    assert unquote(fragment) == words
    assert not set("-,&#") & set(fragment)


@pytest.mark.parametrize(
    "address",
    [
        None,
        "",
        "javascript:alert(1)",
        "JAVASCRIPT://%0aalert(1)",
        "data:text/html,x",
        " https://harbour.example/",
        "//harbour.example/",
        "file:///etc/passwd",
        "harbour.example/ferry",
    ],
)
def test_only_addresses_of_the_web_are_followed(address: str | None) -> None:
    assert web(address) is None
    assert outward(address, "words") is None
