"""The real screen, run by the process's own entry point, tapped as a finger taps it."""

import time
from collections.abc import Callable, Iterator

import zxingcpp
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.processes.place import Place
from kiosk.processes.screen import make_fittings
from kiosk.screen.window import Window
from kiosk.settings import read_settings

GLASS = QRect(0, 0, 540, 960)
PATIENCE = 60.0


class KioskScreen:
    """A kiosk's window in this process, on a hall's folder."""

    def __init__(self, place: Place) -> None:
        self.window = Window(make_fittings(place, read_settings(place.config)))
        self.window.show(GLASS)
        self.until(lambda: self.has("findWork"))

    def close(self) -> None:
        """Take the window down."""
        self.window.close()

    def tap(self, *names: str) -> None:
        """Touch things by name, each where it lies on top."""
        for name in names:
            self.until(lambda name=name: self._is_on_top(name))
            QTest.mouseClick(self.window.root, Qt.MouseButton.LeftButton, pos=self._centre(self.item(name)))
            QGuiApplication.processEvents()

    def type(self, digits: str) -> None:
        """Touch the keys of a number."""
        self.tap(*(f"key-{digit}" for digit in digits))

    def text(self, name: str) -> str:
        """What something says."""
        return str(self.item(name).property("text"))

    def has(self, name: str) -> bool:
        """Whether something is shown."""
        return any(item.objectName() == name for item in self._shown(self.window.root.contentItem()))

    def item(self, name: str) -> QQuickItem:
        """Something that is shown, by name."""
        return next(item for item in self._shown(self.window.root.contentItem()) if item.objectName() == name)

    def until(self, is_so: Callable[[], object]) -> None:
        """Let the screen live until something is so."""
        deadline = time.monotonic() + PATIENCE
        while not is_so():
            if time.monotonic() > deadline:
                shown = {item.objectName() for item in self._shown(self.window.root.contentItem())} - {""}
                raise TimeoutError(f"never so; the screen shows {sorted(shown)}")
            QTest.qWait(10)

    def scan(self) -> str:
        """What a phone's camera reads off the screen."""
        self.until(self._codes)
        return self._codes()[0]

    def _codes(self) -> list[str]:
        picture = self.window.root.grabWindow().convertToFormat(QImage.Format.Format_Grayscale8)
        pixels = memoryview(picture.constBits()).cast("B", (picture.height(), picture.bytesPerLine()))
        return [code.text for code in zxingcpp.read_barcodes(pixels)]

    def _is_on_top(self, name: str) -> bool:
        if not self.has(name):
            return False
        item, centre = self.item(name), self._centre(self.item(name))
        stack, top = self.window.root.contentItem(), QPointF(centre)
        while child := stack.childAt(top.x(), top.y()):
            top, stack = stack.mapToItem(child, top), child
        return item.isEnabled() and (stack is item or item.isAncestorOf(stack) or stack.isAncestorOf(item))

    def _centre(self, item: QQuickItem) -> QPoint:
        return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()

    def _shown(self, item: QQuickItem) -> Iterator[QQuickItem]:
        for child in item.childItems():
            if child.isVisible() and child.opacity() > 0:
                yield child
                yield from self._shown(child)


def look_for_work(screen: KioskScreen, phone: str, trade: int = 102, days_ahead: int = 1) -> None:
    """A new worker's way from the first page to his jobs; trades of the first family."""
    screen.tap("findWork")
    screen.type(phone)
    screen.tap("main", "agree", "family-0", f"trade-{trade}", "main", f"day-{days_ahead}")
    screen.until(lambda: screen.has("page-jobs") or screen.has("page-notice"))


def take_first_job(screen: KioskScreen) -> str:
    """From the jobs to the seat the screen shows."""
    screen.tap("job-0")
    screen.until(lambda: screen.has("page-seat"))
    return screen.text("seatLabel")
