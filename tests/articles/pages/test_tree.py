"""Markup to a tree, within bounds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.articles.pages.blocks import blocks
from dateline.articles.pages.tree import MOST, parsed, strip
from dateline.model import Severity

DEEP = 200_000


def lines(markup: str) -> list[str]:
    tree, problems = parsed(markup)
    assert problems == ()
    assert tree is not None
    strip(tree)
    return [block.text for block in blocks(tree)]


@pytest.mark.parametrize(
    ("markup", "message"),
    [
        ("", "the page is empty"),
        (" \n\t", "the page is empty"),
        ("<!-- no page -->", "no page of HTML"),
        ("<!DOCTYPE html>", "no page of HTML"),
        ("<div>" * DEEP, "nested too deep"),
        (f"{'<div>' * DEEP}x{'</div>' * DEEP}", "nested too deep"),
        (f"{'<b>' * DEEP}x", "nested too deep"),
        ("<p>x" * (MOST + 1), "200,003 elements"),
    ],
    ids=["empty", "white", "comment", "doctype", "deep", "deep and closed", "deep inline", "large"],
)
def test_what_is_no_page_is_told(markup: str, message: str) -> None:
    tree, (problem,) = parsed(markup)
    assert tree is None
    assert problem.severity is Severity.ERROR
    assert message in problem.message


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>The ferry was stopped.</p>", ["The ferry was stopped."]),
        ("The ferry was stopped.", ["The ferry was stopped."]),
        ("<html><body><p>The ferry.</p><p>Divers w", ["The ferry.", "Divers w"]),
        ("<html><body><p>The ferry.</p><p class='lea", ["The ferry."]),
        ("<body><p>The ferry.</body><body><p>Divers.", ["The ferry.", "Divers."]),
        ("<?xml version='1.0' encoding='utf-16'?><p>Die Fähre", ["Die Fähre"]),
        ("<meta charset='windows-1251'><p>Die Fähre", ["Die Fähre"]),
        ("<p>The ferry<!-- at noon --> sank", ["The ferry sank"]),
        ("<p>1 < 2 &amp; 3", ["1 < 2 & 3"]),
    ],
)
def test_odd_markup_is_read(markup: str, expected: list[str]) -> None:
    assert lines(markup) == expected


def test_a_page_may_leave_out_the_tags_of_its_head_and_body() -> None:
    markup = "<title>Ferry</title><article><h1>Ferry stopped</h1><p>Nobody was hurt.</p></article>"
    assert lines(markup) == ["Ferry stopped", "Nobody was hurt."]


def test_a_head_alone_is_a_page_without_words() -> None:
    assert lines("<head><title>Ferry</title></head>") == []


def test_what_never_holds_words_is_stripped() -> None:
    tree, _ = parsed("<p>The <button>Share</button>ferry<script>x</script> was <svg>x</svg>stopped")
    assert tree is not None
    strip(tree)
    assert tree.text_content() == "The ferry was stopped"


@given(st.text(max_size=60) | st.text(alphabet="<>/pb!-?& ='\"\0", max_size=60))
def test_any_markup(markup: str) -> None:
    tree, problems = parsed(markup)
    assert (tree is None) == bool(problems)
