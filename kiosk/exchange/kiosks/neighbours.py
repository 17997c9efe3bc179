"""Kiosks that call out on the hall's network (multicast DNS): this one says where it is, and hears the others."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

import structlog
from zeroconf import Error, ServiceBrowser, ServiceInfo, ServiceStateChange, Zeroconf

from kiosk.hall.ids import Id, to_text
from kiosk.network.ports import Whereabouts

SERVICE = "_linggong._tcp.local."
HALL = b"hall"
HEARD_WITHIN_MS = 3000
LOOK_S = 3.0
"""Between looks where this machine is now."""
AGAIN_S = 60.0
"""Until it is tried again where it could not call."""

Found = Callable[[str], None]


def call_out(hall: Id, name: Id, here: Whereabouts, found: Found, stop: threading.Event) -> None:
    """Call out where this kiosk is, anew whenever that changes, until `stop` is set; silent while it is nowhere."""
    while not stop.is_set():
        address = here.address()
        if not address:
            stop.wait(LOOK_S)
            continue
        with calling(hall, name, (address, here.number), found) as is_calling:
            until = None if is_calling else time.monotonic() + AGAIN_S
            _stay(here, address, until, stop)


def _stay(here: Whereabouts, address: str, until: float | None, stop: threading.Event) -> None:
    while not stop.wait(LOOK_S) and here.address() == address:
        if until is not None and time.monotonic() > until:
            return


@contextmanager
def calling(hall: Id, name: Id, address: tuple[str, int], found: Found) -> Iterator[bool]:
    """Call out that a kiosk of this hall is at this address (IP, port); `found` is told the addresses of others.

    Yields whether it could.
    """
    with ExitStack() as open_lines:
        try:
            zeroconf, own = _registered(hall, name, address, open_lines)
        except (OSError, Error) as error:
            structlog.get_logger("sync").warning("cannot_call_out", reason=str(error))
            open_lines.close()
            yield False
            return
        ServiceBrowser(zeroconf, SERVICE, handlers=[_Hearing(hall, own, found)])
        yield True


def _registered(hall: Id, name: Id, address: tuple[str, int], open_lines: ExitStack) -> tuple[Zeroconf, str]:
    ip, port = address
    zeroconf = Zeroconf(interfaces=[ip])
    open_lines.callback(zeroconf.close)
    own = f"{to_text(name)}.{SERVICE}"
    info = ServiceInfo(SERVICE, own, port, properties={HALL: to_text(hall)}, parsed_addresses=[ip])
    zeroconf.register_service(info, allow_name_change=True)
    return zeroconf, info.name


class _Hearing:
    """Passes on the addresses of kiosks of one hall."""

    def __init__(self, hall: Id, own: str, found: Found) -> None:
        self._hall, self._own, self._found = hall, own, found

    def __call__(self, zeroconf: Zeroconf, service_type: str, name: str, state_change: ServiceStateChange) -> None:
        if state_change is ServiceStateChange.Removed or name == self._own:
            return
        info = zeroconf.get_service_info(service_type, name, HEARD_WITHIN_MS)
        if info is not None and info.properties.get(HALL) == to_text(self._hall).encode():
            for address in info.parsed_addresses():
                self._found(f"http://{f'[{address}]' if ':' in address else address}:{info.port}")
