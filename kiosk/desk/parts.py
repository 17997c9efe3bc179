"""What every page of the desk is made of."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from kiosk.desk.doors import Doors
from kiosk.desk.pages import Pages
from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.clock import Clock
from kiosk.hall.desk.need import Need
from kiosk.services import Services


@dataclass(frozen=True)
class Parts:
    """The hall as the desk sees it; `around` is what needs a person that no database says."""

    services: Services
    catalogue: Catalogue
    clock: Clock
    pages: Pages
    doors: Doors
    around: Callable[[], Iterable[Need]]
