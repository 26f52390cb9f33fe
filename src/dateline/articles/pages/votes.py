"""Votes: what two extractors take for the story, and what the page's own metadata repeats of it.

trafilatura (Barbaresi, ACL 2021) in its precision mode, and readability-lxml as a second voice
where the first finds little. Their words are compared with a block's by runs of three words.
"""

import re
import unicodedata
from collections.abc import Iterable
from copy import deepcopy

from lxml.html import HtmlElement, document_fromstring

from dateline.articles.pages.blocks import blocks

WORD = re.compile(r"\w+")
RUN = 3
Run = tuple[str, ...]


def runs(text: str) -> set[Run]:
    """The runs of three words of a text; of fewer words, all of them."""
    plain = text if text.isascii() else unicodedata.normalize("NFKC", text)
    found = WORD.findall(plain.lower())
    if len(found) <= RUN:
        return {tuple(found)} if found else set()
    return set(zip(found, found[1:], found[2:], strict=False))


class Voice:
    """The runs of words that somebody takes for the story, line by line."""

    def __init__(self, lines: Iterable[str]) -> None:
        self.runs: set[Run] = set()
        for line in lines:
            self.runs |= runs(line)

    def share(self, own: set[Run]) -> float:
        """The share of a block's runs that are in the story."""
        return len(own & self.runs) / len(own) if own else 0.0


def extracted(tree: HtmlElement) -> list[str]:
    """The lines that trafilatura takes for the story; none where it finds nothing, or fails."""
    from trafilatura import bare_extraction  # noqa: PLC0415 - NumPy, which `import dateline` does without

    try:
        found = bare_extraction(tree, favor_precision=True, include_comments=False, fast=True)
    except Exception:  # noqa: BLE001 - a vote of foreign code, which odd markup makes fail anyhow
        return []
    return str(getattr(found, "text", None) or "").split("\n")


def readable(tree: HtmlElement) -> list[str]:
    """The lines that readability-lxml takes for the story; none where it fails."""
    from readability import Document  # noqa: PLC0415 - chardet and all, for the few pages in doubt

    try:
        summary = Document(deepcopy(tree)).summary(html_partial=True)
        return [block.text for block in blocks(document_fromstring(summary))]
    except Exception:  # noqa: BLE001 - as above
        return []
