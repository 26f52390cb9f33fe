"""What the desk does around the parts that it wires together."""

import io
from datetime import date
from pathlib import Path

import pytest

from dateline.articles import compose
from dateline.config import Settings
from dateline.desk import stories as desk
from dateline.gazetteer import prepare
from dateline.model import Article, Given, Origin, Raw, RawFormat, Reading

ROWS = b'{"id": "a", "text": "The ferry sank."}\n{"id": "b", "text": "It was raised on Sunday."}\n'


def test_a_bug_of_ours_costs_one_story_and_not_the_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(raw: Raw, given: Given) -> Article:
        if raw.origin.ordinal == 0:
            raise RuntimeError("the ferry")
        return compose(raw, given)

    monkeypatch.setattr(desk, "compose", broken)
    path = tmp_path / "rows.jsonl"
    path.write_bytes(ROWS)
    given, nothing = Given(date(2026, 11, 23)), io.BytesIO()
    first, second = desk.read([str(path)], given, Settings(), io.BufferedReader(nothing))
    assert isinstance(first, Reading)
    assert [one.message for one in first.problems] == [
        "this input could not be composed, which is a bug of dateline: RuntimeError: the ferry"
    ]
    assert isinstance(second, Reading)
    assert second.article.id == "b"


def test_a_story_that_takes_too_long_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    def endless(_raw: Raw, _given: Given) -> Article:
        while True:
            pass

    monkeypatch.setattr(desk, "compose", endless)
    monkeypatch.setattr(desk, "SECONDS", 0.01)
    article = desk.composed(Raw(Origin("x"), b"", RawFormat.PAGE), Given(date(2026, 11, 23)))
    assert [one.message for one in article.problems] == [
        "this input was left out: it took more than 0.01 seconds"
    ]


def test_at_first_use_the_index_is_built_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[object] = []
    monkeypatch.setattr(desk, "is_built", lambda: bool(done))
    monkeypatch.setattr(desk, "apart", done.append)
    path = tmp_path / "rows.jsonl"
    path.write_bytes(ROWS)
    for _ in range(2):
        given, nothing = Given(date(2026, 11, 23)), io.BytesIO()
        stories = desk.read([str(path)], given, Settings(), io.BufferedReader(nothing))
        assert len(list(stories)) == 2
    assert done == [prepare]


def test_the_first_use_is_before_the_index_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desk, "is_built", lambda: False)
    assert desk.is_first_use()
    monkeypatch.setattr(desk, "is_built", lambda: True)
    assert not desk.is_first_use()
