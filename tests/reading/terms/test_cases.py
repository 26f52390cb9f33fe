"""The cases of `cases/terms.txt`, read with the real parser."""

import pytest

from dateline.reading.parse import Parser
from dateline.reading.terms.step import found_in
from dateline.reading.terms.table import known_patterns
from termed import Case, cases, read, shown


@pytest.mark.parametrize("case", cases(), ids=lambda case: f"line {case.number}: {case.story[:40]}")
def test_case(parser: Parser, case: Case) -> None:
    own, marks = read(parser, case.story)
    assert shown(own, marks, found_in(own, marks, known_patterns())) == [*case.rows]


def test_there_are_as_many_as_were_asked_for() -> None:
    assert len(cases()) >= 150
