"""How events score: who did what to whom, what must not be coded, and how sure is sure."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Row = dict[str, Any]
Report = dict[str, Any]
Scored = Callable[[list[Path | str], Path, Path], tuple[str, Report]]
TENTHS = 10
CONFLICT = ("glocon", "india")


def relations(report: Report) -> dict[str, float]:
    """The scores of a report on relations that floors are set for."""
    figures = report["result"]["all"]["figures"]
    names = {
        "root": "root_macro_f1",
        "quad": "quad_macro_f1",
        "direction": "direction_accuracy",
        "end to end": "e2e_triple_f1",
    }
    return {
        **{name: figures[figure] for name, figure in names.items()},
        "overlap": report["result"]["span_iou"],
    }


def negatives(report: Report) -> dict[str, float]:
    """The scores of a report on what must not be coded; errors as what is free of them."""
    found = [report["result"][corpus] for corpus in CONFLICT]
    judged = sum(one["judged"] for one in found)
    with_event = sum(one["judged_with"] for one in found)
    ruled_out = sum(one["ruled_out_per_100"] * one["judged"] for one in found) / judged
    recall = sum(one["recall_expected"] * one["judged_with"] for one in found) / with_event
    return {
        "not in quiet texts, per 100": 100 - found[0]["quiet_events_per_100"],
        "not ruled out, per 100": 100 - ruled_out,
        "expected type": recall,
    }


@dataclass(frozen=True, slots=True)
class Judged:
    """An event that can be judged: its confidence, if it is right, and if it has both sides."""

    confidence: float
    right: bool
    whole: bool


def tenths(judged: Sequence[Judged]) -> str:
    """The share right in each tenth of confidence, as lines; and of those with both sides.

    Every pair of the gold has both, so that an event which leaves one out is hardly ever right.
    """
    lines = [f"{'confidence':12} {'events':>7} {'right':>7} {'both sides':>11} {'right':>7}"]
    for tenth in range(TENTHS):
        found = [one for one in judged if min(TENTHS - 1, int(TENTHS * one.confidence)) == tenth]
        if found:
            span = f"{tenth / TENTHS:.1f} to {(tenth + 1) / TENTHS:.1f}"
            whole = [one for one in found if one.whole]
            lines.append(f"{span:12} {share(found)} {' ' * 4}{share(whole)}")
    return "\n".join(lines)


def share(found: Sequence[Judged]) -> str:
    """How many events there are, and the share of them that is right; '-' of none."""
    right = f"{sum(one.right for one in found) / len(found):.2f}" if found else "-"
    return f"{len(found):7} {right:>7}"


def judged(gold: Sequence[Row], readings: Mapping[str, Row]) -> list[Judged]:
    """The events that can be judged.

    Of a row with a relation that is the event nearest to its pair, which is right if it has the
    root and both sides; of a quiet text every event, and none is right.
    """
    found = []
    for row in gold:
        events = readings[row["id"]]["events"]
        if row.get("quiet"):
            found += [of(event, right=False) for event in events]
        elif "root" in row and events:
            best = max(events, key=lambda event: (touches(event, row), event["confidence"]))
            both = touches(best, row) == len(("source", "target"))
            found.append(of(best, right=both and root(best["type"]) == row["root"]))
    return found


def of(event: Row, *, right: bool) -> Judged:
    """What is judged of an event."""
    return Judged(event["confidence"], right, bool(event["actors"] and event["recipients"]))


def touches(event: Row, row: Row) -> int:
    """How many sides of a row an event's own overlap; one that is left out is not asked for."""
    count = 0
    for own, side in (("actors", "source"), ("recipients", "target")):
        spans = row[side]["spans"]
        count += not spans or any(overlap(one["span"], spans) for one in event[own])
    return count


def overlap(span: Sequence[int], others: Iterable[Sequence[int]]) -> bool:
    """Whether a span shares a character with one of the others."""
    return any(span[0] < end and start < span[1] for start, end in others)


def root(kind: str) -> str:
    """The root of a type in the gold, which does not part what is given in to."""
    return "YIELD" if kind in ("CONCEDE", "RETREAT") else kind


def rows(path: Path) -> list[Row]:
    """The rows of a file of JSON Lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]
