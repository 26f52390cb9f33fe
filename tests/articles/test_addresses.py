import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.articles.addresses import host_of, page_of, tracks

ODD = st.text(st.characters() | st.sampled_from("\udcff\0/?#:@[]=&"))


@pytest.mark.parametrize(
    "address",
    [
        "https://harbour.example/2026/ferry",
        "http://harbour.example/2026/ferry",
        "https://www.harbour.example/2026/ferry/",
        "HTTPS://WWW.Harbour.Example/2026/ferry#comments",
        " https://harbour.example/2026/ferry?utm_source=feed&UTM_Medium=rss \n",
        "https://harbour.example/2026/ferry?fbclid=7&at_campaign=&ns_mchannel=x",
        "https://reader:key@harbour.example/2026/ferry",
        "https://harbour.example:443/2026/ferry",
        "http://www.harbour.example:80/2026/ferry",
        "http://harbour.example:/2026/ferry",
    ],
)
def test_one_page_by_many_addresses(address: str) -> None:
    assert page_of(address) == "harbour.example/2026/ferry"


@pytest.mark.parametrize(
    ("address", "page"),
    [
        ("https://a.example/x?b=2&a=1", "a.example/x?a=1&b=2"),
        ("https://a.example/x?a=1&b=2&gclid=3", "a.example/x?a=1&b=2"),
        ("https://a.example/x?print=", "a.example/x?print="),
        ("https://a.example/?id=7", "a.example?id=7"),
        ("https://a.example/X", "a.example/X"),
        ("https://m.a.example/x", "m.a.example/x"),
        ("https://a.example/x?utm=1&atlas=2", "a.example/x?atlas=2&utm=1"),
        ("https://www.a.example:8080/x?id=7", "a.example:8080/x?id=7"),
        ("https://[2001:db8::1]/x", "[2001:db8::1]/x"),
        ("https://[2001:db8::1]:8080/x", "[2001:db8::1]:8080/x"),
        ("https://a.example/\udcff?q=\udcff", "a.example/\udcff?q=%ED%B3%BF"),
    ],
)
def test_what_tells_pages_apart_stays(address: str, page: str) -> None:
    assert page_of(address) == page


@pytest.mark.parametrize(
    "address",
    [
        "",
        "https://a.example",
        "https://www.a.example/",
        "https://a.example/?utm_source=feed",
        "ftp://a.example/x",
        "mailto:desk@a.example",
        "/2026/ferry",
        "https:///ferry",
        "https://:8080/ferry",
        "https://a.example:x/ferry",
        "https://a.example:99999/ferry",
        "https://[a.example/x",
        "ferry",
    ],
)
def test_no_page(address: str) -> None:
    assert page_of(address) is None


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://www.Harbour.Example/x", "harbour.example"),
        ("https://harbour.example:8080/x", "harbour.example:8080"),
        ("http://harbour.example:80/x", "harbour.example"),
        ("//harbour.example/x", "harbour.example"),
        ("harbour.example/x", None),
        ("https://[x", None),
        ("", None),
    ],
)
def test_hosts(address: str, host: str | None) -> None:
    assert host_of(address) == host


@given(ODD | ODD.map("https://a.example/".__add__) | ODD.map("https://a.example:".__add__))
def test_no_address_is_too_odd(address: str) -> None:
    host_of(address)
    page = page_of(address)
    assert page is None or page_of(f"http://www.{page}") is not None


@pytest.mark.parametrize(
    ("name", "is_one"),
    [("utm_source", True), ("hsCtaTracking", True), ("_GA", True), ("gallery", False), ("", False)],
)
def test_tracking_parameters(name: str, is_one: bool) -> None:  # noqa: FBT001
    assert tracks(name) is is_one
