"""The hall's services as a process opens and closes them."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from kiosk.catalogue import read_catalogue
from kiosk.hall.catalogue.trade import Catalogue
from kiosk.processes.errors import CannotStartError
from kiosk.processes.place import Place
from kiosk.services import Services, open_services
from kiosk.services.signups import AskOther, nobody_answers
from kiosk.settings import Settings
from kiosk.store import Store
from kiosk.store.errors import StoreUnusable
from kiosk.store.machine import system_clock


@dataclass(frozen=True)
class Hall:
    """One kiosk's open database with all that may be asked and done."""

    services: Services
    catalogue: Catalogue


@contextmanager
def open_hall(
    place: Place, settings: Settings, others: Callable[[Store], AskOther] = lambda _: nobody_answers
) -> Iterator[Hall]:
    """Open the place's database; CannotStartError says why not. `others` makes what asks other kiosks for seats."""
    catalogue = read_catalogue(place.config)
    store = open_store(place, settings)
    try:
        yield Hall(open_services(store, catalogue, system_clock, settings.limits, others(store)), catalogue)
    finally:
        store.close()


def open_store(place: Place, settings: Settings) -> Store:
    """The place's store alone; CannotStartError says why not."""
    try:
        place.close_to_others()
        return Store.open(place.data, place.keys, settings.hall.number)
    except StoreUnusable as error:
        raise CannotStartError(f"{error}.") from None
    except OSError as error:
        raise CannotStartError(f"{place.data}: cannot keep data there ({error.strerror}).") from None
