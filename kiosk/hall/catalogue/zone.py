"""Zones: the parts a hall's surroundings fall into, for how far work is and which county's rules hold there."""

from kiosk.hall.catalogue.named import Named


class Zone(Named, frozen=True):
    """One zone; `code` goes into facts and is never reused, `minutes` by the usual ride, `county` in six digits."""

    code: int
    name: str
    minutes: int
    county: str
