import pytest

from dateline.gazetteer import Feature, Naming, Site
from dateline.reading.places import resolve
from dateline.reading.places.priors import Options, Said, Sense
from dateline.reading.places.resolve import resolved
from dateline.reading.places.spot import Name
from stories import SITE, found, named, tagged

OWN, USUAL = Naming.OWN, Naming.USUAL
AREAS = (Feature.COUNTRY, Feature.DIVISION)
HERE = SITE._replace(number=5, division=3, people=9_999)
THERE = SITE._replace(number=6, division=13, country="CHL", people=9_999, lat=-33.0, lon=-70.0)
ITALY = SITE._replace(number=15, feature=Feature.COUNTRY)
ISTRIA = SITE._replace(number=3, feature=Feature.DIVISION)
CARSO = SITE._replace(number=33, feature=Feature.DIVISION)
CHILE = THERE._replace(number=16, division=-1, feature=Feature.COUNTRY)


def names(words: str, **sites: tuple[Site, ...]) -> list[Name]:
    line = tagged(words)
    of = {
        wanted: [(site, USUAL if site.feature in AREAS else OWN) for site in places]
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


def test_names_that_share_a_division_are_told_together() -> None:
    one = HERE._replace(number=21, lat=4.0)
    other = HERE._replace(number=23, lat=-40.0, division=23)
    two = HERE._replace(number=22, lat=25.0, division=33)
    own = names("Muggia and Karst", Muggia=(one, other), Karst=(two, HERE))
    assert resolved(own, None) == [one, HERE]


def test_the_order_of_the_names_does_not_matter() -> None:
    beside = SITE._replace(number=9, division=3, lat=45.1)
    own = names("Trieste and Muggia", Muggia=(THERE, HERE), Trieste=(beside,))
    assert resolved(own, None) == [beside, HERE]


def land(words: str) -> list[Name]:
    return names(
        words,
        Muggia=(HERE, THERE),
        Karst=(HERE._replace(number=8),),
        Istria=(ISTRIA, THERE),
        Carso=(CARSO,),
        Chile=(CHILE,),
    )


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
    assert next(resolve.tied(land(words))) == (Sense("muggia", tie, Said.NOTHING), [])


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Muggia , Chile", [Said.NOTHING, Said.HOLDER]),
        ("Muggia , Karst", [Said.NOTHING, Said.NOTHING]),
        ("Muggia and Chile", [Said.NOTHING, Said.NOTHING]),
        ("Carso , Muggia", [Said.NOTHING, Said.NOTHING]),
        ("Muggia province", [Said.AREA]),
        ("Muggia , Chile province", [Said.NOTHING, Said.AREA]),
        ("Istria province and Carso", [Said.AREA, Said.NOTHING]),
        ("Istria and Carso", [Said.LISTED, Said.LISTED]),
        ("Karst , Muggia , Istria and Carso", [Said.NOTHING] * 2 + [Said.HOLDER, Said.LISTED]),
        ("Carso , Istria and Muggia", [Said.LISTED, Said.LISTED, Said.NOTHING]),
    ],
)
def test_what_the_words_beside_a_name_make_of_it(words: str, said: list[Said]) -> None:
    assert [sense.said for sense, _ in resolve.tied(land(words))] == said


def test_a_holder_has_the_places_before_it() -> None:
    inner = [sites for _, sites in resolve.tied(land("Muggia , Chile and Istria , Carso"))]
    assert inner == [[], [HERE, THERE], [], []]


@pytest.mark.parametrize(
    ("words", "is_one"),
    [
        ("Istria and Carso", True),
        ("Istria or Carso", True),
        ("Istria , Carso", True),
        ("Istria , and Carso", True),
        ("Istria , and , Carso", False),
        ("Istria with Carso", False),
        ("Istria and not Carso", False),
        ("Istria and Muggia", False),
        ("Istria and Chile", False),
    ],
)
def test_divisions_in_a_list(words: str, *, is_one: bool) -> None:
    first, second = land(words)
    assert resolve.listed(first, second) is is_one
    assert resolve.listed(second, first) is is_one


def test_names_of_two_lines_are_in_no_list() -> None:
    first, second = land("Istria and Carso")
    assert not resolve.listed(first, second._replace(line=tagged("Istria and Carso")))


@pytest.mark.parametrize(
    ("site", "naming", "is_one"),
    [
        (ISTRIA, USUAL, True),
        (ISTRIA, OWN, False),
        (ISTRIA, Naming.SHORT, False),
        (CHILE, USUAL, False),
        (HERE, USUAL, False),
    ],
)
def test_news_knows_a_division_by_a_name(site: Site, naming: Naming, *, is_one: bool) -> None:
    assert resolve.is_division(named("Istria", "Istria", (HERE, OWN), (site, naming))) is is_one


def test_a_holder_is_what_holds_the_place_before_it() -> None:
    large = THERE._replace(people=99_999_999)
    own = names("Muggia , Istria", Muggia=(HERE,), Istria=(ISTRIA, large))
    assert resolved(own, None) == [HERE, ISTRIA]
    assert resolved(names("in Istria", Istria=(ISTRIA, large)), None) == [large]


def test_a_list_of_divisions_has_divisions() -> None:
    large = THERE._replace(people=999_999)
    own = names("Carso , Istria and Karst", Carso=(CARSO,), Istria=(ISTRIA, large), Karst=(HERE,))
    assert resolved(own, None)[:2] == [CARSO, ISTRIA]


def test_a_tied_name_is_not_told_by_the_others_of_its_name() -> None:
    words = "Muggia and Muggia province and Muggia , Chile"
    own = names(words, Muggia=(HERE, THERE), Chile=(CHILE,))
    assert resolved(own, None)[2:] == [THERE, CHILE]


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
        ("Washington and Idaho", ("washington", "USA", "DIVISION")),
        ("Georgia , Alabama and Ohio", ("georgia", "USA", "DIVISION")),
        ("Perth , Scotland", ("perth", "GBR", "CITY")),
        ("Springfield", ("springfield", "", "")),
        ("Springfield , Ohio", ("springfield", "USA", "CITY")),
    ],
)
def test_names_of_the_gazetteer(words: str, expected: tuple[str, str, str]) -> None:
    assert read(words)[0] == expected


@pytest.mark.parametrize(
    ("outlet", "country"), [("karstdaily.co.uk", "GBR"), ("karstdaily.ca", "CAN"), (None, "")]
)
def test_an_outlet_is_at_home_where_nothing_else_decides(outlet: str | None, country: str) -> None:
    ((_, read_country, _),) = read("Cambridge", outlet=outlet)
    assert read_country == country


@pytest.mark.parametrize("outlet", ["theparisledger.com", "karstdaily.ca"])
def test_an_outlet_does_not_outweigh_what_is_better_known(outlet: str) -> None:
    ((_, country, _),) = read("Paris", outlet=outlet)
    assert country == "FRA"


def test_a_story_that_never_settles_ends() -> None:
    lines = [f"{name} , Ohio and {name} , Kenya and {name}" for name in ("Paris", "Salem", "Lima")]
    assert len(read(*lines)) == 15
