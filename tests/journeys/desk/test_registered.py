"""Who has no phone goes off with a seat and a sheet of paper, whatever the clerk's browser can do."""

import pytest

from tests.journeys.desk.clerk import A4
from tests.journeys.desk.conftest import LARGE, MANAGER, PASSPHRASE, SMALL
from tests.journeys.desk.work import EMPLOYER, PHONE, PLACE, publish


@pytest.fixture
def posting(hall):
    return publish(hall)


def register(clerk, name):
    """From the form to what he can have; the number he is given."""
    clerk.enter(MANAGER, PASSPHRASE)
    clerk.go("求职登记")
    clerk.write(name=name)
    clerk.tick("age=3", "trade_102=1", "purpose_1=1")
    clerk.press("main button.main")
    clerk.sees("他的市场号", "main")
    return clerk.text(".secret")


def check_slip(clerk, label, number):
    """One sheet, small or large, with all he needs there and nothing of the clerk's."""
    assert not clerk.is_cut()
    assert clerk.sheets() == 1
    assert clerk.sheets(**A4) == 1
    paper = clerk.paper()
    for words in (label, number, PLACE, EMPLOYER, f"{PHONE[:3]} {PHONE[3:7]} {PHONE[7:]}", "260"):
        assert words in paper, words
    for words in ("下一位", "打印", "退出", MANAGER, "直接到内容"):
        assert words not in paper, words


def test_a_seat_and_a_page_to_print_with_script_and_without(hall, address, posting, new_clerk):
    numbers = set()
    for label, size, has_script, name in (("1", SMALL, False, "李国强"), ("2", LARGE, True, "赵铁柱")):
        clerk = new_clerk(address, size, has_script=has_script)
        number = register(clerk, name)
        numbers.add(number)
        assert not clerk.is_cut()
        assert clerk.has("button.print") is has_script
        assert number in clerk.paper()
        clerk.press("button.good")
        clerk.sees("您的座号", "article.slip")
        assert clerk.text(".label-large") == f"A{label}"
        assert clerk.has("button.print") is has_script
        check_slip(clerk, f"A{label}", number)
        clerk.go("再看看")
        clerk.sees("报上了", "main")
        assert clerk.sheets() == 1
    assert len(numbers) == 2
    with hall.open_store().read() as query:
        assert query.postings.one(posting.id).taken == 2
