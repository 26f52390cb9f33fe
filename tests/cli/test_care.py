import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from desking import dateline


def articles() -> int:
    return len(dateline("export", "articles", "--format", "jsonl").out.splitlines())


def test_a_backup_is_made_and_put_back(record: Path) -> None:
    copy = record.with_name("copy.db")
    done = dateline("backup", str(copy))
    assert (done.status, done.out) == (0, b"")
    assert done.err == f"dateline: {copy.stat().st_size / 1e6:,.1f} MB in {copy}\n"
    assert dateline("erase", "--person", "Elena Rojas", "--yes").status == 0
    assert articles() == 1
    back = dateline("restore", str(copy))
    first, second = back.err.splitlines()
    assert back.status == 0
    assert first == f"dateline: {record} is restored from {copy}"
    assert second.startswith(f"dateline: what was there before is in {record}.before-")
    assert articles() == 2
    fresh = record.with_name("fresh.db")
    assert dateline("restore", str(copy), "--record", str(fresh)).err == (
        f"dateline: {fresh} is restored from {copy}\n"
    )


def counted(articles: int) -> str:
    return "1 article" if articles == 1 else f"{articles} articles"


@pytest.mark.usefixtures("record")
def test_only_a_backup_is_put_back(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text("The ferry sank.")
    for name, reason in (("story.txt", "it is no record of dateline"), ("none", "no such file")):
        done = dateline("restore", str(tmp_path / name))
        assert done.status == 3
        assert reason in done.err
    assert articles() == 2


@pytest.mark.parametrize(
    ("rule", "left"),
    [
        (["--person", "elena ROJAS"], 1),
        (["--outlet", "Lagoon Today"], 1),
        (["--before", "2026-11-02"], 1),
        (["--before", "2999-01-01"], 0),
    ],
)
@pytest.mark.usefixtures("record")
def test_erasing_asks_first(rule: list[str], left: int) -> None:
    unasked = dateline("erase", *rule)
    assert unasked.status == 2
    assert unasked.err == f"dateline: this would erase {counted(2 - left)}; say --yes to do it\n"
    refused = dateline("erase", *rule, stdin=b"n\n", terminal=True)
    assert refused.status == 130
    assert refused.err.endswith(f"Erase {counted(2 - left)} for good? [y/N]: dateline: stopped\n")
    assert articles() == 2
    done = dateline("erase", *rule, stdin=b"y\n", terminal=True)
    assert done.status == 0
    assert f"dateline: erased {counted(2 - left)}, by the rule" in done.err
    assert articles() == left


@pytest.mark.usefixtures("record")
def test_an_article_is_erased_by_its_id_without_asking() -> None:
    own = dateline("export", "clusters").out.decode().splitlines()[1].split(",")[3]
    done = dateline("erase", "--article", own, "--yes")
    assert done.err == f"dateline: erased 1 article, by the rule 'article {own}'\n"
    assert articles() == 1


@pytest.mark.usefixtures("record")
def test_what_a_rule_does_not_mean_is_told() -> None:
    done = dateline("erase", "--outlet", "Nobody's Wire", "--yes")
    assert done == (0, b"", "dateline: nothing in the record is meant by that\n")
    unnamed = dateline("erase", "--person", "Nobody Else", "--yes")
    assert unnamed.err.startswith("dateline: erased 0 articles, by the rule 'person n1")


@pytest.mark.parametrize("rules", [[], ["--person", "Rojas", "--outlet", "Harbour Wire"]])
@pytest.mark.usefixtures("record")
def test_erasing_takes_one_rule(rules: list[str]) -> None:
    done = dateline("erase", *rules, "--yes")
    assert done == (
        2,
        b"",
        "dateline: give one of --article, --outlet, --person, --before\n",
    )


@pytest.mark.parametrize("name", ["", " ", "…", "-"])
@pytest.mark.usefixtures("record")
def test_a_name_has_a_letter(name: str) -> None:
    done = dateline("erase", "--person", name, "--yes")
    assert (done.status, done.err) == (2, "dateline: --person needs a name\n")
    assert b"0 erasures" in dateline("doctor").out


def test_the_doctor_counts(record: Path) -> None:
    done = dateline("doctor")
    lines = done.out.decode().splitlines()
    assert (done.status, done.err) == (0, "")
    assert lines[0].startswith(f"{record}: ")
    assert lines[0].endswith(f"shape 2, SQLite {sqlite3.sqlite_version}")
    assert "           2 articles" in lines
    assert "           3 inputs" in lines
    assert "           2 statements" in lines
    assert "           0 events" in lines
    assert lines[-1] == "It is sound."


def test_the_doctor_tells_of_damage_and_of_what_is_unread(record: Path) -> None:
    with closing(sqlite3.connect(record)) as other, other:
        other.execute("DELETE FROM readings WHERE version = 1")
        other.execute("DELETE FROM sentences WHERE version = 2")
    done = dateline("doctor")
    assert done.status == 1
    lines = done.out.decode().splitlines()
    assert "1 version is not read yet: `dateline reread` reads them" in lines
    assert "wrong: a row of placed names a row of sentences that is not there" in lines
    assert done.out.endswith(b"Restore the record from a backup with `dateline restore`.\n")


def test_the_doctor_tells_what_is_not_in_the_record(record: Path) -> None:
    (record.parent / "broken.jsonl").write_text("{")
    assert dateline("import", str(record.parent / "broken.jsonl")).status == 1
    assert dateline("erase", "--outlet", "Lagoon Today", "--yes").status == 0
    lines = dateline("doctor").out.decode().splitlines()
    at = lines.index("1 problem of inputs that gave no story:")
    assert "broken.jsonl: this row is not JSON" in " ".join(map(str.strip, lines[at + 1 : -3]))
    assert lines[-3] == "1 erasure:"
    assert lines[-2].endswith(": 1 article, 1 version, by the rule 'outlet Lagoon Today'")


def test_what_is_no_record_is_told(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_text("The ferry sank.")
    done = dateline("doctor", "--record", str(path))
    assert (done.status, done.out) == (3, b"")
    assert done.err.startswith(f"dateline: {path}: it is no record of dateline")


@pytest.mark.parametrize("form", ["csv", "jsonl"])
@pytest.mark.parametrize("what", ["articles", "statements", "versions", "changes", "clusters"])
def test_exports_of_a_restored_record_are_equal_byte_for_byte(
    record: Path, tmp_path: Path, what: str, form: str
) -> None:
    assert dateline("backup", str(tmp_path / "copy.db")).status == 0
    fresh = str(tmp_path / "empty" / "machine.db")
    assert dateline("restore", str(tmp_path / "copy.db"), "--record", fresh).status == 0
    before = dateline("export", what, "--format", form, "--record", str(record))
    after = dateline("export", what, "--format", form, "--record", fresh)
    assert before.status == after.status == 0
    assert before.out == after.out
