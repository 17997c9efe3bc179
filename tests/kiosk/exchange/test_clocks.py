"""What peers say the time is: each machine has one voice, and no word of theirs does more than raise the doubt."""

from random import Random

import pytest

from kiosk.exchange import Exchange
from kiosk.exchange.clocks import PROVINCE_SPEAKS, note_clocks
from kiosk.exchange.host import StoreHost
from kiosk.hall.clock import DAY, HOUR, MINUTE, Doubt, Witness, local
from kiosk.services.clocks import doubt
from sync.errors import LineDown
from tests.kiosk import conftest as halls
from tests.kiosk.conftest import Hall, let_in

clock = halls.clock


class Running:
    """A machine's running clock, which nobody sets."""

    ms = 5 * MINUTE

    def __call__(self):
        return self.ms


class NoLine:
    """A peer that answers nothing more."""

    def ask(self, *_):
        raise LineDown("down")


@pytest.fixture
def running():
    return Running()


@pytest.fixture
def hall(tmp_path, clock, running):
    hall = Hall(tmp_path / "a", clock, running=running)
    yield hall
    hall.store.close()


@pytest.fixture
def peer(hall, tmp_path):
    """Makes what copies with a kiosk of the hall that says such a time; 0 is the province."""

    def make(kiosk, theirs):
        if kiosk:
            let_in(hall.store, tmp_path / f"{kiosk}", kiosk)
        letters = {letter: key for key, letter in hall.store.roll.letters.items()}
        speaker = letters[kiosk] if kiosk else PROVINCE_SPEAKS
        exchange = Exchange(StoreHost(hall.store, speaker), NoLine(), Random(1))
        exchange.hear_clock(theirs)
        return exchange

    return make


def test_two_that_disagree_both_say_so_and_heal(hall, peer, clock):
    one = peer(1, clock.at - 8 * HOUR)
    note_clocks(hall.store, [one])
    assert doubt(hall.store) == Doubt(Witness.KIOSK, clock.at - 8 * HOUR, 1)
    clock.at -= 8 * HOUR
    note_clocks(hall.store, [one])
    assert one.ahead_s == 0
    assert doubt(hall.store).witness is Witness.JOURNAL, "what it wrote ahead is all that its journal has"


def test_a_peers_clock_goes_on_though_it_is_not_heard_and_this_one_is_put_right(hall, peer, clock, running):
    one = peer(1, clock.at - 8 * HOUR)
    running.ms += HOUR
    clock.at += HOUR
    assert one.ahead_s == 8 * 3600
    clock.at -= 8 * HOUR
    assert one.ahead_s == 0


def test_who_was_not_heard_for_a_day_says_nothing(hall, peer, clock, running):
    one = peer(1, clock.at - 8 * HOUR)
    running.ms += DAY - 1
    assert one.ahead_s is not None
    running.ms += 1
    assert one.ahead_s is None
    note_clocks(hall.store, [one])
    assert doubt(hall.store) is None


def test_the_province_judges_between_two(hall, peer, clock):
    right, wrong = peer(0, clock.at), peer(1, clock.at + 8 * HOUR)
    note_clocks(hall.store, [right, wrong])
    assert doubt(hall.store) is None
    note_clocks(hall.store, [wrong])
    assert doubt(hall.store).witness is Witness.KIOSK
    note_clocks(hall.store, [peer(0, clock.at - HOUR)])
    assert doubt(hall.store) == Doubt(Witness.PROVINCE, clock.at - HOUR, 255)


def test_a_machine_has_one_voice_at_however_many_addresses_it_answers(hall, peer, clock):
    liar, honest = peer(1, clock.at + 8 * HOUR), peer(2, clock.at)
    again = [Exchange(StoreHost(hall.store, liar.speaker), NoLine(), Random(1)) for _ in range(5)]
    for each in again:
        each.hear_clock(clock.at + 8 * HOUR)
    note_clocks(hall.store, [liar, *again, honest])
    assert doubt(hall.store) is None


def test_who_is_no_member_has_no_voice(hall, clock):
    stranger = Exchange(StoreHost(hall.store, bytes(32)), NoLine(), Random(1))
    stranger.hear_clock(0)
    note_clocks(hall.store, [stranger])
    assert doubt(hall.store) is None


@pytest.mark.parametrize("theirs", [-(2**63), 0, 2**64 - 1])
def test_no_time_that_a_peer_says_breaks_anything(hall, peer, theirs):
    note_clocks(hall.store, [peer(1, theirs)])
    found = doubt(hall.store)
    assert found.witness is Witness.KIOSK
    assert 1970 <= local(found.other).year <= 9999, "as pages tell it"
