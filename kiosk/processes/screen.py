"""The process `screen`: the kiosk's glass. What the first frame does not need is imported after it."""

import time
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from kiosk.errors import CannotStartError
from kiosk.hall.clock import Doubt
from kiosk.hall.desk.device import DeviceState
from kiosk.network.wifi import wifi_code
from kiosk.place import records
from kiosk.place.place import Place
from kiosk.processes.process import open_log, run
from kiosk.qt.desktop import kiosk_room
from kiosk.qt.errors import WindowError
from kiosk.screen import window
from kiosk.screen.behind import Behind
from kiosk.screen.market import Ways
from kiosk.screen.viewmodels.hire import Whither
from kiosk.settings import Settings, read_catalogue, resource

if TYPE_CHECKING:
    from kiosk.hall.linter.law import Law
    from kiosk.services import Services

NAME = "screen"
ICONS = "icons"


def machine_clock() -> int:
    """The machine's time in epoch ms, without what the store imports."""
    return time.time_ns() // 1_000_000


def run_screen(place: Place, is_window: bool = False) -> int:
    """Show the kiosk on the whole display, or in a window, until a signal; the exit code."""
    return run(NAME, place, lambda place, settings: _work(place, settings, is_window), is_log_late=True)


def _work(place: Place, settings: Settings, is_window: bool) -> None:
    glass, fittings = settings.screen, make_fittings(place, settings)

    def open_hall() -> "Services":
        """Tried again until it succeeds; the log is opened once."""
        if records.are_kept():
            open_log(place, NAME)
        return fittings.open_services()

    try:
        window.run(
            replace(fittings, open_services=open_hall),
            lambda: kiosk_room(glass.width_mm, glass.height_mm) if is_window else None,
        )
    except WindowError as error:
        raise CannotStartError(str(error)) from None


def make_fittings(place: Place, settings: Settings) -> window.Fittings:
    """What the screen of this place is given."""

    def open_hall() -> "Services":
        from kiosk.place.hall import open_store
        from kiosk.processes.reach import reach
        from kiosk.services import open_services

        store = open_store(place, settings)
        return open_services(store, catalogue, machine_clock, settings.limits, reach(store, settings, catalogue))

    catalogue = read_catalogue(place.config)
    return window.Fittings(
        open_services=open_hall,
        catalogue=catalogue,
        ways=_ways(place, settings),
        icons=resource("assets") / ICONS,
        clock=machine_clock,
        hall_name=settings.hall.name,
        hotline=settings.hall.hotline,
        clerk=settings.hall.clerk,
        desk=settings.hall.desk,
        width_mm=settings.screen.width_mm,
        height_mm=settings.screen.height_mm,
        hours=settings.limits.hours,
        behind=_behind(place, settings),
        languages=settings.screen.languages,
    )


def _behind(place: Place, settings: Settings) -> Behind:
    """Asked by clerks alone, and loaded for them alone."""

    def devices_now(doubt: Doubt | None) -> tuple[DeviceState, ...]:
        from kiosk.upkeep.devices import devices

        return devices(place, settings.sync.peer, machine_clock(), doubt)

    @cache
    def law() -> "Law":
        from kiosk.settings import read_law

        return read_law(place.config, settings.hall.region)

    return Behind(devices_now, law)


def _ways(place: Place, settings: Settings) -> Whither:
    """Asked at each look: cables and leases change, and the line comes and goes."""

    def ways() -> Ways:
        from kiosk.network.ports import of_phone_pages
        from kiosk.upkeep.line import is_up

        phone = settings.phone
        is_public = phone.public and is_up(place, settings.sync.peer, machine_clock())
        wireless = wifi_code(phone.wifi, phone.wifi_password)
        return Ways(of_phone_pages(settings).web_address(), phone.public if is_public else "", phone.wifi, wireless)

    return ways
