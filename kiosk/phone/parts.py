"""What every page is made of."""

from dataclasses import dataclass

from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.clock import Clock
from kiosk.hall.ids import Entropy
from kiosk.phone.doors import Doors
from kiosk.phone.pages import Pages
from kiosk.services import Services


@dataclass(frozen=True)
class Parts:
    """The hall as the pages see it."""

    services: Services
    catalogue: Catalogue
    clock: Clock
    entropy: Entropy
    pages: Pages
    doors: Doors
