"""`make screens`: every screen, phone page and glass as a picture in build/screens, and the README's from them."""

import datetime as dt
import tempfile
from collections.abc import Sequence
from pathlib import Path

from PIL import Image

from checks import screens_desk, screens_kiosk, screens_phone, screens_wall
from display.emulator.drawing.look import leds
from display.emulator.preview import preview
from display.layout.cells import Cell
from display.layout.lane import Departure, lane_sign
from display.layout.notice import notice_sign
from display.layout.rules import Sight, legible_m
from display.sign import Sign, Size
from kiosk.board.row import Row, row
from kiosk.board.rules import layout, read_layout
from kiosk.board.sign import Aside, Frame, place_cell, sign
from kiosk.demo.morning import prepare
from kiosk.hall.clock import moment
from kiosk.services import open_services
from kiosk.settings import read_catalogue, read_settings, resource
from kiosk.store import Store
from kiosk.store.identity.machine import Machine

ROOT = Path(__file__).resolve().parent.parent
NOW = moment(dt.date(2026, 11, 23), dt.time(5, 30))
FOLDER = ROOT / "build" / "screens"
README_PICTURE = ROOT / "docs" / "pictures" / "kiosk.png"
README_GLASS = "glass-448x128"
README_PAGES = ("start", "jobs", "seat")
README_SHAPE = "1080x1920"
GAP = 24
SIZES = (Size(64, 32), Size(192, 96), Size(320, 160), Size(448, 128), Size(512, 192))
LANES = (Size(64, 32), Size(64, 64), Size(128, 64), Size(256, 64))
BUSIEST = Aside(busiest=(5, 7))
MOVED_S = 5
"""Seconds after which a moving hotline has come in."""
NOTICE = "停电通知：今天下午2点到4点停电，滚梯和自助机都停。要报名的请先到服务台，我们用纸记。"


def save_glass(folder: Path) -> None:
    """The LED board over the demo's morning on matrices of five sizes, with nothing on it, and with a notice."""
    settings = read_settings(resource("config") / "hall.toml")
    board = settings.board
    sight = Sight(board.pitch_mm, board.read_from_m, board.row)
    rules = layout(read_layout(resource("config") / "board.toml"), sight)
    rows = _morning()
    for size in SIZES:
        frame = Frame(settings.hall.name, settings.hall.hotline, size, rules)
        shown = sign(rows, frame, NOW)
        _save(folder, f"glass-{size.width}x{size.height}", shown)
        _save(folder, f"glass-{size.width}x{size.height}-last", shown, shown.page_count - 1)
        _save(folder, f"glass-{size.width}x{size.height}-nothing", sign((), frame, NOW, BUSIEST))
        _save(folder, f"glass-{size.width}x{size.height}-notice", notice_sign(size, NOTICE))
        letter = shown.areas[0].letter
        metres = legible_m(letter, sight.pitch_mm, rules.metres_per_cm)
        print(
            f"{size.width}x{size.height}, pitch {sight.pitch_mm} mm: {letter} px letters, legible from {metres:.0f} m"
        )
    screens_wall.save(folder, rows, Frame(settings.hall.name, settings.hall.hotline, LANES[0], rules), NOW)
    for size in LANES:
        _save(folder, f"lane-{size.width}x{size.height}", lane_sign(size, _departures(rows)))
        _save(folder, f"lane-{size.width}x{size.height}-nothing", lane_sign(size, ()))


def _morning() -> tuple[Row, ...]:
    catalogue = read_catalogue(resource("config") / "hall.toml")
    with tempfile.TemporaryDirectory() as temporary:
        store = Store.open(Path(temporary) / "data", Path(temporary) / "keys", machine=Machine(clock=lambda: NOW))
        services = open_services(store, catalogue, store.clock)
        prepare(store, services, catalogue, NOW)
        rows = tuple(row(posting, catalogue, NOW) for posting in services.bulletin.rows(NOW))
        store.close()
    return rows


def _departures(rows: Sequence[Row]) -> list[Departure]:
    """The first postings of the morning as if they had a bay."""
    return [
        Departure(row.number, Cell(row.trade), str(bay % 3 + 1), place_cell(row.place), f"6:{10 + 5 * bay}")
        for bay, row in enumerate(rows[:9])
    ]


def _save(folder: Path, name: str, shown: Sign, page: int = 0) -> None:
    leds(preview(shown, page, MOVED_S).image, 4).save(folder / f"{name}.png")


def save_readme_picture(folder: Path) -> None:
    """Three pages of the kiosk over the glass."""
    pages = [Image.open(folder / f"kiosk-{README_SHAPE}-{name}.png").convert("RGB").reduce(2) for name in README_PAGES]
    width = sum(page.width for page in pages) + GAP * (len(pages) + 1)
    glass = Image.open(folder / f"{README_GLASS}.png").convert("RGB")
    glass = glass.resize((width - 2 * GAP, glass.height * (width - 2 * GAP) // glass.width), Image.Resampling.LANCZOS)
    picture = Image.new("RGB", (width, glass.height + pages[0].height + 3 * GAP), "#1B1F24")
    picture.paste(glass, (GAP, GAP))
    for index, page in enumerate(pages):
        picture.paste(page, (GAP + index * (page.width + GAP), glass.height + 2 * GAP))
    README_PICTURE.parent.mkdir(parents=True, exist_ok=True)
    picture.quantize(128).save(README_PICTURE, optimize=True)


def main() -> None:
    """Make them all."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for picture in FOLDER.glob("*.png"):
        picture.unlink()
    save_glass(FOLDER)
    screens_kiosk.save(FOLDER)
    screens_phone.save(FOLDER)
    screens_desk.save(FOLDER)
    save_readme_picture(FOLDER)
    print(f"{len(list(FOLDER.glob('*.png')))} pictures in {FOLDER}")


if __name__ == "__main__":
    main()
