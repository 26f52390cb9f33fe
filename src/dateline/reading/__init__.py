"""Article to marks: steps, one file each. Pure."""

from dateline.reading.parse import DEFAULT, Parser, load
from dateline.reading.reader import Reader, made_by

__all__ = ["DEFAULT", "Parser", "Reader", "load", "made_by"]
