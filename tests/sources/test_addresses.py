import pytest

from dateline.sources.addresses import NoPageError, checked, is_address, public


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("HTTP://News.Example", "http://news.example/"),
        ("https://news.example:8443/a;b=1?c=d#e", "https://news.example:8443/a;b=1?c=d"),
        (
            "http://news.example/Fähre 1?q=ö&r[]=%41",
            "http://news.example/F%C3%A4hre%201?q=%C3%B6&r[]=%41",
        ),
        ("http://faß.example/", "http://xn--fa-hia.example/"),
        ("http://ПОРТ.example/", "http://xn--n1abei.example/"),
        ("http://127。0。0。1/", "http://127.0.0.1/"),
        ("http://[2606:4700:0::1111]:80/", "http://[2606:4700::1111]:80/"),
        ("http://news.example//a", "http://news.example//a"),
        ("http://news.example/\udce4", "http://news.example/%E4"),
    ],
)
def test_an_address_is_put_in_ascii(address: str, expected: str) -> None:
    assert checked(address).geturl() == expected
    assert checked(expected).geturl() == expected


@pytest.mark.parametrize(
    ("location", "expected"),
    [
        ("/b?c", "https://news.example/b?c"),
        ("//Other.example", "https://other.example/"),
        ("b", "https://news.example/a/b"),
        ("http://other.example/b", "http://other.example/b"),
    ],
)
def test_a_redirection_may_be_relative(location: str, expected: str) -> None:
    assert checked(location, "https://news.example/a/").geturl() == expected


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("http://", "no web address"),
        ("http:///a", "no web address"),
        ("http://[::1", "no web address"),
        ("http://[fe80::x]/", "no web address"),
        ("http://news.example:port/", "no web address"),
        ("http://news.example:99999/", "no web address"),
        ("http://news example/", "no web address"),
        ("http://news..example/", "no web address"),
        (f"http://{'x' * 64}.example/", "no web address"),
        ("http://%31.example/", "no web address"),
        ("http://news.example\\.other.example/", "no web address"),
        ("http://☃.example/", "no web address"),
        ("http://\udce4.example/", "no web address"),
        ("http://user:pw@news.example/", "name or password"),
        ("http://user@news.example/", "name or password"),
        ("http://other.example\\@news.example/", "name or password"),
        ("ftp://news.example/", "only http"),
        ("file:///story.txt", "only http"),
        ("news.example", "only http"),
    ],
)
def test_what_is_no_address_is_told(address: str, reason: str) -> None:
    with pytest.raises(NoPageError, match=reason) as caught:
        checked(address)
    assert "pw" not in str(caught.value)


@pytest.mark.parametrize("ip", ["8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::8.8.8.8"])
def test_public_addresses(ip: str) -> None:
    assert public(ip)


@pytest.mark.parametrize(
    "ip",
    [
        "0.0.0.0",  # noqa: S104 - refused, not bound to
        *("0.0.0.1", "10.0.0.1", "100.64.0.1", "127.0.0.1", "127.8.9.1", "169.254.169.254"),
        *("172.16.0.1", "192.168.1.1", "198.18.0.1", "192.0.2.1", "224.0.0.1", "239.1.1.1"),
        *("240.0.0.1", "255.255.255.255"),
        *("::", "::1", "fe80::1", "fe80::1%eth0", "fec0::1", "fc00::1", "fd00:ec2::254", "ff02::1"),
        *("ff0e::1", "2001:db8::1", "100::1", "::127.0.0.1", "::8.8.8.8", "64:ff9b:1::808:808"),
        *("::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:224.0.0.1", "64:ff9b::127.0.0.1"),
        *("64:ff9b::169.254.169.254", "2002:7f00:1::", "2002:808:808::1", "2001:0:7f00:1::"),
    ],
)
def test_what_is_not_public(ip: str) -> None:
    assert not public(ip)


def test_which_paths_are_addresses() -> None:
    assert is_address("HTTPS://news.example/")
    assert is_address("http://")
    assert not is_address("https.html")
    assert not is_address("ftp://news.example/")
