"""Pictures of every page of the kiosk, from the real screen over a real hall with its morning."""

# ruff: noqa: E402  the path and Qt's platform come first

import datetime as dt
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from PySide6.QtCore import QCoreApplication, QMetaObject, QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem

from kiosk.demo.morning import prepare as prepare_morning
from kiosk.hall.clock import MINUTE, moment
from kiosk.hall.form.draft import Draft
from kiosk.hall.posting import PostingText, text_of_edition
from kiosk.qt.application import prepare
from kiosk.screen.window import Fittings, Window
from kiosk.services import Services, open_services
from kiosk.services.employer.postings import Published
from kiosk.settings import read_catalogue
from kiosk.store import Store
from kiosk.store.identity.machine import Machine
from kiosk.store.queries.postings import CONTACT

NOW = moment(dt.date(2026, 11, 23), dt.time(5, 30))
LATER = 11 * MINUTE
"""After which a seat just given is not shown again by itself."""
SIZES = {"1080x1920": (1080, 1920), "768x1366": (768, 1366), "540x960": (540, 960), "1280x800": (1280, 800)}
LONG_PLACE = "长春市南关区全安广场东门向北二百米路西红旗商贸城三号楼地下一层装卸货平台左手边门口"[:40]
LONG_NOTE = "管两顿饭，当天结钱，工具自带，有车接送。" * 5


class Hands:
    """Both clocks, turned by the pictures: the hall's in epoch ms, and seconds for idleness; and the cable."""

    def __init__(self) -> None:
        self.now, self.seconds = NOW, 0.0
        self.pages = "http://192.168.10.20:8080"


class Shooter:
    """Walks through the screen and keeps a picture of every page."""

    def __init__(self, window: Window, store: Store, hands: Hands, folder: Path, size: str) -> None:
        self.window, self.store, self.hands, self._folder, self._size = window, store, hands, folder, size

    def tap(self, *names: str) -> None:
        """Tap things by name, one after the other."""
        for name in names:
            item = next((item for item in walk(self.window.root.contentItem()) if item.objectName() == name), None)
            if item is None:
                raise LookupError(f"{name} is not on page {self.window.conversation.state.page}")
            QMetaObject.invokeMethod(item, "tapped")
            self.settle()

    def type(self, digits: str) -> None:
        """Tap digits."""
        self.tap(*(f"key-{digit}" for digit in digits))

    def settle(self) -> None:
        """Until everything asked is answered and shown."""
        self.window.background.drain()
        self.window.pulse.look()
        self.window.background.drain()
        QCoreApplication.processEvents()

    def shoot(self, name: str) -> None:
        """Keep a picture."""
        self.settle()
        self.window.root.grabWindow().save(str(self._folder / f"kiosk-{self._size}-{name}.png"))


def walk(item: QQuickItem) -> Iterator[QQuickItem]:
    """All items that are shown."""
    for child in item.childItems():
        if child.isVisible():
            yield child
            yield from walk(child)


def save(folder: Path) -> None:
    """Write kiosk-SIZE-PAGE.png for every page and size."""
    folder.mkdir(parents=True, exist_ok=True)
    application = QGuiApplication.instance() or QGuiApplication([])
    prepare(application)
    for size in SIZES:
        with _screen(size) as (window, store, services, hands):
            _shoot_all(Shooter(window, store, hands, folder, size), services)


@contextmanager
def _screen(size: str) -> Iterator[tuple[Window, Store, Services, Hands]]:
    catalogue, hands = read_catalogue(ROOT / "config" / "hall.toml"), Hands()
    with tempfile.TemporaryDirectory() as folder:
        store = Store.open(Path(folder) / "data", Path(folder) / "keys", machine=Machine(clock=lambda: hands.now))
        services = open_services(store, catalogue, lambda: hands.now)
        prepare_morning(store, services, catalogue, NOW)
        fittings = Fittings(
            open_services=lambda: services,
            catalogue=catalogue,
            address=lambda token: f"{hands.pages}/e/{token}" if hands.pages else "",
            icons=ROOT / "assets" / "icons",
            clock=lambda: hands.now,
            hall_name="长春零工市场",
            hotline="服务热线 12333 · 全程免费 · 不收押金",
            monotonic=lambda: hands.seconds,
        )
        window = Window(fittings)
        window.show(QRect(0, 0, *SIZES[size]))
        while not window.background.is_running:
            QCoreApplication.processEvents()
        try:
            yield window, store, services, hands
        finally:
            window.close()
            store.close()


def _shoot_all(shooter: Shooter, services: Services) -> None:
    _shoot_start(shooter)
    _shoot_way(shooter, services)
    _shoot_refusals(shooter, services)
    _shoot_seat(shooter)
    _shoot_second_visit(shooter, services)
    shooter.tap("leave", "findWork")
    shooter.type("138")
    shooter.hands.seconds += 41
    shooter.window.pulse.tick()
    shooter.shoot("idle")


def _shoot_start(shooter: Shooter) -> None:
    shooter.shoot("start")
    shooter.tap("hire")
    shooter.shoot("hire")
    pages, shooter.hands.pages = shooter.hands.pages, ""
    shooter.window.pulse.tick()
    shooter.shoot("hire-unreachable")
    shooter.hands.pages = pages
    shooter.tap("back", "findWork")


def _shoot_way(shooter: Shooter, services: Services) -> None:
    shooter.type("1381234")
    shooter.tap("main")
    shooter.shoot("phone-wrong")
    shooter.type("567")
    shooter.shoot("phone")
    shooter.type("8")
    shooter.shoot("consent")
    shooter.tap("agree")
    shooter.shoot("families")
    shooter.tap("family-0")
    shooter.shoot("trades")
    shooter.tap("trade-102", "changeTrades")
    shooter.shoot("families-chosen")
    shooter.tap("family-0")
    shooter.shoot("trades-chosen")
    shooter.tap("trade-101")
    shooter.shoot("jobs")
    _shoot_every(shooter)
    _shoot_number(shooter, services)


def _shoot_every(shooter: Shooter) -> None:
    shooter.tap("seeAll")
    shooter.shoot("every")
    shooter.tap("nextPage")
    shooter.shoot("every-2")
    shooter.tap("of-3")
    shooter.shoot("every-family")
    shooter.tap("on-1")
    shooter.shoot("every-tomorrow")
    shooter.tap("back")


def _shoot_number(shooter: Shooter, services: Services) -> None:
    shooter.tap("enterNumber")
    shooter.type("999")
    shooter.tap("main")
    shooter.shoot("number-wrong")
    job, other = services.jobs.every(dt.date(2026, 11, 23))[:2]
    shooter.type(str(job.number))
    shooter.shoot("number")
    shooter.tap("main")
    shooter.shoot("numbered")
    with shooter.store.write() as tx:
        tx.conn.exec_driver_sql("update postings set number = ? where id = ?", (job.number, other.id))
    shooter.tap("anotherNumber")
    shooter.type(str(job.number))
    shooter.tap("main")
    shooter.shoot("numbered-two")
    shooter.tap("back", "back")


def _shoot_refusals(shooter: Shooter, services: Services) -> None:
    first = shooter.window.conversation.state.jobs.suggested[0].posting
    for number in range(first.places_left):
        worker = services.workers.register(f"1350000{number:04d}", (first.terms.trade,), dt.date(2026, 11, 23))
        services.signups.sign_up(worker.id, first.id)
    shooter.tap("job-0")
    shooter.shoot("full")


def _shoot_seat(shooter: Shooter) -> None:
    shooter.tap("job-1")
    shooter.shoot("seat")
    shooter.tap("main", "findWork")
    shooter.type("13812345678")
    shooter.tap("job-1")
    shooter.shoot("seat-earlier")
    shooter.tap("main")


def _shoot_second_visit(shooter: Shooter, services: Services) -> None:
    shooter.hands.now += LATER
    shooter.tap("findWork")
    shooter.type("13812345678")
    shooter.shoot("jobs-with-seat")
    shooter.tap("job-1")
    shooter.shoot("busy")
    shooter.tap("main")
    shooter.type("99")
    shooter.tap("main")
    shooter.shoot("label-wrong")
    label = _give_long_seat(shooter, services)
    shooter.type(label)
    shooter.tap("main")
    shooter.shoot("held")
    shooter.tap("giveUp")
    shooter.shoot("give-up")
    shooter.tap("keep", "main")
    shooter.shoot("arrived")
    _shoot_unreadable(shooter, services)
    _shoot_desk(shooter)


def _shoot_unreadable(shooter: Shooter, services: Services) -> None:
    """Of the seat's posting neither place nor contact can be read any more."""
    posting = next(each for each in services.jobs.every(dt.date(2026, 11, 24)) if each.note == LONG_NOTE)
    with shooter.store.write() as tx:
        tx.put_ciphertext(posting.id, CONTACT, b"", b"gone")
        tx.put_open(posting.id, text_of_edition(1), PostingText(""))
    shooter.tap("leave", "findWork")
    shooter.type("13812345678")
    shooter.tap("mySeat")
    shooter.type("12")
    shooter.tap("main")
    shooter.shoot("held-unreadable")


def _shoot_desk(shooter: Shooter) -> None:
    """Two more wrong labels are too many for one day."""
    shooter.tap("leave", "findWork")
    shooter.type("13812345678")
    shooter.tap("mySeat")
    for label in ("98", "97"):
        shooter.type(label)
        shooter.tap("main")
    shooter.shoot("label-desk")


def _give_long_seat(shooter: Shooter, services: Services) -> str:
    """The longest that can be typed into a form, on a seat of this worker."""
    worker = shooter.window.conversation.state.phone.worker
    if worker is None:
        raise LookupError("nobody is there")
    employer, phone = "欧阳德福家政服务有限公司经理部", "13812345678"
    draft = Draft(
        "403", "999", "99999.50", "1", "2026-11-24", "18:30", LONG_PLACE, LONG_NOTE, employer, phone, paid="4"
    )
    published = services.postings.publish(b"employer-1", draft)
    if not isinstance(published, Published):
        raise LookupError(f"not published: {published}")
    for number in range(11):
        other = services.workers.register(f"1360000{number:04d}", (403,), dt.date(2026, 11, 24))
        services.signups.sign_up(other.id, published.posting.id)
    services.signups.sign_up(worker.id, published.posting.id)
    return "12"


if __name__ == "__main__":
    save(ROOT / "build" / "screens")
