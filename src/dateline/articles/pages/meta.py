"""What a page says of its story outside the story: meta elements, Open Graph, microdata, links."""

import html
import re
from collections.abc import Collection, Iterator, Mapping
from urllib.parse import urljoin, urlsplit

from lxml.etree import XPath
from lxml.html import HtmlElement

METAS = XPath("//meta[@content]")
LINKS = XPath("//link[@rel and @href]")
TITLE = XPath("string((//title[not(ancestor::svg)])[1])")
ITEMS = XPath("//*[@itemprop]")
ODD = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
TAG = re.compile(r"<[^<>]{1,200}>")
Metas = Mapping[str, list[str]]


def metas(tree: HtmlElement) -> Metas:
    """The contents of the page's meta elements by name or property, in lower case."""
    found: dict[str, list[str]] = {}
    for element in METAS(tree):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        value = clean(element.get("content"))
        if name and value:
            found.setdefault(name.strip().lower(), []).append(value)
    return found


def microdata(tree: HtmlElement, wanted: Collection[str]) -> Iterator[tuple[str, str]]:
    """The values of some properties (in lower case) of the page's microdata."""
    for element in ITEMS(tree):
        for name in element.get("itemprop").lower().split():
            if name in wanted:
                value = element.get("content") or element.get("datetime")
                yield name, clean(value or element.text_content())


def canonical(tree: HtmlElement) -> str | None:
    """The address that the page calls its own."""
    for element in LINKS(tree):
        if "canonical" in element.get("rel").lower().split():
            return str(element.get("href")).strip() or None
    return None


def absolute(address: str | None, base: str | None) -> str | None:
    """An address as it is from a page at `base`; None if it is not one of http or https."""
    try:
        whole = urljoin(base or "", clean(address))
        parts = urlsplit(whole)
    except ValueError:
        return None
    return whole if parts.scheme in ("http", "https") and parts.hostname else None


def title(tree: HtmlElement) -> str:
    """The page's title element."""
    return clean(TITLE(tree))


def clean(text: object) -> str:
    """A text of metadata: entities and tags resolved, white space folded, no control characters."""
    plain = ODD.sub("", html.unescape(str(text or "")))
    return " ".join(TAG.sub(" ", plain).split()) if "<" in plain else " ".join(plain.split())
