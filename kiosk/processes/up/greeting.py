"""What `up` says when the hall is open, and when phones find its pages at another address."""

from collections.abc import Callable

import msgspec
import structlog

from kiosk.network.ports import LOOPBACK, Whereabouts
from kiosk.place.place import Place
from kiosk.settings import Settings
from kiosk.settings.hall import LOWEST_MM
from kiosk.upkeep.files import is_alive, read_json

TOO_LOW = "glass {height:g} mm high, below {lowest}: not every page fits it; see [screen] in hall.toml"
NOWHERE = "no phone reaches this machine now: plug in its network cable, or see [phone] in hall.toml"

Say = Callable[[str], None]


class PagesLine:
    """Says where phones find the pages."""

    def __init__(self, pages: Whereabouts) -> None:
        self._pages, self._said = pages, ""

    def text(self) -> str:
        """The line as it stands now."""
        address = self._pages.web_address()
        self._said = f"  phone pages  {f'{address}/' if address else NOWHERE}"
        return self._said

    def say_if_new(self, say: Say) -> None:
        """The line, if it is not what was said last."""
        before = self._said
        if self.text() != before:
            structlog.get_logger("up").info("phone_pages", address=self._pages.web_address())
            say(self._said)


class _Clock(msgspec.Struct, frozen=True):
    """What `sync` says of this machine's clock in its small file (`sync_status.Status`)."""

    pid: int
    clock: str = ""


class ClockLine:
    """Says why this machine's clock seems wrong, as `sync` finds it."""

    def __init__(self, place: Place) -> None:
        self._place, self._said = place, ""

    def say_if_new(self, say: Say) -> None:
        """The line, if it is not what was said last."""
        status = read_json(self._place.sync_status, _Clock)
        words = status.clock if status and is_alive(status.pid) else ""
        if words != self._said and words:
            structlog.get_logger("up").warning("clock", words=words)
            say(f"  {words}")
        self._said = words


def greeting(place: Place, names: tuple[str, ...], pages: PagesLine, vnc_port: int, settings: Settings) -> list[str]:
    """What runs, and where everything is; `vnc_port` is 0 where the machine has a display."""
    lines = [f"The hall is open: {', '.join(names)}."]
    if "phone" in names:
        lines.append(pages.text())
    if "desk" in names:
        lines.append(f"  desk         http://{LOOPBACK}:{settings.desk.local_port}/")
    if "screen" in names and settings.screen.is_too_low:
        lines.append(f"  screen       {TOO_LOW.format(height=settings.screen.height_mm, lowest=LOWEST_MM)}")
    if vnc_port:
        lines.append(f"  windows      no display here: open {LOOPBACK}:{vnc_port} in a VNC viewer")
    lines += [f"  data         {place.data}", f"  keys         {place.keys}", f"  logs         {place.logs}"]
    return [*lines, "  stop         Ctrl-C"]
