"""Marks to links: what one version of an article has to do with another. Pure."""

from dateline.relating.amounts import Amount, amounts
from dateline.relating.changes import Change, changes
from dateline.relating.versions import Difference, PartChange, Turn, difference

__all__ = [
    "Amount",
    "Change",
    "Difference",
    "PartChange",
    "Turn",
    "amounts",
    "changes",
    "difference",
]
