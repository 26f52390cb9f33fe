"""Places: names found, told apart, and put on the map."""

from dateline.reading.places.step import places

__all__ = ["places"]
