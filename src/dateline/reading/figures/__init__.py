"""The figures of a story: what the words allow, of what, for where and when, and by whom."""

from dateline.reading.figures.amounts import Amount, amounts
from dateline.reading.figures.step import figures

__all__ = ["Amount", "amounts", "figures"]
