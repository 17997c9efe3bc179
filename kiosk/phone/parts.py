"""What every page is made of."""

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.clock import Clock
from kiosk.hall.ids import Entropy
from kiosk.phone.doors import Doors
from kiosk.phone.pages import Pages
from kiosk.services import Services


@dataclass(frozen=True)
class Parts:
    """The hall as the pages see it; `is_near` says of an address whether it is on the hall's network."""

    services: Services
    catalogue: Catalogue
    clock: Clock
    entropy: Entropy
    pages: Pages
    doors: Doors
    is_near: Callable[[str], bool]
