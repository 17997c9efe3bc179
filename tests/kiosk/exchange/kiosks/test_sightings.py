"""Addresses at which kiosks were seen."""

from kiosk.exchange.kiosks.sightings import Sightings
from sync.roll.statements import Member

A, B = (Member(key * 32, key * 32, 0, key * 64) for key in (b"a", b"b"))


def test_a_machine_is_let_go_of_where_it_was_once_it_answers_elsewhere():
    seen = Sightings(4)
    before, now, others, never = (seen.add(f"http://10.0.0.{number}:8070") for number in range(4))
    for sighting, member in ((before, A), (now, A), (others, B)):
        sighting.met(member)
    assert not any(map(seen.has_moved, (before, now, others, never))), "one machine may have two"
    before.met(None)
    others.met(None)
    assert [seen.has_moved(each) for each in (before, now, others, never)] == [True, False, False, False]
    now.met(None)
    assert not seen.has_moved(before), "it may come back to either"


def test_what_hall_toml_names_is_kept():
    seen = Sightings(4)
    named, now = seen.add("http://10.0.0.1:8070", is_named=True), seen.add("http://10.0.0.2:8070")
    for sighting in (named, now):
        sighting.met(A)
    named.met(None)
    assert not seen.has_moved(named)


def test_a_call_from_where_a_machine_was_is_looked_at_before_it_is_let_go_of():
    seen = Sightings(4)
    before, now = seen.add("http://10.0.0.1:8070"), seen.add("http://10.0.0.2:8070")
    for sighting in (before, now):
        sighting.met(A)
    before.met(None)
    assert seen.add(before.address) is None
    assert not seen.let_go(before), "it has called out there a moment ago"
    before.is_called = False
    assert seen.let_go(before)
    assert not seen.let_go(now)
    assert seen.add(before.address), "it is new"


def test_each_address_is_looked_at_once_and_there_is_room_again():
    seen = Sightings(3)
    now = seen.add("http://10.0.0.4:8070")
    now.met(A)
    first = seen.add("http://10.0.0.1:8070")
    assert seen.add("http://10.0.0.1:8070") is None
    assert seen.add("http://10.0.0.2:8070")
    assert seen.add("http://10.0.0.3:8070") is None
    first.met(A)
    first.met(None)
    first.is_called = False
    assert seen.let_go(first)
    assert seen.add("http://10.0.0.3:8070")
