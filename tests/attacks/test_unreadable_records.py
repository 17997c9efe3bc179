"""What a person typed is gone or does not open: every page says so in words and goes on."""

from urllib.parse import urlsplit

import msgspec
import pytest

from kiosk.hall.posting import text_of_edition
from kiosk.hall.seat.outcomes import NO_CONTACT
from kiosk.store.queries.persons import PERSON
from kiosk.store.queries.postings import CONTACT
from sync.records.record import Record
from tests.kiosk import conftest as halls
from tests.kiosk.phone import conftest as phones
from tests.kiosk.screen import conftest as screens

clock, hall, make_sibling = halls.clock, halls.hall, halls.make_sibling
qapp_cls, application, complaints = screens.qapp_cls, screens.application, screens.complaints
make_kiosk, kiosk = screens.make_kiosk, screens.kiosk
site, new_phone, phone, employer = phones.site, phones.new_phone, phones.phone, phones.employer
filled, sign_up = phones.filled, phones.sign_up

GARBAGE = {"not sealed": b"\xc1" * 40, "no letters": msgspec.msgpack.encode([b"\xff", b"\xff"]), "deep": b"\x91" * 5000}


def erase(store, subject, name):
    """What a later version of this program will do for somebody who asks for it."""
    with store.write() as tx:
        edit = tx.records.one(subject, name).edit + 1
        gone = Record(subject, name, edit, tx.now, tx.journal, 0, b"", erased=True)
        tx._unnamed[subject] = [gone]


def spoil(store, subject, name, body):
    """A machine of the hall seals bytes that say nothing."""
    with store.write() as tx:
        sealed = tx._vault.seal(subject, name, body)
        tx.put_ciphertext(subject, name, sealed.body, sealed.key)


def test_the_seat_page_sends_to_the_desk_where_the_contact_was_erased(kiosk):
    posting = kiosk.publish()
    kiosk.services.signups.sign_up(kiosk.known_worker(), posting.id)
    erase(kiosk.store, posting.id, CONTACT)
    erase(kiosk.store, posting.id, text_of_edition(1))
    kiosk.come_again()
    kiosk.tap("mySeat")
    kiosk.type("1")
    kiosk.tap("main")
    assert kiosk.page == "held"
    assert kiosk.words("whom") == "找谁 到服务台问"
    assert kiosk.words("where") == "在哪儿 到服务台问"
    kiosk.look()


def test_the_employer_s_page_goes_on_where_a_person_was_erased(hall, employer, filled, sign_up):
    page = employer.publish(employer.get("/post"), **filled)
    worker = sign_up(page, 4).worker
    erase(hall.store, worker, PERSON)
    assert "A1 号码问服务台 他到了" in employer.get(urlsplit(page.url).path).text


def test_who_was_erased_at_another_kiosk_is_found_by_no_number_here(hall, make_sibling):
    other, worker = make_sibling(), hall.worker(1)
    halls.copy(other, hall)
    assert other.services.workers.find("13900000001").id == worker
    erase(hall.store, worker, PERSON)
    halls.copy(other, hall)
    with other.store.read() as query:
        assert query.persons.ever_of_number("13900000001") == ()


@pytest.mark.parametrize("body", GARBAGE.values(), ids=GARBAGE)
def test_where_nothing_opens_the_worker_still_sees_the_seat(hall, clock, body):
    posting = hall.publish()
    worker = hall.worker(1)
    signup = hall.services.signups.sign_up(worker, posting.id).signup
    clock.at += 1
    for subject, name in ((posting.id, CONTACT), (worker, PERSON), (posting.id, text_of_edition(1))):
        spoil(hall.store, subject, name, body)
    (shown,) = hall.services.signups.of_seat("13900000001", signup.seat.label).seats
    assert (shown.signup.id, shown.contact) == (signup.id, NO_CONTACT)
    assert hall.services.workers.find("13900000001").id == worker
