"""Who did what is read page by page, by who and what and when; odd acts wait for a manager; sheets hold no formulas."""

import csv
import io

import pytest

from kiosk.hall.clock import DAY
from kiosk.hall.desk.act import Act, Why
from kiosk.hall.desk.clerk import Role
from kiosk.services.desk.acts import Sought
from tests.kiosk.conftest import copy


@pytest.fixture
def acted(hall, manager, clock):
    """Thirty acts on three days."""
    posting = hall.publish()
    for number in range(30):
        hall.services.acts.note(manager.id, Act.PASSED, on=posting.id, why=Why.TO_MEND, words=f"=1+{number}")
        clock.at += DAY // 10
    return posting


def test_acts_are_read_twenty_a_page(hall, acted, desk):
    first = desk.get("/acts")
    assert first.answer.text.count("<td>李华</td>") == 20
    assert f"{acted.number} 号 瓦工" in first.text
    way = next(link for link in first.links if "after=" in link)
    assert desk.get(way).answer.text.count("<td>李华</td>") == 10
    assert "没有这样的记录" in desk.get("/acts?day=2030-01-01").text
    assert desk.get("/acts?day=2026-11-24").answer.text.count("<td>李华</td>") == 10
    assert "没有这样的记录" in desk.get("/acts?act=REFUSED").text
    for wrong in (
        f"after={'9' * 23}-{'0' * 16}",
        "clerk=%00&after=x-y",
        "day=9999-99-99",
        "after=99999999999999999999-0",
    ):
        assert desk.get(f"/acts?{wrong}").status == 200


def test_a_sheet_is_given_out_by_an_act_and_holds_no_formula(hall, acted, desk, manager):
    page = desk.get("/acts?act=PASSED")
    answer = desk.send(page, "/acts/sheet").answer
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert len(rows) == 31
    assert not any(cell.startswith("=") for row in rows for cell in row)
    assert hall.services.acts.of(Sought(act=Act.EXPORTED), 9)[0].clerk == manager.id


def test_an_auditor_reads_it_and_gives_out_nothing(new_browser, acted, appoint):
    auditor, browser = appoint("审计员", Role.AUDITOR), new_browser()
    browser.enter(auditor.name)
    page = browser.get("/acts")
    assert page.answer.text.count("<td>李华</td>") == 20
    assert "导出这些" not in page.text
    key = browser.get("/me").forms[-1][1]["form_key"]
    assert browser.post("/acts/sheet", {"form_key": key}).status == 403


def test_a_clerk_does_not_read_it(new_browser, appoint):
    browser = new_browser()
    browser.enter(appoint().name)
    assert browser.get("/acts").status == 403


def test_what_was_done_after_an_end_waits_for_a_manager(desk, hall, manager, appoint, clock, make_sibling):
    clerk = appoint()
    other = make_sibling()
    copy(hall, other)
    hall.services.clerks.end(manager.id, clerk.id)
    clock.at += 1000
    other.services.acts.note(clerk.id, Act.PASSED, on=manager.id)
    copy(hall, other)
    page = desk.get("/")
    assert "有 1 件事是断线时办的，或者停了的人办的" in page.text
    odd = desk.get("/acts?odd=1")
    assert "停了以后办的" in odd.text
    clock.at += 1000
    desk.send(odd, "/acts/seen")
    assert "件事是断线时" not in desk.get("/").text


def test_far_from_everybody_a_managers_act_is_marked(hall, manager, make_sibling, clock):
    make_sibling()
    hall.services.acts.note(manager.id, Act.UNMASKED)
    hall.services.acts.note(manager.id, Act.PASSED)
    assert {each.act: each.is_alone for each in hall.services.acts.of(Sought(), 9)} == {
        Act.UNMASKED: True,
        Act.PASSED: False,
    }


def test_what_comes_after_a_manager_has_looked_waits_for_one_all_the_same(
    desk, hall, manager, appoint, clock, make_sibling
):
    clerk, others = appoint(), (make_sibling(), make_sibling(2))
    for other in others:
        copy(hall, other)
    hall.services.clerks.end(manager.id, clerk.id)
    clock.at += 1000
    for other in others:
        other.services.acts.note(clerk.id, Act.PASSED, on=manager.id)
    copy(hall, others[0])
    clock.at += 1000
    desk.send(desk.get("/acts?odd=1"), "/acts/seen")
    assert "件事是断线时" not in desk.get("/").text
    copy(hall, others[1])
    assert "有 1 件事是断线时办的，或者停了的人办的" in desk.get("/").text
    odd = hall.services.acts.odd(9)
    assert [each.act for each in odd] == [Act.PASSED, Act.PASSED], "that somebody looked is not odd"
