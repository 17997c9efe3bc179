"""With whom a simulated kiosk copies, and over which lines: plain ones, or sealed where somebody lies."""

from functools import partial

from kiosk.simulate.faults import Crash
from kiosk.simulate.liars.liars import Liars
from kiosk.simulate.line import FaultyLine, Server
from kiosk.simulate.machine import Kiosk, World
from sync.copying.responder import Responder
from sync.copying.transport import Transport
from sync.province.ledger.store import ProvinceStore


class Rounds:
    """`liars` None: nobody lies, and nothing is sealed."""

    def __init__(self, world: World, province: ProvinceStore, liars: Liars | None) -> None:
        self._world, self._province, self._liars = world, province, liars
        self.restart_province()

    def restart_province(self) -> None:
        """Its program starts again."""
        self._responder = Responder(self._province)

    def meet_all(self, kiosk: Kiosk) -> None:
        """One round with the province, the others of its hall, and whoever else talks to it."""
        kiosk.meet("province", lambda: self._to_province(kiosk))
        for other in self._world.siblings(kiosk):
            if other.is_up and not other.is_cut_off:
                try:
                    kiosk.meet(other.folder.name, partial(self._to_kiosk, kiosk, other))
                except Crash:
                    other.stop()
        if self._liars and not self._world.faults.is_healed:
            self._liars.meet_others(kiosk)
            self._liars.read_inbox(kiosk)

    def _to_province(self, kiosk: Kiosk) -> Transport:
        return self._liars.province(kiosk) if self._liars else self._line(kiosk, self._responder.answer)

    def _to_kiosk(self, kiosk: Kiosk, other: Kiosk) -> Transport:
        return self._liars.network.line(kiosk, other) if self._liars else self._line(kiosk, other.answer)

    def _line(self, kiosk: Kiosk, server: Server) -> Transport:
        return FaultyLine(server, lambda: not kiosk.is_cut_off, self._world.faults, self._world.chance)
