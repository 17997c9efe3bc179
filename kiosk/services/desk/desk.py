"""The desk's own services, together."""

import msgspec

from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.hours import Hours
from kiosk.services.desk.acts import Acts
from kiosk.services.desk.clerks import Clerks
from kiosk.services.desk.exclusions import Exclusions
from kiosk.services.desk.openings import Openings
from kiosk.services.desk.pcs import Pcs
from kiosk.services.desk.pins import Pins
from kiosk.services.desk.register.cards import Cards
from kiosk.services.desk.register.seekers import Seekers
from kiosk.services.desk.rosters import Rosters
from kiosk.services.desk.sessions import Sessions
from kiosk.services.desk.settings import HallSettings
from kiosk.store import Store


class Desk(msgspec.Struct, frozen=True):
    """What only the desk asks and does."""

    clerks: Clerks
    pins: Pins
    acts: Acts
    pcs: Pcs
    sessions: Sessions
    seekers: Seekers
    cards: Cards
    rosters: Rosters
    openings: Openings
    exclusions: Exclusions
    settings: HallSettings


def open_desk(store: Store, catalogue: Catalogue, hours: Hours) -> Desk:
    """All of them on this store, of a hall with these trades and hours."""
    return Desk(
        clerks=Clerks(store),
        pins=Pins(store),
        acts=Acts(store),
        pcs=Pcs(store),
        sessions=Sessions(store),
        seekers=Seekers(store, catalogue),
        cards=Cards(store),
        rosters=Rosters(store),
        exclusions=Exclusions(store),
        openings=Openings(store, hours),
        settings=HallSettings(store),
    )
