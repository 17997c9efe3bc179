"""Whom a manager keeps away at one kiosk has no seat at the other, and reads no word of it there."""

from contextlib import closing

import pytest
from selenium.webdriver.common.by import By

from kiosk.store.identity.machine import system_clock
from tests.journeys.desk.conftest import MANAGER, PASSPHRASE, open_desk
from tests.journeys.desk.work import publish
from tests.journeys.halls import Settings, answers, eventually, free_port, join
from tests.journeys.kiosk_screen import KioskScreen, look_for_work, take_first_job
from tests.journeys.secrets_search import find

AWAY, OTHER = "15943107788", "15943107799"
WHY = "喝了酒在大厅打了人"


@pytest.fixture
def kiosks(make_hall):
    """A with the desk, B that was let in by it."""
    ports = free_port(), free_port()
    first_at, second_at = (f"http://127.0.0.1:{port}" for port in ports)
    settings = Settings("first", ("desk", "sync"), 0, sync_port=ports[0], siblings=(second_at,))
    settings.desk = free_port(), free_port()
    first = make_hall(settings)
    first.start()
    second = make_hall(Settings("second", ("sync",), 0, sync_port=ports[1], siblings=(first_at,), kiosk="B"))
    eventually(lambda: answers(first_at))
    join(second, first, first_at)
    second.start()
    return first, second


@pytest.fixture
def screen(kiosks, qapp):
    """B's window."""
    screen = KioskScreen(kiosks[1].place)
    yield screen
    screen.close()


def knows(kiosk, ask):
    """A kiosk knows something, once it has heard of it."""
    with closing(kiosk.open_store()) as store:

        def has_heard():
            with store.read() as query:
                return ask(query)

        eventually(has_heard)


def is_known(number):
    return lambda query: bool(query.persons.ever_of_number(number))


def is_kept_away(query):
    return bool(query.exclusions.running(system_clock()))


def exclude(manager, number):
    """The manager keeps somebody away for a week."""
    manager.go("诚信")
    manager.write(number=number)
    manager.press("main button.main")
    manager.sees("暂停他找活", "main")
    manager.tick("ground=VIOLENCE")
    manager.write(days="7", words=WHY)
    manager.press("form[action$='/exclude'] button")
    manager.sees("暂停着", "main")
    assert WHY in manager.text("main")


def lift(manager):
    """And lets him back."""
    manager.press("main details:has(form[action$='/lift']) summary")
    manager.browser.find_element(By.CSS_SELECTOR, "form[action$='/lift'] [name=reason]").send_keys("他来赔了不是")
    manager.press("form[action$='/lift'] button")
    manager.sees("以前暂停过", "main")


def ask_for_a_seat(screen, number):
    """At the other kiosk: every word that is shown to who asks for the first work."""
    screen.tap("findWork")
    screen.type(number)
    screen.until(lambda: screen.sees("page-jobs"))
    screen.tap("on-1", "take-0")
    screen.until(lambda: screen.page in {"notice", "seat"})
    told = screen.page, screen.words(f"page-{screen.page}")
    screen.tap("leave" if screen.sees("leave") else "main")
    return told


def test_an_exclusion_and_its_end_are_obeyed_by_the_other_kiosk_without_a_word(kiosks, screen, new_clerk):
    first, second = kiosks
    posting = publish(first, headcount=20)
    manager = new_clerk(open_desk(first))
    manager.enter(MANAGER, PASSPHRASE)
    knows(second, lambda query: query.postings.one(posting.id) is not None)
    look_for_work(screen, AWAY)
    screen.tap("leave")
    knows(first, is_known(AWAY))

    exclude(manager, AWAY)
    knows(second, is_kept_away)
    page, words = ask_for_a_seat(screen, AWAY)
    assert page == "notice"
    assert "请到服务台" in words
    assert not any(told in words for told in ("打", "暂停", "7", MANAGER, AWAY)), words
    look_for_work(screen, OTHER)
    assert take_first_job(screen) == "B1", "nobody else is kept away"
    screen.tap("main")
    with closing(second.open_store()) as store, store.read() as query:
        assert query.postings.one(posting.id).taken == 1
    assert find([WHY, AWAY], [second.place.data]) == []

    lift(manager)
    knows(second, lambda query: not is_kept_away(query))
    assert ask_for_a_seat(screen, AWAY)[0] == "seat"
