"""The words at a page's pictures."""

import pytest
from lxml.html import document_fromstring

from dateline.articles.pages.blocks import blocks
from dateline.articles.pages.pictures import pictures
from dateline.articles.pages.weigh import Voices, weighed

STORY = "The ferry Stella Adria was stopped at the pier of Trieste on Sunday after a small fire."


def found(markup: str) -> list[tuple[str, str, str | None]]:
    tree = document_fromstring(f"<article><p>{STORY}</p>{markup}</article>")
    shown = pictures(weighed(blocks(tree), Voices([STORY])))
    return [(picture.caption, picture.credit, picture.url) for picture in shown]


def words(caption: str) -> tuple[str, str]:
    ((own, credit, _),) = found(f"<figure><figcaption>{caption}</figcaption></figure>")
    return own, credit


@pytest.mark.parametrize(
    ("caption", "credit"),
    [
        ("The ferry at the pier.", ""),
        ("The ferry at the pier. <span class=credit>Marta Venier</span>", "Marta Venier"),
        ("The ferry at the pier.<span class=credit>Photo: Marta Venier</span>", "Marta Venier"),
        ("The ferry at the pier. <em class=image-copyright>© Marta Venier</em>", "Marta Venier"),
        ("<p>The ferry at the pier.<p class=photo-credit>Credit: Marta Venier", "Marta Venier"),
        (
            "The ferry at the pier. <i class=credit>Marta Venier</i> / <i class=credit>dpa</i>",
            "Marta Venier / dpa",
        ),
    ],
)
def test_a_credit_in_an_element_of_its_own(caption: str, credit: str) -> None:
    assert words(caption) == ("The ferry at the pier.", credit)


@pytest.mark.parametrize(
    ("caption", "credit"),
    [
        ("The ferry at the pier. (Photo: Marta Venier)", "Marta Venier"),
        (
            "The ferry at the pier. (Photo by Marta Venier/Getty Images)",
            "Marta Venier/Getty Images",
        ),
        ("The ferry at the pier. [Marta Venier/Adria Wire]", "Marta Venier/Adria Wire"),
        ("The ferry at the pier. © Marta Venier", "Marta Venier"),
        ("The ferry at the pier. (c) Marta Venier", "Marta Venier"),
        ("The ferry at the pier. Foto: Marta Venier/dpa", "Marta Venier/dpa"),
        ("The ferry at the pier. Foto: M. Venier", "M. Venier"),
        ("The ferry at the pier. Quelle: dpa", "dpa"),
        ("The ferry at the pier. | Foto: Marta Venier", "Marta Venier"),
        ("The ferry at the pier. Crédit photo : Marta Venier", "Marta Venier"),
        ("The ferry at the pier. PHOTO: MARTA VENIER", "MARTA VENIER"),
        ("The ferry at the pier. (Marta Venier)", "Marta Venier"),
        ("The ferry at the pier. / Marta Venier", "Marta Venier"),
    ],
)
def test_a_credit_by_its_form(caption: str, credit: str) -> None:
    assert words(caption) == ("The ferry at the pier.", credit)


@pytest.mark.parametrize(
    ("caption", "credit"),
    [
        ("© Marta Venier", "Marta Venier"),
        ("Foto: Marta Venier", "Marta Venier"),
        ("Фото: Марта Веньер", "Марта Веньер"),
        ("写真：山田花子", "山田花子"),
        ("<span class=credit>Photo by Marta Venier</span>", "Marta Venier"),
    ],
)
def test_a_credit_alone(caption: str, credit: str) -> None:
    assert words(caption) == ("", credit)


@pytest.mark.parametrize(
    "caption",
    [
        "The ferry at the pier (left)",
        "The ferry at the pier / in the morning",
        "A picture of the ferry: nobody was on deck",
        "The source: a fire on deck.",
        "Photos of the pier are rare.",
    ],
)
def test_a_caption_without_a_credit(caption: str) -> None:
    assert words(caption) == (caption, "")


def test_a_caption_that_names_the_maker_keeps_the_name() -> None:
    caption = "Marta Venier at the pier. <span class=credit>Marta Venier</span>"
    assert words(caption) == ("Marta Venier at the pier.", "Marta Venier")


def test_a_repeated_caption_is_one_picture() -> None:
    own = "<figure><figcaption>The ferry. © Marta Venier</figcaption></figure>"
    again = "<figure><figcaption>The ferry.</figcaption></figure>"
    assert found(own + again) == [("The ferry.", "Marta Venier", None)]


def test_words_repeated_in_one_figure_are_one_caption() -> None:
    assert words("<p>The ferry.</p><p>The ferry.</p>") == ("The ferry.", "")


def test_pictures_in_the_order_of_the_page() -> None:
    markup = "<figure><p>The ferry</p></figure><p>x</p><div class=wp-caption-text>The pier</div>"
    assert [caption for caption, _, _ in found(markup)] == ["The ferry", "The pier"]


@pytest.mark.parametrize(
    ("image", "url"),
    [
        ("<img src=/ferry.jpg>", "/ferry.jpg"),
        ("<img src='data:image/gif;base64,xx' data-src=/ferry.jpg>", "/ferry.jpg"),
        ("<a href=/large.jpg><img src=/ferry.jpg></a>", "/ferry.jpg"),
        ("<img alt=ferry>", None),
        ("", None),
    ],
)
def test_the_address_of_the_picture(image: str, url: str | None) -> None:
    assert found(f"<figure>{image}<p>The ferry</p></figure>") == [("The ferry", "", url)]


def test_pictures_aside_are_none() -> None:
    assert found("<aside><figure><p>The Karst road</p></figure></aside>") == []


def test_a_figure_without_words_is_none() -> None:
    assert found("<figure><img src=/ferry.jpg></figure>") == []


def test_what_is_too_long_is_no_caption() -> None:
    assert found(f"<figure><p>{STORY * 20}</p></figure>") == []
