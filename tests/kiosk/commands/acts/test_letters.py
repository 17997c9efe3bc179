"""Which letter a machine writes under, whichever way it came into its hall; labels that people have stay good."""

import time

import pytest

from kiosk.commands.acts import root
from kiosk.commands.acts.at_hall import BAD_INPUT, DONE
from kiosk.commands.acts.join import join
from kiosk.exchange.host import StoreHost
from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.seat.outcomes import Confirmed, Shown
from kiosk.screen.inquiries import Inquiries
from kiosk.store.keys import HALL_KEY, keep_hall_keys
from kiosk.upkeep.standing import standing_in_words
from sync.copying.caller import Caller
from sync.copying.responder import Responder
from sync.copying.transport import Within
from sync.roll.root import Root
from tests.kiosk.conftest import SITE, Hall, enrol_store, let_in
from tests.sync.nodes import code_for, copy, opened, serving

NAME = "延吉零工市场"
B, C, D = 1, 2, 3


@pytest.fixture
def apart(tmp_path, hall, make_sibling, clock):
    """Two machines that say B, the smaller key first: A let one in, C the other, and neither has heard of that."""
    third = make_sibling(C)
    found = []
    for name, door in (("one", hall), ("other", third)):
        keys = tmp_path / name / "keys"
        keys.mkdir(parents=True)
        let_in(door.store, keys, B)
        found.append(Hall(tmp_path / name, clock, B))
    yield sorted(found, key=lambda each: each.store.public_key)
    for each in found:
        each.store.close()


def meet(one, other):
    copy(Caller(StoreHost(one.store), Within(Responder(StoreHost(other.store)).answer), time.monotonic))


def seat(kiosk, number):
    """Work is published here, and somebody has a seat of it."""
    outcome = kiosk.services.signups.sign_up(kiosk.worker(number), kiosk.publish().id)
    assert isinstance(outcome, Confirmed)
    return outcome.signup.seat.label


def test_of_two_let_in_apart_the_larger_key_goes_on_with_the_next_free_letter(apart):
    smaller, larger = apart
    assert [seat(smaller, 1), seat(larger, 2)] == ["B1", "B1"]
    meet(smaller, larger)
    assert [seat(smaller, 3), seat(larger, 4)] == ["B1", "D1"]
    assert smaller.store.roll.letters == larger.store.roll.letters
    assert (smaller.store.identity.earlier, larger.store.identity.earlier) == ((), (B,))
    assert not any("现在叫" in words for words in standing_in_words(smaller.store))
    assert any("原来叫 B 机，和别的机器重了，现在叫 D 机" in words for words in standing_in_words(larger.store))


def test_it_is_settled_alike_by_who_hears_of_both_from_others(apart, hall):
    for each in apart:
        meet(hall, each)
    larger = apart[1]
    assert hall.store.roll.letters == larger.store.roll.letters
    assert hall.store.roll.letters[larger.store.public_key] == D
    said = []
    root.say_roll(said.append)(hall.store)
    assert [line[0] for line in said[:4]] == ["A", "B", "C", "D"]
    assert "原来也叫 B 机" in said[3]


def test_it_keeps_its_letter_over_a_start_and_in_a_journal_begun_later(apart, clock):
    smaller, larger = apart
    meet(smaller, larger)
    larger.store.close()
    again = Hall(larger.folder, clock, B)
    again.store.go_on(holds_seats=True)
    with again.store.read() as query:
        letters = {held.name: kiosk for kiosk, held in query.journals.of_hall(again.store.hall)}
    assert letters[again.store.identity.journal] == D
    assert seat(again, 5) == "D1"
    again.store.close()


def test_a_label_of_before_opens_its_seat_at_the_glass_and_counts_as_one_try(apart, clock):
    smaller, larger = apart
    assert seat(larger, 2) == "B1"
    meet(smaller, larger)
    glass = Inquiries(larger.services, Catalogue((SITE,)), clock)
    assert [held.signup.seat.label for held in glass.seats("13900000002", "1").seats] == ["B1"]
    assert isinstance(larger.services.signups.of_seat("13900000002", "B1"), Shown)
    assert seat(larger, 3) == "D1"
    assert [held.signup.seat.label for held in glass.seats("13900000003", "1").seats] == ["D1"]
    assert [glass.seats("13900000003", "7").tries_left for _ in range(2)] == [2, 1]


def test_the_sheet_gives_no_letter_that_the_roll_knows(tmp_path, hall, clock):
    """A machine that got the hall's keys elsewhere, with a letter that is somebody's, is let in by the root."""
    sheet = hall.store.keys.root
    assert isinstance(sheet, Root)
    (tmp_path / "newcomer" / "keys").mkdir(parents=True)
    keep_hall_keys(tmp_path / "newcomer" / "keys", hall.store.handed_over())
    kiosk = Hall(tmp_path / "newcomer", clock, 0)
    said = []
    assert root.admit_here(said.append, lambda _: sheet.letters)(kiosk.store) == DONE
    assert "B 机" in said[0]
    assert seat(kiosk, 1) == "B1"
    assert kiosk.store.roll.members[kiosk.store.public_key].kiosk == B
    kiosk.store.close()


def test_the_province_gives_no_letter_that_it_knows(tmp_path, hall, make_place, clock):
    province = opened(f"sqlite:///{tmp_path / 'province.db'}", clock=clock)
    enrol_store(province, hall.store, NAME)
    place, said = make_place(kiosk="A"), []
    with serving(province) as address:
        assert join(place, address, code_for(province, NAME), True, said.append) == BAD_INPUT
    province.close()
    assert "已经有叫这个字母的机器" in said[0]
    assert not (place.keys / HALL_KEY).exists()
