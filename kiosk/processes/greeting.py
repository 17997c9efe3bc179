"""What `up` says when the hall is open, and when phones find its pages at another address."""

from collections.abc import Callable

import structlog

from kiosk.processes.place import Place
from kiosk.processes.ports import LOOPBACK, Whereabouts

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


def greeting(place: Place, names: tuple[str, ...], pages: PagesLine, vnc_port: int) -> list[str]:
    """What runs, and where everything is; `vnc_port` is 0 where the machine has a display."""
    lines = [f"The hall is open: {', '.join(names)}."]
    if "phone" in names:
        lines.append(pages.text())
    if vnc_port:
        lines.append(f"  windows      no display here: open {LOOPBACK}:{vnc_port} in a VNC viewer")
    lines += [f"  data         {place.data}", f"  keys         {place.keys}", f"  logs         {place.logs}"]
    return [*lines, "  stop         Ctrl-C"]
