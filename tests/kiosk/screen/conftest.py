"""The real screen, offscreen, over a real hall in a temporary folder."""

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QAbstractListModel, QCoreApplication, QObject, QRect
from PySide6.QtGui import QGuiApplication

from checks.scenes.complaints import Complaints, heard
from checks.scenes.tapper import Tapper
from kiosk.hall.age import Age
from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.clock import moment
from kiosk.hall.form.draft import Draft
from kiosk.hall.posting import Posting
from kiosk.qt.application import prepare
from kiosk.screen.market import Ways
from kiosk.screen.window import Fittings, Window
from kiosk.services import open_services
from kiosk.services.employer.sent import Published
from kiosk.services.reach import ALONE, Reach
from kiosk.settings import read_catalogue
from kiosk.store import Store
from kiosk.store.identity.machine import Machine

ROOT = Path(__file__).resolve().parents[3]
DAY = dt.date(2026, 11, 23)
EMPLOYER, PHONE, EMPLOYER_PHONE = b"employer-1", "13812345678", "13987654321"
CATALOGUE = read_catalogue(ROOT / "config" / "hall.toml")


def _properties(model: QObject) -> list[str]:
    described = model.metaObject()
    return [str(described.property(number).name()) for number in range(described.propertyCount())]


def _rows(model: QAbstractListModel) -> str:
    places = [model.index(number) for number in range(model.rowCount())]
    return " ".join(str(model.data(place, role)) for place in places for role in model.roleNames())


class Seconds:
    """Seconds that only a test lets pass."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


class Kiosk(Tapper):
    """A hall with its window; the hall's clock stands at 05:30, and its cable is in, until it is set otherwise."""

    def __init__(
        self,
        folder: Path,
        size: tuple[int, int] = (540, 960),
        catalogue: Catalogue = CATALOGUE,
        reach: Reach = ALONE,
        **other: Any,
    ) -> None:
        self.catalogue = catalogue
        self.now, self.seconds = moment(DAY, dt.time(5, 30)), Seconds()
        self.pages, self.ways = "http://192.168.1.20:8080", {}
        self.store = Store.open(folder / "data", folder / "keys", 0, Machine(clock=lambda: self.now))
        self.services = open_services(self.store, catalogue, lambda: self.now, reach=reach)
        super().__init__(Window(self.fittings(**other)))
        self.window.show(QRect(0, 0, *size))
        while not self.window.background.is_running:
            QCoreApplication.processEvents()
        self.look()

    def fittings(self, **other: Any) -> Fittings:
        """What the window is given, some of it changed."""
        usual: dict[str, Any] = {
            "open_services": lambda: self.services,
            "catalogue": self.catalogue,
            "ways": lambda: Ways(self.pages, **self.ways),
            "icons": ROOT / "assets" / "icons",
            "clock": lambda: self.now,
            "hall_name": "长春零工市场",
            "hotline": "服务热线 12333",
            "monotonic": self.seconds,
            "moment_ms": 0,
        }
        return Fittings(**{**usual, **other})

    def publish(self, **typed: str) -> Posting:
        """A posting as an employer types it, some fields changed."""
        result = self.services.postings.publish(EMPLOYER, self.draft(**typed))
        assert isinstance(result, Published), result
        return result.posting

    def change(self, posting: Posting, **typed: str) -> None:
        """Its employer offers it otherwise."""
        changed = self.services.editions.change(EMPLOYER, posting.id, self.draft(**typed))
        assert isinstance(changed, Published), changed

    def draft(self, **typed: str) -> Draft:
        """What an employer types, some fields changed."""
        usual: dict[str, str] = {
            "trade": "102",
            "headcount": "2",
            "pay": "260",
            "pay_unit": "2",
            "paid": "1",
            "day": DAY.isoformat(),
            "time": "06:30",
            "place": "南关区人民大街",
            "name": "王老板",
            "phone": EMPLOYER_PHONE,
        }
        return Draft(**{**usual, **typed})

    def take_seats(self, posting: Posting, count: int, day: dt.date = DAY) -> None:
        """Give so many seats to other people."""
        for number in range(count):
            phone = f"136{number:04d}{posting.id[0]:04d}"
            worker = self.services.workers.register(phone, (posting.terms.trade,), day)
            self.services.signups.sign_up(worker.id, posting.id)

    def known_worker(self, trades: tuple[int, ...] = (102,), day: dt.date = DAY) -> bytes:
        """The worker of PHONE, known from an earlier visit, in which he said to be grown up."""
        self.services.workers.agree(PHONE, Age.ADULT)
        return self.services.workers.register(PHONE, trades, day).id

    def come_again(self) -> None:
        """The second visit, up to the jobs."""
        self.tap("findWork")
        self.type(PHONE)

    def pass_seconds(self, seconds: float) -> None:
        """Nobody touches the glass."""
        self.seconds.now += seconds
        self.look()

    def kept(self) -> str:
        """Everything the view models hold, lists included."""
        models: list[QObject] = list(vars(self.window._models).values())
        values = [model.property(name) for model in models for name in _properties(model)]
        return " ".join(_rows(value) if isinstance(value, QAbstractListModel) else str(value) for value in values)

    def close(self) -> None:
        """Take everything down."""
        self.window.close()
        self.store.close()


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    return QGuiApplication


@pytest.fixture
def application(qapp: QGuiApplication) -> QGuiApplication:
    prepare(qapp)
    return qapp


@pytest.fixture
def complaints() -> Iterator[Complaints]:
    """QML warnings, logged errors and exceptions in slots; what a test has not taken out fails it."""
    with heard() as told:
        yield told
    assert told.found == []


@pytest.fixture
def make_kiosk(tmp_path: Path, application: QGuiApplication, complaints: Complaints) -> Iterator[Callable[..., Kiosk]]:
    """Makes kiosks in folders of their own, with windows of the size and trades given, and other fittings."""
    kiosks: list[Kiosk] = []

    def make(size: tuple[int, int] = (540, 960), catalogue: Catalogue = CATALOGUE, **other: Any) -> Kiosk:
        kiosks.append(Kiosk(tmp_path / f"kiosk-{len(kiosks)}", size, catalogue, **other))
        return kiosks[-1]

    yield make
    for kiosk in kiosks:
        kiosk.close()


@pytest.fixture
def kiosk(make_kiosk: Callable[..., Kiosk]) -> Kiosk:
    return make_kiosk()
