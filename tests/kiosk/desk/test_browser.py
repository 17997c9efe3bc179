"""The desk in a real browser: review by keyboard alone, the main ways without script, nothing for axe-core to say."""

import pytest
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

from checks.desk_demo import CLERK, PASSPHRASE, BusyDesk, DeskDemo
from checks.screens_desk import open_browser, served, walk
from kiosk.hall.ids import to_text
from kiosk.hall.review import ReviewEnd
from tests.kiosk.phone.test_accessible import Judge

SIZE = (1366, 768)
PATIENCE = 30
FEWEST = 70
"""Pages and states that the walk shows."""
SEEN = {
    "complaints_ID-1",
    "complaint-letter",
    "standing-worker",
    "standing-employer",
    "standing_appeal_ID-1",
    "register-1",
    "slip",
    "hall_settings_trades-1",
    "hall_join-1",
    "notices-standing",
    "digits",
}
"""Of each concern what has something on it."""


@pytest.fixture
def desk(tmp_path):
    with served(DeskDemo(tmp_path)) as (demo, address):
        yield demo, address


def come_in(browser, address):
    browser.get(address)
    browser.find_element(By.NAME, "desk_name").send_keys(CLERK)
    browser.find_element(By.NAME, "desk_passphrase").send_keys(PASSPHRASE, Keys.ENTER)
    sees(browser, "要办的事")


def sees(browser, text):
    WebDriverWait(browser, PATIENCE, ignored_exceptions=[Exception]).until(
        lambda _: text in browser.find_element(By.TAG_NAME, "body").text, f"never seen: {text}"
    )


def press(browser, *keys):
    """Key strokes as they come from a keyboard, and how many."""
    for key in keys:
        ActionChains(browser).send_keys(key).perform()
    return len(keys)


def alone(demo):
    """Nothing to do but one held posting."""
    for need in demo.services.desk.needs.all():
        if need.kind.value == "offer":
            demo.services.waitings.leave(need.subject)
    demo.at -= demo.at % 1000
    return demo.services.reviews.waiting()[0]


@pytest.mark.parametrize("has_script", [True, False])
def test_a_held_posting_is_passed_in_three_keys(desk, has_script):
    demo, address = desk
    held = alone(demo)
    with open_browser(*SIZE, has_script=has_script) as browser:
        come_in(browser, address)
        links = browser.find_elements(By.CSS_SELECTOR, "td.acts a")
        assert links[0].get_dom_attribute("href") == f"/review/{to_text(held.id)}"
        count = press(browser, Keys.ENTER)
        sees(browser, "限男")
        count += press(browser, Keys.TAB, Keys.ENTER)
        WebDriverWait(browser, PATIENCE).until(lambda _: demo.services.reviews.one(held.id).end is not None)
        assert demo.services.reviews.one(held.id).end is ReviewEnd.PASSED
        assert count <= 3


def test_the_whole_review_is_done_by_keyboard(desk):
    demo, address = desk
    held = alone(demo)
    with open_browser(*SIZE) as browser:
        come_in(browser, address)
        press(browser, Keys.ENTER)
        sees(browser, "限男")
        for _ in range(12):
            press(browser, Keys.TAB)
            if browser.switch_to.active_element.get_dom_attribute("name") == "reason":
                break
        ActionChains(browser).key_down(Keys.CONTROL).send_keys("a").key_up(Keys.CONTROL).perform()
        press(browser, "写清楚干啥", Keys.TAB, Keys.ENTER)
        WebDriverWait(browser, PATIENCE).until(lambda _: demo.services.reviews.one(held.id).end is not None)
        found = demo.services.reviews.one(held.id)
        assert (found.end, found.reason) == (ReviewEnd.SENT_BACK, "写清楚干啥")


def test_without_script_the_main_ways_are_gone(desk):
    demo, address = desk
    with open_browser(*SIZE, has_script=False) as browser:
        come_in(browser, address)
        browser.find_element(By.CSS_SELECTOR, "a[href^='/turn/']").click()
        sees(browser, "排第 1 的")
        browser.find_element(By.CSS_SELECTOR, "button[value=yes]").click()
        sees(browser, "定了，他是")
        browser.get(f"{address}/people")
        browser.find_element(By.ID, "name").send_keys("赵强")
        browser.find_element(By.ID, "passphrase").send_keys("另外一句 没人猜得到", Keys.ENTER)
        sees(browser, "赵强")
        assert "赵强" in {clerk.name for clerk in demo.services.clerks.serving()}


def test_axe_has_nothing_to_say_of_any_page(tmp_path):
    with served(BusyDesk(tmp_path)) as (demo, address), open_browser(*SIZE) as browser:
        judge = Judge(browser, address)
        walk(demo, judge)
    assert len(set(judge.judged)) >= FEWEST
    assert set(judge.judged) >= SEEN
    assert judge.faults == [], "\n".join(judge.faults)
