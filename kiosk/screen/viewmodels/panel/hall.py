"""The hall itself at the panel: its door, its devices, the urgent line, computers."""

# ruff: noqa: N802  QML's members are camelCase

from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.hall.announced.notice import LETTERS_MOST
from kiosk.hall.clock import Clock, day_of, local
from kiosk.hall.desk.device import WELL, DeviceState
from kiosk.hall.form.plain import a_line
from kiosk.screen.conversation import Conversation
from kiosk.screen.flow.panel import steps
from kiosk.screen.flow.panel.state import Leaf, Panel
from kiosk.screen.viewmodels.panel.asking import ask_as_clerk
from kiosk.screen.viewmodels.parts.codes import code
from kiosk.screen.viewmodels.parts.module import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME
from kiosk.screen.viewmodels.parts.panel_codes import Devices, Faults
from kiosk.screen.viewmodels.parts.terms import day_parts

__all__ = ["QML_IMPORT_MAJOR_VERSION", "QML_IMPORT_NAME", "PanelHall"]


@QmlElement
@QmlUncreatable("constructed by the window")
class PanelHall(QObject):  # type: ignore[operator]  # the stubs forget __call__
    """What a clerk sees and changes of the hall."""

    changed = Signal()
    never = Signal()
    """Of what stays: Qt's lint does not see `constant`."""

    def __init__(self, conversation: Conversation, clock: Clock) -> None:
        super().__init__()
        self._conversation, self._clock = conversation, clock
        conversation.changed.connect(self.changed)

    @property
    def _panel(self) -> Panel:
        return self._conversation.state.panel

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]  # the stubs forget names of types
    def door(self) -> dict[str, Any]:
        """How it stands: isOpen, the time of the look, whether the clock is doubted, how much is not over."""
        seen = self._panel.hall
        if seen is None:
            return {}
        at, still = local(seen.now), seen.still
        return {
            **day_parts(at.date(), day_of(self._clock())),
            "isOpen": seen.opening.is_open,
            "hour": at.hour,
            "minute": at.minute,
            "isClockWrong": seen.doubt is not None,
            "offers": len(still.offers),
            "talks": len(still.talks),
            "absent": len(still.absent),
        }

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]  # the stubs forget names of types
    def devices(self) -> list[dict[str, Any]]:
        """Each: device, fault, name, number, isWell; what is wrong comes first."""
        found = sorted(self._panel.devices, key=lambda each: each.fault in WELL)
        return [_device(each) for each in found]

    @Property(str, notify=changed)
    def standing(self) -> str:
        """What the board says before all work, empty for nothing."""
        return self._panel.urgent.standing

    @Property(str, notify=changed)
    def text(self) -> str:
        """The line that is being typed."""
        return self._panel.urgent.text

    @Property(str, notify=changed)
    def line(self) -> str:
        """The same as it will stand there."""
        return a_line(self._panel.urgent.text, LETTERS_MOST)

    @Property(int, notify=never)
    def textMost(self) -> int:
        """So many letters it has at most."""
        return LETTERS_MOST

    @Property(str, notify=changed)
    def computer(self) -> str:
        """Digits that let a computer in, empty for who may not make any."""
        return self._panel.computer

    @Slot()
    def openDoor(self) -> None:
        """开门、关门."""
        ask_as_clerk(self._conversation, lambda hall, clerk: hall.hall(clerk.id), steps.saw_hall)

    @Slot()
    def openHall(self) -> None:
        """钟对，开门."""
        seen = self._panel.hall
        if seen is not None:
            ask_as_clerk(self._conversation, lambda hall, clerk: hall.open(clerk.id, seen.now), steps.told_hall)

    @Slot()
    def closeHall(self) -> None:
        """关门."""
        ask_as_clerk(self._conversation, lambda hall, clerk: hall.close(clerk.id), steps.told_hall)

    @Slot()
    def openDevices(self) -> None:
        """设备."""
        ask_as_clerk(
            self._conversation,
            lambda hall, clerk: hall.devices(clerk.id),
            lambda state, answer: steps.changed(steps.go(state, Leaf.DEVICES), devices=answer),
        )

    @Slot()
    def openUrgent(self) -> None:
        """急事上大屏."""
        ask_as_clerk(self._conversation, lambda hall, clerk: hall.urgent(clerk.id), steps.saw_urgent)

    @Slot(str)
    def write(self, text: str) -> None:
        """The line as it is typed."""
        if text != self._panel.urgent.text:
            self._conversation.step(steps.write(self._conversation.state, text))

    @Slot()
    def preview(self) -> None:
        """看看样子."""
        urgent = self._panel.urgent
        ask_as_clerk(
            self._conversation,
            lambda hall, clerk: hall.judge_line(clerk.id, urgent.text, urgent.minutes),
            steps.judged_line,
        )

    @Slot(int)
    def post(self, minutes: int) -> None:
        """For so long."""
        text = self._panel.urgent.text
        ask_as_clerk(self._conversation, lambda hall, clerk: hall.post_line(clerk.id, text, minutes), steps.posted)

    @Slot()
    def endLine(self) -> None:
        """撤下来."""
        ask_as_clerk(self._conversation, lambda hall, clerk: hall.end_line(clerk.id), steps.posted)

    @Slot()
    def openComputer(self) -> None:
        """让一台电脑进来."""
        ask_as_clerk(self._conversation, lambda hall, clerk: hall.computer(clerk.id), steps.saw_computer)


def _device(state: DeviceState) -> dict[str, Any]:
    return {
        "device": code(Devices.Device, state.device),
        "fault": code(Faults.Fault, state.fault),
        "name": a_line(state.name, LETTERS_MOST),
        "number": state.number,
        "isWell": state.fault in WELL,
    }
