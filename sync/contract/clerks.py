"""What a clerk of the province reads and writes."""

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from sync.contract.ids import KeyText, NameText
from sync.contract.public import Nature
from sync.contract.regions import Code

_Line = Annotated[str, Meta(max_length=100)]
_Figure = Annotated[int, Meta(ge=0, le=1_000_000)]


class MarketAsked(msgspec.Struct, frozen=True):
    """A market as the clerk describes it; `trades` are its main ones, figures are people a day."""

    name: Annotated[str, Meta(min_length=1, max_length=100)]
    region: Code
    nature: Nature
    address: _Line = ""
    hours: _Line = ""
    contact: _Line = ""
    trades: Annotated[tuple[_Line, ...], Meta(max_length=20)] = ()
    seekers: _Figure | None = None
    hires: _Figure | None = None


class KioskRow(msgspec.Struct, frozen=True):
    """A kiosk: times in epoch ms by the server's clock; `queue_s`: how long its oldest entry not sent has waited;
    `ahead_s`: how far its clock is ahead.
    """

    key: KeyText
    hall: NameText
    hall_name: str
    region: Code
    kiosk: str
    state: Literal["enrolled", "revoked"]
    enrolled_at: int
    seen_at: int | None
    pushed_at: int | None
    queue_s: int | None
    ahead_s: int | None


class KioskRows(msgspec.Struct, frozen=True):
    """All kiosks."""

    now: int
    kiosks: tuple[KioskRow, ...]


class AnomalyRow(msgspec.Struct, frozen=True):
    """Entries `first` to `last` of a journal, `times` of them, that are stored and were not applied."""

    journal: NameText
    hall: NameText
    kind: str
    what: str
    first: int
    last: int
    times: int
    at: int


class AnomalyRows(msgspec.Struct, frozen=True):
    """The newest first."""

    anomalies: tuple[AnomalyRow, ...]
