import pytest

from dateline.gazetteer import Feature, Naming, Site
from dateline.reading.places import resolve
from dateline.reading.places.priors import Options
from dateline.reading.places.resolve import resolved
from dateline.reading.places.spot import Name
from stories import SITE, found, named, tagged

OWN, USUAL = Naming.OWN, Naming.USUAL
HERE = SITE._replace(number=5, division=3, people=9_999)
THERE = SITE._replace(number=6, division=13, country="CHL", people=9_999, lat=-33.0, lon=-70.0)
ITALY = SITE._replace(number=15, feature=Feature.COUNTRY)
CHILE = THERE._replace(number=16, division=-1, feature=Feature.COUNTRY)


def names(words: str, **sites: tuple[Site, ...]) -> list[Name]:
    line = tagged(words)
    of = {
        wanted: [(site, USUAL if site.feature is Feature.COUNTRY else OWN) for site in places]
        for wanted, places in sites.items()
    }
    return [
        named(words, word, *of[word])._replace(line=line, first=number, last=number)
        for number, word in enumerate(words.split())
        if word in of
    ]


def read(*lines: str, outlet: str | None = None) -> list[tuple[str, str, str]]:
    every = [name for line in found(*lines) for name in line]
    return [
        (name.folded, site.country, site.feature.name) if site else (name.folded, "", "")
        for name, site in zip(every, resolved(every, outlet), strict=True)
    ]


def test_no_names_mean_nothing() -> None:
    assert resolved([], None) == []


def test_a_name_of_one_place_means_that() -> None:
    assert resolved(names("in Muggia", Muggia=(HERE,)), None) == [HERE]


def test_a_name_of_two_equal_places_far_apart_means_none() -> None:
    assert resolved(names("in Muggia", Muggia=(HERE, THERE)), None) == [None]


def test_the_larger_place_is_meant() -> None:
    large = THERE._replace(people=999_999)
    assert resolved(names("in Muggia", Muggia=(HERE, large)), None) == [large]


@pytest.mark.parametrize(("outlet", "site"), [("karstdaily.it", HERE), ("karstdaily.cl", THERE)])
def test_the_outlet_decides_where_nothing_else_does(outlet: str, site: Site) -> None:
    assert resolved(names("in Muggia", Muggia=(HERE, THERE)), outlet) == [site]


def test_a_comma_ties_a_name_to_a_country() -> None:
    own = names("Muggia , Chile", Muggia=(HERE._replace(people=999_999), THERE), Chile=(CHILE,))
    assert resolved(own, None) == [THERE, CHILE]


def test_the_same_name_may_mean_two_places() -> None:
    words = "Muggia , Italy and Muggia , Chile"
    own = names(words, Muggia=(HERE, THERE), Italy=(ITALY,), Chile=(CHILE,))
    assert resolved(own, None) == [HERE, ITALY, THERE, CHILE]


def test_a_name_that_was_told_once_means_the_same_again() -> None:
    own = names("Muggia , Chile and Muggia", Muggia=(HERE, THERE), Chile=(CHILE,))
    assert resolved(own, None) == [THERE, CHILE, THERE]


def test_the_places_around_decide() -> None:
    beside = SITE._replace(number=9, division=3, lat=45.1)
    own = names("Muggia and Trieste", Muggia=(HERE, THERE), Trieste=(beside,))
    assert resolved(own, None) == [HERE, beside]


def test_the_order_of_the_names_does_not_matter() -> None:
    beside = SITE._replace(number=9, division=3, lat=45.1)
    own = names("Trieste and Muggia", Muggia=(THERE, HERE), Trieste=(beside,))
    assert resolved(own, None) == [beside, HERE]


@pytest.mark.parametrize(
    ("words", "tie"),
    [
        ("Muggia , Chile", "chile"),
        ("Muggia and Chile", ""),
        ("Muggia , Karst", ""),
        ("Muggia", ""),
    ],
)
def test_the_name_that_a_comma_ties(words: str, tie: str) -> None:
    own = names(words, Muggia=(HERE, THERE), Chile=(CHILE,), Karst=(HERE._replace(number=8),))
    assert next(resolve.tied(own)) == (own[0], tie)


@pytest.mark.parametrize(
    ("words", "is_area"),
    [("Muggia County", True), ("Muggia province", True), ("Muggia port", False), ("Muggia", False)],
)
def test_an_area_has_a_word_for_one_behind(words: str, *, is_area: bool) -> None:
    assert resolve.is_area(named(words, "Muggia", (HERE, OWN))) is is_area


@pytest.mark.parametrize(
    ("options", "chosen"),
    [
        ([], None),
        ([(HERE, 1.0)], HERE),
        ([(HERE, 1.0), (THERE, 2.0)], THERE),
        ([(HERE, 1.0), (THERE, 1.0)], None),
        ([(HERE, 1.0), (THERE, 1.0 - resolve.CLEAR)], HERE),
        ([(HERE, 1.0), (THERE, 1.01 - resolve.CLEAR)], None),
        ([(HERE, 1.0), (HERE._replace(number=8, lat=45.5), 1.0)], HERE),
        ([(HERE._replace(number=8, lat=46.5), 1.0), (HERE, 1.0)], None),
        ([(HERE, 1.0), (HERE._replace(number=8), 0.9), (THERE, 0.95)], None),
    ],
)
def test_the_best_is_told_where_it_is_clear(options: Options, chosen: Site | None) -> None:
    assert resolve.best(options) == chosen


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Paris , Texas", ("paris", "USA", "CITY")),
        ("Paris and Lyon", ("paris", "FRA", "CITY")),
        ("Georgia and Tbilisi", ("georgia", "GEO", "COUNTRY")),
        ("Georgia and Atlanta", ("georgia", "USA", "DIVISION")),
        ("Springfield", ("springfield", "", "")),
        ("Springfield , Ohio", ("springfield", "USA", "CITY")),
    ],
)
def test_names_of_the_gazetteer(words: str, expected: tuple[str, str, str]) -> None:
    assert read(words)[0] == expected


@pytest.mark.parametrize(
    ("outlet", "country"), [("karstdaily.co.uk", "GBR"), ("thedurhamledger.com", "USA")]
)
def test_an_outlet_is_at_home(outlet: str, country: str) -> None:
    ((_, read_country, _),) = read("Durham", outlet=outlet)
    assert read_country == country


def test_a_story_that_never_settles_ends() -> None:
    lines = [f"{name} , Ohio and {name} , Kenya and {name}" for name in ("Paris", "Salem", "Lima")]
    assert len(read(*lines)) == 15
