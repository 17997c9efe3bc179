"""What a clerk of the province sees and writes: kiosks as they are now, what could not be applied, the directory."""

import msgspec
import sqlalchemy as sa

from sync.contract.clerks import AnomalyRow, AnomalyRows, KioskRow, KioskRows, MarketAsked
from sync.contract.ids import key_text
from sync.contract.public import Market, MarketRow
from sync.names import from_text, to_text
from sync.province.desk import regions
from sync.province.folding import anomalies
from sync.province.folding.changes import Changed, note_changes
from sync.province.ledger.database import insert_on
from sync.province.ledger.refusal import Refusal, Why
from sync.province.ledger.store import ProvinceStore
from sync.province.ledger.tables import halls, kiosks, markets


class Clerks:
    """What clerks ask for."""

    def __init__(self, store: ProvinceStore) -> None:
        self._store = store

    def kiosks(self) -> KioskRows:
        """How each kiosk is."""
        columns = (kiosks, halls.c.name, halls.c.region)
        query = sa.select(*columns).join(halls, halls.c.id == kiosks.c.hall).order_by(halls.c.region, kiosks.c.hall)
        with self._store.reading() as conn:
            rows = conn.execute(query.order_by(kiosks.c.letter)).all()
        return KioskRows(self._store.now, tuple(map(_kiosk_row, rows)))

    def anomalies(self) -> AnomalyRows:
        """What was not applied."""
        with self._store.reading() as conn:
            found = anomalies.listed(conn)
        rows = (
            msgspec.structs.asdict(one) | {"journal": to_text(one.journal), "hall": to_text(one.hall)} for one in found
        )
        return AnomalyRows(tuple(AnomalyRow(**row) for row in rows))

    def describe(self, id_: str, asked: MarketAsked) -> MarketRow:
        """Write a market into the directory; Refusal."""
        if regions.find(asked.region) is None:
            raise Refusal(Why.UNFIT, "region: is none of this province.")
        try:
            name = from_text(id_)
        except ValueError:
            name = b""
        if len(name) != 10:
            raise Refusal(Why.NOT_FOUND, "This is no id of a market.")
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
