"""What a page says of its story outside the story."""

import pytest
from lxml.html import document_fromstring

from dateline.articles.pages.meta import absolute, canonical, clean, metas, microdata, title


def test_names_in_any_case() -> None:
    markup = '<META NAME="Author" CONTENT="Jane Roe"><meta property="OG:Title" content="Ferry">x'
    assert metas(document_fromstring(markup)) == {"author": ["Jane Roe"], "og:title": ["Ferry"]}


def test_several_of_one_name_in_order() -> None:
    markup = '<meta name=author content="Jane Roe"><meta name=author content="Marta Venier">x'
    assert metas(document_fromstring(markup)) == {"author": ["Jane Roe", "Marta Venier"]}


def test_a_meta_element_may_be_named_as_microdata() -> None:
    markup = '<meta itemprop="datePublished" content="2021-04-11">x'
    assert metas(document_fromstring(markup)) == {"datepublished": ["2021-04-11"]}


@pytest.mark.parametrize("markup", ['<meta name="author" content=" ">x', "<meta charset=utf-8>x"])
def test_what_says_nothing_is_left_out(markup: str) -> None:
    assert metas(document_fromstring(markup)) == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ferry &amp; pier", "Ferry & pier"),
        ("&quot;Ferry&quot; &#8211; stopped", '"Ferry" – stopped'),
        ("<p>The <b>ferry</b></p>", "The ferry"),
        ("&lt;p&gt;The ferry&lt;/p&gt;", "The ferry"),
        (" The\n\tferry&nbsp;was ", "The ferry was"),
        ("1 < 2", "1 < 2"),
        ("AT&T", "AT&T"),
        (None, ""),
    ],
)
def test_entities_and_tags_are_resolved(text: str | None, expected: str) -> None:
    assert clean(text) == expected


def test_entities_twice_over() -> None:
    tree = document_fromstring('<meta name="description" content="Ferry &amp;amp; pier">x')
    assert metas(tree) == {"description": ["Ferry & pier"]}


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        (
            '<link rel="canonical" href=" https://karst.example/ferry ">',
            "https://karst.example/ferry",
        ),
        ('<link rel="Canonical shortlink" href="/ferry">', "/ferry"),
        ('<link rel="stylesheet" href="/style.css">', None),
        ('<link rel="canonical" href="">', None),
        ('<link rel="canonical">', None),
    ],
)
def test_canonical(link: str, expected: str | None) -> None:
    assert canonical(document_fromstring(f"<head>{link}</head>x")) == expected


@pytest.mark.parametrize(
    ("address", "base", "expected"),
    [
        ("/1", "https://example.org/a/b", "https://example.org/1"),
        ("//img.example.org/1", "https://example.org/a/b", "https://img.example.org/1"),
        ("https://example.org/1", None, "https://example.org/1"),
        ("/1", None, None),
        ("javascript:alert(1)", "https://example.org/a/b", None),
        ("data:text/html,x", None, None),
        ("https://[x", "https://example.org/a/b", None),
        (None, None, None),
    ],
)
def test_absolute(address: str | None, base: str | None, expected: str | None) -> None:
    assert absolute(address, base) == expected


def test_microdata() -> None:
    markup = """
        <h1 itemprop="headline name">Ferry <b>stopped</b></h1>
        <time itemprop="datePublished" datetime="2021-04-11">Sunday</time>
        <meta itemprop="dateModified" content="2021-04-12">
    """
    wanted = ("headline", "datepublished", "datemodified")
    assert list(microdata(document_fromstring(markup), wanted)) == [
        ("headline", "Ferry stopped"),
        ("datepublished", "2021-04-11"),
        ("datemodified", "2021-04-12"),
    ]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<head><title>\n Ferry &amp; pier </title></head>x", "Ferry & pier"),
        ("<head><title>Ferry</title></head><svg><title>Search</title></svg>", "Ferry"),
        ("<body><svg><title>Search</title></svg></body>", ""),
        ("<p>x", ""),
    ],
)
def test_title(markup: str, expected: str) -> None:
    assert title(document_fromstring(markup)) == expected
