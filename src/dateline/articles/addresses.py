"""Addresses compared: what is left of one when all that only says how a reader came is gone."""

from functools import cache
from urllib.parse import SplitResult, parse_qsl, urlencode, urlsplit

from dateline.tables import rows

USUAL_PORTS = (None, 80, 443)


def page_of(address: str) -> str | None:
    """What an address has in common with all others of its page; None for none, or a whole site.

    Without scheme, `www.`, fragment, slash at the end and tracking parameters; what parameters
    are left stand in the order of their names. A port stays where it is not the usual one.
    """
    try:
        parts = urlsplit(address.strip())
        host = site(parts)
    except ValueError:
        return None
    given = parse_qsl(parts.query, keep_blank_values=True)
    kept = sorted((name, value) for name, value in given if not tracks(name))
    query = urlencode(kept, errors="surrogatepass")
    path = parts.path.rstrip("/")
    if parts.scheme not in ("http", "https") or not host or not (path or query):
        return None
    return f"{host}{path}" + (f"?{query}" if query else "")


def host_of(address: str) -> str | None:
    """The host of an address, without `www.`, with a port that is not the usual; None for none."""
    try:
        return site(urlsplit(address.strip())) or None
    except ValueError:
        return None


def site(parts: SplitResult) -> str:
    """The host and the port, if it tells anything; `ValueError` for a port that is none."""
    host = (parts.hostname or "").removeprefix("www.")
    own = f"[{host}]" if ":" in host else host
    return own if not host or parts.port in USUAL_PORTS else f"{own}:{parts.port}"


def tracks(name: str) -> bool:
    """Whether a parameter of an address says how a reader came."""
    whole, beginnings = trackers()
    return name.lower() in whole or name.lower().startswith(beginnings)


@cache
def trackers() -> tuple[frozenset[str], tuple[str, ...]]:
    """The names of such parameters, and the beginnings of such names."""
    names = [
        name.strip().lower()
        for _, line in rows("dateline.articles.tables", "tracking", 2)
        for name in line.split(",")
    ]
    beginnings = tuple(name.removesuffix("*") for name in names if name.endswith("*"))
    return frozenset(name for name in names if not name.endswith("*")), beginnings
