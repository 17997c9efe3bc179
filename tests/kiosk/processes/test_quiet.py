"""Pages end for other settings when nobody asks for any, and not later than they must."""

import asyncio
import signal
import threading

import pytest

from kiosk.processes import quiet
from kiosk.processes.quiet import Patience, Quiet


class Seconds:
    def __init__(self):
        self.now = 0.0

    def __call__(self):
        return self.now


@pytest.fixture
def seconds(monkeypatch):
    found, before = Seconds(), signal.getsignal(signal.SIGUSR1)
    monkeypatch.setattr(quiet.time, "sleep", lambda step: setattr(found, "now", found.now + step))
    yield found
    signal.signal(signal.SIGUSR1, before)


def ended_at(seconds, patience, request_every=None):
    done, when = threading.Event(), []

    def end():
        when.append(seconds.now)
        done.set()

    made = Quiet(patience, seconds, end)

    async def app(*_):
        pass

    pages = made.heard(app)
    if request_every:
        step = quiet.time.sleep

        def sleep(length):
            step(length)
            if seconds.now % request_every == 0:
                asyncio.run(pages({}, None, None))

        quiet.time.sleep = sleep
    assert not when, "nobody asked"
    signal.raise_signal(signal.SIGUSR1)
    assert done.wait(30)
    return when[0]


def test_it_ends_after_quiet_seconds(seconds):
    assert ended_at(seconds, Patience(10, 600)) == pytest.approx(10, abs=1)


def test_where_it_is_never_quiet_it_ends_all_the_same(seconds):
    assert ended_at(seconds, Patience(10, 60), request_every=5) == pytest.approx(60, abs=1)
