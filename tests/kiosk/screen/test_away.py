"""Who is kept away sees the jobs as anybody, and reads "请到服务台" where he asks for one."""

import pytest

from kiosk.hall.desk.exclusion import Exclusion, Ground, Side, Wanted


@pytest.fixture
def away(kiosk):
    """A worker who is kept away, at the screen by his number alone."""
    kiosk.publish()
    worker = kiosk.known_worker()
    manager = kiosk.services.desk.clerks.first("李华", "一句很长的话 谁也猜不着")
    wanted = Wanted(Side.WORKER, worker, Ground.VIOLENCE, 30, "在大厅打人")
    assert isinstance(kiosk.services.desk.exclusions.exclude(wanted, manager.id), Exclusion)
    kiosk.come_again()
    return kiosk


def test_he_is_sent_to_the_desk_in_the_words_of_any_seat_that_is_not_given_here(away):
    assert away.page == "jobs"
    away.tap("take-0")
    assert away.text("title") == "请到服务台"
    assert away.text("notice") == "这个活儿的位子，这台机器定不了，到服务台问一声。"
    away.tap("main")
    assert away.page == "jobs"
