"""Speed of reading pages, beside the extractors it builds on: part of `make bench`.

One run, one process: over the same pages, three rounds, trafilatura with its defaults and metadata,
the same in its precision mode, readability-lxml, and dateline's way from the page's bytes to the
article (no sentence is parsed). The pages are those of DATELINE_GOLD where that is there, else the
packaged one many times over. Ratios count, not seconds.
"""

import gzip
import json
import logging
import time
from collections.abc import Callable
from datetime import date
from statistics import median

from readability import Document
from trafilatura import bare_extraction

from dateline.articles import compose
from dateline.model import Given, Origin, Raw, RawFormat
from dateline.sample import page
from gold import folder

ROUNDS, COPIES, EVERY = 3, 100, 3
GIVEN = Given(date(2026, 11, 23))
Page = tuple[bytes, str, str]


def pages() -> list[Page]:
    """The pages to read: bytes, markup, address; of the gold every third."""
    gold = folder() / "gold" / "pages"
    if not (gold / "inputs.jsonl").is_file():
        print(f"pages: the packaged page, {COPIES} times")
        return [(page().encode(), page(), "https://adria-daily.example/")] * COPIES
    print(f"pages: every {EVERY}rd of the page gold")
    found = []
    for line in (gold / "inputs.jsonl").read_text(encoding="utf-8").splitlines()[::EVERY]:
        row = json.loads(line)
        data = gzip.decompress((gold / row["html_file"]).read_bytes())
        found.append((data, data.decode("utf-8", "replace"), row["url"]))
    return found


def ours(own: Page) -> object:
    """Dateline's way of one page."""
    data, _, address = own
    return compose(Raw(Origin("bench"), data, RawFormat.PAGE, address=address), GIVEN)


def default(own: Page) -> object:
    """Trafilatura as it comes, with metadata."""
    return bare_extraction(own[1], url=own[2], include_comments=False, with_metadata=True)


def precise(own: Page) -> object:
    """Trafilatura in its precision mode, with metadata."""
    options = {"include_comments": False, "with_metadata": True, "favor_precision": True}
    return bare_extraction(own[1], url=own[2], **options)  # type: ignore[arg-type]


def readable(own: Page) -> object:
    """readability-lxml as it comes; None for a page that it can't take."""
    try:
        return Document(own[1]).summary(html_partial=True)
    except Exception:  # noqa: BLE001 - a peer that fails on a page has spent its time all the same
        return None


def seconds(work: Callable[[Page], object], own: list[Page]) -> float:
    """Processor seconds of some work on all pages."""
    start = time.process_time()
    for one in own:
        work(one)
    return time.process_time() - start


def main() -> None:
    """Prints the figures."""
    logging.disable(logging.CRITICAL)
    own = pages()
    ways = {"trafilatura": default, "its precision mode": precise, "readability-lxml": readable}
    ways = {"dateline": ours, **ways}
    for work in ways.values():
        work(own[0])
    rounds = [{name: seconds(work, own) for name, work in ways.items()} for _ in range(ROUNDS)]
    rates = {name: len(own) / median(one[name] for one in rounds) for name in ways}
    for name, rate in rates.items():
        print(f"{name:18} {rate:6.1f} pages per CPU second")
    ratio = rates["dateline"] / rates["trafilatura"]
    print(f"dateline reads pages at {ratio:.2f} of the speed of trafilatura (at least 0.60)")


if __name__ == "__main__":
    main()
