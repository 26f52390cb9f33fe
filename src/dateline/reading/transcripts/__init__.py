"""Transcripts and interviews: paragraphs with a label of who speaks."""

from dateline.reading.transcripts.turns import Turn, free, turns, without_turns

__all__ = ["Turn", "free", "turns", "without_turns"]
