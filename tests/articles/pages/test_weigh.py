"""What speaks for a block being part of the story."""

import pytest
from lxml.html import document_fromstring

from dateline.articles.pages.blocks import blocks
from dateline.articles.pages.tree import parsed
from dateline.articles.pages.weigh import Candidate, Voices, weighed

STORY = (
    "The ferry Stella Adria was stopped at the pier of Trieste on Sunday after a small fire.",
    "Divers of the harbour board went down twice before noon, and found nothing at all.",
    "No passenger was hurt, the operator said, and the next crossing was put off by a day.",
)
TEXT = "".join(f"<p>{line}</p>" for line in STORY)
OTHER = "A storm closed the Karst road on Friday, and the buses to Opicina were turned round."
COMMENT = "I saw the ferry from the pier, and to me it looked as if it burned for an hour."


def found(markup: str) -> list[Candidate]:
    return weighed(blocks(document_fromstring(markup)), Voices(STORY))


def asides(markup: str) -> list[bool]:
    return [one.aside for one in found(markup)]


def test_a_sidebar_is_aside() -> None:
    assert asides(f"<div>{TEXT}</div><div class=sidebar><p>{OTHER}</p></div>") == [False] * 3 + [
        True
    ]


def test_a_sidebar_that_holds_the_story_is_not() -> None:
    assert asides(f"<div class=sidebar>{TEXT}</div><p>{OTHER}</p>") == [False] * 4


def test_comments_are_aside_however_many() -> None:
    comments = f"<p>{COMMENT}</p>" * 20
    assert asides(f"{TEXT}<div class=comments>{comments}</div>") == [False] * 3 + [True] * 20


@pytest.mark.parametrize("tag", ["nav", "footer", "aside", "form"])
def test_elements_apart_are_aside(tag: str) -> None:
    assert asides(f"<div>{TEXT}</div><{tag}><p>{OTHER}</p></{tag}>")[-1]


def test_what_stands_in_something_aside_is_aside() -> None:
    assert asides(f"<div>{TEXT}</div><aside><div class=articleBody><p>{OTHER}</p></div></aside>")[
        -1
    ]


@pytest.mark.parametrize(
    "markup",
    [
        "<figure><p>The ferry at the pier</p></figure>",
        "<figure><figcaption>The ferry at the pier</figcaption></figure>",
        "<div class=wp-caption-text>The ferry at the pier</div>",
        "<div class=image-copyright>Marta Venier</div>",
    ],
)
def test_what_stands_at_a_picture(markup: str) -> None:
    one = found(f"<div>{TEXT}</div>{markup}")[-1]
    assert one.picture
    assert not one.aside
    assert one.weight == 0


def test_what_is_called_the_story() -> None:
    candidates = found(f"<div class=articleBody>{TEXT}</div><p>{OTHER}</p>")
    assert [one.bodied for one in candidates] == [True] * 3 + [False]


def test_the_whole_page_is_not_called_the_story() -> None:
    assert not any(one.bodied for one in found(f"<body class=article-body>{TEXT}</body>"))


def test_votes_are_shares_of_a_block() -> None:
    markup = f"<p>{STORY[0]}</p><p>{OTHER}</p>"
    voices = Voices(voted=STORY, told=[OTHER], second=[])
    one, other = weighed(blocks(document_fromstring(markup)), voices)
    assert (one.voted, one.told, one.second) == (1, 0, 0)
    assert (other.voted, other.told, other.second) == (0, 1, 0)
    assert one.backed
    assert other.backed
    assert other.weight > one.weight > 0


def test_furniture_has_no_weight() -> None:
    assert found("<p>Share</p>")[0].weight == 0


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (f"<p>{OTHER}</p>", True),
        ("<p>フェリー「ステラ・アドリア」は日曜日にトリエステの桟橋で停止した。</p>", True),
        ("<p>The ferry was stopped.</p>", False),
        (f"<p>{OTHER.rstrip('.')}</p>", False),
        (f"<h2>{OTHER}</h2>", False),
        (f"<p><a href=x>{OTHER}</a></p>", False),
        (f"<p>{OTHER} <a href=x>{OTHER}</a></p>", False),
        (f"<p>{OTHER} <a href=x>More</a>.</p>", True),
    ],
)
def test_prose(markup: str, *, expected: bool) -> None:
    assert found(markup)[0].prose is expected


def test_a_story_nested_deep() -> None:
    tree, _ = parsed(f"{'<div>' * 1_500}{TEXT}")
    assert tree is not None
    assert [one.aside for one in weighed(blocks(tree), Voices(STORY))] == [False] * 3
