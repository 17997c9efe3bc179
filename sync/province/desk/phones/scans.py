"""Codes of kiosks' screens, used at the province: each lets one phone in, once; nothing is kept of who it is."""

import enum
import hashlib

import msgspec
import sqlalchemy as sa

from sync.contract.form import FORM, Form, unpack
from sync.names import to_text
from sync.presence import GOOD_S, HERE_S, Presence, Where, read_text
from sync.province.ledger.database import insert_on
from sync.province.ledger.store import ProvinceStore
from sync.province.ledger.tables import journals, kiosks, phones, records, rolls

GOOD, HERE = GOOD_S * 1000, HERE_S * 1000
APART = 10 * 60 * 1000
"""By so much a clock may be off that nobody has heard."""
DAY = 24 * 3600 * 1000
COOKIE_BYTES = 20


class Refused(enum.Enum):
    """Why a code lets nobody in."""

    FORGED = "forged"
    EXPIRED = "expired"
    USED = "redeemed"


class Scanned(msgspec.Struct, frozen=True):
    """A phone that was let in: by which code, into which hall, until when it may post (epoch ms)."""

    code: str
    hall: bytes
    journal: bytes
    until: int
    proof: str
    """By which the hall knows it again, where it comes over."""

    @property
    def where(self) -> Where:
        """The pages of the hall on its own network."""
        return read_text(self.code).where


class Scans:
    """Lets phones in and knows them again by their cookie."""

    def __init__(self, store: ProvinceStore) -> None:
        self._store = store

    def let_in(self, text: str) -> str | Refused:
        """Use a code; the phone's cookie."""
        cookie = to_text(self._store.new_bytes(COOKIE_BYTES))
        with self._store.writing() as (conn, _):
            code = self.read(conn, text)
            if isinstance(code, Refused):
                return code
            conn.execute(sa.delete(phones).where(phones.c.until < self._store.now - DAY))
            held = journals.held(conn, code.journal)
            hall, until = held.hall if held else b"", self._store.now + HERE
            row = (_digest(cookie), code.data, hall, code.journal, until)
            insert = insert_on(conn, phones).values(row).on_conflict_do_nothing().returning(phones.c.cookie)
            return cookie if conn.execute(insert).one_or_none() else Refused.USED

    def read(self, conn: sa.Connection, text: str) -> Presence | Refused:
        """What a code says, where a kiosk of a hall made it not long ago, by its own clock as far as that is known."""
        try:
            code = read_text(text)
        except ValueError:
            return Refused.FORGED
        held = journals.held(conn, code.journal)
        if (
            held is None
            or not code.is_signed(held.public_key)
            or held.public_key not in rolls.of(conn, held.hall).members
        ):
            return Refused.FORGED
        kiosk = sa.select(kiosks.c.ahead_s, kiosks.c.revoked_at).where(kiosks.c.key == held.public_key)
        row = conn.execute(kiosk).one_or_none()
        if row is None or row.revoked_at is not None:
            return Refused.FORGED
        now, apart = self._store.now + 1000 * (row.ahead_s or 0), APART if row.ahead_s is None else APART // 10
        return code if code.at - apart <= now < code.at + GOOD + apart else Refused.EXPIRED

    def phone(self, cookie: str) -> Scanned | None:
        """Who has this cookie, also where he may post no more."""
        with self._store.reading() as conn:
            row = conn.execute(sa.select(phones).where(phones.c.cookie == _digest(cookie))).one_or_none()
        if row is None:
            return None
        return Scanned(to_text(row.code), row.hall, row.journal, row.until, _digest(f"over {cookie}").hex()[:40])

    def may_post(self, phone: Scanned) -> bool:
        """Whether it was let in not long ago."""
        return self._store.now < phone.until

    def form(self, phone: Scanned) -> Form | None:
        """The form of the kiosk whose code it scanned, None where it has not come."""
        with self._store.reading() as conn:
            found = records.versions(conn, phone.hall, phone.journal, FORM)
        return unpack(found[0].body) if found else None


def _digest(cookie: str) -> bytes:
    return hashlib.sha256(cookie.encode()).digest()
