"""Article to marks: steps, one file each. Pure."""

from dateline.reading.parse import DEFAULT, Parser, load
from dateline.reading.reader import Reader

__all__ = ["DEFAULT", "Parser", "Reader", "load"]
