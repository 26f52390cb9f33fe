"""What went wrong with one input, as a value that travels with the reading."""

from dataclasses import dataclass
from enum import StrEnum

from dateline.model.text import Span


class Severity(StrEnum):
    """How bad: `ERROR` not read, `WARNING` read with a doubt, `NOTE` for information."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that a stage could not do, or did with a doubt.

    `stage` is the name of a stage or step (`decode`, `parts`, `times`), `message` a sentence
    for the reader of the story, `span` the words that caused it, if any did.
    """

    stage: str
    severity: Severity
    message: str
    span: Span | None = None
