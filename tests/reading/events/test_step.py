"""The step on odd stories, and the fields that no sentence alone gives."""

from dataclasses import replace

import pytest

from dateline.model import OUTLET, EventType, Marks, Quad, Span, Status
from dateline.reading.events import events
from dateline.reading.parse import Parser
from eventing import read

ODD = (
    "",
    "?!",
    "Attack. Attack! Attack?",
    "attacked " * 600,
    "Rebels attacked " + "and the town and the port " * 120 + "on Monday.",
    "Milk 1.20\nBread 2.40\nBeat the eggs; fold in the flour.",
    "Norland 3 Kestria 1 (Rojas 12, 60, Silva 80; Veltman 44)",
    "The who of whom to which by that for of in on.",
    "Who attacked? Those who attacked. What was attacked by whom?",
    "O wind that struck the silver sea, / and fired the sails with light",
)


@pytest.mark.parametrize("text", ODD, ids=lambda text: text[:20] or "empty")
def test_odd_texts_do_not_fail_and_give_few_events(parser: Parser, text: str) -> None:
    own, marks = read(parser, text)
    found = events(own, marks)
    assert len(found) <= 3
    assert all(own.text[one.span].strip() for one in found)


def test_an_event_has_all_its_fields(parser: Parser) -> None:
    own, marks = read(parser, "Gunmen attacked a police post near Lima on Monday.")
    (event,) = events(own, marks)
    assert own.text[event.span] == "attacked"
    assert event.sentence == marks.sentences[0].id
    assert (event.type, event.quad, event.cameo) == (
        EventType.ASSAULT,
        Quad.MATERIAL_CONFLICT,
        "190",
    )
    assert event.goldstein == -9
    assert event.contexts == ("military",)
    assert (event.status, event.voice) == (Status.ACTUAL, OUTLET)
    assert 0 < event.confidence <= 1


def test_ids_are_kept_when_the_story_around_changes(parser: Parser) -> None:
    sentence = "Gunmen attacked a police post near Lima."
    (alone,) = events(*read(parser, sentence))
    within = events(*read(parser, f"The ferry was late. {sentence}"))
    assert [one.id for one in within] == [alone.id]


def test_a_statements_event_has_its_voice(parser: Parser) -> None:
    own, marks = read(parser, "Veltman said that rebels had attacked the port.")
    (event,) = events(own, marks)
    assert event.voice == marks.statements[0].id


def test_without_a_day_nothing_is_history(parser: Parser) -> None:
    own, marks = read(parser, "Rebels attacked the port in 2014.")
    assert events(own, marks)[0].background
    assert not events(replace(own, reference=None), marks)[0].background


def test_a_length_of_time_is_not_when_it_was(parser: Parser) -> None:
    own, marks = read(parser, "Rebels attacked the port for three days.")
    assert events(own, marks)[0].time is None


def test_denied_and_told_are_not_one_event(parser: Parser) -> None:
    text = "Rebels attacked the port. Rebels did not attack the port. Rebels shelled the town."
    assert [one.repeats for one in events(*read(parser, text))] == [None, None, None]


def test_the_talks_alone_are_those_spoken_of_last(parser: Parser) -> None:
    text = "Norland met Kestria. The isles met Ostravia. The talks went on."
    _, last, talks = events(*read(parser, text))
    assert talks.repeats == last.id


def test_what_is_told_of_another_day_than_the_first_repeats_nothing(parser: Parser) -> None:
    text = "Rebels hit Lima on Friday. Rebels hit Lima. On Sunday, rebels hit Lima."
    first, again, other = events(*read(parser, text))
    assert (again.repeats, other.repeats) == (first.id, None)


def test_a_byline_tells_nothing(parser: Parser) -> None:
    own, marks = read(parser, "Rebels attacked the port.")
    part = replace(own.parts[0], kind=own.parts[0].kind.__class__.BYLINE)
    assert events(replace(own, parts=(part,)), marks) == ()


def test_sentences_without_a_parse_tell_nothing(parser: Parser) -> None:
    own, marks = read(parser, "Rebels attacked the port.")
    assert events(own, replace(marks, parses=((),))) == ()
    assert events(own, Marks()) == ()


def test_participants_are_known_by_their_actors(parser: Parser) -> None:
    own, marks = read(parser, "The Kestrian army attacked Elena Rojas, the mayor of Lima.")
    (event,) = events(own, marks)
    names = {actor.id: actor.name for actor in marks.actors}
    assert names[event.recipients[0].actor or ""] == "Elena Rojas"
    assert own.text[event.recipients[0].span] == "Elena Rojas"
    assert event.span == Span(18, 26)
