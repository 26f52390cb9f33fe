"""Stable ids: the same content gives the same id, on every machine, in every run.

An id is a prefix that says what it names, a version digit of this scheme, and 16 hexadecimal
digits of BLAKE2b over the parts that make it up (after reader's `_hash_utils`: the version
digit lets the scheme change without two schemes' ids ever being equal).
"""

from hashlib import blake2b

SCHEME = "1"


def content_id(prefix: str, *parts: str | int | None) -> str:
    """An id such as `s1f00d…` of these parts, in this order.

    A missing part (`None`) differs from an empty one, and neighbours don't run together.
    """
    digest = blake2b(digest_size=8)
    for part in parts:
        data = b"" if part is None else str(part).encode("utf-8", "surrogatepass")
        digest.update(f"{'-' if part is None else len(data)}:".encode() + data)
    return prefix + SCHEME + digest.hexdigest()
