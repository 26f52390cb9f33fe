"""The reference day: the day that a story's relative times count from, and why that day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from dateline.articles.calendar import Printed, name, printed
from dateline.articles.years import Evidence, candidates, evidence
from dateline.articles.zones import newsroom_zone, zone_of
from dateline.model import (
    Basis,
    Dateline,
    Instant,
    Part,
    PartKind,
    Problem,
    ReferenceDay,
    Severity,
    Text,
)

Found = tuple[ReferenceDay | None, tuple[Problem, ...]]
FILED = 3
HOUR = timedelta(hours=1)
TURNED = str.maketrans({"G": "U", "M": "T", "T": "C", "+": "-", "-": "+"})
EAST, WEST = 14, 12


@dataclass(frozen=True, slots=True)
class Clues:
    """What is known of a story's day, but for its words.

    `told` is the dateline's date; `given` says that the caller gave `published`.
    """

    dateline: Dateline | None
    told: Printed | None
    published: Instant | None
    given: bool
    zone: str
    as_of: date


def reference_day(  # noqa: PLR0913 - all that can tell the day of a story
    text: Text,
    parts: Sequence[Part],
    dateline: Dateline | None,
    published: Instant | None,
    *,
    given: bool,
    outlet: str | None,
    as_of: date,
) -> Found:
    """The day that a story is told on, as far as it can be known, and the doubts about it.

    `published` (`given` by the caller, or said of the story) tells it, in the zone of the
    dateline's place, else of the outlet, else its own; the dateline's date is the better one
    where it lies up to three days before. Without `published` the dateline's date is the day; a
    year that it leaves out is inferred from the story (see `dateline.articles.years`).
    """
    place = dateline.place if dateline else None
    told = printed(dateline.date) if dateline and dateline.date else None
    zone = zone_of(place) or newsroom_zone(outlet) or own_zone(published)
    clues = Clues(dateline, told, published, given, zone, as_of)
    if published is not None:
        return of_publication(clues, published)
    if told is None:
        return None, undated(dateline)
    if told.year is not None:
        return of_dateline(clues, told, told.year)
    return of_story(clues, told, paragraphs(text, parts))


def own_zone(published: Instant | None) -> str:
    """The zone of whole hours from UTC that an instant is given in; UTC where there is none."""
    shift = published.utcoffset() if isinstance(published, datetime) else None
    hours = shift // HOUR if shift is not None and not shift % HOUR else 0
    return f"Etc/GMT{-hours:+d}" if hours and -WEST <= hours <= EAST else "UTC"


def undated(dateline: Dateline | None) -> tuple[Problem, ...]:
    """That there is no day; a doubt where the dateline's date is no day of any year."""
    if dateline is None or dateline.date is None:
        message = "no reference day: relative times stay open; --published gives one"
        return (Problem("day", Severity.NOTE, message),)
    return (doubt(f"the dateline's date, {dateline.date!r}, is no day", dateline),)


def of_publication(clues: Clues, published: Instant) -> Found:
    """The day of publication, or the dateline's where the story was filed shortly before."""
    day = day_in(published, clues.zone)
    stated = clues.told and nearest(clues.told, day)
    because = f"published {shown(published)}" + local(published, day, clues.zone)
    basis = Basis.GIVEN if clues.given else Basis.METADATA
    found = ReferenceDay(day, basis, because, clues.zone)
    apart = (day - stated).days if stated else 0
    if stated is None or apart in {-1, 0}:
        return found, ()
    if not 0 < apart <= FILED:
        message = f"the dateline says {spoken(stated)}, but the story was {because}"
        return found, (doubt(message, clues.dateline),)
    if clues.given:
        return found, ()
    because = f"the dateline says {spoken(stated)}, and the story was {because}"
    return ReferenceDay(stated, Basis.DATELINE, because, clues.zone), ()


def of_dateline(clues: Clues, told: Printed, year: int) -> Found:
    """The day that a dateline prints in full."""
    day = date(year, told.month, told.day)
    found = ReferenceDay(day, Basis.DATELINE, f"the dateline says {day}", clues.zone)
    if day <= clues.as_of:
        return found, ()
    return found, (doubt(f"the dateline says {day}, after {clues.as_of}", clues.dateline),)


def of_story(clues: Clues, told: Printed, words: Sequence[str]) -> Found:
    """The dateline's day, of the year that the story agrees with."""
    hints = evidence(words, clues.as_of)
    if not hints and told.weekday is None:
        message = f"no year is known for {spoken(told)}: the story names no weekday and no year"
        return None, (doubt(message, clues.dateline),)
    days = candidates(told, hints, clues.as_of)
    if not days:
        message = f"no year up to {clues.as_of.year} agrees with {spoken(told)} and the story"
        return None, (doubt(message, clues.dateline),)
    day, *rivals = days
    because = reasons(told, hints, day)
    found = ReferenceDay(day, Basis.INFERRED_YEAR, because, clues.zone, tuple(rivals))
    if hints.weekday or hints.pairs or told.weekday:
        return found, ()
    message = (
        f"the year {day.year} rests on little: the latest that can be, and no weekday is named"
    )
    return found, (doubt(message, clues.dateline),)


def reasons(told: Printed, hints: Evidence, day: date) -> str:
    """Why a year was inferred: 'April 11 was a Sunday in 2021; the story speaks of 2014'."""
    found = []
    if hints.weekday or hints.pairs or told.weekday:
        found.append(f"{spoken(told)} was a {weekday(day.isoweekday())} in {day.year}")
    if hints.weekday and hints.weekday != day.isoweekday():
        found.append(f"the story speaks of {weekday(hints.weekday)}")
    found += [f"the story says {weekday(pair.weekday)}, {spoken(pair)}" for pair in hints.pairs[:1]]
    if hints.year:
        found.append(f"the story speaks of {hints.year}")
    return "; ".join(found)


def paragraphs(text: Text, parts: Sequence[Part]) -> list[str]:
    """The words of the paragraphs of a story."""
    return [text[part.span] for part in parts if part.kind is PartKind.PARAGRAPH]


def day_in(published: Instant, zone: str) -> date:
    """The day that it was in a zone; of an instant without a zone, its own day."""
    if not isinstance(published, datetime):
        return published
    if published.tzinfo is None:
        return published.date()
    try:
        return published.astimezone(ZoneInfo(zone)).date()
    except OverflowError:  # the first and last day of the calendar
        return published.date()


def nearest(told: Printed, day: date) -> date | None:
    """The time of a printed date that is nearest to a day; None if it has none nearby."""
    years = (day.year - 1, day.year, day.year + 1) if told.year is None else (told.year,)
    times = [
        time for year in years if date.min.year <= year <= date.max.year if (time := told.of(year))
    ]
    return min(times, key=lambda time: abs(time - day), default=None)


def local(published: Instant, day: date, zone: str) -> str:
    """What day an instant was where the story was told: ', which was April 11 in New York'."""
    if not isinstance(published, datetime) or published.tzinfo is None:
        return ""
    where = zone.rsplit("/", maxsplit=1)[-1].replace("_", " ")
    if where.startswith("GMT"):  # in whose names the sign is turned round
        where = where.translate(TURNED)
    return f", which was {spoken(day)} in {where}"


def shown(published: Instant) -> str:
    """An instant to the minute, a day as it is."""
    if isinstance(published, datetime):
        return published.isoformat(timespec="minutes")
    return published.isoformat()


def spoken(day: Printed | date) -> str:
    """'April 11'."""
    return f"{name('month', day.month)} {day.day}"


def weekday(number: int | None) -> str:
    """'Sunday'."""
    return name("weekday", number) if number else ""


def doubt(message: str, dateline: Dateline | None) -> Problem:
    """A warning of this stage."""
    return Problem("day", Severity.WARNING, message, dateline.span if dateline else None)
