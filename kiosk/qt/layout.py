"""Where the windows of a demo stand: the kiosk on the left, the glass beside it."""

from dataclasses import dataclass

GAP = 12
"""Pixels around the windows."""
FRAME_DOTS = 2
"""Dark dots around the glass."""


@dataclass(frozen=True)
class Rect:
    """A window's place, in pixels."""

    x: int
    y: int
    width: int
    height: int


def place_kiosk(room: Rect, width_mm: float, height_mm: float) -> Rect:
    """The largest kiosk of these proportions at the left edge, at most half as wide as the room."""
    height = min(room.height, int(room.width / 2 * height_mm / width_mm))
    return Rect(room.x, room.y, round(height * width_mm / height_mm), height)


def place_glass(room: Rect, kiosk: Rect, dots_wide: int, dots_high: int) -> Rect:
    """The glass right of the kiosk, with a whole number of pixels for each LED, at least one."""
    left = kiosk.x + kiosk.width + GAP
    free = room.x + room.width - GAP - left
    wide, high = dots_wide + 2 * FRAME_DOTS, dots_high + 2 * FRAME_DOTS
    dot = max(1, min(free // wide, (room.height - 2 * GAP) // high))
    return Rect(left, room.y + GAP, wide * dot, high * dot)


def place_wall(room: Rect) -> Rect:
    """A small television at the lower right corner, half as wide as the room."""
    width = min(room.width // 2, room.height * 16 // 9)
    height = width * 9 // 16
    return Rect(room.x + room.width - GAP - width, room.y + room.height - GAP - height, width, height)


def room_for(width_mm: float, height_mm: float, dots_wide: int, height: int = 1080, dot: int = 3) -> Rect:
    """A display that holds both windows, `height` pixels high, with `dot` pixels for each LED."""
    kiosk = round(height * width_mm / height_mm)
    wide = kiosk + 2 * GAP + (dots_wide + 2 * FRAME_DOTS) * dot
    return Rect(0, 0, wide + wide % 2, height)
