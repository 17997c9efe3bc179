"""A new machine of the hall is invited: the door is opened, and it is said by which code and where it comes in."""

from kiosk.exchange.kiosks import gate
from kiosk.hall.desk.overview import Invited
from kiosk.network.ports import LOOPBACK, Whereabouts
from kiosk.store import Store


class Invitation:
    """The door of this machine, as somebody opens it who stands there."""

    def __init__(self, store: Store, here: Whereabouts) -> None:
        self._store, self._here = store, here

    def open(self) -> Invited:
        """Open it for one machine and ten minutes; the code is told once."""
        return Invited(gate.open_door(self._store), way_in(self._here))

    def came(self) -> int | None:
        """Which machine came in (0 = A), None for none yet."""
        return gate.let_in(self._store)

    def close(self) -> None:
        """Let nobody in any more."""
        gate.close_door(self._store)


def way_in(here: Whereabouts) -> str:
    """Where another machine finds this one, empty where none can."""
    return here.web_address() if here.number and here.host != LOOPBACK else ""
