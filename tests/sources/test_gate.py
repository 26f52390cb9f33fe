"""The gate against a server on this machine: no test asks the network."""

import gzip
import io
import os
import shutil
import socket
import ssl
import subprocess
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread

import httpcore
import pytest

import dateline
from dateline.model import Raw, RawFormat
from dateline.sources import connections, gate
from dateline.sources.files import Missing
from dateline.sources.gate import fetch
from dateline.sources.inputs import inputs

HERE = "127.0.0.1"
PAGE = "<!doctype html><p>Die Fähre liegt still.".encode("cp1252")
BOMB = gzip.compress(b"x" * 5_000_000)
MANY = 100_000

OPENSSL = shutil.which("openssl")
CERTIFICATE = (
    *("req", "-x509", "-nodes", "-days", "2", "-newkey", "ec"),
    *("-pkeyopt", "ec_paramgen_curve:prime256v1", "-subj", "/CN=news.example"),
    *("-addext", "subjectAltName=DNS:news.example"),
)


@dataclass
class Answer:
    """What the server says at one path; `pieces` are sent one by one until it is stopped."""

    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    pieces: Iterable[bytes] = (PAGE,)


def moved(to: str, status: int = 302) -> Answer:
    return Answer(status, {"Location": to}, [b"gone " * 1000])


def typed(kind: str, data: bytes = PAGE, **headers: str) -> Answer:
    return Answer(headers={"Content-Type": kind, **headers}, pieces=[data])


def packed(data: bytes, encoding: str = "gzip") -> Answer:
    return typed("text/html", data, **{"Content-Encoding": encoding})


ANSWERS = {
    "/page": typed("Text/HTML; Charset='windows-1252'"),
    "/xhtml": typed("application/xhtml+xml"),
    "/text": typed("text/plain; charset=utf-8", b"The ferry."),
    "/none": Answer(),
    "/pdf": typed("application/pdf; charset=x"),
    "/odd": typed("\x1b[31m/x"),
    "/lost": Answer(404, pieces=[b"<p>lost"]),
    "/unknown": Answer(599),
    "/nowhere": Answer(302),
    "/old": moved("/older", 301),
    "/older": moved("page?of=today#top", 308),
    "/loop": moved("/loop"),
    "/inside": moved("http://10.0.0.1/page"),
    "/mapped": moved("http://[::ffff:a00:1]/page"),
    "/named": moved("http://inside.example/page"),
    "/file": moved("file:///etc/passwd"),
    "/nonsense": moved("http://[::1"),
    "/secret": moved("http://user:pw@news.example/"),
    "/gzip": packed(gzip.compress(PAGE)),
    "/bomb": packed(BOMB),
    "/broken": packed(b"\x1f\x8b nothing"),
    "/cut": packed(gzip.compress(PAGE)[:-9]),
    "/padded": packed(gzip.compress(PAGE) + b"\0" * 200_000),
    "/brotli": packed(PAGE, "br"),
    "/large": Answer(pieces=[b"x" * 1000] * 1000),
    "/short": Answer(headers={"Content-Length": "999"}),
    "/trickle": Answer(pieces=[b"x"] * MANY),
    "/F%C3%A4hre?q=%C3%B6": typed("text/html"),
}


class Handler(BaseHTTPRequestHandler):
    server: "Server"

    def do_GET(self) -> None:
        self.server.asked.append((self.path, dict(self.headers.items())))
        answer = ANSWERS[self.path.removesuffix("?of=today")]
        self.send_response(answer.status)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        self.end_headers()
        try:
            for piece in answer.pieces:
                if self.server.stopped.is_set():
                    break
                self.wfile.write(piece)
                self.server.stopped.wait(0.02 if answer is ANSWERS["/trickle"] else 0)
        except OSError:
            pass  # the gate has closed the connection, as it should

    def log_message(self, *_: object) -> None:
        pass


class Server(ThreadingHTTPServer):
    daemon_threads = False

    def __init__(self) -> None:
        super().__init__((HERE, 0), Handler)
        self.stopped = Event()
        self.asked: list[tuple[str, dict[str, str]]] = []

    def at(self, path: str, host: str = HERE, scheme: str = "http") -> str:
        return f"{scheme}://{host}:{self.server_port}{path}"

    def handle_error(self, *_: object) -> None:
        pass


def running(server: Server) -> Iterator[Server]:
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield server
    server.stopped.set()
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def server() -> Iterator[Server]:
    yield from running(Server())


@pytest.fixture
def secure(tmp_path: Path) -> Iterator[Server]:
    if OPENSSL is None and os.environ.get("CI") != "true":
        pytest.skip("no openssl here to make a certificate with")
    certificate, key = tmp_path / "news.pem", tmp_path / "key.pem"
    subprocess.run(  # noqa: S603
        [OPENSSL or "openssl", *CERTIFICATE, "-out", certificate, "-keyout", key],
        check=True,
        capture_output=True,
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    server = Server()
    server.socket = context.wrap_socket(server.socket, server_side=True)
    yield from running(server)


def names(host: str, port: int) -> list[str]:
    """A resolver for a world in which `inside.example` is private and all other names are here."""
    literal = host.strip("0123456789.") == "" or ":" in host
    return [host if literal else "192.168.0.9" if host == "inside.example" else HERE] * bool(port)


def get(
    address: str,
    *,
    allowed: Callable[[str], bool] = HERE.__eq__,
    resolve: Callable[[str, int], Sequence[str]] = names,
    seconds: float = 20,
) -> Raw | Missing:
    return fetch(address, allowed=allowed, resolve=resolve, seconds=seconds)


def raw(address: str) -> Raw:
    found = get(address)
    assert isinstance(found, Raw), found
    return found


def why(found: Raw | Missing) -> str:
    assert isinstance(found, Missing), found
    return found.reason


def test_a_page(server: Server) -> None:
    found = raw(server.at("/page"))
    assert (found.data, found.format, found.problems) == (PAGE, RawFormat.PAGE, ())
    assert (found.origin.path, found.address) == (server.at("/page"), server.at("/page"))
    assert found.charset == "windows-1252"
    assert found.retrieved
    assert found.retrieved.utcoffset() is not None
    assert found.retrieved.microsecond == 0
    ((_, headers),) = server.asked
    assert headers["User-Agent"] == f"dateline/{dateline.__version__}"
    assert headers["Host"] == f"{HERE}:{server.server_port}"
    assert headers["Accept-Encoding"] == "gzip"


@pytest.mark.parametrize(
    ("path", "kind", "charset"),
    [
        ("/xhtml", RawFormat.PAGE, None),
        ("/none", RawFormat.PAGE, None),
        ("/text", RawFormat.TEXT, "utf-8"),
        ("/gzip", RawFormat.PAGE, None),
        ("/padded", RawFormat.PAGE, None),
    ],
)
def test_kinds(server: Server, path: str, kind: RawFormat, charset: str | None) -> None:
    found = raw(server.at(path))
    assert (found.format, found.charset) == (kind, charset)
    assert found.data == (b"The ferry." if path == "/text" else PAGE)


def test_redirections_are_followed(server: Server) -> None:
    found = raw(server.at("/old#top"))
    assert found.origin.path == server.at("/old#top")
    assert found.address == server.at("/page?of=today")
    assert [path for path, _ in server.asked] == ["/old", "/older", "/page?of=today"]


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/lost", "404 Not Found"),
        ("/unknown", "599"),
        ("/nowhere", "302 Found"),
        ("/pdf", "this is application/pdf, no page"),
        ("/odd", "this is of an unknown kind, no page"),
        ("/loop", "more than 5 redirections"),
        ("/inside", "10.0.0.1 is no public address"),
        ("/mapped", "::ffff:a00:1 is no public address"),
        ("/named", "inside.example leads to 192.168.0.9, which is no public address"),
        ("/file", "it is redirected: only http:// and https:// addresses are fetched"),
        ("/secret", "it is redirected: an address with a name or password in it is not fetched"),
        ("/nonsense", "it is redirected: this is no web address"),
        ("/broken", "its gzip data are broken"),
        ("/cut", "its gzip data break off"),
        ("/brotli", "it is packed in a way that was not asked for"),
    ],
)
def test_what_gives_no_page(server: Server, path: str, reason: str) -> None:
    assert get(server.at(path)) == Missing(server.at(path), reason)


def test_a_page_that_breaks_off(server: Server) -> None:
    assert "expected 999" in why(get(server.at("/short")))


@pytest.mark.parametrize("path", ["/large", "/bomb"])
def test_size_is_bounded(server: Server, path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gate, "LARGEST", 100_000)
    assert why(get(server.at(path))) == "more than 100,000 bytes are no page"


def test_a_bomb_is_unpacked_by_pieces() -> None:
    sizes = [len(piece) for piece in gate.unzipped([BOMB])]
    assert sum(sizes) == 5_000_000
    assert max(sizes) <= gate.PIECE


def test_a_trickle_ends_at_the_deadline(server: Server) -> None:
    assert why(get(server.at("/trickle"), seconds=0.3)) == "it takes more than 0.3 seconds"


def test_a_slow_resolver_ends_at_the_deadline(server: Server) -> None:
    slept = Event()

    def slow(*_: object) -> list[str]:
        slept.wait(20)
        return [HERE]

    found = get(server.at("/page"), resolve=slow, seconds=0.05)
    slept.set()
    assert "seconds" in why(found)


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_a_silent_server_ends_at_the_deadline(scheme: str) -> None:
    with socket.create_server((HERE, 0)) as silent:
        found = get(f"{scheme}://{HERE}:{silent.getsockname()[1]}/", seconds=0.2)
    assert why(found) == "it takes more than 0.2 seconds"


def test_no_time_at_all(server: Server, secure: Server) -> None:
    assert "seconds" in why(get(server.at("/page"), seconds=0))
    plain = httpcore.SyncBackend().connect_tcp(HERE, secure.server_port, 5)
    timed = connections.Timed(plain, connections.countdown(0))
    with pytest.raises(TimeoutError):
        timed.start_tls(ssl.create_default_context())


@pytest.mark.parametrize(
    "ip", [HERE, "0.0.0.1", "10.0.0.1", "169.254.169.254", "::1", "fe80::1", "::ffff:127.0.0.1"]
)
@pytest.mark.parametrize("others", [[], ["8.8.8.8"]])
def test_only_public_hosts_are_asked(ip: str, others: list[str]) -> None:
    found = fetch("http://news.example/", resolve=lambda *_: [*others, ip])
    assert why(found) == f"news.example leads to {ip}, which is no public address"


def test_an_address_of_this_machine_is_refused(server: Server) -> None:
    assert why(fetch(server.at("/page"))) == f"{HERE} is no public address"
    assert why(fetch(server.at("/page", "localhost"))).startswith("localhost leads to ")
    assert why(fetch(server.at("/page", "2130706433"))).endswith("no public address")
    assert server.asked == []


def test_a_connection_goes_to_the_address_that_was_checked(server: Server) -> None:
    given = [[HERE]]
    found = get(server.at("/page", "news.example"), resolve=lambda *_: given.pop())
    assert isinstance(found, Raw)
    assert found.address == server.at("/page", "news.example")
    assert server.asked[0][1]["Host"] == f"news.example:{server.server_port}"


def test_the_next_address_is_tried(server: Server) -> None:
    found = get(
        server.at("/page", "news.example"),
        resolve=lambda *_: ["127.0.0.9", HERE],
        allowed=lambda ip: ip.startswith("127."),
    )
    assert isinstance(found, Raw)


def test_a_unicode_address(server: Server) -> None:
    asked = server.at("/Fähre?q=ö", "fähre.example")
    found = raw(asked)
    assert found.origin.path == asked
    assert found.address == server.at("/F%C3%A4hre?q=%C3%B6", "xn--fhre-loa.example")


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("http://", "this is no web address"),
        ("http://[::1", "this is no web address"),
        ("http://user:pw@news.example/", "an address with a name or password in it is not fetched"),
        ("ftp://news.example/", "only http:// and https:// addresses are fetched"),
    ],
)
def test_bad_addresses(address: str, reason: str) -> None:
    assert get(address) == Missing(address, reason)


def test_a_host_that_is_not_found() -> None:
    def none(*_: object) -> list[str]:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    found = get("http://news.example/", resolve=none)
    assert why(found) == "the host news.example is not found: Name or service not known"
    assert "no address" in why(get("http://news.example/", resolve=lambda *_: []))


def test_a_resolver_that_fails() -> None:
    def broken(*_: object) -> list[str]:
        raise OSError(24, "Too many open files")

    assert why(get("http://news.example/", resolve=broken)) == "Too many open files"


def test_nobody_answers(server: Server) -> None:
    with socket.create_server((HERE, 0)) as free:
        port = free.getsockname()[1]
    assert why(get(f"http://{HERE}:{port}/")) == "Connection refused"
    assert "TLS" in why(get(server.at("/page", scheme="https")))


def test_what_is_no_http() -> None:
    with socket.create_server((HERE, 0)) as odd:

        def answer() -> None:
            with odd.accept()[0] as one:
                one.recv(1000)
                one.sendall(b"220 mail.example\r\n\r\n")

        thread = Thread(target=answer)
        thread.start()
        found = get(f"http://{HERE}:{odd.getsockname()[1]}/")
        thread.join()
    assert "its answer is broken: illegal status line" in why(found)


def test_tls(secure: Server, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    address = secure.at("/page", "news.example", "https")
    assert why(get(address)).startswith("its certificate does not hold: self")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "news.pem"))
    assert raw(address).data == PAGE
    other = why(get(secure.at("/page", "other.example", "https")))
    assert "Hostname mismatch" in other
    assert [path for path, _ in secure.asked] == ["/page"]


def test_paths_that_are_addresses_go_to_the_gate(server: Server, tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_bytes(b"The ferry.")
    paths = ["HTTP" + server.at("/page")[4:], str(story), server.at("/lost")]
    stdin: io.BufferedReader = io.BufferedReader(io.BytesIO())
    found = list(inputs(paths, stdin, get))
    assert [type(one) for one in found] == [Raw, Raw, Missing]
    assert [one.data for one in found if isinstance(one, Raw)] == [PAGE, b"The ferry."]
    (refused,) = inputs([server.at("/page")], stdin)
    assert "no public address" in why(refused)
