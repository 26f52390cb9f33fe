"""Times: TIMEX3 expressions, resolved against the day that they count from."""

from dateline.reading.times.step import times

__all__ = ["times"]
