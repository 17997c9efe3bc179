"""Somebody knows a worker's number and tries seats' labels, one after the other."""

import datetime as dt
import sqlite3
from contextlib import closing

import pytest

from kiosk.hall.clock import DAY, moment
from kiosk.hall.seat.outcomes import AtDesk, Shown, WrongLabel
from kiosk.store import Store
from kiosk.store.database import FILE
from kiosk.store.errors import StoreUnavailable
from kiosk.store.identity.machine import Machine
from tests.kiosk import conftest as halls
from tests.kiosk.full_disk import full_disk
from tests.kiosk.screen import conftest as screens

clock, hall = halls.clock, halls.hall
qapp_cls, application, complaints = screens.qapp_cls, screens.application, screens.complaints
make_kiosk, kiosk = screens.make_kiosk, screens.kiosk

NUMBER, NOBODY = "13900000001", "13977777777"
TRIES = 3


@pytest.fixture
def seat(hall):
    """A137: the worker's label of a large posting."""
    posting = hall.publish(headcount="200")
    for other in range(10, 146):
        hall.services.signups.sign_up(hall.worker(other), posting.id)
    given = hall.services.signups.sign_up(hall.worker(1), posting.id).signup
    assert given.seat.label == "A137"
    return given


def _try(hall, number, *labels):
    return [hall.services.signups.of_seat(number, f"A{label}") for label in labels]


def test_counting_up_to_the_label_opens_nothing(hall, seat):
    answers = _try(hall, NUMBER, *range(1, 140))
    assert answers[:TRIES] == [WrongLabel(2), WrongLabel(1), AtDesk()]
    assert set(map(type, answers[TRIES:])) == {AtDesk}


def test_the_right_label_comes_too_late_and_the_next_day_it_opens(hall, seat, clock):
    tomorrow = hall.services.signups.sign_up(hall.worker(1), hall.publish(day="2026-11-24").id).signup
    _try(hall, NUMBER, 2, 3, 4)
    assert _try(hall, NUMBER, 137) == [AtDesk()]
    clock.at = moment(dt.date(2026, 11, 24)) - 1
    assert _try(hall, NUMBER, 137) == [AtDesk()]
    clock.at += 1
    (shown,) = _try(hall, NUMBER, 1)
    assert [held.signup for held in shown.seats] == [tomorrow]


def test_a_right_label_in_between_gives_no_tries_back(hall, seat):
    kinds = [type(answer) for answer in _try(hall, NUMBER, 1, 137, 2, 137, 3, 137)]
    assert kinds == [WrongLabel, Shown, WrongLabel, Shown, AtDesk, AtDesk]


def test_a_number_that_nobody_has_is_answered_the_same(hall, seat):
    assert _try(hall, NOBODY, 1, 2, 3, 4) == _try(hall, NUMBER, 1, 2, 3, 4)


def test_each_number_has_its_own_tries(hall, seat):
    _try(hall, NOBODY, 1, 2, 3)
    assert isinstance(_try(hall, NUMBER, 137)[0], Shown)


def test_a_restart_gives_no_tries_back(hall, seat):
    _try(hall, NUMBER, 1, 2, 3)
    hall.store.close()
    again = halls.Hall(hall.folder, hall.clock)
    assert _try(again, NUMBER, 137) == [AtDesk()]
    again.store.close()


@pytest.mark.parametrize("back", [DAY, 400 * DAY])
def test_a_clock_set_back_gives_no_tries_back(hall, seat, clock, back):
    _try(hall, NUMBER, 1, 2, 3)
    clock.at -= back
    assert _try(hall, NUMBER, 137) == [AtDesk()]
    assert _try(hall, NOBODY, 1, 2) == [WrongLabel(2), WrongLabel(1)]
    clock.at += back
    assert _try(hall, NOBODY, 3) == _try(hall, NUMBER, 137) == [AtDesk()]


def test_two_that_try_at_once_have_no_more_tries(hall, seat):
    other = Store.open(hall.folder / "data", hall.folder / "keys", 0, Machine(clock=hall.clock))
    second = halls.open_services(other, halls.Catalogue((halls.SITE,)), hall.clock).signups
    answers = [signups.of_seat(NUMBER, f"A{n}") for n in range(1, 4) for signups in (hall.services.signups, second)]
    assert sum(isinstance(answer, WrongLabel) for answer in answers) == TRIES - 1
    other.close()


def test_what_is_kept_of_the_number_is_keyed(hall, seat):
    _try(hall, NUMBER, 1)
    hall.store.close()
    with closing(sqlite3.connect(hall.folder / "data" / FILE)) as raw:
        ((kept, wrong),) = raw.execute("SELECT number, wrong FROM tries").fetchall()
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert wrong == 1
    assert kept == hall.store.vault.lookup("labels of a number", NUMBER)
    assert NUMBER.encode() not in (hall.folder / "data" / FILE).read_bytes()


def test_a_full_disk_gives_no_tries(hall, seat):
    """Else who tries on a full disk is told of a wrong label by the trouble, and of the right one by the seat."""
    with full_disk():
        for label in (1, 137):
            with pytest.raises(StoreUnavailable):
                _try(hall, NUMBER, label)
    assert isinstance(_try(hall, NUMBER, 137)[0], Shown)


def _come(kiosk):
    kiosk.come_again()
    kiosk.tap("mySeat")


def _type_label(kiosk, label):
    kiosk.type(label)
    kiosk.tap("main")


def test_at_the_glass_three_wrong_labels_lead_to_the_desk(kiosk):
    given = kiosk.services.signups.sign_up(kiosk.known_worker(), kiosk.publish().id).signup
    _come(kiosk)
    _type_label(kiosk, "7")
    assert kiosk.text("problem") == "您没有这个号，还能按 2 回。记不清就到服务台问。"
    kiosk.tap("main")
    assert kiosk.text("problem").startswith("还没按号")
    kiosk.tap("leave")
    _come(kiosk)
    _type_label(kiosk, "8")
    assert "还能按 1 回" in kiosk.text("problem")
    _type_label(kiosk, "9")
    _at_desk(kiosk)
    kiosk.tap("back")
    _type_label(kiosk, str(given.seat.number))
    _at_desk(kiosk)
    kiosk.tap("leave")
    _come(kiosk)
    _type_label(kiosk, str(given.seat.number))
    _at_desk(kiosk)
    with kiosk.store.read() as query:
        assert query.signups.one(given.id) == given


def _at_desk(kiosk):
    assert kiosk.page == "notice"
    assert kiosk.text("title") == "您的活儿，请到服务台看"
    assert kiosk.text("hotline") == "服务热线 12333"
    assert "南关区" not in kiosk.words("page-notice")


def test_at_the_glass_a_number_alone_does_not_tell_who_has_a_seat(kiosk):
    """The same page for who has a seat and who has none."""
    kiosk.publish()
    kiosk.known_worker()
    kiosk.come_again()
    nothing = kiosk.words("page-jobs")
    kiosk.tap("leave")
    kiosk.services.signups.sign_up(kiosk.known_worker(), kiosk.publish(trade="401", time="20:00").id)
    kiosk.come_again()
    assert kiosk.words("page-jobs") == nothing
