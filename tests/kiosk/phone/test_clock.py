"""A clock that seems wrong is said on every page of the phone."""

import pytest

from kiosk.hall.clock import HOUR
from kiosk.services.clocks import PROVINCE, Contradicted, note


@pytest.mark.parametrize(
    ("found", "told"),
    [
        (Contradicted(1, 480), "机器的钟不对：这台 05:30，B 机 21:30。"),
        (Contradicted(PROVINCE, 60), "机器的钟不对：这台 05:30，省里 04:30。"),
    ],
)
def test_a_clock_that_a_peer_contradicts_is_said_with_both_times(hall, employer, found, told):
    told = told.replace("05:30，B 机 21:30", "2026-11-23 05:30，B 机 2026-11-22 21:30")
    note(hall.store, found)
    for path in ("/", "/post", "/postings", "/nowhere"):
        assert told in employer.get(path).text, path
    note(hall.store, None)
    assert "钟不对" not in employer.get("/post").text


def test_a_clock_behind_the_journal_is_said(hall, employer, clock):
    clock.at -= HOUR
    assert "机器的钟不对：这台 04:30，刚才已经 05:30。" in employer.get("/post").text


def test_of_a_clock_that_cannot_be_right_no_time_is_said(hall, employer, clock):
    clock.at = 0
    assert "机器的钟不对。" in employer.get("/").text
