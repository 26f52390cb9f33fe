"""Accuracy against labelled data: `make gold`; with `--check`, the floors must hold.

The data are in the folder that DATELINE_GOLD names (default: `../shared` beside this repository):
`gold/*/inputs.jsonl`, `gold/time/gold.jsonl`, and the scorers in `score/`. Where they are absent
that is said, and the exit status is 0.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
FLOORS = ROOT / "tests" / "gold" / "floors.json"
AS_OF = "2026-11-23"


def folder() -> Path:
    """Where the labelled data are, whether or not they are there."""
    return Path(os.environ.get("DATELINE_GOLD") or ROOT.parent / "shared")


def read(inputs: Path, readings: Path) -> int:
    """Reads the rows of a file with the command line; returns its exit status."""
    command = [sys.executable, "-m", "dateline", "read", str(inputs), "--json", "--as-of", AS_OF]
    with readings.open("wb") as out:
        return subprocess.run(command, stdout=out, check=False).returncode  # noqa: S603


def times(gold: Path, score: Path) -> tuple[str, dict[str, Any]]:
    """The scorer's tables for times, and its report."""
    with tempfile.TemporaryDirectory() as scratch:
        readings = Path(scratch) / "readings.jsonl"
        read(gold / "time" / "inputs.jsonl", readings)
        command = [sys.executable, str(score / "times.py"), "--gold", str(gold / "time")]
        command += ["--readings", str(readings), "--json"]
        done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603
    *table, report = done.stdout.rstrip().split("\n")
    return "\n".join(table), json.loads(report)


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


def floors() -> dict[str, dict[str, float]]:
    """The scores that must be reached, by set."""
    found: dict[str, dict[str, float]] = json.loads(FLOORS.read_text())["times"]
    return found


def below(report: dict[str, Any]) -> list[str]:
    """The scores that are below their floors, in words."""
    return [
        f"times, {name}: {score} is {report['sets'][name][score]:.4f}, the floor {floor:.4f}"
        for name, scores in floors().items()
        for score, floor in scores.items()
        if report["sets"][name][score] < floor
    ]


def main() -> int:
    """Prints the scores; returns 1 where a floor does not hold."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--check", action="store_true", help="fail below the floors; times only")
    options = parser.parse_args()
    gold, score = folder() / "gold", folder() / "score"
    if not (gold / "time").is_dir() or not (score / "times.py").is_file():
        print(f"no labelled data in {folder()}: nothing was measured (DATELINE_GOLD names another)")
        return 0
    table, report = times(gold, score)
    print(table)
    print("floors:", json.dumps(floors()))
    failures = below(report)
    print("\n".join(failures) or "all floors hold")
    if not options.check:
        print("\nall texts, any kind:")
        for line in crashes(gold):
            print(line)
    return int(bool(failures))


if __name__ == "__main__":
    sys.exit(main())
