"""The step: who says what in whole stories, whatever these are like."""

import itertools
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dateline.model import (
    Act,
    Article,
    Attitude,
    Marks,
    Part,
    PartKind,
    SourceKind,
    Span,
    Statement,
    StatementKind,
)
from dateline.reading.parse import Parser
from dateline.reading.sentences import sentences
from dateline.reading.statements import statements
from dateline.reading.statements.step import words_of
from dateline.reading.steps import parses
from helpers import article

DIRECT, INDIRECT, MIXED = StatementKind.DIRECT, StatementKind.INDIRECT, StatementKind.MIXED
CLOSED = "The bridge is closed"
Shown = tuple[StatementKind, str, str, tuple[str, ...]]


def story(*paragraphs: str, first: PartKind = PartKind.PARAGRAPH) -> Article:
    text = "\n".join(paragraphs)
    starts = [sum(len(one) + 1 for one in paragraphs[:n]) for n in range(len(paragraphs))]
    spans = [Span(at, at + len(one)) for at, one in zip(starts, paragraphs, strict=True)]
    parts = [Part(one, PartKind.PARAGRAPH) for one in spans]
    return replace(article(text), parts=(replace(parts[0], kind=first), *parts[1:]))


def stated(parser: Parser, own: Article) -> tuple[Statement, ...]:
    marks = Marks(sentences=sentences(own, Marks()))
    return statements(own, replace(marks, parses=parses(parser, own, marks)))


def shown(own: Article, one: Statement) -> Shown:
    return (
        one.kind,
        own.text[one.source.span] if one.source else "",
        own.text[one.cue.span] if one.cue else "",
        tuple(own.text[span] for span in one.content),
    )


def read(parser: Parser, own: Article) -> list[Shown]:
    return [shown(own, one) for one in stated(parser, own)]


def only(parser: Parser, text: str) -> Statement:
    (one,) = stated(parser, story(text))
    return one


@pytest.mark.parametrize(
    "text",
    [
        f"“{CLOSED},” Rojas said.",
        f"“{CLOSED},” said Rojas.",
        f"Rojas said: “{CLOSED}.”",
        f"Rojas said, “{CLOSED}.”",
        f'"{CLOSED}," Rojas said.',
        f"«{CLOSED},» Rojas said.",
        f"„{CLOSED},“ Rojas said.",
        f"„{CLOSED},” Rojas said.",
    ],
)
def test_direct(parser: Parser, text: str) -> None:
    assert read(parser, story(text)) == [(DIRECT, "Rojas", "said", (CLOSED,))]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("Rojas said that the bridge was closed.", "Rojas", "said", "that the bridge was closed"),
        ("Rojas said the bridge was closed.", "Rojas", "said", "the bridge was closed"),
        ("The bridge was closed, said Rojas.", "Rojas", "said", "The bridge was closed"),
        ("According to Rojas, the bridge is shut.", "Rojas", "According to", "the bridge is shut"),
        (f"{CLOSED}, according to the report.", "the report", "according to", CLOSED),
        (f"{CLOSED}, guild chair Ana Rojas said.", "guild chair Ana Rojas", "said", CLOSED),
        ("Rojas vowed to reopen the bridge.", "Rojas", "vowed", "to reopen the bridge"),
        ("Rojas refused to close the bridge.", "Rojas", "refused", "to close the bridge"),
        ("Rojas criticised the plan for Lima.", "Rojas", "criticised", "the plan for Lima"),
        ("Rojas warned of a flood in Lima.", "Rojas", "warned of", "a flood in Lima"),
        ("Rojas complained about the noise.", "Rojas", "complained about", "the noise"),
        ("Rojas hinted at plans for a new bridge.", "Rojas", "hinted at", "plans for a new bridge"),
        (
            "Rojas insisted on a new bridge over the river.",
            "Rojas",
            "insisted on",
            "a new bridge over the river",
        ),
        ("Rojas disagreed with the guild.", "Rojas", "disagreed with", "the guild"),
        (
            "Rojas's claim that the bridge is safe surprised the guild.",
            "Rojas",
            "claim",
            "that the bridge is safe",
        ),
        (
            "Rojas’s remarks on the bridge surprised the guild.",
            "Rojas",
            "remarks on",
            "the bridge",
        ),
        (
            "The guild's demand for a new bridge came too late.",
            "The guild",
            "demand for",
            "a new bridge",
        ),
        (
            "Rojas told the Harbour Gazette that the bridge was closed.",
            "Rojas",
            "told",
            "that the bridge was closed",
        ),
        (
            "Rojas pointed out that the bridge was safe.",
            "Rojas",
            "pointed out",
            "that the bridge was safe",
        ),
        (
            "The guild chair surmised that the bridge was closed.",
            "The guild chair",
            "surmised",
            "that the bridge was closed",
        ),
    ],
)
def test_indirect(parser: Parser, text: str, source: str, cue: str, content: str) -> None:
    assert read(parser, story(text)) == [(INDIRECT, source, cue, (content,))]


def test_interrupted(parser: Parser) -> None:
    own = story("“We know,” Rojas said, “that the bridge is closed.”")
    content = ("We know", "that the bridge is closed")
    assert read(parser, own) == [(DIRECT, "Rojas", "said", content)]


def test_a_quotation_in_an_answer(parser: Parser) -> None:
    own = story("Q: Who closed the bridge?", "A: “The guild closed it,” Rojas said.")
    assert read(parser, own) == [
        (DIRECT, "Q", "", ("Who closed the bridge?",)),
        (DIRECT, "A", "", ("The guild closed it,” Rojas said",)),
    ]


def test_speakers_take_turns(parser: Parser) -> None:
    own = story(f"“{CLOSED},” Rojas said. “It is old.” Silva said: “No, it is not.”")
    assert read(parser, own) == [
        (DIRECT, "Rojas", "said", (CLOSED, "It is old")),
        (DIRECT, "Silva", "said", ("No, it is not",)),
    ]


def test_a_question_keeps_its_mark(parser: Parser) -> None:
    own = story("“Is the bridge closed?” Rojas asked.")
    assert read(parser, own) == [(DIRECT, "Rojas", "asked", ("Is the bridge closed?",))]


def test_mixed(parser: Parser) -> None:
    own = story("Rojas said the bridge was “a danger to all” and closed it.")
    (one,) = stated(parser, own)
    content = "the bridge was “a danger to all” and closed it"
    assert shown(own, one) == (MIXED, "Rojas", "said", (content,))
    assert [own.text[span] for span in one.quoted] == ["a danger to all"]


@pytest.mark.parametrize(
    ("words", "content"),
    [
        ("The bridge, Rojas said, is closed.", ("The bridge", "is closed")),
        ("The ferry sank off Pula, guild chair Marta Rojas said.", ("The ferry sank off Pula",)),
    ],
)
def test_who_said_it_stands_within_or_behind(
    parser: Parser, words: str, content: tuple[str, ...]
) -> None:
    (one,) = stated(parser, story(words))
    assert shown(story(words), one)[-1] == content


def test_the_speaker_of_an_interrupted_quotation_is_not_in_it(parser: Parser) -> None:
    own = story("“The bridge,” Rojas said, “is closed to all boats.”")
    (one,) = stated(parser, own)
    assert shown(own, one) == (DIRECT, "Rojas", "said", ("The bridge", "is closed to all boats"))


def test_an_aside_in_brackets(parser: Parser) -> None:
    own = story("The bridge (which, Rojas said, is old) is closed.")
    assert read(parser, own) == [(INDIRECT, "Rojas", "said", ("which", "is old"))]


def test_a_quotation_of_several_sentences(parser: Parser) -> None:
    own = story(f"“{CLOSED},” Rojas said. “It will open again in May. It is old.”")
    content = (CLOSED, "It will open again in May. It is old")
    assert read(parser, own) == [(DIRECT, "Rojas", "said", content)]


def test_a_paragraph_goes_on_with_an_open_quotation(parser: Parser) -> None:
    own = story(f"“{CLOSED},” Rojas said. “It is old.", "“It will open in May.”")
    content = (CLOSED, "It is old.\n“It will open in May")
    assert read(parser, own) == [(DIRECT, "Rojas", "said", content)]


def test_a_loose_quotation_is_of_nobody(parser: Parser) -> None:
    own = story("“Nobody will cross this river again before the spring.”")
    content = ("Nobody will cross this river again before the spring",)
    assert read(parser, own) == [(DIRECT, "", "", content)]


@pytest.mark.parametrize(
    "text",
    [
        "The “old bridge” in Lima was closed on Monday.",
        "Rain fell in Lima on Monday.",
        "The bridge in Lima closed after a flood.",
        "Rojas made sure that the bridge was closed.",
    ],
)
def test_plain_reporting_states_nothing(parser: Parser, text: str) -> None:
    assert read(parser, story(text)) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Rojas: the bridge is safe", [(INDIRECT, "Rojas", ":", ("the bridge is safe",))]),
        (
            "Guild chair Rojas: bridge is safe",
            [(INDIRECT, "Guild chair Rojas", ":", ("bridge is safe",))],
        ),
        (
            "Live: Rojas says the bridge is safe",
            [(INDIRECT, "Rojas", "says", ("the bridge is safe",))],
        ),
        ("Opinion: the bridge is safe", []),
        ("Bridge closed, guild says", [(INDIRECT, "guild", "says", ("Bridge closed",))]),
        ("Miller ‘heard the wall crack’", [(MIXED, "", "", ("Miller ‘heard the wall crack",))]),
        (
            "Mill burns; miller ‘smelled no smoke’ - eleven hurt",
            [(MIXED, "", "", ("miller ‘smelled no smoke",))],
        ),
        ("Visitors queue for ‘The Green Mill’", []),
        ("Visitors queue for ‘haunted’ mill", []),
        ("“no more mills” in Lima", []),
    ],
)
def test_headlines(parser: Parser, text: str, wanted: list[Shown]) -> None:
    assert read(parser, story(text, first=PartKind.HEADLINE)) == wanted


def test_a_negated_statement(parser: Parser) -> None:
    assert only(parser, "Rojas did not say that the bridge was closed.").negated
    assert not only(parser, "Rojas said that the bridge was not closed.").negated


@pytest.mark.parametrize(
    ("cue", "attitude"),
    [
        ("said", Attitude.NEUTRAL),
        ("pointed out", Attitude.ENDORSING),
        ("claimed", Attitude.DOUBTING),
        ("denied", Attitude.DENYING),
        ("lamented", Attitude.EMOTIVE),
    ],
)
def test_attitudes(parser: Parser, cue: str, attitude: Attitude) -> None:
    one = only(parser, f"Rojas {cue} that the bridge was safe.")
    assert one.cue is not None
    assert one.cue.attitude is attitude


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Rojas said that the bridge is safe.", Act.SAID),
        ("Rojas believes that the bridge is safe.", Act.THOUGHT),
        ("Rojas promised that the bridge would open.", Act.INTENDED),
        ("Rojas asked whether the bridge was safe.", Act.ASKED),
    ],
)
def test_acts(parser: Parser, text: str, act: Act) -> None:
    assert only(parser, text).act is act


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("Rojas", SourceKind.NAMED),
        ("She", SourceKind.NAMED),
        ("An official", SourceKind.UNNAMED),
        ("Officials", SourceKind.UNNAMED),
        ("The report", SourceKind.DOCUMENT),
        ("Engineers", SourceKind.COLLECTIVE),
    ],
)
def test_kinds_of_sources(parser: Parser, source: str, kind: SourceKind) -> None:
    one = only(parser, f"{source} said that the bridge was closed.")
    assert one.source is not None
    assert one.source.kind is kind


@pytest.mark.parametrize(
    ("content", "quoted", "kind"),
    [
        ([Span(0, 10)], [Span(0, 10)], DIRECT),
        ([Span(0, 10)], [Span(0, 9)], DIRECT),
        ([Span(0, 10)], [Span(0, 8)], MIXED),
        ([Span(0, 10)], [], INDIRECT),
        ([Span(0, 100)], [Span(0, 2)], INDIRECT),
        ([Span(0, 100)], [Span(0, 3)], MIXED),
        ([], [], INDIRECT),
    ],
)
def test_whose_words_they_are(content: list[Span], quoted: list[Span], kind: StatementKind) -> None:
    assert words_of(article("a" * 100), content, quoted) is kind


def test_no_sentences_state_nothing() -> None:
    assert statements(article(""), Marks()) == ()


def test_ids_differ_and_stay(parser: Parser) -> None:
    own = story("Rojas said that it rained. Silva said that it snowed.")
    ids = [one.id for one in stated(parser, own)]
    assert len(set(ids)) == len(ids) == 2
    assert ids == [one.id for one in stated(parser, own)]


def sound(own: Article, found: tuple[Statement, ...]) -> bool:
    inside = all(
        0 <= one.span.start < one.span.end <= len(own.text)
        and one.content
        and all(one.span.covers(span) and len(span) for span in one.content)
        and all(any(span.covers(part) for span in one.content) for part in one.quoted)
        for one in found
    )
    places = [(one.span.start, one.content[0].start) for one in found]
    ordered = all(one <= other for one, other in itertools.pairwise(places))
    return inside and ordered and len({one.id for one in found}) == len(found)


@pytest.mark.parametrize(
    ("text", "least"),
    [
        ("", 0),
        (" \n\t ", 0),
        ('"' * 20_000, 0),
        ("“" * 20_000, 0),
        ("”" * 20_000, 0),
        ("“”" * 10_000, 0),
        ('“Stop, “he said. Rojas said ”no" and “yes.' * 20, 0),
        ("“He said “no, „never” and ‘yes’” again,” Rojas said. " * 20, 20),
        ("Rojas said\x00 that the \x00bridge is closed.\x00 “No\x00,” she said.", 0),
        ("\x00" * 2_000, 0),
        (f"Rojas said that {'the bridge and the road and ' * 83}the port are closed.", 1),
        (f"{'Rojas said that ' * 166}it rained.", 1),
        ("Q: Is the bridge safe?\nA: Rojas said that it is safe.\n" * 100, 1),
        ("قال روخاس «الجسر مغلق» في المدينة. " * 100, 0),
        ("according to " * 500, 0),
        ("Rojas: " * 1_000, 0),
        ("Q:", 0),
        (f"{'MS. HALLORAN ' * 160}: The port is open.", 0),
        (f"{'x' * 2_000}: The port is open.", 0),
        ("‘" * 20_000, 0),
        ("’" * 20_000, 0),
        ("'" * 20_000, 0),
        ("‘a s’ " * 5_000, 0),
        (f"Rojas said at a rally{' at a rally' * 200} that it rained.", 0),
        (f"Rojas told reporters{' and reporters' * 200} that it rained.", 1),
    ],
    ids=lambda value: repr(value)[:24],
)
@pytest.mark.parametrize("kind", [PartKind.PARAGRAPH, PartKind.HEADLINE])
def test_hostile_stories_are_read(parser: Parser, text: str, least: int, kind: PartKind) -> None:
    own = story(text, first=kind)
    found = stated(parser, own)
    assert sound(own, found)
    assert len(found) >= least


def test_two_thousand_sentences_are_read(parser: Parser) -> None:
    own = story("Rojas said that Rojas said that it rained. " * 2_000)
    found = stated(parser, own)
    assert sound(own, found)
    assert {shown(own, one)[3] for one in found} == {
        ("that Rojas said that it rained",),
        ("that it rained",),
    }
    assert len(found) == 4_000
    assert sum(one.parent is None for one in found) == 2_000


def test_a_thousand_quotations_are_read(parser: Parser) -> None:
    own = story(f"“{CLOSED},” Rojas said. " * 1_000)
    found = stated(parser, own)
    assert sound(own, found)
    assert [shown(own, one) for one in found] == [(DIRECT, "Rojas", "said", (CLOSED,))] * 1_000


PIECES = [
    "Rojas ",
    "said ",
    "that ",
    "it rained",
    "“",
    "”",
    '"',
    ", ",
    ". ",
    ": ",
    "\n",
    "not ",
    "to ",
    "Q: ",
    "MS. VANE: ",
    "‘",
    "’ ",
    "``",
    "reporters ",
    "at a rally ",
    "on Sunday ",
    "rejected claims ",
]


@given(text=st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
@example("Rojas rejected claims on Sunday it rainedsaid said Rojas ")
def test_any_words_are_read(parser: Parser, text: str) -> None:
    own = story(text)
    assert sound(own, stated(parser, own))
