"""Markup to a tree, within bounds: what is too deep or too large is told, not read in part."""

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from dateline.model import Problem, Severity
from dateline.tables import words

STAGE = "page"
DEEP = "Excessive depth"
MOST = 200_000


def parsed(markup: str) -> tuple[HtmlElement | None, tuple[Problem, ...]]:
    """The tree of a page; None, and an error, where there is none that can be trusted."""
    if not markup.strip():
        return None, (error("the page is empty"),)
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        tree = document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as failure:
        return None, (error(f"this is no page of HTML: {failure}"),)
    if any(DEEP in entry.message for entry in parser.error_log):
        return None, (error("its elements are nested too deep to be read: more than 2,048 levels"),)
    count = sum(1 for _ in tree.iter())
    if count > MOST:
        return None, (error(f"{count:,} elements are more than one page: the limit is {MOST:,}"),)
    with_body(tree)
    return tree, ()


def with_body(tree: HtmlElement) -> None:
    """Makes the head the body, where a page has no other.

    Their tags may be left out; libxml2 then keeps what it does not know, such as `article`, in the
    head.
    """
    if tree.find("body") is None and (head := tree.find("head")) is not None:
        head.tag = "body"


def strip(tree: HtmlElement) -> None:
    """Removes from a tree what never holds words of a story (see the table)."""
    dropped = words("dateline.articles.tables", "elements", "dropped")
    etree.strip_elements(tree, *sorted(dropped), with_tail=False)


def error(message: str) -> Problem:
    """An error of this stage."""
    return Problem(STAGE, Severity.ERROR, message)
