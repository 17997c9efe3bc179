"""A hall with its morning and the real window over it, on any glass; clocks and other halls move by a scene alone."""

import datetime as dt
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
os.environ.setdefault("QT_IM_MODULE", "qtvirtualkeyboard")
os.environ.setdefault("QT_VIRTUALKEYBOARD_DESKTOP_DISABLE", "1")
os.environ.setdefault(
    "QT_LOGGING_RULES",
    "qt.multimedia.symbolsresolver=false;qt.qml.propertyCache.append=false;qt.virtualkeyboard.pinyin=false",
)

from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtGui import QGuiApplication

from checks.scenes.neighbours import Others
from checks.scenes.shapes import CONTRAST, LANGUAGES, LARGE, Look, Shape
from checks.scenes.tapper import Tapper
from kiosk.demo.morning import prepare as prepare_morning
from kiosk.hall.age import Age
from kiosk.hall.clock import moment
from kiosk.hall.desk.device import Device, DeviceState, Fault
from kiosk.hall.form.draft import Draft
from kiosk.hall.language import Language
from kiosk.hall.linter.law import Law
from kiosk.hall.posting import Posting
from kiosk.hall.worker import Worker
from kiosk.qt.application import prepare
from kiosk.screen.behind import Behind
from kiosk.screen.market import Ways
from kiosk.screen.window import Fittings, Window
from kiosk.services import Services, open_services
from kiosk.services.employer.sent import Published
from kiosk.services.reach import Reach
from kiosk.settings import read_catalogue, read_law
from kiosk.store import Store
from kiosk.store.identity.machine import Machine
from kiosk.store.identity.traits import Traits

ROOT = Path(__file__).resolve().parent.parent.parent
HALL_FILE = ROOT / "config" / "hall.toml"
TODAY = dt.date(2026, 11, 23)
TOMORROW = TODAY + dt.timedelta(days=1)
NOW = moment(TODAY, dt.time(5, 30))
PAGES = "http://192.168.10.20:8080"
SEED = 7
"""What is drawn by chance is the same each time."""
TRAITS = Traits(file=(b"file",), machine_id=(b"machine",))
"""A copy of the morning is the same machine's, and its journal goes on."""
HALL = "长春零工市场"
HOTLINE = "服务热线 12333 · 全程免费 · 不收押金"
DEVICES = (
    DeviceState(Device.BOARD, Fault.SILENT, "hall"),
    DeviceState(Device.PROVINCE, Fault.NONE),
    DeviceState(Device.FOLDER, Fault.LOST, "linggong"),
    DeviceState(Device.DISK, Fault.NONE, number=88_000),
    DeviceState(Device.CLOCK, Fault.NONE),
)
"""How it stands with what the kiosk depends on."""


@cache
def _law() -> Law:
    return read_law(HALL_FILE, "220100")


class Stage(Tapper):
    """The window on one glass; both clocks and the hall's cable are the scene's."""

    def __init__(self, folder: Path, shape: Shape) -> None:
        self.shape, self.now, self.seconds, self.ways = shape, NOW, 0.0, Ways(PAGES)
        self._employers, self.others = 0, Others()
        chance = Random()
        chance.setstate(_morning().laid_out(folder))
        self.catalogue = read_catalogue(HALL_FILE)
        machine = Machine(lambda: self.now, chance.randbytes, lambda _: TRAITS, running=self._running)
        self.store = Store.open(folder / "data", folder / "keys", machine=machine)
        reach = Reach(neighbours=self.others)
        self.services: Services = open_services(self.store, self.catalogue, lambda: self.now, reach=reach)
        super().__init__(Window(self._fittings()))
        self.window.show(QRect(0, 0, *shape.pixels))
        while not self.window.background.is_running:
            QCoreApplication.processEvents()
        self.look()

    def _running(self) -> int:
        return round(self.seconds * 1000)

    def _fittings(self) -> Fittings:
        return Fittings(
            open_services=lambda: self.services,
            catalogue=self.catalogue,
            ways=lambda: self.ways,
            icons=ROOT / "assets" / "icons",
            clock=lambda: self.now,
            hall_name=HALL,
            hotline=HOTLINE,
            width_mm=self.shape.mm[0],
            height_mm=self.shape.mm[1],
            languages=tuple(map(Language, LANGUAGES)),
            behind=Behind(lambda _doubt: DEVICES, _law),
            monotonic=lambda: self.seconds,
            moment_ms=0,
        )

    @property
    def unit(self) -> float:
        """Pixels of a millimetre."""
        return min(have / real for have, real in zip(self.shape.pixels, self.shape.mm, strict=True))

    def dress(self, look: Look) -> None:
        """Speak another language, with other letters and colours; the page stays."""
        talk = self.window.conversation
        shown = replace(
            talk.state.look,
            language=Language(look.language),
            is_large=look.mode == LARGE,
            is_contrast=look.mode == CONTRAST,
        )
        talk.step(replace(talk.state, look=shown))
        self.settle()

    def pass_seconds(self, seconds: float) -> None:
        """Nobody touches the glass for so long."""
        self.seconds += seconds
        self.look()

    def publish(self, **typed: str) -> Posting:
        """A posting as an employer of its own types it, some fields changed."""
        self._employers += 1
        result = self.services.postings.publish(b"employer-%d" % self._employers, self.draft(**typed))
        assert isinstance(result, Published), result
        return result.posting

    def draft(self, **typed: str) -> Draft:
        """What an employer types, some fields changed."""
        usual = {
            "trade": "102",
            "headcount": "2",
            "pay": "260",
            "pay_unit": "2",
            "paid": "1",
            "day": TODAY.isoformat(),
            "time": "06:30",
            "place": "南关区人民大街",
            "name": "王老板",
            "phone": "13987654321",
        }
        return Draft(**{**usual, **typed})

    def know(self, phone: str, trades: tuple[int, ...]) -> Worker:
        """Somebody grown up who has been here before."""
        self.services.workers.agree(phone, Age.ADULT)
        return self.services.workers.register(phone, trades, TODAY)

    def fill(self, posting: Posting, but: int = 0) -> None:
        """Other people take all places of a posting but so many."""
        for number in range(posting.places_left - but):
            phone = f"135{posting.number or 0:04d}{number:04d}"
            self.services.signups.sign_up(self.know(phone, (posting.terms.trade,)).id, posting.id)

    def close(self) -> None:
        """Take everything down."""
        self.window.close()
        self.store.close()


class Morning:
    """The hall's morning, made once in this process."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="morning-")
        data, keys = (Path(self._folder.name) / part for part in ("data", "keys"))
        chance, catalogue = Random(SEED), read_catalogue(HALL_FILE)
        machine = Machine(lambda: NOW, chance.randbytes, lambda _: TRAITS, running=lambda: 0)
        store = Store.open(data, keys, machine=machine)
        prepare_morning(store, open_services(store, catalogue, lambda: NOW), catalogue, NOW)
        store.close()
        self._chance = chance.getstate()

    def laid_out(self, folder: Path) -> tuple[Any, ...]:
        """Copy it into an empty folder; what is drawn by chance goes on from there."""
        shutil.copytree(self._folder.name, folder, dirs_exist_ok=True)
        return self._chance


_morning = cache(Morning)


@contextmanager
def open_stage(shape: Shape) -> Iterator[Stage]:
    """A stage over a fresh hall in a folder of its own."""
    prepare(application())
    with tempfile.TemporaryDirectory() as folder:
        stage = Stage(Path(folder), shape)
        try:
            yield stage
        finally:
            stage.close()


def application() -> QGuiApplication:
    """This process's application."""
    running = QGuiApplication.instance()
    return running if isinstance(running, QGuiApplication) else QGuiApplication([])
