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
