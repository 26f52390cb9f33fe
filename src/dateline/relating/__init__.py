"""Marks to links: what one version of an article has to do with another. Pure."""

from dateline.relating.changes import Change, changes
from dateline.relating.versions import Difference, PartChange, Turn, difference

__all__ = [
    "Change",
    "Difference",
    "PartChange",
    "Turn",
    "changes",
    "difference",
]
