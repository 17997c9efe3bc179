"""Codes of kiosks' screens, used at the province: each lets one phone in, once; nothing is kept of who it is.

A phone without a code is known by its cookie alone, which names its hall and a secret: nothing is kept of it at all.
"""

import enum
import hashlib

import msgspec
import sqlalchemy as sa

from sync.contract.form import FORM, Form
from sync.entries import NAME_BYTES
from sync.names import from_text, to_text
from sync.presence import GOOD_S, HERE_S, NOWHERE, Presence, Where, read_text
from sync.province.desk.phones.answering import answering, form_of
from sync.province.ledger.database import insert_on
from sync.province.ledger.store import ProvinceStore
from sync.province.ledger.tables import halls, journals, kiosks, phones, records, rolls

GOOD, HERE = GOOD_S * 1000, HERE_S * 1000
APART = 10 * 60 * 1000
"""By so much a clock may be off that nobody has heard."""
DAY = 24 * 3600 * 1000
COOKIE_BYTES = 20
BETWEEN = "."
"""Stands between hall and secret in the cookie of who has no code."""


class Refused(enum.Enum):
    """Why a code lets nobody in."""

    FORGED = "forged"
    EXPIRED = "expired"
    USED = "redeemed"


class Scanned(msgspec.Struct, frozen=True):
    """A phone that was let in: by which code, empty for none, into which hall, until when it may post (epoch ms).

    `journal` is whose kiosk answers it.
    """

    code: str
    hall: bytes
    journal: bytes
    until: int
    proof: str
    """By which the hall knows it again, where it comes over."""

    @property
    def where(self) -> Where:
        """The pages of the hall on its own network."""
        return read_text(self.code).where if self.code else NOWHERE


class OpenHall(msgspec.Struct, frozen=True):
    """A hall that also takes work of people who have scanned no code."""

    id: str
    name: str
    region: str


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

    def without_code(self, hall: str) -> str | None:
        """A cookie for a phone that has scanned no code, None where the hall takes nothing of such."""
        cookie = f"{hall}{BETWEEN}{to_text(self._store.new_bytes(COOKIE_BYTES))}"
        phone = self._unproven(cookie)
        return cookie if phone and self.form(phone) else None

    def open_halls(self) -> list[OpenHall]:
        """Halls that take such, by region and name."""
        has_form = sa.exists().where(records.records.c.owner == halls.c.id, records.records.c.name == FORM)
        found = list[OpenHall]()
        with self._store.reading() as conn:
            for row in conn.execute(sa.select(halls).where(has_form).order_by(halls.c.region, halls.c.name)).all():
                journal = answering(conn, row.id)
                form = form_of(conn, row.id, journal) if journal else None
                if form is not None and form.is_open:
                    found.append(OpenHall(to_text(row.id), form.hall, row.region))
        return found

    def phone(self, cookie: str) -> Scanned | None:
        """Who has this cookie, also where he may post no more."""
        if BETWEEN in cookie:
            return self._unproven(cookie)
        with self._store.reading() as conn:
            row = conn.execute(sa.select(phones).where(phones.c.cookie == _digest(cookie))).one_or_none()
        if row is None:
            return None
        return Scanned(to_text(row.code), row.hall, row.journal, row.until, _digest(f"over {cookie}").hex()[:40])

    def may_post(self, phone: Scanned) -> bool:
        """Whether it was let in not long ago."""
        return self._store.now < phone.until

    def form(self, phone: Scanned) -> Form | None:
        """The form of the kiosk that answers it, None where that has not come, or is none for it."""
        with self._store.reading() as conn:
            form = form_of(conn, phone.hall, phone.journal)
        return form if form and (phone.code or form.is_open) else None

    def _unproven(self, cookie: str) -> Scanned | None:
        name, _, secret = cookie.partition(BETWEEN)
        try:
            hall, random = from_text(name), from_text(secret)
        except ValueError:
            return None
        if (len(hall), len(random)) != (NAME_BYTES, COOKIE_BYTES):
            return None
        with self._store.reading() as conn:
            journal = answering(conn, hall)
        until, proof = self._store.now + HERE, _digest(f"over {cookie}").hex()[:40]
        return Scanned("", hall, journal, until, proof) if journal else None


def _digest(cookie: str) -> bytes:
    return hashlib.sha256(cookie.encode()).digest()
