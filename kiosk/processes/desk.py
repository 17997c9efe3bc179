"""The process `desk`: pages for clerks, plain on this machine, over TLS on the hall's network."""

import socket
import threading
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from display.sign import Size
from kiosk.exchange.kiosks.invitation import Invitation
from kiosk.network.ports import LOOPBACK, Port, bind, of_desk, of_kiosk
from kiosk.network.serving import serve_within
from kiosk.place.hall import open_hall
from kiosk.place.place import Place
from kiosk.processes.desk_place import desk_place
from kiosk.processes.process import run
from kiosk.processes.quiet import Patience, Quiet
from kiosk.processes.reach import reach
from kiosk.processes.serving import serve
from kiosk.services.errors import StoreUnavailable
from kiosk.settings import Settings, read_law
from kiosk.store.identity.certificate import own_certificate
from kiosk.store.identity.machine import system_clock
from kiosk.threads import Threads
from kiosk.upkeep.overview import MachineCare

if TYPE_CHECKING:
    from starlette.types import ASGIApp

PATIENCE = Patience(quiet_s=10, most_s=600)
"""A clerk reads and clicks on."""


def run_desk(place: Place) -> int:
    """Serve the pages until a signal; the exit code."""
    return run("desk", place, _work)


def _work(place: Place, settings: Settings) -> None:
    from kiosk.board.preview import glass_of
    from kiosk.desk.app import LIMITS, create_app
    from kiosk.desk.pages import HallFacts

    law = read_law(place.config, settings.hall.region)
    with open_hall(place, settings, reach, law) as hall:
        has_board = "board" in settings.up.run
        with suppress(StoreUnavailable):
            hall.services.desk.sessions.begin_anew()
        inviting = Invitation(hall.store, of_kiosk(settings))
        folders = tuple(map(Path, settings.sync.folders))
        keeper = hall.services.desk.settings
        care = MachineCare(place, hall.store, keeper, inviting, has_board=has_board, folders=folders)
        glass = glass_of(Size(settings.board.width, settings.board.height), settings.board.protocol)
        here, quiet = partial(desk_place, settings, place.keys), Quiet(PATIENCE)

        def make() -> "ASGIApp":
            facts = HallFacts(settings.hall.name, settings.hall.kiosk, here, settings.hall.hotline, glass)
            return quiet.heard(create_app(hall.services, hall.catalogue, system_clock, facts, care))

        stop = threading.Event()
        with Threads(stop) as threads:
            if settings.desk.port:
                names = [LOOPBACK, socket.gethostname(), *filter(None, [of_desk(settings).address()])]
                certificate = own_certificate(place.keys, names)
                listener = bind(Port(settings.desk.host, settings.desk.port, "desk.port"))
                serve_within(make(), LIMITS, listener, threads, stop, certificate)
            serve(make(), Port(LOOPBACK, settings.desk.local_port, "desk.local_port"), LIMITS)
