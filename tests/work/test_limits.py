import signal
import threading

import pytest

from dateline.work.limits import OutOfTime, within


def endless() -> None:
    while True:
        pass


def test_what_takes_too_long_is_stopped() -> None:
    with pytest.raises(OutOfTime, match=r"more than 0\.01 seconds"), within(0.01):
        endless()


def test_what_swallows_exceptions_is_stopped_too() -> None:
    def foreign() -> None:
        try:
            endless()
        except Exception:  # noqa: BLE001 - as foreign code does
            pytest.fail("swallowed")

    with pytest.raises(OutOfTime), within(0.01):
        foreign()


def test_what_is_done_in_time_is_not() -> None:
    before = signal.getsignal(signal.SIGALRM)
    with within(60):
        assert signal.getitimer(signal.ITIMER_REAL)[0] > 0
    assert signal.getitimer(signal.ITIMER_REAL)[0] == 0
    assert signal.getsignal(signal.SIGALRM) is before


def test_in_another_thread_there_is_no_bound() -> None:
    done: list[bool] = []

    def work() -> None:
        with within(0.001):
            done.append(True)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert done == [True]
