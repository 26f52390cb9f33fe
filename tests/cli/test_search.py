import json
from pathlib import Path

import pytest

from desking import dateline

HURT = "Elena Rojas said that nobody was hurt."


@pytest.mark.usefixtures("record")
def test_sentences_are_shown_with_their_story_and_who_says_them() -> None:
    done = dateline("search", "nobody", "hurt")
    lines = done.out.decode().splitlines()
    assert (done.status, done.err) == (0, "")
    assert lines[0] == "1 sentence: with nobody and hurt"
    assert "Harbour Wire · 2026-11-01" in lines
    assert f"  {HURT}" in lines
    assert "  ▸ Elena Rojas: said (indirect)" in lines
    assert lines[-1].startswith("  /sentence/")


@pytest.mark.usefixtures("record")
def test_filters_are_the_same_by_name_and_among_the_words() -> None:
    named = dateline("search", "--actor", "rojas", "--to", "2026-11-01", "--type", "said", "--json")
    typed = dateline("search", "actor:rojas to:2026-11-01", "type:said", "--json")
    assert named == typed
    (found,) = map(json.loads, named.out.decode().splitlines())
    assert (found["words"], found["outlet"], found["version"]) == (HURT, "Harbour Wire", 1)
    assert [one["who"] for one in found["statements"]] == ["Elena Rojas"]


@pytest.mark.usefixtures("record")
def test_a_limit_is_told() -> None:
    done = dateline("search", "the", "--limit", "1")
    assert done.out.decode().startswith("the first 1 sentence: with the\n")


@pytest.mark.usefixtures("record")
def test_nothing_found_is_no_failure() -> None:
    done = dateline("search", "zeppelin")
    assert (done.status, done.out.decode()) == (0, "0 sentences: with zeppelin\n")


@pytest.mark.usefixtures("record")
def test_what_no_encoding_has_is_searched_for_and_shown() -> None:
    done = dateline("search", "outlet:\udcff", "\udcfeferry")
    assert (done.status, done.out.decode()) == (0, "0 sentences: with ferry, from �\n")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["from:yesterday"], "'yesterday' is no date; write it as 2021-04-11"),
        (["--from", "soon"], "Invalid value for '--from': 'soon' is no date"),
        (["--type", "rumour"], "there is no type 'rumour'; there are article, statement, event"),
        (["--limit", "0"], "Invalid value for '--limit'"),
        (["--limit", "99999999999999999999"], "Invalid value for '--limit'"),
    ],
)
@pytest.mark.usefixtures("record")
def test_wrong_use_is_told(arguments: list[str], message: str) -> None:
    done = dateline("search", *arguments)
    assert (done.status, done.out) == (2, b"")
    assert done.err.startswith(f"dateline: {message}")


def test_without_a_record_there_is_nothing_to_search(tmp_path: Path) -> None:
    path = tmp_path / "none.db"
    done = dateline("search", "ferry", "--record", str(path))
    assert done == (
        3,
        b"",
        f"dateline: {path}: there is no record yet; `dateline import` makes one\n",
    )
    assert not path.exists()
