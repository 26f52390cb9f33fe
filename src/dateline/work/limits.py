"""A bound on the time that one piece of work may take."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class OutOfTime(BaseException):
    """Some work took too long; no `Exception`, so that no border within it takes it for one."""


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Raises `OutOfTime` in its block after so many seconds.

    It needs the main thread of a system with timers that send signals; elsewhere there is no bound.
    A call into C that is under way is finished first.
    """
    main = threading.current_thread() is threading.main_thread()
    if not main or not hasattr(signal, "setitimer"):
        yield
        return

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise OutOfTime(f"it took more than {seconds:g} seconds")

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
