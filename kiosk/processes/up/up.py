"""`up`: a whole kiosk by one command; it starts all processes, keeps them running and ends them together."""

import os
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace

from kiosk.demo import folder as demo
from kiosk.errors import CannotStartError
from kiosk.network.ports import LOOPBACK, Port, of_phone_pages, probe
from kiosk.place.hall import open_hall
from kiosk.place.place import Place
from kiosk.processes.process import WHEN_FREE, run
from kiosk.processes.up import vnc
from kiosk.processes.up.child import Child, Program
from kiosk.processes.up.greeting import ClockLine, PagesLine, greeting
from kiosk.processes.up.renewal import Renewal
from kiosk.processes.up.supervisor import Supervisor
from kiosk.qt.layout import Rect, room_for
from kiosk.settings import HALL_FILE, Settings, resource

WITH_WINDOWS = ("screen", "glass", "wall")
WHOLE_DISPLAYS = ("screen", "wall")
RENEWED_BY = {**dict.fromkeys(("screen", "phone", "desk"), WHEN_FREE), "glass": None, "province": None}
"""What asks a process to end for other settings, where that is not the usual signal: never while somebody is there."""
KIOSK_ALONE = Rect(0, 0, 1080, 1920)
"""Pixels of the usual 21.5" portrait glass."""
Say = Callable[[str], None]


@dataclass(frozen=True)
class Wish:
    """What was asked for on the command line."""

    is_demo: bool = False
    is_fresh: bool = False


def say_at_once(line: str) -> None:
    """To stdout, also when that is a pipe somebody reads from."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def up(place: Place, wish: Wish, say: Say = say_at_once) -> int:
    """Run a kiosk until a signal ends it; the exit code."""

    def prepare_folder() -> None:
        if wish.is_fresh:
            demo.clear(place)
        if wish.is_demo:
            demo.mark(place)

    if wish.is_demo:
        demo.claim(place)
    if wish.is_fresh and place.data in place.config.parents:
        place = replace(place, config=resource("config") / HALL_FILE)
    return run("up", place, lambda place, settings: _work(place, settings, wish, say), prepare_folder)


def _work(place: Place, settings: Settings, wish: Wish, say: Say) -> None:
    names = _names(settings, wish)
    display = _needs_display(names)
    probe(_ports(settings, names, display))
    _open_data(place, settings, wish, say)
    ground = [vnc.start(settings.vnc.port, _room(settings, names))] if display else []
    environment = vnc.environment(ground[0]) if ground else {}
    children = [Child(_program(name, place, _options(name, names), environment)) for name in names]
    pages = PagesLine(of_phone_pages(settings))
    for line in greeting(place, names, pages, settings.vnc.port if display else 0, settings):
        say(line)
    clock = ClockLine(place)

    def renew() -> None:
        for child in children:
            child.renew()

    renewal = Renewal(place, renew)
    renewal.begin()

    def look() -> None:
        renewal.look()
        clock.say_if_new(say)
        if "phone" in names:
            pages.say_if_new(say)

    refusal = Supervisor([*ground, *children], look).run()
    if refusal:
        raise CannotStartError(refusal.removeprefix("linggong "))
    say("All processes have ended.")


def _names(settings: Settings, wish: Wish) -> tuple[str, ...]:
    names = settings.up.run + (settings.up.demo if wish.is_demo else ())
    return tuple(dict.fromkeys(names))


def _needs_display(names: tuple[str, ...]) -> bool:
    return any(name in WITH_WINDOWS for name in names) and vnc.is_needed(os.environ)


def _ports(settings: Settings, names: tuple[str, ...], has_display: bool) -> list[Port]:
    wanted = {
        "phone": Port(settings.phone.host, settings.phone.port, "phone.port"),
        "desk": Port(LOOPBACK, settings.desk.local_port, "desk.local_port"),
        "sync": Port(settings.sync.host, settings.sync.port, "sync.port"),
        "province": Port(settings.province.host, settings.province.port, "province.port"),
    }
    ports = [port for name, port in wanted.items() if name in names and port.number]
    if "desk" in names and settings.desk.port:
        ports.append(Port(settings.desk.host, settings.desk.port, "desk.port"))
    return [*ports, Port(LOOPBACK, settings.vnc.port, "vnc.port")] if has_display else ports


def _open_data(place: Place, settings: Settings, wish: Wish, say: Say) -> None:
    """Data, keys and trades are sound before any process needs them; a demo has its morning."""
    if wish.is_demo:
        say("Preparing the demo's morning ...")
        say(f"  desk clerk   {demo.fill(place, settings)}")
    else:
        with open_hall(place, settings):
            pass


def _room(settings: Settings, names: tuple[str, ...]) -> Rect:
    """A display for the kiosk and the glass beside it, or for a kiosk alone."""
    if "glass" not in names:
        return KIOSK_ALONE
    return room_for(settings.screen.width_mm, settings.screen.height_mm, settings.board.width)


def _options(name: str, names: tuple[str, ...]) -> tuple[str, ...]:
    """The kiosk and the wall take whole displays unless they share one with the glass."""
    return ("--window",) if name in WHOLE_DISPLAYS and "glass" in names else ()


def _program(name: str, place: Place, options: tuple[str, ...], environment: dict[str, str]) -> Program:
    argv = (*_this_program(), name, *place.options(), *options)
    return Program(name, argv, environment, renewed_by=RENEWED_BY.get(name, signal.SIGTERM))


def _this_program() -> tuple[str, ...]:
    return (sys.executable,) if getattr(sys, "frozen", False) else (sys.executable, "-m", "kiosk")
