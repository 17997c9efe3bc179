"""A display for machines that have none: Xtigervnc, seen through a port of this machine alone."""

import os
import select
import subprocess
import time
from collections.abc import Mapping

from kiosk.errors import CannotStartError
from kiosk.processes.up.child import Child, Program, spawn
from kiosk.qt.layout import Rect

ANSWERS_WITHIN = 20.0
DISPLAY_VARIABLES = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
MISSING = (
    "This machine has no display and Xtigervnc is not installed; "
    "install the package tigervnc-standalone-server, or start from a desktop."
)


def is_needed(environment: Mapping[str, str]) -> bool:
    """Whether a window could not be shown anywhere."""
    return not any(environment.get(name) for name in DISPLAY_VARIABLES)


def start(port: int, room: Rect) -> Child:
    """Start a display and wait until it answers; restarted, it keeps its number. CannotStartError says why not."""
    ready, told = os.pipe()
    try:
        process = _spawn(_program(port, room, "-displayfd", str(told)), told)
        os.close(told)
        number = _number(ready)
    finally:
        os.close(ready)
    if not number:
        process.kill()
        said = process.communicate()[0].decode("utf-8", "replace").strip().splitlines()
        raise CannotStartError(f"Xtigervnc did not start: {said[-1] if said else 'it said nothing'}.")
    child = Child(_program(port, room, f":{number}"))
    child.adopt(process)
    return child


def environment(display: Child) -> dict[str, str]:
    """What a program needs to show its windows there."""
    return {"DISPLAY": next(part for part in display.program.argv if part.startswith(":")), "QT_QPA_PLATFORM": "xcb"}


def _program(port: int, room: Rect, *display: str) -> Program:
    argv = (
        "Xtigervnc",
        *display,
        "-localhost=1",
        "-SecurityTypes",
        "None",
        "-AlwaysShared",
        "-noreset",
        "-desktop",
        "linggong",
    )
    size = ("-geometry", f"{room.width}x{room.height}", "-depth", "24", "-rfbport", str(port))
    return Program("display", argv + size, is_ground=True)


def _spawn(program: Program, told: int) -> subprocess.Popen[bytes]:
    try:
        return spawn(program, (told,))
    except FileNotFoundError:
        raise CannotStartError(MISSING) from None


def _number(ready: int) -> str:
    """The line with its display number that the server writes once it answers, nothing if it ends or is silent.

    It writes the line in parts, and ends where it cannot write all of it.
    """
    said, until = b"", time.monotonic() + ANSWERS_WITHIN
    while not said.endswith(b"\n"):
        readable, _, _ = select.select([ready], [], [], max(0.0, until - time.monotonic()))
        part = os.read(ready, 16) if readable else b""
        if not part:
            return ""
        said += part
    return said.decode("ascii", "replace").strip()
