from math import log10

import pytest

from dateline.gazetteer import Feature, Naming, Site, index
from dateline.reading.places import priors
from dateline.reading.places.priors import Home, Options, Said, Sense, Votes
from stories import SITE, named

OWN, OTHER, USUAL = Naming.OWN, Naming.OTHER, Naming.USUAL
DIVISION = SITE._replace(number=3, feature=Feature.DIVISION, people=100)
DISTRICT = SITE._replace(number=4, feature=Feature.DISTRICT, people=100)
TOWN = SITE._replace(number=5, division=3, district=4, people=21)
COUNTRY = SITE._replace(number=2, feature=Feature.COUNTRY)
FAR = TOWN._replace(number=6, division=13, district=14, country="CHL")
MUGGIA = named("Muggia", "Muggia", (SITE, OWN))


@pytest.mark.parametrize("feature", Feature)
def test_each_kind_of_place_has_a_weight(feature: Feature) -> None:
    site = SITE._replace(feature=feature)
    assert priors.prior(site, OWN) == priors.KINDS[feature]


@pytest.mark.parametrize(
    ("site", "naming", "weight"),
    [
        (SITE, OWN, 0.0),
        (SITE._replace(people=99_999), OWN, 5.0),
        (SITE._replace(capital=True), OWN, priors.CAPITAL),
        (SITE, OTHER, priors.FURTHER_NAME),
        (SITE, USUAL, priors.USUAL),
        (SITE, Naming.CODE, priors.USUAL),
        (SITE, Naming.DEMONYM, priors.USUAL),
    ],
)
def test_people_capitals_and_names_have_weights(site: Site, naming: Naming, weight: float) -> None:
    assert priors.prior(site, naming) == weight


@pytest.mark.parametrize(
    ("site", "naming", "said", "fits"),
    [
        (DIVISION, USUAL, Said.NOTHING, False),
        (SITE, OWN, Said.AREA, False),
        (COUNTRY, USUAL, Said.AREA, False),
        (DIVISION, OWN, Said.AREA, True),
        (DISTRICT, OTHER, Said.AREA, True),
        (DIVISION, USUAL, Said.LISTED, True),
        (DIVISION, OWN, Said.LISTED, False),
        (DISTRICT, USUAL, Said.LISTED, False),
        (COUNTRY, USUAL, Said.LISTED, False),
        (SITE, USUAL, Said.LISTED, False),
        (DIVISION, OTHER, Said.HOLDER, True),
        (DISTRICT, OTHER, Said.HOLDER, True),
        (COUNTRY, USUAL, Said.HOLDER, True),
        (DIVISION._replace(number=9), USUAL, Said.HOLDER, False),
        (SITE, OWN, Said.HOLDER, False),
    ],
)
def test_what_fits_the_words_beside_its_name(
    site: Site, naming: Naming, said: Said, *, fits: bool
) -> None:
    assert priors.fits(site, naming, said, [FAR, TOWN]) is fits


def test_nothing_holds_what_is_not_there() -> None:
    assert not priors.fits(DIVISION, USUAL, Said.HOLDER, [])
    assert not priors.fits(DIVISION, USUAL, Said.HOLDER, [FAR])


@pytest.mark.parametrize(
    ("said", "more"),
    [
        (Said.NOTHING, [0.0, 0.0]),
        (Said.AREA, [0.0, priors.AREA]),
        (Said.LISTED, [0.0, priors.AREA]),
        (Said.HOLDER, [0.0, priors.AREA]),
    ],
)
def test_what_fits_weighs_more(said: Said, more: list[float]) -> None:
    name = named("Muggia", "Muggia", (SITE, OWN), (DIVISION, USUAL))
    weights = dict(priors.weighed(name, said, [TOWN]))
    plain = [priors.prior(SITE, OWN), priors.prior(DIVISION, USUAL)]
    assert [weights[SITE] - plain[0], weights[DIVISION] - plain[1]] == pytest.approx(more)


def test_the_places_of_a_name_stand_by_weight() -> None:
    small, large = SITE._replace(number=8, people=9), SITE._replace(number=9, people=99)
    name = named("Muggia", "Muggia", (small, OWN), (large, OWN))
    assert priors.weighed(name, Said.NOTHING) == [(large, 2.0), (small, 1.0)]


def test_of_equal_places_the_first_number_stands_first() -> None:
    first, last = SITE._replace(number=8), SITE._replace(number=9)
    name = named("Muggia", "Muggia", (last, OWN), (first, OWN))
    assert [site.number for site, _ in priors.weighed(name, Said.NOTHING)] == [8, 9]


def test_of_many_places_the_likeliest_are_kept() -> None:
    sites = [(SITE._replace(number=number, people=number), OWN) for number in range(100)]
    found = priors.weighed(named("Muggia", "Muggia", *sites), Said.NOTHING)
    assert [site.number for site, _ in found] == list(range(99, 99 - priors.CANDIDATES, -1))


def test_a_division_behind_its_seat_is_left_out() -> None:
    name = named("Muggia", "Muggia", (DIVISION, OWN), (TOWN, OWN), (DISTRICT, OWN))
    assert [site for site, _ in priors.weighed(name, Said.NOTHING)] == [TOWN]


@pytest.mark.parametrize(
    ("site", "other", "is_hidden"),
    [
        (DIVISION, TOWN, True),
        (DISTRICT, TOWN, True),
        (DIVISION, TOWN._replace(people=20), False),
        (DIVISION, TOWN._replace(division=9), False),
        (DISTRICT, TOWN._replace(district=9), False),
        (DIVISION, TOWN._replace(feature=Feature.DISTRICT), False),
        (TOWN, TOWN, False),
        (SITE._replace(number=3, feature=Feature.COUNTRY, people=1), TOWN, False),
    ],
)
def test_what_hides_behind_what(site: Site, other: Site, *, is_hidden: bool) -> None:
    assert priors.shadowed(site, [site, other]) is is_hidden


@pytest.mark.parametrize(
    ("outlet", "country"),
    [
        ("karstdaily.it", "ITA"),
        ("karstdaily.co.uk", "GBR"),
        ("KARSTDAILY.IT", "ITA"),
        ("karstdaily.com", None),
        ("Karst Daily", None),
        ("", None),
        (None, None),
    ],
)
def test_the_country_of_an_outlet(outlet: str | None, country: str | None) -> None:
    assert Home(outlet).country == country


@pytest.mark.parametrize(
    ("outlet", "site", "weight"),
    [
        (None, SITE, 0.0),
        ("karstdaily.it", SITE, priors.HOME),
        ("karstdaily.co.uk", SITE, 0.0),
        (None, SITE._replace(country="GBR"), priors.ENGLISH),
        ("karstdaily.co.uk", SITE._replace(country="GBR"), priors.ENGLISH + priors.HOME),
        ("themuggianews.it", SITE, priors.HOME + priors.NAMED_AFTER),
        ("Muggia News", SITE, 0.0),
        ("Muggia News", SITE._replace(country="USA"), priors.ENGLISH + priors.NAMED_AFTER),
        ("muggianews.it", SITE._replace(country="USA"), priors.ENGLISH),
        ("muggianews.it", DIVISION, priors.HOME),
    ],
)
def test_what_an_outlet_says_of_a_place(outlet: str | None, site: Site, weight: float) -> None:
    assert Home(outlet).weight(site, MUGGIA) == weight


@pytest.mark.parametrize(("word", "more"), [("Nis", 0.0), ("Pula", priors.NAMED_AFTER)])
def test_an_outlet_is_named_after_a_name_of_some_length(word: str, more: float) -> None:
    name = named(word, word, (SITE, OWN))
    assert Home(f"{word}news.it").weight(SITE, name) == priors.HOME + more


def test_an_outlet_is_named_after_a_name_of_several_words() -> None:
    name = named("Old Muggia", "Old Muggia", (SITE, OWN))
    assert Home("oldmuggianews.it").weight(SITE, name) == priors.HOME + priors.NAMED_AFTER


def test_domains_are_of_countries() -> None:
    assert index().domains["uk"] == "GBR"


def options(**sites: list[Site]) -> dict[Sense, Options]:
    return {
        Sense(name, "", Said.NOTHING): [(site, 0.0) for site in of] for name, of in sites.items()
    }


def weight(votes: Votes, name: str, site: Site) -> float:
    return votes.weight(Sense(name, "", Said.NOTHING), site)


def test_a_county_tells_where_a_town_is() -> None:
    here, there = TOWN, TOWN._replace(number=6, division=13, district=14)
    votes = Votes(options(muggia=[here, there], karst=[DISTRICT._replace(division=3)]))
    assert weight(votes, "muggia", here) > 0
    assert weight(votes, "muggia", there) == 0


def test_a_name_does_not_vote_for_itself() -> None:
    votes = Votes(options(muggia=[TOWN]))
    assert weight(votes, "muggia", TOWN) == 0


def test_a_vote_is_shared_among_the_divisions() -> None:
    other = TOWN._replace(number=7, district=-1)
    one, two = (
        weight(Votes(options(muggia=[TOWN], karst=sites)), "muggia", TOWN)
        for sites in ([other], [other, other._replace(number=8, division=13)])
    )
    assert (one, two) == pytest.approx((priors.VOTE / 2, priors.VOTE / 3))


def test_what_lies_in_no_division_has_its_whole_vote() -> None:
    votes = Votes(options(muggia=[TOWN], karst=[SITE._replace(number=3)]))
    assert weight(votes, "muggia", TOWN) == pytest.approx(priors.VOTE)


def test_votes_have_a_limit() -> None:
    others = {f"town{number}": [TOWN._replace(number=20 + number)] for number in range(30)}
    votes = Votes(options(muggia=[TOWN], **others))
    assert weight(votes, "muggia", TOWN) == priors.VOTE * priors.MOST_VOTES * 2


def test_a_name_in_two_senses_votes_once() -> None:
    senses: dict[Sense, Options] = {
        Sense("karst", tie, Said.NOTHING): [(TOWN._replace(number=7), 0.0)] for tie in ("", "italy")
    }
    votes = Votes({**options(muggia=[TOWN]), **senses})
    assert weight(votes, "muggia", TOWN) == pytest.approx(priors.VOTE)


@pytest.mark.parametrize(
    ("site", "areas"),
    [(TOWN, {3, 4, 5}), (DIVISION, {3}), (TOWN._replace(district=-1), {3, 5})],
)
def test_the_areas_of_a_place(site: Site, areas: set[int]) -> None:
    assert priors.spheres(site) == areas


@pytest.mark.parametrize(
    ("holders", "weight"),
    [
        ([], 0.0),
        ([DIVISION], priors.TIED),
        ([DIVISION, DISTRICT], priors.TIED),
        ([SITE], 0.0),
        ([DIVISION._replace(number=9)], 0.0),
    ],
)
def test_what_a_comma_ties(holders: list[Site], weight: float) -> None:
    assert priors.tie(TOWN, holders) == weight


def test_more_people_weigh_little_more() -> None:
    weights = [priors.prior(SITE._replace(people=people), OWN) for people in (1_000, 1_000_000)]
    assert weights[1] - weights[0] == pytest.approx(log10(1_000_001) - log10(1_001))
