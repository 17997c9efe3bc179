"""What the clerks' panel knows of the machine beside the hall's services."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.hall.clock import Doubt
from kiosk.hall.desk.device import DeviceState

if TYPE_CHECKING:
    from kiosk.hall.linter.law import Law


def _no_devices(_doubt: Doubt | None) -> tuple[DeviceState, ...]:
    return ()


@dataclass(frozen=True)
class Behind:
    """How devices stand, given why the clock seems wrong; the law by which held work is read, None for no rules.

    Both are asked on the background thread.
    """

    devices: Callable[[Doubt | None], tuple[DeviceState, ...]] = _no_devices
    law: "Callable[[], Law | None]" = lambda: None


NOTHING = Behind()
