"""What keeps the hall from answering, in the screen's own words. Loaded with the services, after the first page."""

from collections.abc import Iterator
from contextlib import contextmanager

from kiosk.screen.errors import HallUnavailable
from kiosk.services.errors import StoreUnavailable


@contextmanager
def named_trouble() -> Iterator[None]:
    """Raise HallUnavailable where the database cannot be used."""
    try:
        yield
    except StoreUnavailable as error:
        raise HallUnavailable(error.reason) from error
