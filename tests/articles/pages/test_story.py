"""Which blocks of a page are its story."""

from collections.abc import Sequence

from lxml.html import document_fromstring

from dateline.articles.pages.blocks import blocks
from dateline.articles.pages.story import choose
from dateline.articles.pages.weigh import Voices, weighed

FERRY = "The ferry Stella Adria was stopped at the pier of Trieste on Sunday after a small fire."
DIVERS = "Divers of the harbour board went down twice before noon, and found nothing at all."
NOBODY = "No passenger was hurt, the operator said, and the next crossing was put off by a day."
STORM = "A storm closed the Karst road on Friday, and the buses to Opicina were turned round."
LINKS = (
    "<ul><li><a href=a>Fishing fleet returns</a></li><li><a href=b>Storm on the Karst</a></li></ul>"
)
STORY = (FERRY, DIVERS, NOBODY)
TEXT = "".join(f"<p>{line}</p>" for line in STORY)


def chosen(markup: str, voted: Sequence[str] = STORY, told: Sequence[str] = ()) -> list[str]:
    found = weighed(blocks(document_fromstring(markup)), Voices(voted, told))
    choose(found)
    return [one.block.text for one in found if one.chosen]


def test_the_story_and_no_more() -> None:
    markup = f"<nav>All news</nav><h1>Ferry stopped</h1><article>{TEXT}</article><p>Imprint</p>"
    assert chosen(markup) == [*STORY]


def test_headings_with_something_below() -> None:
    markup = (
        f"<p>{FERRY}</p><h2>Second inspection</h2><p>{DIVERS}</p><h3>No harm</h3><p>{NOBODY}</p>"
    )
    assert chosen(f"<article>{markup}</article>") == [
        *(FERRY, "Second inspection", DIVERS, "No harm", NOBODY)
    ]


def test_headings_with_nothing_below() -> None:
    assert chosen(f"<article>{TEXT}<h2>More news</h2></article>") == [*STORY]
    assert chosen(f"<article>{TEXT}<h2>More news</h2>{LINKS}</article>") == [*STORY]


def test_headings_that_are_links() -> None:
    markup = (
        f"<p>{FERRY}</p><h2><a href=a>Storm on the Karst</a></h2><p>{DIVERS}</p><p>{NOBODY}</p>"
    )
    assert chosen(f"<article>{markup}</article>") == [*STORY]


def test_lists_of_links_are_not() -> None:
    assert chosen(f"<article><p>{FERRY}</p>{LINKS}<p>{DIVERS}</p><p>{NOBODY}</p></article>") == [
        *STORY
    ]
    voted = [*STORY, "Fishing fleet returns", "Storm on the Karst"]
    assert chosen(f"<article>{TEXT}{LINKS}</article>", voted) == [*STORY]


def test_lists_that_an_extractor_takes_are() -> None:
    items = ["nobody on deck at night", "no lights at the pier"]
    markup = f"<article>{TEXT}<ul>{''.join(f'<li>{item}</li>' for item in items)}</ul></article>"
    assert chosen(markup, [*STORY, *items]) == [*STORY, *items]


def test_what_stands_aside_or_at_a_picture_is_not() -> None:
    markup = f"<aside><p>{STORM}</p></aside><figure><p>{STORM}</p></figure>"
    assert chosen(f"<article>{TEXT}{markup}</article>") == [*STORY]


def test_share_words_are_not() -> None:
    assert chosen(f"<article>{TEXT}<p>Share</p></article>", [*STORY, "Share"]) == [*STORY]


def test_a_paragraph_that_no_extractor_takes_is_by_its_company() -> None:
    assert chosen(f"<article>{TEXT}</article>", [FERRY, DIVERS]) == [*STORY]


def test_the_page_s_own_body_speaks_for_a_story_that_no_extractor_takes() -> None:
    assert chosen(f"<article>{TEXT}</article>", voted=(), told=STORY) == [*STORY]


def test_running_text_that_nobody_takes() -> None:
    assert chosen(f"<article>{TEXT}</article>", voted=()) == [*STORY]


def test_a_page_of_links_has_none() -> None:
    assert chosen(LINKS, voted=()) == []


def test_nothing_has_none() -> None:
    choose([])
