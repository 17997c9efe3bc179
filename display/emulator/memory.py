"""The card's RAM: dynamic areas until they are deleted, run out, or the power goes."""

from dataclasses import dataclass

from display.protocols.onbon import DynamicArea, DynamicAreas, NackError
from display.protocols.onbon.areas import RUN_WHILE_REFRESHED
from display.sign import COLUMN, Size

MOST_AREAS = 4
_RUN_MODES = range(3)


@dataclass(frozen=True, slots=True)
class Stored:
    """An area, when its content came, and when it was sent last; seconds of the card's clock."""

    area: DynamicArea
    since: float
    refreshed: float

    def has_run_out(self, now: float) -> bool:
        """Whether run mode 2 has deleted it."""
        return self.area.run_mode == RUN_WHILE_REFRESHED and now >= self.refreshed + self.area.timeout_s


class Memory:
    """Areas by number, in the order in which they came."""

    def __init__(self, size: Size) -> None:
        self._size = size
        self._areas: dict[int, Stored] = {}

    def areas(self, now: float) -> tuple[Stored, ...]:
        """What is still there."""
        self._areas = {number: stored for number, stored in self._areas.items() if not stored.has_run_out(now)}
        return tuple(self._areas.values())

    def apply(self, message: DynamicAreas, now: float) -> NackError | None:
        """Delete and set; the error, and no change at all, if one area is not possible."""
        if not all(map(self._is_possible, message.areas)):
            return NackError.COMMAND
        kept = {stored.area.number: stored for stored in self.areas(now)}
        for number in kept if message.delete_all else message.delete:
            kept = {other: stored for other, stored in kept.items() if other != number}
        for area in message.areas:
            before = self._areas.get(area.number)
            since = before.since if before is not None and before.area == area else now
            kept[area.number] = Stored(area, since, now)
        if len(kept) > MOST_AREAS:
            return NackError.MEMORY
        self._areas = kept
        return None

    def clear(self) -> None:
        """The power went."""
        self._areas.clear()

    def _is_possible(self, area: DynamicArea) -> bool:
        is_inside = (area.x + area.width) * COLUMN <= self._size.width and area.y + area.height <= self._size.height
        is_known = area.type == 0 and area.run_mode in _RUN_MODES and area.single_line in (1, 2)
        return is_inside and is_known and area.width > 0 and area.height > 0
