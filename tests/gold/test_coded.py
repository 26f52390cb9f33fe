"""How events are measured, on rows built by hand."""

from typing import Any

import pytest

from coded import Judged, judged, negatives, overlap, relations, root, tenths, touches

ROW = {
    "id": "a",
    "root": "YIELD",
    "source": {"spans": [[0, 5]]},
    "target": {"spans": [[10, 15]]},
}


def event(kind: str, actor: list[int], recipient: list[int], confidence: float) -> dict[str, Any]:
    sides = {"actors": [{"span": actor}], "recipients": [{"span": recipient}]}
    return {"type": kind, "confidence": confidence, **sides}


def test_an_event_is_judged_by_the_row_whose_pair_it_is_nearest_to() -> None:
    right, wrong = event("RETREAT", [2, 4], [14, 20], 0.5), event("ASSAULT", [2, 4], [20, 30], 0.9)
    readings: dict[str, dict[str, Any]] = {"a": {"events": [wrong, right]}}
    assert judged([ROW], readings) == [Judged(0.5, right=True, whole=True)]
    alone = {**wrong, "recipients": []}
    assert judged([ROW], {"a": {"events": [wrong]}}) == [Judged(0.9, right=False, whole=True)]
    assert judged([ROW], {"a": {"events": [alone]}}) == [Judged(0.9, right=False, whole=False)]
    assert judged([ROW], {"a": {"events": []}}) == []


def test_no_event_of_a_quiet_text_is_right() -> None:
    readings: dict[str, dict[str, Any]] = {
        "q": {"events": [event("AID", [0, 1], [2, 3], 0.3)]},
        "l": {"events": []},
    }
    found = judged([{"id": "q", "quiet": True}, {"id": "l"}], readings)
    assert found == [Judged(0.3, right=False, whole=True)]


def test_a_side_that_is_left_out_is_not_asked_for() -> None:
    row = {**ROW, "target": {"spans": []}}
    assert touches(event("AID", [6, 9], [0, 1], 0.1), row) == 1
    assert touches(event("AID", [0, 1], [0, 1], 0.1), row) == 2
    assert overlap([0, 5], [[4, 9]])
    assert not overlap([0, 5], [[5, 9]])


def test_both_kinds_of_giving_in_are_one_root() -> None:
    assert {root("CONCEDE"), root("RETREAT")} == {"YIELD"}
    assert root("AID") == "AID"


def test_shares_by_confidence() -> None:
    own = [(0.95, True, True), (1.0, False, False), (0.31, True, False)]
    table = tenths([Judged(*one) for one in own]).splitlines()
    assert table[1].split() == ["0.3", "to", "0.4", "1", "1.00", "0", "-"]
    assert table[2].split() == ["0.9", "to", "1.0", "2", "0.50", "1", "1.00"]


def test_scores_that_floors_are_set_for() -> None:
    figures = dict.fromkeys(
        ("root_macro_f1", "quad_macro_f1", "direction_accuracy", "e2e_triple_f1"), 0.5
    )
    report = {"result": {"all": {"figures": figures}, "span_iou": 0.7}}
    assert relations(report)["overlap"] == pytest.approx(0.7)
    one = {"judged": 100, "judged_with": 10, "ruled_out_per_100": 2.0, "recall_expected": 0.5}
    other = {"judged": 300, "judged_with": 30, "ruled_out_per_100": 0.0, "recall_expected": 0.9}
    own = negatives({"result": {"glocon": {**one, "quiet_events_per_100": 7.0}, "india": other}})
    assert own["not in quiet texts, per 100"] == pytest.approx(93)
    assert own["not ruled out, per 100"] == pytest.approx(99.5)
    assert own["expected type"] == pytest.approx(0.8)
