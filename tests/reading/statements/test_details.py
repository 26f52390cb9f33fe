from dataclasses import replace
from datetime import date

from dateline.model import Marks, Sentence, Source, SourceKind, Span, Time, TimeBasis, TimeType
from dateline.reading.statements.details import Details, details, finishing, saying, timed
from dateline.reading.statements.drafts import Draft
from dateline.reading.trees import tree
from helpers import article
from stories import tokens

WORDS = "Rojas_NNP_nsubj_1 said_VBD_ROOT_1 Sunday_NNP_npadvmod_1 it_PRP_nsubj_4 rained_VBD_ccomp_1"
STORY = "Rojas said Sunday it rained"
OWN = article(STORY, date(2026, 11, 23))
SUNDAY = Time("t", Span(11, 17), TimeType.DATE, "2026-11-22", TimeBasis.RELATIVE)
DRAFT = Draft(
    (Span(18, 27),), Source(Span(0, 5), SourceKind.NAMED), Span(6, 10), "said", negated=False
)


def marks(*times: Time) -> Marks:
    _, parse = tokens(WORDS)
    return Marks((Sentence("s", Span(0, len(STORY))),), (parse,), times)


def test_a_draft_gets_its_time() -> None:
    finish = finishing(OWN, marks(SUNDAY))
    assert finish(DRAFT) == (DRAFT, Details(time=0))
    assert finishing(OWN, marks())(DRAFT) == (DRAFT, Details())


def test_a_duration_is_no_moment() -> None:
    assert timed(marks(replace(SUNDAY, type=TimeType.DURATION)), 0) == {}
    assert timed(marks(SUNDAY), 0) == {0: frozenset({2})}


def test_a_draft_without_a_cue_has_no_details() -> None:
    loose = Draft((Span(18, 27),))
    assert finishing(OWN, marks(SUNDAY))(loose) == (loose, Details())


def test_a_cue_that_begins_no_word_gives_none() -> None:
    own = tree(OWN.text, marks().parses[0])
    assert saying(replace(DRAFT, cue=Span(7, 10)), own, {}) is None
    assert saying(replace(DRAFT, cue=Span(90, 91)), own, {}) is None
    assert saying(replace(DRAFT, cue=None), own, {}) is None


def test_an_empty_parse_gives_none() -> None:
    empty = replace(marks(), parses=((),))
    assert finishing(OWN, empty)(DRAFT) == (DRAFT, Details())
    assert finishing(OWN, Marks())(DRAFT) == (DRAFT, Details())


def test_a_content_that_is_only_a_time_is_none() -> None:
    finish = finishing(OWN, marks(SUNDAY))
    draft, _ = finish(replace(DRAFT, content=(SUNDAY.span,)))
    assert draft.content == ()


def test_details_point_at_words() -> None:
    one = saying(DRAFT, tree(OWN.text, marks().parses[0]), {0: frozenset({2})})
    assert one is not None
    assert details(OWN, one) == Details(None, 0, (), denied=False)
