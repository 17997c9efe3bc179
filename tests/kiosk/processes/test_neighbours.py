"""Kiosks that call out on the hall's network are heard by those of their own hall alone."""

from queue import Empty, SimpleQueue

import pytest

from kiosk.processes.neighbours import calling

HALL, OTHER_HALL = b"hall 00001", b"hall 00002"
HERE = "127.0.0.1"


def test_kiosks_of_a_hall_hear_each_other_and_no_other_hall():
    first, second, third = SimpleQueue(), SimpleQueue(), SimpleQueue()
    with (
        calling(OTHER_HALL, b"kiosk 0003", (HERE, 8072), third.put),
        calling(HALL, b"kiosk 0001", (HERE, 8070), first.put),
        calling(HALL, b"kiosk 0002", (HERE, 8071), second.put),
    ):
        assert first.get(timeout=60) == f"http://{HERE}:8071"
        assert second.get(timeout=60) == f"http://{HERE}:8070"
    for heard in (first, second, third):
        with pytest.raises(Empty):
            heard.get_nowait()
