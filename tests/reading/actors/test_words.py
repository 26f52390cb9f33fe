from dateline.reading.actors.words import (
    bodies,
    given,
    longest,
    many,
    nouns,
    pronouns,
    sexes,
    small,
)
from dateline.tables import rows

LEXICON = "dateline.reading.lexicon"


def test_nouns_in_singular_and_plural() -> None:
    assert nouns("office")["secretary of state"] == ("office", "GOV", False)
    assert nouns("office")["secretaries of state"].plural
    assert nouns("person")["servicemen"] == ("person", "MIL", True)
    assert "ministry" not in nouns("office", "person")
    assert longest("office") > len(["secretary", "of", "state"])


def test_plurals() -> None:
    assert [many(word) for word in ("army", "boy", "church", "side")] == [
        "armies",
        "boys",
        "churches",
        "sides",
    ]


def test_bodies_by_each_of_their_names() -> None:
    assert bodies()["un"] == bodies()["united nations"]
    assert bodies()["kremlin"].country == "RUS"


def test_sexes_of_names_and_nouns() -> None:
    assert (sexes()["maria"], sexes()["spokesman"]) == ("f", "m")
    assert "spokesperson" not in sexes()


def test_small_words() -> None:
    assert "bin" in small("tie")
    assert "the" in small("definite")
    assert not small("definite") & small("vague")
    assert (pronouns()["she"], pronouns()["they"]) == ("f", "they")
    assert "maria" in given()


def test_no_name_is_of_two_bodies() -> None:
    names = [
        name.strip() for line, *_ in rows(LEXICON, "institutions", 4) for name in line.split(",")
    ]
    assert len(names) == len(set(names))


def test_both_sides_have_their_seats_and_services() -> None:
    own = {(body.kind, body.sector, body.country) for body in bodies().values()}
    for kind, sector in (("metonym", "GOV"), ("organisation", "MIL"), ("organisation", "SPY")):
        for side in ("RUS", "USA"):
            assert (kind, sector, side) in own
