"""The desk's own services, together."""

import msgspec

from kiosk.hall.catalogue.trade import Catalogue
from kiosk.services.desk.acts import Acts
from kiosk.services.desk.cases import Cases
from kiosk.services.desk.clerks import Clerks
from kiosk.services.desk.pcs import Pcs
from kiosk.services.desk.sessions import Sessions
from kiosk.services.worker.complaints import Complaints
from kiosk.store import Store


class Desk(msgspec.Struct, frozen=True):
    """What only the desk asks and does."""

    clerks: Clerks
    acts: Acts
    pcs: Pcs
    sessions: Sessions
    cases: Cases


def open_desk(store: Store, catalogue: Catalogue) -> Desk:
    """All of them on this store."""
    return Desk(
        clerks=Clerks(store),
        acts=Acts(store),
        pcs=Pcs(store),
        sessions=Sessions(store),
        cases=Cases(store, Complaints(store, catalogue.holidays)),
    )
