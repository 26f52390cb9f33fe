"""The one door to the network: the page at a web address, or why there is none.

Only public hosts are asked, all within one deadline and one size; `connections` sees to where a
connection goes, `addresses` to what is an address. Redirections go the same way.
"""

import re
import ssl
import zlib
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from http.client import responses
from urllib.parse import SplitResult

import httpcore

from dateline.model import Origin, Raw, RawFormat
from dateline.sources.addresses import NoPageError, checked, public
from dateline.sources.connections import Door, Resolver, Rule, countdown, resolve
from dateline.sources.files import Missing
from dateline.version import VERSION

SECONDS = 20.0
REDIRECTIONS = 5
LARGEST = 15_000_000
PIECE = 1 << 16
OK, MOVED = 200, (301, 302, 303, 307, 308)
FORMATS = {
    "": RawFormat.PAGE,
    "text/html": RawFormat.PAGE,
    "application/xhtml+xml": RawFormat.PAGE,
    "text/plain": RawFormat.TEXT,
}
KIND = re.compile(r"[\w.+-]+/[\w.+-]+", re.ASCII)
CHARSET = re.compile(r";\s*charset\s*=\s*[\"']?([\w.:+-]+)", re.ASCII | re.IGNORECASE)
HEADERS = (
    ("User-Agent", f"dateline/{VERSION}"),
    ("Accept", "text/html, application/xhtml+xml, text/plain;q=0.8, */*;q=0.1"),
    ("Accept-Encoding", "gzip"),
)


def fetch(
    address: str,
    *,
    allowed: Rule = public,
    resolve: Resolver = resolve,
    seconds: float = SECONDS,
) -> Raw | Missing:
    """The page at an http or https address; whatever is in its way comes as `Missing`.

    `allowed` says which IP addresses may be asked; `seconds` are for the whole of it.
    """
    try:
        with httpcore.ConnectionPool(
            network_backend=Door(countdown(seconds), allowed, resolve)
        ) as pool:
            return followed(pool, address)
    except NoPageError as error:
        return Missing(address, str(error))
    except (TimeoutError, httpcore.TimeoutException):
        return Missing(address, f"it takes more than {seconds:g} seconds")
    except (OSError, httpcore.NetworkError, httpcore.ProtocolError) as error:
        return Missing(address, reason(error))


def followed(pool: httpcore.ConnectionPool, address: str) -> Raw:
    """The page at an address or where it leads; `NoPageError` if there is none."""
    here = checked(address)
    for _ in range(REDIRECTIONS + 1):
        headers = [("Host", here.netloc), *HEADERS]
        with pool.stream("GET", url(here), headers=headers) as response:
            location = header(response, b"location")
            if response.status not in MOVED or not location:
                return page(address, here, response)
        here = redirected(location, here)
    raise NoPageError(f"more than {REDIRECTIONS} redirections")


def redirected(location: str, here: SplitResult) -> SplitResult:
    """Where an answer leads, by the same rules as any address."""
    try:
        return checked(location, here.geturl())
    except NoPageError as error:
        raise NoPageError(f"it is redirected: {error}") from error


def url(here: SplitResult) -> httpcore.URL:
    """An address for httpcore, whose own reading of one loses what follows a `;`."""
    target = f"{here.path}?{here.query}" if here.query else here.path
    return httpcore.URL(scheme=here.scheme, host=here.hostname or "", port=here.port, target=target)


def page(address: str, here: SplitResult, response: httpcore.Response) -> Raw:
    """What a server answered, if it is a page or a text."""
    if response.status != OK:
        raise NoPageError(f"{response.status} {responses.get(response.status, '')}".strip())
    declared = header(response, b"content-type")
    charset = CHARSET.search(declared)
    return Raw(
        Origin(address),
        body(response),
        form(declared),
        address=here.geturl(),
        charset=charset[1] if charset else None,
        retrieved=datetime.now(UTC).replace(microsecond=0),
    )


def form(declared: str) -> RawFormat:
    """The format that a declared content type means; `NoPageError` for what is not read."""
    kind = declared.partition(";")[0].strip().lower()
    if kind not in FORMATS:
        shown = kind if KIND.fullmatch(kind) else "of an unknown kind"
        raise NoPageError(f"this is {shown}, no page")
    return FORMATS[kind]


def body(response: httpcore.Response) -> bytes:
    """The bytes of a page, unpacked; `NoPageError` for more than a page can be."""
    encoding = header(response, b"content-encoding").strip().lower()
    if encoding not in ("", "identity", "gzip", "x-gzip"):
        raise NoPageError("it is packed in a way that was not asked for")
    pieces = response.iter_stream()
    data = bytearray()
    for piece in unzipped(pieces) if "gzip" in encoding else pieces:
        data += piece
        if len(data) > LARGEST:
            raise NoPageError(f"more than {LARGEST:,} bytes are no page")
    return bytes(data)


def unzipped(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """What was gzipped, at most `PIECE` bytes at a time, so that a bomb can be stopped."""
    unzip = zlib.decompressobj(16 + zlib.MAX_WBITS)
    try:
        for piece in pieces:
            yield unzip.decompress(piece, PIECE)
            while unzip.unconsumed_tail and not unzip.eof:
                yield unzip.decompress(unzip.unconsumed_tail, PIECE)
            if unzip.eof:
                return
        yield unzip.flush()
    except zlib.error as error:
        raise NoPageError("its gzip data are broken") from error
    if not unzip.eof:
        raise NoPageError("its gzip data break off")


def header(response: httpcore.Response, name: bytes) -> str:
    """The first value of a header, or nothing; bytes that are no UTF-8 as surrogates."""
    values = (value for key, value in response.headers if key.lower() == name)
    return next(values, b"").decode("utf-8", "surrogateescape")


def reason(error: Exception) -> str:
    """Why a connection failed, in plain words; httpcore wraps the cause."""
    cause = error.args[0] if error.args and isinstance(error.args[0], Exception) else error
    if isinstance(cause, ssl.SSLCertVerificationError):
        return f"its certificate does not hold: {cause.verify_message}"
    if isinstance(cause, ssl.SSLError):
        return f"no TLS with this server: {cause.reason}"
    if isinstance(cause, OSError) and cause.strerror:
        return cause.strerror
    return f"its answer is broken: {cause}"
