"""The desk's pages of standing: somebody found, kept away, let back, what he says against it decided."""

import msgspec
import pytest

from kiosk.hall.age import Age
from kiosk.hall.clock import HOUR
from kiosk.hall.day.ticked import Act as Tick
from kiosk.hall.desk.act import Act
from kiosk.hall.desk.clerk import Role
from kiosk.hall.desk.exclusion import Side
from kiosk.hall.employer.listed import LISTED, Listed, Part
from kiosk.hall.employer.verification import EmployerKind, Papers
from kiosk.hall.form.draft import Draft
from kiosk.hall.ids import to_text
from kiosk.hall.limits import Limit
from kiosk.hall.seat.outcomes import Unsure
from kiosk.services.desk.acts import Sought
from kiosk.services.employer.sent import TooMany
from tests.kiosk.conftest import DRAFT, EMPLOYER

NUMBER, CODE = "13900000001", "91350100M000100Y43"
COMPANY = Papers("长春某某建筑有限公司", CODE)
WORDS = "在大厅打人 <b>两次</b>"


@pytest.fixture
def worker(hall):
    return hall.worker(1)


def way(side, who):
    return f"/standing/{side}/{to_text(who)}"


def acts(hall):
    return {each.act for each in hall.services.acts.of(Sought(), 20)}


def find(browser, number):
    return browser.send(browser.get("/standing"), "/standing", number=number)


def exclude(browser, page, **typed):
    form = page.url.split("?")[0].removeprefix(browser._address)
    return browser.send(page, f"{form}/exclude", **({"ground": "VIOLENCE", "days": "30", "words": WORDS} | typed))


def test_a_worker_is_found_by_his_number_which_stands_in_no_address_and_is_shown_masked(desk, worker):
    page = find(desk, NUMBER)
    assert page.url.endswith(way("worker", worker))
    assert "139****0001" in page.text
    assert NUMBER not in page.answer.text
    assert "没有人说过什么" in page.text


def test_a_manager_keeps_him_away_and_lets_him_back(desk, hall, worker):
    posting = hall.publish()
    page = exclude(desk, find(desk, NUMBER))
    assert "暂停到 2026-12-22" in page.text
    assert "在大厅打人 <b>两次</b>" in page.text, "shown as it was typed"
    assert "<b>两次" not in page.answer.text
    assert hall.services.signups.sign_up(worker, posting.id) == Unsure(posting)
    assert "139****0001" in desk.get("/standing").text
    assert desk.send(page, way("worker", worker) + "/lift", reason="").status == 422
    page = desk.send(page, way("worker", worker) + "/lift", reason="弄错人了")
    assert "提前恢复" in page.text
    assert "弄错人了" in page.text
    assert {Act.EXCLUDED, Act.EXCLUSION_LIFTED} <= acts(hall)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"days": "31"}, "头一回最多 30 天"),
        ({"days": "多"}, "天数不对"),
        ({"ground": "UNPAID"}, "请选一个原因"),
        ({"words": " "}, "写清楚怎么回事"),
        ({"words": "字" * 3000}, "暂停到"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_typed_is_lost(desk, hall, worker, typed, said):
    page = exclude(desk, find(desk, NUMBER), **typed)
    assert said in page.text
    if page.status == 422:
        assert hall.services.desk.exclusions.running() == ()
        assert typed.get("words", WORDS).strip()[:5] in page.text
        assert Act.EXCLUDED not in acts(hall), "nothing was done"


def test_the_second_manager_is_told_what_stands(new_browser, desk, appoint, hall, worker):
    appoint("王芳", Role.MANAGER)
    other = new_browser()
    other.enter("王芳")
    before = find(other, NUMBER)
    exclude(desk, find(desk, NUMBER))
    page = exclude(other, before)
    assert page.status == 422
    assert "已经有一个在办的了" in page.text
    assert len(hall.services.desk.exclusions.running()) == 1


def test_a_clerk_reads_and_writes_down_an_appeal_and_excludes_nobody(new_browser, appoint, desk, hall, worker):
    exclude(desk, find(desk, NUMBER))
    appoint()
    clerk = new_browser()
    clerk.enter("王芳")
    page = clerk.get(way("worker", worker))
    assert not [form for form in page.forms if form[0].endswith(("/exclude", "/lift"))]
    fields = dict(page.forms[-1][1])
    typed = {"ground": "VIOLENCE", "days": "30", "words": "试试"}
    assert clerk.post(way("worker", worker) + "/exclude", fields | typed).status == 403
    page = clerk.send(page, way("worker", worker) + "/appeal", words="不是我打的")
    assert "等答复" in page.text
    assert "有人不服" in desk.get("/").text
    appeal = next(link for link in desk.get("/standing").links if link.startswith("/standing/appeal/"))
    assert "等负责人答复" in clerk.get(appeal).text
    page = desk.get(appeal)
    assert "不是我打的" in page.text
    assert "在大厅打人" in page.text
    assert desk.send(page, end="STRUCK", reason=" ").status == 422
    page = desk.send(page, end="STRUCK", reason="录像里不是他")
    assert "撤销了" in page.text
    assert "录像里不是他" in page.text
    assert hall.services.desk.exclusions.running() == ()
    assert {Act.APPEAL_TAKEN, Act.APPEAL_DECIDED} <= acts(hall)


def test_an_employer_s_open_work_is_closed_where_the_manager_ticks_it(desk, hall):
    kept, closed = hall.publish(), hall.publish(note="另一个")
    page = find(desk, str(kept.number))
    assert page.url.endswith(way("employer", EMPLOYER))
    assert "138****5678" in page.text
    page = exclude(desk, page, ground="UNPAID", **{f"close-{to_text(closed.id)}": "1"})
    assert "暂停到" in page.text
    with hall.store.read() as query:
        states = [query.postings.one(each.id).is_open(hall.clock.at) for each in (kept, closed)]
    assert states == [True, False]
    assert hall.services.postings.publish(EMPLOYER, _other()) == TooMany(Limit.DESK)
    assert Act.POSTING_CLOSED in acts(hall)


def test_each_word_opens_its_entry_and_says_whether_it_counts(manager, browser, hall, worker):
    posting = hall.publish()
    seat = hall.services.signups.sign_up(worker, posting.id).signup
    hall.services.signups.of_seat(NUMBER, seat.seat.label)
    hall.clock.at = posting.terms.start + HOUR
    hall.services.ticks.say(EMPLOYER, seat.id, Tick.ABSENT)
    browser.enter()
    page = browser.get(way("worker", worker) + "?of=absent")
    assert "没来 1 回" in page.text
    assert f"{posting.number} 号" in page.text
    page = browser.send(page, way("worker", worker) + "/appeal", words="我到了")
    assert "没来 0 回" in page.text
    assert "他不服，等答复" in page.text


def test_who_uses_the_number_and_is_another_is_let_through(desk, hall, worker):
    posting = hall.publish()
    exclude(desk, find(desk, NUMBER))
    new = hall.services.workers.agree(NUMBER, Age.ADULT, beside=worker)[1].id
    page = desk.get(way("worker", new))
    assert "这位要是另一个人" in page.text
    page = desk.send(page, way("worker", new) + "/through")
    assert "这位要是另一个人" not in page.text
    assert not isinstance(hall.services.signups.sign_up(new, posting.id), Unsure)
    assert len(hall.services.desk.exclusions.of(Side.WORKER, worker)) == 1


def test_who_is_on_the_province_s_list_comes_to_now_with_its_date(desk, hall):
    hall.services.verifications.verify(EMPLOYER, EmployerKind.BUSINESS, COMPANY)
    hall.publish()
    with hall.store.write() as tx:
        row = Listed(CODE, False, COMPANY.name, "长人社罚字〔2026〕12 号", hall.clock.at + 90 * 24 * HOUR)
        tx.put_open(tx.hall, f"{LISTED}0", Part(3, hall.clock.at, (row,)))
    page = desk.get("/")
    assert "在省里的名单上" in page.text
    page = desk.get(next(link for link in page.links if link.startswith("/standing/employer/")))
    assert "这里发不了活儿" in page.text
    assert desk.send(page, way("employer", EMPLOYER) + "/close", reason=" ").status == 422
    page = desk.send(page, way("employer", EMPLOYER) + "/close")
    assert "开着" not in page.text
    assert "在省里的名单上，1" not in desk.get("/").text
    assert Act.POSTING_CLOSED in acts(hall)
    page = desk.get("/standing")
    for said in ("第 3 版", "2026-11-23", "长人社罚字〔2026〕12 号", CODE):
        assert said in page.text


@pytest.mark.parametrize(
    "where",
    [
        "/standing/worker/0000000000000000",
        "/standing/nobody/0000000000000000",
        "/standing/worker/x",
        "/standing/appeal/0000000000000000",
    ],
)
def test_nobody_is_a_page_in_words(desk, where):
    assert desk.get(where).status == 404


def test_a_form_without_its_key_does_nothing(desk, hall, worker):
    typed = {"ground": "VIOLENCE", "days": "30", "words": "试试"}
    assert desk.post(way("worker", worker) + "/exclude", typed).status == 403
    assert hall.services.desk.exclusions.running() == ()


def test_a_number_that_nobody_has_is_said_and_not_repeated(desk):
    page = find(desk, "13800000009")
    assert "没找到" in page.text
    assert "13800000009" not in page.answer.text


def _other() -> Draft:
    return msgspec.structs.replace(DRAFT, note="又一个")
