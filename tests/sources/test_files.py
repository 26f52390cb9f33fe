import gzip
import io
import json
from pathlib import Path

import pytest

from dateline.model import Raw, RawFormat
from dateline.sources import files
from dateline.sources.files import Missing
from dateline.sources.inputs import inputs

ROWS = b'{"id": "a", "text": "One."}\n\n{"id": "b", "text": "Two."}\n'


def read(*paths: str, stdin: bytes = b"") -> list[Raw | Missing]:
    return list(inputs(paths, io.BufferedReader(io.BytesIO(stdin))))


def raws(*paths: str, stdin: bytes = b"") -> list[Raw]:
    found = read(*paths, stdin=stdin)
    assert all(isinstance(one, Raw) for one in found), found
    return [one for one in found if isinstance(one, Raw)]


def put(folder: Path, name: str, data: bytes) -> str:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(data) if name.lower().endswith(".gz") else data)
    return str(path)


@pytest.mark.parametrize("name", ["story.txt", "story.txt.gz", "story"])
def test_a_story_of_text(tmp_path: Path, name: str) -> None:
    (raw,) = raws(put(tmp_path, name, b"The ferry.\r\n"))
    assert (raw.data, raw.format, raw.problems) == (b"The ferry.\r\n", RawFormat.TEXT, ())


@pytest.mark.parametrize("name", ["rows.jsonl", "rows.jsonl.gz", "rows", "rows.gz"])
def test_rows(tmp_path: Path, name: str) -> None:
    found = raws(put(tmp_path, name, ROWS))
    assert [json.loads(one.data)["id"] for one in found] == ["a", "b"]
    assert [(one.origin.ordinal, one.format) for one in found] == [(0, "row"), (1, "row")]


def test_a_text_that_begins_with_a_brace_is_a_text_if_its_name_says_so(tmp_path: Path) -> None:
    (raw,) = raws(put(tmp_path, "story.txt", b"{ is a brace"))
    assert raw.format is RawFormat.TEXT


def test_standard_input_is_told_by_its_content() -> None:
    assert [one.format for one in raws("-", stdin=ROWS)] == [RawFormat.ROW, RawFormat.ROW]
    assert [one.format for one in raws("-", stdin=gzip.compress(ROWS))] == [RawFormat.ROW] * 2
    assert [one.data for one in raws("-", stdin=b"The ferry.")] == [b"The ferry."]
    assert [one.data for one in raws("-", stdin=b"")] == [b""]


def test_a_folder_is_walked_in_order_of_names(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.jsonl", "a.txt", "note.pdf", "a/y.txt.gz"):
        put(tmp_path, name, ROWS if "jsonl" in name else b"x")
    (tmp_path / "a" / "loop").symlink_to(tmp_path)
    found = [str(Path(one.origin.path).relative_to(tmp_path)) for one in raws(str(tmp_path))]
    assert found == ["a.txt", "b.txt", "a/y.txt.gz", "a/z.jsonl", "a/z.jsonl"]


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    (missing,) = read(str(tmp_path))
    assert isinstance(missing, Missing)
    assert ".txt" in missing.reason


def test_a_missing_path_does_not_stop_the_others(tmp_path: Path) -> None:
    found = read(str(tmp_path / "none.txt"), put(tmp_path, "a.txt", b"x"))
    assert isinstance(found[0], Missing)
    assert found[0].reason == "No such file or directory"
    assert isinstance(found[1], Raw)


def test_a_name_that_no_disk_takes_does_not_stop_the_others(tmp_path: Path) -> None:
    for name, reason in (("a" * 300, "File name too long"), ("a\0b", "embedded null byte")):
        found = read(str(tmp_path / name), put(tmp_path, "a.txt", b"x"))
        assert isinstance(found[0], Missing)
        assert found[0].reason == reason
        assert isinstance(found[1], Raw)


ARCHIVE = b"WARC/1.0\r\nWARC-Type: response\r\n\r\nHTTP/1.1 200 OK\r\n\r\n<html>"
FEED = b'<?xml version="1.0"?>\n<!-- ours --><rss version="2.0"><channel><title>Ferry</title>'


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("crawl.warc", ARCHIVE, "web archive (WARC)"),
        ("crawl.warc.gz", ARCHIVE, "web archive (WARC)"),
        ("feed.rss", FEED, "feed or wire file (XML)"),
        ("feed.xml", b"\xef\xbb\xbf \n<feed xmlns='http://www.w3.org/2005/Atom'>", "feed or wire"),
        ("feed", FEED.decode().encode("utf-16"), "feed or wire file (XML)"),
        ("feed.rdf", b"<rdf:RDF xmlns:rdf='x'>", "feed or wire"),
        ("story.xml", b"<newsItem guid='urn:1'>", "feed or wire"),
        (
            "story.nitf",
            b"<?xml version='1.0'?><!DOCTYPE nitf SYSTEM 'nitf.dtd'><nitf>",
            "wire file",
        ),
        ("story.xml", b"<?xml version='1.0'?><nobody>", "feed or wire"),
    ],
)
def test_what_is_not_read_yet_is_no_story(
    tmp_path: Path, name: str, data: bytes, kind: str
) -> None:
    (raw,) = raws(put(tmp_path, name, data))
    (problem,) = raw.problems
    assert (raw.data, problem.severity) == (b"", "error")
    assert problem.message.startswith("this is a ")
    assert kind in problem.message
    assert problem.message.endswith(", which is not read yet")


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("story.txt", ARCHIVE, RawFormat.TEXT),
        ("story", b"<rssfeed> is what they called it.", RawFormat.TEXT),
        ("story", b"WARC/what is it?", RawFormat.TEXT),
        ("story", b"<?xml version='1.0'?><html><body>The ferry.", RawFormat.PAGE),
        ("feed.html", FEED, RawFormat.PAGE),
    ],
)
def test_what_is_read_is_read(tmp_path: Path, name: str, data: bytes, kind: RawFormat) -> None:
    (raw,) = raws(put(tmp_path, name, data))
    assert (raw.data, raw.format, raw.problems) == (data, kind, ())


def test_a_broken_gzip_file_keeps_what_came_before(tmp_path: Path) -> None:
    whole = gzip.compress(b"word " * 100_000, mtime=0)
    path = tmp_path / "story.txt.gz"
    path.write_bytes(whole[:-40])
    (raw,) = raws(str(path))
    assert raw.data.startswith(b"word word")
    assert raw.problems[0].severity == "error"


def test_a_file_that_only_looks_gzipped(tmp_path: Path) -> None:
    path = tmp_path / "story.txt.gz"
    path.write_bytes(b"\x1f\x8b nothing")
    (raw,) = raws(str(path))
    assert raw.problems


def test_broken_rows_end_with_a_problem(tmp_path: Path) -> None:
    rows = b"".join(b'{"text": "%d"}\n' % number for number in range(50_000))
    path = tmp_path / "rows.jsonl.gz"
    path.write_bytes(gzip.compress(rows, mtime=0)[:-9000])
    found = raws(str(path))
    assert len(found) > 1000
    assert found[-1].problems
    assert found[-1].origin.ordinal == len(found) - 1


def test_memory_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "LARGEST", 1000)
    (raw,) = raws(put(tmp_path, "bomb.txt.gz", b"x" * 10_000_000))
    assert 1000 < len(raw.data) <= 1000 + (1 << 20)
    found = raws(put(tmp_path, "rows.jsonl", b"{" + b"x" * 5000 + b"\n" + ROWS))
    assert len(found) == 3
    assert len(found[0].data) <= 1001


HTML = b"<!DOCTYPE html>\n<html><p>The ferry.</html>"


@pytest.mark.parametrize(
    "name", ["a.html", "a.htm", "a.html.gz", "A.HTM.GZ", "a.Html", "a", "a.gz"]
)
def test_a_page(tmp_path: Path, name: str) -> None:
    (raw,) = raws(put(tmp_path, name, HTML))
    assert (raw.data, raw.format, raw.problems) == (HTML, RawFormat.PAGE, ())


@pytest.mark.parametrize(
    "data",
    [
        HTML,
        b"\xef\xbb\xbf\r\n <HTML lang=en>",
        b"<head><title>",
        b"<body\tclass=a>",
        b"<!doctype   HTML PUBLIC '-//W3C'>",
        b"<!-- saved from <rss> -->\n<!-- twice -->\n<html>",
        b"<?xml version='1.0'?>\n<!DOCTYPE html>",
        b"<?xml version='1.0'?><?xml-stylesheet href='a'?><!-- a --><html xmlns='b'>",
        "\ufeff<!doctype html>".encode("utf-16-le"),
        "\ufeff\n<html>Fähre".encode("utf-16-be") + b"x",
    ],
)
def test_a_page_is_told_by_its_content(data: bytes, tmp_path: Path) -> None:
    assert raws("-", stdin=data)[0].format is RawFormat.PAGE
    assert raws("-", stdin=gzip.compress(data))[0].format is RawFormat.PAGE
    (raw,) = raws(put(tmp_path, "story.txt", data))
    assert (raw.data, raw.format) == (data, RawFormat.TEXT)


@pytest.mark.parametrize(
    "data",
    [
        b"<!-- no page --> The ferry.",
        b"<!-- " + b"<!-- --> " * 900 + b"The ferry.",
        b"<header>",
        b"<body.content>",
        b"<TRIESTE> The ferry.",
        b"< html >",
        b"The <html> tag.",
        b"<",
        "\ufeffThe ferry.".encode("utf-16"),
        "\ufeff{}".encode("utf-16-le"),
    ],
)
def test_what_is_no_page(data: bytes) -> None:
    (raw,) = raws("-", stdin=data)
    assert (raw.data, raw.format) == (data, RawFormat.TEXT)


def test_pages_of_a_folder(tmp_path: Path) -> None:
    for name in ("a.HTML", "b.htm.gz", "c.css", "d.txt"):
        put(tmp_path, name, HTML)
    assert [(Path(one.origin.path).name, one.format) for one in raws(str(tmp_path))] == [
        ("a.HTML", RawFormat.PAGE),
        ("b.htm.gz", RawFormat.PAGE),
        ("d.txt", RawFormat.TEXT),
    ]


@pytest.mark.parametrize("name", ["a.html", "a.html.gz", "a"])
def test_a_page_that_is_too_large_is_not_read(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "LARGEST", 1000)
    (raw,) = raws(put(tmp_path, name, HTML + b"x" * 10_000_000))
    assert (raw.data, raw.format) == (b"", RawFormat.PAGE)
    (problem,) = raw.problems
    assert (problem.stage, problem.severity) == ("files", "error")
    assert problem.message == "a page of more than 1,000 bytes is not read"
    (raw,) = raws(put(tmp_path, name, HTML.ljust(1000)))
    assert (len(raw.data), raw.problems) == (1000, ())


def test_a_bomb_is_not_unpacked_beyond_the_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "LARGEST", 1000)
    path = put(tmp_path, "bomb.html.gz", b"x" * 50_000_000)
    with Path(path).open("rb") as file, gzip.GzipFile(fileobj=file) as stream:
        list(files.whole(path, stream, RawFormat.PAGE))
        assert stream.tell() <= 1000 + (1 << 20)


def test_a_broken_page_keeps_what_came_before(tmp_path: Path) -> None:
    path = tmp_path / "page.html.gz"
    path.write_bytes(gzip.compress(HTML * 10_000, mtime=0)[:-40])
    (raw,) = raws(str(path))
    assert raw.data.startswith(HTML)
    assert raw.format is RawFormat.PAGE
    assert "broken" in raw.problems[0].message
