"""How sure an event is: a sum of what speaks for it, with weights set by hand.

They were set so that of events told with one confidence and both sides about that share is right,
which `make gold` prints for each tenth.
"""

from dateline.model import Status
from dateline.reading.events.deeds import Deed
from dateline.reading.events.participants import People

BASE, KNOWN, SOMEBODY, WORDS, SIDES = -0.16, 0.2, 0.14, 0.085, 0.1
LEAST, MOST, UNSURE, MANY = 0.05, 0.95, 0.8, 3


def confidence(who: People, deed: Deed, status: Status) -> float:
    """From 0 to 1: more for known participants on both sides, and for lines that say more."""
    sure = BASE
    for side in (deed.actors, deed.recipients):
        sure += SIDES * bool(side)
        sure += SOMEBODY * any(map(who.is_somebody, side))
        sure += KNOWN * any(one in who.actors for one in side)
    sure += WORDS * min(MANY, len(deed.match.tokens))
    return min(MOST, max(LEAST, sure if status is Status.ACTUAL else sure * UNSURE))
