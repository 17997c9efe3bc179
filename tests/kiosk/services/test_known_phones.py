"""A phone that is known: for how long, what it may, and what it need not type again."""

import datetime as dt

import msgspec

from kiosk.hall.clock import DAY, moment
from kiosk.hall.limits import Limit, Limits
from kiosk.services.employer.employers import HERE, KEPT
from kiosk.services.employer.postings import Published, TooMany
from kiosk.store.queries.postings import CONTACT

WHO = b"employer-9"


def test_a_phone_is_known_for_half_a_year_and_here_for_half_an_hour(hall, clock):
    employers, begun = hall.services.employers, clock.at
    session = employers.redeem(employers.token())
    assert (session.until, session.here_until) == (begun + KEPT, begun + HERE)
    assert [session.is_here(begun + at) for at in (0, HERE - 1, HERE)] == [True, True, False]
    assert not session.is_here(begun - DAY), "by a clock that was ahead nobody is here"
    clock.at = session.until
    assert employers.session(session.cookie) == session
    clock.at += 1
    assert employers.session(session.cookie) is None
    assert employers.session("made up") is None


def test_who_is_known_and_scans_again_stays_the_same_under_a_new_cookie(hall, clock):
    employers = hall.services.employers
    session = employers.redeem(employers.token())
    clock.at += DAY
    again = employers.redeem(employers.token(), session.cookie)
    assert again.employer == session.employer
    assert (again.until, again.here_until) == (clock.at + KEPT, clock.at + HERE)
    assert employers.session(session.cookie) is None
    assert employers.redeem(employers.token(), session.cookie).employer != session.employer
    employers.forget(again.cookie)
    assert employers.session(again.cookie) is None


def test_what_was_offered_before_is_offered_again_for_the_next_day_with_its_contact(hall, clock):
    earlier, employer = hall.services.earlier, WHO
    assert (earlier.last(employer), earlier.contact(employer)) == (None, None)
    terms = {"pay": "200-300", "length": "3d", "tools": "1", "help_first": "1", "headcount": "3", "time": "07:00"}
    posting = hall.publish(employer, **terms, choosing="2", talk_table="2", talk_time="06:10")
    again = earlier.again(employer, posting.id)
    assert earlier.contact(employer).phone == again.phone
    assert again.day == "2026-11-23"
    clock.at = moment(dt.date(2026, 11, 23), dt.time(7))
    assert earlier.again(employer, posting.id).day == "2026-11-24", "today it would have begun"
    same = hall.services.postings.read(msgspec.structs.replace(again, day="2026-11-24"))
    moved = {"start": posting.terms.start + DAY, "talk_at": posting.terms.talk_at + DAY}
    assert same.terms == msgspec.structs.replace(posting.terms, **moved)
    assert earlier.again(bytes(10), posting.id) is None


def test_the_contact_is_the_one_said_last(hall, clock):
    first = hall.publish(WHO, name="王师傅")
    clock.at += 1
    second = hall.publish(WHO, name="王老板")
    assert hall.services.earlier.contact(WHO).name == "王老板"
    assert hall.services.earlier.last(WHO).id == second.id != first.id
    with hall.store.write() as tx:
        tx.put_sealed(second.id, CONTACT, b"no contact")
    assert hall.services.earlier.contact(WHO).name == "王师傅"


def test_a_phone_has_room_for_more_the_next_day(hall, clock):
    hall.services.postings.limits = Limits(per_phone=1)
    hall.publish(WHO)
    draft = hall.services.earlier.again(WHO, hall.services.earlier.last(WHO).id)
    assert hall.services.postings.publish(WHO, draft) == TooMany(Limit.PHONE)
    clock.at += DAY
    draft = hall.services.earlier.again(WHO, hall.services.earlier.last(WHO).id)
    assert isinstance(hall.services.postings.publish(WHO, draft), Published)
