import re
from dataclasses import replace
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Attitude, Cue, Source, SourceKind, Span, Statement, StatementKind
from dateline.publishing.page import page
from readings import TRIESTE, addressed, heard, named, reading, spoken, told


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
    assert names.count("i") == 1
    assert "<i>sank</i>" in html


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
    assert [mark["tabindex"] for mark in marks] == ["0", "0", "0"]
    described = [one for mark in marks for one in (mark["aria-describedby"] or "").split()]
    assert described == ["n1-p1", "n1-p2", "n1-t1"]
    ids = [attributes.get("id") for _, attributes in found]
    assert set(described) <= set(ids)


def test_ids_are_unique_among_many_readings() -> None:
    html = "".join(page([reading(), told("On it went."), told("And on.")]))
    notes = re.findall(r'id="(n[^"]+)"', html)
    assert sorted(notes) == ["n1-p1", "n1-p2", "n1-q1", "n1-t1"]


def test_names_of_one_place_share_a_sign_but_each_has_its_note() -> None:
    html = "".join(page([named()]))
    assert re.findall(r'id="(n[^"]+)"', html) == [f"n1-p{number}" for number in range(1, 7)]
    assert re.findall(r'<sup class="place">(p\d)</sup>', html) == [
        "p1",
        "p1",
        "p2",
        "p3",
        "p2",
        "p1",
    ]
    assert html.count("49.00 N, 32.00 E; country; GeoNames 690791") == 2


def test_the_map_says_what_it_shows() -> None:
    found = tags("".join(page([named()])))
    ((_, svg),) = [(tag, own) for tag, own in found if tag == "svg"]
    assert (svg["role"], svg["aria-label"]) == ("img", "Map of Kyiv, Ukraine")
    width, height = map(float, (svg["viewbox"] or "").split()[2:])
    dots = [own for tag, own in found if tag == "circle"]
    assert len(dots) == 2
    assert all(0 < float(own["cx"] or 0) < width for own in dots)
    assert all(0 < float(own["cy"] or 0) < height for own in dots)
    assert [tag for tag, _ in found].count("path") > 1
    assert ("figure", {"class": "map place"}) in found


def test_each_dot_says_its_sign_and_name() -> None:
    html = "".join(page([named()]))
    assert re.findall(r"<title>(p[^<]+)</title>", html) == ["p2 Kyiv", "p1 Ukraine"]
    assert re.findall(r"<text [^>]+>([^<]+)</text>", html) == ["Kyiv", "Ukraine"]


def test_a_dot_without_room_for_words_is_only_a_dot() -> None:
    own = named()
    many = tuple(
        replace(TRIESTE, id=f"p{number}", name=f"Trieste {number}", span=own.marks.places[0].span)
        for number in range(9)
    )
    html = "".join(page([replace(own, marks=replace(own.marks, places=many))]))
    assert html.count("<circle") == html.count("<title>p") == 9
    assert html.count("<text") == 4


def test_without_a_place_there_is_no_map() -> None:
    html = "".join(page([told("On it went.")]))
    assert not {"figure", "svg"} & {tag for tag, _ in tags(html)}


def test_names_of_places_are_escaped() -> None:
    own = reading()
    hostile = replace(TRIESTE, name='"><script>x</script>')
    found = tags("".join(page([replace(own, marks=replace(own.marks, places=(hostile,)))])))
    assert [tag for tag, _ in found].count("script") == 1
    assert [one["aria-label"] for tag, one in found if tag == "svg"] == [
        'Map of "><script>x</script>'
    ]


def test_a_statement_is_told_beside_the_sentence_that_it_begins_in() -> None:
    html = "".join(page([spoken()]))
    rows = [re.findall(r'id="n1-(q\d)"', row) for row in html.split('<div class="row">')[1:]]
    assert rows == [["q1"], ["q2"], ["q3"], ["q4"]]


def test_a_statement_says_who_how_and_by_which_cue() -> None:
    html = "".join(page([spoken()]))
    notes = re.findall(r'<p class="said [^>]+>(.+)</p>', html)
    assert [re.sub("<[^>]+>", "", note) for note in notes] == [
        "s1 Roe said direct",
        "s2 She denied indirect, denying",
        "s3 ROE did not ask indirect, asked, negated, collective source",
        "s4 nobody named direct",
    ]
    assert [note.count("<i>") for note in notes] == [1, 1, 1, 0]


def test_a_statement_says_where_to_whom_and_when() -> None:
    html = "".join(page([addressed()]))
    assert "direct, aboard, to a pilot and Nobody, Sun 2021-04-11</span>" in html


def test_a_speaker_has_one_colour() -> None:
    html = "".join(page([spoken()]))
    assert re.findall(r'class="said (speaker\d)"', html) == [
        "speaker1",
        "speaker2",
        "speaker1",
        "speaker3",
    ]


def test_there_is_a_colour_for_however_many_speakers() -> None:
    own, start = spoken(), heard("<b>Sunday").start
    many = tuple(
        replace(own.marks.statements[0], source=Source(Span(start, end), SourceKind.NAMED))
        for end in range(start + 1, start + 9)
    )
    html = "".join(page([replace(own, marks=replace(own.marks, statements=many))]))
    found = re.findall(r'class="said (speaker\d)"', html)
    assert found == [f"speaker{number % 6}" for number in range(1, 9)]
    assert all(f".{name} {{" in html for name in found)


def test_foreign_markup_in_a_source_or_a_cue_is_escaped() -> None:
    own = told("<script>x</script> said <img src=x> it sank.")
    source, cue = Source(Span(0, 18), SourceKind.NAMED), Cue(Span(24, 35), "x", Attitude.NEUTRAL)
    said = Statement("q1", Span(0, 43), StatementKind.INDIRECT, source, cue, (Span(36, 43),))
    html = "".join(page([replace(own, marks=replace(own.marks, statements=(said,)))]))
    names = [tag for tag, _ in tags(html)]
    assert (names.count("script"), names.count("img")) == (1, 0)
    assert '<span class="who" dir="auto">&lt;script&gt;x&lt;/script&gt;</span>' in html
    assert "<i>&lt;img src=x&gt;</i>" in html


def test_without_a_statement_nobody_is_said_to_speak() -> None:
    assert 'class="said' not in "".join(page([told("On it went.")]))


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
