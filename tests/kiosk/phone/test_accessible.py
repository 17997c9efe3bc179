"""What axe-core says of every phone page, in each language, with and without mistakes shown: nothing.

`make test` fetches axe-core from npm into build/, once.
"""

import subprocess
from pathlib import Path

import pytest

from checks.phone_demo import Demo
from checks.screens_phone import Camera, open_browser, served, walk
from kiosk.hall.language import Language

ROOT = Path(__file__).resolve().parents[3]
JUDGES = "build/test-peers/node_modules"
AXE = ROOT / JUDGES / "axe-core" / "axe.min.js"
SIZE = (360, 640)
FEWEST = 30
"""Pages and states that the walk shows."""
JUDGED = """
const done = arguments[0];
axe.run(document, {resultTypes: ["violations"]}).then(found => done(
  found.violations.map(one => [one.id, one.help, one.nodes.map(node => node.html.slice(0, 200)).join(" | ")].join(": "))
), error => done(["axe failed: " + error]));
"""


class Judge(Camera):
    """Judges each page where a camera would take its picture."""

    def __init__(self, browser, address):
        super().__init__(browser, address, Path(), "", SIZE)
        self.axe, self.judged, self.faults = axe(), list[str](), list[str]()

    def shoot(self, name):
        self.browser.execute_script(self.axe)
        self.judged.append(name)
        self.faults += [f"{name}: {fault}" for fault in self.browser.execute_async_script(JUDGED)]


def axe():
    if not AXE.exists():
        made = subprocess.run(["make", JUDGES], cwd=ROOT, capture_output=True, text=True, check=False)
        if made.returncode:
            pytest.fail(f"axe-core is not there: {made.stderr.strip()}", pytrace=False)
    return AXE.read_text("utf-8")


def speak(browser, language):
    """Ask for pages in this language."""
    agent = browser.execute_script("return navigator.userAgent")
    asked = {"userAgent": agent, "acceptLanguage": language.value.replace("_", "-")}
    browser.execute_cdp_cmd("Emulation.setUserAgentOverride", asked)


def test_nothing_is_said_of_any_page_in_any_language(tmp_path, subtests):
    with served(Demo(tmp_path)) as (demo, address), open_browser(*SIZE, Language.CHINESE) as browser:
        for language in Language:
            with subtests.test(language=language.value):
                speak(browser, language)
                judge = Judge(browser, address)
                walk(demo, judge)
                browser.delete_all_cookies()
                assert browser.execute_script("return document.documentElement.lang") == language.value.replace(
                    "_", "-"
                )
                assert len(set(judge.judged)) >= FEWEST
                assert judge.faults == [], "\n".join(judge.faults)


def test_a_page_that_is_wrong_is_seen(tmp_path):
    with open_browser(*SIZE, Language.CHINESE) as browser:
        browser.get("data:text/html,<title>x</title><html lang=en><main><h1>x</h1><img src=x><input>")
        judge = Judge(browser, "")
        judge.shoot("wrong")
        assert {fault.split(": ")[1] for fault in judge.faults} >= {"image-alt", "label"}
