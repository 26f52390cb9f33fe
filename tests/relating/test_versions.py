"""What changed between two versions: parts, sentences, and what holds of any two versions."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Article, Part, PartKind, Reading, Span
from dateline.relating import Difference, PartChange, Turn, difference
from versions import version

STORY = ("Ferry burns off Muggia", "Six people were hurt on Sunday.", "The harbour is closed.")


def story(*lines: str) -> Reading:
    return version(*lines, first=PartKind.HEADLINE)


def with_article(own: Reading, **fields: object) -> Reading:
    return replace(own, article=replace(own.article, **fields))  # type: ignore[arg-type]


def with_parts(own: Reading, *kinds: PartKind) -> Reading:
    parts = (replace(part, kind=kind) for part, kind in zip(own.article.parts, kinds, strict=True))
    return with_article(own, parts=tuple(parts))


def words(own: Article, span: Span | None, said: str | None) -> str | None:
    return own.text[span] if span else said


def shown(before: Reading, after: Reading) -> list[tuple[str, str, str | None, str | None]]:
    return [
        (
            one.kind.value,
            one.turn.value,
            words(before.article, one.before, one.said_before),
            words(after.article, one.after, one.said_after),
        )
        for one in difference(before, after).parts
    ]


def test_a_version_and_itself() -> None:
    own = story(*STORY)
    found = difference(own, own)
    assert found == Difference(kept=((0, 0), (1, 1), (2, 2)))
    assert found.is_empty


def test_white_space_is_no_change() -> None:
    before, after = story("A  ferry\nburns"), story("A ferry burns")
    assert difference(before, after).is_empty


def test_a_reworded_headline() -> None:
    before, after = story(*STORY), story("Ferry burns near Muggia", *STORY[1:])
    assert shown(before, after) == [("headline", "changed", STORY[0], "Ferry burns near Muggia")]
    found = difference(before, after)
    assert found.edited == ((0, 0),)
    assert found.parts[0] == PartChange(
        PartKind.HEADLINE, Turn.CHANGED, Span(0, len(STORY[0])), Span(0, 23)
    )


def test_a_headline_of_quite_other_words_changed_all_the_same() -> None:
    before, after = story(*STORY), story("Blaze at sea", *STORY[1:])
    assert shown(before, after) == [("headline", "changed", STORY[0], "Blaze at sea")]
    found = difference(before, after)
    assert (found.edited, found.removed, found.added) == ((), (0,), (0,))


def test_a_headline_that_is_only_a_field() -> None:
    before = with_article(version(*STORY[1:]), headline="Ferry burns")
    after = with_article(version(*STORY[1:]), headline="Ferry sinks")
    assert shown(before, after) == [("headline", "changed", "Ferry burns", "Ferry sinks")]
    (change,) = difference(before, after).parts
    assert (change.before, change.after) == (None, None)
    assert not difference(before, after).is_empty


def test_a_headline_that_becomes_a_part_is_the_same() -> None:
    before = with_article(version(*STORY[1:]), headline=STORY[0])
    after = with_article(story(*STORY), headline=STORY[0].upper())
    assert shown(before, after) == []


def test_a_field_that_differs_from_the_part_is_compared_too() -> None:
    before = with_article(story(*STORY), headline="Fire at sea")
    after = with_article(story(*STORY), headline="Ship sinks")
    assert shown(before, after) == [("headline", "changed", "Fire at sea", "Ship sinks")]


def test_a_headline_that_comes_and_goes() -> None:
    before, after = version(STORY[1]), with_article(version(STORY[1]), headline="Ferry burns")
    assert shown(before, after) == [("headline", "added", None, "Ferry burns")]
    assert shown(after, before) == [("headline", "removed", "Ferry burns", None)]
    assert shown(with_article(before, headline=" "), before) == []


def test_the_byline_and_the_deck() -> None:
    kinds = PartKind.HEADLINE, PartKind.DECK, PartKind.BYLINE
    before = with_parts(version("Ferry burns", "Six are hurt", "By Ana Roe"), *kinds)
    before = with_article(before, byline=("Ana Roe",), deck="Six are hurt")
    after = with_parts(version("Ferry burns", "Nobody was aboard", "By Jo Zanin"), *kinds)
    after = with_article(after, byline=("Jo Zanin",))
    assert shown(before, after) == [
        ("deck", "changed", "Six are hurt", "Nobody was aboard"),
        ("byline", "changed", "By Ana Roe", "By Jo Zanin"),
    ]


def test_names_only_in_the_field() -> None:
    before = with_article(version(STORY[1]), byline=("Ana Roe", "Jo Zanin"))
    after = with_article(version(STORY[1]), byline=("Ana Roe",))
    assert shown(before, after) == [("byline", "removed", "Jo Zanin", None)]


def test_paragraphs_that_come_go_and_change() -> None:
    before = story(*STORY, "Rain is expected.")
    after = story(
        STORY[0],
        "Eight people were hurt on Sunday.",
        "Divers search the wreck.",
        "Rain is expected.",
    )
    assert shown(before, after) == [
        ("paragraph", "changed", STORY[1], "Eight people were hurt on Sunday."),
        ("paragraph", "removed", STORY[2], None),
        ("paragraph", "added", None, "Divers search the wreck."),
    ]
    found = difference(before, after)
    assert found.kept == ((0, 0), (3, 3))
    assert (found.edited, found.removed, found.added) == (((1, 1),), (2,), (2,))


def test_a_caption_and_a_correction() -> None:
    kinds = PartKind.HEADLINE, PartKind.CAPTION, PartKind.PARAGRAPH
    before = with_parts(story(STORY[0], "The ferry on Sunday", STORY[1]), *kinds)
    after = with_parts(
        story(STORY[0], STORY[1], "An earlier version gave a wrong number."),
        *(PartKind.HEADLINE, PartKind.PARAGRAPH, PartKind.CORRECTION),
    )
    assert shown(before, after) == [
        ("caption", "removed", "The ferry on Sunday", None),
        ("correction", "added", None, "An earlier version gave a wrong number."),
    ]


def test_what_moved_is_kept() -> None:
    before, after = story(*STORY), story(STORY[0], STORY[2], STORY[1])
    found = difference(before, after)
    assert found.is_empty
    assert found.kept == ((0, 0), (1, 2), (2, 1))


def test_a_sentence_that_comes_twice_is_kept_twice_at_most() -> None:
    before, after = version("It sank. It sank."), version("It sank. It sank. It sank.")
    found = difference(before, after)
    assert (found.kept, found.added) == (((0, 0), (1, 1)), (2,))


def test_one_sentence_in_a_paragraph() -> None:
    before = version("Rain fell. Six people were hurt on the quay.")
    after = version("Rain fell. Nine people were hurt on the quay. It is over.")
    found = difference(before, after)
    assert (found.kept, found.edited, found.added) == (((0, 0),), ((1, 1),), (2,))
    assert [part.turn for part in found.parts] == [Turn.CHANGED]


def test_thousands_of_sentences_are_compared_in_time() -> None:
    lines = [f"Boat {number} of the fleet of Muggia left the quay." for number in range(4_000)]
    edited = [line.replace("left", "has left") for line in lines]
    found = difference(version(*lines), version(*edited))
    assert len(found.edited) == len(lines)
    assert all(first == second for first, second in found.edited)


LINES = st.lists(
    st.sampled_from([*STORY, "Rain fell.", "Six people were hurt.", "***", "A b c."]), max_size=6
)
VERSIONS = st.builds(
    lambda lines, first, headline: with_article(
        version(*(lines or [""]), first=first), headline=headline
    ),
    LINES,
    st.sampled_from(list(PartKind)),
    st.sampled_from([None, "", "Ferry burns", "Rain fell."]),
)


@given(VERSIONS)
def test_nothing_differs_from_itself(own: Reading) -> None:
    assert difference(own, own).is_empty


@given(VERSIONS, VERSIONS)
def test_backwards_what_was_added_is_removed(before: Reading, after: Reading) -> None:
    there, back = difference(before, after), difference(after, before)
    assert there.added == back.removed
    assert there.removed == back.added
    assert sorted(there.kept) == sorted((second, first) for first, second in back.kept)
    assert sorted(there.edited) == sorted((second, first) for first, second in back.edited)
    turned = {
        PartChange(
            one.kind, swapped(one.turn), one.after, one.before, one.said_after, one.said_before
        )
        for one in back.parts
    }
    assert set(there.parts) == turned


def swapped(turn: Turn) -> Turn:
    return {Turn.ADDED: Turn.REMOVED, Turn.REMOVED: Turn.ADDED}.get(turn, turn)


@given(VERSIONS, VERSIONS)
def test_each_sentence_has_one_fate(before: Reading, after: Reading) -> None:
    found = difference(before, after)
    both = (*found.kept, *found.edited)
    first = [*(one for one, _ in both), *found.removed]
    second = [*(two for _, two in both), *found.added]
    assert sorted(first) == list(range(len(before.marks.sentences)))
    assert sorted(second) == list(range(len(after.marks.sentences)))


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_texts_can_be_compared(before: str, after: str) -> None:
    one, two = version(before), version(after)
    found = difference(one, two)
    assert found.is_empty is (difference(two, one).is_empty)


def test_parts_that_no_part_covers_are_not_asked() -> None:
    own = with_article(version(*STORY), parts=(Part(Span(0, 5), PartKind.SUBHEAD),))
    assert shown(own, own) == []
