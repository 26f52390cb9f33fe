"""Connections to checked IP addresses only, with one deadline for all that is done on them.

A host's name is resolved once, every address of it is checked, and the connection goes to the
address that was checked: what the name leads to a moment later is of no account.
"""

import socket
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass
from ssl import SSLContext
from threading import Thread
from time import monotonic
from typing import Any, TypeVar

import httpcore

from dateline.sources.addresses import NoPageError

Rule = Callable[[str], bool]
Resolver = Callable[[str, int], Sequence[str]]
Left = Callable[[], float]
Result = TypeVar("Result")


def countdown(seconds: float) -> Left:
    """What is left of so many seconds from now, when asked; `TimeoutError` once nothing is."""
    end = monotonic() + seconds

    def left() -> float:
        rest = end - monotonic()
        if rest <= 0:
            raise TimeoutError
        return rest

    return left


def resolve(host: str, port: int) -> list[str]:
    """The IP addresses of a host, in the order to try them; `OSError` if it has none."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(address[0]) for *_, address in found))


def within(seconds: float, work: Callable[[], Result]) -> Result:
    """What `work` gives; `TimeoutError` if it takes longer, and then it is left to itself.

    For what has no deadline of its own, as the system's resolver has none.
    """
    answer: Future[Result] = Future()

    def run() -> None:
        try:
            answer.set_result(work())
        except Exception as error:  # noqa: BLE001 - raised in the thread that waits for it
            answer.set_exception(error)

    Thread(target=run, daemon=True).start()
    return answer.result(seconds)


@dataclass(frozen=True, slots=True)
class Door(httpcore.NetworkBackend):
    """Opens connections to hosts all of whose IP addresses are `allowed`, while time is `left`."""

    left: Left
    allowed: Rule
    resolve: Resolver

    def connect_tcp(self, host: str, port: int, *_: Any, **__: Any) -> httpcore.NetworkStream:
        """A connection to the first address of a host that answers."""
        *others, last = self.addresses(host, port)
        for number, ip in enumerate(others):
            with suppress(httpcore.ConnectError, httpcore.ConnectTimeout):
                return self.connected(ip, port, self.left() / (len(others) - number + 1))
        return self.connected(last, port, self.left())

    def addresses(self, host: str, port: int) -> Sequence[str]:
        """The IP addresses of a host; `NoPageError` if there is none, or one is not allowed."""
        try:
            found = within(self.left(), lambda: self.resolve(host, port))
        except socket.gaierror as error:
            raise NoPageError(f"the host {host} is not found: {error.strerror}") from error
        if not found:
            raise NoPageError(f"the host {host} has no address")
        for ip in found:
            if not self.allowed(ip):
                named = ip if ip == host else f"{host} leads to {ip}, which"
                raise NoPageError(f"{named} is no public address")
        return found

    def connected(self, ip: str, port: int, seconds: float) -> "Timed":
        """A connection to one IP address."""
        return Timed(httpcore.SyncBackend().connect_tcp(ip, port, seconds), self.left)


@dataclass(frozen=True, slots=True)
class Timed(httpcore.NetworkStream):
    """A connection on which nothing waits longer than what is `left` for the whole."""

    stream: httpcore.NetworkStream
    left: Left

    def read(self, max_bytes: int, *_: Any, **__: Any) -> bytes:
        """The next bytes."""
        return self.stream.read(max_bytes, self.left())

    def write(self, buffer: bytes, *_: Any, **__: Any) -> None:
        """Sends some bytes."""
        self.stream.write(buffer, self.left())

    def close(self) -> None:
        """Closes the connection."""
        self.stream.close()

    def start_tls(
        self, ssl_context: SSLContext, server_hostname: str | None = None, *_: Any, **__: Any
    ) -> "Timed":
        """The connection under TLS, once the certificate has held for the host."""
        try:
            seconds = self.left()
        except TimeoutError:
            self.close()
            raise
        return Timed(self.stream.start_tls(ssl_context, server_hostname, seconds), self.left)

    def get_extra_info(self, info: str) -> Any:
        """What httpcore asks of the socket."""
        return self.stream.get_extra_info(info)
