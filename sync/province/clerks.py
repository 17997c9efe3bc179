"""What a clerk of the province sees and writes: kiosks as they are now, what could not be applied, the directory."""

from http import HTTPStatus
from typing import Annotated, Literal

import msgspec
import sqlalchemy as sa
from msgspec import Meta

from sync.names import from_text, to_text
from sync.province import anomalies, regions
from sync.province.changes import Changed, note_changes
from sync.province.database import insert_on
from sync.province.enrolment import KeyText, NameText, key_text
from sync.province.problem import Problem
from sync.province.public import Market, MarketRow, Nature
from sync.province.store import ProvinceStore
from sync.province.tables import halls, kiosks, markets
from sync.province.web import Call

_Line = Annotated[str, Meta(max_length=100)]
_Figure = Annotated[int, Meta(ge=0, le=1_000_000)]


class MarketAsked(msgspec.Struct, frozen=True):
    """A market as the clerk describes it; `trades` are its main ones, figures are people a day."""

    name: Annotated[str, Meta(min_length=1, max_length=100)]
    region: regions.Code
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
    region: regions.Code
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


class Clerks:
    """Handlers for clerks."""

    def __init__(self, store: ProvinceStore) -> None:
        self._store = store

    def kiosks(self, _call: Call) -> KioskRows:
        """How each kiosk is."""
        columns = (kiosks, halls.c.name, halls.c.region)
        query = sa.select(*columns).join(halls, halls.c.id == kiosks.c.hall).order_by(halls.c.region, kiosks.c.hall)
        with self._store.reading() as conn:
            rows = conn.execute(query.order_by(kiosks.c.letter)).all()
        return KioskRows(self._store.now, tuple(map(_kiosk_row, rows)))

    def anomalies(self, _call: Call) -> AnomalyRows:
        """What was not applied."""
        with self._store.reading() as conn:
            found = anomalies.listed(conn)
        rows = (
            msgspec.structs.asdict(one) | {"journal": to_text(one.journal), "hall": to_text(one.hall)} for one in found
        )
        return AnomalyRows(tuple(AnomalyRow(**row) for row in rows))

    def describe(self, call: Call) -> MarketRow:
        """Write a market into the directory."""
        asked: MarketAsked = call.content
        if regions.find(asked.region) is None:
            raise Problem(HTTPStatus.UNPROCESSABLE_ENTITY, "region: is none of this province.")
        try:
            name = from_text(call.path["id"])
        except ValueError:
            name = b""
        if len(name) != 10:
            raise Problem(HTTPStatus.NOT_FOUND, "This is no id of a market.")
        market = Market(**msgspec.structs.asdict(asked))
        row = {"id": name, "region": asked.region, "body": msgspec.json.encode(market), "version": 1}
        with self._store.writing() as (conn, _):
            insert = insert_on(conn, markets).values(row)
            changed = {"body": insert.excluded.body, "region": insert.excluded.region, "version": markets.c.version + 1}
            upsert = insert.on_conflict_do_update(index_elements=["id"], set_=changed).returning(markets.c.version)
            version = conn.execute(upsert).scalar_one()
            note_changes(conn, [Changed("markets", name)])
        return MarketRow(to_text(name), version, market)


def _kiosk_row(row: sa.Row[tuple[object]]) -> KioskRow:
    return KioskRow(
        key=key_text(row.key),
        hall=to_text(row.hall),
        hall_name=row.name,
        region=row.region,
        kiosk=row.letter,
        state="enrolled" if row.revoked_at is None else "revoked",
        enrolled_at=row.enrolled_at,
        seen_at=row.seen_at,
        pushed_at=row.pushed_at,
        queue_s=row.queue_s,
        ahead_s=row.ahead_s,
    )
