"""Web addresses and IP addresses, checked before anything is asked of them: no I/O."""

import re
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from urllib.parse import SplitResult, quote, urljoin, urlsplit

import idna

SCHEMES = ("http", "https")
HOST = re.compile(r"(?:[a-z0-9_-]{1,63}\.)*[a-z0-9_-]{1,63}")
KEPT = "%/?:@!$&'()*+,;=[]~"
UNICAST = IPv6Network("2000::/3")
SIX_TO_FOUR = IPv6Network("2002::/16")
NAT64 = IPv6Network("64:ff9b::/96")


class NoPageError(Exception):
    """An address gives no page; the message says why. Never leaves this package."""


def is_address(path: str) -> bool:
    """Whether a path is meant as a web address."""
    return path.lower().startswith(tuple(f"{scheme}://" for scheme in SCHEMES))


def checked(address: str, base: str = "") -> SplitResult:
    """An address as it is asked for: in ASCII, percent-encoded, without fragment.

    A relative one is taken from `base`. Raises `NoPageError` for any but a plain http or https
    address. Hosts are encoded by IDNA 2008 with the mapping of UTS 46, as browsers do.
    """
    try:
        parts = urlsplit(urljoin(base, address))
        if parts.scheme not in SCHEMES:
            raise NoPageError("only http:// and https:// addresses are fetched")
        if "@" in parts.netloc:
            raise NoPageError("an address with a name or password in it is not fetched")
        netloc = ascii_host(parts.hostname or "") + (f":{parts.port}" if parts.port else "")
    except ValueError as error:
        raise NoPageError("this is no web address") from error
    return SplitResult(parts.scheme, netloc, encoded(parts.path) or "/", encoded(parts.query), "")


def ascii_host(host: str) -> str:
    """The host as it stands in an address; `ValueError` if it can't be one."""
    if ":" in host:
        return f"[{IPv6Address(host)}]"
    name = host if host.isascii() else idna.encode(host, uts46=True).decode()
    if not HOST.fullmatch(name):
        raise ValueError(host)
    return name


def encoded(part: str) -> str:
    """A path or query in ASCII; what is encoded already stays, bytes that are no UTF-8 too."""
    return quote(part, safe=KEPT, errors="surrogateescape")


def public(ip: str) -> bool:
    """Whether an IP address is a single machine's on the public internet.

    An IPv4 address written as IPv6 (mapped, or behind NAT64) counts as what it stands for. 6to4
    is refused: it is out of use (RFC 7526), and hides an IPv4 address.
    """
    found = ip_address(ip)
    if isinstance(found, IPv4Address):
        return found.is_global and not found.is_multicast
    if found.ipv4_mapped:
        return public(str(found.ipv4_mapped))
    if found in NAT64:
        return public(str(IPv4Address(found.packed[-4:])))
    return found in UNICAST and found not in SIX_TO_FOUR and found.is_global
