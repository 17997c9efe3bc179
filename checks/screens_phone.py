"""Pictures of every phone page, at two sizes of phone, in every language, from a demo hall on a standing clock."""

import base64
import itertools
import socket
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn
from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.support.expected_conditions import staleness_of
from selenium.webdriver.support.ui import WebDriverWait

from checks.phone_demo import Demo
from kiosk.hall.clock import HOUR, MINUTE
from kiosk.hall.ids import to_text
from kiosk.hall.language import Language
from kiosk.phone.app import create_app
from kiosk.phone.doors import COOKIE
from kiosk.phone.pages import HallFacts
from kiosk.services.employer.employers import Session

SIZES = ((360, 640), (412, 915))
HALL, ADDRESS = "长春市零工大厅", "http://192.168.1.20:8080"
TYPED = {
    "headcount": "0",
    "pay": "二百多",
    "time": "两点",
    "place": "人民大街，打 13812345678",
    "name": "王师傅",
    "phone": "1381234567",
}
RIGHT = {
    "headcount": "三个",
    "pay": "200~300一天",
    "time": "明早5点半",
    "place": "宽城区人民大街 8 号",
    "name": "王师傅",
    "phone": "138 1234 5678",
}
"""As people write it; the rest is tapped."""
TAPPED = ("trade_tap=101", "paid=1", "meals=1", "ride=1")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
)
PAINTED_AFTER = 0.3
ANSWERED_S = 20
WIDEST_PHONE = 800


def save(folder: Path) -> None:
    """Write phone-LANGUAGE-WIDTH-PAGE.png of every page, each whole, into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as data, served(Demo(Path(data))) as (demo, address):
        for (width, height), language in itertools.product(SIZES, Language):
            with open_browser(width, height, language) as browser:
                walk(demo, Camera(browser, address, folder, f"phone-{language.value}-{width}", (width, height)))


class Camera:
    """A phone's browser whose pages are photographed."""

    def __init__(self, browser: Chrome, address: str, folder: Path, kind: str, size: tuple[int, int]) -> None:
        self.browser, self.address, self._folder, self._kind, self._size = browser, address, folder, kind, size

    def visit(self, path: str, name: str) -> None:
        """Open an address and take its picture."""
        self.browser.get(self.address + path)
        self.shoot(name)

    def shoot(self, name: str) -> None:
        """The whole page, as on a glass that is high enough: what sticks to its lower edge stands at the end."""
        (width, height), is_phone = self._size, self._size[0] < WIDEST_PHONE
        for _ in ("as it is", "so that all is seen"):
            glass = {"width": width, "height": height, "deviceScaleFactor": 2, "mobile": is_phone}
            self.browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", glass)
            height = self.browser.execute_script("return document.documentElement.scrollHeight")
        time.sleep(PAINTED_AFTER)
        picture = self.browser.execute_cdp_cmd("Page.captureScreenshot", {"captureBeyondViewport": True})
        (self._folder / f"{self._kind}-{name}.png").write_bytes(base64.b64decode(picture["data"]))

    def wear(self, session: Session) -> None:
        """Be the phone of a session."""
        self.browser.add_cookie({"name": COOKIE, "value": session.cookie, "path": "/"})

    def write(self, values: dict[str, str]) -> None:
        """Write into fields."""
        for name, value in values.items():
            control = self.browser.find_element("name", name)
            if control.tag_name == "input":
                control.clear()
            control.send_keys(value)

    def tap(self, *choices: str) -> None:
        """Things to tap, as NAME=VALUE."""
        for name, _, value in (choice.partition("=") for choice in choices):
            box = self.browser.find_element("css selector", f"input[name={name}][value='{value}']")
            self.browser.execute_script("arguments[0].click()", box)

    def press(self, what: str) -> None:
        """Press something, and wait until another page is there."""
        before = self.browser.find_element("tag name", "html")
        self.browser.execute_script("document.querySelector(arguments[0]).click()", what)
        WebDriverWait(self.browser, ANSWERED_S).until(staleness_of(before))

    def send(self, awaited: str = ".notice[role=alert]") -> None:
        """Press the main button, and wait for what answers."""
        self.press("button.main")
        WebDriverWait(self.browser, ANSWERED_S).until(lambda browser: browser.find_elements("css selector", awaited))


def walk(demo: Demo, camera: Camera) -> None:
    """Go through every page and state."""
    for way, name in (("/", "welcome"), ("/hall", "hall"), ("/post", "no-session")):
        camera.visit(way, name)
    camera.visit(f"/e/{demo.used}", "code-used")
    camera.visit(f"/e/{demo.expired}", "code-expired")
    camera.visit("/e/" + "A" * 32, "code-forged")
    camera.wear(demo.empty)
    camera.visit("/", "welcome-back")
    camera.visit("/postings", "postings-none")
    _fill_in(camera)
    camera.wear(demo.session)
    camera.visit("/post", "form-known")
    camera.visit(f"/post/again/{to_text(demo.fresh)}", "look-again")
    demo.at += 31 * MINUTE
    camera.visit("/", "welcome-known")
    camera.visit("/post", "not-here")
    demo.at -= 31 * MINUTE
    _own(demo, camera)
    _change(demo, camera)
    _tick(demo, camera)
    _post_one_too_many(camera)
    camera.wear(demo.judged)
    camera.visit("/postings", "postings-held")
    _say(camera, "先交200块押金", ".notice.bad")
    camera.shoot("form-forbidden")
    _say(camera, "限男，带手套", "dl.look")
    camera.shoot("look-doubtful")
    _be_known(demo, camera)


def _own(demo: Demo, camera: Camera) -> None:
    """An employer's own postings in every state, and what is sent on of them."""
    camera.visit("/postings", "postings")
    camera.visit(f"/postings/{to_text(demo.fresh)}", "posting-new")
    camera.visit(f"/postings/{to_text(demo.busy)}", "posting")
    camera.visit(f"/postings/{to_text(demo.full)}", "posting-full")
    camera.visit(f"/postings/{to_text(demo.closed)}", "posting-closed")
    camera.visit(f"/postings/{to_text(demo.busy)}/close", "close")
    for name, job in (
        ("job", demo.fresh),
        ("job-full", demo.full),
        ("job-closed", demo.closed),
        ("job-gone", demo.off),
    ):
        camera.visit(f"/jobs/{to_text(job)}", name)
    camera.visit(f"/postings/{to_text(demo.off)}", "posting-taken-off")


def _be_known(demo: Demo, camera: Camera) -> None:
    """Who is not known, what is read first of him, who is; and what nobody knows."""
    camera.visit("/known", "known-not")
    with demo.reading_first(unverified=True):
        _say(camera, "带手套", "dl.look")
        camera.shoot("look-unverified")
        camera.send("h1")
        camera.shoot("postings-unverified")
    with demo.reading_first(unverified=False):
        _say(camera, "带水壶", "dl.look")
        camera.shoot("look-many")
    camera.wear(demo.session)
    camera.visit("/known", "known")
    camera.visit("/nowhere", "not-found")


def _change(demo: Demo, camera: Camera) -> None:
    busy, fresh = (f"/postings/{to_text(posting)}" for posting in (demo.busy, demo.fresh))
    camera.visit(f"{busy}/people", "people")
    camera.visit(f"{busy}/longer", "longer")
    camera.visit(f"{fresh}/edit", "edit")
    camera.write({"pay": "250"})
    camera.send("dl.look")
    camera.shoot("look-edit")
    camera.visit(f"{busy}/edit", "edit-counted-on")
    camera.write({"pay": "100"})
    camera.send("form[action$='/edit/replace']")
    camera.shoot("fixed")
    _replace(demo, camera)


def _replace(demo: Demo, camera: Camera) -> None:
    """Another posting in the place of one that people have seats of, and some wait for."""
    session, posting = demo.replaceable()
    camera.wear(session)
    camera.visit(f"/postings/{to_text(posting)}/edit", "edit-replaceable")
    camera.write({"pay": "180"})
    camera.send("form[action$='/edit/replace']")
    camera.shoot("replace")
    camera.send("#live")
    camera.shoot("posting-replaced")
    camera.visit(f"/postings/{to_text(posting)}", "posting-replaced-by")
    camera.wear(demo.session)


def _tick(demo: Demo, camera: Camera) -> None:
    """The same posting while people are waited for, and in the evening."""
    before = demo.at
    for hours, name in ((2, "posting-begun"), (14, "posting-over")):
        demo.at = before + hours * HOUR
        camera.visit(f"/postings/{to_text(demo.busy)}", name)
    camera.visit("/postings", "postings-due")
    camera.visit(f"/postings/{to_text(demo.busy)}", "posting-over")
    rate = camera.browser.find_element("css selector", "a[href$='/rate']").get_attribute("href")
    camera.visit(rate.removeprefix(camera.address), "rate")
    demo.at = before


def _post_one_too_many(camera: Camera) -> None:
    camera.browser.get(camera.address + "/post")
    camera.write(RIGHT)
    camera.tap(*TAPPED)
    camera.send("dl.look")
    camera.shoot("look")
    camera.send()
    camera.shoot("look-too-many")


def _say(camera: Camera, note: str, awaited: str) -> None:
    camera.browser.execute_script("localStorage.clear()")
    camera.browser.get(camera.address + "/post")
    camera.browser.execute_script("document.querySelector('details').open = true")
    camera.write(RIGHT | {"note": note})
    camera.tap(*TAPPED)
    camera.send(awaited)


def _fill_in(camera: Camera) -> None:
    camera.visit("/post", "form")
    camera.browser.execute_script("document.querySelector('details').open = true")
    camera.shoot("form-all")
    camera.write(TYPED)
    camera.visit("/post", "form-kept")
    camera.send()
    camera.shoot("form-mistakes")
    camera.browser.execute_script("localStorage.clear()")
    camera.visit("/post", "form")
    camera.write(RIGHT)
    camera.tap(*TAPPED)
    camera.browser.delete_all_cookies()
    camera.send()
    camera.shoot("form-session-over")
    camera.browser.execute_script("localStorage.clear()")


@contextmanager
def open_browser(width: int, height: int, language: Language) -> Iterator[Chrome]:
    """A phone's browser of this size that asks for a language."""
    options = ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    size = {"width": width, "height": height, "pixelRatio": 2}
    options.add_experimental_option("mobileEmulation", {"deviceMetrics": size})
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        for flag in (*FLAGS, f"--accept-lang={language.value.replace('_', '-')}", f"--user-data-dir={profile}"):
            options.add_argument(flag)
        browser = Chrome(options=options, service=Service("/usr/bin/chromedriver"))
        try:
            yield browser
        finally:
            browser.quit()


@contextmanager
def served(demo: Demo) -> Iterator[tuple[Demo, str]]:
    """The hall's pages on a port, and the address."""
    facts = HallFacts(HALL, 4, 4, address=lambda: ADDRESS, telephone="0431-8888 1234")
    app = create_app(demo.services, demo.catalogue, demo.clock, facts)
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
