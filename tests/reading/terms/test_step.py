"""`dateline.reading.terms`: the step as a whole, and what it does with any text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.model import OUTLET, Marks, Span, Term, TermKind
from dateline.reading.parse import Parser
from dateline.reading.terms import terms
from helpers import article, calls
from termed import read

STORY = (
    "Rojas said that the regime had annexed the island, in defiance of the so-called "
    "peace treaty. After a coup in Ukraine the authorities of Crimea held a vote on "
    "reunification. Kiev refused to recognise the indisputable result of their “elections”."
)
WORDS = ["Kiev", "the regime", "annexed", "“elections”", "so-called", "-", "\n", ". ", "’s ", "War"]


def told(parser: Parser, story: str) -> list[tuple[str, TermKind, str | None, str]]:
    own, marks = read(parser, story)
    sources = {one.id: one.source for one in marks.statements}

    def voice(one: Term) -> str:
        source = sources.get(one.voice)
        return own.text[source.span] if source else one.voice

    return [(own.text[one.span], one.kind, one.concept, voice(one)) for one in terms(own, marks)]


def test_each_term_has_its_voice(parser: Parser) -> None:
    name, loaded, hedge = TermKind.CONTESTED_NAME, TermKind.LOADED, TermKind.HEDGE
    assert told(parser, STORY) == [
        ("regime", name, "who governs", "Rojas"),
        ("annexed", name, "Crimea's change of hands in 2014", "Rojas"),
        ("in defiance of", loaded, None, "Rojas"),
        ("so-called", hedge, None, "Rojas"),
        ("coup", name, "Ukraine's change of power in 2014", OUTLET),
        ("reunification", name, "Crimea's change of hands in 2014", OUTLET),
        ("Kiev", name, "Ukraine's capital", OUTLET),
        ("indisputable", loaded, None, OUTLET),
        ("elections", TermKind.SCARE_QUOTE, None, OUTLET),
    ]


def test_a_story_without_sentences_has_none() -> None:
    assert terms(article(""), Marks()) == ()


def test_a_word_that_is_held_off_is_two_terms_with_ids_of_their_own(parser: Parser) -> None:
    own, marks = read(parser, "The guild expelled the “traitors” on Monday.")
    found = terms(own, marks)
    assert [one.kind for one in found] == [TermKind.CONTESTED_NAME, TermKind.SCARE_QUOTE]
    assert len({one.id for one in found}) == 2
    assert {one.span for one in found} == {Span(24, 32)}


def test_terms_keep_their_ids_whatever_stands_before(parser: Parser) -> None:
    def ids(story: str) -> list[str]:
        return [one.id for one in terms(*read(parser, story))]

    assert ids("Kiev slept. Kyiv woke.")[1:] == ids("Nobody came. Kyiv woke.")


@settings(max_examples=40, deadline=None)
@given(text=st.lists(st.sampled_from(WORDS) | st.text(max_size=8), max_size=9).map(" ".join))
def test_any_text_gives_terms_in_order_within_it(parser: Parser, text: str) -> None:
    own, marks = read(parser, text)
    found = terms(own, marks)
    assert list(found) == sorted(found, key=lambda one: (one.span.start, -one.span.end))
    assert all(0 <= one.span.start < one.span.end <= len(own.text) for one in found)
    assert found == terms(own, marks)


LONG = (
    "The regime, in Kiev, was brazen. ",
    "Rojas said the “elections” took place in Kyiv. ",
    "The Kyiv Post captured Pula, and the port’s “elections” were brazen. ",
)


@pytest.mark.parametrize("sentence", LONG)
def test_work_grows_no_faster_than_the_story(parser: Parser, sentence: str) -> None:
    def work(copies: int) -> int:
        own, marks = read(parser, sentence * copies)
        return calls(lambda: terms(own, marks))

    terms(*read(parser, "Kiev."))
    assert work(400) < 5 * work(100)
