"""The clerks' panel: behind a PIN, locked after a minute, each act a clerk's; nothing of a visit goes in or out."""

import pytest

from checks.scenes import panel as scenes
from checks.scenes.panel import CLERK, MANAGER, OTHER_PIN, PIN, appoint, pick
from kiosk.hall.age import Age
from kiosk.hall.day.complaint import CaseState, Complaint, Grievance
from kiosk.hall.desk.act import Act
from kiosk.hall.desk.device import Device, DeviceState, Fault
from kiosk.hall.posting import PostingState
from kiosk.hall.review import ReviewEnd
from kiosk.screen.behind import Behind
from kiosk.screen.viewmodels.parts.panel_codes import Leafs
from kiosk.services.desk.acts import Sought
from kiosk.services.employer.sent import Keeps, OnHold
from tests.kiosk.screen.conftest import PHONE, ROOT
from tests.kiosk.screen.test_panel_door import _mouse, _spots

LEAVES = ROOT / "kiosk" / "screen" / "qml" / "Hall" / "pages" / "panel"
WRONG = "904837"
ADULT_CARD, YOUNG_CARD, CHILD_CARD = "220104198905121236", "220104200905121236", "220104201505121231"


@pytest.fixture
def kiosk(make_kiosk):
    kiosk = make_kiosk(behind=Behind(lambda _doubt: (DeviceState(Device.BOARD, Fault.SILENT, "hall"),)))
    kiosk.manager = appoint(kiosk)
    return kiosk


def find_in(kiosk) -> None:
    for spot in _spots(kiosk):
        _mouse(kiosk, spot)


def come_in(kiosk, name=MANAGER, pin=PIN) -> None:
    find_in(kiosk)
    pick(kiosk, name)
    kiosk.type(pin)
    assert kiosk.sees("leaf-home")


def acts(kiosk) -> list[Act]:
    return [each.act for each in kiosk.services.desk.acts.of(Sought(), 50)]


def hold(kiosk, **typed):
    sent = kiosk.services.postings.publish(b"employer-9", kiosk.draft(**typed), keeps=Keeps.MUST_BE_READ)
    assert isinstance(sent, OnHold), sent
    return sent.held


def test_every_page_of_it_has_its_file(kiosk):
    find_in(kiosk)
    files = kiosk.find("page-panel").property("files").toVariant()
    assert sorted(map(int, files)) == sorted(member.value for member in Leafs.Leaf)
    assert sorted(files.values()) == sorted(f"panel/{path.name}" for path in LEAVES.glob("*.qml"))


def test_the_digits_stand_elsewhere_each_time(kiosk):
    find_in(kiosk)
    seen = set()
    for _ in range(5):
        pick(kiosk, MANAGER)
        seen.add(kiosk.window.conversation.state.panel.pad)
        kiosk.tap("back")
    assert len(seen) > 1
    assert all(sorted(pad) == sorted("0123456789") for pad in seen)


def test_five_wrong_pins_wait_and_the_desk_does_not(kiosk):
    find_in(kiosk)
    pick(kiosk, MANAGER)
    kiosk.type(WRONG * 4)
    assert "PIN 不对" in kiosk.text("problem")
    kiosk.type(WRONG)
    assert "等 1 分钟" in kiosk.text("problem")
    kiosk.type(PIN)
    assert not kiosk.sees("leaf-home")
    entered = kiosk.services.desk.clerks.enter("李华", scenes.PASSPHRASE, "desk")
    assert entered == kiosk.manager


def test_it_shows_nothing_of_the_pin(kiosk):
    find_in(kiosk)
    pick(kiosk, MANAGER)
    kiosk.type(PIN[:5])
    assert kiosk.text("typed") == "●●●●●"
    assert PIN[:5] not in kiosk.kept()


def test_it_locks_after_a_minute_and_nothing_stays(kiosk):
    come_in(kiosk)
    kiosk.pass_seconds(46)
    assert kiosk.sees("idleCover")
    kiosk.pass_seconds(15)
    assert kiosk.page == "start"
    assert "李华" not in kiosk.kept()


@pytest.mark.parametrize("way", ["leave", "back"])
def test_who_leaves_locks_it(kiosk, way):
    come_in(kiosk)
    kiosk.tap(way)
    assert kiosk.page == "start"
    assert not kiosk.window.conversation.state.panel.is_in
    kiosk.window._models.panelWork.openRoster()
    kiosk.window._models.panelHall.closeHall()
    kiosk.settle()
    assert (kiosk.page, acts(kiosk)) == ("start", [])


def test_nothing_of_a_workers_visit_goes_in(kiosk):
    kiosk.known_worker()
    kiosk.come_again()
    kiosk.tap("leave")
    come_in(kiosk)
    state = kiosk.window.conversation.state
    assert (state.phone.digits, state.seats.held) == ("", ())
    assert PHONE not in kiosk.kept()


def test_who_is_ended_is_out_at_his_next_act_and_it_is_not_done(kiosk):
    come_in(kiosk, CLERK, OTHER_PIN)
    kiosk.tap("openDoor")
    other = next(each for each in kiosk.services.desk.pins.holders() if each.name == CLERK)
    kiosk.services.desk.clerks.end(kiosk.manager.id, other.id)
    kiosk.tap("main")
    assert kiosk.sees("leaf-out")
    assert Act.HALL_CLOSED not in acts(kiosk)
    kiosk.tap("main")
    assert kiosk.page == "start"


def test_the_hall_is_closed_and_opened_by_a_clerk_who_sees_the_time(kiosk):
    come_in(kiosk)
    kiosk.tap("openDoor")
    assert kiosk.text("ownTime") == "5:30"
    kiosk.tap("main")
    assert not kiosk.services.desk.openings.standing.is_open
    kiosk.tap("main")
    assert kiosk.services.desk.openings.standing.is_open
    assert set(acts(kiosk)) == {Act.HALL_OPENED, Act.HALL_CLOSED}
    assert {each.clerk for each in kiosk.services.desk.acts.of(Sought(), 9)} == {kiosk.manager.id}


def test_devices_say_by_name_what_is_wrong(kiosk):
    come_in(kiosk)
    kiosk.tap("openDevices")
    assert "大屏 hall" in kiosk.words("leaf-devices")
    assert "不回话" in kiosk.words("leaf-devices")


def test_an_urgent_line_is_seen_before_it_stands(kiosk):
    come_in(kiosk)
    kiosk.tap("openUrgent", "main")
    assert "还没写" in kiosk.text("remark")
    for text, told in (("打 13812345678 找我", "手机号"), ("字" * 300, "")):
        kiosk.find("words").setProperty("text", text)
        kiosk.settle()
        kiosk.tap("main")
        assert told in kiosk.words("leaf-urgent" if told else "leaf-preview")
    kiosk.tap("back")
    kiosk.find("words").setProperty("text", "停电 <b>到四点</b>")
    kiosk.settle()
    kiosk.tap("main")
    assert kiosk.text("onBoard") == "停电 <b>到四点</b>"
    assert kiosk.services.notices.standing(kiosk.now) == ""
    kiosk.tap("for-0")
    assert kiosk.services.notices.standing(kiosk.now) == "停电 <b>到四点</b>"
    kiosk.tap("openUrgent", "endLine")
    assert kiosk.services.notices.standing(kiosk.now) == ""
    assert set(acts(kiosk)) == {Act.NOTICE_ENDED, Act.NOTICE_POSTED}


def test_the_roster_shows_labels_and_last_digits_and_no_more(kiosk):
    job = kiosk.publish(headcount="20")
    kiosk.take_seats(job, 15)
    come_in(kiosk)
    kiosk.tap("openRoster", "roster-0")
    shown = kiosk.words("leaf-seats")
    assert "A1" in shown
    assert "136" not in shown
    assert "第 1 页 共 2 页" in shown
    kiosk.tap("nextPage")
    assert "A15" in kiosk.words("leaf-seats")


def test_a_manager_lets_a_computer_in_and_a_clerk_does_not(kiosk):
    come_in(kiosk)
    kiosk.tap("openComputer")
    digits = kiosk.text("computerDigits").replace(" ", "")
    (acted,) = kiosk.services.acts.of(Sought(act=Act.PC_ADMITTED), 2)
    assert {one.name for one in kiosk.services.clerks.all() if one.id == acted.clerk} == {MANAGER}
    assert isinstance(kiosk.services.desk.pcs.admit(digits, "pc"), str)
    kiosk.tap("leave")
    come_in(kiosk, CLERK, OTHER_PIN)
    kiosk.tap("openComputer")
    assert not kiosk.sees("computerDigits")
    assert "只有负责人" in kiosk.text("remark")


def test_held_work_is_passed(kiosk):
    held = hold(kiosk)
    come_in(kiosk)
    kiosk.tap("main", "need-0")
    assert "王老板 139****4321" in kiosk.text("remark")
    kiosk.tap("main")
    assert kiosk.services.jobs.posting(held.id).state is PostingState.OPEN
    assert acts(kiosk) == [Act.PASSED]


@pytest.mark.parametrize(("way", "act"), [("refuse", Act.REFUSED), ("sendBack", Act.SENT_BACK)])
def test_held_work_is_refused_or_sent_back_with_a_reason_that_its_employer_reads(kiosk, way, act):
    held = hold(kiosk)
    come_in(kiosk)
    kiosk.tap("main", "need-0", way, "why-0")
    assert "现在没有要办的事" in kiosk.text("title")
    (said,) = kiosk.services.reviews.of_employer(held.employer)
    assert said.reason
    assert acts(kiosk) == [act]


def test_who_reads_what_somebody_else_has_decided_is_told(kiosk):
    held = hold(kiosk)
    come_in(kiosk)
    kiosk.tap("main", "need-0")
    kiosk.services.reviews.decide(held, ReviewEnd.PASSED)
    kiosk.tap("refuse", "why-0")
    assert "晚了一步" in kiosk.text("remark")
    assert acts(kiosk) == []


def test_a_complaint_is_taken(kiosk):
    kiosk.services.complaints.make(Complaint(b"", Grievance.NOT_PAID, "没给钱 <i>"))
    come_in(kiosk)
    kiosk.tap("main", "need-0")
    assert kiosk.text("caseWords") == "没给钱 <i>"
    kiosk.tap("main")
    (filed,) = kiosk.services.desk.cases.numbered(kiosk.manager, "010001")
    assert (filed.clerk, filed.state) == (kiosk.manager.id, CaseState.TAKEN)
    assert acts(kiosk) == [Act.COMPLAINT_STEP]


def see_card(kiosk, card: str, phone: str = PHONE) -> None:
    kiosk.tap("main", "main")
    kiosk.type(phone)
    kiosk.tap("main")
    kiosk.type(card)
    kiosk.tap("main")


def test_whose_card_was_seen_is_not_sent_to_the_desk_again(kiosk):
    kiosk.services.workers.agree(PHONE, Age.YOUNG)
    come_in(kiosk)
    see_card(kiosk, ADULT_CARD)
    assert "满 18 岁" in kiosk.text("remark")
    assert acts(kiosk) == [Act.CARD_SEEN]
    worker = kiosk.services.workers.find(PHONE)
    assert (worker.age, worker.must_be_asked) == (Age.ADULT, False)
    assert ADULT_CARD not in kiosk.kept()


def test_a_young_one_has_what_the_law_lets_him_do(kiosk):
    kiosk.services.workers.agree(PHONE, Age.YOUNG)
    come_in(kiosk)
    see_card(kiosk, YOUNG_CARD)
    assert "16、17 岁" in kiosk.text("remark")
    assert not kiosk.services.workers.find(PHONE).must_be_asked


def test_a_child_is_not_kept_and_a_card_typed_wrongly_is_typed_again(kiosk):
    come_in(kiosk)
    see_card(kiosk, ADULT_CARD[:-1] + "9")
    assert "证号对不上" in kiosk.text("problem")
    kiosk.tap("back", "back")
    kiosk.tap("main")
    kiosk.type(PHONE)
    kiosk.tap("main")
    kiosk.type(CHILD_CARD)
    kiosk.tap("main")
    assert "不满 16 岁" in kiosk.text("remark")
    assert kiosk.services.workers.find(PHONE) is None
    assert acts(kiosk) == []
