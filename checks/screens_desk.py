"""Pictures of every page of the desk, at two sizes of glass: whatever links lead to from its first page, and more."""

import re
import socket
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import uvicorn
from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By

from checks.desk_demo import CLERK, PASSPHRASE, BusyDesk, DeskDemo
from checks.phone_demo import MORNING
from checks.screens_phone import FLAGS, Camera
from display.sign import Size
from kiosk.board.preview import glass_of
from kiosk.desk.app import create_app
from kiosk.desk.pages import HallFacts
from kiosk.hall.desk.kiosks import DeskPlace
from kiosk.hall.ids import to_text
from kiosk.hall.seat.outcomes import Confirmed
from kiosk.services.desk.register.register import Wish

SIZES = ((1366, 768), (1920, 1080))
GLASS = Size(448, 128)
HALL, ADDRESS = "长春市零工大厅", "https://192.168.1.20:8443"
_ID = re.compile(r"[0-9A-HJKMNP-TV-Z]{16}")
NOTICE = "停电통지：今天下午2点到4点停电，滚梯和自助机都停。要报名的请先到服务台，我们用纸记。"
OF_A_KIND = 2
"""Pages of one kind that are looked at."""
D = TypeVar("D", bound=DeskDemo)
NOT_PAGES = ("/static/", "/health", "/sheet", ".csv", ".xlsx")


def save(folder: Path) -> None:
    """Write desk-WIDTH-PAGE.png of every page, each whole, into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for width, height in SIZES:
        with (
            tempfile.TemporaryDirectory() as data,
            served(BusyDesk(Path(data))) as (demo, address),
            open_browser(width, height) as browser,
        ):
            walk(demo, Camera(browser, address, folder, f"desk-{width}", (width, height)))


def walk(demo: BusyDesk, camera: Camera) -> None:
    """The ways in, every page that links lead to, and those that only a form shows."""
    camera.visit("/", "in")
    enter(camera, "不是这句 不是这句")
    camera.shoot("in-wrong")
    enter(camera)
    crawl(camera)
    held = demo.services.reviews.waiting()[0]
    camera.visit(f"/review/{to_text(held.id)}", "review-doubtful")
    camera.visit(f"/verify/{to_text(demo.session.employer)}", "verify-known")
    register(demo, camera)
    announce(camera)
    look_up(demo, camera)
    camera.visit("/nowhere", "not-found")


def register(demo: DeskDemo, camera: Camera) -> None:
    """Somebody without a phone from the form to his page, what is wrong in forms, and what was taken."""
    camera.visit("/seekers", "seekers-empty")
    camera.write({"name": "李国强", "number": "123"})
    camera.send()
    camera.shoot("seekers-wrong")
    camera.write({"number": ""})
    camera.tap("age=3", "trade_101=1", "purpose_1=1")
    camera.send(".secret")
    camera.shoot("seeker-new")
    (newest, *_) = demo.services.desk.register.seekers(Wish(name="李国强")).entries
    worker = demo.services.workers.one(newest.worker)
    free = next(each for each in demo.services.jobs.every(MORNING) if each.places_left)
    seat = demo.services.signups.sign_up(newest.worker, free.id)
    if worker and isinstance(seat, Confirmed):
        camera.visit(f"/seekers/{to_text(worker.id)}/seats/{to_text(seat.signup.id)}", "slip")
    camera.visit("/hiring/several", "several-empty")
    camera.write({"1_headcount": "3", "1_phone": "12"})
    camera.send()
    camera.shoot("several-wrong")
    camera.visit("/hiring", "hiring-empty")
    camera.send()
    camera.shoot("hiring-wrong")


def announce(camera: Camera) -> None:
    """The urgent word and a fair, wrong, seen before they are posted, and as they stand."""
    camera.visit("/notices", "notices-empty")
    camera.write({"text": NOTICE, "minutes": "0"})
    camera.send(".problem")
    camera.shoot("notices-wrong")
    camera.write({"minutes": "120"})
    camera.send(".glass")
    camera.shoot("notice-look")
    camera.send(".undo")
    camera.visit("/notices/events", "event-empty")
    camera.write({"name": "采参", "place": "市场东门外", "day": "周七", "begins": "8点", "ends": "11点半"})
    camera.send(".problem")
    camera.shoot("event-wrong")
    camera.write({"day": "明天"})
    camera.send("section")
    camera.shoot("event-look")
    camera.send("table")
    camera.shoot("notices-standing")


def look_up(demo: BusyDesk, camera: Camera) -> None:
    """What only forms lead to: who is found by a number, a letter to print, digits for a computer."""
    for side, who in (("worker", demo.seeker), ("employer", demo.judged.employer), ("employer", demo.session.employer)):
        camera.visit(f"/standing/{side}/{to_text(who)}", f"standing-{side}")
    camera.visit("/standing", "standing-home")
    camera.write({"number": "138"})
    camera.send("main")
    camera.shoot("standing-nobody")
    camera.visit("/complaints", "complaints-open")
    camera.press("td.acts a")
    camera.shoot("complaint-late")
    camera.press("form[action$='/letter'] button")
    camera.shoot("complaint-letter")
    camera.visit("/people", "people-all")
    camera.press("form[action='/pcs'] button")
    camera.shoot("digits")


def enter(camera: Camera, passphrase: str = PASSPHRASE) -> None:
    """Come in."""
    camera.write({"desk_name": CLERK, "desk_passphrase": passphrase})
    camera.send("h1")


def crawl(camera: Camera, begin: str = "/") -> None:
    """Visit what links lead to, a few of each kind."""
    ways, seen = [begin], dict[str, int]()
    known = set(ways)
    while ways:
        way = ways.pop(0)
        kind = _ID.sub("ID", way.partition("?")[0])
        if seen.get(kind, 0) >= OF_A_KIND:
            continue
        seen[kind] = seen.get(kind, 0) + 1
        camera.visit(way, f"{kind.strip('/').replace('/', '_') or 'now'}-{seen[kind]}")
        for link in camera.browser.find_elements(By.CSS_SELECTOR, "a[href^='/']"):
            target = link.get_dom_attribute("href") or ""
            if target not in known and not any(part in target for part in NOT_PAGES):
                known.add(target)
                ways.append(target)


@contextmanager
def open_browser(width: int, height: int, *, has_script: bool = True) -> Iterator[Chrome]:
    """A clerk's browser of this size."""
    options = ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    if not has_script:
        options.add_experimental_option("prefs", {"profile.managed_default_content_settings.javascript": 2})
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        for flag in (*FLAGS, f"--window-size={width},{height}", f"--user-data-dir={profile}"):
            options.add_argument(flag)
        browser = Chrome(options=options, service=Service("/usr/bin/chromedriver"))
        try:
            yield browser
        finally:
            browser.quit()


@contextmanager
def served(demo: D) -> Iterator[tuple[D, str]]:
    """The desk on a port, and the address."""
    place = DeskPlace(ADDRESS, "A1B2 C3D4 E5F6 0718")
    facts = HallFacts(HALL, "A", lambda: place, glass=glass_of(GLASS, "onbon"))
    app = create_app(demo.services, demo.catalogue, demo.clock, facts, demo.care)
    listener = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app, access_log=False, log_config=None, lifespan="off"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    try:
        yield demo, f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join()
        demo.store.close()
