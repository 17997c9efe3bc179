"""Each thing that must be true, broken by hand behind the simulation's back, is missed."""

import pytest
import sqlalchemy as sa

from kiosk.hall.clock import DAY
from kiosk.hall.facts import PostingHeld, PostingPublished, ReviewWished, SignupConfirmed, TalkAsked, TalkPlaced
from kiosk.hall.posting import PayUnit
from kiosk.hall.review import Cause, ReviewEnd
from kiosk.simulate import simulation
from kiosk.simulate.command import run
from kiosk.simulate.faults import NONE
from kiosk.simulate.simulation import Plan
from kiosk.store import tables

ENTRIES = tables.journals.entries


def first(ended):
    return next(iter(ended.world.halls.values()))[0]


def change(kiosk, statement):
    with kiosk.store.write() as tx:
        assert tx.conn.execute(statement).rowcount


def some_posting(kiosk):
    with kiosk.store.read() as query:
        return query.conn.execute(sa.select(tables.postings.c.id)).first().id


def give(kiosk, seats):
    posting = some_posting(kiosk)
    with kiosk.store.write() as tx:
        for seat in seats:
            tx.append(tx.new_id(), SignupConfirmed(posting, tx.new_id(), kiosk.number, seat))


def the_province_loses_entries(ended):
    with ended.province.writing() as (conn, _):
        conn.execute(sa.delete(ENTRIES).where(ENTRIES.c.number > 2))


def a_body_is_changed(ended):
    change(first(ended), sa.update(ENTRIES).where(ENTRIES.c.number == 3).values(body=b"\x90"))


def an_entry_is_gone(ended):
    change(first(ended), sa.delete(ENTRIES).where(ENTRIES.c.number == 3))


def a_table_is_changed(ended):
    change(first(ended), sa.update(tables.seats).values(taken=tables.seats.c.taken + 1))


def too_many_seats_are_given(ended):
    give(first(ended), range(500, 700))


def one_seat_is_given_twice(ended):
    give(first(ended), (900, 900))


def half_a_crew_has_a_seat(ended):
    posting, kiosk = some_posting(first(ended)), first(ended)
    with kiosk.store.write() as tx:
        tx.append(tx.new_id(), SignupConfirmed(posting, tx.new_id(), kiosk.number, 990, crew=tx.new_id(), crew_size=2))


def meddle(kiosk):
    """A machine that turned bad says that a posting is its own."""
    posting, thief = some_posting(kiosk), b"a thief---"
    known = {"hall": kiosk.hall, "since": 0, "length": 0, "hash": bytes(32), "ended": False, "forked": False}
    row = known | {"name": thief, "root": thief, "public_key": bytes(32), "counts": 0, "full": 0}
    change(kiosk, sa.insert(tables.journals.journals).values(row))
    change(kiosk, sa.insert(tables.homes).values(id=posting, home=thief, state=1))


def too_many_seats_are_given_of_what_a_liar_meddled_with(ended):
    meddle(first(ended))
    too_many_seats_are_given(ended)


def one_seat_of_what_a_liar_meddled_with_is_given_twice(ended):
    meddle(first(ended))
    one_seat_is_given_twice(ended)


def something_is_called_reported(ended):
    kiosk = first(ended)
    kiosk.reported[kiosk.store.identity.journal] = 10**6


def a_kiosk_stays_away(ended):
    first(ended).stop()


def what_was_typed_lies_about(ended):
    (ended.folder / "note.txt").write_text(sorted(ended.acts.typed)[0], "utf-8")


def hold(kiosk, start):
    with kiosk.store.write() as tx:
        posting = tx.new_id()
        tx.append(posting, PostingHeld(b"employer00", start, 1, Cause.WORDS))
    return posting


def what_was_held_is_on_show(ended):
    kiosk = first(ended)
    posting = hold(kiosk, kiosk.now)
    with kiosk.store.write() as tx:
        tx.append(posting, PostingPublished(102, 1, 1, PayUnit.DAY, kiosk.now, b"employer00", bytes(32)))


def what_was_decided_on_is_left(ended):
    kiosk = first(ended)
    posting = hold(kiosk, kiosk.now + DAY)
    with kiosk.store.write() as tx:
        tx.append(tx.new_id(), ReviewWished(posting, 1, ReviewEnd.PASSED))


def two_talks_are_at_one_table(ended):
    posting, kiosk = some_posting(first(ended)), first(ended)
    with kiosk.store.write() as tx:
        for number in (90, 91):
            talk = tx.new_id()
            tx.append(talk, TalkAsked(posting, tx.new_id(), number, number))
            tx.append(talk, TalkPlaced(3, kiosk.now, 10))


def two_kiosks_give_one_table(ended):
    one, other = next(iter(ended.world.halls.values()))[:2]
    for kiosk, talk in ((one, b"t" * 10), (other, b"u" * 10)):
        home = kiosk.store.identity.journal
        change(one, sa.insert(tables.talk_places).values(id=talk, home=home, talk_table=3, talk_at=7, minutes=10))


HARMS = [
    (the_province_loses_entries, "the province lacks journal"),
    (a_body_is_changed, "broken at 3"),
    (an_entry_is_gone, "broken at 3"),
    (a_table_is_changed, "table seats is not what the journals say"),
    (a_table_is_changed, "its kiosks have different tables"),
    (too_many_seats_are_given, "seats given"),
    (one_seat_is_given_twice, "was given 2 times"),
    (half_a_crew_has_a_seat, "1 of a crew of 2 have a seat"),
    (too_many_seats_are_given_of_what_a_liar_meddled_with, "given and lent than one machine had"),
    (one_seat_of_what_a_liar_meddled_with_is_given_twice, "was given 2 times"),
    (something_is_called_reported, "is called reported, the province lacks it"),
    (a_kiosk_stays_away, "never came back"),
    (what_was_held_is_on_show, "was held and is on show, and nobody passed it"),
    (what_was_decided_on_is_left, "was decided on and waits"),
    (two_talks_are_at_one_table, "two talks were sent to table 3"),
    (two_kiosks_give_one_table, "two kiosks gave table 3"),
    (what_was_typed_lies_about, "note.txt holds what somebody typed"),
]


@pytest.mark.parametrize(("harm", "missed"), HARMS)
def test_what_must_be_true_is_looked_at(monkeypatch, harm, missed):
    heal = simulation.Simulation._heal

    def heal_and_harm(ended):
        heal(ended)
        harm(ended)

    monkeypatch.setattr(simulation.Simulation, "_heal", heal_and_harm)
    found = run(Plan(3, 1, 2, 0.5, NONE)).violations
    assert any(missed in violation for violation in found), found
