"""One phone with one code fills board and province; and what the desk does against it."""

import os
import subprocess
import sys
import time
from pathlib import Path

import msgspec
import pytest

from kiosk.hall.clock import DAY, ZONE, day_of
from kiosk.hall.form.closing import ClosingReason
from kiosk.hall.ids import from_text, to_text
from kiosk.hall.limits import Limit, Limits
from kiosk.hall.posting import CloseReason, PostingState
from kiosk.hall.seat.outcomes import Closed
from kiosk.place.hall import open_hall
from kiosk.services import open_services
from kiosk.services.employer.sent import Published, TooMany
from kiosk.settings import read_settings
from kiosk.store.queries.postings import CLOSE_REASON
from tests.kiosk import conftest as halls
from tests.kiosk import places
from tests.kiosk.exchange.province import test_inbox as inbox
from tests.kiosk.phone import conftest as phones

clock, hall, kiosks, channel = halls.clock, halls.hall, inbox.kiosks, inbox.channel
site, new_phone, phone, employer, filled = (
    phones.site,
    phones.new_phone,
    phones.phone,
    phones.employer,
    phones.filled,
)
make_place = places.make_place

ROOT = Path(__file__).resolve().parents[2]
A_PHONE, A_DAY = 20, 200
GREEDY = {"headcount": "999", "pay": "100000"}


def _open(hall):
    return hall.services.jobs.count()


def _flood(phone, filled, count):
    """Send so many forms; the last answer."""
    form = page = phone.get("/post")
    for number in range(count):
        page = phone.publish(form, **{**filled, **GREEDY, "place": f"南关区人民大街{number}号"})
    return page


def test_one_code_is_good_for_so_many_postings(hall, employer, filled):
    page = _flood(employer, filled, 300)
    assert _open(hall) == A_PHONE
    assert page.status == 429
    assert f"还没发出去：这部手机今天发满 {A_PHONE} 个了。" in page.text
    assert "服务台" in page.text
    assert {name: page.typed[name] for name in filled} == {**filled, **GREEDY, "place": "南关区人民大街299号"}


def test_what_was_refused_wrote_nothing_and_a_closed_posting_gives_no_room(hall, employer, filled):
    _flood(employer, filled, A_PHONE)
    with hall.store.read() as query:
        (some, *_) = query.postings.open(query.journals.all(hall.store.hall), 0, 2**53)
    hall.services.postings.close(some.employer, some.id)
    before = hall.facts()
    assert _flood(employer, filled | {"note": "又来"}, 3).status == 429
    assert hall.facts() == before


def test_the_same_form_counts_once(hall, employer, filled):
    form = employer.get("/post")
    pages = [employer.publish(form, **filled) for _ in range(A_PHONE + 5)]
    assert {page.url for page in pages} == {pages[0].url}
    assert _flood(employer, filled, A_PHONE - 1).status == 200
    assert _open(hall) == A_PHONE
    assert employer.publish(form, **filled).url == pages[0].url


def test_many_codes_are_good_for_a_day_s_postings(hall, new_phone, filled, clock):
    for _ in range(A_DAY // A_PHONE):
        phone = new_phone()
        phone.scan(hall.services)
        assert _flood(phone, filled, A_PHONE).status == 200
    assert _open(hall) == A_DAY
    phone = new_phone()
    phone.scan(hall.services)
    page = _flood(phone, filled, 1)
    assert page.status == 429
    assert "今天市场里的活儿发满了" in page.text
    assert page.fields["place"] == "南关区人民大街0号"
    assert _open(hall) == A_DAY
    clock.at += DAY
    phone.scan(hall.services)
    assert _flood(phone, {**filled, "day": "2026-11-24"}, 1).status == 200


def _limited(hall, **limits):
    return open_services(hall.store, halls.Catalogue((halls.SITE,)), hall.clock, Limits(**limits))


def test_the_day_is_counted_over_all_kiosks_of_the_hall(channel, kiosks):
    first, second = kiosks
    for kiosk in kiosks:
        kiosk.publish(b"employer-%d" % kiosk.store.identity.kiosk)
    channel.bring(first, second)
    for kiosk in kiosks:
        assert isinstance(_limited(kiosk, per_day=3).postings.publish(b"employer-9", halls.DRAFT), Published) is (
            kiosk is first
        )
        channel.bring(first, second)
    assert _limited(second, per_day=3).postings.publish(b"employer-9", halls.DRAFT) == TooMany(Limit.DAY)


def test_a_channel_s_flood_is_refused_in_words(channel, kiosks):
    first, second = kiosks
    first.services = _limited(first, per_day=2)
    acts = [channel.offer(first, id=f"wx-{number}") for number in range(4)]
    channel.bring(first, second)
    channel.bring(first, second)
    told = sorted(channel.told(act) for act in acts)
    assert told == [("done", None, None)] * 2 + [("refused", 9, None)] * 2
    assert len(first.services.jobs.every(first.day)) == 2
    before = first.facts()
    channel.bring(first, second)
    assert first.facts() == before


def _linggong(place, *words):
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "kiosk", *words, *place.options()]
    return subprocess.run(command, capture_output=True, text=True, env=environment, timeout=60, check=False)


@pytest.fixture
def running(make_place):
    """A hall whose machine runs on the machine's own clock, with its place."""
    place = make_place()
    with open_hall(place, read_settings(place.config)) as hall:
        yield hall, place


def _publish(hall, hours, employer=b"employer-1", **typed):
    start = halls.dt.datetime.fromtimestamp(hall.store.clock() / 1000 + hours * 3600, ZONE)
    draft = msgspec.structs.replace(
        halls.DRAFT, day=start.date().isoformat(), time=f"{start:%H:%M}", headcount="5", **typed
    )
    result = hall.services.postings.publish(employer, draft)
    assert isinstance(result, Published), result
    return result.posting


def _take_seats(hall, posting, count):
    for number in range(count):
        today = day_of(hall.store.clock())
        worker = hall.services.workers.register(f"1390000000{number}", (102,), today)
        hall.services.signups.sign_up(worker.id, posting.id)


def test_the_desk_takes_a_posting_off(running):
    hall, place = running
    posting, other = _publish(hall, 3), _publish(hall, 4)
    _take_seats(hall, posting, 2)
    listed = _linggong(place, "posting", "list").stdout
    assert f"{posting.number} 号 瓦工" in listed
    assert to_text(other.id) in listed
    watch = hall.services.watch()
    watch.changed()
    done = _linggong(place, "posting", "close", str(posting.number), "--why", "骗人的，打 13812345678 没人接")
    ended = time.monotonic()
    assert done.returncode == 0, done.stdout + done.stderr
    assert "A1 A2" in done.stdout
    assert watch.changed()
    assert [row.id for row in hall.services.bulletin.rows(hall.store.clock())] == [other.id]
    assert time.monotonic() - ended < 1
    now = hall.services.jobs.posting(posting.id)
    assert (now.state, now.close_reason, now.taken) == (PostingState.CLOSED, CloseReason.DESK_TOOK_OFF, 2)
    assert isinstance(hall.services.signups.sign_up(b"some-other", posting.id), Closed)
    with hall.store.read() as query:
        assert query.records.sealed(posting.id, CLOSE_REASON, ClosingReason).why.startswith("骗人的")
    assert hall.store.check() == ()
    assert b"13812345678" not in b"".join(path.read_bytes() for path in place.data.glob("hall.db*"))
    again = _linggong(place, "posting", "close", str(posting.number), "--why", "再撤一次")
    assert again.returncode == 1


def test_a_number_that_two_have_is_refused_with_a_way_to_say_which(running):
    hall, place = running
    first, second = _publish(hall, 3, b"employer-1", place="东门"), _publish(hall, 4, b"employer-2", place="西门")
    with hall.store.write() as tx:
        tx.conn.exec_driver_sql("UPDATE postings SET number = 7")
    unclear = _linggong(place, "posting", "close", "7", "--why", "重号")
    assert unclear.returncode == 2
    assert "东门" in unclear.stdout
    assert "西门" in unclear.stdout
    assert len(hall.services.postings.standing()) == 2
    start = halls.dt.datetime.fromtimestamp(second.terms.start / 1000, ZONE)
    assert _linggong(place, "posting", "close", "7", "--why", "重号", "--start", f"{start:%H:%M}").returncode == 0
    assert [posting.id for posting in hall.services.postings.standing()] == [first.id]
    third = _publish(hall, 3, b"employer-3")
    with hall.store.write() as tx:
        tx.conn.exec_driver_sql("UPDATE postings SET number = 7")
    by_id = _linggong(place, "posting", "close", "7", "--why", "重号", "--id", to_text(third.id)[:8].lower())
    assert by_id.returncode == 0
    assert [posting.id for posting in hall.services.postings.standing()] == [first.id]


@pytest.mark.parametrize("why", ["", " ", "长" * 201])
def test_a_reason_is_needed(running, why):
    hall, place = running
    posting = _publish(hall, 3)
    assert _linggong(place, "posting", "close", str(posting.number), "--why", why).returncode == 2
    assert len(hall.services.postings.standing()) == 1


def test_the_employer_is_told_that_the_hall_took_it_off(hall, employer, filled):
    page = employer.publish(employer.get("/post"), **filled)
    posting = from_text(page.url.rpartition("/")[2])
    assert hall.services.postings.take_off(posting, ClosingReason("电话没人接")) == ()
    page = employer.get(page.url)
    assert "市场把这个活儿撤下来了，没人能再报名。 想问原因，请到服务台。" in page.text
    assert "电话没人接" not in page.text
    assert "发出去了" not in page.text
    assert "市场撤下了" in employer.get("/postings").text


def test_the_limits_are_read_strictly(make_place):
    place = make_place()
    settings = read_settings(place.config)
    assert (settings.limits.per_phone, settings.limits.per_day) == (A_PHONE, A_DAY)
    assert read_settings(ROOT / "config" / "hall.toml").posting == settings.posting
    for wrong in ("per_phone = 0", "per_day = -1", 'per_day = "many"', "per_hour = 3"):
        place.config.write_text(f'[hall]\nname = "长春"\n[posting]\n{wrong}\n', "utf-8")
        told = _linggong(place, "phone")
        assert told.returncode == 2
        assert "posting.per_" in told.stderr


def test_any_kiosk_of_the_hall_takes_it_off_for_all(channel, kiosks):
    first, second = kiosks
    posting = first.publish(headcount="12")
    worker = first.worker(1)
    channel.bring(first, second)
    assert second.services.postings.take_off(posting.id, ClosingReason("电话没人接")) == ()
    channel.bring(second, first)
    assert isinstance(first.services.signups.sign_up(worker, posting.id), Closed)
    now = first.services.jobs.posting(posting.id)
    assert now.close_reason is CloseReason.DESK_TOOK_OFF
    assert first.services.bulletin.rows(first.clock.at) == ()
    with first.store.read() as query:
        assert query.records.sealed(posting.id, CLOSE_REASON, ClosingReason).why == "电话没人接"
    assert first.store.check() == ()
