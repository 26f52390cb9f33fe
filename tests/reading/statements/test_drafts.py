from dataclasses import replace

import pytest

from dateline.model import Article, Marks, Part, PartKind, Sentence, Source, SourceKind, Span
from dateline.reading.quotes import quotations
from dateline.reading.statements import drafts
from dateline.reading.statements.drafts import Draft
from dateline.reading.statements.grammar import Found
from dateline.reading.trees import Tree, tree
from helpers import article
from stories import tokens

NAME = "Rojas_NNP_nsubj_1 said_VBD_ROOT_1"
WHOLE = "it rained “ no more"
SAID = f"{NAME} it_PRP_nsubj_3 rained_VBD_ccomp_1"


def story(words: str, kind: PartKind = PartKind.PARAGRAPH) -> tuple[Article, Marks, Tree]:
    text, parse = tokens(words)
    own = replace(article(str(text)), parts=(Part(Span(0, len(text)), kind),))
    return own, Marks((Sentence("s", Span(0, len(text))),), (parse,)), tree(text, parse)


def drafted(
    words: str, kind: PartKind = PartKind.PARAGRAPH
) -> list[tuple[str, str, tuple[str, ...]]]:
    own, marks, _ = story(words, kind)
    found = drafts.drafted(own, marks, tuple(quotations(own)))
    return [
        (
            own.text[one.source.span] if one.source else "",
            own.text[one.cue] if one.cue else "",
            tuple(own.text[span] for span in one.content),
        )
        for one in found
    ]


def test_a_draft_knows_what_stands_outside_its_content() -> None:
    source = Source(Span(0, 5), SourceKind.NAMED)
    assert Draft(()).outside == ()
    assert Draft((), source, Span(6, 10)).outside == (Span(0, 5), Span(6, 10))
    assert Draft((), None, Span(6, 10)).outside == (Span(6, 10),)
    assert Draft((), source, Span(6, 10)).outside == (Span(0, 5), Span(6, 10))


def test_free_of_others() -> None:
    assert drafts.free(Span(0, 4), [Span(4, 6), Span(8, 9)])
    assert not drafts.free(Span(0, 5), [Span(4, 6)])
    assert drafts.free(Span(0, 5), [])


def test_a_sentence_gives_its_statement() -> None:
    assert drafted(SAID) == [("Rojas", "said", ("it rained",))]


def test_nothing_gives_nothing() -> None:
    assert drafted("rain_NN_ROOT_0") == []
    assert drafted("") == []


def test_no_statement_inside_another() -> None:
    inner = "Silva_NNP_nsubj_3 said_VBD_ccomp_1 it_PRP_nsubj_5 rained_VBD_ccomp_3"
    assert drafted(f"{NAME} {inner}") == [("Rojas", "said", ("Silva said it rained",))]


def test_two_statements_side_by_side() -> None:
    other = "and_CC_cc_1 Silva_NNP_nsubj_7 said_VBD_conj_1 it_PRP_nsubj_9 snowed_VBD_ccomp_7"
    assert drafted(f"{SAID} ,_,_punct_1 {other}") == [
        ("Rojas", "said", ("it rained",)),
        ("Silva", "said", ("it snowed",)),
    ]


def test_a_cue_inside_quotation_marks_gives_none() -> None:
    quoted = "“_``_punct_2 Rojas_NNP_nsubj_2 said_VBD_ROOT_2 it_PRP_nsubj_4 rained_VBD_ccomp_2"
    assert drafted(f"{quoted} ”_''_punct_2") == []


def test_a_content_of_marks_is_none() -> None:
    assert drafted(f"{NAME} -_HYPH_ccomp_1") == []


def test_a_negated_cue() -> None:
    own, marks, _ = story(
        "Rojas_NNP_nsubj_2 never_RB_neg_2 said_VBD_ROOT_2 it_PRP_nsubj_4 rained_VBD_ccomp_2"
    )
    (one,) = drafts.drafted(own, marks, ())
    assert one.negated
    assert one.word == "said"


def test_a_headline_may_say_who_speaks() -> None:
    assert drafted("Rojas : bridge is safe", PartKind.HEADLINE) == [
        ("Rojas", ":", ("bridge is safe",))
    ]
    assert drafted("Rojas : bridge is safe") == []


def test_what_is_quoted_in_a_sentence_belongs_to_its_content() -> None:
    words = f"{NAME} “_``_punct_4 it_PRP_nsubj_4 rained_VBD_ccomp_1 now_RB_dep_1 ”_''_punct_1"
    assert drafted(words) == [("Rojas", "said", ("it rained now",))]


@pytest.mark.parametrize(("content", "wanted"), [({2, 3}, "it rained"), ({2, 3, 5}, WHOLE)])
def test_a_quotation_that_a_content_does_not_begin_is_not_its_own(
    content: set[int], wanted: str
) -> None:
    own, marks, sentence = story(f"{SAID} “_``_punct_5 no_UH_dep_1 more_RB_dep_1 ”_''_punct_1")
    one = Found(1, frozenset({1}), frozenset({0}), frozenset(content))
    made = drafts.draft(own, sentence, one, tuple(quotations(own)), marks.sentences[0].span)
    assert " ".join(own.text[span] for span in made.content) == wanted


def test_the_tokens_of_quotations() -> None:
    own, _, sentence = story(f"{SAID} “ no more ”")
    assert drafts.within(sentence, tuple(quotations(own))) == [{5, 6}]
    assert drafts.within(sentence, [Span(3, 4)]) == []


def test_a_content_that_source_and_cue_cut_has_pieces() -> None:
    words = (
        "boats_NNS_nsubj_5 ,_,_punct_5 Rojas_NNP_nsubj_3 says_VBZ_parataxis_5 "
        ",_,_punct_5 sank_VBD_ROOT_5"
    )
    assert drafted(words) == [("Rojas", "says", ("boats", "sank"))]


LOOSE = "“_``_punct_1 It_PRP_dep_1 rained_VBD_dep_1 ._._punct_1 ”_''_punct_1"


def loosely(words: str) -> list[tuple[str, str]]:
    own, _, sentence = story(words)
    quotes = tuple(quotations(own))
    found = drafts.beside(own, sentence, quotes, quotes)
    return [(own.text[one.source.span] if one.source else "", one.word) for one in found]


def test_a_loose_quotation_takes_the_nearest_cue() -> None:
    assert loosely(f"Rojas_NNP_nsubj_1 agreed_VBD_ROOT_1 {LOOSE}") == [("Rojas", "agreed")]


def test_the_first_word_may_be_the_cue() -> None:
    words = f"agreed_VBD_ROOT_0 Rojas_NNP_nsubj_0 {LOOSE.replace('_1', '_0')}"
    assert loosely(words) == [("Rojas", "agreed")]


def test_who_speaks_in_a_quoted_headline_is_no_content() -> None:
    words = "“_``_punct_1 Rojas : bridge is safe ”_''_punct_1"
    assert drafted(words, PartKind.HEADLINE) == [("Rojas", ":", ("bridge is safe",))]


def test_each_cue_takes_one_quotation() -> None:
    words = f"Rojas_NNP_nsubj_1 agreed_VBD_ROOT_1 {LOOSE} {LOOSE}"
    assert len(loosely(words)) == 1


@pytest.mark.parametrize(
    "verb", ["sailed_VBD_ROOT_1", "agreed_NN_ROOT_1", "agreed_VBD_ROOT_1"], ids=str
)
def test_a_loose_quotation_needs_a_verb_that_attributes_and_a_subject(verb: str) -> None:
    own, _, sentence = story(f"Rojas_NNP_dep_1 {verb} {LOOSE}")
    (quote,) = quotations(own)
    assert drafts.nearest(sentence, quote, set(), [quote]) is None


def test_of_two_cues_the_nearer_counts() -> None:
    words = "Rojas_NNP_nsubj_1 agreed_VBD_ROOT_1 and_CC_cc_1 smiled_VBD_conj_1 joked_VBD_conj_1"
    own, _, sentence = story(f"{words} {LOOSE}")
    (quote,) = quotations(own)
    assert drafts.nearest(sentence, quote, set(), [quote]) == 4
    assert drafts.nearest(sentence, quote, {4}, [quote]) == 1


def test_a_scare_quote_takes_no_cue() -> None:
    assert loosely(f"{NAME} “_``_punct_1 calm_JJ_dep_1 ”_''_punct_1") == []


def test_a_colon_looks_ahead() -> None:
    own = article("Rojas said: “No.” “Yes.”")
    quotes = tuple(quotations(own))
    assert drafts.ahead(own, Span(0, 11), quotes) == [quotes[0]]
    assert drafts.ahead(own, Span(0, 10), quotes) == []
    assert drafts.ahead(own, Span(0, 24), quotes) == list(quotes)


@pytest.mark.parametrize(
    ("words", "whole"),
    [
        ("It rained.", True),
        ("It rained,", True),
        ("Did it rain?", True),
        (" It rained! ", True),
        ("It rained…", True),
        ("it rained.", False),
        ("It rained", False),
        ("Rain.", False),
        ("The Old Man and the Sea,", False),
        ("Build That Bridge!", True),
        ("", False),
    ],
)
def test_what_is_a_sentence(words: str, *, whole: bool) -> None:

    assert drafts.is_sentence(article(words), Span(0, len(words))) is whole


def test_pieces_are_cut_where_words_stand_between() -> None:
    _, _, own = story("it , rained and stopped .")
    assert drafts.pieces(own, {0, 2}) == [Span(0, 11)]
    assert drafts.pieces(own, {0, 4}) == [Span(0, 2), Span(16, 23)]
    assert drafts.pieces(own, {4}) == [Span(16, 23)]
    assert drafts.pieces(own, set()) == []
