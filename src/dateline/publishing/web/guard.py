"""What guards the desk: what a browser may do with its pages, and how it says that it can't."""

from collections.abc import Sequence
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, JSONResponse
from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dateline.errors import FilterError, RecordError, UsageError
from dateline.publishing.web.shown import render, zone_of

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
ENDLESS = "/stream"
DATA = (".json", ".atom", ".svg", ".csv", ".jsonl", ".bib")
LOST = "There is no such page here. It may have been erased, or the address is not whole."
FOREIGN = "This is asked for by another site's page"
STOPPED = "The record can't be used now"
BROKEN = "This page could not be made: a bug of ours, of which the desk's own output tells more"


def guard(own: FastAPI) -> None:
    """Puts the guards before every operation of an application."""
    own.add_middleware(Guarded)
    own.exception_handler(HTTPException)(refused)
    own.exception_handler(RequestValidationError)(invalid)
    own.exception_handler(UsageError)(wrong)
    own.exception_handler(RecordError)(stopped)
    own.exception_handler(Exception)(broken)


class Guarded:
    """Refuses to change anything for another site's page; adds what browsers are to heed.

    HEAD is answered as GET is, but for the stream, which has no end.
    """

    def __init__(self, own: ASGIApp) -> None:
        self.own = own

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers a request; see ASGI."""
        if scope["type"] != "http":
            await self.own(scope, receive, send)
            return

        async def sent(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        request = Request(scope)
        if request.method == "HEAD" and request.url.path != ENDLESS:
            await self.own({**scope, "method": "GET"}, receive, sent)  # the server sends no body
        elif request.method in SAFE or is_same_origin(request):
            await self.own(scope, receive, sent)
        else:
            await problem(request, HTTPStatus.FORBIDDEN, FOREIGN)(scope, receive, sent)


def is_same_origin(request: Request) -> bool:
    """Whether a request comes from a page of the desk itself, as browsers tell."""
    origin = request.headers.get("origin")
    if origin is None:
        return request.headers.get("sec-fetch-site") in ("same-origin", "none")
    return urlsplit(origin).netloc == request.headers.get("host")


async def refused(request: Request, error: Exception) -> Response:
    """What is not there, or not allowed."""
    status = error.status_code if isinstance(error, HTTPException) else HTTPStatus.NOT_FOUND
    detail = error.detail if isinstance(error, HTTPException) else ""
    standard = HTTPStatus(status).phrase
    said = LOST if status == HTTPStatus.NOT_FOUND and detail in ("", standard) else detail
    return problem(request, HTTPStatus(status), said)


async def invalid(request: Request, error: Exception) -> Response:
    """A filter that is none, by its name."""
    found = error.errors() if isinstance(error, RequestValidationError) else []
    return problem(
        request, HTTPStatus.UNPROCESSABLE_ENTITY, "; ".join(map(told, found)), fields(found)
    )


def told(one: Any) -> str:
    """An error of a field as people say it."""
    name, said = one["loc"][-1], str(one["msg"]).removeprefix("Value error, ")
    if one["type"] == "extra_forbidden":
        return f"{name}: there is no such filter"
    return f"{name}: {said}"


def fields(found: Sequence[Any]) -> list[dict[str, str]]:
    """The fields that are wrong, each with why."""
    return [{"field": str(one["loc"][-1]), "message": told(one)} for one in found]


async def wrong(request: Request, error: Exception) -> Response:
    """A question that can't be asked."""
    field = error.field if isinstance(error, FilterError) else "q"
    found = [{"field": field, "message": str(error)}]
    return problem(request, HTTPStatus.UNPROCESSABLE_ENTITY, f"{field}: {error}", found)


async def stopped(request: Request, error: Exception) -> Response:
    """A store that can't be used, said as such."""
    return problem(request, HTTPStatus.SERVICE_UNAVAILABLE, f"{STOPPED}: {error}")


async def broken(request: Request, error: Exception) -> Response:
    """A bug of ours; it is answered outside of what adds the guards' headers."""
    del error
    response = problem(request, HTTPStatus.INTERNAL_SERVER_ERROR, BROKEN)
    response.headers.update(HEADERS)
    return response


def problem(
    request: Request, status: HTTPStatus, said: str, found: Sequence[dict[str, str]] = ()
) -> Response:
    """What is wrong: as problem details (RFC 9457) for programs, as a page for people."""
    if request.url.path.endswith(DATA):
        body: dict[str, Any] = {"title": status.phrase, "status": status, "detail": said}
        if found:
            body["fields"] = list(found)
        return JSONResponse(body, status, media_type="application/problem+json")
    zone = zone_of(request.cookies.get("zone"))
    page = render("problem.html", zone, path=request.url.path, status=status, said=said)
    return HTMLResponse(page, status)
