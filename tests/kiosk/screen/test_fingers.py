"""Every finger is heard by itself, and the second tap of two belongs to what was there before."""

import time
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QPointF
from PySide6.QtGui import QPointingDevice, QTouchEvent
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.screen.window import Fittings
from tests.kiosk.screen.conftest import PHONE, Kiosk

SIZES = ((540, 960), (768, 1366), (1080, 1920))
AGAIN_MS = 120
LONG_MS = 10_000


@pytest.fixture(scope="module")
def glass() -> QPointingDevice:
    """A glass that tells ten fingers apart."""
    return QTest.createTouchDevice()


class Hand:
    """Fingers on one window's glass, each with its number."""

    def __init__(self, kiosk: Kiosk, glass: QPointingDevice) -> None:
        self.kiosk, self._glass, self._down = kiosk, glass, dict[int, QPoint]()

    def at(self, thing: str | QQuickItem) -> QPoint:
        item = self.kiosk.find(thing) if isinstance(thing, str) else thing
        return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()

    def down(self, finger: int, thing: str | QPoint) -> None:
        self._down[finger] = self.at(thing) if isinstance(thing, str) else thing
        self._tell(finger, "press")

    def up(self, finger: int) -> None:
        self._tell(finger, "release")
        del self._down[finger]

    def tap(self, thing: str | QPoint, finger: int = 0) -> None:
        self.down(finger, thing)
        self.up(finger)

    def _tell(self, finger: int, what: str) -> None:
        sequence = QTest.touchEvent(self.kiosk.window.root, self._glass)
        for other in self._down.keys() - {finger}:
            sequence.stationary(other)
        getattr(sequence, what)(finger, self._down[finger], self.kiosk.window.root)
        sequence.commit()
        self.kiosk.settle()


@pytest.fixture
def hand(kiosk: Kiosk, glass: QPointingDevice) -> Hand:
    return Hand(kiosk, glass)


def typed(kiosk: Kiosk) -> str:
    return str(kiosk.window._models.entry.property("digits"))


def test_two_thumbs_lose_no_digit(kiosk: Kiosk, hand: Hand) -> None:
    hand.tap("findWork")
    for first, second in ("81", "23", "45"):
        hand.down(0, f"key-{first}")
        hand.down(1, f"key-{second}")
        hand.up(0)
        hand.up(1)
    assert typed(kiosk) == "812345"


def test_a_sleeve_on_a_key_makes_the_kiosk_not_deaf(kiosk: Kiosk, hand: Hand) -> None:
    hand.tap("findWork")
    hand.down(9, "key-5")
    for digit in PHONE:
        hand.tap(f"key-{digit}")
    assert kiosk.page == "consent"
    hand.tap("agree", finger=1)
    assert kiosk.page == "families"
    hand.up(9)


def test_the_same_key_hears_two_fingers(kiosk: Kiosk, hand: Hand) -> None:
    hand.tap("findWork")
    hand.down(0, "key-5")
    hand.down(1, "key-5")
    hand.up(0)
    hand.up(1)
    assert typed(kiosk) == "55"


def test_a_finger_that_slides_off_or_lies_too_long_presses_nothing(kiosk: Kiosk, hand: Hand) -> None:
    hand.tap("findWork")
    hand.down(0, "key-5")
    hand._down[0] = hand.at("key-8")
    hand.up(0)
    assert typed(kiosk) == ""
    theme(kiosk).setProperty("longest", 30)
    hand.down(0, "key-5")
    time.sleep(0.05)
    hand.up(0)
    assert typed(kiosk) == ""


def test_only_a_new_press_says_that_somebody_is_there(kiosk: Kiosk, hand: Hand) -> None:
    hand.tap("findWork")
    hand.down(9, "key-5")
    kiosk.pass_seconds(59)
    hand.down(0, "key-1")
    hand.up(0)
    kiosk.pass_seconds(59)
    assert not kiosk.sees("idleCover")
    kiosk.pass_seconds(1)
    assert kiosk.sees("idleCover"), "who only lies there is not asked for"
    hand.tap("key-1")
    assert not kiosk.sees("idleCover"), "a press anywhere answers"
    assert typed(kiosk) == "1", "and does nothing else"
    hand.tap("key-2")
    assert typed(kiosk) == "12"


def test_a_cover_holds_back_every_finger(kiosk: Kiosk, hand: Hand) -> None:
    kiosk.services.signups.sign_up(kiosk.known_worker(), kiosk.publish().id)
    kiosk.come_again()
    hand.tap("mySeat")
    hand.tap("key-1")
    hand.tap("main")
    below = hand.at("main")
    hand.tap("giveUp")
    hand.down(0, QPoint(2, 2))
    hand.tap(below, finger=1)
    assert kiosk.sees("giveUpCover")
    assert kiosk.page == "held"


def test_the_jobs_on_show_follow_although_something_lies_on_the_glass(kiosk: Kiosk, hand: Hand) -> None:
    kiosk.known_worker()
    kiosk.come_again()
    hand.down(9, QPoint(2, 2))
    kiosk.publish()
    kiosk.look()
    assert not kiosk.sees("job-0"), "not under a finger"
    kiosk.pass_seconds(4)
    assert not kiosk.sees("job-0")
    kiosk.pass_seconds(1)
    assert kiosk.sees("job-0")


def test_the_finger_that_answers_holds_nothing_back(kiosk: Kiosk, hand: Hand) -> None:
    kiosk.known_worker()
    kiosk.come_again()
    kiosk.pass_seconds(70)
    hand.down(0, QPoint(2, 2))
    assert not kiosk.sees("idleCover")
    kiosk.publish()
    kiosk.look()
    assert kiosk.sees("job-0")
    hand.up(0)


def test_a_touch_that_the_glass_takes_back_presses_nothing_and_holds_nothing(
    kiosk: Kiosk, hand: Hand, glass: QPointingDevice
) -> None:
    kiosk.known_worker()
    kiosk.publish()
    kiosk.come_again()
    hand.down(0, "job-0")
    assert kiosk.find("job-0").property("isPressed")
    QCoreApplication.sendEvent(kiosk.window.root, QTouchEvent(QEvent.Type.TouchCancel, glass))
    kiosk.settle()
    assert not kiosk.find("job-0").property("isPressed")
    assert kiosk.page == "jobs"
    kiosk.publish(pay="300")
    kiosk.look()
    assert kiosk.sees("job-1")
    hand.up(0)


def test_a_digit_is_typed_twice_as_fast_as_one_can(kiosk: Kiosk, hand: Hand) -> None:
    hand.tap("findWork")
    theme(kiosk).setProperty("moment", LONG_MS)
    hand.tap("key-5")
    hand.tap("key-5")
    assert typed(kiosk) == "55"


def test_all_that_takes_a_press_tells_fingers_apart(kiosk: Kiosk) -> None:
    kiosk.tap("findWork")
    pressed = [item for item in all_items(kiosk.window.root.contentItem()) if item.acceptedMouseButtons().value]
    assert len(pressed) > 15
    assert all(item.inherits("QQuickMultiPointTouchArea") for item in pressed)


def test_a_moment_is_longer_than_between_two_taps() -> None:
    assert 2 * AGAIN_MS < Fittings.moment_ms < 1000


def all_items(item: QQuickItem) -> Iterator[QQuickItem]:
    for child in item.childItems():
        yield child
        yield from all_items(child)


def theme(kiosk: Kiosk) -> QObject:
    found: QObject = kiosk.window.engine.singletonInstance("Hall", "Theme")
    return found


class Shaking(Hand):
    """Taps everything twice, where a moment ago something else was."""

    def tap(self, thing: str | QPoint, finger: int = 0) -> None:
        at, look = self.at(thing) if isinstance(thing, str) else thing, theme(self.kiosk)
        look.setProperty("moment", LONG_MS)
        super().tap(at, finger)
        before, page = self.kiosk.window.conversation.state, self.kiosk.page
        super().tap(at, finger)
        assert (self.kiosk.window.conversation.state, self.kiosk.page) == (before, page), f"{thing} twice"
        look.setProperty("moment", 0)
        QTest.qWait(20)

    def type(self, digits: str) -> None:
        for digit in digits:
            super().tap(f"key-{digit}")


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_second_tap_of_two_does_nothing_on_any_page(
    make_kiosk: Callable[..., Kiosk], glass: QPointingDevice, size: tuple[int, int]
) -> None:
    kiosk = make_kiosk(size)
    hand = Shaking(kiosk, glass)
    for trade in ("403", "403", "402", "401", "404", "405"):
        kiosk.publish(trade=trade)
    kiosk.look()
    pages = set[str]()

    def taps(*things: str) -> None:
        for thing in things:
            pages.add(kiosk.page)
            hand.tap(thing)
        pages.add(kiosk.page)

    taps("hire", "back", "findWork", "main")
    hand.type(PHONE)
    taps("decline", "main", "findWork")
    hand.type(PHONE)
    taps("agree", "family-3", "trade-403", "changeTrades", "family-3", "trade-402")
    taps("seeAll", "nextPage", "previousPage", "of-3", "on-0", "back", "enterNumber", "main")
    hand.type("101")
    taps("main", "other", "take-0", "main")
    if kiosk.page == "start":
        taps("findWork")
        hand.type(PHONE)
    taps("mySeat", "main")
    hand.type("1")
    taps("main", "giveUp", "keep", "giveUp", "giveUpSure", "leave")
    seen = {"start", "phone", "consent", "families", "trades", "jobs", "every", "number", "job", "seat"}
    assert pages >= seen | {"label", "hire"}


def test_a_job_that_has_just_come_under_the_finger_is_not_taken(kiosk: Kiosk, hand: Hand) -> None:
    kiosk.known_worker()
    kiosk.publish()
    kiosk.come_again()
    first = kiosk.find("job-0")
    below = hand.at(first) + QPoint(0, round(first.height()) + 12)
    theme(kiosk).setProperty("moment", 350)
    kiosk.publish(pay="300")
    kiosk.look()
    assert kiosk.sees("job-1")
    hand.tap(below)
    assert kiosk.page == "jobs"
    QTest.qWait(500)
    hand.tap(below)
    assert kiosk.page == "job"


def test_a_card_that_means_another_job_than_a_moment_ago_is_not_taken(kiosk: Kiosk, hand: Hand) -> None:
    for hour in range(10, 18):
        kiosk.publish(time=f"{hour}:00")
    kiosk.known_worker()
    kiosk.come_again()
    kiosk.tap("seeAll")
    theme(kiosk).setProperty("moment", 350)
    card, key = kiosk.find("row-0"), kiosk.find("row-0").property("key")
    kiosk.window._models.browsing.turn(1)
    kiosk.settle()
    assert kiosk.find("row-0") is card
    assert card.property("key") != key
    hand.tap("take-0")
    assert kiosk.page == "every"
