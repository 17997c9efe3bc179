"""API keys of channels, clerks and adapters."""

import enum
import hashlib

import sqlalchemy as sa

from sync.names import to_text
from sync.province.ledger.store import ProvinceStore
from sync.province.ledger.tables import api_keys

_TOKEN_BYTES = 20


class Role(enum.Enum):
    """What an API key is for."""

    CHANNEL = "channel"
    CLERK = "clerk"
    ADAPTER = "adapter"


class ApiKeys:
    """Keys of channels, clerks and adapters, stored hashed."""

    def __init__(self, store: ProvinceStore) -> None:
        self._store = store

    def issue(self, name: str, role: Role) -> str:
        """A new key; ValueError if the name is taken."""
        key = to_text(self._store.new_bytes(_TOKEN_BYTES))
        row = {"digest": _digest(key), "name": name, "role": role.value, "since": self._store.now}
        try:
            with self._store.writing() as (conn, _):
                conn.execute(sa.insert(api_keys).values(row))
        except sa.exc.IntegrityError:
            raise ValueError(f"{name}: there is a key of this name") from None
        return key

    def issued(self) -> list[tuple[str, Role]]:
        """Names and roles of the keys that have not been ended."""
        query = sa.select(api_keys.c.name, api_keys.c.role).where(api_keys.c.revoked_at.is_(None))
        with self._store.reading() as conn:
            return [(row.name, Role(row.role)) for row in conn.execute(query.order_by(api_keys.c.name))]

    def revoke(self, name: str) -> bool:
        """End a key; whether there was one."""
        update = sa.update(api_keys).where(api_keys.c.name == name, api_keys.c.revoked_at.is_(None))
        with self._store.writing() as (conn, _):
            return conn.execute(update.values(revoked_at=self._store.now)).rowcount > 0

    def find(self, key: str) -> tuple[str, Role] | None:
        """Name and role of a key that has not been ended."""
        query = sa.select(api_keys.c.name, api_keys.c.role)
        with self._store.reading() as conn:
            valid = (api_keys.c.digest == _digest(key), api_keys.c.revoked_at.is_(None))
            row = conn.execute(query.where(*valid)).one_or_none()
        return (row.name, Role(row.role)) if row else None


def _digest(key: str) -> bytes:
    return hashlib.sha256(b"linggong api key" + key.encode()).digest()
