"""The province's form and the hall's own in a real browser whose script is switched off altogether."""

import pytest
from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select, WebDriverWait

from tests.kiosk.exchange.province.conftest import code_of, filled
from tests.kiosk.phone.conftest import Site
from tests.kiosk.phone.test_browser import FLAGS, PATIENCE

NO_SCRIPT = {"profile.managed_default_content_settings.javascript": 2}
PROBE = "data:text/html,<title>off</title><script>document.title='on'</script><noscript>none</noscript>"


class Browser:
    """As a person has it who can see, tap and type."""

    def __init__(self, chrome):
        self.chrome = chrome

    def sees(self, text):
        WebDriverWait(self.chrome, PATIENCE, ignored_exceptions=[Exception]).until(
            lambda chrome: text in chrome.find_element(By.TAG_NAME, "main").text, f"never seen: {text}"
        )

    def fill(self, fields):
        for summary in self.chrome.find_elements(By.CSS_SELECTOR, "details:not([open]) > summary"):
            summary.send_keys(Keys.SPACE)
        for name, value in fields.items():
            control = self.chrome.find_element(By.NAME, name)
            kind = control.get_attribute("type")
            if control.tag_name == "select":
                Select(control).select_by_value(value)
            elif kind in ("radio", "checkbox"):
                self.chrome.find_element(By.CSS_SELECTOR, f"input[name={name}][value='{value}']").send_keys(Keys.SPACE)
            else:
                control.clear()
                control.send_keys(value)

    def tap(self, selector="button.main"):
        self.chrome.find_element(By.CSS_SELECTOR, selector).click()

    def typed(self, name):
        return self.chrome.find_element(By.NAME, name).get_attribute("value")


@pytest.fixture
def browser(tmp_path):
    options = ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    options.add_experimental_option("prefs", NO_SCRIPT)
    for flag in (*FLAGS, "--window-size=412,915", f"--user-data-dir={tmp_path / 'profile'}"):
        options.add_argument(flag)
    chrome = Chrome(options=options, service=Service("/usr/bin/chromedriver"))
    chrome.get(PROBE)
    assert chrome.title == "off", "script is not switched off"
    yield Browser(chrome)
    chrome.quit()


def test_the_province_s_form_from_the_code_to_the_number(place, browser):
    typed = filled(place.first) | {"bay": "2", "leave_time": "晚上10点半"}
    browser.chrome.get(f"{place.address}/e/{code_of(place.first)}")
    browser.sees("发个活儿")
    browser.fill(typed | {"headcount": "没数"})
    browser.tap()
    browser.sees("正在等市场回话")
    browser.tap()
    browser.sees("正在等市场回话")
    place.work()
    browser.tap()
    browser.sees("没看懂")
    assert browser.typed("phone") == typed["phone"]
    browser.fill({"headcount": "三"})
    browser.tap()
    browser.sees("正在等市场回话")
    place.work()
    browser.tap()
    browser.sees("看一遍，对不对？")
    browser.sees("2 号上车点，22:30 开车")
    browser.tap("button.change")
    browser.sees("发个活儿")
    assert browser.typed("place") == typed["place"]
    browser.tap()
    browser.sees("看一遍，对不对？")
    browser.tap()
    browser.sees("正在等市场回话")
    place.work()
    browser.tap()
    browser.sees("您的活儿是 101 号")
    (posting,) = place.open_postings()
    assert (posting.terms.headcount, posting.terms.bay) == (3, 2)


def test_the_hall_s_own_form_from_the_code_to_the_wall(place, browser, clock):
    typed = {name: value for name, value in filled(place.first).items() if name not in ("day", "trade")}
    with Site(place.first.services, clock) as site:
        browser.chrome.get(f"{site.address}/e/{place.first.services.employers.token()}")
        browser.sees("发个活儿")
        browser.fill(typed | {"headcount": "没数", "trade": "102"})
        browser.tap()
        browser.sees("没看懂")
        assert browser.typed("phone") == typed["phone"]
        browser.fill({"headcount": "三"})
        browser.tap()
        browser.sees("看一遍，对不对？")
        browser.tap("button.change")
        browser.sees("发个活儿")
        browser.tap()
        browser.sees("看一遍，对不对？")
        browser.tap()
        browser.sees("发出去了")
        (posting,) = place.open_postings()
        assert (posting.terms.headcount, posting.place) == (3, typed["place"])
