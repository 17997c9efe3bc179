"""What somebody may do at a kiosk: fingers on the glass, digits typed; and time that passes."""

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QPointingDevice
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from checks.audit.sight import TOUCHABLE, kinds
from checks.scenes.stage import NOW, Stage
from checks.scenes.tapper import is_within, topmost
from kiosk.hall.clock import local

Spot = tuple[float, float]
"""A place on the glass: parts of its width and height, 0 to 1."""

LAST_HOUR = 20


@dataclass(frozen=True)
class Finger:
    """Where it comes down, and where it goes up again."""

    down: Spot
    up: Spot


class Hand:
    """Somebody's fingers, and all else that happens around one window."""

    def __init__(self, stage: Stage, glass: QPointingDevice) -> None:
        self.stage, self._glass = stage, glass

    def touch(self, fingers: tuple[Finger, ...], order: tuple[int, ...]) -> None:
        """All come down one after the other, and go up in their order."""
        lying: dict[int, QPoint] = {}
        for number, finger in enumerate(fingers):
            lying[number] = self._pixel(finger.down)
            self._tell(lying, number, "press")
        for number in order:
            lying[number] = self._pixel(fingers[number].up)
            self._tell(lying, number, "release")
            del lying[number]
        self.stage.settle()

    def _pixel(self, spot: Spot) -> QPoint:
        width, height = self.stage.shape.pixels
        return QPoint(min(width - 1, int(spot[0] * width)), min(height - 1, int(spot[1] * height)))

    def _tell(self, lying: dict[int, QPoint], finger: int, what: str) -> None:
        root = self.stage.window.root
        sequence = QTest.touchEvent(root, self._glass)
        for other in lying.keys() - {finger}:
            sequence.stationary(other)
        getattr(sequence, what)(finger, lying[finger], root)
        sequence.commit()
        self.stage.window.background.drain()


class Step(Protocol):
    """One thing that happens."""

    @property
    def taps(self) -> int:
        """Fingers that came down."""

    def take(self, hand: Hand) -> None:
        """Let it happen."""


@dataclass(frozen=True)
class Touch:
    """One to three fingers."""

    fingers: tuple[Finger, ...]
    order: tuple[int, ...]

    @property
    def taps(self) -> int:
        """One a finger."""
        return len(self.fingers)

    def take(self, hand: Hand) -> None:
        """Touch."""
        hand.touch(self.fingers, self.order)


@dataclass(frozen=True)
class Type:
    """Digits on the pad, from an empty field, as long as there is one."""

    digits: str

    @property
    def taps(self) -> int:
        """One a digit."""
        return len(self.digits)

    def take(self, hand: Hand) -> None:
        """Type."""
        for digit in ("clear", *self.digits):
            key = next((item for item in touchable(hand.stage) if item.objectName() == f"key-{digit}"), None)
            if key is not None:
                spot = middle(hand.stage, key)
                hand.touch((Finger(spot, spot),), (0,))


@dataclass(frozen=True)
class Wait:
    """Nobody comes for so many seconds; at night the day before begins again."""

    seconds: float
    taps: int = 0

    def take(self, hand: Hand) -> None:
        """Wait."""
        hand.stage.now += round(self.seconds * 1000)
        if local(hand.stage.now).hour >= LAST_HOUR:
            hand.stage.now = NOW
        hand.stage.pass_seconds(self.seconds)


def touchable(stage: Stage) -> list[QQuickItem]:
    """What a finger can touch now: shown, enabled, and nothing lies on its middle."""
    things = [item for item in stage.items() if item.isEnabled() and TOUCHABLE in kinds(item)]
    return [item for item in things if _is_reached(stage, item)]


def middle(stage: Stage, item: QQuickItem) -> Spot:
    """Where its middle is."""
    at = item.mapToScene(QPointF(item.width() / 2, item.height() / 2))
    width, height = stage.shape.pixels
    return at.x() / width, at.y() / height


def _is_reached(stage: Stage, item: QQuickItem) -> bool:
    at = item.mapToScene(QPointF(item.width() / 2, item.height() / 2))
    return is_within(topmost(stage.window.root.contentItem(), at), item)
