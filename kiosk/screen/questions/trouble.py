"""The services' trouble in the screen's words."""

from collections.abc import Iterator
from contextlib import contextmanager

from kiosk.screen.errors import HallUnavailable
from kiosk.services.errors import StoreUnavailable


@contextmanager
def named_trouble() -> Iterator[None]:
    """Raises HallUnavailable where the hall cannot answer."""
    try:
        yield
    except StoreUnavailable as error:
        raise HallUnavailable(error.reason) from error
