"""The province's list of employers that no hall lets post: asked now and then, kept for days without a line."""

from contextlib import closing

from kiosk.hall.employer.listed import LETTERS, LISTED, Listed, Roster, in_parts, last_moment, organisations
from kiosk.store import Store
from kiosk.store.queries.employer.listed import LIST_HEARD
from sync.client.applying import Applying
from sync.contract.listed import ListedRow, ListedRows


def hear_list(store: Store, address: str) -> bool:
    """Ask for the list and keep it for all kiosks of the hall, where it is another; SyncError keeps the last one.

    What names a natural person is left out, whatever the province says.
    """
    with closing(Applying(address, store.seed)) as line:
        told = line.listed()
    with store.write() as tx:
        tx.own.put_setting(LIST_HEARD, tx.now.to_bytes(8))
        is_another = told.edition != tx.listed.roster().edition
        if is_another:
            for number, part in enumerate(in_parts(_roster(told, tx.now))):
                tx.put_open(tx.hall, f"{LISTED}{number}", part)
    return is_another


def _roster(told: ListedRows, now: int) -> Roster:
    read = tuple(found for row in told.listed if (found := _listed(row)))
    return Roster(told.edition, told.now, organisations(read, now))


def _listed(row: ListedRow) -> Listed | None:
    until = last_moment(row.until)
    return (
        None
        if until is None
        else Listed(row.number, row.kind == "licence", row.name[:LETTERS], row.decision[:LETTERS], until)
    )
