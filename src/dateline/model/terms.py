"""Terms: words that one side would choose, and whose words they are."""

from dataclasses import dataclass
from enum import StrEnum

from dateline.model.events import OUTLET
from dateline.model.text import Span


class TermKind(StrEnum):
    """What makes a term one.

    `CONTESTED_NAME`: one side's word for what others name otherwise. `LOADED`: a judgement in the
    choice of the word. `HEDGE`: 'alleged', 'so-called'. `SCARE_QUOTE`: a word held off by
    quotation marks.
    """

    CONTESTED_NAME = "contested-name"
    LOADED = "loaded"
    HEDGE = "hedge"
    SCARE_QUOTE = "scare-quote"


@dataclass(frozen=True, slots=True)
class Term:
    """A term; of a contested name, `concept` is what the competing names name.

    `voice` is whose word it is: the outlet's, or a statement's id.
    """

    id: str
    span: Span
    kind: TermKind
    voice: str = OUTLET
    concept: str | None = None
