"""Six digits on the screen: how long they are good, and how often they may be tried."""

import pytest

from kiosk.hall.clock import MINUTE
from kiosk.services.employer.doors.digits import (
    PHONE_WAITS,
    TRIES_A_MINUTE,
    TRIES_A_PHONE,
    Digits,
    TooManyTries,
    WrongDigits,
)


class Running:
    """Milliseconds that a test lets pass."""

    def __init__(self):
        self.now = 0

    def __call__(self):
        return self.now


@pytest.fixture
def running(hall, monkeypatch):
    time = Running()
    monkeypatch.setattr(hall.store, "running", time)
    return time


@pytest.fixture
def digits(hall, running, clock):
    return Digits(hall.store, clock)


def wrong_of(digits):
    return "".join("1" if digit == "0" else "0" for digit in digits.shown())


def test_they_are_new_each_minute_and_good_for_the_next_one_too(digits, clock):
    first = digits.shown()
    assert len(first) == 6
    assert first.isdigit()
    assert digits.refusal(first, "a") is None
    clock.at += MINUTE
    assert digits.shown() != first
    assert digits.refusal(first, "a") is None
    clock.at += MINUTE
    assert isinstance(digits.refusal(first, "a"), WrongDigits)


def test_another_process_of_this_machine_shows_the_same(digits, hall, clock):
    assert Digits(hall.store, clock).shown() == digits.shown()


def test_a_phone_has_five_tries_and_its_right_digits_are_not_looked_at_then(digits, running):
    for left in reversed(range(TRIES_A_PHONE)):
        assert digits.refusal(wrong_of(digits), "a") == WrongDigits(left)
    assert digits.refusal(digits.shown(), "a") == TooManyTries(is_phone=True)
    assert digits.refusal(digits.shown(), "b") is None
    running.now += PHONE_WAITS
    assert digits.refusal(digits.shown(), "a") is None


def test_all_together_have_thirty_a_minute(digits, running):
    for number in range(TRIES_A_MINUTE):
        digits.refusal(wrong_of(digits), f"phone {number}")
    assert digits.refusal(digits.shown(), "new") == TooManyTries(is_phone=False)
    running.now += MINUTE - 1
    assert digits.refusal(digits.shown(), "new") == TooManyTries(is_phone=False)
    running.now += 1
    assert digits.refusal(digits.shown(), "new") is None


def test_right_digits_forget_what_was_mistyped(digits):
    for _ in range(TRIES_A_PHONE - 1):
        digits.refusal(wrong_of(digits), "a")
    assert digits.refusal(digits.shown(), "a") is None
    assert digits.refusal(wrong_of(digits), "a") == WrongDigits(TRIES_A_PHONE - 1)
