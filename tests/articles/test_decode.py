import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.articles.decode import LARGEST, decode
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
