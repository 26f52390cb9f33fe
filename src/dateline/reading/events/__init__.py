"""Events: who did what to whom, as the codebook has it."""

from dateline.reading.events.step import events

__all__ = ["events"]
