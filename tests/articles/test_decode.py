import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.articles.decode import LARGEST, LARGEST_PAGE, decode, decode_page
from dateline.model import Severity


@pytest.mark.parametrize(
    ("data", "text", "severities"),
    [
        (b"Ferry\r\nstopped", "Ferry\r\nstopped", []),
        (b"\xef\xbb\xbfFerry", "Ferry", []),
        ("Fähre".encode("utf-16"), "Fähre", []),
        ("Fähre".encode("utf-16-be"), None, [Severity.ERROR]),
        (b"\xfe\xff" + "Fähre".encode("utf-16-be"), "Fähre", []),
        ("“Fähre”".encode("cp1252"), "“Fähre”", [Severity.WARNING]),
        (b"a long line of words\x1b[31m", "a long line of words\x1b[31m", [Severity.NOTE]),
        (b"\x00\x01\x02\x03", "", [Severity.ERROR]),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\xff\xd8", "", [Severity.ERROR]),
        (b"", "", []),
    ],
)
def test_decode(data: bytes, text: str | None, severities: list[Severity]) -> None:
    found, problems = decode(data)
    assert text is None or found == text
    assert [one.severity for one in problems] == severities


def test_too_much_is_refused() -> None:
    text, (problem,) = decode(b"a" * (LARGEST + 1))
    assert text == ""
    assert "1,048,577 bytes" in problem.message


@given(st.binary(max_size=200))
def test_any_bytes(data: bytes) -> None:
    text, _ = decode(data)
    text.encode()


# --- pages

FERRY = "<p>Fähre “Adria” gestoppt</p>"
RUSSIAN = "<p>Паром остановлен у пирса в Триесте</p>"
JAPANESE = "<p>フェリーがトリエステの桟橋で停止</p>"
CHINESE = "<p>渡轮停在的里雅斯特码头</p>"


def meta(charset: str) -> str:
    return f"<meta charset={charset}>"


@pytest.mark.parametrize(
    ("mark", "codec"),
    [(b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")],
)
def test_a_mark_tells_the_encoding_of_a_page(mark: bytes, codec: str) -> None:
    assert decode_page(mark + FERRY.encode(codec), "windows-1251") == (FERRY, ())


@pytest.mark.parametrize(
    ("charset", "codec", "markup"),
    [
        ("utf-8", "utf-8", FERRY),
        ("windows-1252", "cp1252", FERRY),
        ("iso-8859-1", "cp1252", FERRY),
        ("windows-1251", "cp1251", RUSSIAN),
        ("KOI8-R", "koi8-r", RUSSIAN),
        ("iso-2022-jp", "iso-2022-jp", JAPANESE),
        ("Shift_JIS", "cp932", JAPANESE),
        ("euc-jp", "euc-jp", JAPANESE),
        ("gb2312", "gb18030", CHINESE),
    ],
)
def test_a_page_is_in_the_encoding_that_is_declared(charset: str, codec: str, markup: str) -> None:
    assert decode_page(markup.encode(codec), charset) == (markup, ())
    for head in (
        meta(charset),
        f'<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset={charset}">',
        f"<?xml version='1.0' encoding='{charset}'?>",
    ):
        assert decode_page((head + markup).encode(codec)) == (head + markup, ())


def test_the_transport_is_believed_before_the_page() -> None:
    markup = meta("iso-8859-1") + RUSSIAN
    assert decode_page(markup.encode("cp1251"), "windows-1251") == (markup, ())


@pytest.mark.parametrize("charset", ["iso-8859-1", "windows-1251", "gb2312", "no-such-charset"])
def test_what_is_utf_8_is_read_so_whatever_is_declared(charset: str) -> None:
    markup = meta(charset) + FERRY
    assert decode_page(markup.encode(), charset) == (markup, ())


def test_what_is_not_utf_8_is_not_read_so_though_it_is_declared() -> None:
    markup = meta("utf-8") + "<p>Die Fähre hält in Triest, die Gäste müssen länger warten.</p>" * 3
    assert decode_page(markup.encode("cp1252"))[0] == markup


@pytest.mark.parametrize(
    "charset", ["undefined", "no-such-charset", "hex", "U7", "unicodeescape", "a\0b", "\ud800", ""]
)
def test_a_charset_that_is_none_is_no_failure(charset: str) -> None:
    text, _ = decode_page("<p>Fähre".encode("cp1252"), charset)
    assert text.startswith("<p>F")


def test_a_meta_element_with_a_charset_that_is_none_is_no_failure() -> None:
    text, _ = decode_page((meta("undefined") + FERRY).encode("cp1252"))
    assert text.startswith(meta("undefined"))


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n", "PDF document"),
        (b"\x89PNG\r\n\x1a\n", "PNG image"),
        (b"\xff\xd8\xff\xe0", "JPEG image"),
        (b"PK\x03\x04", "ZIP archive"),
        (b"GIF89a", "GIF image"),
        (b"\x1f\x8b\x08", "gzip archive"),
        (b"\x00\x01\x02" * 50, "binary data"),
    ],
)
def test_what_is_no_page_is_told(data: bytes, kind: str) -> None:
    text, (problem,) = decode_page(data + b"more")
    assert text == ""
    assert problem.severity is Severity.ERROR
    assert kind in problem.message


def test_too_large_a_page_is_refused() -> None:
    text, (problem,) = decode_page(b"a" * (LARGEST_PAGE + 1))
    assert text == ""
    assert problem.severity is Severity.ERROR
    assert "16,777,217 bytes" in problem.message


def test_the_limit_itself_is_not_too_large() -> None:
    assert decode_page(b"<p>Ferry", limit=8) == ("<p>Ferry", ())


def test_control_characters_are_removed_from_pages() -> None:
    data = b"<p>The\x1b ferry\x07\tsank\x7f</p>\r\n" + b"<p>Nobody was hurt.</p>" * 20
    assert decode_page(data)[0].startswith("<p>The ferry\tsank</p>\r\n<p>")


def test_an_empty_page_is_left_to_others() -> None:
    assert decode_page(b"") == ("", ())


@given(st.binary(max_size=200), st.none() | st.text(max_size=12))
def test_any_page(data: bytes, charset: str | None) -> None:
    text, _ = decode_page(data, charset)
    assert "\0" not in text
