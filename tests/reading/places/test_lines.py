from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Article, Dateline, Marks, Sentence, Span, Text
from dateline.reading.places.lines import line, lines, plain
from helpers import article
from stories import tagged, tokens

BORDER = "Lagos 's Russian - Ukrainian crew in St. Étienne"


def dated(text: str, end: int) -> Article:
    return replace(article(text, date(2021, 4, 11)), dateline=Dateline(Span(0, end)))


def test_words_are_folded_all_in_one() -> None:
    own = tagged(BORDER)
    assert own.words[:3] == ("Lagos", "'s", "Russian")
    assert own.folds[-2:] == ("saint", "etienne")
    assert own.folded == "lagos's russian ukrainian crew in saint etienne"


def test_a_hyphen_is_no_word() -> None:
    own = tagged(BORDER)
    assert own.folds[3] == ""
    assert 3 not in own.ends.values()


def test_a_token_is_found_by_where_it_starts_and_ends() -> None:
    own = tagged(BORDER)
    for number, fold in enumerate(own.folds):
        if fold:
            start = own.starts[number]
            assert own.folded[start : start + len(fold)] == fold
            assert own.ends[start + len(fold)] == number


def test_beyond_the_ends_there_is_nothing() -> None:
    own = tagged("Muggia sank")
    for number in (-1, 2):
        assert (own.word(number), own.fold(number), own.tag(number)) == ("", "", "")
        assert not own.is_proper(number)
    assert (own.word(0), own.fold(0), own.tag(0)) == ("Muggia", "muggia", "NNP")


@pytest.mark.parametrize(
    ("words", "is_proper"),
    [("Muggia", True), ("Alps_NNPS", True), ("Mobile_JJ", False), ("muggia_NNP", False)],
)
def test_a_proper_noun_has_a_capital_and_its_tag(words: str, *, is_proper: bool) -> None:
    assert tagged(words).is_proper(0) is is_proper


@pytest.mark.parametrize(
    ("words", "opens"),
    [
        ("MUGGIA , Italy - A ferry", True),
        ("MUGGIA - A ferry", True),
        ("MUGGIA — A ferry", True),
        ("MUGGIA ( Arcwire ) A ferry", True),
        ("MUGGIA a ferry", False),
        ("Muggia , Italy - A ferry", False),
        ("MUGGIA , ITALY - FERRY", False),
        ("MUGGIA", False),
    ],
)
def test_what_opens_a_line_as_datelines_do(words: str, *, opens: bool) -> None:
    assert tagged(words).opens_dateline(0, 0) is opens


def test_a_dateline_opens_at_the_first_word() -> None:
    assert not tagged("In MUGGIA - A ferry").opens_dateline(1, 1)


@pytest.mark.parametrize(
    ("words", "shouting"), [("FERRY SINKS , 12", True), ("FERRY Sinks", False), (". 1", True)]
)
def test_a_line_without_small_letters_shouts(words: str, *, shouting: bool) -> None:
    assert tagged(words).shouting is shouting


def test_the_span_is_of_the_article() -> None:
    text, parse = tokens("a ferry off Port of Spain")
    assert text[line(text, parse).span(3, 5)] == "Port of Spain"


def test_no_tokens_are_a_line_too() -> None:
    own = line(Text(""), ())
    assert (own.words, own.folded, own.ends) == ((), "", {})


def test_the_words_of_a_dateline_are_proper_nouns() -> None:
    text = Text("MUGGIA, Italy (Arcwire/TS) - ")
    found = list(plain(text, Span(0, len(text))))
    assert [text[Span(own.start, own.end)] for own in found] == (
        ["MUGGIA", ",", "Italy", "(", "Arcwire", "/", "TS", ")", "-"]
    )
    assert [own.tag for own in found] == ["NNP", ",", "NNP", ",", "NNP", ",", "NNP", ",", ","]
    assert {own.dep for own in found} == {""}


def test_the_words_of_a_dateline_may_repeat() -> None:
    text = Text("x ROME, Rome, ROME")
    found = list(plain(text, Span(2, len(text))))
    assert [own.start for own in found] == [2, 6, 8, 12, 14]


def test_the_dateline_comes_before_the_sentences() -> None:
    own = dated("MUGGIA - Rain fell.", 8)
    _, parse = tokens("Rain fell .")
    found = list(lines(own, Marks((Sentence("s", Span(9, 19)),), (parse,))))
    assert [one.words[0] for one in found] == ["MUGGIA", "MUGG"]


def test_without_a_dateline_there_are_sentences_only() -> None:
    text, parse = tokens("Rain fell .")
    (own,) = lines(article(str(text)), Marks((), (parse,)))
    assert own.words == ("Rain", "fell", ".")


@given(st.text(max_size=60))
def test_any_dateline_is_in_its_words(words: str) -> None:
    text = Text(words)
    found = list(plain(text, Span(0, len(words))))
    pieces = [text[Span(own.start, own.end)] for own in found]
    assert "".join(pieces) == "".join(words.split())
