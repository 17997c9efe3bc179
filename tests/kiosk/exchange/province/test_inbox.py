"""What online channels bring, through a real province, to the kiosks of a hall."""

import shutil
import time

import pytest
import requests
import sqlalchemy as sa

from kiosk.exchange.host import StoreHost
from kiosk.exchange.province.inbox import Inbox
from kiosk.hall.clock import DAY, HOUR, MINUTE
from kiosk.hall.facts import SignupRefused
from kiosk.hall.ids import from_text, to_text
from kiosk.hall.posting import Choosing, Contact, Extra, Paid, Source
from kiosk.hall.seat.outcomes import Confirmed
from kiosk.hall.seat.signup import RefusalReason
from kiosk.store import tables
from sync.client.credentials import Credentials
from sync.copying.caller import Caller
from sync.copying.transport import Http
from sync.province.desk.api_keys import Role
from sync.province.ledger.tables import postings
from tests.kiosk.conftest import EMPLOYER, Hall, enrol_store, let_in
from tests.sync.nodes import Time, copy, opened, serving


class Channel:
    """What the mini-program sends, as the hall's kiosks read it."""

    def __init__(self, province, address):
        self._address, self.province = address, province
        self._key = province.api_keys.issue("mini-program", Role.CHANNEL)

    def __call__(self, path, content):
        headers = {"Authorization": f"Bearer {self._key}"}
        answer = requests.post(self._address + path, json=content, headers=headers, timeout=20)
        assert answer.status_code == 201, answer.text
        return from_text(answer.json()["id"])

    def offer(self, hall, **change):
        return self("/v1/postings", _work(hall) | change)

    def want(self, posting, id_="a1", phone="13900000001"):
        return self("/v1/applications", {"id": id_, "posting": to_text(posting), "name": "王五", "phone": phone})

    def told(self, act):
        """State, reason and seat, as the channel reads them."""
        headers = {"Authorization": f"Bearer {self._key}"}
        answer = requests.get(f"{self._address}/v1/acts/{to_text(act)}", headers=headers, timeout=20)
        row = answer.json()
        return answer.status_code if answer.status_code != 200 else (row["state"], row["said"], row["seat"])

    def bring(self, *halls):
        """Copy until all have all, then each takes what came, and the answers go back."""
        for hall in (*halls, *halls):
            self.copy(hall)
        for hall in halls:
            take(hall)
        for hall in (*halls, *halls):
            self.copy(hall)

    def copy(self, hall):
        credentials = Credentials(self._address, hall.store.seed)
        copy(Caller(StoreHost(hall.store), Http(self._address, credentials, credentials.heard), time.monotonic))


def take(hall):
    for brought in Inbox(hall.store).waiting():
        hall.services.channels.take(brought)


def _work(hall):
    return {
        "id": "wx-1",
        "hall": to_text(hall.store.hall),
        "trade": 102,
        "headcount": 2,
        "pay_fen": 26_050,
        "pay_unit": 2,
        "paid": 1,
        "start": hall.clock.at + 3_600_000,
        "place": "局子街",
        "note": "带手套",
        "name": "李师傅",
        "phone": "13800001234",
    }


@pytest.fixture
def kiosks(tmp_path, clock):
    """Two kiosks of one hall."""
    first = Hall(tmp_path / "first", clock)
    let_in(first.store, tmp_path / "second" / "keys")
    second = Hall(tmp_path / "second", clock, kiosk=1)
    yield first, second
    for kiosk in (first, second):
        kiosk.store.close()


@pytest.fixture
def channel(tmp_path, clock, kiosks):
    province = opened(f"sqlite:///{tmp_path / 'province.db'}", clock=clock)
    for kiosk in kiosks:
        enrol_store(province, kiosk.store)
    with serving(province) as address:
        yield Channel(province, address)
    province.close()


def test_work_from_a_channel_is_published_once_by_the_first_kiosk(channel, kiosks):
    first, second = kiosks
    act = channel.offer(first)
    assert channel.told(act) == ("waiting", None, None)
    channel.bring(first, second)
    channel.bring(first, second)
    assert channel.told(act) == ("done", None, None)
    for kiosk in kiosks:
        (posting,) = kiosk.services.jobs.every(kiosk.day)
        assert (posting.id, posting.home, posting.place) == (act, first.store.identity.journal, "局子街")
        assert (posting.terms.pay_fen, posting.terms.headcount) == (26_050, 2)
        assert kiosk.store.check() == ()
    with first.store.read() as query:
        assert query.records.sealed(act, "contact", Contact).name == "李师傅"


def test_where_the_first_kiosk_is_gone_the_one_that_a_clerk_named_publishes(channel, kiosks):
    first, second = kiosks
    assert second.services.channels.drafts.take_over()
    channel.copy(second)
    act = channel.offer(first)
    channel.bring(first, second)
    channel.bring(second, first)
    assert channel.told(act) == ("done", None, None)
    for kiosk in kiosks:
        (posting,) = kiosk.services.jobs.every(kiosk.day)
        assert (posting.id, posting.home) == (act, second.store.identity.journal)


def test_every_term_of_a_channel_is_published(channel, kiosks):
    first, second = kiosks
    said = {"pay_most_fen": 30_000, "paid": 4, "days": 3, "extras": 0b10110, "help_first": 1}
    act = channel.offer(first, **said)
    channel.bring(first, second)
    (posting,) = second.services.jobs.every(second.day)
    terms = posting.terms
    assert (posting.id, posting.source) == (act, Source.ONLINE)
    assert {name: getattr(terms, name) for name in said} == said
    assert (terms.paid, terms.extras) == (Paid.HALF_MONTH, Extra.LODGING | Extra.RIDE | Extra.INSURANCE)
    assert (terms.hours, terms.needs, terms.zone, terms.choosing) == (0, 0, 0, Choosing.AT_ONCE)


def test_a_seat_is_given_by_the_posting_s_home_and_the_worker_known_by_phone(channel, kiosks):
    first, second = kiosks
    posting = second.publish(headcount="1")
    worker = second.worker(1)
    channel.bring(first, second)
    act = channel.want(posting.id, phone="13900000001")
    channel.bring(first, second)
    channel.bring(first, second)
    assert channel.told(act) == ("done", None, "B1")
    for kiosk in kiosks:
        with kiosk.store.read() as query:
            (signup,) = query.signups.of_posting(posting.id)
        assert (signup.id, signup.worker) == (act, worker)


def test_what_cannot_be_given_is_refused_once(channel, kiosks):
    first, second = kiosks
    full, closed, other = first.publish(headcount="1"), first.publish(), first.publish(headcount="5")
    assert isinstance(first.services.signups.sign_up(first.worker(7), full.id), Confirmed)
    assert first.services.postings.close(EMPLOYER, closed.id)
    channel.bring(first, second)
    refused = [channel.want(full.id, "a1"), channel.want(closed.id, "a2")]
    seat = channel.want(other.id, "a3")
    refused.append(channel.want(other.id, "a4"))
    channel.bring(first, second)
    facts = first.facts()
    channel.bring(first, second)
    assert first.facts() == facts
    with second.store.read() as query:
        assert query.signups.one(seat) is not None
        assert set(refused) <= set(query.conn.scalars(sa.select(tables.refusals.c.id)))
        assert not any(query.signups.is_refused(act) for act in refused), (
            "another holder may be asked under the same id"
        )
    with first.store.read() as query:
        assert all(query.signups.is_refused(act) for act in refused)
    assert [channel.told(act) for act in refused] == [("refused", 1, None), ("refused", 2, None), ("refused", 3, None)]
    assert first.services.signups.withdraw(seat)
    channel.bring(first)
    assert channel.told(seat) == ("withdrawn", None, "A1")
    assert second.store.check() == ()


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"trade": 999}, 1),
        ({"start": Time().now + 90 * DAY}, 4),
        ({"pay_most_fen": 26_000}, 3),
        ({"needs": 1}, 13),
        ({"zone": 1}, 14),
        ({"choosing": 2}, 15),
        ({"help_first": 3}, 16),
    ],
)
def test_work_that_the_rules_refuse_is_told_with_its_field_and_not_tried_again(channel, kiosks, change, field):
    first, second = kiosks
    act = channel.offer(first, **change)
    channel.bring(first, second)
    assert channel.told(act) == ("refused", field, None)
    facts = first.facts()
    channel.bring(first, second)
    assert first.facts() == facts
    assert first.services.jobs.every(first.day) == ()


def test_nobody_is_told_of_what_was_not_brought(channel, kiosks):
    assert channel.told(b"not-brought") == 422
    assert channel.told(b"not-brough") == 404


def test_another_hall_s_word_on_an_act_is_not_believed(channel, kiosks, tmp_path, clock):
    first, _ = kiosks
    act = channel.want(_published(channel, first), "a1")
    stranger = Hall(tmp_path / "stranger", clock)
    enrol_store(channel.province, stranger.store, "图们零工市场")
    with stranger.store.write() as tx:
        tx.append(act, SignupRefused(act, act, RefusalReason.FULL))
    channel.copy(stranger)
    assert channel.told(act) == ("waiting", None, None)
    stranger.store.close()


def _published(channel, hall):
    posting = hall.publish()
    channel.copy(hall)
    return posting.id


def test_a_kiosk_that_stops_while_it_takes_takes_it_again(channel, kiosks):
    first, second = kiosks
    posting = first.publish(headcount="3")
    channel.bring(first, second)
    act = channel.want(posting.id)
    channel.copy(first)
    brought = next(Inbox(first.store).waiting())
    first.services.channels.take(brought)
    before = first.facts()
    take(first)
    assert first.facts() == before
    with first.store.read() as query:
        assert [signup.id for signup in query.signups.of_posting(posting.id)] == [act]


def test_a_province_restored_from_an_old_backup_loses_nothing_that_a_hall_has(tmp_path, clock, kiosks):
    first, second = kiosks
    province = opened(f"sqlite:///{tmp_path / 'province.db'}", clock=clock)
    for kiosk in kiosks:
        enrol_store(province, kiosk.store)
    with serving(province) as address:
        channel = Channel(province, address)
        posting = first.publish(headcount="6")
        channel.bring(first, second)
        shutil.copy(tmp_path / "province.db", tmp_path / "old.db")
        shutil.copy(tmp_path / "province.db-wal", tmp_path / "old.db-wal")
        before = channel.want(posting.id, "a1", "13900000001")
        channel.bring(first, second)
        later = second.publish()
        channel.bring(first, second)
    province.close()
    province = opened(f"sqlite:///{tmp_path / 'old.db'}", clock=clock)
    with serving(province) as address:
        channel.province, channel._address = province, address
        after = channel.want(posting.id, "a2", "13900000002")
        channel.bring(first, second)
        channel.bring(first, second)
        assert channel.told(after) == ("done", None, "A2")
    with province.store.reading() as conn:
        assert conn.scalar(sa.select(sa.func.count()).where(postings.c.id == later.id)) == 1
    for kiosk in kiosks:
        with kiosk.store.read() as query:
            assert [signup.id for signup in query.signups.of_posting(posting.id)] == [before, after]
        assert kiosk.store.check() == kiosk.store.verify() == ()
    province.close()


def test_what_comes_from_the_province_waits_while_this_clock_is_hours_from_the_provinces(channel, kiosks, clock):
    first, _ = kiosks
    act, right = channel.offer(first), clock.at
    channel.copy(first)
    clock.at = right + 8 * HOUR
    assert list(Inbox(first.store, lambda: 8 * 3600).waiting()) == []
    clock.at = right - 8 * HOUR
    assert list(Inbox(first.store, lambda: -8 * 3600).waiting()) == []
    clock.at = right
    for brought in Inbox(first.store, lambda: 599).waiting():
        first.services.channels.take(brought)
    channel.copy(first)
    assert channel.told(act) == ("done", None, None)


def test_the_provinces_clock_is_heard_with_every_answer(channel, kiosks, clock):
    first, heard = kiosks[0], []
    credentials = Credentials(channel._address, first.store.seed, hear_clock=heard.append)
    copy(Caller(StoreHost(first.store), Http(channel._address, credentials, credentials.heard), time.monotonic))
    assert heard
    assert all(abs(theirs - time.time() * 1000) < MINUTE for theirs in heard)
