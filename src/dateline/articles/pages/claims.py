"""What a page claims of its story: the values of each field, the most trusted first."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cache
from itertools import islice
from typing import Any
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from dateline.articles.claims import Claim, key
from dateline.articles.pages.jsonld import Node, nodes, texts, types
from dateline.articles.pages.meta import absolute, canonical, clean, metas, microdata, title
from dateline.articles.pages.moments import stated
from dateline.tables import rows, words

TABLES = "dateline.articles.tables"
LD, MICRO, META = "json-ld", "microdata", "meta"
PROPERTIES = (
    ("headline", "headline"),
    ("deck", "description"),
    ("deck", "alternativeHeadline"),
    ("published", "datePublished"),
    ("updated", "dateModified"),
)
ITEMS = {of.lower(): name for name, of in PROPERTIES}
LONGEST, SHORTEST, MOST = 2000, 3, 50


@dataclass(slots=True)
class Claims:
    """The claims of each field, and what else the metadata say.

    `language` is what the page declares, `host` that of its address, `body` the lines of its own
    `articleBody`, `sorts` the types of its JSON-LD nodes; `free` says that it does not call itself
    paid for, `broken` counts scripts of JSON-LD that are not JSON; `organisations` are the authors
    that it calls so, as they are compared;
    `unread` are the times in its metadata that name no day, `vague` those that it shows.
    """

    language: str | None = None
    host: str | None = None
    of: dict[str, list[Claim]] = field(default_factory=lambda: defaultdict(list))
    body: tuple[str, ...] = ()
    sorts: frozenset[str] = frozenset()
    free: bool = True
    broken: int = 0
    unread: list[str] = field(default_factory=list)
    vague: list[str] = field(default_factory=list)
    organisations: set[str] = field(default_factory=set)

    def add(self, name: str, value: object, origin: str) -> None:
        """A claim more, if it says anything and there are not too many."""
        text = clean(value)[:LONGEST] if not isinstance(value, tuple) else value
        if text and len(self.of[name]) < MOST:
            self.of[name].append(Claim(text, origin))

    def first(self, name: str) -> str | None:
        """The most trusted value of a field, as a text."""
        return self.of[name][0].text if self.of[name] else None


@cache
def columns() -> Mapping[str, tuple[str, ...]]:
    """The meta elements of each field."""
    return {
        name: tuple(one.strip() for one in line.split(","))
        for name, line in rows(TABLES, "metas", 2)
    }


def claims(tree: HtmlElement, address: str | None) -> Claims:
    """What a page's metadata claim; its visible words are left to others."""
    found = Claims()
    contents = metas(tree)
    own = [address, canonical(tree), *contents.get("og:url", ())]
    titles = {key(text) for name in columns()["headline"] for text in contents.get(name, ())}
    of_nodes(found, tree, titles, {path(one) for one in own} - {""})
    for name, keys in columns().items():
        for meta in keys:
            for value in contents.get(meta, ())[:8]:
                found.add(name, value, origin_of(meta))
    for name, value in islice(microdata(tree, ITEMS), MOST):
        found.add(ITEMS[name], value, MICRO)
    found.add("headline", title(tree), "title")
    found.add("url", absolute(canonical(tree), address), "canonical")
    found.add("url", absolute(next(iter(contents.get("og:url", ())), None), address), "og")
    found.host = host(address or found.first("url"))
    found.language = (tree.get("lang") or "").strip().replace("_", "-") or None
    times(found)
    return found


def origin_of(name: str) -> str:
    """Where a meta element's claim stands: 'og', 'twitter', or 'meta'."""
    start = name.partition(":")[0]
    return start if start in ("og", "twitter") else META


def host(address: str | None) -> str | None:
    """The host of an address, without what says nothing of the outlet."""
    try:
        name = urlsplit(address or "").hostname or ""
    except ValueError:
        return None
    first, _, rest = name.partition(".")
    return (rest if first in words(TABLES, "addresses", "host") and "." in rest else name) or None


# --- JSON-LD -------------------------------------------------------------------------------------


def of_nodes(
    found: Claims, tree: HtmlElement, titles: Collection[str], paths: AbstractSet[str]
) -> None:
    """Adds what the JSON-LD says of the story that has one of some titles, or paths."""
    own, found.broken = nodes(tree)
    byid = {node["@id"]: node for node in own if isinstance(node.get("@id"), str) and len(node) > 1}
    found.sorts = frozenset(sort for node in own for sort in types(node))
    stories = [node for node in own if types(node) & words(TABLES, "schema", "story")]
    stories += [node for node in own if "headline" in node and node not in stories]
    meant = this_story(stories, titles, paths)
    for node in meant:
        of_story(found, node, byid)
    found.body = tuple(line for node in meant for line in body_lines(node))


def this_story(
    stories: Sequence[Node], titles: Collection[str], paths: AbstractSet[str]
) -> Sequence[Node]:
    """The nodes of the page's own story: by address, else by title, else the first one."""
    for fits in (
        [node for node in stories if not paths.isdisjoint(map(path, addresses(node)))],
        [node for node in stories if title_key(node) and title_key(node) in titles],
    ):
        if fits:
            return fits
    return stories[:1]


def of_story(found: Claims, node: Node, byid: Mapping[str, Node]) -> None:
    """Adds what one node says of the story."""
    for name, of in PROPERTIES:
        for value in list(texts(node.get(of)))[:1]:
            found.add(name, value, LD)
    authors = [resolved(author, byid) for author in listed(node.get("author"))]
    for author in authors:
        if isinstance(author, dict) and types(author) & words(TABLES, "schema", "organisation"):
            found.organisations.update(key(clean(one)) for one in texts(author))
    people = (clean(one) for author in authors for one in texts(author))
    found.add("byline", tuple(filter(None, people)), LD)
    for publisher in listed(node.get("publisher")):
        for value in list(texts(resolved(publisher, byid)))[:1]:
            found.add("outlet", value, LD)
    found.free &= node.get("isAccessibleForFree") not in (False, "False", "false")


def addresses(node: Node) -> Iterator[str]:
    """The addresses that a node gives for itself."""
    for name in ("url", "mainEntityOfPage", "@id"):
        for one in listed(node.get(name)):
            value = one.get("@id") or one.get("url") if isinstance(one, dict) else one
            if isinstance(value, str):
                yield value


def path(address: str | None) -> str:
    """The path of an address, without its last slash; empty for the front page, and for none."""
    try:
        return urlsplit(address or "").path.rstrip("/")
    except ValueError:
        return ""


def title_key(node: Node) -> str:
    """A node's headline as it is compared."""
    return key(clean(next(texts(node.get("headline")), "")))


def listed(value: Any) -> Sequence[Any]:
    """A value as a list."""
    return value if isinstance(value, list) else [value]


def resolved(value: Any, byid: Mapping[str, Node]) -> Any:
    """An object, or the one that it names by its id."""
    bare = isinstance(value, dict) and not value.get("name")
    return byid.get(str(value.get("@id")), value) if bare else value


def body_lines(node: Node) -> Iterator[str]:
    """The lines of a node's `articleBody`."""
    for text in texts(node.get("articleBody")):
        for line in text.replace("</p>", "\n").replace("<br", "\n<br").split("\n"):
            if plain := clean(line):
                yield plain


# --- times ----------------------------------------------------------------------------------------


def times(found: Claims) -> None:
    """Leaves of the claims of times those that name a moment or a day, as ISO 8601."""
    for name in ("published", "updated"):
        known = [(stated(claim.text), claim.origin) for claim in found.of[name]]
        pairs = zip(found.of[name], known, strict=True)
        found.unread += [claim.text for claim, (moment, _) in pairs if moment is None]
        read = [(moment, origin) for moment, origin in known if moment is not None]
        found.of[name] = [Claim(moment.isoformat(), origin) for moment, origin in read]


def outlet_keys(found: Claims, given: str | None) -> frozenset[str]:
    """The outlet's names as they are compared (see `dateline.articles.claims.key`)."""
    own = [claim.text for claim in found.of["outlet"]]
    hosts = [found.host or "", *(name for name in own if "." in name)]
    bare = words(TABLES, "addresses", "host") | words(TABLES, "addresses", "suffix")
    labels = [part for name in hosts for part in name.split(".")[:-1] if part not in bare]
    keys = (key(name) for name in [*own, *labels, given or ""])
    return frozenset(own for own in keys if len(own) >= SHORTEST)
