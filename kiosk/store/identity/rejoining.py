"""A machine that was struck off and let in again under a new key, found when its database is opened with that."""

from kiosk.hall.facts import Earlier, JournalOpened
from kiosk.store import rebuild
from kiosk.store.keys import Keys
from kiosk.store.queries.journals import ADMITTED
from kiosk.store.transaction import Transaction
from kiosk.store.vault import Vault, seed_fingerprint
from sync.roll.roll import reckon


def has_new_key(tx: Transaction, keys: Keys) -> bool:
    """Whether the database was written with the key that this machine had before."""
    before = keys.struck_seed
    return before is not None and tx.own.setting("keys") == seed_fingerprint(before)


def go_on_under_new_key(tx: Transaction, keys: Keys, vault: Vault) -> None:
    """Begin a journal that follows the old one and holds no seats; people are found again from the records.

    The province lets keys in, so this one has to ask it anew.

    What the old key wrote beyond where the hall believes it is here, and counts nowhere.
    """
    held = tx.journals.held(tx.journal)
    before = tx.own.setting("kiosk") or b"\0"
    kiosk = reckon(vault.hall, keys.hall.roll).letters.get(vault.key, before[0])
    earlier = Earlier(tx.journal, (held.head.number, held.head.hash))
    tx.go_on(JournalOpened(vault.hall, vault.key, earlier, kiosk, tx.new_id(), holds_seats=False))
    letters = bytes(dict.fromkeys((kiosk, *before)))
    values = {"keys": vault.fingerprint, "kiosk": letters, "database": tx.new_id()}
    for name, value in values.items():
        tx.own.put_setting(name, value)
    tx.own.drop_setting(ADMITTED)
    tx.own.forget_cursors()
    tx.take_roll(keys.hall.roll)
    rebuild.replace(tx.conn, tx.kinds)
    tx.renew_lookups()
