"""The step: its marks, in order, for any words."""

import itertools
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.gazetteer import Feature, Naming
from dateline.model import (
    Article,
    Dateline,
    Marks,
    Part,
    PartKind,
    Place,
    PlaceFeature,
    PlaceUse,
    Sentence,
    Span,
)
from dateline.reading.parse import Parser
from dateline.reading.places import places
from dateline.reading.places.step import FEATURES, mark
from helpers import article
from stories import SITE, named, placed, tokens


def read(words: str) -> tuple[Place, ...]:
    text, parse = tokens(words)
    sentence = Sentence("s", Span(0, len(text)))
    return places(article(str(text)), Marks((sentence,), (parse,)))


def dated(text: str, dateline: str) -> Article:
    return replace(article(text), dateline=Dateline(Span(0, len(dateline))))


def test_no_sentences_have_no_places() -> None:
    assert places(article(""), Marks()) == ()
    assert places(article("Kenya"), Marks((Sentence("s", Span(0, 5)),), ((),))) == ()


def test_a_place_is_told_with_all_that_is_known() -> None:
    (place,) = read("boats in Kenya")
    assert place.span == Span(9, 14)
    assert (place.name, place.country, place.use) == ("Kenya", "KEN", PlaceUse.LITERAL)
    assert (place.feature, place.geonames) == (PlaceFeature.COUNTRY, 192950)
    assert place.lat == pytest.approx(0, abs=2)
    assert place.lon == pytest.approx(38, abs=2)
    assert not place.contested


def test_a_place_that_is_not_told_has_its_words() -> None:
    (place,) = read("boats in Springfield")
    assert (place.name, place.use) == ("Springfield", PlaceUse.LITERAL)
    assert (place.feature, place.country, place.geonames) == (None, None, None)
    assert (place.lat, place.lon) == (None, None)


def test_a_printed_name_is_told_in_one_line() -> None:
    own = article("Old \n Muggia ")
    name = named("Old Muggia", "Old Muggia", (SITE, Naming.OWN))
    one, two = name.line.tokens
    line = replace(name.line, tokens=(one, two._replace(start=6, end=12)))
    assert mark(own, (), name._replace(line=line), None).name == "Old Muggia"


def test_what_lies_in_no_country_and_has_no_number_says_so() -> None:
    sea = SITE._replace(feature=Feature.WATER, country="", contested=True)
    name = named("Muggia", "Muggia", (sea, Naming.OWN))
    place = mark(article("Muggia "), (), name, sea)
    assert (place.country, place.geonames, place.contested) == (None, None, True)
    assert place.feature is PlaceFeature.WATER


@pytest.mark.parametrize("feature", Feature)
def test_each_kind_of_place_is_told(feature: Feature) -> None:
    assert isinstance(FEATURES[feature], PlaceFeature)


def test_disputed_places_are_told() -> None:
    assert [place.contested for place in read("in Crimea and in Kenya")] == [True, False]


def test_a_name_has_its_use(parser: Parser) -> None:
    found = placed(parser, article("Kenya signed the pact in Lima with a Danish crew."))
    assert [place.use.value for place in found] == ["metonym", "literal", "demonym"]


def test_the_dateline_is_read_before_the_sentences(parser: Parser) -> None:
    text = "SPRINGFIELD, Ohio (Arcwire) - Rain fell near Springfield."
    own = dated(text, "SPRINGFIELD, Ohio (Arcwire) -")
    found = placed(parser, own)
    assert [own.text[place.span] for place in found] == ["SPRINGFIELD", "Ohio", "Springfield"]
    assert len({place.geonames for place in found if place.name == "Springfield"}) == 1
    assert {place.use for place in found} == {PlaceUse.LITERAL}


def test_a_dateline_behind_a_headline_stands_in_the_order_of_the_text(parser: Parser) -> None:
    text = "Rain in Lima\nNAIROBI - Snow fell in Oslo."
    own = replace(
        article(text),
        parts=(
            Part(Span(0, 12), PartKind.HEADLINE),
            Part(Span(13, len(text)), PartKind.PARAGRAPH),
        ),
        dateline=Dateline(Span(13, 22)),
    )
    found = placed(parser, own)
    assert [place.name for place in found] == ["Lima", "Nairobi", "Oslo"]


def test_the_outlet_is_asked(parser: Parser) -> None:
    own = article("Rain fell in Cambridge.")
    (here,) = placed(parser, replace(own, outlet="karstdaily.co.uk"))
    (there,) = placed(parser, replace(own, outlet="karstdaily.ca"))
    assert (here.country, there.country) == ("GBR", "CAN")


def test_ids_differ_and_stay() -> None:
    first = read("in Kenya and in Kenya")
    assert len({place.id for place in first}) == 2
    assert first == read("in Kenya and in Kenya")


WORDS = [
    *(
        "Kenya",
        "Paris",
        "Texas",
        "Georgia",
        "New",
        "York",
        "City",
        "US",
        "OR",
        "Ore.",
        "Springfield",
    ),
    *("Russian", "Guinea", "Bissau", "Mr.", "Chad", "J.", "Lake", "Street", "County", "in", "of"),
    *("the", "said", "-", ",", ".", "'s", ":", "(", "/", "Of", "us", "Трст", "東京", "é", "12"),
]


@given(st.lists(st.sampled_from(WORDS), max_size=16))
def test_any_words(chosen: list[str]) -> None:
    words = " ".join(chosen)
    found = read(words)
    assert all(0 <= place.span.start < place.span.end <= len(words) for place in found)
    assert all(one.span.end <= two.span.start for one, two in itertools.pairwise(found))
    assert all((place.lat is None) is (place.feature is None) for place in found)
    assert found == read(words)
