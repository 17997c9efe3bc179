"""A clerk before a hall's desk, in a real browser."""

import base64
import re

from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

PATIENCE = 60
SHEETS = re.compile(rb"/Type\s*/Page\b")
A4 = {"paperWidth": 8.27, "paperHeight": 11.69}


class Clerk:
    """What somebody at the desk does: opens, reads, types, ticks, presses."""

    def __init__(self, browser: Chrome, address: str) -> None:
        self.browser, self._address = browser, address

    def open(self, way: str = "/") -> None:
        """Go to an address of the desk."""
        self.browser.get(self._address + way)

    def enter(self, name: str, passphrase: str) -> None:
        """Come in; the list of what to do is seen."""
        self.open()
        self.write(desk_name=name, desk_passphrase=passphrase)
        self.press("button.main")
        self.sees("要办的事", "h1")

    def write(self, **typed: str) -> None:
        """Type into fields."""
        for name, text in typed.items():
            field = self.browser.find_element(By.CSS_SELECTOR, f"main [name={name}]")
            field.clear()
            field.send_keys(text)

    def tick(self, *choices: str) -> None:
        """Tick what is called NAME=VALUE."""
        for name, _, value in (choice.partition("=") for choice in choices):
            self.browser.find_element(By.CSS_SELECTOR, f"main [name={name}][value='{value}']").click()

    def press(self, what: str) -> None:
        """Press the first thing of a page that is meant."""
        self.browser.find_element(By.CSS_SELECTOR, what).click()

    def go(self, link: str) -> None:
        """Go where a link of these words leads to."""
        self.browser.find_element(By.PARTIAL_LINK_TEXT, link).click()

    def text(self, within: str = "body") -> str:
        """What is read there."""
        return str(self.browser.find_element(By.CSS_SELECTOR, within).text)

    def has(self, what: str) -> bool:
        """Whether the page has something that is seen."""
        return any(one.is_displayed() for one in self.browser.find_elements(By.CSS_SELECTOR, what))

    def sees(self, words: str, within: str = "body") -> None:
        """Wait until words are read there."""
        waiting = WebDriverWait(self.browser, PATIENCE, ignored_exceptions=[Exception])
        waiting.until(lambda _: words in self.text(within), f"never seen: {words}")

    def is_cut(self) -> bool:
        """Whether the page is wider than its window."""
        found = self.browser.execute_script("return document.documentElement.scrollWidth > window.innerWidth")
        return bool(found)

    def sheets(self, **paper: float) -> int:
        """How many sheets of paper the page is on; of the size it asks for where none is said."""
        asked = {**paper, "preferCSSPageSize": not paper}
        printed = self.browser.execute_cdp_cmd("Page.printToPDF", asked)
        return len(SHEETS.findall(base64.b64decode(printed["data"])))

    def paper(self) -> str:
        """What is read on paper."""
        self.browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
        found = self.text()
        self.browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
        return found
