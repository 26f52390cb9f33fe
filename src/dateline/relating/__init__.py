"""Marks to links: what one version of an article has to do with another. Pure."""

from dateline.relating.amounts import Amount, amounts

__all__ = ["Amount", "amounts"]
