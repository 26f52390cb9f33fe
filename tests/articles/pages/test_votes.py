"""How much of a block an extractor takes for the story."""

import pytest
from lxml.html import document_fromstring

from dateline.articles.pages.votes import Voice, extracted, readable, runs

STORY = (
    "The ferry Stella Adria was stopped at the pier of Trieste on Sunday after a small fire.",
    "Divers of the harbour board went down twice before noon, and found nothing at all.",
    "No passenger was hurt, the operator said, and the next crossing was put off by a day.",
    "The board will tell on Thursday whether the ferry is to leave the pier before the autumn.",
)
PAGE = f"<nav>All news</nav><article>{''.join(f'<p>{line}</p>' for line in STORY)}</article>"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ferry was stopped.", {("the", "ferry", "was"), ("ferry", "was", "stopped")}),
        ("The “ferry” was", {("the", "ferry", "was")}),
        ("Ferry stopped", {("ferry", "stopped")}),
        ("\uff26erry!", {("ferry",)}),
        ("—", set()),
        ("", set()),
    ],
)
def test_runs(text: str, expected: set[tuple[str, ...]]) -> None:
    assert runs(text) == expected


@pytest.mark.parametrize(
    ("lines", "own", "expected"),
    [
        (["The ferry was stopped."], "the FERRY was stopped", 1),
        (["The ferry was stopped."], "The ferry was stopped on Sunday", 0.5),
        (["The ferry was stopped."], "Storm closes the Karst road", 0),
        (["The ferry", "was stopped"], "The ferry was stopped", 0),
        (["The ferry was stopped.", "Divers went down."], "Divers went down", 1),
        (["The ferry was stopped."], "", 0),
        ([], "The ferry was stopped", 0),
    ],
)
def test_share(lines: list[str], own: str, expected: float) -> None:
    assert Voice(lines).share(runs(own)) == expected


def test_both_extractors_find_a_plain_story() -> None:
    tree = document_fromstring(PAGE)
    for lines in (extracted(tree), readable(tree)):
        voice = Voice(lines)
        assert all(voice.share(runs(line)) == 1 for line in STORY)


def test_extractors_leave_the_tree_as_it_is() -> None:
    tree = document_fromstring(PAGE)
    before = tree.text_content()
    extracted(tree)
    readable(tree)
    assert tree.text_content() == before


def test_a_page_without_a_story_gives_no_votes() -> None:
    tree = document_fromstring("<p></p>")
    assert not Voice([*extracted(tree), *readable(tree)]).runs
