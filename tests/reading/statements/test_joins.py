from dataclasses import replace

from dateline.model import Article, Part, PartKind, Source, SourceKind, Span
from dateline.reading.quotes import quotations
from dateline.reading.statements.drafts import Draft
from dateline.reading.statements.joins import Paragraphs, joined, touching
from helpers import article


def story(*paragraphs: str) -> Article:
    text = "\n".join(paragraphs)
    starts = [sum(len(one) + 1 for one in paragraphs[:n]) for n in range(len(paragraphs))]
    spans = [Span(at, at + len(one)) for at, one in zip(starts, paragraphs, strict=True)]
    return replace(article(text), parts=tuple(Part(one, PartKind.PARAGRAPH) for one in spans))


def at(own: Article, words: str) -> Span:
    start = str(own.text).index(words)
    return Span(start, start + len(words))


def drafted(own: Article, content: str) -> Draft:
    source = Source(at(own, "Rojas"), SourceKind.NAMED)
    return Draft((at(own, content),), source, at(own, "said"), "said")


def contents(own: Article, *drafts: Draft) -> list[tuple[str, ...]]:
    found = joined(own, drafts, tuple(quotations(own)))
    return [tuple(own.text[span] for span in one.content) for one in found]


def test_a_quotation_goes_on_in_its_paragraph() -> None:
    own = story("“It rained,” Rojas said. “It snowed too.”")
    assert contents(own, drafted(own, "It rained")) == [("It rained", "It snowed too")]


def test_a_quotation_that_was_left_open_goes_on_in_the_next_paragraph() -> None:
    own = story("Rojas said: “It rained.", "“It snowed too.”")
    assert contents(own, drafted(own, "It rained")) == [("It rained.\n“It snowed too",)]


def test_one_that_was_closed_does_not() -> None:
    own = story("Rojas said: “It rained.”", "“It snowed all day.”")
    assert contents(own, drafted(own, "It rained")) == [("It rained",), ("It snowed all day",)]


def test_a_quotation_that_is_a_paragraph_is_of_who_spoke_before_it() -> None:
    own = story("“It rained,” Rojas said.", "“It snowed all day.”", "“It thawed all night.")
    first, second, third = joined(own, [drafted(own, "It rained")], tuple(quotations(own)))
    assert first.source == second.source == third.source
    assert (second.cue, second.outside) == (None, ())


def test_it_is_nobodys_behind_a_paragraph_without_words() -> None:
    own = story("“It rained,” Rojas said.", "Rain fell.", "“It snowed all day.”")
    quotes = quotations(own)
    _, loose = joined(own, [drafted(own, "It rained")], tuple(quotes))
    assert loose.source is None


def test_it_is_nobodys_behind_a_caption() -> None:
    own = story("“It rained,” Rojas said.", "“It snowed all day.”")
    first, second = own.parts
    own = replace(own, parts=(replace(first, kind=PartKind.CAPTION), second))
    _, loose = joined(own, [drafted(own, "It rained")], tuple(quotations(own)))
    assert loose.source is None


def test_an_open_one_is_of_whoever_says_what_goes_on_from_it() -> None:
    own = story("Rain fell.", "“It snowed all day.", "“It rained,” Rojas said.")
    (one,) = joined(own, [drafted(own, "It rained")], tuple(quotations(own)))
    assert one.source
    assert [own.text[span] for span in one.content] == ["It snowed all day.\n“It rained"]


def test_a_quotation_that_stands_alone_goes_on_where_it_is_left_open() -> None:
    own = story("Rain fell.", "“It snowed all day.", "“It thawed all night.”")
    assert contents(own) == [("It snowed all day.\n“It thawed all night",)]


def test_a_content_grows_to_the_whole_quotation() -> None:
    own = story("“It rained. It snowed,” Rojas said.")
    assert contents(own, drafted(own, "It snowed")) == [("It rained. It snowed",)]


def test_source_and_cue_are_no_content() -> None:
    own = story("“It rained, Rojas said today.”")
    assert contents(own, drafted(own, "It rained")) == [("It rained", "today")]


def test_a_sentence_that_nobody_introduces_stands_alone() -> None:
    own = story("“It rained the whole day.”")
    assert list(joined(own, (), tuple(quotations(own)))) == [Draft((Span(1, 24),))]


def test_few_words_and_names_stand_for_nothing() -> None:
    own = story("“It is.” fell on “the quiet harbour of Lima”")
    assert contents(own) == []


def test_a_draft_without_a_content_is_no_harm() -> None:
    own = story("Rojas: —", "“It snowed all day.”")
    assert contents(own, Draft(()))[-1] == ("It snowed all day",)


def test_nothing_joins_nothing() -> None:
    assert contents(story("")) == []


def test_a_draft_without_quotations_stays() -> None:
    own = story("Rojas said that it rained.")
    draft = drafted(own, "that it rained")
    assert list(joined(own, (draft,), ())) == [draft]


def test_a_quotation_goes_on_from_the_last_in_its_paragraph() -> None:
    own = story("“It rained.” “It snowed.”")
    first, second = quotations(own)
    assert Paragraphs(own).are_one(second, first)


def test_what_lies_two_paragraphs_back_does_not_go_on() -> None:
    own = story("“It rained.", "Rain fell.", "“It snowed.”")
    first, second = quotations(own)
    assert not Paragraphs(own).left_open(second, first)
    assert not Paragraphs(own).are_one(second, first)


def test_what_stands_in_no_part_goes_on_from_nothing() -> None:
    own = replace(story("“It rained.” “It snowed.”"), parts=())
    assert not Paragraphs(own).left_open(Span(14, 23), Span(1, 11))
    assert not Paragraphs(own).are_one(Span(14, 23), Span(1, 11))


def test_pieces_that_end_before_a_quotation_do_not_touch_it() -> None:
    drafts = (Draft((Span(0, 3), Span(20, 25))), Draft((Span(8, 12),)))
    assert touching(drafts, (Span(9, 11), Span(13, 15), Span(22, 30))) == {
        Span(9, 11): 1,
        Span(22, 30): 0,
    }
