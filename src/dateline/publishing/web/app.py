"""The desk's application: every page with its twins, live changes, charts, and what guards them."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from fastapi import FastAPI
from fastapi.staticfiles import StaticFiles
from starlette.middleware.trustedhost import TrustedHostMiddleware

from dateline.publishing.web import drawings, guard, operations, pages
from dateline.publishing.web.live import Ticker
from dateline.publishing.web.room import Room
from dateline.publishing.web.shown import row_of, static
from dateline.version import VERSION

HOSTS = ("127.0.0.1", "localhost", "[::1]")
SUMMARY = "News, with the words that carry every line of it"
ABOUT = (
    "Every page has a JSON twin at the same address with `.json`, and lists have an Atom twin with "
    "`.atom`. Filters are in the query string and mean the same everywhere; `next` is the address "
    "of the page behind. Nothing here changes the record."
)


def app(room: Room) -> FastAPI:
    """The application over a room; asked under any name but this machine's own, it refuses."""

    @asynccontextmanager
    async def living(own: FastAPI) -> AsyncIterator[None]:
        task = asyncio.create_task(own.state.ticker.run())
        yield
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task

    made = FastAPI(
        title="dateline",
        version=VERSION,
        summary=SUMMARY,
        description=ABOUT,
        docs_url=None,
        redoc_url=None,
        lifespan=living,
    )
    made.state.room, made.state.ticker = room, Ticker(room, row_of)
    made.add_middleware(TrustedHostMiddleware, allowed_hosts=HOSTS)
    guard.guard(made)
    for router in (drawings.router, operations.router, pages.router):
        made.include_router(router)
    made.mount("/static", StaticFiles(directory=static()), name="static")
    return made
