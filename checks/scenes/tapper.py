"""A finger and an eye for the kiosk's window: taps what lies topmost, reads what is shown."""

from collections.abc import Iterator

import shiboken6
from PySide6.QtCore import QCoreApplication, QPointF, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.screen.window import Window


def painted(item: QQuickItem) -> list[QQuickItem]:
    """An item's children, the topmost last."""
    return sorted(item.childItems(), key=lambda child: child.z())


def shown(item: QQuickItem) -> Iterator[QQuickItem]:
    """All items below `item` that are visible, in the order they are painted."""
    for child in painted(item):
        if child.isVisible() and child.opacity() > 0:
            yield child
            yield from shown(child)


def topmost(item: QQuickItem, scene: QPointF) -> QQuickItem | None:
    """The item that a press at this place of the scene goes to."""
    contains = item.contains(item.mapFromScene(scene))
    if item.clip() and not contains:
        return None
    for child in reversed(painted(item)):
        if child.isVisible() and child.isEnabled() and (found := topmost(child, scene)) is not None:
            return found
    is_touched = contains and item.acceptedMouseButtons() != Qt.MouseButton.NoButton
    return item if is_touched else None


def is_within(item: QQuickItem | None, ancestor: QQuickItem) -> bool:
    """Whether an item is `ancestor` or lies in it."""
    wanted = shiboken6.getCppPointer(ancestor)
    while item is not None and shiboken6.getCppPointer(item) != wanted:
        item = item.parentItem()
    return item is not None


def read(text: str) -> str:
    """A text as people read it: what keeps a line from breaking is not seen."""
    return text.replace("\u2060", "").replace("\u00a0", " ")


def written(item: QQuickItem) -> str:
    """What a text says, as people read it."""
    return read(str(item.property("text")))


class Tapper:
    """One person in front of one window."""

    def __init__(self, window: Window) -> None:
        self.window = window
        self.tapped: list[str] = []
        """Names of what was tapped."""

    @property
    def page(self) -> str:
        """Name of the page on show."""
        pages = [item.objectName() for item in self.items() if item.objectName().startswith("page-")]
        assert len(pages) == 1, pages
        return pages[0].removeprefix("page-")

    def items(self) -> Iterator[QQuickItem]:
        """Everything that is shown."""
        return shown(self.window.root.contentItem())

    def find(self, name: str, within: str = "") -> QQuickItem:
        """The one thing of this name that is shown."""
        items = shown(self.find(within)) if within else self.items()
        found = [item for item in items if item.objectName() == name]
        assert len(found) == 1, f"{len(found)} things called {name} on page {self.page}"
        return found[0]

    def sees(self, name: str) -> bool:
        """Whether something of this name is shown."""
        return any(item.objectName() == name for item in self.items())

    def text(self, name: str, within: str = "") -> str:
        """What a text says."""
        return written(self.find(name, within))

    def words(self, within: str) -> str:
        """Everything that is written in a thing."""
        items = shown(self.find(within))
        return " ".join(written(item) for item in items if item.inherits("QQuickText"))

    def tap(self, *names: str) -> None:
        """Tap things one after the other; each must be topmost in its middle."""
        for name in names:
            self.tap_item(self.find(name))

    def tap_item(self, item: QQuickItem) -> None:
        """Press and release in the middle of an item."""
        middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2))
        target = topmost(self.window.root.contentItem(), middle)
        assert is_within(target, item), f"{item.objectName()} is covered by {target}"
        self.tapped.append(item.objectName())
        QTest.mouseClick(self.window.root, Qt.MouseButton.LeftButton, pos=middle.toPoint())
        self.settle()

    def type(self, digits: str) -> None:
        """Tap digits on the pad."""
        self.tap(*(f"key-{digit}" for digit in digits))

    def settle(self) -> None:
        """Until everything asked is answered, laid out and painted, and what the layout asked for as well."""
        for _ in range(2):
            self.window.background.drain()
            QCoreApplication.processEvents()
            self.window.root.grabWindow()

    def look(self) -> None:
        """Let the screen see what other processes committed, and the time."""
        self.window.pulse.look()
        self.window.pulse.tick()
        self.settle()
