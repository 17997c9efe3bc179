"""The desk's own services, together."""

import msgspec

from kiosk.hall.catalogue.trade import Catalogue
from kiosk.services.desk.acts import Acts
from kiosk.services.desk.cases import Cases
from kiosk.services.desk.clerks import Clerks
from kiosk.services.desk.exclusions import Exclusions
from kiosk.services.desk.hall.kiosks import Kiosks
from kiosk.services.desk.hall.openings import Openings
from kiosk.services.desk.hall.seats import SeatsAway
from kiosk.services.desk.hall.settings import HallSettings
from kiosk.services.desk.listings import Listings
from kiosk.services.desk.needs.needs import Needs
from kiosk.services.desk.panel.pins import Pins
from kiosk.services.desk.panel.rosters import Rosters
from kiosk.services.desk.pcs import Pcs
from kiosk.services.desk.readings import Readings
from kiosk.services.desk.register.batches import Batches
from kiosk.services.desk.register.cards import Cards
from kiosk.services.desk.register.register import Register
from kiosk.services.desk.register.seekers import Seekers
from kiosk.services.desk.seats import Seats
from kiosk.services.desk.sessions import Sessions
from kiosk.services.desk.standings import Standings
from kiosk.services.employer.postings import Postings
from kiosk.services.worker.complaints import Complaints
from kiosk.store import Store


class Desk(msgspec.Struct, frozen=True):
    """What only the desk asks and does."""

    clerks: Clerks
    pins: Pins
    acts: Acts
    pcs: Pcs
    sessions: Sessions
    needs: Needs
    readings: Readings
    seats: Seats
    seekers: Seekers
    batches: Batches
    register: Register
    cards: Cards
    rosters: Rosters
    openings: Openings
    exclusions: Exclusions
    cases: Cases
    listings: Listings
    standings: Standings
    settings: HallSettings
    seats_away: SeatsAway
    kiosks: Kiosks


def open_desk(store: Store, catalogue: Catalogue, postings: Postings) -> Desk:
    """All of them on this store, of a hall with these trades and limits."""
    openings = Openings(store, postings.limits.hours)
    return Desk(
        clerks=Clerks(store),
        pins=Pins(store),
        acts=Acts(store),
        pcs=Pcs(store),
        sessions=Sessions(store),
        needs=Needs(store),
        seats=Seats(store),
        readings=Readings(store, catalogue, postings.limits),
        seekers=Seekers(store, catalogue),
        batches=Batches(store, catalogue, postings),
        register=Register(store),
        cards=Cards(store),
        rosters=Rosters(store),
        exclusions=Exclusions(store),
        cases=Cases(store, Complaints(store, catalogue.holidays)),
        openings=openings,
        listings=Listings(store),
        standings=Standings(store),
        settings=HallSettings(store),
        seats_away=SeatsAway(store),
        kiosks=Kiosks(store, openings),
    )
