"""What the processes of this machine reach: the other kiosks of the hall, other halls through the province."""

from kiosk.exchange.kiosks.seats import ask_other
from kiosk.exchange.province.neighbours import ThroughProvince
from kiosk.hall.catalogue.trade import Catalogue
from kiosk.services.reach import NoNeighbours, Reach
from kiosk.settings import Settings
from kiosk.store import Store


def reach(store: Store, settings: Settings, catalogue: Catalogue) -> Reach:
    """As hall.toml says."""
    peer, region = settings.sync.peer, settings.hall.region
    neighbours = ThroughProvince(store, peer, region, catalogue) if peer else NoNeighbours()
    return Reach(ask_other(store), neighbours=neighbours)
