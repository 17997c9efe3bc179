"""`make screens`: every screen, phone page and glass as a picture in build/screens, and the README's from them."""

import datetime as dt
import tempfile
from pathlib import Path

from PIL import Image

from checks import screens_kiosk, screens_phone
from display.emulator.look import leds
from display.emulator.preview import preview
from display.sign import Size
from kiosk.board.row import row
from kiosk.board.sign import Frame, sign
from kiosk.hall.clock import moment
from kiosk.services import open_services
from kiosk.settings import read_catalogue, read_settings, resource
from kiosk.simulate.morning import prepare
from kiosk.store import Store
from kiosk.store.machine import Machine

ROOT = Path(__file__).resolve().parent.parent
NOW = moment(dt.date(2026, 11, 23), dt.time(5, 30))
FOLDER = ROOT / "build" / "screens"
README_PICTURE = ROOT / "docs" / "pictures" / "kiosk.png"
README_PAGES = ("start", "jobs", "seat")
GAP = 24


def save_glass(folder: Path) -> None:
    """The LED board over the demo's morning: first page, last page, and a board with nothing on it."""
    settings, catalogue = (
        read_settings(resource("config") / "hall.toml"),
        read_catalogue(resource("config") / "trades.toml"),
    )
    frame = Frame(settings.hall.name, settings.hall.hotline, Size(settings.board.width, settings.board.height))
    with tempfile.TemporaryDirectory() as temporary:
        store = Store.open(Path(temporary) / "data", Path(temporary) / "keys", machine=Machine(clock=lambda: NOW))
        services = open_services(store, catalogue, store.clock)
        prepare(services, catalogue, NOW)
        rows = tuple(row(posting, catalogue, NOW) for posting in services.bulletin.rows(NOW))
        store.close()
    full = sign(rows, frame, NOW)
    for name, page in {"first": 0, "last": full.page_count - 1}.items():
        leds(preview(full, page, 0).image, 4).save(folder / f"glass-{name}.png")
    leds(preview(sign((), frame, NOW), 0, 0).image, 4).save(folder / "glass-nothing.png")


def save_readme_picture(folder: Path) -> None:
    """Three pages of the kiosk over the glass."""
    pages = [Image.open(folder / f"kiosk-540x960-{name}.png").convert("RGB") for name in README_PAGES]
    width = sum(page.width for page in pages) + GAP * (len(pages) + 1)
    glass = Image.open(folder / "glass-first.png").convert("RGB")
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
    save_readme_picture(FOLDER)
    print(f"{len(list(FOLDER.glob('*.png')))} pictures in {FOLDER}")


if __name__ == "__main__":
    main()
