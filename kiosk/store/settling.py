"""What is settled when a database is opened: whose it is, under which letter it writes, that all kinds are folded."""

from kiosk.hall.facts import JournalOpened
from kiosk.store import rebuild, tables
from kiosk.store.errors import StoreUnusable
from kiosk.store.identity.recognition import TRAITS
from kiosk.store.identity.rejoining import go_on_under_new_key, has_new_key
from kiosk.store.identity.traits import Traits
from kiosk.store.keys import Keys
from kiosk.store.migrate import NEWEST
from kiosk.store.transaction import Transaction
from kiosk.store.vault import Vault
from sync.roll.roll import reckon


def settle(tx: Transaction, owned: tuple[Keys, Vault], kiosk: int, now: Traits) -> bool:
    """Name hall and journal at the first start, go on under a new key; whether a journal was begun."""
    keys, vault = owned
    if is_first := tx.own.setting("journal") is None:
        letters = reckon(vault.hall, keys.hall.roll).letters
        _found(tx, vault, letters.get(vault.key, kiosk), now)
    is_renewed = tx.own.setting("keys") != vault.fingerprint
    if is_renewed:
        _renew(tx, keys, vault)
    tables.rolls.take(tx.conn, keys.hall.roll, (vault.hall,))
    tx.take_letter()
    _fold_new_kinds(tx)
    return is_first or is_renewed


def _found(tx: Transaction, vault: Vault, kiosk: int, now: Traits) -> None:
    """Under the letter that the roll says with which this machine came in."""
    tx.journal = tx.open_journal(JournalOpened(vault.hall, vault.key, None, kiosk, tx.new_id()))
    settings = {"journal": tx.journal, "hall": vault.hall, "kiosk": bytes([kiosk]), "keys": vault.fingerprint}
    for name, value in (settings | {"database": tx.new_id(), TRAITS: now.encoded}).items():
        tx.own.put_setting(name, value)


def _renew(tx: Transaction, keys: Keys, vault: Vault) -> None:
    if not has_new_key(tx, keys):
        raise StoreUnusable(f"{keys.folder}: the data was written with other keys than those given")
    go_on_under_new_key(tx, keys, vault)


def _fold_new_kinds(tx: Transaction) -> None:
    kinds = " ".join((NEWEST, *sorted(tx.kinds.names))).encode()
    if tx.own.setting("kinds") != kinds:
        rebuild.replace(tx.conn, tx.kinds)
        tx.own.put_setting("kinds", kinds)
