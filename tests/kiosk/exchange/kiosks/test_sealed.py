"""Between kiosks of one hall: only who is on the roll asks, answers and reads; nothing recorded is of use later."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.exchange.kiosks.sealed import CHALLENGE, GOOD_FOR_MS, NAME, Challenges, Door, SealedLine
from sync.copying.transport import Within
from sync.errors import PeerRefused
from sync.roll.statements import Struck, member_of
from sync.sealing import Pair

PATH = "/v1/echo"


class Running:
    """A running clock in ms."""

    now = 7_000_000

    def __call__(self):
        return self.now


@pytest.fixture
def running():
    return Running()


@pytest.fixture
def asking(hall, make_sibling):
    return make_sibling().store


@pytest.fixture
def door(hall, running):
    answers = {PATH: lambda _asking, body: b"heard " + body, "/v1/other": lambda _asking, body: body}
    return Door(hall.store, Challenges(running, b"k" * 32), answers)


def _member(hall):
    return hall.store.roll.members[hall.store.public_key]


@pytest.fixture
def line(hall, asking, door):
    return lambda answer=door.answer, store=asking: SealedLine(Within(answer), store, _member(hall))


class Recorded:
    """What went over the line."""

    def __init__(self, answer):
        self._answer, self.messages, self.answers = answer, [], []

    def __call__(self, path, message):
        self.messages.append(message)
        self.answers.append(self._answer(path, message))
        return self.answers[-1]


def test_a_message_is_answered_and_neither_is_readable(line, door):
    seen = Recorded(door.answer)
    assert line(seen).ask(PATH, b"13800000000")() == b"heard 13800000000"
    assert not any(b"13800000000" in each for each in (*seen.messages, *seen.answers))
    assert len(seen.messages) == 2, "the first had no challenge"


def test_a_challenge_that_came_with_an_answer_is_used_next(line, door):
    seen = Recorded(door.answer)
    one = line(seen)
    for _ in range(3):
        one.ask(PATH, b"x")()
    assert len(seen.messages) == 4


def test_what_was_recorded_is_of_no_use_later_or_after_a_restart(hall, line, door, running):
    heard = []
    door._answers = {PATH: lambda _asking, body: heard.append(body) or b""}
    seen = Recorded(door.answer)
    line(seen).ask(PATH, b"a seat")()
    Door(hall.store, Challenges(running, b"n" * 32), door._answers).answer(PATH, seen.messages[-1])
    assert heard == [b"a seat"], "another process makes other challenges"
    running.now += GOOD_FOR_MS + 1
    door.answer(PATH, seen.messages[-1])
    assert heard == [b"a seat"]
    assert line(seen).ask(PATH, b"a seat")() == b""


def test_a_clock_that_is_set_back_makes_no_old_challenge_good(running):
    challenges = Challenges(running, b"k" * 32)
    made = challenges.issue()
    running.now -= 1
    assert not challenges.is_fresh(made)
    assert not challenges.is_fresh(bytes(CHALLENGE))


def test_who_is_not_on_the_roll_is_not_answered(hall, line, door, make_hall):
    stranger = make_hall("elsewhere").store
    with pytest.raises((PeerRefused, TypeError)):
        line(store=stranger).ask(PATH, b"x")()
    pair = Pair(stranger.seed, _member(hall).sealing_key, stranger.new_bytes)
    for name in (stranger.vault.writer, hall.store.vault.writer):
        assert door.answer(PATH, name + pair.seal(PATH.encode(), bytes(CHALLENGE))) is None


def test_who_was_struck_off_is_not_answered_at_once(hall, asking, line):
    one = line()
    assert one.ask(PATH, b"x")() == b"heard x"
    root = hall.store.keys.root
    hall.store.take_roll([root.state(Struck(hall.store.hall, asking.public_key, (), ()))])
    with pytest.raises((PeerRefused, TypeError)):
        one.ask(PATH, b"x")()


def test_who_stands_between_cannot_answer(hall, asking, line, door):
    other = member_of(hall.store.hall, b"z" * 32)
    pair = Pair(b"z" * 32, asking.roll.members[asking.public_key].sealing_key, asking.new_bytes)
    assert other.key not in hall.store.roll.members
    with pytest.raises(PeerRefused):
        line(lambda path, message: pair.seal(b"answer " + path.encode() + message[NAME : NAME + 16], bytes(40))).ask(
            PATH, b"x"
        )()


def test_a_message_is_good_for_its_path_and_an_answer_for_its_message(line, door):
    seen = Recorded(door.answer)
    line(seen).ask(PATH, b"x")()
    assert door.answer("/v1/other", seen.messages[-1]) is None
    assert door.answer("/v1/unknown", seen.messages[-1]) is None
    with pytest.raises(PeerRefused):
        line(lambda _path, _message: seen.answers[-1]).ask(PATH, b"x")()


def test_a_door_that_finds_every_challenge_stale_is_asked_twice_and_no_more(line, door, running):
    door._challenges.is_fresh = lambda _challenge: False
    seen = Recorded(door.answer)
    with pytest.raises(PeerRefused):
        line(seen).ask(PATH, b"x")()
    assert len(seen.messages) == 2


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(noise=st.binary(max_size=200), bit=st.integers(0, 7))
def test_any_bytes_and_any_flipped_bit_are_refused(hall, asking, door, noise, bit):
    assert door.answer(PATH, noise) is None
    assert door.answer(PATH, asking.vault.writer + noise) is None
    pair = Pair(asking.seed, _member(hall).sealing_key, asking.new_bytes)
    message = bytearray(asking.vault.writer + pair.seal(PATH.encode(), noise))
    message[NAME + len(noise) // 2] ^= 1 << bit
    assert door.answer(PATH, bytes(message)) is None
