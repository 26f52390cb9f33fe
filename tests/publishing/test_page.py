import re
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from dateline.publishing.page import page
from readings import reading, told


class Tags(HTMLParser):
    """The tags and attributes of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def tags(html: str) -> list[tuple[str, dict[str, str | None]]]:
    parser = Tags()
    parser.feed(html)
    return parser.found


def test_foreign_words_are_escaped() -> None:
    html = "".join(page([reading()]))
    assert "<script>alert" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;.txt" in html
    assert "&lt;i&gt;Sunday&lt;/i&gt;" in html
    names = [tag for tag, _ in tags(html)]
    assert names.count("script") == 1
    assert "i" not in names


def test_nothing_is_fetched() -> None:
    for _, attributes in tags("".join(page([reading()]))):
        assert not {"src", "srcset", "action", "onclick"} & set(attributes)
        assert (attributes.get("href") or "#").startswith("#")


def test_the_policy_names_the_style_and_script_that_are_there() -> None:
    html = "".join(page([reading()]))
    (policy,) = [a["content"] for _, a in tags(html) if a.get("http-equiv")]
    assert policy
    assert policy.startswith("default-src 'none'; style-src 'sha256-")


def test_sentences_can_be_pointed_at_and_marks_reached_by_keyboard() -> None:
    found = tags("".join(page([reading()])))
    assert "s2" in [attributes.get("id") for _, attributes in found]
    marks = [attributes for tag, attributes in found if tag == "mark"]
    assert [mark["tabindex"] for mark in marks] == ["0"]
    described = (marks[0]["aria-describedby"] or "").split()
    ids = [attributes.get("id") for _, attributes in found]
    assert set(described) <= set(ids)


def test_ids_are_unique_among_many_readings() -> None:
    html = "".join(page([reading(), told("On it went."), told("And on.")]))
    notes = re.findall(r'id="(n[^"]+)"', html)
    assert len(notes) == len(set(notes)) == 1


def test_pieces_come_as_the_readings_do() -> None:
    taken = []

    def readings() -> object:
        for number in range(3):
            taken.append(number)
            yield told(f"Story {number}.")

    pieces = page(readings())  # type: ignore[arg-type]
    next(pieces)
    assert taken == []
    assert "Story 2." in "".join(pieces)


@given(st.text(max_size=60))
def test_any_words(words: str) -> None:
    html = "".join(page([told(words or "x")]))
    assert [tag for tag, _ in tags(html)].count("article") == 1
