"""The hall's services as a process opens and closes them."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeAlias

import msgspec

from kiosk.errors import CannotStartError
from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.linter.law import Law
from kiosk.place.place import Place
from kiosk.services import Services, open_services
from kiosk.services.reach import ALONE, Reach
from kiosk.settings import Settings, check_families, read_catalogue
from kiosk.store import Store
from kiosk.store.errors import StoreUnusable
from kiosk.store.identity.machine import system_clock

MakeReach: TypeAlias = Callable[[Store, Settings, Catalogue], Reach]
"""Makes what lies beyond a store."""


@dataclass(frozen=True)
class Hall:
    """One kiosk's open database, what may be asked and done with it, and what its office has set."""

    store: Store
    services: Services
    catalogue: Catalogue
    settings: Settings


@contextmanager
def open_hall(
    place: Place, settings: Settings, reach: MakeReach = lambda *_: ALONE, law: Law | None = None
) -> Iterator[Hall]:
    """Open the place's database; CannotStartError says why not.

    `reach` makes what lies beyond it; whoever publishes what employers write brings the `law` it is held against.
    """
    catalogue = read_catalogue(place.config)
    check_families(place.config, settings, catalogue)
    store = open_store(place, settings)
    try:
        beyond = reach(store, settings, catalogue)
        limits = msgspec.structs.replace(settings.limits, law=law)
        services = open_services(store, catalogue, system_clock, limits, beyond)
        yield Hall(store, services, catalogue, settings)
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
