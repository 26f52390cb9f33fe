"""Accuracy against labelled data: `make gold`; with `--check`, the floors must hold.

The data are in the folder that DATELINE_GOLD names (default: `../shared` beside this repository):
`gold/*/inputs.jsonl`, the `gold.jsonl` beside some of them, and the scorers in `score/`. Where they
are absent that is said, and the exit status is 0. What place names stand for is measured on our own
cases, anywhere.
"""

import argparse
import json
import operator
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any

import coded
from dateline.reading import Reader, load
from uses import outcomes, scores

ROOT = Path(__file__).parents[1]
FLOORS = ROOT / "tests" / "gold" / "floors.json"
AS_OF = "2026-11-23"
Report = dict[str, Any]


def folder() -> Path:
    """Where the labelled data are, whether or not they are there."""
    return Path(os.environ.get("DATELINE_GOLD") or ROOT.parent / "shared")


def read(inputs: Path, readings: Path) -> int:
    """Reads the rows of a file with the command line; returns its exit status."""
    command = [sys.executable, "-m", "dateline", "read", str(inputs), "--json", "--as-of", AS_OF]
    with readings.open("wb") as out:
        return subprocess.run([*command, "--workers", "2"], stdout=out, check=False).returncode  # noqa: S603


def scored(scorer: list[Path | str], gold: Path, inputs: Path) -> tuple[str, Report]:
    """The tables that a scorer prints for the readings of some inputs, and its report."""
    with tempfile.TemporaryDirectory() as scratch:
        readings = Path(scratch) / "readings.jsonl"
        read(inputs, readings)
        return judged(scorer, gold, readings)


def judged(scorer: list[Path | str], gold: Path, readings: Path) -> tuple[str, Report]:
    """The tables that a scorer prints for some readings, and its report."""
    command = [sys.executable, *map(str, scorer), "--gold", str(gold)]
    command += ["--readings", str(readings), "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603
    *table, report = done.stdout.rstrip().split("\n")
    return "\n".join(table), json.loads(report)


def times(gold: Path, score: Path) -> tuple[str, Report]:
    """The scorer's tables for times, and its report."""
    return scored([score / "times.py"], gold / "time", gold / "time" / "inputs.jsonl")


def pages(gold: Path, score: Path) -> tuple[str, Report]:
    """The scorer's tables for pages, and its report."""
    with tempfile.TemporaryDirectory() as scratch:
        rows = Path(scratch) / "rows.jsonl"
        command = [sys.executable, str(score / "rows.py"), str(gold / "pages")]
        with rows.open("wb") as out:
            subprocess.run(command, stdout=out, check=True)  # noqa: S603
        return scored([score / "pages.py"], gold / "pages", rows)


def places(gold: Path, score: Path) -> tuple[str, Report]:
    """The scorer's tables for places, and its report."""
    own = gold / "place"
    return scored([score / "places.py", "resolve"], own, own / "inputs.jsonl")


def statements(gold: Path, score: Path) -> tuple[str, Report]:
    """The scorer's table for statements, on PolNeAR's dev articles, and its report."""
    own = gold / "attribution" / "dev"
    table, report = scored([score / "attribution.py", "quotes"], own, own / "inputs.jsonl")
    found = {
        "attribution": report["attribution"]["f1"],
        "segment exact": report["segment_exact"]["f1"],
    }
    return table, {**report, "sets": {"polnear": found}}


def speakers(gold: Path, score: Path) -> tuple[str, Report]:
    """The scorer's table for who speaks, on GUM's dev articles, and its report."""
    own = gold / "speakers"
    table, report = scored([score / "attribution.py", "speakers"], own, own / "inputs.jsonl")
    every = report["all"]
    resolved = every["right"] + every["wrong"]
    found = {
        "right": every["right"],
        "of resolved": 100 * every["right"] / resolved if resolved else 0.0,
        "not misnamed": 100 - report["nameless"]["misnamed"],
    }
    line = f"of those resolved, right: {found['of resolved']:.1f}"
    return f"{table}\n{line}", {**report, "sets": {"gum": found}}


def happenings(gold: Path, score: Path) -> tuple[str, Report]:
    """The scorer's tables for events, the share right by confidence, and both sets' scores."""
    tables, found, sure = [], {}, []
    for name, scores_of in (("relations", coded.relations), ("negatives", coded.negatives)):
        own = gold / "events" / f"{name}-dev"
        with tempfile.TemporaryDirectory() as scratch:
            readings = Path(scratch) / "readings.jsonl"
            read(own / "inputs.jsonl", readings)
            table, report = judged([score / "events.py", name], own, readings)
            by_id = {row["id"]: row for row in coded.rows(readings)}
        sure += coded.judged(coded.rows(own / "gold.jsonl"), by_id)
        tables.append(table)
        found[name] = scores_of(report)
        tables.append(", ".join(f"{key} {value:.3f}" for key, value in found[name].items()))
    return "\n".join((*tables, coded.tenths(sure))), {"sets": found}


def versions(gold: Path, score: Path) -> tuple[str, Report]:
    """The scorer's table for the figures that change between versions, and its report."""
    own = gold / "versions"
    with tempfile.TemporaryDirectory() as scratch:
        changes, record = Path(scratch) / "changes.jsonl", Path(scratch) / "gold.db"
        command = [sys.executable, "-m", "dateline"]
        source = ["import", str(own / "inputs.jsonl"), "--record", str(record), "--as-of", AS_OF]
        subprocess.run([*command, *source], check=True)  # noqa: S603
        sink = ["--format", "jsonl", "--output", str(changes), "--record", str(record)]
        subprocess.run([*command, "export", "changes", *sink], check=True)  # noqa: S603
        scorer: list[Path | str] = [score / "clusters.py", "figures", "--changes", str(changes)]
        table, report = scored(scorer, own, own / "inputs.jsonl")
    every = report["all"]
    changed = {"precision": every["change_precision"], "f1": every["change_f1"]}
    read = {"value": every["value"], "bounds": every["bounds"]}
    return table, {**report, "sets": {"changes": changed, "figures": read}}


def uses() -> tuple[str, Report]:
    """What a place's name stands for, on our own cases: a table, and its scores."""
    counts = outcomes(Reader(load()))
    report = {"sets": scores(counts)}
    lines = [f"{'own cases':12} {'names':>6} {'P':>6} {'R':>6} {'F1':>6}"]
    for use, own in report["sets"].items():
        names = sum(count for (label, _), count in counts.items() if label == use)
        lines.append(f"{use:12} {names:6}" + "".join(f" {100 * own[of]:6.1f}" for of in own))
    return "\n".join(lines), report


def flat(report: Report) -> dict[str, float]:
    """What a floor or a ceiling is set for, of a report on pages: the F1 of each kind of part."""
    own = report["all"]
    return {name: one["f1"] if isinstance(one, dict) else one for name, one in own.items()}


def crashes(gold: Path) -> Iterator[str]:
    """One line for each file of texts: how many were read, how many gave no line or a bug."""
    for inputs in sorted(gold.glob("**/inputs.jsonl")):
        rows = [json.loads(line) for line in inputs.read_text(encoding="utf-8").split("\n") if line]
        if not any("text" in row for row in rows):
            continue
        with tempfile.TemporaryDirectory() as scratch:
            readings = Path(scratch) / "readings.jsonl"
            start = time.perf_counter()
            read(inputs, readings)
            seconds = time.perf_counter() - start
            found = [json.loads(line) for line in readings.read_text().splitlines()]
        bugs = sum("bug of dateline" in one["message"] for r in found for one in r["problems"])
        lost = len(rows) - len(found)
        name = inputs.parent.relative_to(gold)
        yield f"{name!s:24} {len(rows):6} texts {lost:4} lost {bugs:4} crashed {seconds:7.1f} s"


def floors() -> Mapping[str, Any]:
    """The scores that must be reached (of shares that are errors: not passed), by set."""
    found: Mapping[str, Any] = json.loads(FLOORS.read_text())
    return found


def below(kind: str, report: Report) -> list[str]:
    """The scores of a kind that are below their floors, in words."""
    return [
        f"{kind}, {name}: {score} is {report['sets'][name][score]:.4f}, the floor {floor:.4f}"
        for name, scores in floors()[kind].items()
        for score, floor in scores.items()
        if report["sets"][name][score] < floor
    ]


def missed(report: Report) -> list[str]:
    """The scores for pages that are below their floors, or above their ceilings, in words."""
    own, found = flat(report), []
    for kind, worse in (("floors", operator.lt), ("ceilings", operator.gt)):
        for score, limit in floors()["pages"][kind].items():
            if worse(own[score], limit):
                found.append(f"pages: {score} is {own[score]:.4f}, of its {kind} {limit:.4f}")
    return found


def main() -> int:
    """Prints the scores; returns 1 where a floor does not hold."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--check", action="store_true", help="fail below the floors; no crash test")
    options = parser.parse_args()
    gold, score = folder() / "gold", folder() / "score"
    table, report = uses()
    print(table + "\n")
    failures = below("uses", report)
    if not (gold / "time").is_dir() or not (score / "times.py").is_file():
        print(f"no labelled data in {folder()}: no more is measured (DATELINE_GOLD names another)")
        print("\n".join(failures))
        return int(bool(failures))
    for name, measure, judge in (
        ("time", times, partial(below, "times")),
        ("pages", pages, missed),
        ("place", places, partial(below, "places")),
        ("attribution", statements, partial(below, "statements")),
        ("speakers", speakers, partial(below, "speakers")),
        ("events", happenings, partial(below, "events")),
        ("versions", versions, partial(below, "versions")),
    ):
        if not (gold / name).is_dir():
            print(f"no labelled data in {gold / name}: not measured\n")
            continue
        table, report = measure(gold, score)
        print(table + "\n")
        failures += judge(report)
    kinds = ("times", "pages", "places", "uses", "statements", "speakers", "events", "versions")
    print("floors:", json.dumps({name: floors()[name] for name in kinds}))
    print("\n".join(failures) or "all floors hold")
    if not options.check:
        print("\nall texts, any kind:")
        for line in crashes(gold):
            print(line)
    return int(bool(failures))


if __name__ == "__main__":
    sys.exit(main())
