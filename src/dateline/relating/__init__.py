"""Marks to links: what one version of an article has to do with another. Pure."""

from dateline.relating.amounts import Amount, amounts
from dateline.relating.changes import Change, changes

__all__ = ["Amount", "Change", "amounts", "changes"]
