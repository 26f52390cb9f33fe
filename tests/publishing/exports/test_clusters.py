from dataclasses import astuple

from dateline.publishing.exports.clusters import clusters
from dateline.record.contract import Input


def test_an_input_is_a_row_of_its_own() -> None:
    (row,) = clusters([Input("1", "a1", "v1")])
    assert astuple(row) == ("1", None, None, "a1", "v1")


def test_an_input_that_was_read_anew_is_of_its_newest_version() -> None:
    first, other, again = Input("1", "a1", "v1"), Input("2", "a1", "v1"), Input("1", "a1", "v2")
    found = [(row.id, row.version_id) for row in clusters([first, other, again])]
    assert found == [("1", "v2"), ("2", "v1")]
