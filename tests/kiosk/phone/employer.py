"""Whoever hires, with a real browser in his hand: what he taps and types is counted."""

from collections.abc import Callable

from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

PATIENCE = 60
LOOKS_EVERY = 0.05
TAPPED = {"trade_tap": "102", "headcount_tap": "3", "time_tap": "06:30", "paid": "1"}
WRITTEN = {"pay": "260", "place": "净月大街", "name": "王姐", "phone": "13812345678"}
"""Work of today, from half past six on."""
DOUBTFUL = "限男"
"""What a clerk reads first, unless one tap mends it."""


class Employer:
    """A phone in somebody's hand."""

    def __init__(self, browser: Chrome) -> None:
        self.browser, self.taps, self.letters = browser, 0, 0

    @property
    def text(self) -> str:
        """What the page says."""
        return self.browser.find_element(By.TAG_NAME, "main").text

    def open(self, address: str) -> None:
        """Scan a code, or come back to a page."""
        self.browser.get(address)

    def sees(self, text: str) -> None:
        """Wait until the page says so."""
        self._until(lambda: text in self.text, f"never seen: {text}")

    def reads(self, where: str) -> str:
        """What one part of the page says."""
        return self.browser.find_element(By.CSS_SELECTOR, where).text

    def tap(self, where: str) -> None:
        """Tap something."""
        self.taps += 1
        found = self.browser.find_element(By.CSS_SELECTOR, where)
        assert found.location_once_scrolled_into_view
        found.click()

    def write(self, name: str, text: str) -> None:
        """Tap a field, and type this instead of what it holds."""
        self.tap(f"[name={name}]")
        self.letters += len(text)
        field = self.browser.find_element(By.NAME, name)
        field.clear()
        field.send_keys(text)

    def fill_in(self) -> None:
        """Answer the questions that the form asks of everybody."""
        for name, value in TAPPED.items():
            self.tap(f"input[name={name}][value='{value}']")
        for name, text in WRITTEN.items():
            self.write(name, text)

    def says_doubtful_words_and_mends_them(self) -> None:
        """From a form with doubtful words to what is published at the next tap."""
        self.tap("button.main")
        self.sees("这样写，要先让服务台看过才上墙")
        self.tap("button.main")
        self._until(lambda: "看一遍，对不对？" in self.text and DOUBTFUL not in self.text, "one tap mends it")

    def _until(self, is_so: Callable[[], bool], otherwise: str) -> None:
        wait = WebDriverWait(self.browser, PATIENCE, LOOKS_EVERY, ignored_exceptions=[Exception])
        wait.until(lambda _: is_so(), otherwise)
