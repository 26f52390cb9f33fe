"""Fixtures that many tests share."""

import pytest

from dateline.reading.parse import Parser, load


@pytest.fixture(scope="session")
def parser() -> Parser:
    """The pipeline, loaded once."""
    return load()
