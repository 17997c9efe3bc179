"""What channels bring for a hall: as they say it, as the hall reads it in its inbox, and what came of it."""

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from sync.contract.ids import NameText
from sync.entries import Name, Number

POSTING, APPLICATION = "channel.posting", "channel.application"
ActId = Annotated[
    str, Meta(pattern="^[A-Za-z0-9_-]{1,64}$", description="the channel's own id; asking again is harmless")
]
Place = Annotated[str, Meta(min_length=1, max_length=40)]
Words = Annotated[str, Meta(max_length=100)]
PersonName = Annotated[str, Meta(min_length=1, max_length=20)]
ApplicantName = Annotated[str, Meta(max_length=20)]
Phone = Annotated[str, Meta(pattern="^(1[3-9][0-9]{9}|0[0-9]{9,11})$")]


class PostingAsked(msgspec.Struct, frozen=True):
    """Somebody wants to hire: pay in fen a unit (1 hour, 2 day, 3 month, 4 piece, 5 mu, 6 trip, 7 whole job).

    Further terms as in the feed. How long it lasts is in hours or in days; `zone` is one of the hall's.
    """

    id: ActId
    hall: NameText
    trade: Annotated[int, Meta(ge=1, le=65535)]
    headcount: Annotated[int, Meta(ge=1, le=999)]
    pay_fen: Annotated[int, Meta(ge=1, le=10_000_000)]
    pay_unit: Annotated[int, Meta(ge=1, le=7)]
    paid: Annotated[int, Meta(ge=1, le=5)]
    start: Annotated[int, Meta(ge=0, le=2**53, description="epoch ms")]
    place: Place
    name: PersonName
    phone: Phone
    note: Words = ""
    pay_most_fen: Annotated[int, Meta(ge=0, le=10_000_000)] = 0
    hours: Annotated[int, Meta(ge=0, le=24)] = 0
    days: Annotated[int, Meta(ge=0, le=180)] = 0
    extras: Annotated[int, Meta(ge=0, le=31)] = 0
    needs: Annotated[int, Meta(ge=0, le=2**50 - 1)] = 0
    zone: Annotated[int, Meta(ge=0, le=65535)] = 0
    choosing: Annotated[int, Meta(ge=1, le=2)] = 1
    help_first: Annotated[int, Meta(ge=0, le=999)] = 0


class ApplicationAsked(msgspec.Struct, frozen=True):
    """Somebody wants a seat of a posting in the feed; no name where he gave his number alone."""

    id: ActId
    posting: NameText
    name: ApplicantName
    phone: Phone


class Accepted(msgspec.Struct, frozen=True):
    """It is on its way to the hall; `id` names it there."""

    id: NameText
    hall: NameText


class ActRow(msgspec.Struct, frozen=True):
    """What came of it. `said`, if refused: of a posting the field that the hall cannot take (1 trade, 2 headcount,
    3 pay, 4 start, 5 place, 6 note, 7 name, 8 phone, 10 paid, 11 hours or days, 12 extras, 13 needs, 14 zone,
    15 choosing, 16 help_first; 9: it takes no more work today), of an application why (1 full,
    2 closed, 3 has other work then, 4 ask in the hall). `seat`: what the worker shows at the workplace.
    """

    id: NameText
    state: Literal["waiting", "refused", "done", "withdrawn"]
    said: int | None
    seat: str | None


class ChannelPosting(msgspec.Struct, frozen=True, array_like=True):
    """Body of POSTING (subject: the act); records "text" (open) and "contact" (sealed) of the same subject.

    `kiosk`: whose journal publishes it, where a clerk of the hall has named another than its first.
    """

    trade: Number
    headcount: Number
    pay_fen: Number
    pay_unit: Number
    start: Number
    channel: Name
    pay_most_fen: Number = 0
    paid: Number = 0
    hours: Number = 0
    days: Number = 0
    extras: Number = 0
    needs: Number = 0
    zone: Number = 0
    choosing: Number = 1
    help_first: Number = 0
    kiosk: Name | None = None


class ChannelApplication(msgspec.Struct, frozen=True, array_like=True):
    """Body of APPLICATION (subject: the act); record "application" (sealed) of the same subject."""

    posting: Name
    channel: Name
