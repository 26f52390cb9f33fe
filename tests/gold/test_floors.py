"""The floors hold, where the labelled data are."""

import pytest

from gold import (
    below,
    floors,
    folder,
    happenings,
    missed,
    pages,
    places,
    speakers,
    statements,
    times,
    uses,
    versions,
)

GOLD, SCORE = folder() / "gold", folder() / "score"


@pytest.mark.skipif(not (GOLD / "time").is_dir(), reason="no labelled data here")
def test_times() -> None:
    _, report = times(GOLD, SCORE)
    assert below("times", report) == []


@pytest.mark.skipif(not (GOLD / "pages").is_dir(), reason="no labelled data here")
def test_pages() -> None:
    _, report = pages(GOLD, SCORE)
    assert missed(report) == []


@pytest.mark.skipif(not (GOLD / "place").is_dir(), reason="no labelled data here")
def test_places() -> None:
    _, report = places(GOLD, SCORE)
    assert below("places", report) == []


@pytest.mark.skipif(not (GOLD / "attribution").is_dir(), reason="no labelled data here")
def test_statements() -> None:
    _, report = statements(GOLD, SCORE)
    assert below("statements", report) == []


@pytest.mark.skipif(not (GOLD / "speakers").is_dir(), reason="no labelled data here")
def test_speakers() -> None:
    _, report = speakers(GOLD, SCORE)
    assert below("speakers", report) == []


@pytest.mark.skipif(not (GOLD / "versions").is_dir(), reason="no labelled data here")
def test_versions() -> None:
    _, report = versions(GOLD, SCORE)
    assert below("versions", report) == []


@pytest.mark.skipif(not (GOLD / "events").is_dir(), reason="no labelled data here")
def test_events() -> None:
    _, report = happenings(GOLD, SCORE)
    assert below("events", report) == []


def test_uses_of_place_names() -> None:
    _, report = uses()
    assert below("uses", report) == []


def test_a_score_below_its_floor_is_told() -> None:
    own = floors()["times"]
    report = {"sets": {name: dict.fromkeys(scores, 0.0) for name, scores in own.items()}}
    assert len(below("times", report)) == sum(map(len, own.values()))


def test_a_page_score_past_its_limit_is_told() -> None:
    own = floors()["pages"]
    bad = dict.fromkeys(own["floors"], 0.0) | dict.fromkeys(own["ceilings"], 1.0)
    assert len(missed({"all": bad})) == len(bad)
