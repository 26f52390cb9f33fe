"""What programs ask of the desk beside its pages: changes, the stream, exports, its health."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from functools import partial
from tempfile import TemporaryFile
from typing import Annotated

from fastapi import APIRouter, Header, HTTPException, Query, Request, Response
from fastapi.responses import HTMLResponse, StreamingResponse
from fastapi.sse import EventSourceResponse, ServerSentEvent
from starlette.background import BackgroundTask

from dateline.publishing.exports.columns import cells, columns
from dateline.publishing.exports.formats import FORMATS
from dateline.publishing.exports.kinds import KINDS
from dateline.publishing.web.filters import Filters
from dateline.publishing.web.ledgers import LEDGERS
from dateline.publishing.web.live import MOST, ChangesView, Ticker
from dateline.publishing.web.live import changes as changed
from dateline.publishing.web.pages import INVALID, MISSING, STOPPED, Rooms, shown
from dateline.publishing.web.room import Updated
from dateline.version import VERSION

router = APIRouter(tags=["Programs"])
CSV, BLOCK = "text/csv; charset=utf-8", 65_536
Since = Annotated[int, Query(ge=0, le=2**62, examples=[0], description="A number of the log")]


@dataclass(frozen=True, slots=True)
class HealthView:
    """That the desk runs and its record can be read, and the newest change of it."""

    status: str
    version: str
    updated: Updated
    readers: int


@router.get("/health", responses=STOPPED)
def health(request: Request, room: Rooms) -> HealthView:
    """Whether the desk runs and its record can be read."""
    ticker: Ticker = request.app.state.ticker
    return HealthView("ok", VERSION, room.updated(), len(ticker.readers))


@router.get("/changes.json", responses=INVALID | STOPPED)
def changes(
    room: Rooms, since: Since = 0, limit: Annotated[int, Query(ge=1, le=MOST)] = MOST
) -> ChangesView:
    """What changed in the record after a number, the oldest first."""
    return changed(room, since, limit)


@router.get("/stream", response_class=EventSourceResponse)
async def stream(
    request: Request,
    last_event_id: Annotated[str | None, Header(max_length=20, pattern=r"^\d+$")] = None,
    since: Annotated[int | None, Query(ge=0, le=2**62)] = None,
) -> AsyncIterator[ServerSentEvent]:
    """What changes from now on; after a break, or `since` a number, first what was missed."""
    ticker: Ticker = request.app.state.ticker
    begun = int(last_event_id) if last_event_id else since
    async for one in ticker.follow(begun):
        yield one


@router.get("/export/{what}.csv", response_class=Response, responses=MISSING | INVALID | STOPPED)
def export(room: Rooms, what: str, asked: Annotated[Filters, Query()]) -> Response:
    """The rows of the newest versions that are asked for, as `dateline export` writes them."""
    kind = KINDS[what] if what in LEDGERS else None
    if kind is None:
        raise HTTPException(404)
    out = TemporaryFile()  # noqa: SIM115 - closed once it is sent
    rows = (cells(one) for one in kind.rows(room.store, asked.query, room.now()))
    FORMATS["csv"](rows, columns(kind.row), out)
    out.seek(0)
    return StreamingResponse(
        iter(partial(out.read, BLOCK), b""),
        media_type=CSV,
        headers={"Content-Disposition": f'attachment; filename="{what}.csv"'},
        background=BackgroundTask(out.close),
    )


@router.get("/docs", response_class=HTMLResponse, include_in_schema=False)
def docs(request: Request) -> HTMLResponse:
    """The addresses of the desk, for people."""
    return shown(request, "docs.html", request.app.openapi(), title="For programs")
