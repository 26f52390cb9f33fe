"""JSON-LD as pages have it: read tolerantly, as a flat list of nodes.

What is valid JSON but for its control characters, comments, trailing commas or several values in
one script is read whole; of the rest, the simple properties that can be told by their form.
"""

import html
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from lxml.etree import XPath
from lxml.html import HtmlElement

from dateline.tables import words

SCRIPTS = XPath("//script[contains(@type, 'ld+json')]")
MOST = 4000
LARGEST = 4 * 1024 * 1024
BEFORE = re.compile(r"\s*(?:(?://|/\*)?\s*<!\[CDATA\[\s*(?:\*/)?|<!--)?\s*")
AFTER = re.compile(r"(?:(?://|/\*)?\s*\]\]>\s*(?:\*/)?|-->)?[\s;]*$")
BETWEEN = re.compile(r"[\s,;]*")
EDGE = 80
TRAILING = re.compile(r",(?=\s*[}\]])")
SIMPLE = re.compile(
    r'"(@type|headline|datePublished|dateModified|description)"\s*:\s*"((?:[^"\\]|\\.)*)"'
)
Node = Mapping[str, Any]


def nodes(tree: HtmlElement) -> tuple[list[Node], int]:
    """The nodes of all scripts in order, at most `MOST`, and how many scripts were broken.

    What other things than the page's own a node lists (see the table) is left out.
    """
    found: list[Node] = []
    broken = 0
    for script in SCRIPTS(tree):
        values, whole = parsed((script.text or "")[:LARGEST])
        broken += not whole
        for value in values:
            for node in walk(value):
                if len(found) >= MOST:
                    return found, broken
                found.append(node)
    return found, broken


def parsed(text: str) -> tuple[list[Any], bool]:
    """The JSON values of a script, and whether it could be read to its end."""
    text = bare(text)
    values: list[Any] = []
    for own in (text, TRAILING.sub("", text), html.unescape(text)):
        values, rest = stream(own)
        if not rest:
            return values, True
    simple = {key: unquoted(value) for key, value in reversed(SIMPLE.findall(text))}
    return [*values, *([simple] if simple else [])], False


def bare(text: str) -> str:
    """A script without the comment marks or the CDATA section around its value."""
    text = text.strip().lstrip("\ufeff")
    start = BEFORE.match(text, 0, EDGE)
    text = text[start.end() :] if start else text
    last = max(0, len(text) - EDGE)
    end = AFTER.search(text, last)
    return text[: end.start()] if end else text


def unquoted(value: str) -> str:
    """A text of JSON that stands alone, its escapes resolved."""
    try:
        return html.unescape(str(json.loads(f'"{value}"', strict=False)))
    except ValueError:
        return html.unescape(value)


def stream(text: str) -> tuple[list[Any], str]:
    """The JSON values that a text begins with, and what is left of it."""
    decoder = json.JSONDecoder(strict=False)
    values: list[Any] = []
    place = after(text, 0)
    while place < len(text) and len(values) < MOST:
        try:
            value, end = decoder.raw_decode(text, place)
        except (ValueError, RecursionError):
            break
        values.append(value)
        place = after(text, end)
    return values, text[place:]


def after(text: str, place: int) -> int:
    """The place of what follows white space and stray marks between values."""
    match = BETWEEN.match(text, place)
    return match.end() if match else place


def walk(value: Any) -> Iterator[Node]:
    """The objects of a JSON value, outer ones first, in the order of the text."""
    skipped = words("dateline.articles.tables", "schema", "list")
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, list):
            waiting.extend(reversed(one))
        elif isinstance(one, dict):
            yield one
            inner = [of for key, of in one.items() if key.lower() not in skipped]
            waiting.extend(reversed([of for of in inner if isinstance(of, dict | list)]))


def types(node: Node) -> set[str]:
    """The types of a node, in lower case, without the address of the vocabulary."""
    own = node.get("@type")
    named = own if isinstance(own, list) else [own]
    return {one.rpartition("/")[2].lower() for one in named if isinstance(one, str)}


def texts(value: Any) -> Iterator[str]:
    """The texts of a value that may be a text, an object with a name, or a list of these."""
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            yield one
        elif isinstance(one, list):
            waiting.extend(reversed(one))
        elif isinstance(one, dict):
            waiting.append(one.get("name") or one.get("@value"))
