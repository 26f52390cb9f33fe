"""Charts of what a list shows, drawn by Altair and vl-convert, as SVG, without a browser.

A chart is made of the newest `LOOKED` sentences that were asked for, and says so where there are
more. Its marks lead to the list of just what they count.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal
from urllib.parse import urlencode

import altair as alt
import vl_convert

from dateline.model import Actor, Event, MentionForm, Quad
from dateline.publishing.hits import permalink, speaker
from dateline.publishing.wording import legal, one_line
from dateline.record.contract import Hit
from dateline.record.facets import facet
from dateline.record.identity import across
from dateline.record.moments import moment, utc
from dateline.relating.stated import stated

LOOKED, MOST, LONGEST, PADDING = 400, 12, 28, 20
UNDATED = "undated"
# Vega takes a path for one on its own site: a site is put before it, and taken away again.
DESK = "http://desk.invalid"
HALF = "datum.{0} * 2 {1} {2}"
Row = dict[str, Any]
Drawing = alt.Chart | alt.LayerChart | alt.VConcatChart


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours of a scheme: text, its ground, lines, one mark, PLOVER's classes, sides."""

    ink: str
    paper: str
    line: str
    mark: str
    quads: tuple[str, str, str, str]
    sides: Literal["tableau10", "set2"]


SCHEMES: Mapping[str, Colours] = {
    "light": Colours(
        ink="#3d3a35",
        paper="#fbfaf7",
        line="#d9d4ca",
        mark="#7a2e1d",
        quads=("#9dbf9e", "#2f6b3a", "#e3a587", "#9c2b16"),
        sides="tableau10",
    ),
    "dark": Colours(
        ink="#cfcabf",
        paper="#16181a",
        line="#3a3d40",
        mark="#f0a58c",
        quads=("#86b98a", "#4f9d5d", "#e0a080", "#e0563c"),
        sides="set2",
    ),
}


def drawn(chart: Drawing, scheme: str) -> str:
    """A chart as SVG, in the colours of a scheme.

    Labels are as long as `short` lets them be: Vega would cut them in the middle of a letter.
    """
    own = SCHEMES[scheme]
    spec = cleaned(json.loads(chart.to_json()))
    spec["background"], spec["padding"] = None, PADDING
    spec["config"] = {
        "font": "sans-serif",
        "view": {"stroke": None},
        "axis": {
            "labelColor": own.ink,
            "titleColor": own.ink,
            "gridColor": own.line,
            "domainColor": own.line,
            "tickColor": own.line,
            "labelLimit": 0,
            "titleFontWeight": "normal",
        },
        "legend": {
            "labelColor": own.ink,
            "labelLimit": 0,
            "titleColor": own.ink,
            "titleFontWeight": "normal",
        },
        "title": {"color": own.ink, "anchor": "start", "fontWeight": "normal"},
        "text": {"color": own.ink},
    }
    made: str = vl_convert.vegalite_to_svg(json.dumps(spec))
    return made.replace(DESK, "")


def cleaned(value: Any) -> Any:
    """A specification of which SVG can have every word: others end vl-convert, and us with it."""
    if isinstance(value, dict):
        return {name: cleaned(own) for name, own in value.items()}
    if isinstance(value, list):
        return [cleaned(own) for own in value]
    return legal(value) if isinstance(value, str) else value


def link(path: str, **asked: str) -> str:
    """The address of a list, as a chart has it."""
    return f"{DESK}{path}?{urlencode(asked)}"


def short(words: str) -> str:
    """Words that fit beside an axis, on one line: Vega takes no others."""
    own = " ".join(words.split())
    return own if len(own) <= LONGEST else f"{own[: LONGEST - 1]}…"


# --- statements ----------------------------------------------------------------------------------


def speaking(hits: Iterable[Hit]) -> Iterator[tuple[tuple[str, str], tuple[str, str]]]:
    """Who speaks of whom: the id and name of each, once a statement."""
    for hit in hits:
        marks, article = hit.edition.marks, hit.edition.article.id
        people = {who.id: (across(who, article), who.name) for who in marks.actors}
        for number in hit.statements:
            one = marks.statements[number]
            said_by = one.source.actors if one.source else ()
            sources = [people[own] for own in said_by if own in people]
            for who in marks.actors if sources else ():
                told = any(
                    content.covers(each.span) for content in one.content for each in who.mentions
                )
                for source in sources if told else ():
                    if people[who.id] != source:
                        yield source, people[who.id]


def statements(hits: Sequence[Hit], colours: Colours) -> Drawing | None:
    """Who speaks about whom, as a matrix of counts."""
    found = list(speaking(hits))
    names = dict(one for pair in found for one in pair)
    counts = Counter((speaker[0], about[0]) for speaker, about in found)
    rows = top({own for own, _ in counts}, Counter(speaker for (speaker, _), _ in found))
    columns = top({own for _, own in counts}, Counter(about for _, (about, _) in found))
    data = [
        {
            "who": short(names[speaker]),
            "about": short(names[about]),
            "statements": count,
            "told": f"{names[speaker]} about {names[about]}: {count}",
            "href": link("/statements", actor=speaker, about=about),
        }
        for (speaker, about), count in counts.items()
        if speaker in rows and about in columns
    ]
    return matrix(data, "statements", colours) if data else None


def top(wanted: Iterable[str], counts: Mapping[str, int]) -> set[str]:
    """The most frequent, at most `MOST`."""
    return set(sorted(wanted, key=lambda one: (-counts[one], one))[:MOST])


def matrix(data: list[Row], count: str, colours: Colours) -> alt.LayerChart:
    """A matrix of counts: `who` in rows, `about` in columns, those with most first."""
    columns, rows = (by_total(data, side, count) for side in ("about", "who"))
    axis = alt.Axis(labelAngle=-40, orient="top", title=None)
    base = alt.Chart(alt.InlineData(values=data)).encode(
        x=alt.X("about:N", sort=columns, axis=axis),
        y=alt.Y("who:N", sort=rows, title=None),
        href="href:N",
        description="told:N",
    )
    most = max(own[count] for own in data)
    scale = alt.Scale(range=[colours.line, colours.mark], domain=[0, most])
    cells = base.mark_rect(cornerRadius=2).encode(
        color=alt.Color(f"{count}:Q", legend=None, scale=scale)
    )
    light, dark = (
        base.transform_filter(HALF.format(count, "<=", most)),
        base.transform_filter(HALF.format(count, ">", most)),
    )
    numbers = (
        some.mark_text(fontSize=11, color=ink).encode(text=f"{count}:Q")
        for some, ink in ((light, colours.ink), (dark, colours.paper))
    )
    made: alt.LayerChart = alt.LayerChart(layer=[cells, *numbers]).properties(
        width=max(120, len(columns) * 34), height=max(60, len(rows) * 26)
    )
    return made


def by_total(data: Iterable[Row], side: str, count: str) -> list[str]:
    """The names on a side of a matrix, those with most first."""
    totals: Counter[str] = Counter()
    for own in data:
        totals[own[side]] += own[count]
    return [name for name, _ in totals.most_common()]


# --- events --------------------------------------------------------------------------------------


def events(hits: Sequence[Hit], colours: Colours) -> Drawing | None:
    """Events by the day of publication and by class, above the actors that they are between."""
    found = [one for hit in hits for one in told(hit)]
    days = Counter((day_of(hit) or UNDATED, one.quad) for hit, one in found)
    if not days:
        return None
    by_day, pairs = days_drawn(days, colours), pair_data(found)
    if not pairs:
        return by_day
    sides = matrix(pairs, "events", colours)
    both: alt.VConcatChart = alt.vconcat(by_day, sides).resolve_scale(
        color="independent", x="independent", y="independent"
    )
    return both


def told(hit: Hit) -> Iterator[tuple[Hit, Event]]:
    """The events of a hit that are told for the first time in their story."""
    for number in hit.events:
        one = hit.edition.marks.events[number]
        if one.repeats is None:
            yield hit, one


def day_of(hit: Hit) -> str | None:
    """The day of publication, in UTC."""
    at = moment(hit.edition.article)
    return utc(at).date().isoformat() if at else None


def days_drawn(days: Mapping[tuple[str, Quad], int], colours: Colours) -> alt.Chart:
    """A bar a day, of a piece for each class."""
    classes = list(Quad)
    data = [
        {
            "day": day,
            "class": quad.value,
            "order": classes.index(quad),
            "events": count,
            "told": f"{day}, {quad.value}: {count}",
            "href": link("/events", type=facet(quad), **dated(day)),
        }
        for (day, quad), count in sorted(days.items())
    ]
    scale = alt.Scale(domain=[one.value for one in classes], range=list(colours.quads))
    made: alt.Chart = (
        alt.Chart(alt.InlineData(values=data))
        .mark_bar()
        .encode(
            x=alt.X("day:N", title=None, axis=alt.Axis(labelAngle=-40)),
            y=alt.Y("events:Q", title="events", axis=alt.Axis(tickMinStep=1)),
            color=alt.Color(
                "class:N", title=None, scale=scale, legend=alt.Legend(orient="right", columns=1)
            ),
            order="order:Q",
            href="href:N",
            description="told:N",
        )
        .properties(width=alt.Step(30), height=150)
    )
    return made


def dated(day: str) -> dict[str, str]:
    """The filters of a day; none of what is undated."""
    return {} if day == UNDATED else {"from": day, "to": day}


def pair_data(found: Iterable[tuple[Hit, Event]]) -> list[Row]:
    """Who acts on whom, of those that are named, counted."""
    names: dict[str, str] = {}
    counts: Counter[tuple[str, str]] = Counter()
    for hit, one in found:
        known = {who.id: who for who in hit.edition.marks.actors if is_named(who)}
        actors, recipients = (
            [known[who.actor] for who in side if who.actor in known]
            for side in (one.actors, one.recipients)
        )
        for actor in actors:
            for recipient in recipients:
                pair = [across(who, hit.edition.article.id) for who in (actor, recipient)]
                names |= {pair[0]: actor.name, pair[1]: recipient.name}
                counts[pair[0], pair[1]] += 1
    return [
        {
            "who": short(names[actor]),
            "about": short(names[recipient]),
            "events": count,
            "told": f"{names[actor]} to or with {names[recipient]}: {count}",
            "href": link("/events", actor=actor, about=recipient),
        }
        for (actor, recipient), count in counts.most_common(MOST * 2)
    ]


def is_named(who: Actor) -> bool:
    """Whether an actor is called by more than a pronoun."""
    return any(one.form is not MentionForm.PRONOUN for one in who.mentions)


# --- figures -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Claim:
    """A figure that is given: what it counts, its bounds, when and by whom, and its sentence."""

    counted: str
    low: float
    high: float
    qualifier: str
    at: str
    by: str
    sentence: str


def figures(hits: Sequence[Hit], colours: Colours) -> Drawing | None:
    """What is counted most, as it is claimed over time: values with their bounds, by claimant."""
    found = list(dict.fromkeys(one for hit in hits for one in claims(hit)))
    counts = Counter(one.counted for one in found)
    if not counts:
        return None
    chosen = min(counts, key=lambda one: (" " not in one, -counts[one], one))
    data = [
        {
            "published": one.at,
            "low": one.low,
            "high": one.high,
            "claimed by": short(one.by),
            "bounds": one.qualifier,
            "told": f"{one.by}: {one.qualifier} {one.low:,.10g}",
            "href": f"{DESK}{one.sentence}",
        }
        for one in found
        if one.counted == chosen
    ]
    sides = alt.Scale(scheme=colours.sides)
    base = alt.Chart(alt.InlineData(values=data)).encode(
        x=alt.X("published:T", title=None, axis=alt.Axis(format="%-d %b", tickCount="day")),
        color=alt.Color("claimed by:N", scale=sides),
        href="href:N",
        description="told:N",
    )
    rules = base.mark_rule(strokeWidth=3).encode(y=alt.Y("low:Q", title=short(chosen)), y2="high:Q")
    points = base.mark_point(filled=True, size=80).encode(
        y=alt.Y("low:Q", title=short(chosen), axis=alt.Axis(tickMinStep=1)), shape="bounds:N"
    )
    made: alt.LayerChart = alt.LayerChart(layer=[rules, points]).properties(width=480, height=240)
    return made


def claims(hit: Hit) -> Iterator[Claim]:
    """The figures of a hit that count something, in a story that is dated."""
    edition, marks = hit.edition, hit.edition.marks
    at, outlet = moment(edition.article), edition.article.outlet or "an unnamed outlet"
    told = {one.amount.span: one for one in stated(edition.reading)} if at else {}
    said = {one.id: speaker(edition, one) for one in marks.statements}
    for number in hit.figures:
        one = marks.figures[number]
        low, high = (one.low, one.high) if one.low is not None else (one.high, one.high)
        own = told.get(one.span)
        if at and own and own.noun and low is not None:
            yield Claim(
                f"{own.noun} {own.state}".strip(),
                low,
                low if high is None else high,
                one.qualifier.value,
                utc(at).isoformat(),
                said.get(one.voice) or outlet,
                permalink(marks.sentences[hit.sentence].id),
            )


# --- terms ---------------------------------------------------------------------------------------


def terms(hits: Sequence[Hit], colours: Colours) -> Drawing | None:
    """The names of contested things, by the outlet that prints them."""
    counts = Counter(
        (one.concept, one_line(article, one.span).lower(), article.outlet or "an unnamed outlet")
        for hit in hits
        for article in [hit.edition.article]
        for one in (hit.edition.marks.terms[number] for number in hit.terms)
        if one.concept
    )
    data = [
        {
            "who": short(f"{name} ({concept})"),
            "about": short(outlet),
            "uses": count,
            "told": f"{outlet}, {name}: {count}",
            "href": link("/terms", q=f'"{name}"', outlet=outlet),
        }
        for (concept, name, outlet), count in counts.most_common(MOST * 4)
    ]
    return matrix(data, "uses", colours) if data else None


CHARTS: Mapping[str, Callable[[Sequence[Hit], Colours], Drawing | None]] = {
    "statements": statements,
    "events": events,
    "figures": figures,
    "terms": terms,
}
