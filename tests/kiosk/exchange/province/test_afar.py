"""Work typed on the province's page after a kiosk's code was scanned: a province, two kiosks, no script."""

import pytest
from requests.cookies import RequestsCookieJar

from kiosk.exchange.province.form import leave
from kiosk.hall.clock import HOUR, MINUTE
from kiosk.hall.ids import to_text
from kiosk.hall.linter.law import Law
from kiosk.phone.pages import HallFacts, Pages
from kiosk.phone.posting.described import described
from kiosk.services.employer.employers import HERE, TokenProblem
from kiosk.settings import read_law, resource
from sync.contract.form import FORM, unpack
from sync.presence import issue
from sync.province.ledger.tables import acts, records
from sync.province.pages.phone import SILENT_MS
from tests.kiosk.exchange.province.conftest import FACTS, WHERE, Phone, code_of, fair, filled
from tests.kiosk.phone.conftest import CATALOGUE, Page, Site


def test_scan_fill_send_and_the_hall_says_its_number(place, phone):
    page = phone.scan(code_of(place.first))
    assert page.url.endswith("/post")
    assert "延吉 <零工> 市场" in page.text
    assert page.options["trade"][:3] == ["", "101", "102"]
    assert page.fields["pay_unit"] == "2"
    assert page.fields["day"] == "2026-11-23"
    waiting = phone.send(page, **filled(place.first))
    assert waiting.status == 202
    assert "正在等市场回话" in waiting.text
    place.work()
    looked = phone.send(waiting)
    assert "瓦工 3 人" in looked.text
    assert "250 元/天" in looked.text
    assert "今天 晚上 23:30" in looked.text
    assert "局子街" in looked.text
    assert "13800001234" in looked.text
    assert place.open_postings() == []
    waiting = phone.send(looked)
    assert waiting.status == 202
    place.work()
    done = phone.send(waiting)
    (posting,) = place.open_postings()
    assert posting.home == place.first.store.identity.journal
    assert (posting.terms.headcount, posting.terms.pay_fen, posting.place) == (3, 25_000, "局子街")
    assert f"您的活儿是 {posting.number} 号" in done.text
    assert "要 3 人，定了 0 人" in done.text
    assert "瓦工 · 250 / 一天 · 11-23 23:30" in done.text
    given = place.first.services.signups.sign_up(place.first.worker(), posting.id)
    place.exchange()
    shown = phone.get(done.url.removeprefix(place.address))
    assert "要 3 人，定了 1 人" in shown.text
    assert given.signup.seat.label in shown.text
    assert "139" not in shown.text
    place.first.services.signups.withdraw(given.signup.id)
    place.exchange()
    shown = phone.get(done.url.removeprefix(place.address))
    assert "要 3 人，定了 0 人" in shown.text
    assert given.signup.seat.label not in shown.text


def test_the_kiosk_that_the_code_names_publishes_and_no_other(place, phone):
    phone.post(phone.scan(code_of(place.second)), place, **filled(place.second))
    place.work(place.first)
    assert place.open_postings() == []
    place.work()
    (posting,) = place.second.services.postings.standing()
    assert posting.home == place.second.store.identity.journal


def test_the_province_keeps_nothing_of_what_was_typed_that_it_could_read(place, phone, tmp_path):
    page = phone.scan(code_of(place.first))
    looked = phone.look(page, place, **filled(place.first, place="不在墙上的地方"))
    assert "不在墙上的地方" in looked.text
    phone.send(looked)
    kept = b"".join(path.read_bytes() for path in tmp_path.glob("province.db*"))
    assert place.first.store.identity.journal in kept
    for typed in ("李师傅", "13800001234", "不在墙上的地方"):
        assert typed.encode() not in kept


def test_mistakes_stand_at_their_fields_with_what_was_typed_and_mended_it_is_one_posting(place, phone):
    page = phone.scan(code_of(place.first))
    hostile = "<b>\u202e" + "长" * 60
    waiting = phone.send(page, **filled(place.first, headcount="没数", place=hostile, phone="123"))
    place.work()
    wrong = phone.send(waiting)
    assert wrong.status == 422
    assert "没看懂。请写个数，比如 3。" in wrong.problem("headcount")
    assert "手机号不对" in wrong.problem("phone")
    assert "地点太长" in wrong.problem("place")
    assert wrong.fields["place"] == hostile
    again = phone.post(wrong, place, headcount="3", place="局子街", phone="13800001234")
    assert again.status == 202
    place.work()
    assert "您的活儿是" in phone.send(again).text
    assert len(place.open_postings()) == 1


def test_words_that_the_law_doubts_are_said_with_the_law_and_may_be_kept_for_the_desk(place, phone):
    law: Law = read_law(resource("config") / "hall.toml", "222401")
    limits = place.first.services.postings.limits
    place.first.services.postings.limits = type(limits)(limits.room, law=law)
    page = phone.scan(code_of(place.first))
    looked = phone.look(page, place, **filled(place.first, note="限男"))
    assert "要先让服务台看过" in looked.text
    assert "就这么写，让服务台看" in looked.text
    fields = looked.forms[-1][1]
    changed = Page(phone.session.post(f"{place.address}/post/change", fields, timeout=20))
    assert (changed.status, changed.fields["note"]) == (200, "限男")
    assert changed.problem("note")
    waiting = phone.send(looked)
    place.work()
    doubted = phone.send(waiting)
    assert doubted.status == 422, "who does not say that he keeps them is asked"
    assert doubted.problem("note")
    assert place.first.services.reviews.waiting() == ()
    kept = phone.send(looked, keeps="1")
    place.work()
    held = phone.send(kept)
    assert "服务台正看着" in held.text
    assert place.open_postings() == []
    assert len(place.first.services.reviews.waiting()) == 1


def test_sent_twice_from_two_tabs_and_once_more_it_is_one_posting(place, phone):
    page = phone.scan(code_of(place.first))
    looked = [phone.look(page, place, **filled(place.first)) for _ in range(2)]
    other = phone.look(page, place, **filled(place.first, headcount="5"))
    first, second = (phone.send(each) for each in looked)
    assert first.fields["act"] == second.fields["act"]
    changed = phone.send(other)
    assert changed.fields["act"] != first.fields["act"]
    place.work()
    numbers = {phone.send(each).url for each in (first, second)}
    assert len(numbers) == 1
    (posting,) = place.open_postings()
    assert posting.terms.headcount == 3, "a form counts once, whatever is changed in it later"
    assert f"{posting.number} 号" in phone.send(changed).text


def test_who_posts_another_has_a_second_posting(place, phone):
    phone.post(phone.scan(code_of(place.first)), place, **filled(place.first))
    phone.post(phone.get("/post"), place, **filled(place.first, headcount="5"))
    place.work()
    assert sorted(posting.terms.headcount for posting in place.open_postings()) == [3, 5]


@pytest.mark.parametrize(
    ("forge", "said"),
    [
        (lambda code: "A" * 144, "这个码不对。"),
        (lambda code: code[:-1] + ("0" if code[-1] != "0" else "1"), "这个码不对。"),
        (lambda code: code[:32], "这个码不对。"),
        (lambda code: "%3Cscript%3E", "这个码不对。"),
    ],
)
def test_a_forged_code_lets_nobody_in(place, phone, forge, said):
    page = phone.scan(forge(code_of(place.first)))
    assert (page.status, phone.get("/post").status) == (403, 403)
    assert said in page.text
    assert "扫屏幕上的码" in page.text


def test_a_stranger_s_own_journal_and_a_kiosk_sent_away_let_nobody_in(place, phone, clock):
    store = place.first.store
    assert phone.scan(issue(b"x" * 32, store.identity.journal, clock.at, bytes(6)).text).status == 403
    assert phone.scan(issue(b"x" * 32, b"journal-99", clock.at, bytes(6)).text).status == 403
    assert place.province.enrolment.revoke(store.public_key)
    assert phone.scan(code_of(place.first)).status == 403


def test_a_code_that_another_phone_used_or_that_is_too_old_is_refused_in_words(place, phone, clock):
    code = code_of(place.first)
    assert phone.scan(code).status == 200
    assert phone.scan(code).status == 200, "the same phone goes on"
    other = Phone(place.address)
    used = other.scan(code)
    assert (used.status, "这个码已经用过了。" in used.text) == (410, True)
    late = place.first.services.employers.token("http://127.0.0.2:9")
    clock.at += 15 * MINUTE
    old = other.scan(late)
    assert (old.status, "这个码过期了。" in old.text) == (410, True)


def test_who_scanned_half_an_hour_ago_scans_again_and_keeps_what_he_typed(place, phone, clock):
    page = phone.scan(code_of(place.first))
    clock.at += HERE
    late = phone.send(page, **filled(place.first))
    assert late.status == 403
    assert "扫过的码过时了。" in late.text
    assert late.fields["place"] == "局子街"


@pytest.mark.parametrize("ahead", [-9 * MINUTE, 9 * MINUTE, 30 * MINUTE])
def test_a_kiosk_s_clock_that_is_known_to_be_off_changes_nothing(place, phone, clock, ahead):
    at = clock.at
    clock.at += ahead
    code = code_of(place.first)
    clock.at = at
    place.know_ahead(ahead // 1000)
    assert phone.scan(code).status == 200


def test_a_draft_that_came_too_late_for_its_code_is_refused_by_the_hall_itself(place, phone, clock):
    code = code_of(place.first)
    afar = place.first.services.channels.afar
    assert afar.vouched(code, "1" * 40, clock.at + HOUR) is TokenProblem.EXPIRED
    assert afar.vouched(code, "1" * 40, clock.at - HOUR) is TokenProblem.EXPIRED
    assert place.second.services.channels.afar.vouched(code, "1" * 40, clock.at) is TokenProblem.OTHER_KIOSK
    assert isinstance(afar.vouched(code, "1" * 40, clock.at + 45 * MINUTE), bytes)


def test_a_code_used_here_and_at_the_province_counts_for_who_came_first(place, phone):
    code = code_of(place.first)
    page = phone.scan(code)
    assert not isinstance(place.first.services.employers.redeem(code), TokenProblem)
    waiting = phone.send(page, **filled(place.first))
    place.work()
    used = phone.send(waiting)
    assert used.status == 422
    assert "这个码别处已经用过了。" in used.text
    assert used.fields["place"] == "局子街"
    assert place.open_postings() == []


@pytest.fixture
def site(place, clock):
    with Site(place.first.services, clock) as site:
        yield site


def over(phone, site, silent):
    """The button that leads over to the hall's own pages, as a browser sends it from another site."""
    target, fields = silent.forms[0]
    assert target.endswith("/post/over")
    assert target.startswith(WHERE)
    headers = {"Origin": "https://linggong.example"}
    return Page(phone.session.post(f"{site.address}/post/over", fields, headers=headers, timeout=20))


def silent_page(place, phone, clock, waiting):
    clock.at += SILENT_MS
    silent = phone.send(waiting)
    assert silent.status == 202
    assert "市场那边还没回话" in silent.text
    assert "要么到服务台" in silent.text
    policy = silent.answer.headers["content-security-policy"]
    assert policy.endswith(f"form-action 'self' {WHERE}")
    return silent


def waiting_for(place, phone):
    """A second posting, which does not come to the hall."""
    return phone.send(phone.get("/post"), **filled(place.first, headcount="7"))


def test_who_has_posted_by_the_province_comes_over_with_the_next_one_too(place, phone, site, clock):
    phone.post(phone.scan(code_of(place.first)), place, **filled(place.first))
    place.work()
    (posting,) = place.open_postings()
    looked = over(phone, site, silent_page(place, phone, clock, waiting_for(place, phone)))
    assert "看一遍" in looked.text
    Page(phone.session.post(f"{site.address}/post/send", looked.forms[-1][1], timeout=20))
    place.work()
    assert sorted(one.terms.headcount for one in place.open_postings()) == [3, 7]
    assert {one.employer for one in place.open_postings()} == {posting.employer}


def test_where_the_line_drops_the_phone_comes_over_and_nothing_is_posted_twice(place, phone, site, clock):
    waiting = phone.post(phone.scan(code_of(place.first)), place, **filled(place.first))
    silent = silent_page(place, phone, clock, waiting)
    looked = over(phone, site, silent)
    assert looked.status == 200
    assert "看一遍" in looked.text
    assert "局子街" in looked.text
    fields = looked.forms[-1][1]
    published = Page(phone.session.post(f"{site.address}/post/send", fields, timeout=20))
    (posting,) = place.open_postings()
    assert to_text(posting.id) in published.url
    place.first.services.postings.close(posting.employer, posting.id)
    place.work()
    assert place.open_postings() == []
    assert f"您的活儿是 {posting.number} 号" in phone.send(silent).text


def test_where_it_arrived_before_the_phone_comes_over_it_sees_its_posting(place, phone, site, clock):
    waiting = phone.post(phone.scan(code_of(place.first)), place, **filled(place.first))
    silent = silent_page(place, phone, clock, waiting)
    place.work()
    (posting,) = place.open_postings()
    assert over(phone, site, silent).url.endswith(f"/postings/{to_text(posting.id)}")
    assert len(place.open_postings()) == 1


def test_nobody_comes_over_with_another_s_code(place, phone, site, clock):
    code = code_of(place.first)
    phone.send(phone.scan(code), **filled(place.first))
    place.work()
    thief = Phone(site.address)
    proof = silent_page(place, phone, clock, waiting_for(place, phone)).forms[0][1]["proof"]
    for fields in ({"code": code, "proof": "x" * 40}, {"code": "A" * 144, "proof": proof}, {}):
        page = Page(thief.session.post(f"{site.address}/post/over", fields, timeout=20))
        assert page.status in (403, 410)
    site.is_near = False
    fields = {"code": code, "proof": proof}
    assert Page(thief.session.post(f"{site.address}/post/over", fields, timeout=20)).status == 403


def test_another_phone_s_answers_and_forged_forms_are_nobody_s(place, phone):
    page = phone.scan(code_of(place.first))
    waiting = phone.post(page, place, **filled(place.first))
    other = Phone(place.address)
    other.scan(place.first.services.employers.token("http://127.0.0.3:9"))
    act = waiting.fields["act"]
    assert other.get(f"/answer/{act}").status == 404
    assert other.get(f"/posted/{act}").status == 404
    assert other.get("/answer/zzz").status == 404
    target, fields = page.forms[-1]
    for headers in ({"Origin": "https://evil.example"},):
        forged = phone.session.post(place.address + target, fields, headers=headers, timeout=20)
        assert forged.status_code == 403
    no_key = phone.session.post(place.address + target, filled(place.first), timeout=20)
    assert no_key.status_code == 403
    phone.session.cookies = RequestsCookieJar()
    assert phone.get("/post").status == 403


def test_too_many_or_too_long_is_said_and_not_lost(place, phone):
    page = phone.scan(code_of(place.first))
    long = phone.send(page, **filled(place.first, note="长" * 3000))
    assert long.status == 202
    assert long.fields["note"] == "长" * 3000
    huge = phone.send(page, **filled(place.first, note="x" * 70_000))
    assert huge.status == 413
    assert "过一分钟再试" in huge.text


def test_in_another_language_what_was_typed_stays(place, phone):
    page = phone.scan(code_of(place.first))
    fields = page.forms[-1][1]
    answer_ = phone.session.post(f"{place.address}/post/in/ko_CN", {**fields, **filled(place.first)}, timeout=20)
    korean = Page(answer_)
    assert "어떤 일" in korean.text or "일거리" in korean.text
    assert korean.fields["headcount"] == "三"
    assert phone.session.post(f"{place.address}/post/in/xx", fields, timeout=20).status_code == 404


def test_a_form_that_changed_is_left_anew_and_one_that_did_not_is_not(place):
    store = place.first.store
    with store.read() as query:
        before = query.records.one(store.identity.journal, FORM, store.hall)
    pages = Pages(CATALOGUE, place.first.clock, FACTS)
    assert leave(store, described(pages, CATALOGUE, FACTS))
    other = HallFacts("别的名字")
    assert leave(store, described(Pages(CATALOGUE, place.first.clock, other), CATALOGUE, other))
    with store.read() as query:
        after = query.records.one(store.identity.journal, FORM, store.hall)
    assert after.edit == before.edit + 1
    assert unpack(after.body).hall == "别的名字"


def test_an_act_is_answered_once_and_stays_the_same(place, phone):
    waiting = phone.post(phone.scan(code_of(place.first)), place, **filled(place.first))
    place.work()
    place.work()
    with place.province.store.reading() as conn:
        brought = conn.execute(acts.select()).all()
        assert len(brought) == 2
        for act in brought:
            assert len(records.versions(conn, place.first.store.hall, act.subject, "answer")) == 1
    assert "您的活儿是" in phone.send(waiting).text


def test_the_form_asks_for_which_fair_and_when_the_vehicle_leaves(place, phone):
    event = fair(place.first, "春 <风> 专场")
    place.leave_forms()
    page = phone.scan(code_of(place.first))
    assert page.options["event"] == ["", to_text(event.id)]
    assert "春 <风> 专场 · 11月23日 8:00-16:00 · 南广场" in page.text
    assert page.options["bay"][:2] == ["0", "1"]
    more = {"event": to_text(event.id), "bay": "2", "leave_time": "晚上10点半"}
    looked = phone.look(page, place, **filled(place.first, **more))
    assert "春 <风> 专场 · 今天 8:00-16:00 · 南广场" in looked.text
    assert "2 号上车点，22:30 开车" in looked.text
    phone.send(looked)
    place.work()
    (posting,) = place.open_postings()
    assert (posting.terms.event, posting.terms.bay) == (event.id, 2)
    assert posting.terms.start - posting.terms.leaves_at == HOUR


def test_a_fair_that_is_over_is_said_at_its_field_and_asked_no_more(place, phone):
    event = fair(place.first)
    place.leave_forms()
    page = phone.scan(code_of(place.first))
    place.first.services.events.end(event.id)
    wrong = phone.look(page, place, **filled(place.first, event=to_text(event.id)))
    assert wrong.status == 422
    assert "这个专场（大篷车）结束了" in wrong.problem("event")
    place.leave_forms()
    assert "event" not in phone.get("/post").options
