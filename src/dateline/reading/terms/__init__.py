"""The step on terms: contested names, loaded words, hedges and scare quotes, and whose they are."""

from dateline.reading.terms.step import terms

__all__ = ["terms"]
