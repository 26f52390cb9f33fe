"""Addresses compared: what is left of one when all that only says how a reader came is gone."""

from functools import cache
from urllib.parse import parse_qsl, urlencode, urlsplit

from dateline.tables import rows


def page_of(address: str) -> str | None:
    """What an address has in common with all others of its page; None for none, or a whole site.

    Without scheme, `www.`, fragment, slash at the end and tracking parameters; what parameters
    are left stand in the order of their names.
    """
    try:
        parts = urlsplit(address.strip())
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return None
    given = parse_qsl(parts.query, keep_blank_values=True)
    query = urlencode(sorted((name, value) for name, value in given if not tracks(name)))
    path = parts.path.rstrip("/")
    if parts.scheme not in ("http", "https") or not host or not (path or query):
        return None
    return f"{host}{path}" + (f"?{query}" if query else "")


def host_of(address: str) -> str | None:
    """The host of an address, without `www.`; None for none."""
    try:
        return (urlsplit(address.strip()).hostname or "").removeprefix("www.") or None
    except ValueError:
        return None


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
