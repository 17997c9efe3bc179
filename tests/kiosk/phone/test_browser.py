"""The whole way in a real browser, script and all."""

import time

import pytest
from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import Select, WebDriverWait

from kiosk.services.employer.employers import HERE

PATIENCE = 60
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--accept-lang=zh-CN",
)


@pytest.fixture(scope="module")
def chromium(tmp_path_factory):
    options = ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    for flag in (*FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('profile')}"):
        options.add_argument(flag)
    browser = Chrome(options=options, service=Service("/usr/bin/chromedriver"))
    yield browser
    browser.quit()


@pytest.fixture
def browser(chromium, site):
    """A tab of its own, as of a browser that was never here."""
    chromium.execute_cdp_cmd("Network.clearBrowserCookies", {})
    chromium.execute_cdp_cmd("Storage.clearDataForOrigin", {"origin": site.address, "storageTypes": "all"})
    chromium.get_log("browser")
    before = chromium.window_handles
    chromium.switch_to.new_window("tab")
    blank = chromium.current_window_handle
    for tab in before:
        chromium.switch_to.window(tab)
        chromium.close()
    chromium.switch_to.window(blank)
    yield chromium
    for tab in chromium.window_handles:
        chromium.switch_to.window(tab)
        chromium.get("about:blank")


@pytest.fixture
def sees(browser):
    """Waits until the page shows a text."""

    def wait(text):
        shown = (By.TAG_NAME, "main")
        WebDriverWait(browser, PATIENCE, ignored_exceptions=[Exception]).until(
            lambda _: text in browser.find_element(*shown).text, f"never seen: {text}"
        )

    return wait


def fill(browser, filled):
    browser.execute_script("document.querySelector('details').open = true")
    for name, value in filled.items():
        control = browser.find_element(By.NAME, name)
        if control.get_attribute("type") == "radio":
            tap(browser, name, value)
        elif control.tag_name == "select":
            Select(control).select_by_value(value)
        else:
            control.clear()
            control.send_keys(value)


def tap(browser, name, value):
    box = browser.find_element(By.CSS_SELECTOR, f"input[name={name}][value='{value}']")
    browser.execute_script("arguments[0].scrollIntoView({block: 'center'})", box)
    box.click()


def send(browser):
    browser.find_element(By.CSS_SELECTOR, "button.main").click()


def complaints(browser):
    """What the browser did not like: a broken content policy, a missing file, a script error."""
    return [said["message"] for said in browser.get_log("browser") if said["level"] == "SEVERE"]


def test_an_employer_s_whole_way(hall, site, browser, sees, filled):
    browser.get(f"{site.address}/e/{hall.services.employers.token()}")
    sees("发个活儿")
    fill(browser, {**filled, "pay": "0"})
    send(browser)
    sees("工钱要大于 0")
    assert browser.find_element(By.NAME, "phone").get_property("value") == filled["phone"]
    complaints(browser)
    fill(browser, {"pay": "二百六"})
    send(browser)
    sees("看一遍，对不对？")
    sees("260 元/天")
    send(browser)
    sees("发出去了")
    sees("有人报名，这里马上就变")
    sees("还差 2 人")
    (posting,) = hall.services.bulletin.rows(hall.clock.at)
    browser.execute_script("window.sameDocument = true")
    hall.services.signups.sign_up(hall.worker(7), posting.id)
    sees("139 0000 0007")
    sees("还差 1 人")
    assert browser.execute_script("return window.sameDocument") is True
    browser.find_element(By.CSS_SELECTOR, "button.arrived").click()
    sees("✓ 到了")
    browser.find_element(By.PARTIAL_LINK_TEXT, "够了，不招了").click()
    sees("已经定了的 1 个人照样来")
    send(browser)
    sees("要 2 人，定了 1 人")
    sees("名单自己会更新")
    assert complaints(browser) == []


def asked(browser):
    """How often the page has asked for its list by itself."""
    return browser.execute_script(
        "return performance.getEntriesByType('resource').filter(one => /applicants$/.test(one.name)).length"
    )


def test_an_open_page_is_told_and_does_not_ask_again_and_again(hall, site, browser, sees, filled):
    browser.get(f"{site.address}/e/{hall.services.employers.token()}")
    fill(browser, filled)
    send(browser)
    sees("看一遍，对不对？")
    send(browser)
    sees("有人报名，这里马上就变")
    (posting,) = hall.services.bulletin.rows(hall.clock.at)
    time.sleep(11)
    before = asked(browser)
    assert before <= 3
    hall.services.signups.sign_up(hall.worker(7), posting.id)
    sees("139 0000 0007")
    assert asked(browser) <= before + 2
    browser.find_element(By.CSS_SELECTOR, "button.arrived").click()
    sees("✓ 到了")
    browser.find_element(By.CSS_SELECTOR, "button.ticked").click()
    sees("他到了")
    assert complaints(browser) == []


def test_a_page_left_open_says_when_the_line_is_gone_and_comes_back(hall, site, browser, sees, filled, clock):
    browser.get(f"{site.address}/e/{hall.services.employers.token()}")
    fill(browser, filled)
    send(browser)
    sees("看一遍，对不对？")
    send(browser)
    sees("有人报名，这里马上就变")
    site.stop()
    sees("连不上机器了")
    with site.again():
        sees("有人报名，这里马上就变")
        clock.at += 200 * 24 * 3_600_000
        sees("请到大厅的机器前，扫屏幕上的码。")


def test_what_was_typed_outlives_a_lost_connection_and_not_the_posting(hall, site, browser, sees, filled):
    form = f"{site.address}/post"
    browser.get(f"{site.address}/e/{hall.services.employers.token()}")
    fill(browser, {"headcount": "12", "place": "人民大街", "phone": filled["phone"]})
    tap(browser, "paid", "1")
    site.stop()
    with site.again():
        browser.get(form)
        sees("上回没发完的")
        held = {name: browser.find_element(By.NAME, name).get_property("value") for name in ("headcount", "place")}
        assert held == {"headcount": "12", "place": "人民大街"}
        assert browser.find_element(By.CSS_SELECTOR, "input[name=paid][value='1']").is_selected()
        fill(browser, filled)
        send(browser)
        sees("看一遍，对不对？")
        send(browser)
        sees("发出去了")
        browser.get(form)
        sees("照上回的再发一个")
        assert browser.find_element(By.NAME, "place").get_property("value") == ""
        assert not browser.find_element(By.ID, "draft-kept").is_displayed()


def test_who_taps_takes_back_what_he_wrote_and_the_other_way_round(hall, site, browser):
    browser.get(f"{site.address}/e/{hall.services.employers.token()}")
    written, tapped = (By.NAME, "headcount"), (By.CSS_SELECTOR, "input[name=headcount_tap][value='3']")
    fill(browser, {"headcount": "12"})
    tap(browser, "headcount_tap", "3")
    assert browser.find_element(*written).get_property("value") == ""
    fill(browser, {"headcount": "12"})
    assert not browser.find_element(*tapped).is_selected()
    assert complaints(browser) == []


def test_going_back_loses_nothing_typed_and_sends_nothing_twice(hall, site, browser, sees, filled):
    def typed():
        return browser.find_element(By.NAME, "place").get_property("value")

    browser.get(f"{site.address}/e/{hall.services.employers.token()}")
    fill(browser, filled)
    send(browser)
    sees("看一遍，对不对？")
    browser.back()
    sees("上回没发完的")
    assert typed() == filled["place"]
    send(browser)
    sees("看一遍，对不对？")
    browser.refresh()
    sees("上回没发完的")
    send(browser)
    sees("看一遍，对不对？")
    send(browser)
    sees("发出去了")
    browser.back()
    sees("瓦工")
    if browser.find_elements(By.CSS_SELECTOR, "form[action='/post/send']"):
        send(browser)
        sees("发出去了")
    assert hall.services.jobs.count() == 1, "a page that the browser kept whole sends the same posting"


def test_two_tabs_of_one_draft_are_one_posting(hall, site, browser, sees, filled):
    browser.get(f"{site.address}/e/{hall.services.employers.token()}")
    fill(browser, filled)
    first = browser.current_window_handle
    browser.switch_to.new_window("tab")
    browser.get(f"{site.address}/post")
    sees("上回没发完的")
    second = browser.current_window_handle
    for tab in (first, second):
        browser.switch_to.window(tab)
        send(browser)
        sees("看一遍，对不对？")
        send(browser)
        sees("发出去了")
    assert hall.services.jobs.count() == 1


def test_a_phone_asleep_in_the_middle_finds_its_draft_after_the_next_code(hall, site, browser, sees, filled, clock):
    browser.get(f"{site.address}/e/{hall.services.employers.token()}")
    fill(browser, filled)
    clock.at += HERE
    send(browser)
    sees("您填的都还在")
    assert browser.find_element(By.NAME, "place").get_property("value") == filled["place"]
    browser.get(f"{site.address}/e/{hall.services.employers.token()}")
    sees("上回没发完的")
    assert browser.find_element(By.NAME, "phone").get_property("value") == filled["phone"]
    send(browser)
    sees("看一遍，对不对？")
    send(browser)
    sees("发出去了")
    assert hall.services.jobs.count() == 1


def test_a_job_is_sent_on_by_the_clipboard_where_there_is_no_sheet(hall, site, browser, sees, filled):
    browser.get(f"{site.address}/e/{hall.services.employers.token()}")
    fill(browser, filled)
    send(browser)
    sees("看一遍，对不对？")
    send(browser)
    sees("发给别人")
    browser.execute_script("Object.defineProperty(navigator, 'share', {value: undefined})")
    link = browser.find_element(By.ID, "send-on")
    browser.execute_script("arguments[0].scrollIntoView({block: 'center'})", link)
    link.click()
    sees("到微信里粘贴就行")
    browser.get(f"{site.address}/jobs/{browser.current_url.rpartition('/')[2]}")
    sees("按 101")
    assert complaints(browser) == []
