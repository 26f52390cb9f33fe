"""Statements: who says what, in whose words, by which cue."""

from dateline.reading.statements.step import statements

__all__ = ["statements"]
