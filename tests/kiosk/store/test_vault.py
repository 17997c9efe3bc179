"""Sealed records open only with the hall's keys and in their own place."""

import secrets
import stat

import pytest
from cryptography.exceptions import InvalidTag
from hypothesis import given
from hypothesis import strategies as st

from kiosk.store import Store
from kiosk.store.errors import StoreUnusable
from kiosk.store.keys import HALL_KEY, KIOSK_KEY, ROOT_KEY, open_keys
from kiosk.store.vault import Vault, fingerprint
from sync.roll.statements import Secret
from sync.sealing import Sealed, hall_key_bound, seal

SUBJECT, HALL = b"subject-10", b"hall--10by"


def _vault(*hall_secrets, seed=b"k" * 32):
    return Vault(seed, HALL, lambda: tuple(hall_secrets), secrets.token_bytes)


VAULT = _vault(b"s" * 32)


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
        _vault(secret * 32).unseal(subject, name, sealed)


def test_after_a_new_secret_the_old_ones_open_what_they_sealed():
    known = [b"s" * 32]
    vault = Vault(b"k" * 32, HALL, lambda: tuple(known), secrets.token_bytes)
    before = vault.seal(SUBJECT, "person", b"before")
    known.append(b"t" * 32)
    vault.reload()
    after = vault.seal(SUBJECT, "person", b"after")
    assert vault.unseal(SUBJECT, "person", before) == b"before"
    with pytest.raises(InvalidTag):
        VAULT.unseal(SUBJECT, "person", after)
    late = _vault(b"s" * 32)
    late._secrets = lambda: tuple(known)
    assert late.unseal(SUBJECT, "person", after) == b"after", "another process has kept it meanwhile"


def test_a_new_secret_that_another_process_kept_seals_from_then_on():
    known = [b"s" * 32]
    vault = Vault(b"k" * 32, HALL, lambda: tuple(known), secrets.token_bytes)
    known.append(b"t" * 32)
    with pytest.raises(InvalidTag):
        VAULT.unseal(SUBJECT, "person", vault.seal(SUBJECT, "person", b"for those who stay"))


@given(st.binary(max_size=80), st.binary(max_size=80))
def test_garbage_opens_to_nothing(body, key):
    with pytest.raises(InvalidTag):
        VAULT.unseal(SUBJECT, "person", Sealed(body, key))


@given(st.binary(max_size=80), st.binary(max_size=80))
def test_garbage_under_a_secret_of_the_hall_opens_to_nothing(body, key):
    sealed = VAULT.seal(SUBJECT, "person", b"body")
    for body_of, key_of in ((sealed.body, sealed.key[:4] + key), (body, sealed.key)):
        with pytest.raises(InvalidTag):
            VAULT.unseal(SUBJECT, "person", Sealed(body_of, key_of))


def test_a_record_that_was_cut_anywhere_opens_to_nothing():
    sealed = VAULT.seal(SUBJECT, "person", b"body")
    cut = [Sealed(sealed.body[:length], sealed.key) for length in range(len(sealed.body))]
    cut += [Sealed(sealed.body, sealed.key[:length]) for length in range(len(sealed.key))]
    for each in cut:
        with pytest.raises(InvalidTag):
            VAULT.unseal(SUBJECT, "person", each)


def test_a_number_s_hash_depends_on_the_machine_and_on_what_it_is():
    assert VAULT.lookup("worker phone", "1") == VAULT.lookup("worker phone", "1")
    assert VAULT.lookup("worker phone", "1") != VAULT.lookup("form", "1")
    assert VAULT.lookup("worker phone", "1") != VAULT.lookup("worker", " phone1")
    assert VAULT.lookup("worker phone", "1") != _vault(b"s" * 32, seed=b"t" * 32).lookup("worker phone", "1")


def test_keys_are_for_the_program_s_eyes_only(tmp_path):
    open_keys(tmp_path / "keys", 0, secrets.token_bytes)
    keys = sorted((tmp_path / "keys").iterdir())
    assert [key.name for key in keys] == sorted((KIOSK_KEY, HALL_KEY, ROOT_KEY))
    assert {stat.S_IMODE(key.stat().st_mode) for key in keys} == {0o600}
    assert stat.S_IMODE(keys[0].parent.stat().st_mode) == 0o700


def test_keys_are_made_once(tmp_path):
    first, second = (open_keys(tmp_path, 0, secrets.token_bytes) for _ in range(2))
    assert (first.seed, first.hall, first.root.key) == (second.seed, second.hall, second.root.key)
    assert first.hall.hall == first.root.id


def test_the_root_is_taken_off_and_the_hall_goes_on(tmp_path):
    keys = open_keys(tmp_path, 0, secrets.token_bytes)
    keys.take_off_root()
    assert open_keys(tmp_path, 0, secrets.token_bytes).root is None
    assert open_keys(tmp_path, 0, secrets.token_bytes).hall == keys.hall


@pytest.mark.parametrize(("name", "told"), [(KIOSK_KEY, "5 bytes, expected 32"), (HALL_KEY, "holds no keys of a hall")])
def test_a_cut_key_file_is_named(tmp_path, name, told):
    (tmp_path / name).write_bytes(b"short")
    with pytest.raises(StoreUnusable, match=told):
        open_keys(tmp_path, 0, secrets.token_bytes)


def test_data_without_its_keys_is_not_opened(hall, tmp_path):
    with pytest.raises(StoreUnusable, match="are missing"):
        Store.open(tmp_path / "data", tmp_path / "elsewhere")
    (tmp_path / "wrong").mkdir()
    with pytest.raises(StoreUnusable, match="other keys"):
        Store.open(tmp_path / "data", tmp_path / "wrong")


def test_a_secret_that_is_not_the_one_the_roll_names_is_not_kept(hall):
    store = hall.store
    before, reader = store.vault.secrets(), store.roll.members[store.public_key].sealing_key
    for number, named in enumerate((b"t" * 32, *before), 1):
        sealed = seal([reader], hall_key_bound(store.hall), b"other" * 8, secrets.token_bytes)
        said = Secret(store.hall, number, fingerprint(named), sealed.body, sealed.key)
        assert store.take_roll([store.keys.root.state(said)])
        store.learn_secrets()
    assert len(store.roll.secrets) == 2
    assert store.vault.secrets() == before


def test_the_secret_that_the_root_states_seals_from_then_on(hall):
    store, new = hall.store, b"t" * 32
    before, reader = store.vault.secrets(), store.roll.members[store.public_key].sealing_key
    sealed = seal([reader], hall_key_bound(store.hall), new, secrets.token_bytes)
    said = Secret(store.hall, 1, fingerprint(new), sealed.body, sealed.key)
    assert store.take_roll([store.keys.root.state(said)])
    assert store.vault.secrets() == (*before, new)
    kept = store.vault.seal(SUBJECT, "person", b"body")
    assert Vault(store.seed, store.hall, lambda: (new,), secrets.token_bytes).unseal(SUBJECT, "person", kept) == b"body"


def test_no_number_or_name_lies_in_the_data_folder(hall, tmp_path):
    posting = hall.publish()
    hall.services.signups.sign_up(hall.worker(7), posting.id)
    written = b"".join(path.read_bytes() for path in (tmp_path / "data").iterdir())
    for secret in ("13812345678", "13900000007", "王老板"):
        assert secret.encode() not in written
        assert secret.encode("utf-16-le") not in written
    assert "南关区".encode() in written
