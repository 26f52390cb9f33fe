"""The desk's pages, each with its twins: one view, shown as HTML, JSON or Atom."""

from collections.abc import Callable
from typing import Annotated, Any

from fastapi import APIRouter, Depends, HTTPException, Path, Query, Request, Response
from fastapi.responses import HTMLResponse

from dateline.publishing.web import atom, ledgers, who
from dateline.publishing.web.filters import Filters
from dateline.publishing.web.found import SearchView
from dateline.publishing.web.found import search as searched
from dateline.publishing.web.ledgers import EventsView, FiguresView, StatementsView, TermsView
from dateline.publishing.web.lists import twin
from dateline.publishing.web.news import NewsView
from dateline.publishing.web.news import news as newest
from dateline.publishing.web.room import Room
from dateline.publishing.web.sentences import SentenceView
from dateline.publishing.web.sentences import sentence as one_sentence
from dateline.publishing.web.shown import render, zone_of
from dateline.publishing.web.stories import ArticleView
from dateline.publishing.web.stories import article as one_article
from dateline.publishing.web.who import ActorView, NamesView, PlaceView

router = APIRouter()
Answers = dict[int | str, dict[str, Any]]
MISSING: Answers = {404: {"description": "There is no such thing, or it was erased"}}
INVALID: Answers = {422: {"description": "A filter that is none; `fields` names it"}}
STOPPED: Answers = {503: {"description": "The record can't be used now"}}
ATOM = "application/atom+xml"
Id = Annotated[str, Path(max_length=40, pattern=r"^[0-9a-z]+$", examples=["a1f00d5eed0ddba11"])]
Asked = Annotated[Filters, Query()]


def room_of(request: Request) -> Room:
    """The room that the application stands in."""
    own: Room = request.app.state.room
    return own


Rooms = Annotated[Room, Depends(room_of)]


def shown(request: Request, template: str, view: Any, **more: Any) -> HTMLResponse:
    """A view as a page in the reader's zone."""
    room = room_of(request)
    zone = zone_of(request.cookies.get("zone"))
    values = {"path": request.url.path, "now": room.now(), "notice": room.notice, **more}
    return HTMLResponse(render(template, zone, view=view, **values))


def paged(path: str, build: Callable[..., Any], template: str, model: Any, title: str) -> None:
    """Adds a page and its JSON twin, both of the view that `build` gives."""

    def page(request: Request, view: Annotated[Any, Depends(build)]) -> HTMLResponse:
        return shown(request, template, view, title=title)

    name = build.__name__
    more: Any = {"responses": MISSING | INVALID | STOPPED, "tags": [title]}
    router.add_api_route(
        twin(path, "json"), build, response_model=model, summary=title, name=f"{name}.json", **more
    )
    router.add_api_route(
        path, page, response_class=HTMLResponse, summary=f"{title}, as a page", name=name, **more
    )


def listed(path: str, build: Callable[..., Any], template: str, model: Any, title: str) -> None:
    """Adds a list: a page with its JSON and its Atom twin."""

    def feed(request: Request, view: Annotated[Any, Depends(build)]) -> Response:
        base = str(request.base_url).rstrip("/")
        return Response(atom.feed(view, view.rows, base), media_type=ATOM)

    router.add_api_route(
        twin(path, "atom"),
        feed,
        response_class=Response,
        responses={200: {"content": {ATOM: {}}}, **INVALID, **STOPPED},
        summary=f"{title}, as Atom",
        name=f"{build.__name__}.atom",
        tags=[title],
    )
    paged(path, build, template, model, title)


def found(view: Any) -> Any:
    """A view that is there; 404 otherwise."""
    if view is None:
        raise HTTPException(404)
    return view


def news(room: Rooms, asked: Asked) -> NewsView:
    """The newest version of each article that has anything asked for, the newest first."""
    return newest(room, asked)


def article(room: Rooms, own: Id) -> ArticleView:
    """An article at its newest version, with what changed between versions."""
    view: ArticleView = found(one_article(room, own))
    return view


def version(room: Rooms, own: Id, number: Annotated[int, Path(ge=1, le=10**6)]) -> ArticleView:
    """An article at one of its versions, counted from 1."""
    view: ArticleView = found(one_article(room, own, number))
    return view


def sentence(room: Rooms, own: Id) -> SentenceView:
    """A sentence: where it stands, what was read in it, who else has its words, how to cite it."""
    view: SentenceView = found(one_sentence(room, own))
    return view


def statements(room: Rooms, asked: Asked) -> Any:
    """Who says what, the newest first."""
    return ledgers.ledger(room, "statements", asked)


def events(room: Rooms, asked: Asked) -> Any:
    """Who does what to whom, in PLOVER's types, the newest first."""
    return ledgers.ledger(room, "events", asked)


def figures(room: Rooms, asked: Asked) -> Any:
    """Amounts, with the bounds that the words allow, and whose they are, the newest first."""
    return ledgers.ledger(room, "figures", asked)


def terms(room: Rooms, asked: Asked) -> Any:
    """Contested and loaded words, and whose they are, the newest first."""
    return ledgers.ledger(room, "terms", asked)


def search(room: Rooms, asked: Asked) -> SearchView:
    """Sentences with the best first, and the actors and places that are named so."""
    return searched(room, asked)


def actors(room: Rooms, asked: Asked) -> NamesView:
    """Actors over all articles, the most mentioned first; `q` are words of a name."""
    return who.names(room, "/actors", asked)


def actor(room: Rooms, own: Id) -> ActorView:
    """An actor: what it said, did and had done to it, its roles, who quotes it."""
    view: ActorView = found(who.actor(room, own))
    return view


def places(room: Rooms, asked: Asked) -> NamesView:
    """Places over all articles, the most named first; `q` are words of a name."""
    return who.names(room, "/places", asked)


def place(room: Rooms, own: Id) -> PlaceView:
    """A place: where it is, and what happened there."""
    view: PlaceView = found(who.place(room, own))
    return view


listed("/", news, "news.html", NewsView, "All news")
listed("/statements", statements, "statements.html", StatementsView, "Statements")
listed("/events", events, "events.html", EventsView, "Events")
listed("/figures", figures, "figures.html", FiguresView, "Figures")
listed("/terms", terms, "terms.html", TermsView, "Terms")
listed("/search", search, "search.html", SearchView, "Search")
listed("/actors", actors, "names.html", NamesView, "Actors")
listed("/places", places, "names.html", NamesView, "Places")
paged("/article/{own}", article, "article.html", ArticleView, "Article")
paged("/article/{own}/v/{number}", version, "article.html", ArticleView, "Version")
paged("/sentence/{own}", sentence, "sentence.html", SentenceView, "Sentence")
paged("/actor/{own}", actor, "actor.html", ActorView, "Actor")
paged("/place/{own}", place, "place.html", PlaceView, "Place")
