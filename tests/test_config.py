from pathlib import Path

import pytest

from dateline.config import Settings, settings
from dateline.errors import UsageError


def test_defaults() -> None:
    assert settings({"workers": None}, {}) == Settings()


def test_flags_win_over_the_environment() -> None:
    environment = {"DATELINE_WORKERS": "3", "DATELINE_PIPELINE": "other", "PATH": "/bin"}
    assert settings({"workers": 2}, environment) == Settings("other", 2)


def test_the_folder_of_the_gold_is_no_setting() -> None:
    assert settings({}, {"DATELINE_GOLD": "somewhere"}) == Settings()


def test_an_unknown_name_is_told() -> None:
    with pytest.raises(UsageError, match="no such setting: wrokers"):
        settings({}, {"DATELINE_WROKERS": "2"})


@pytest.mark.parametrize("workers", ["0", "-1", "many"])
def test_wrong_workers(workers: str) -> None:
    with pytest.raises(UsageError):
        settings({}, {"DATELINE_WORKERS": workers})


def test_the_record_is_a_file_of_ones_own_else_in_the_data_folder() -> None:
    assert Settings(record="desk.db").file == Path("desk.db")
    assert settings({}, {"DATELINE_RECORD": "other.db"}).file == Path("other.db")
    assert settings({"record": "desk.db"}, {"DATELINE_RECORD": "other.db"}).file == Path("desk.db")
    assert Settings().file.parts[-2:] == ("dateline", "dateline.db")


def test_a_record_on_a_server_is_refused_not_taken_for_a_folder() -> None:
    with pytest.raises(UsageError, match="a record is a file: postgresql://desk/news is none"):
        settings({}, {"DATELINE_RECORD": "postgresql://desk/news"})
    assert Settings(record="a:b//c.db").file == Path("a:b/c.db")


@pytest.mark.parametrize(
    ("written", "kept"),
    [("0", False), ("no", False), ("FALSE", False), ("1", True), ("Yes", True), ("true", True)],
)
def test_whether_bytes_are_kept(written: str, *, kept: bool) -> None:
    assert settings({}, {"DATELINE_RAW": written}).raw is kept
    assert settings({"raw": kept}, {}).raw is kept


@pytest.mark.parametrize("written", ["", "2", "maybe"])
def test_a_switch_is_yes_or_no(written: str) -> None:
    with pytest.raises(UsageError, match=f"write yes or no, not '{written}'"):
        settings({}, {"DATELINE_RAW": written})
