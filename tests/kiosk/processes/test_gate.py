"""New kiosks at the gate: the hall's key goes to whom a clerk admitted by the code, and to nobody else."""

import secrets

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.exchange import joining
from kiosk.exchange.joining import COLLECT, KNOCK, REVEAL, Collect, Given, Knock, Reveal, Ticket
from kiosk.processes.gate import MOST, VALID, Gate, LetterTaken, admit
from kiosk.store import Store
from kiosk.store.machine import Machine
from sync.errors import BadMessage
from sync.sealing import hall_key_bound, sealing_key, unseal

SECRET, SEED, NONCE = b"s" * 32, b"k" * 32, b"n" * 16


class Clock:
    now = 1_795_381_200_000

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def store(tmp_path, clock):
    store = Store.open(tmp_path / "data", tmp_path / "keys", 0, Machine(clock))
    yield store
    store.close()


@pytest.fixture
def gate(store):
    return Gate(store, SECRET)


def ask(gate, path, message, kind):
    answer = gate.answer(path, msgspec.msgpack.encode(message))
    return None if answer is None else joining.read(answer, kind)


def knock(gate, key=None, nonce=NONCE):
    key = key or sealing_key(SEED)
    return ask(gate, KNOCK, Knock(joining.commitment(key, nonce)), Ticket)


def reveal(gate, ticket, kiosk=1):
    revealed = Reveal(ticket.ticket, sealing_key(SEED), NONCE, kiosk)
    return ask(gate, REVEAL, revealed, Given), joining.code(revealed, ticket)


def collect(gate, ticket):
    return ask(gate, COLLECT, Collect(ticket.ticket), Given)


def test_the_key_is_given_after_the_code_and_only_to_the_new_kiosk(gate, store):
    ticket = knock(gate)
    given, code = reveal(gate, ticket)
    assert given == Given(None) == collect(gate, ticket)
    wrong = f"{(int(code) + 1) % 10**6:06d}"
    assert admit(store, wrong) is None
    assert collect(gate, ticket).key is None
    assert admit(store, code) == 1
    sealed, bound = collect(gate, ticket).key, hall_key_bound(store.identity.hall)
    assert unseal(SEED, bound, sealed) == SECRET
    assert unseal(b"z" * 32, bound, sealed) is None
    assert SECRET not in sealed.body + sealed.key


def test_another_key_than_was_committed_to_is_refused(gate):
    ticket = knock(gate, sealing_key(b"m" * 32))
    assert reveal(gate, ticket)[0] is None
    assert reveal(gate, ticket)[0] is None
    assert collect(gate, ticket) is None


def test_after_ten_minutes_nobody_waits(gate, store, clock):
    ticket = knock(gate)
    code = reveal(gate, ticket)[1]
    late = knock(gate, nonce=b"l" * 16)
    clock.now += VALID + 1
    assert admit(store, code) is None
    assert collect(gate, ticket) is None
    assert collect(gate, late) is None


def test_only_so_many_wait(gate, clock):
    assert all(knock(gate, nonce=secrets.token_bytes(16)) for _ in range(MOST))
    assert knock(gate) is None
    clock.now += VALID + 1
    assert knock(gate) is not None


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from([KNOCK, REVEAL, COLLECT, "/v1/join/else"]), st.binary(max_size=200))
def test_any_bytes_are_refused(gate, path, body):
    try:
        assert gate.answer(path, body) is None
    except BadMessage:
        assert path != "/v1/join/else"


def test_a_second_kiosk_of_the_same_letter_is_not_admitted(gate, store):
    ticket = knock(gate)
    _, code = reveal(gate, ticket, kiosk=0)
    with pytest.raises(LetterTaken):
        admit(store, code)
    assert collect(gate, ticket) == Given(None)
