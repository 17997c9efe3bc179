"""The disk is full when somebody wants something: he is told, nothing is half done, and one tap does it afterwards."""

import pytest

from kiosk.hall.age import Age
from kiosk.hall.clock import MINUTE
from tests.kiosk.full_disk import full_disk
from tests.kiosk.screen.conftest import DAY, EMPLOYER_PHONE, PHONE
from tests.kiosk.screen.test_matters import open_day, option, take

MATE = "13900004321"
ROOM_FOR_ONE = 12 * 4096
"""Bytes in which one transaction has room, and not the next."""
NOT_KEPT = "机器出了毛病，这一下没记上"


def agree(kiosk):
    kiosk.publish()
    kiosk.tap("findWork")
    kiosk.type(PHONE)
    return "agree"


def choose_trade(kiosk):
    kiosk.tap(agree(kiosk), "family-0")
    return "trade-102"


def sign_up(kiosk):
    kiosk.publish()
    kiosk.known_worker()
    kiosk.come_again()
    return "take-0"


def sign_up_two(kiosk):
    sign_up(kiosk)
    kiosk.services.workers.agree(MATE, Age.ADULT)
    kiosk.tap("job-0", "together")
    kiosk.type(MATE[:-1])
    return f"key-{MATE[-1]}"


def few(kiosk):
    sign_up_two(kiosk)
    other = kiosk.services.workers.register("13600000001", (102,), DAY)
    kiosk.services.signups.sign_up(other.id, kiosk.services.jobs.every(DAY)[0].id)
    kiosk.type(MATE[-1])
    assert kiosk.page == "few"


def wait_for_two(kiosk):
    few(kiosk)
    return "waitTogether"


def wait_apart(kiosk):
    few(kiosk)
    return "waitApart"


def swap(kiosk):
    held, wanted = kiosk.publish(), kiosk.publish(time="07:00", pay="900")
    kiosk.services.signups.sign_up(kiosk.known_worker(), held.id)
    kiosk.now += 11 * MINUTE
    kiosk.come_again()
    kiosk.tap("mySeat")
    kiosk.type("1")
    kiosk.tap("main", "back", "back", "enterNumber")
    kiosk.type(str(wanted.number))
    kiosk.tap("main", "main")
    assert kiosk.page == "swap"
    return "swap"


def give_up(kiosk):
    take(kiosk, kiosk.publish())
    open_day(kiosk)
    kiosk.tap("giveUp")
    return "giveUpSure"


def complain(kiosk):
    take(kiosk, kiosk.publish())
    open_day(kiosk)
    kiosk.tap("matters", "openGrievances")
    kiosk.tap(option(kiosk, "grievance-", 3))
    return "main"


WAYS = {
    agree: "families",
    choose_trade: "jobs",
    sign_up: "seat",
    sign_up_two: "together",
    wait_for_two: "queued",
    wait_apart: "apart",
    swap: "seat",
    give_up: "notice",
    complain: "case",
}
"""What leaves one tap to be done, and the page it leads to."""


def written(kiosk):
    """All that is kept of people and their work."""
    with kiosk.store.read() as query:
        return query.journals.held(kiosk.store.identity.journal).head.number, kiosk.store.digest()


def size_of_log(kiosk):
    return kiosk.store.path.with_name(f"{kiosk.store.path.name}-wal").stat().st_size


@pytest.mark.parametrize("room", [None, 1, 3 * 4096], ids=["none", "a byte", "some pages"])
@pytest.mark.parametrize("way", WAYS)
def test_it_is_told_nothing_is_kept_and_once_there_is_room_one_tap_does_it(kiosk, complaints, way, room):
    last = way(kiosk)
    before, shown = written(kiosk), kiosk.page
    with full_disk(0 if room is None else size_of_log(kiosk) + room):
        kiosk.tap(last)
        assert (kiosk.page, kiosk.text("coverTitle")) == (shown, NOT_KEPT)
        assert "服务台" in kiosk.text("coverText")
        kiosk.tap("tryAgain")
        assert kiosk.text("coverTitle") == NOT_KEPT
    assert written(kiosk) == before
    assert set(complaints.found) == {"background_work_refused: disk_full"}
    complaints.found.clear()
    kiosk.tap("tryAgain")
    assert kiosk.page == WAYS[way]
    assert written(kiosk) > before
    assert kiosk.store.check() == () == kiosk.store.verify()


def test_of_two_who_wait_apart_the_first_one_keeps_what_he_has_where_the_second_has_no_room(kiosk):
    tap, (before, _) = wait_apart(kiosk), written(kiosk)
    with full_disk(size_of_log(kiosk) + ROOM_FOR_ONE):
        kiosk.tap(tap)
    assert kiosk.page == "apart"
    assert [kiosk.text("pairLabel", f"part-{number}") for number in (0, 1)] == ["A2", "没排上"]
    assert written(kiosk)[0] == before + 1, "his seat"


@pytest.mark.parametrize("way_out", ["leave", "idle"])
def test_who_leaves_it_at_that_leaves_nothing_to_the_next(kiosk, complaints, way_out):
    last = sign_up(kiosk)
    with full_disk():
        kiosk.tap(last)
        if way_out == "idle":
            kiosk.pass_seconds(90)
        else:
            kiosk.tap("notNow")
            assert kiosk.page == "jobs"
            kiosk.tap("leave")
        assert (kiosk.page, kiosk.sees("troubleCover")) == ("start", False)
        assert not any(secret in kiosk.kept() for secret in (PHONE[3:7], EMPLOYER_PHONE[3:7]))
        kiosk.tap("findWork")
        assert kiosk.text("typed") == ""
        kiosk.type("13900001111")
        assert kiosk.page == "consent", "who is new reads what is asked as always"
        kiosk.tap("agree")
        assert kiosk.text("coverTitle") == NOT_KEPT
    complaints.found.clear()
