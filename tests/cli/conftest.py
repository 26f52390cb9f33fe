"""A record for the tests of the commands."""

from pathlib import Path

import pytest

from desking import dateline, written


@pytest.fixture(scope="session")
def imported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record that an import made; to be copied, not changed."""
    folder = tmp_path_factory.mktemp("imported")
    rows, record = written(folder / "rows.jsonl"), folder / "record.db"
    assert dateline("import", rows, "--record", str(record)).status == 0
    return record


@pytest.fixture
def record(imported: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A record of its own for a test, in the environment."""
    own = tmp_path / "record.db"
    assert dateline("backup", str(own), "--record", str(imported)).status == 0
    monkeypatch.setenv("DATELINE_RECORD", str(own))
    return own
