"""Between kiosks of one hall: only who has the hall's key asks, answers and reads."""

import secrets

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.exchange.sealed import Door, SealedLine
from kiosk.store.vault import Vault
from sync.errors import PeerRefused
from sync.transport import Within

VAULT, STRANGER = (Vault(bytes([number]) * 32, secrets.token_bytes) for number in (1, 2))
PATH = "/v1/echo"
DOOR = Door(VAULT, {PATH: lambda body: b"heard " + body, "/v1/other": lambda body: body})


def line(vault, answer=DOOR.answer):
    return SealedLine(Within(answer), vault)


def test_a_message_is_answered_and_neither_is_readable():
    seen = []

    def answer(path, message):
        seen.append(message)
        seen.append(DOOR.answer(path, message))
        return seen[-1]

    assert line(VAULT, answer).ask(PATH, b"13800000000")() == b"heard 13800000000"
    assert not any(b"13800000000" in each for each in seen)


def test_a_stranger_is_not_answered_and_cannot_answer():
    assert DOOR.answer(PATH, STRANGER.seal_message(PATH.encode(), b"x")) is None
    with pytest.raises(PeerRefused):
        line(VAULT, lambda path, message: STRANGER.seal_message(b"answer", b"x")).ask(PATH, b"x")()


def test_a_message_is_good_for_its_path_and_an_answer_for_its_message():
    message = VAULT.seal_message(PATH.encode(), b"x")
    assert DOOR.answer("/v1/other", message) is None
    assert DOOR.answer("/v1/unknown", VAULT.seal_message(b"/v1/unknown", b"x")) is None
    old = DOOR.answer(PATH, message)
    with pytest.raises(PeerRefused):
        line(VAULT, lambda _path, _message: old).ask(PATH, b"x")()


@given(st.binary(max_size=200), st.integers(0, 7))
def test_any_bytes_and_any_flipped_bit_are_refused(noise, bit):
    assert DOOR.answer(PATH, noise) is None
    message = bytearray(VAULT.seal_message(PATH.encode(), noise))
    message[len(noise) // 2] ^= 1 << bit
    assert DOOR.answer(PATH, bytes(message)) is None
