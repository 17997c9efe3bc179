"""What every page of the desk is made of."""

from dataclasses import dataclass

from kiosk.desk.doors import Doors
from kiosk.desk.pages import Pages
from kiosk.hall.announced.glass import Glass
from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.clock import Clock
from kiosk.services import Services
from kiosk.services.desk.hall.care import Care


@dataclass(frozen=True)
class Parts:
    """The hall as the desk sees it; `care` is the machine around its database, None where nothing is known of it.

    `glass` draws for its board.
    """

    services: Services
    catalogue: Catalogue
    clock: Clock
    pages: Pages
    doors: Doors
    care: Care | None = None
    glass: Glass | None = None
