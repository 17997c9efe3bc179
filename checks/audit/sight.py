"""What a window shows, read off its items: every text, picture and control with its place, and the picture painted."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from PIL import Image
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QColor, QFont, QImage, QTextOption
from PySide6.QtQml import QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem, QQuickWindow

from checks.scenes.tapper import painted

COVER, TOUCHABLE, SHIELD = "Cover", "Touchable", "Shield"
SIDES = {Qt.AlignmentFlag.AlignHCenter.value: 0.5, Qt.AlignmentFlag.AlignRight.value: 1.0}
WRAP_ANYWHERE = QTextOption.WrapMode.WrapAnywhere.value
MARK = "_QML"
"""Qt's name of a QML type ends in this and a number."""


@dataclass(frozen=True)
class Place:
    """One item in the scene, in pixels, and what it lies in; `rank`: what is painted later has a higher one."""

    box: QRectF
    rank: int
    holders: tuple[int, ...]
    frame: QRectF
    """The nearest rectangle it lies in, or all of the stage."""
    clip: QRectF
    """What is left of the stage after everything that clips."""

    def __str__(self) -> str:
        return "a picture"


@dataclass(frozen=True)
class Text:
    """A text on show: the box is as wide as what is written."""

    place: Place
    words: str
    font: QFont
    colour: QColor
    room: float
    """Pixels of width that it may take."""
    is_cut: bool
    is_broken_anywhere: bool
    """Whether it is no words: an address, a number."""
    is_aside: bool

    @property
    def box(self) -> QRectF:
        """Where it is written."""
        return self.place.box

    def __str__(self) -> str:
        return f"“{self.words[:24]}”"


@dataclass(frozen=True)
class Control:
    """What can be touched."""

    place: Place
    name: str
    spoken: str
    is_choice: bool
    is_main: bool

    @property
    def box(self) -> QRectF:
        """Where it can be touched."""
        return self.place.box

    def __str__(self) -> str:
        return self.name or self.spoken or "a touch area without a name"


@dataclass(frozen=True)
class Sight:
    """All that is to be seen of one window. `unit`: pixels of a millimetre."""

    texts: tuple[Text, ...]
    pictures: tuple[Place, ...]
    controls: tuple[Control, ...]
    unit: float
    is_covered: bool
    image: QImage

    @cached_property
    def painted(self) -> Image.Image:
        """What is painted, as Pillow knows it."""
        image = self.image.convertToFormat(QImage.Format.Format_RGB888)
        size, stride = (image.width(), image.height()), image.bytesPerLine()
        return Image.frombytes("RGB", size, bytes(image.constBits()), "raw", "RGB", stride)


def look(window: QQuickWindow, unit: float) -> Sight:
    """The window as it is now, a millimetre `unit` pixels; of a question that covers the page, the question alone."""
    image = window.grabWindow()
    reading = _Reading(window.contentItem())
    return Sight(
        tuple(reading.texts),
        tuple(reading.pictures),
        tuple(reading.controls),
        unit,
        reading.is_covered,
        image,
    )


def kinds(item: QQuickItem) -> Iterator[str]:
    """The names of an item's types, its own first."""
    described = item.metaObject()
    while described is not None:
        yield str(described.className()).split(MARK, maxsplit=1)[0]
        described = described.superClass()


class _Reading:
    """One walk over all items in the order they are painted."""

    def __init__(self, root: QQuickItem) -> None:
        self.texts: list[Text] = []
        self.pictures: list[Place] = []
        self.controls: list[Control] = []
        self.is_covered = False
        self._rank = 0
        whole = _box(root)
        self._read(root, Place(whole, 0, (), whole, whole), 1.0, is_within_control=False)

    def _read(self, item: QQuickItem, holder: Place, opacity: float, is_within_control: bool) -> None:
        for child in painted(item):
            seen = opacity * child.opacity()
            if child.isVisible() and seen > 0:
                self._see(child, holder, seen, is_within_control)

    def _see(self, item: QQuickItem, holder: Place, opacity: float, is_within_control: bool) -> None:
        self._rank += 1
        names = tuple(kinds(item))
        if COVER in names:
            self._forget()
        place = self._placed(item, holder)
        if "QQuickText" in names:
            self._see_text(item, place, opacity)
        elif "QQuickImage" in names and item.width() > 1:
            self.pictures.append(place)
        elif TOUCHABLE in names and item.isEnabled():
            self.controls.append(_touchable(item, place))
            is_within_control = True
        elif not is_within_control and _takes_presses(item) and SHIELD not in names:
            self.controls.append(Control(place, item.objectName(), _spoken(item), is_choice=True, is_main=False))
        self._read(item, self._holding(item, names, place), opacity, is_within_control)

    def _forget(self) -> None:
        """What a cover lies on waits, and is half dark."""
        self.is_covered = True
        for seen in (self.texts, self.pictures, self.controls):
            seen.clear()

    def _placed(self, item: QQuickItem, holder: Place) -> Place:
        return Place(_box(item), self._rank, (*holder.holders, self._rank), holder.frame, holder.clip)

    def _holding(self, item: QQuickItem, names: tuple[str, ...], place: Place) -> Place:
        """What the children of an item lie in."""
        frame = place.box if "QQuickRectangle" in names and _is_drawn(item) else place.frame
        clip = place.clip.intersected(place.box) if item.clip() else place.clip
        return Place(place.box, place.rank, place.holders, frame, clip)

    def _see_text(self, item: QQuickItem, place: Place, opacity: float) -> None:
        words = str(item.property("text"))
        if not words.strip():
            return
        colour = QColor(item.property("color"))
        colour.setAlphaF(colour.alphaF() * opacity)
        is_cut = bool(item.property("truncated")) or item.height() < item.implicitHeight() - 1
        written = Place(_written(item, place.box), place.rank, place.holders, place.frame, place.clip)
        anywhere = _code(item, "wrapMode") == WRAP_ANYWHERE
        aside = bool(item.property("isAside"))
        self.texts.append(Text(written, words, item.property("font"), colour, item.width(), is_cut, anywhere, aside))


def _touchable(item: QQuickItem, place: Place) -> Control:
    is_main = bool(item.property("isMain")) and bool(item.property("isFilled"))
    is_choice = item.property("isChoice") is not False
    return Control(place, item.objectName(), _spoken(item), is_choice, is_main)


def _takes_presses(item: QQuickItem) -> bool:
    return item.isEnabled() and item.acceptedMouseButtons() != Qt.MouseButton.NoButton


def _spoken(item: QQuickItem) -> str:
    """What a screen reader says of it."""
    heard = QAccessible.queryAccessibleInterface(item)
    return heard.text(QAccessible.Text.Name).strip() if heard is not None else ""


def _box(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def _written(item: QQuickItem, box: QRectF) -> QRectF:
    """As wide as the letters, at the side where they stand."""
    wide = float(item.property("contentWidth"))
    side = SIDES.get(_code(item, "effectiveHorizontalAlignment"), 0.0)
    return QRectF(box.x() + (box.width() - wide) * side, box.y(), wide, box.height())


def _code(item: QQuickItem, name: str) -> int:
    """An enum of QML, which Python cannot read as a property."""
    value, _ = QQmlExpression(qmlContext(item), item, name).evaluate()
    return int(value)


def _is_drawn(item: QQuickItem) -> bool:
    """Whether a rectangle is more than a place for other things."""
    return QColor(item.property("color")).alpha() > 0
