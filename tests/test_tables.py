from importlib import resources

import pytest

from dateline import tables
from dateline.errors import TableError


def test_rows_are_cells() -> None:
    found = tables.rows("dateline.articles.tables", "calendar", 3)
    assert ("month", "5", "may") in found


def test_a_row_of_another_width_is_told() -> None:
    with pytest.raises(TableError, match=r"calendar.txt, line \d+: 3 cells, not 2"):
        tables.rows("dateline.articles.tables", "calendar", 2)


def test_the_fingerprint_is_of_the_content() -> None:
    assert len(tables.fingerprint()) == 12
    assert tables.fingerprint() == tables.fingerprint()


@pytest.mark.parametrize("package", tables.PACKAGES)
def test_each_table_says_where_it_is_from(package: str) -> None:
    for file in resources.files(package).iterdir():
        if file.name.endswith(".txt"):
            text = file.read_text(encoding="utf-8")
            assert text.startswith("#"), file.name
            assert "# Source" in text, file.name
