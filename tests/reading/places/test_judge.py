import pytest

from dateline.gazetteer import Feature, Naming, Site
from dateline.reading.places import judge
from dateline.reading.places.spot import Name
from stories import SITE, found, named, tagged

OWN, OTHER, USUAL, DEMONYM = Naming.OWN, Naming.OTHER, Naming.USUAL, Naming.DEMONYM
COUNTRY = SITE._replace(number=2, feature=Feature.COUNTRY, people=60_000_000)
DIVISION = SITE._replace(number=3, feature=Feature.DIVISION)
DISTRICT = SITE._replace(number=4, feature=Feature.DISTRICT)
TOWN = SITE._replace(number=5, division=3, district=4, people=99_999)


def town(words: str, wanted: str = "Muggia") -> Name:
    return named(words, wanted, (TOWN, OWN))


def people_of(words: str, wanted: str = "Italian") -> Name:
    return named(words, wanted, (COUNTRY, DEMONYM))


def land(words: str, wanted: str) -> Name:
    return named(words, wanted, (COUNTRY, USUAL))


def pair(words: str, inner: Site, outer: Site) -> tuple[Name, Name]:
    line = tagged(words)
    first, last = named(words, "Muggia", (inner, OWN)), named(words, "Trieste", (outer, OWN))
    return first._replace(line=line), last._replace(line=line)


@pytest.mark.parametrize(
    ("site", "naming", "weight"),
    [
        (COUNTRY, USUAL, judge.SURE),
        (SITE, USUAL, judge.SURE),
        (COUNTRY, DEMONYM, judge.SURE),
        (SITE, Naming.ACRONYM, judge.SURE),
        (COUNTRY, OWN, judge.SURE),
        (DIVISION, OWN, judge.SURE),
        (DISTRICT, OWN, judge.LEAST_CITY),
        (SITE._replace(feature=Feature.WATER), OWN, judge.SURE),
        (TOWN, OWN, 0.0),
        (TOWN._replace(people=9_999_999), OWN, 2.0),
        (TOWN._replace(people=10), OWN, judge.LEAST_CITY),
        (TOWN, OTHER, judge.FURTHER_NAME),
        (DIVISION, OTHER, judge.SURE + judge.FURTHER_NAME),
    ],
)
def test_how_well_known_a_place_is(site: Site, naming: Naming, weight: float) -> None:
    assert judge.known_as(town("Muggia"), site, naming) == weight


def test_a_name_of_several_words_is_surer() -> None:
    name = town("Old Muggia", "Old Muggia")
    assert judge.known_as(name, TOWN, OWN) == judge.SEVERAL_WORDS
    assert judge.known_as(name, TOWN, USUAL) == judge.SURE + judge.SEVERAL_WORDS


def test_the_best_known_place_counts() -> None:
    name = named("Muggia", "Muggia", (DISTRICT, OWN), (TOWN, OWN), (TOWN, OTHER))
    assert judge.standing(name) == 0.0


@pytest.mark.parametrize(
    ("words", "wanted", "weight"),
    [
        ("boats off Muggia", "Muggia", judge.PROPER),
        ("boats off Muggia_JJ", "Muggia", judge.NOT_PROPER),
        ("Muggia sank", "Muggia", judge.PROPER + judge.OPENING),
        ("boats off Reading", "Reading", judge.PROPER + judge.COMMON),
        ("boats off London", "London", judge.PROPER + judge.SURNAME),
        ("boats off Georgia", "Georgia", judge.PROPER + judge.GIVEN),
        ("boats off Jordan", "Jordan", judge.PROPER + judge.SURNAME + judge.GIVEN),
        ("Reading Muggia", "Reading Muggia", judge.PROPER),
        ("Old_JJ Muggia_JJ", "Old Muggia", judge.NOT_PROPER),
        ("Old_JJ Muggia", "Old Muggia", judge.PROPER),
    ],
)
def test_how_it_is_written(words: str, wanted: str, weight: float) -> None:
    assert judge.written(town(words, wanted), set()) == weight


def test_a_common_word_that_news_uses_for_a_country_is_more_of_a_name() -> None:
    weight = judge.PROPER + judge.COMMON_USUAL
    assert judge.written(land("boats off Turkey", "Turkey"), set()) == weight
    assert judge.COMMON < judge.COMMON_USUAL


def test_a_word_that_the_story_has_in_lower_case_is_less_of_a_name() -> None:
    assert judge.written(town("boats off Muggia"), {"muggia"}) == judge.PROPER + judge.LOWER


def test_how_a_demonym_is_written_says_nothing() -> None:
    assert judge.written(people_of("Italian_JJ boats"), {"italian"}) == 0.0


@pytest.mark.parametrize(
    ("words", "weight"),
    [
        ("boats in Muggia", judge.SCENE),
        ("boats in the Muggia", judge.SCENE),
        ("boats from Muggia", judge.WAY),
        ("northern Muggia", judge.PART),
        ("the northern Muggia", judge.PART),
        ("boats Muggia", 0.0),
        ("Muggia residents", judge.KIN),
        ("Muggia - based", judge.KIN),
        ("Muggia 's boats", judge.POSSESSED),
        ("in Muggia 's port", judge.SCENE + judge.POSSESSED),
        ("MUGGIA , Italy", judge.PLACED),
        ("Muggia Province", judge.AREA),
        ("Muggia province", 0.0),
        ("Muggia Street", judge.NEVER),
        ("Muggia street", 0.0),
        ("Muggia Herald", judge.NEVER),
        ("Muggia River", judge.NEVER),
        ("Muggia Hospital", judge.BODY),
        ("Muggia Cup", judge.OPENS_NAME),
        ("Muggia", 0.0),
    ],
)
def test_the_words_around(words: str, weight: float) -> None:
    wanted = "MUGGIA" if "MUGGIA" in words else "Muggia"
    assert judge.around(town(words, wanted)) == weight


def test_a_capital_behind_a_sure_name_or_a_demonym_says_nothing() -> None:
    assert judge.around(land("the Italy Cup", "Italy")) == 0.0
    assert judge.around(people_of("the Italian Cup")) == 0.0
    assert judge.around(people_of("the Italian Street")) == judge.NEVER


@pytest.mark.parametrize(
    ("words", "follows"),
    [
        ("Muggia , Trieste", True),
        ("Muggia and Trieste", False),
        ("Muggia Trieste", False),
        ("Muggia , in Trieste", False),
        ("Trieste , Muggia", False),
    ],
)
def test_a_name_follows_behind_a_comma(words: str, *, follows: bool) -> None:
    first, last = pair(words, TOWN, DIVISION)
    assert judge.follows(first, last) is follows


def test_no_name_follows_one_of_another_line() -> None:
    first, last = pair("Muggia , Trieste", TOWN, DIVISION)
    assert not judge.follows(first, last._replace(line=tagged("Muggia , Trieste")))


@pytest.mark.parametrize(
    ("small", "large", "inside"),
    [
        (TOWN, COUNTRY, True),
        (TOWN._replace(country="AUT"), COUNTRY, False),
        (COUNTRY, COUNTRY, False),
        (TOWN, DIVISION, True),
        (TOWN, DISTRICT, True),
        (TOWN._replace(division=9), DIVISION, False),
        (TOWN._replace(district=9), DISTRICT, False),
    ],
)
def test_what_lies_within_what(small: Site, large: Site, *, inside: bool) -> None:
    assert small.lies_in(large) is inside


def test_only_countries_and_divisions_hold() -> None:
    for outer, holds in ((COUNTRY, True), (DIVISION, True), (DISTRICT, True), (TOWN, False)):
        first, last = pair("Muggia , Trieste", TOWN, outer)
        assert judge.holds(last, first) is holds


def test_a_comma_ties_a_place_to_what_holds_it() -> None:
    first, last = pair("Muggia , Trieste", TOWN, DIVISION)
    assert judge.containment(first, None, last) == judge.HELD
    assert judge.containment(last, first, None) == judge.HOLDS
    assert judge.containment(first, None, None) == 0.0


def test_a_comma_ties_no_place_to_what_does_not_hold_it() -> None:
    first, last = pair("Muggia , Trieste", TOWN._replace(division=9), DIVISION)
    assert judge.containment(first, None, last) == 0.0
    assert judge.containment(last, first, None) == 0.0


@pytest.mark.parametrize(
    ("words", "is_part"),
    [
        ("the Bank of Muggia", True),
        ("the banks of Muggia", False),
        ("Duke Muggia", True),
        ("the Muggia virus", True),
        ("the Muggia boat", False),
        ("Lake Muggia", True),
        ("a lake Muggia", False),
        ("of Muggia", False),
    ],
)
def test_parts_of_other_names(words: str, *, is_part: bool) -> None:
    assert judge.is_part(town(words)) is is_part
    assert (judge.person(town(words), {}) == judge.NEVER) is is_part


@pytest.mark.parametrize("word", ["Monday", "Central", "August"])
def test_names_of_something_else(word: str) -> None:
    assert judge.person(town(f"boats on {word}", word), {}) == judge.NEVER


def test_a_demonym_is_no_person_but_may_be_a_part() -> None:
    assert judge.person(people_of("Mr. Italian sang"), {"italian": 1}) == 0.0
    assert judge.person(people_of("the Italian flu"), {}) == judge.NEVER


@pytest.mark.parametrize(
    ("words", "weight"),
    [
        ("Mr. Muggia sang", judge.PERSON),
        ("Sheriff Muggia sang", judge.PERSON),
        ("Capt . Muggia sang", judge.PERSON),
        ("Kelp . Muggia sang", 0.0),
        ("Capt , Muggia sang", 0.0),
        ("sheriff Muggia sang", 0.0),
        ("J. Muggia sang", judge.PERSON),
        ("Martha Muggia sang", judge.PERSON),
        ("in Martha Muggia sang", judge.INSIDE_NAME),
        ("Kelp Muggia sang", judge.INSIDE_NAME),
        ("Kelp_JJ Muggia sang", 0.0),
        ("Northern Muggia sang", 0.0),
        ("in Muggia it rained", 0.0),
        ("Muggia sang", 0.0),
    ],
)
def test_a_capitalised_word_before(words: str, weight: float) -> None:
    assert judge.behind(town(words)) == weight


@pytest.mark.parametrize(
    ("words", "wanted", "weight"),
    [
        ("Chad Burrows sang", "Chad", judge.PERSON),
        ("Chad burrows", "Chad", 0.0),
        ("Chad Police sang", "Chad", 0.0),
        ("Chad Province voted", "Chad", 0.0),
        ("Muggia Burrows sang", "Muggia", 0.0),
        ("Muggia J. sang", "Muggia", judge.PERSON),
        ("Muggia said so", "Muggia", judge.TOLD),
        ("so said Muggia", "Muggia", judge.TOLD),
        ("Muggia sank", "Muggia", 0.0),
    ],
)
def test_a_name_of_one_word_may_be_a_person(words: str, wanted: str, weight: float) -> None:
    assert judge.single(town(words, wanted), {}) == weight


def test_the_surname_of_someone_in_the_story_is_theirs() -> None:
    assert judge.single(town("a boat off Muggia"), {"muggia": 1}) == judge.KNOWN_PERSON
    assert judge.person(town("a boat off Old Muggia", "Old Muggia"), {"old muggia": 1}) == 0.0


@pytest.mark.parametrize(
    ("word", "is_one"),
    [("J.", True), ("j.", False), ("J", False), ("JR", False), ("Jr.", False), ("", False)],
)
def test_initials(word: str, *, is_one: bool) -> None:
    assert judge.initial(word) is is_one


@pytest.mark.parametrize(("words", "held"), [("in Muggia", True), ("of Muggia", False)])
def test_held_by_a_preposition(words: str, *, held: bool) -> None:
    assert judge.held(tagged(words), 1) is held
    assert not judge.held(tagged("Muggia"), 0)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Martha Kelp left Kenya", {"kelp": 1}),
        ("Sheriff Kelp left Kenya with Martha Kelp", {"kelp": 2}),
        ("Martha left Kenya", {}),
        ("martha Kelp left Kenya", {}),
        ("Martha kelp left Kenya", {}),
        ("Chad Police left Kenya", {}),
        ("Chad Province left Kenya", {}),
        ("Kenya left", {}),
    ],
)
def test_the_surnames_of_a_story(words: str, expected: dict[str, int]) -> None:
    assert dict(judge.persons(found(words))) == expected


def test_a_line_is_counted_once() -> None:
    assert judge.persons(found("Martha Kelp left Kenya for Peru")) == {"kelp": 1}


def test_lines_without_a_name_are_not_looked_at() -> None:
    assert judge.persons(found("Mrs. Kelp sang")) == {}
    assert judge.small_words(found("Mrs. Kelp sang")) == set()


def test_the_words_in_lower_case() -> None:
    assert judge.small_words(found("a Ship left Kenya", "Peru has 12")) == {"a", "left", "has"}


@pytest.mark.parametrize(
    ("score", "best", "lent"),
    [
        (-1.0, 3.0, 1.5),
        (-1.0, 10.0, judge.MOST_ECHO),
        (-1.0, -3.0, 0.0),
        (judge.PERSON + 1, 10.0, 0.0),
        (judge.PERSON + 1.1, 10.0, judge.MOST_ECHO),
    ],
)
def test_what_the_best_case_lends(score: float, best: float, lent: float) -> None:
    assert judge.echo(score, best) == lent


def judged(*lines: str) -> list[tuple[str, int]]:
    return [(name.folded, name.first) for name in judge.places(found(*lines))]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("a boat left Reading", []),
        ("a boat in Reading", [("reading", 3)]),
        ("Turkey signed it", [("turkey", 0)]),
        ("a boat of Capt . Chad", []),
        ("a boat in Reading , England", [("reading", 3), ("england", 5)]),
        ("a boat of Mr. Chad", []),
        ("a boat of Chad", [("chad", 3)]),
        ("", []),
    ],
)
def test_which_names_are_places(words: str, expected: list[tuple[str, int]]) -> None:
    assert judged(words) == expected


def test_a_sure_case_helps_the_others_of_its_name() -> None:
    unsure, sure = town("the Muggia Cup"), town("it rained in Muggia")
    assert judge.places([[unsure]]) == []
    assert judge.places([[unsure], [sure]]) == [unsure, sure]


def test_a_sure_case_helps_no_person() -> None:
    assert judged("Mr. Chad sang", "it rained in Chad") == [("chad", 3)]
