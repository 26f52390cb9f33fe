"""Events: who did what to whom, as PLOVER has it (Halterman and others 2021)."""

from dataclasses import dataclass
from enum import StrEnum

from dateline.model.actors import Participant
from dateline.model.text import Span

OUTLET = "outlet"


class EventType(StrEnum):
    """PLOVER's event types."""

    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    CONCEDE = "CONCEDE"
    COOPERATE = "COOPERATE"
    AID = "AID"
    RETREAT = "RETREAT"
    REQUEST = "REQUEST"
    ACCUSE = "ACCUSE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"


class Quad(StrEnum):
    """The four classes of event types."""

    VERBAL_COOPERATION = "verbal cooperation"
    MATERIAL_COOPERATION = "material cooperation"
    VERBAL_CONFLICT = "verbal conflict"
    MATERIAL_CONFLICT = "material conflict"


class Status(StrEnum):
    """How far an event is told as one that happened.

    `ACTUAL`: it is. `ALLEGED`: with a doubt ('the alleged attack'). `DENIED`: it is said not to
    have happened. `PLANNED`: it is still to come. `CONDITIONAL`: it hangs on something else.
    """

    ACTUAL = "actual"
    ALLEGED = "alleged"
    DENIED = "denied"
    PLANNED = "planned"
    CONDITIONAL = "conditional"


@dataclass(frozen=True, slots=True)
class Event:
    """Something that somebody did, to or with somebody.

    `span` are the words that state it, `sentence` is the id of their sentence. Where there are
    several `actors` and no `recipients`, they did it to or with each other. `voice` is whose
    words say so: the outlet's, or those of the statement with this id. `mode` and `contexts` are
    PLOVER's, `cameo` the nearest CAMEO code, `goldstein` the type's score from -10 to 10. `place`
    and `time` are indices in `Marks.places` and `Marks.times`, None where the clause states none.
    `confidence` runs from 0 to 1. `repeats` is the id of an earlier event of the story that this
    one tells again; `background` ones are told as history.
    """

    id: str
    span: Span
    sentence: str
    type: EventType
    quad: Quad
    actors: tuple[Participant, ...]
    recipients: tuple[Participant, ...]
    status: Status = Status.ACTUAL
    voice: str = OUTLET
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    cameo: str | None = None
    goldstein: float | None = None
    place: int | None = None
    time: int | None = None
    confidence: float = 1.0
    repeats: str | None = None
    background: bool = False
