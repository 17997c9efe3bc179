"""Pictures of every phone page, at two sizes of phone, in every language, from a demo hall on a standing clock."""

import base64
import datetime as dt
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

from kiosk.hall.clock import MINUTE, moment
from kiosk.hall.form.closing import ClosingReason
from kiosk.hall.form.draft import Draft
from kiosk.hall.ids import Id, to_text
from kiosk.hall.language import Language
from kiosk.hall.limits import Limits
from kiosk.phone.app import create_app
from kiosk.phone.doors import COOKIE
from kiosk.phone.pages import HallFacts
from kiosk.services import open_services
from kiosk.services.employer.employers import Session, TokenProblem
from kiosk.services.employer.postings import Applicant, Published
from kiosk.settings import read_catalogue, resource
from kiosk.store import Store
from kiosk.store.identity.machine import Machine
from kiosk.store.queries.persons import PERSON

SIZES = ((360, 640), (412, 915))
MORNING = dt.date(2026, 11, 23)
HALL = "长春市零工大厅"
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
LIMITS = Limits(per_phone=5)
"""As many as the employer here has published."""
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


def save(folder: Path) -> None:
    """Write phone-LANGUAGE-WIDTH-PAGE.png of every page, each whole, into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as data, _served(_Demo(Path(data))) as (demo, address):
        for (width, height), language in itertools.product(SIZES, Language):
            with _browser(width, height, language) as browser:
                _walk(demo, _Camera(browser, address, folder, f"{language.value}-{width}", (width, height)))


class _Demo:
    """An employer with postings in every state, and one without any."""

    def __init__(self, folder: Path) -> None:
        self.at = moment(MORNING, dt.time(5, 20))
        self.catalogue = read_catalogue(resource("config") / "hall.toml")
        self.store = Store.open(folder / "data", folder / "keys", machine=Machine(clock=self.clock))
        self.services = open_services(self.store, self.catalogue, self.clock, LIMITS)
        self.used = self.services.employers.token()
        self.session = self._let_in(self.used)
        self.empty = self._let_in(self.services.employers.token())
        self.expired = self.services.employers.token()
        self._publish_some()

    def clock(self) -> int:
        return self.at

    def _publish_some(self) -> None:
        postings, employer = self.services.postings, self.session.employer
        self.full = self._publish(trade="送货", headcount="1", pay="65.5", pay_unit="6", time="07:00")
        self._sign_up(self.full, range(31, 32))
        self.closed = self._publish(trade="保洁", headcount="3", pay="30", pay_unit="1", time="08:00")
        postings.close(employer, self.closed)
        self.busy = self._publish(trade="瓦工", headcount="6", pay="320", pay_unit="2", time="06:30")
        self._sign_up(self.busy, range(4))
        first, second, third, *_others = postings.applicants(employer, self.busy) or ()
        postings.arrived(employer, first.signup)
        self.services.signups.withdraw(second.signup)
        self._forget_who(third)
        self.off = self._publish(trade="瓦工", headcount="4", pay="900", pay_unit="2", time="08:30")
        self._sign_up(self.off, range(50, 52))
        postings.take_off(self.off, ClosingReason("电话没人接"))
        self.at += 11 * MINUTE
        self.fresh = self._publish(trade="力工", headcount="12", pay="220", pay_unit="2", time="07:00")

    def _sign_up(self, posting: Id, numbers: range) -> None:
        for number in numbers:
            phone = f"139{4400 + number:04d}{1234 + 77 * number:04d}"
            worker = self.services.workers.register(phone, (self.catalogue.trades()[0].code,), MORNING)
            self.services.signups.sign_up(worker.id, posting)

    def _forget_who(self, applicant: Applicant) -> None:
        with self.store.write() as tx:
            signup = tx.signups.one(applicant.signup)
            if signup is not None:
                tx.put_ciphertext(signup.worker, PERSON, b"", b"gone")

    def _let_in(self, token: str) -> Session:
        session = self.services.employers.redeem(token)
        if isinstance(session, TokenProblem):
            raise RuntimeError(f"the hall's own code was refused: {session.value}")
        return session

    def _publish(self, trade: str, **typed: str) -> Id:
        code = next(one.code for one in self.catalogue.trades() if one.name == trade)
        draft = Draft(
            trade=str(code),
            day=MORNING.isoformat(),
            place="宽城区北人民大街88号工地东门",
            note="带手套，穿厚点",
            paid="1",
            length="8h",
            meals="1",
            name="王师傅",
            phone="13800001111",
            **typed,
        )
        outcome = self.services.postings.publish(self.session.employer, draft)
        if not isinstance(outcome, Published):
            raise RuntimeError(f"refused: {outcome}")
        return outcome.posting.id


class _Camera:
    """A phone's browser whose pages are photographed."""

    def __init__(self, browser: Chrome, address: str, folder: Path, kind: str, size: tuple[int, int]) -> None:
        self.browser, self.address, self._folder, self._kind, self._size = browser, address, folder, kind, size

    def visit(self, path: str, name: str) -> None:
        self.browser.get(self.address + path)
        self.shoot(name)

    def shoot(self, name: str) -> None:
        """The whole page, as on a glass that is high enough: what sticks to its lower edge stands at the end."""
        height = self.browser.execute_script("return document.documentElement.scrollHeight")
        glass = {"width": self._size[0], "height": max(height, self._size[1]), "deviceScaleFactor": 2, "mobile": True}
        self.browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", glass)
        time.sleep(PAINTED_AFTER)
        picture = self.browser.execute_cdp_cmd("Page.captureScreenshot", {"captureBeyondViewport": True})
        (self._folder / f"phone-{self._kind}-{name}.png").write_bytes(base64.b64decode(picture["data"]))

    def wear(self, session: Session) -> None:
        self.browser.add_cookie({"name": COOKIE, "value": session.cookie, "path": "/"})

    def write(self, values: dict[str, str]) -> None:
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

    def send(self, awaited: str = ".notice[role=alert]") -> None:
        before = self.browser.find_element("tag name", "html")
        self.browser.execute_script("document.querySelector('button.main').click()")
        waiting = WebDriverWait(self.browser, ANSWERED_S)
        waiting.until(staleness_of(before))
        waiting.until(lambda browser: browser.find_elements("css selector", awaited))


def _walk(demo: _Demo, camera: _Camera) -> None:
    camera.visit("/", "welcome")
    camera.visit("/post", "no-session")
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
    camera.visit("/postings", "postings")
    camera.visit(f"/postings/{to_text(demo.fresh)}", "posting-new")
    camera.visit(f"/postings/{to_text(demo.busy)}", "posting")
    camera.visit(f"/postings/{to_text(demo.full)}", "posting-full")
    camera.visit(f"/postings/{to_text(demo.closed)}", "posting-closed")
    camera.visit(f"/postings/{to_text(demo.busy)}/close", "close")
    camera.visit(f"/postings/{to_text(demo.off)}", "posting-taken-off")
    _post_one_too_many(camera)
    camera.visit("/nowhere", "not-found")


def _post_one_too_many(camera: _Camera) -> None:
    camera.browser.get(camera.address + "/post")
    camera.write(RIGHT)
    camera.tap(*TAPPED)
    camera.send("dl.look")
    camera.shoot("look")
    camera.send()
    camera.shoot("look-too-many")


def _fill_in(camera: _Camera) -> None:
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
def _browser(width: int, height: int, language: Language) -> Iterator[Chrome]:
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
def _served(demo: _Demo) -> Iterator[tuple[_Demo, str]]:
    app = create_app(demo.services, demo.catalogue, demo.clock, HallFacts(HALL, 4, 4))
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
