"""Windows: side by side, nothing cut off."""

import pytest

from kiosk.qt.layout import GAP, Rect, place_glass, place_kiosk, room_for

MILLIMETRES = (268, 476)
ROOMS = [Rect(0, 0, 1920, 1040), Rect(0, 27, 1366, 700), Rect(0, 0, 1280, 800), room_for(*MILLIMETRES, 448)]


@pytest.mark.parametrize("room", ROOMS)
def test_both_windows_fit_and_do_not_overlap(room: Rect) -> None:
    kiosk = place_kiosk(room, *MILLIMETRES)
    glass = place_glass(room, kiosk, 448, 128)
    assert kiosk.width / kiosk.height == pytest.approx(268 / 476, abs=0.01)
    assert kiosk.x >= room.x
    assert kiosk.y + kiosk.height <= room.y + room.height
    assert glass.x >= kiosk.x + kiosk.width + GAP
    assert glass.x + glass.width <= room.x + room.width
    assert glass.width % 452 == glass.height % 132 == 0


def test_the_display_made_for_them_is_filled() -> None:
    room = room_for(*MILLIMETRES, 448)
    kiosk = place_kiosk(room, *MILLIMETRES)
    assert kiosk == Rect(0, 0, 608, 1080)
    assert place_glass(room, kiosk, 448, 128).width == 452 * 3
