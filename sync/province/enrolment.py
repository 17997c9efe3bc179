"""Who may speak: kiosks let in by a code that a clerk issues, and sent away again by their key."""

import base64
import hashlib
from typing import Annotated

import msgspec
import sqlalchemy as sa
from msgspec import Meta

from sync.entries import KEY_BYTES
from sync.province import regions
from sync.province.database import insert_on
from sync.province.keys import ProvinceKeys
from sync.province.names import NAME_PATTERN, from_text, to_text
from sync.province.store import ProvinceStore
from sync.province.tables import codes, halls, kiosks, records
from sync.sealing import HALL_KEY, Sealed, hall_key_bound, seal

CODE_MS = 24 * 3600 * 1000
CODE_BYTES = 10
KEY_PATTERN = "^[A-Za-z0-9+/]{43}=$"

KeyText = Annotated[str, Meta(pattern=KEY_PATTERN, description="32 bytes in base64")]
NameText = Annotated[str, Meta(pattern=NAME_PATTERN, description="10 bytes in Crockford's base32")]


_READ_AS = str.maketrans({"-": None, " ": None, "I": "1", "L": "1", "O": "0"})
"""What people write when they copy a code by hand."""


class Enrol(msgspec.Struct, frozen=True):
    """A kiosk asks to be let in: the clerk's code, its hall, its Ed25519 key, its letter, its X25519 key.

    Without `hall`: into the hall that the code is for, which other kiosks are of already.
    """

    code: Annotated[str, Meta(min_length=16, max_length=24, description="16 letters, blanks and dashes do not count")]
    hall: NameText | None
    key: KeyText
    kiosk: Annotated[str, Meta(pattern="^[A-Z]$")]
    sealing_key: KeyText | None = None


class HandedKey(msgspec.Struct, frozen=True):
    """The hall's secret, sealed to the kiosk's X25519 key (`sync.sealing`), in base64."""

    body: str
    key: str


class Enrolled(msgspec.Struct, frozen=True):
    """The kiosk may speak; the hall as the province knows it, and the province's own Ed25519 and X25519 keys.

    `hall_key`: if a kiosk of the hall has left the hall's secret with the province.
    """

    hall: NameText
    name: str
    region: str
    province_key: KeyText
    province_sealing_key: KeyText
    hall_key: HandedKey | None = None


class Kiosk(msgspec.Struct, frozen=True):
    """A kiosk that was let in."""

    key: bytes
    hall: bytes
    is_revoked: bool


class EnrolmentRefused(Exception):
    """The code does not let this kiosk in."""


class Enrolment:
    """Codes and kiosks."""

    def __init__(self, store: ProvinceStore, keys: ProvinceKeys) -> None:
        self._store, self._keys = store, keys

    def issue_code(self, hall_name: str, region: str) -> str:
        """A code for one kiosk of this hall, valid 24 hours; ValueError for a region that is none of the province."""
        if regions.find(region) is None:
            raise ValueError(f"{region} is no region of this province")
        code = to_text(self._store.new_bytes(CODE_BYTES))
        row = {"digest": _digest(code), "hall_name": hall_name, "region": region, "key": None}
        with self._store.writing() as (conn, _):
            conn.execute(sa.delete(codes).where(codes.c.until < self._store.now))
            conn.execute(sa.insert(codes).values(row | {"until": self._store.now + CODE_MS}))
        return "-".join(code[at : at + 4] for at in range(0, 16, 4))

    def enrol(self, asked: Enrol) -> Enrolled:
        """Let a kiosk in; asking again with the same code and key changes nothing. EnrolmentRefused, ValueError."""
        key = key_bytes(asked.key)
        sealing_key = key_bytes(asked.sealing_key) if asked.sealing_key else None
        with self._store.writing() as (conn, _):
            code = conn.execute(
                sa.select(codes).where(codes.c.digest == _digest(asked.code)).with_for_update()
            ).one_or_none()
            if code is None or code.until < self._store.now or code.key not in (None, key):
                raise EnrolmentRefused("The code is wrong, too old, or was used.")
            hall = from_text(asked.hall) if asked.hall else _hall_of(conn, code)
            if code.key is None:
                self._let_in(conn, code, hall, {"key": key, "letter": asked.kiosk, "sealing_key": sealing_key})
            own = (key_text(self._keys.public_key), key_text(self._keys.sealing_key))
            return Enrolled(to_text(hall), code.hall_name, code.region, *own, self._handed(conn, hall, sealing_key))

    def _handed(self, conn: sa.Connection, hall: bytes, kiosk: bytes | None) -> HandedKey | None:
        kept, bound = records.get(conn, hall, HALL_KEY), hall_key_bound(hall)
        secret = self._keys.unseal(bound, Sealed(kept.body, kept.key)) if kept and kiosk else None
        if secret is None or kiosk is None:
            return None
        sealed = seal([kiosk], bound, secret, self._store.new_bytes)
        return HandedKey(_base64(sealed.body), _base64(sealed.key))

    def _let_in(self, conn: sa.Connection, code: sa.Row[tuple[object]], hall: bytes, kiosk: dict[str, object]) -> None:
        named = {"id": hall, "name": code.hall_name, "region": code.region}
        conn.execute(insert_on(conn, halls).values(**named, since=self._store.now).on_conflict_do_nothing())
        known = conn.execute(sa.select(halls.c.name, halls.c.region).where(halls.c.id == hall)).one_or_none()
        if known is None or tuple(known) != (code.hall_name, code.region):
            raise EnrolmentRefused("The code is for another hall.")
        row = kiosk | {"hall": hall, "enrolled_at": self._store.now}
        made = conn.execute(insert_on(conn, kiosks).values(row).on_conflict_do_nothing().returning(kiosks.c.key))
        if made.one_or_none() is None:
            raise EnrolmentRefused("This key was enrolled before.")
        conn.execute(sa.update(codes).where(codes.c.digest == code.digest).values(key=kiosk["key"]))

    def revoke(self, key: bytes) -> bool:
        """Send a kiosk away; whether it was in. What it brought stays."""
        with self._store.writing() as (conn, _):
            update = sa.update(kiosks).where(kiosks.c.key == key, kiosks.c.revoked_at.is_(None))
            return conn.execute(update.values(revoked_at=self._store.now)).rowcount > 0

    def find(self, key: bytes) -> Kiosk | None:
        """The kiosk of this key."""
        query = sa.select(kiosks.c.hall, kiosks.c.revoked_at).where(kiosks.c.key == key)
        with self._store.reading() as conn:
            row = conn.execute(query).one_or_none()
        return None if row is None else Kiosk(key, row.hall, row.revoked_at is not None)


def _hall_of(conn: sa.Connection, code: sa.Row[tuple[object]]) -> bytes:
    found = sa.select(halls.c.id).where(halls.c.name == code.hall_name, halls.c.region == code.region)
    known: list[bytes] = list(conn.scalars(found))
    if len(known) != 1:
        raise EnrolmentRefused("The code is for a hall that the province does not know.")
    return known[0]


def key_text(key: bytes) -> str:
    """A key in base64."""
    return _base64(key)


def _base64(data: bytes) -> str:
    return base64.b64encode(data).decode()


def key_bytes(text: str) -> bytes:
    """The 32 bytes of a key in base64; ValueError if they are none."""
    key = base64.b64decode(text, validate=True)
    if len(key) != KEY_BYTES:
        raise ValueError("not 32 bytes")
    return key


def _digest(code: str) -> bytes:
    letters = code.upper().translate(_READ_AS)
    return hashlib.sha256(b"linggong code" + letters.encode()).digest()
