"""The floors hold, where the labelled data are."""

import pytest

from gold import below, floors, folder, times

GOLD, SCORE = folder() / "gold", folder() / "score"


@pytest.mark.skipif(not (GOLD / "time").is_dir(), reason="no labelled data here")
def test_times() -> None:
    _, report = times(GOLD, SCORE)
    assert below(report) == []


def test_a_score_below_its_floor_is_told() -> None:
    report = {"sets": {name: dict.fromkeys(scores, 0.0) for name, scores in floors().items()}}
    assert len(below(report)) == sum(map(len, floors().values()))
