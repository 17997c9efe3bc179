"""The process `phone`: pages for employers' phones."""

from kiosk.network.ports import Port, is_near, of_phone_pages
from kiosk.place.hall import open_hall
from kiosk.place.place import Place
from kiosk.processes.process import run
from kiosk.processes.quiet import Patience, Quiet
from kiosk.processes.serving import serve
from kiosk.settings import Settings, read_law
from kiosk.store.identity.machine import system_clock

PATIENCE = Patience(quiet_s=2, most_s=20)
"""Live pages ask again and again."""


def run_phone(place: Place) -> int:
    """Serve the pages until a signal; the exit code."""
    return run("phone", place, _work)


def _work(place: Place, settings: Settings) -> None:
    from kiosk.phone.app import LIMITS, create_app
    from kiosk.phone.pages import HallFacts

    port = Port(settings.phone.host, settings.phone.port, "phone.port")
    law = read_law(place.config, settings.hall.region)
    with open_hall(place, settings, law=law) as hall:
        where = of_phone_pages(settings).web_address
        own, bays = settings.hall, settings.lane.bays
        facts = HallFacts(own.name, bays, own.tables, settings.screen.languages, where, own.telephone)
        app = create_app(hall.services, hall.catalogue, system_clock, facts, is_near=is_near)
        serve(Quiet(PATIENCE).heard(app), port, LIMITS)
