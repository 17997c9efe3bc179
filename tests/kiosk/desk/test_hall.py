"""The desk's page of the hall: opened and closed, its machine, a kiosk that is gone, what holds for the hall."""

import os
import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest

from kiosk.exchange.kiosks import gate
from kiosk.exchange.kiosks.invitation import Invitation
from kiosk.hall.desk.act import Act
from kiosk.hall.desk.clerk import Role
from kiosk.hall.desk.settings import Part
from kiosk.place.place import Place
from kiosk.settings import HALL_FILE, read_catalogue, read_settings, resource
from kiosk.store.queries.desk.acts import Sought
from kiosk.upkeep import backups
from kiosk.upkeep.overview import MachineCare
from tests.kiosk.conftest import copy
from tests.kiosk.desk.conftest import Site
from tests.kiosk.services.test_waiting import full


@pytest.fixture
def place(hall):
    folder = hall.folder / "config"
    shutil.copytree(resource("config"), folder)
    return Place(hall.folder / "data", hall.folder / "keys", folder / HALL_FILE)


@pytest.fixture
def care(hall, place):
    here = SimpleNamespace(host="0.0.0.0", number=8070, web_address=lambda: "http://192.168.7.2:8070")
    inviting = Invitation(hall.store, here)
    return MachineCare(place, hall.store, hall.services.desk.settings, inviting, has_board=True)


@pytest.fixture
def site(hall, care):
    with Site(hall, care) as site:
        yield site


def done(hall):
    return [one.act for one in hall.services.acts.of(Sought(), 20)]


def test_a_clerk_opens_and_closes_the_hall_and_is_shown_what_is_not_over(hall, desk, clock):
    posting, _ = full(hall, 2)
    page = desk.get("/hall")
    assert "11 月 23 日 05:30" in page.text
    assert "按钟点算" in page.text
    page = desk.send(page, "/hall/open")
    assert "A 机" in page.text
    assert "开的门" in page.text
    clock.at += 2 * 3600 * 1000
    page = desk.get("/hall/close")
    assert "还不知道到没到（2）" in page.text
    assert "A1" in page.text
    assert str(posting.number) in page.text
    page = desk.send(page, "/hall/close")
    assert "关着门" in page.text
    assert not hall.services.desk.openings.standing.is_open
    assert done(hall)[:2] == [Act.HALL_CLOSED, Act.HALL_OPENED]


def test_by_a_clock_that_cannot_be_right_nobody_opens(hall, desk, clock):
    clock.at = 1000
    page = desk.get("/hall")
    if page.status == 200 and "/hall/open" in page.text:
        page = desk.send(page, "/hall/open")
        assert "钟不可能对" in page.text
    assert Act.HALL_OPENED not in done(hall)


def test_a_backup_is_made_at_the_desk_and_said_where_to(hall, desk, place, monkeypatch):
    stick = hall.folder / "stick"
    monkeypatch.setattr(backups, "attached", lambda named: (*named, stick))
    page = desk.send(desk.get("/hall"), "/hall/backup")
    assert "备份好了" in page.text
    assert "同一块硬盘上" in page.text
    assert [file.parent for file in hall.folder.rglob("linggong-A-*.sqlite3")] == [place.data / "backups"]
    assert "上次备份：今天" in page.text or "还没有备份过" not in page.text
    stick.mkdir()
    assert str(stick / "backups") in desk.send(page, "/hall/backup").text
    assert len(list(hall.folder.rglob("linggong-A-*.sqlite3"))) == 2
    assert done(hall)[:2] == [Act.BACKED_UP, Act.BACKED_UP]


def test_a_backup_that_cannot_be_written_is_said_and_no_act(hall, desk, place, monkeypatch):
    monkeypatch.setattr(backups, "attached", lambda _named: ())
    (place.data / "backups").write_text("in the way")
    page = desk.send(desk.get("/hall"), "/hall/backup")
    assert (page.status, "没有备份成" in page.text) == (503, True)
    assert Act.BACKED_UP not in done(hall)


def test_only_the_latest_copies_stay_and_nothing_else_goes(hall, place, clock, monkeypatch):
    monkeypatch.setattr(backups, "attached", lambda _named: ())
    keeper = backups.Backups(hall.store, place.data)
    (place.data / "backups").mkdir()
    (place.data / "backups" / "notes.txt").write_text("mine")
    files = []
    for minute in range(backups.KEPT + 2):
        clock.at += 60_000
        files.append(Path(keeper.make().file))
        os.utime(files[-1], (minute, minute))
    assert [file.exists() for file in files] == [False] * 2 + [True] * backups.KEPT
    assert (place.data / "backups" / "notes.txt").exists()


def test_a_board_that_nobody_drives_is_said_with_what_to_do_and_stands_in_the_list(desk):
    assert "大屏程序没有在运行。它会自己再启动" in desk.get("/hall").text
    assert "大屏程序没有在运行" in desk.get("/").text


def test_a_file_broken_by_hand_is_named_by_its_line_until_it_is_mended_here(desk, place):
    text = place.config.read_text("utf-8")
    line = text.splitlines().index("tables = 4") + 1
    place.config.write_text(text.replace("tables = 4", "tables = vier"), "utf-8")
    for way in ("/hall", "/"):
        assert f"第 {line} 行" in desk.get(way).text
    page = desk.get("/hall/settings/hall")
    assert "读不懂" in page.text
    assert "tables = vier" in page.text
    page = desk.send(page, text=text.replace("tables = 4", "tables = 5"), go="look")
    assert "+tables = 5" in page.text
    page = desk.send(page, go="save")
    assert "存好了" in page.text
    assert read_settings(place.config).hall.tables == 5
    assert f"第 {line} 行" not in desk.get("/hall").text


def test_fields_are_changed_seen_as_a_difference_and_saved(hall, desk, place):
    page = desk.get("/hall/settings/hall")
    page = desk.send(page, go="look", **{"v.hall.tables": "7", "v.hall.hours": "04:30-11:00，13:00-17:30"})
    assert "-tables = 4" in page.text
    assert "+tables = 7" in page.text
    assert read_settings(place.config).hall.tables == 4, "seen before it is saved"
    page = desk.send(page, go="save")
    assert "存好了" in page.text
    assert read_settings(place.config).hall.hours == ("04:30-11:00", "13:00-17:30")
    assert hall.services.desk.settings.standing()[Part.HALL].number == 1
    assert done(hall)[0] is Act.SETTINGS_CHANGED


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"v.hall.tables": "五张"}, "0 到 20 张"),
        ({"v.hall.hours": "天亮到天黑"}, "写成 04:30-11:00"),
        ({"v.hall.name": "很" * 10_000}, "1 到 40 个字"),
        ({"v.hall.telephone": "<script>"}, "数字，中间可以有空格"),
    ],
)
def test_a_wrong_field_is_named_and_nothing_typed_is_lost(desk, place, typed, told):
    page = desk.send(desk.get("/hall/settings/hall"), go="look", **typed, **{"v.hall.clerk": "孙丽"})
    assert page.status == 422
    assert told in page.text
    assert any(found.get("aria-invalid") for _, found in page.attributes)
    fields = page.forms[-1][1]
    assert fields["v.hall.clerk"] == "孙丽"
    assert all(fields[name] == value for name, value in typed.items())
    assert "孙丽" not in place.config.read_text("utf-8")


def test_a_zone_is_added_changed_and_ended_and_its_code_stays(desk, place):
    page = desk.get("/hall/settings/zones?row=new")
    page = desk.send(page, go="look", **{"v.code": "88", "v.name": "新区", "v.minutes": "25", "v.county": "220182"})
    desk.send(page, go="save")
    assert read_catalogue(place.config).zone(88).name == "新区"
    row = len(read_catalogue(place.config).zones) - 1
    page = desk.send(desk.get(f"/hall/settings/zones?row={row}"), go="look", **{"v.ended": "yes"})
    assert "+ended = true" in page.text
    page = desk.send(page, go="back")
    assert any("checked" in found for _, found in page.attributes)
    desk.send(desk.send(page, go="look"), go="save")
    assert read_catalogue(place.config).ended.zones[0].code == 88
    assert "已停用" in desk.get("/hall/settings/zones").text


def test_a_code_taken_away_in_the_text_is_refused(desk):
    page = desk.get("/hall/settings/zones?text")
    text = page.forms[-1][1]["text"].replace("code = 2\n", "code = 99\n", 1)
    page = desk.send(page, text=text, go="look")
    assert page.status == 422
    assert "2 号没有了" in page.text


def test_two_managers_at_once_and_the_later_is_told_and_sees_what_he_would_change(desk, new_browser, appoint, place):
    appoint("赵红", Role.MANAGER)
    other = new_browser()
    other.enter("赵红")
    first, second = desk.get("/hall/settings/hall"), other.get("/hall/settings/hall")
    desk.send(desk.send(first, go="look", **{"v.hall.tables": "7"}), go="save")
    page = other.send(second, go="look", **{"v.hall.clerk": "王敏"})
    assert page.status == 409
    assert "刚才有人先改了" in page.text
    assert "+tables = 4" in page.text, "he sees that he would undo it"
    assert read_settings(place.config).hall.tables == 7
    own = other.send(other.get("/hall/settings/hall"), go="look", **{"v.hall.clerk": "王敏"})
    stale = own.forms[-1][1]
    desk.send(desk.send(desk.get("/hall/settings/hall"), go="look", **{"v.hall.tables": "8"}), go="save")
    page = other.post("/hall/settings/hall", stale | {"go": "save"})
    assert page.status == 409
    assert read_settings(place.config).hall.clerk == ""


def test_rules_of_ten_thousand_letters_are_seen_and_saved(desk, place):
    page = desk.get("/hall/settings/rules_discrimination")
    text = page.forms[-1][1]["text"] + "# " + "长" * 10_000 + "\n"
    page = desk.send(desk.send(page, text=text, go="look"), go="save")
    assert "存好了" in page.text
    assert "长" * 10_000 in (place.config.parent / Part.RULES_DISCRIMINATION.file).read_text("utf-8")


def test_every_part_has_a_page_and_what_is_none_has_not(desk):
    for part in Part:
        assert desk.get(f"/hall/settings/{part.name.lower()}").status == (200 if part else 404)
    assert desk.get("/hall/settings/nothing").status == 404


def test_settings_are_a_manager_s(desk, new_browser, appoint, hall):
    appoint("王芳")
    clerk = new_browser()
    clerk.enter("王芳")
    assert clerk.get("/hall/settings/zones").status == 403
    assert clerk.get("/hall/takeover").status == 403
    page = clerk.get("/hall")
    assert "改设置" not in page.text
    assert clerk.send(page, "/hall/open").status == 200
    appoint("钱审", Role.AUDITOR)
    auditor = new_browser()
    auditor.enter("钱审")
    page = auditor.get("/hall/settings/zones?row=0")
    assert page.status == 200
    assert "看看改了什么" not in page.text
    before = hall.services.desk.settings.standing()
    fields = {"form_key": page.forms[0][1]["form_key"], "v.minutes": "1", "row": "0", "seen": "", "go": "save"}
    assert auditor.post("/hall/settings/zones", fields).status in (403, 409)
    assert hall.services.desk.settings.standing() == before


def test_work_of_a_kiosk_that_is_gone_is_taken_over_with_a_reason(hall, desk, make_sibling):
    other = make_sibling()
    posting = other.publish(headcount="4")
    copy(hall, other)
    page = desk.get(f"/hall/takeover?number={posting.number}")
    assert desk.send(page, "/hall/takeover", free="9", why="坏了").status == 422
    page = desk.send(page, "/hall/takeover", free="2", why=" ")
    assert "写一句为什么" in page.text
    page = desk.send(page, "/hall/takeover", free="2", why="B 机开不了机")
    assert "可以再报 2 个名额" in page.text
    with hall.store.read() as query:
        assert query.leases.forced_seats() == 2
    (act,) = (one for one in hall.services.acts.of(Sought(), 20) if one.act is Act.TAKEN_OVER)
    assert act.on == posting.id


def test_what_cannot_be_used_here_and_what_was_overruled_is_said(hall, desk, care, make_sibling, place):
    other = make_sibling()
    for one, minutes in ((hall, 44), (other, 55)):
        held = care.settings.held(Part.ZONES)
        one.services.desk.settings.change(Part.ZONES, 0, held.text.replace("minutes = 30", f"minutes = {minutes}", 1))
    copy(hall, other)
    assert "没算数" in desk.get("/hall").text
    assert "没算数" in desk.get("/").text
    broken = care.settings.held(Part.TRADES).text.replace("code = 505", "code = 0")
    hall.services.desk.settings.change(Part.TRADES, 0, broken)
    care.settings.take_over()
    page = desk.get("/hall")
    assert "这台用不上" in page.text
    assert "工种" in page.text
    assert "一个没用过的号" in page.text


def test_a_manager_opens_the_door_for_a_new_machine_and_sees_who_came(hall, desk, new_browser, appoint, monkeypatch):
    page = desk.send(desk.get("/hall/join"), "/hall/join")
    assert "http://192.168.7.2:8070" in page.text
    code = page.text.split("再输这个码： ")[1][:19]
    assert gate.read_code(code) is not None
    assert done(hall)[0] is Act.KIOSK_ADMITTED
    assert code not in desk.get("/hall/join").text, "it is told once"
    assert "还没有机器进来" in desk.get("/hall/join").text
    monkeypatch.setattr(gate, "let_in", lambda _: 2)
    assert "C 机进来了" in desk.get("/hall/join").text
    appoint("王芳")
    clerk = new_browser()
    clerk.enter("王芳")
    assert clerk.get("/hall/join").status == 403


@pytest.mark.parametrize("way", ["trades?row=9999", "hall?row=new", "hall?row=0", "wages?row=9999", "zones?row=-1"])
def test_a_row_that_is_not_there_is_no_fault_of_ours(desk, way):
    assert desk.get(f"/hall/settings/{way}").status == 404
    part, row = way.split("?row=")
    key = desk.get("/me").forms[-1][1]["form_key"]
    for go in ("look", "back", "save"):
        assert desk.post(f"/hall/settings/{part}", {"form_key": key, "row": row, "go": go, "seen": ""}).status == 404


@pytest.mark.parametrize("part", ["public", "courses", "policies"])
def test_what_is_public_courses_and_policy_cards_are_changed_as_text_and_a_mistake_is_named(place, desk, part):
    way, file = f"/hall/settings/{part}", place.config.with_name(f"{part}.toml")
    assert way in desk.get("/notices").links
    page = desk.get(way)
    before = page.fields["text"]
    wrong = desk.send(page, text=before + "\nwrong = 1\n", go="look")
    assert wrong.status == 422
    assert f"{before}\nwrong = 1" in wrong.fields["text"].replace("\r\n", "\n")
    assert desk.send(page, text="[[" + "长" * 10_000, go="look").status == 422
    changed = before.replace('title = "', 'title = "<b>新</b>', 1).replace('name = "', 'name = "<b>新</b>', 1)
    look = desk.send(page, text=changed, go="look")
    assert "<b>新</b>" in look.text
    desk.send(look, go="save")
    assert "<b>新</b>" in file.read_text("utf-8")
