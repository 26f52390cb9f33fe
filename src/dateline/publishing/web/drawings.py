"""The charts and maps of the ledgers, as SVG: drawn apart from their pages, which need not wait."""

from typing import Annotated, Literal

from fastapi import APIRouter, HTTPException, Query, Response
from pydantic import Field

from dateline.publishing.charts import CHARTS, LOOKED, SCHEMES, drawn
from dateline.publishing.map import Dot
from dateline.publishing.map import drawn as mapped
from dateline.publishing.web.filters import Filters
from dateline.publishing.web.ledgers import LEDGERS, of_kind
from dateline.publishing.web.pages import INVALID, MISSING, STOPPED, Answers, Rooms
from dateline.publishing.web.room import Room
from dateline.publishing.web.shown import templates
from dateline.publishing.wording import legal
from dateline.record.contract import Hit

router = APIRouter(tags=["Charts"])
SVG = "image/svg+xml"
POLICY = {"Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'"}
NOTHING = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'


class Drawn(Filters):
    """The filters of a list, and the colours to draw in."""

    scheme: Literal["light", "dark"] = Field(default="light", description="Colours to draw in")


Asked = Annotated[Drawn, Query()]
ANSWERS: Answers = {200: {"content": {SVG: {}}}} | MISSING | INVALID | STOPPED


def hits_of(room: Room, name: str, asked: Filters) -> list[Hit]:
    """The newest sentences of a ledger that were asked for, as many as are looked at."""
    query = of_kind(asked.query, LEDGERS[name].kind)
    return room.once(
        ("hits", name, query),
        lambda: room.store.search(query, room.now(), LOOKED, newest=True),
    )


@router.get("/{name}/chart.svg", response_class=Response, responses=ANSWERS)
def chart(room: Rooms, name: str, asked: Asked) -> Response:
    """A ledger's chart, of the newest rows that were asked for."""
    if name not in CHARTS:
        raise HTTPException(404)

    def make() -> str:
        hits = hits_of(room, name, asked)
        made = CHARTS[name](hits, SCHEMES[asked.scheme])
        return drawn(made, asked.scheme) if made else NOTHING

    own = room.once(("chart", name, asked.query, asked.scheme), make)
    return Response(own, media_type=SVG, headers=POLICY)


@router.get("/events/map.svg", response_class=Response, responses=ANSWERS)
def map_of_events(room: Rooms, asked: Asked) -> Response:
    """Where the newest events that were asked for took place."""
    found: dict[str, Dot] = {}
    for hit in hits_of(room, "events", asked):
        for one in LEDGERS["events"].rows(hit, {}):
            lat, lon = getattr(one, "lat", None), getattr(one, "lon", None)
            place = getattr(one, "place", None)
            if place and lat is not None and lon is not None:
                found.setdefault(place, Dot("", place, lat, lon))
    view = mapped(list(found.values()))
    if view is None:
        return Response(NOTHING, media_type=SVG, headers=POLICY)
    own = templates().get_template("desk/map.svg").render(map=view, scheme=asked.scheme)
    return Response(legal(own), media_type=SVG, headers=POLICY)
