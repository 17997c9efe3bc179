"""This kiosk's form as the province's page asks it, left there as an open record; written anew where it is another."""

from kiosk.store import Store
from sync.contract.form import FORM, Form, Packed, pack, unpack
from sync.entries import ENTRY_LIMIT


def leave(store: Store, form: Form) -> bool:
    """Leave the description; whether it can be: one larger than a record cannot."""
    packed = pack(form)
    if len(packed.form) > ENTRY_LIMIT - 1024:
        return False
    with store.write() as tx:
        journal = tx.journal
        before = tx.records.one(journal, FORM, tx.hall)
        if before is None or unpack(before.body) != form:
            tx.put_open(journal, FORM, Packed(packed.form))
    return True
