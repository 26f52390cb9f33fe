"""JSON-LD as pages have it."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml.html import document_fromstring

from dateline.articles.pages.jsonld import MOST, Node, nodes, parsed, texts, types

STORY = {"@type": "NewsArticle", "headline": "Ferry stopped"}
GOOD = json.dumps(STORY)
DEEP = 100_000
LIKE_JSON = st.text(alphabet='{}[]",:;\\ \n1a<!->/*&quot', max_size=60)


def page(*scripts: str) -> tuple[list[Node], int]:
    tags = (f'<script type="application/ld+json">{script}</script>' for script in scripts)
    return nodes(document_fromstring(f"<html><head>{''.join(tags)}</head><body>x</body></html>"))


@pytest.mark.parametrize(
    "script",
    [
        GOOD,
        f"\n  {GOOD}\n",
        f"{GOOD};",
        f"<!-- {GOOD} -->",
        f"<!--\n{GOOD}\n-->",
        f"//<![CDATA[\n{GOOD}\n//]]>",
        f"// <![CDATA[\n{GOOD}\n// ]]>",
        f"/*<![CDATA[*/{GOOD}/*]]>*/",
        f"<![CDATA[{GOOD}]]>",
        f"{GOOD[:-1]},}}",
        GOOD.replace('"', "&quot;"),
    ],
)
def test_a_script_is_read_whole(script: str) -> None:
    assert parsed(script) == ([STORY], True)


def test_white_space_within_strings() -> None:
    assert parsed('{"headline": "Ferry\n\tstopped"}') == ([{"headline": "Ferry\n\tstopped"}], True)


def test_commas_that_trail() -> None:
    assert parsed('{"author": ["Jane Roe", ], "a": 1,\n}') == (
        [{"author": ["Jane Roe"], "a": 1}],
        True,
    )


def test_entities_within_valid_json_are_left_to_others() -> None:
    assert parsed('{"headline": "&quot;Ferry&quot;"}') == (
        [{"headline": "&quot;Ferry&quot;"}],
        True,
    )


def test_several_values_in_one_script() -> None:
    assert parsed(f'{GOOD}\n{{"a": 1}};{{"b": 2}}') == ([STORY, {"a": 1}, {"b": 2}], True)


def test_nothing() -> None:
    assert parsed("") == ([], True)


def test_a_script_that_is_cut_gives_its_simple_properties() -> None:
    script = (
        '{"@type": "NewsArticle", "headline": "Ferry &amp; pier", "author": {"name": "Jane Roe"},'
        '"datePublished": "2021-04-11", "articleBody": "The ferry was st'
    )
    (found,), whole = parsed(script)
    assert not whole
    assert found == {
        "@type": "NewsArticle",
        "headline": "Ferry & pier",
        "datePublished": "2021-04-11",
    }


def test_of_several_in_a_cut_script_the_first_counts() -> None:
    (found,), _ = parsed('{"headline": "Ferry", "image": {"headline": "Pier"}, "articleBody": "The')
    assert found == {"headline": "Ferry"}


def test_escapes_in_a_cut_script_are_resolved() -> None:
    (found,), _ = parsed('{"headline": "F\\u00e4hre \\"Adria\\" gestoppt", "articleBody": "Die F')
    assert found == {"headline": 'Fähre "Adria" gestoppt'}


@pytest.mark.parametrize("script", ["[" * DEEP, '{"a":' * DEEP, "[" * DEEP + "]" * DEEP])
def test_deep_nesting_is_broken(script: str) -> None:
    assert parsed(script) == ([], False)


def test_a_number_too_long_is_broken() -> None:
    assert parsed(f'{{"a": {"9" * 5000}}}')[1] is False


def test_spaces_without_end_come_to_an_end() -> None:
    assert parsed(f"--> {' ' * 3_000_000}x") == ([], False)


@given(st.text(max_size=60) | LIKE_JSON)
def test_any_script(script: str) -> None:
    values, whole = parsed(script)
    assert whole or script.strip()
    assert isinstance(values, list)


def test_lists_and_graphs_are_flat() -> None:
    person = {"@type": "Person", "name": "Jane Roe"}
    assert page(json.dumps([STORY, person])) == ([STORY, person], 0)
    graph = {"@graph": [STORY, person]}
    assert page(json.dumps(graph)) == ([graph, STORY, person], 0)


def test_outer_nodes_come_first() -> None:
    author, publisher = {"name": "Jane Roe"}, {"name": "Karst Daily"}
    story = {"author": [author], "publisher": publisher}
    assert page(json.dumps(story))[0] == [story, author, publisher]


def test_scripts_come_in_order_and_broken_ones_are_counted() -> None:
    found, broken = page('{"a": 1}', '{"b": 2', '{"c": 3}', "no JSON")
    assert [*found] == [{"a": 1}, {"c": 3}]
    assert broken == 2


def test_no_more_than_a_bound() -> None:
    found, _ = page(json.dumps({"@graph": [{"@id": number} for number in range(2 * MOST)]}))
    assert len(found) == MOST


def test_what_a_node_lists_is_left_out() -> None:
    stories = {
        "@type": "ItemList",
        "itemListElement": [{"headline": "Storm closes the Karst road"}],
    }
    assert page(json.dumps(stories))[0] == [stories]


def test_other_scripts_are_none() -> None:
    tree = document_fromstring(f"<script>{GOOD}</script><script type='module'>{GOOD}</script>x")
    assert nodes(tree) == ([], 0)


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        ("NewsArticle", {"newsarticle"}),
        (["NewsArticle", "Report"], {"newsarticle", "report"}),
        ("https://schema.org/NewsArticle", {"newsarticle"}),
        (["http://schema.org/LiveBlogPosting", 5, None], {"liveblogposting"}),
        (5, set()),
        (None, set()),
    ],
)
def test_types(own: Any, expected: set[str]) -> None:
    assert types({"@type": own}) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Jane Roe", ["Jane Roe"]),
        ({"name": "Jane Roe"}, ["Jane Roe"]),
        ({"@value": "Jane Roe"}, ["Jane Roe"]),
        ([{"name": "Jane Roe"}, "Marta Venier"], ["Jane Roe", "Marta Venier"]),
        ({"name": ["Jane Roe", {"@value": "Marta Venier"}]}, ["Jane Roe", "Marta Venier"]),
        ({"url": "https://karst.example"}, []),
        ([None, 5, {}], []),
    ],
)
def test_texts(value: Any, expected: list[str]) -> None:
    assert list(texts(value)) == expected


def test_texts_of_a_name_nested_deep() -> None:
    value: Any = "Jane Roe"
    for _ in range(DEEP):
        value = {"name": value}
    assert list(texts(value)) in ([], ["Jane Roe"])
