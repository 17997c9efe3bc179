"""The process `phone`: pages for employers' phones."""

from kiosk.network.ports import Port
from kiosk.place.hall import open_hall
from kiosk.place.place import Place
from kiosk.processes.process import run
from kiosk.processes.serving import serve
from kiosk.settings import Settings, read_law
from kiosk.store.identity.machine import system_clock


def run_phone(place: Place) -> int:
    """Serve the pages until a signal; the exit code."""
    return run("phone", place, _work)


def _work(place: Place, settings: Settings) -> None:
    from kiosk.phone.app import create_app
    from kiosk.phone.body import LIMITS
    from kiosk.phone.pages import HallFacts

    port = Port(settings.phone.host, settings.phone.port, "phone.port")
    law = read_law(place.config, settings.hall.region)
    with open_hall(place, settings, law=law) as hall:
        own = settings.hall
        facts = HallFacts(own.name, settings.lane.bays, own.tables, settings.screen.languages, own.telephone)
        serve(create_app(hall.services, hall.catalogue, system_clock, facts), port, LIMITS)
