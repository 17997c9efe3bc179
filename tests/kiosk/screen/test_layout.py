"""Nothing is cut off, overlapped or outside: every page, at the sizes that kiosks have, with the longest texts."""

import datetime as dt
import itertools

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtQuick import QQuickItem

from checks.scenes.tapper import is_within, shown
from kiosk.hall.clock import MINUTE

SIZES = [(1080, 1920), (768, 1366), (540, 960)]
PHONE = "13812345678"
LONG = {
    "trade": "403",
    "headcount": "999",
    "pay": "99999.55",
    "pay_unit": "1",
    "paid": "4",
    "length": "10h",
    "meals": "1",
    "lodging": "1",
    "ride": "1",
    "tools": "1",
    "insurance": "1",
    "place": "长春市南关区全安广场东门向北二百米路西红旗商贸城三号楼地下一层装卸货平台左手边门口",
    "note": "管两顿饭，当天结钱，工具自带，有车接送。" * 5,
    "name": "欧阳德福家政服务有限公司经理部",
}
COVERS = ("giveUpCover", "troubleCover", "idleCover")


def _rect(item: QQuickItem) -> QRectF:
    return QRectF(item.mapToScene(QPointF(0, 0)), item.mapToScene(QPointF(item.width(), item.height())))


def _texts(kiosk) -> list[QQuickItem]:
    return [item for item in kiosk.items() if item.inherits("QQuickText") and item.property("text").strip()]


def _surface(item: QQuickItem, kiosk) -> str:
    return next((name for name in COVERS if kiosk.sees(name) and is_within(item, kiosk.find(name))), "")


def check(kiosk) -> None:
    """The page on show, looked at closely."""
    kiosk.settle()
    texts, stage = _texts(kiosk), _rect(kiosk.find("stage")).adjusted(-1, -1, 1, 1)
    assert texts
    for text in texts:
        words, box = text.property("text"), _rect(text)
        assert stage.contains(box), f"{kiosk.page}: {words} is outside"
        assert not text.property("truncated"), f"{kiosk.page}: {words} is cut"
        assert text.property("contentWidth") <= text.width() + 1, f"{kiosk.page}: {words} is wider than its place"
        _check_within_frames(kiosk, text, words)
    for one, other in itertools.combinations(texts, 2):
        common = _rect(one).intersected(_rect(other))
        is_overlapping = common.width() > 1 and common.height() > 1 and _surface(one, kiosk) == _surface(other, kiosk)
        assert not is_overlapping, f"{kiosk.page}: {one.property('text')} lies on {other.property('text')}"


def _check_within_frames(kiosk, text: QQuickItem, words: str) -> None:
    """A text on a card or button stays on it."""
    frame = text.parentItem()
    while frame is not None and not frame.inherits("QQuickRectangle"):
        frame = frame.parentItem()
    assert frame is not None
    assert _rect(frame).adjusted(-1, -1, 1, 1).contains(_rect(text)), f"{kiosk.page}: {words} runs over its frame"


def _check_buttons(kiosk) -> None:
    """What can be touched is at least 20 mm high and 5 mm apart."""
    unit = kiosk.find("stage").height() / 476
    areas = [item for item in kiosk.items() if item.inherits("QQuickMultiPointTouchArea")]
    areas = [area for area in areas if area.parentItem().property("tone")]
    assert areas
    areas = [area for area in areas if not _surface(area, kiosk)]
    for area in areas:
        assert _rect(area).height() >= 20 * unit - 1
    apart = [
        (_rect(one), _rect(other))
        for one, other in itertools.combinations(areas, 2)
        if not is_within(one.parentItem(), other.parentItem()) and not is_within(other.parentItem(), one.parentItem())
    ]
    for one, other in apart:
        gap = 5 * unit - 2
        assert not one.adjusted(-gap / 2, -gap / 2, gap / 2, gap / 2).intersects(
            other.adjusted(-gap / 2, -gap / 2, gap / 2, gap / 2)
        )


def _look(kiosk, *taps: str) -> None:
    kiosk.tap(*taps)
    check(kiosk)
    _check_buttons(kiosk)


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_every_page_of_a_worker(make_kiosk, size):
    kiosk = make_kiosk(size)
    LONG["place"] = LONG["place"][:40]
    for trade in ("403", "403", "402", "401", "404", "405"):
        kiosk.publish(**{**LONG, "trade": trade})
    kiosk.look()
    _look(kiosk)
    _look(kiosk, "findWork", "main")
    kiosk.type("22812345678")
    _look(kiosk, "main")
    kiosk.tap("key-clear")
    kiosk.type(PHONE)
    _look(kiosk)
    _look(kiosk, "agree")
    _look(kiosk, "family-3")
    _look(kiosk, "trade-403")
    for other in ("trade-402", "trade-401", "trade-404", "trade-405"):
        kiosk.tap("changeTrades", "family-3", other)
    _look(kiosk)
    _look(kiosk, "changeTrades")
    kiosk.tap("back")
    _look(kiosk, "seeAll")
    _look(kiosk, "nextPage")
    _look(kiosk, "of-3", "on-0")
    _look(kiosk, "back", "enterNumber")
    _look(kiosk, "main")
    kiosk.type("99999")
    _look(kiosk, "main")
    kiosk.type("101")
    _look(kiosk, "main")
    kiosk.tap("back", "back")
    state = kiosk.window.conversation.state
    kiosk.services.papers.state(state.phone.worker.id, 1 << 9)
    kiosk.services.postings.close(b"employer-1", state.jobs.suggested[0].posting.id)
    _look(kiosk, "take-0")
    _look(kiosk, "job-1")
    _look(kiosk, "main")
    kiosk.now += 11 * MINUTE
    _look(kiosk, "back", "main")
    kiosk.tap("seeAll")
    kiosk.settle()
    _look(kiosk, "take-3")
    assert kiosk.page == "swap"
    _look(kiosk, "main")
    _look(kiosk, "giveUp")
    kiosk.pass_seconds(65)
    check(kiosk)
    kiosk.tap("stay")
    _look(kiosk, "giveUpSure")
    kiosk.tap("leave")


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_other_pages(make_kiosk, size):
    kiosk = make_kiosk(size)
    _look(kiosk, "hire")
    kiosk.pages = ""
    kiosk.look()
    _look(kiosk)
    _look(kiosk, "back", "findWork")
    kiosk.type(PHONE)
    _look(kiosk, "decline")
    kiosk.tap("main")
    worker = kiosk.known_worker((403,), dt.date(2026, 11, 24))
    for day in ("2026-11-23", "2026-11-24"):
        kiosk.services.signups.sign_up(worker, kiosk.publish(**{**LONG, "place": "站前", "day": day}).id)
    kiosk.come_again()
    check(kiosk)
    kiosk.tap("mySeat")
    kiosk.type("1")
    _look(kiosk, "main")
    _look(kiosk, "nextSeat")
    _look(kiosk, "matters")
    _look(kiosk, "openPolicies")
    _look(kiosk, "policy-3")
    kiosk.tap("leave")
    kiosk.come_again()
    kiosk.tap("mySeat")
    _look(kiosk, "main")
    for label in "789":
        kiosk.type(label)
        _look(kiosk, "main")
    assert kiosk.page == "notice"


def test_a_wide_window_is_filled_and_a_high_one_too(make_kiosk):
    for size in ((1280, 800), (540, 960)):
        stage = _rect(make_kiosk(size).find("stage"))
        assert (stage.width(), stage.height()) == size


def test_the_check_finds_what_is_wrong(make_kiosk):
    kiosk = make_kiosk()
    clock = kiosk.find("clock")
    clock.setProperty("text", "5:30 早上好早上好")
    with pytest.raises(AssertionError, match="outside"):
        check(kiosk)
    clock.setProperty("text", "5:30")
    check(kiosk)
    kiosk.find("date").setProperty("y", 2)
    with pytest.raises(AssertionError, match="lies on"):
        check(kiosk)
    assert list(shown(clock)) == []


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_a_pay_unit_that_nobody_knows(make_kiosk, size):
    kiosk = make_kiosk(size)
    kiosk.publish(trade="403", pay="99999.50")
    kiosk.publish(trade="403", pay="260")
    with kiosk.store.write() as tx:
        tx.conn.exec_driver_sql("update postings set pay_unit = 99")
    kiosk.known_worker((403,))
    kiosk.come_again()
    assert "元，问服务台" in kiosk.words("job-0")
    check(kiosk)
    _look(kiosk, "seeAll")
    _look(kiosk, "back", "take-0")
    assert kiosk.page == "seat"
