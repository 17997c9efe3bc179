"""Computers at which clerks work."""

import msgspec

from kiosk.hall.ids import Id


class PcName(msgspec.Struct, frozen=True, array_like=True):
    """The sealed record of what people call a computer."""

    name: str


class Pc(msgspec.Struct, frozen=True):
    """A computer that was let in at `at` (epoch ms) by whom, None where a command did; `is_ended`: not any more."""

    id: Id
    at: int
    by: Id | None = None
    is_ended: bool = False
