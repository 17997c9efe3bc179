"""A cable in memory between a driver and a card, under the card's clock: for tests and simulated days.

    now = 0.0
    card = Card(size, clock=lambda: now)
    cable = Cable(card, Wiring(57600, Trouble(Faults(garbled=0.01), Random(7))))
    driver = Driver(dialect, cable.open, clock=lambda: now)

Let time jump to the earlier of what `driver.step()` returns and `cable.due`, and step again.
"""

from display.emulator.card import Card
from display.emulator.drawing.glass import Glass
from display.emulator.wire import Wire, Wiring
from display.errors import PortLost, PortMissing
from display.ports.port import Port


class CableEnd:
    """The driver's end, a port; reading never waits."""

    def __init__(self, wire: Wire) -> None:
        self._wire: Wire | None = wire

    @property
    def wire(self) -> Wire | None:
        """What it is on; None if it was closed or pulled."""
        return self._wire

    def write(self, data: bytes) -> None:
        """Send all of it. PortLost if the cable was pulled."""
        self._whole().send(data)

    def read(self, wait_s: float = 0) -> bytes:  # noqa: ARG002  time does not pass here
        """What has come by now. PortLost if the cable was pulled."""
        return self._whole().take()

    def close(self) -> None:
        """Let go of the cable; what is on its way is lost."""
        self._wire = None

    def _whole(self) -> Wire:
        if self._wire is None:
            raise PortLost("the cable was pulled")
        return self._wire


class Cable:
    """One card, and a cable that can be pulled; for one thread."""

    def __init__(self, card: Card, wiring: Wiring | None = None) -> None:
        self.card = card
        self._wiring = wiring or Wiring()
        self._is_plugged = True
        self._end: CableEnd | None = None

    @property
    def due(self) -> float | None:
        """When the next bytes come to either end; None if none are on their way."""
        wire = self._end.wire if self._end else None
        return wire.due if wire else None

    def open(self) -> Port:
        """The driver's end; the one before is cut. PortMissing while the cable is pulled."""
        if not self._is_plugged:
            raise PortMissing("the cable is not plugged in")
        self._cut()
        self._end = CableEnd(Wire(self.card, self._wiring))
        return self._end

    def unplug(self) -> None:
        """Pull the cable; what is on its way is lost, the card keeps what it has."""
        self._is_plugged = False
        self._cut()

    def plug(self) -> None:
        """Put it back; the driver must open it anew."""
        self._is_plugged = True

    def power_off(self) -> None:
        """The card's power goes now."""
        self._settle()
        self.card.power_off()

    def power_on(self) -> None:
        """It comes back."""
        self._settle()
        self.card.power_on()

    def texts(self) -> dict[int, tuple[str, ...]]:
        """The lines in each window, by number, as they stand now."""
        self._settle()
        return self.card.texts()

    def glass(self) -> Glass:
        """What is seen now."""
        self._settle()
        return self.card.glass()

    def _settle(self) -> None:
        """Let the card hear what has come to it."""
        if self._end and self._end.wire:
            self._end.wire.settle()

    def _cut(self) -> None:
        self._settle()
        if self._end:
            self._end.close()
        self._end = None
