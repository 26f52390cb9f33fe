"""Actors: who acts and speaks in a story, under all the names that it gives them."""

from dateline.reading.actors.step import actors

__all__ = ["actors"]
