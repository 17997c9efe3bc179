"""One line for each kind of trouble a minute, and how many were left out."""

import logging

import pytest

from sync.edge.sieve import KINDS, WINDOW_S, Sieve, trouble

LOGGER = "sync.edge.test"


class Clock:
    now = 100.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def sieve(clock, caplog):
    caplog.set_level("INFO")
    sieve = Sieve(clock)
    with sieve.over([LOGGER]):
        yield sieve


def told(caplog):
    said = [record.getMessage() for record in caplog.records]
    caplog.clear()
    return said


def test_the_first_is_told_and_the_rest_is_counted(sieve, clock, caplog):
    log = logging.getLogger(LOGGER)
    for number in range(1000):
        log.warning("bad bytes of %d", number)
        log.info("a posting")
        log.info("refused", extra=trouble("refused /v1/push"))
    sieve.tell()
    said = told(caplog)
    assert (said[0], said.count("refused"), said.count("a posting"), len(said)) == ("bad bytes of 0", 1, 1000, 1002)
    clock.now += WINDOW_S
    sieve.tell()
    kinds = ("bad bytes of %d", "refused /v1/push")
    assert told(caplog) == [f"{LOGGER}: 999 more in a minute: {kind}" for kind in kinds]


def test_after_a_quiet_minute_it_is_told_at_once(sieve, clock, caplog):
    log = logging.getLogger(LOGGER)
    for _ in range(3):
        log.error("bad bytes")
        clock.now += WINDOW_S
        sieve.tell()
    assert told(caplog) == ["bad bytes"] * 3


def test_kinds_without_end_are_one_kind(sieve, caplog):
    log = logging.getLogger(LOGGER)
    for number in range(5 * KINDS):
        log.warning(f"bad bytes {number}")
    assert len(told(caplog)) == KINDS + 1


def test_it_stands_over_its_loggers_for_its_time_only(clock, caplog):
    with Sieve(clock).over([LOGGER]):
        pass
    for _ in range(3):
        logging.getLogger(LOGGER).warning("bad bytes")
    assert told(caplog) == ["bad bytes"] * 3
