"""A screen that is to be started with other settings ends as soon as nobody is at it, never in somebody's visit."""

import pytest

from kiosk.screen import window


@pytest.fixture
def left(monkeypatch):
    found = []
    monkeypatch.setattr(window, "leave", lambda: found.append(1))
    return found


def test_in_a_visit_it_goes_on_and_ends_after_it(kiosk, left):
    kiosk.tap("findWork")
    kiosk.window.leave_when_free()
    kiosk.pass_seconds(30)
    assert not left
    kiosk.pass_seconds(65)
    assert kiosk.page == "start"
    kiosk.pass_seconds(1)
    assert left


def test_on_the_first_page_it_ends_once_nobody_has_touched_it_for_some_seconds(kiosk, left):
    kiosk.pass_seconds(6)
    assert not left, "nobody asked"
    kiosk.window.leave_when_free()
    kiosk.tap("findWork", "back")
    kiosk.pass_seconds(1)
    assert not left
    kiosk.pass_seconds(6)
    assert left
