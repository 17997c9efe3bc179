"""Sealed records open only with the hall's keys and in their own place."""

import secrets
import stat

import pytest
from cryptography.exceptions import InvalidTag
from hypothesis import given
from hypothesis import strategies as st

from kiosk.store import Store
from kiosk.store.errors import StoreUnusable
from kiosk.store.vault import Sealed, Vault, open_vault

SUBJECT = b"subject-10"
VAULT = Vault(b"s" * 32, secrets.token_bytes)


@given(st.binary(max_size=200))
def test_what_is_sealed_comes_back(body):
    sealed = VAULT.seal(SUBJECT, "person", body)
    assert VAULT.unseal(SUBJECT, "person", sealed) == body
    assert len(body) < 4 or body not in sealed.body


@pytest.mark.parametrize(
    ("subject", "name", "secret"),
    [(b"subject-11", "person", b"s"), (SUBJECT, "contact", b"s"), (SUBJECT, "person", b"t")],
)
def test_it_opens_nowhere_else(subject, name, secret):
    sealed = VAULT.seal(SUBJECT, "person", b"body")
    with pytest.raises(InvalidTag):
        Vault(secret * 32, secrets.token_bytes).unseal(subject, name, sealed)


@given(st.binary(max_size=80), st.binary(max_size=80))
def test_garbage_opens_to_nothing(body, key):
    with pytest.raises(InvalidTag):
        VAULT.unseal(SUBJECT, "person", Sealed(body, key))


def test_a_number_s_hash_depends_on_the_hall_and_on_what_it_is():
    assert VAULT.lookup("worker phone", "1") == VAULT.lookup("worker phone", "1")
    assert VAULT.lookup("worker phone", "1") != VAULT.lookup("form", "1")
    assert VAULT.lookup("worker phone", "1") != Vault(b"t" * 32, secrets.token_bytes).lookup("worker phone", "1")


def test_keys_are_for_the_program_s_eyes_only(tmp_path):
    open_vault(tmp_path / "keys", secrets.token_bytes)
    (key,) = (tmp_path / "keys").iterdir()
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert stat.S_IMODE(key.parent.stat().st_mode) == 0o700


def test_keys_are_made_once(tmp_path):
    first, second = (open_vault(tmp_path, secrets.token_bytes) for _ in range(2))
    assert first.fingerprint == second.fingerprint


def test_a_cut_key_file_is_named(tmp_path):
    (tmp_path / "hall.key").write_bytes(b"short")
    with pytest.raises(StoreUnusable, match="5 bytes, expected 32"):
        open_vault(tmp_path, secrets.token_bytes)


def test_data_without_its_keys_is_not_opened(hall, tmp_path):
    with pytest.raises(StoreUnusable, match="are missing"):
        Store.open(tmp_path / "data", tmp_path / "elsewhere")
    (tmp_path / "wrong").mkdir()
    with pytest.raises(StoreUnusable, match="other keys"):
        Store.open(tmp_path / "data", tmp_path / "wrong")


def test_no_number_or_name_lies_in_the_data_folder(hall, tmp_path):
    posting = hall.publish()
    hall.services.signups.sign_up(hall.worker(7), posting.id)
    written = b"".join(path.read_bytes() for path in (tmp_path / "data").iterdir())
    for secret in ("13812345678", "13900000007", "王老板"):
        assert secret.encode() not in written
        assert secret.encode("utf-16-le") not in written
    assert "南关区".encode() in written
