"""New machines at the door: who proves to know the clerk's code is let in, nobody else, and nobody learns anything."""

import secrets

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.exchange import joining
from kiosk.exchange.joining import ENTER, KNOCK, ROLL, WHO, LetIn, Name, RollTold, unpack_secrets
from kiosk.exchange.kiosks.gate import VALID_MS, Gate, close_door, let_in, open_door
from kiosk.store import Store
from kiosk.store.identity.machine import Machine
from sync.errors import BadMessage
from sync.roll.letting import Door, Enter, Knock, door_proof, new_code, newcomer_proof, read_code
from sync.roll.statements import Admitted, member_of, state
from sync.sealing import Sealed, hall_key_bound, unseal
from sync.signing import public_key

SEED, OTHER_SEED = b"k" * 32, b"o" * 32


class Running:
    now = 7_000_000

    def __call__(self):
        return self.now


@pytest.fixture
def running():
    return Running()


@pytest.fixture
def store(tmp_path, running):
    store = Store.open(tmp_path / "data", tmp_path / "keys", 0, Machine(running=running))
    yield store
    store.close()


@pytest.fixture
def gate(store):
    return Gate(store)


def ask(gate, path, message, kind):
    answer = gate.answer(path, joining.encode(message))
    return None if answer is None else joining.read(answer, kind)


def knock(gate, code, seed=SEED):
    known = Knock(read_code(code).name, public_key(seed), secrets.token_bytes(16))
    return known, ask(gate, KNOCK, known, Door)


def enter(gate, code, seed=SEED, kiosk=1, proven_by=None, **changes):
    """Come in; `proven_by`: the code that the proof is made with."""
    knocked, door = knock(gate, code, seed)
    member = member_of(door.hall, seed, kiosk)
    key = read_code(proven_by or code).key
    proof = newcomer_proof(key, knocked, (door.hall, door.key, door.nonce), member)
    asked = msgspec.structs.replace(Enter(knocked, member, proof), **changes)
    return ask(gate, ENTER, asked, LetIn)


def secrets_of(given, store, seed=SEED):
    plain = unseal(seed, hall_key_bound(store.hall), Sealed(given.body, given.key))
    return plain and unpack_secrets(plain)


def test_who_knows_the_code_gets_the_roll_and_the_hall_s_secrets(gate, store):
    code = open_door(store)
    knocked, door = knock(gate, code)
    shown = (store.hall, store.public_key, door.nonce)
    assert door.proof == door_proof(read_code(code).key, knocked, shown), "the newcomer knows whom it speaks to"
    given = enter(gate, code)
    assert secrets_of(given, store) == store.vault.secrets()
    assert secrets_of(given, store, OTHER_SEED) is None
    assert public_key(SEED) in store.roll.members
    assert set(given.statements) == set(store.roll.kept)
    assert let_in(store) == 1


def test_the_code_is_good_once_and_asked_again_is_answered_again(gate, store):
    code = open_door(store)
    assert secrets_of(enter(gate, code), store)
    assert secrets_of(enter(gate, code), store), "the answer was lost"
    assert enter(gate, code, OTHER_SEED, 2) is None
    assert public_key(OTHER_SEED) not in store.roll.members


def test_a_false_proof_changes_nothing_and_closes_nothing(gate, store):
    code = open_door(store)
    other = new_code(secrets.token_bytes)
    for _ in range(300):
        assert enter(gate, code, OTHER_SEED, 2, proven_by=other) is None
    mine = member_of(store.hall, OTHER_SEED, 2)
    assert enter(gate, code, SEED, 1, member=mine) is None, "the proof is over what the newcomer will be"
    assert public_key(OTHER_SEED) not in store.roll.members
    assert secrets_of(enter(gate, code), store)


@pytest.mark.parametrize("said", [{"kiosk": 2}, {"sealing_key": member_of(bytes(10), OTHER_SEED).sealing_key}])
def test_what_the_machine_did_not_say_itself_lets_nobody_in(gate, store, said):
    code = open_door(store)
    knocked, door = knock(gate, code)
    member = msgspec.structs.replace(member_of(door.hall, SEED, 1), **said)
    proof = newcomer_proof(read_code(code).key, knocked, (door.hall, door.key, door.nonce), member)
    assert ask(gate, ENTER, Enter(knocked, member, proof), LetIn) is None
    assert let_in(store) is None


def test_who_names_another_code_or_none_is_not_answered(gate, store):
    assert knock(gate, new_code(secrets.token_bytes))[1] is None
    code = open_door(store)
    assert knock(gate, new_code(secrets.token_bytes))[1] is None
    close_door(store)
    assert knock(gate, code)[1] is None


def test_after_ten_minutes_of_the_running_clock_the_door_is_shut(gate, store, running):
    code = open_door(store)
    running.now += VALID_MS
    assert knock(gate, code)[1] is not None
    running.now += 1
    assert knock(gate, code)[1] is None


@pytest.mark.parametrize("moved", [-VALID_MS, -1, 0, 5000])
def test_a_machine_that_was_started_again_has_no_open_door(gate, store, running, moved, monkeypatch):
    code = open_door(store)
    monkeypatch.setattr("kiosk.exchange.kiosks.gate._boot", lambda: "another boot")
    running.now += moved
    assert knock(gate, code)[1] is None


def test_a_letter_that_another_machine_has_is_refused_in_words(gate, store):
    code = open_door(store)
    assert enter(gate, code, kiosk=0).is_letter_taken
    assert public_key(SEED) not in store.roll.members
    assert secrets_of(enter(gate, code, kiosk=1), store), "with another letter it comes in by the same code"


def test_a_letter_that_a_machine_has_as_another_said_it_too_is_refused(gate, store):
    for seed in (OTHER_SEED, b"t" * 32):
        store.admit(member_of(store.hall, seed, 1))
    code = open_door(store)
    assert enter(gate, code, kiosk=1).is_letter_taken
    assert enter(gate, code, kiosk=2).is_letter_taken
    assert secrets_of(enter(gate, code, kiosk=3), store)


def test_anybody_may_ask_who_it_is_and_for_the_roll_and_nobody_forges_it(gate, store):
    assert ask(gate, WHO, Name(b"n" * 10), Name) == Name(store.vault.writer)
    forged = state(Admitted(store.hall, member_of(store.hall, OTHER_SEED)), OTHER_SEED)
    assert ask(gate, ROLL, RollTold((forged,)), RollTold).statements == store.roll.kept
    assert public_key(OTHER_SEED) not in store.roll.members


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from([KNOCK, ENTER, ROLL, "/v1/door/else"]), st.binary(max_size=200))
def test_any_bytes_are_refused(gate, path, body):
    try:
        assert gate.answer(path, body) is None
    except BadMessage:
        assert path != "/v1/door/else"
