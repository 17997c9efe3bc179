"""The firmwares by their protocols' names."""

from collections.abc import Callable
from typing import Any

from display.emulator.firmware.alpha import AlphaFirmware
from display.emulator.firmware.cpower import CPowerFirmware
from display.emulator.firmware.firmware import Build, Firmware
from display.emulator.firmware.linka import LinkaFirmware
from display.emulator.firmware.onbon import OnbonFirmware

FIRMWARES: dict[str, Callable[[Build], Firmware[Any, Any]]] = {
    "onbon": OnbonFirmware,
    "cpower": CPowerFirmware,
    "linka": LinkaFirmware,
    "alpha": AlphaFirmware,
}
