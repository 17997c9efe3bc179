"""What this machine keeps for itself alone."""

from collections.abc import Collection

import sqlalchemy as sa
from sqlalchemy.dialects import sqlite

from kiosk.hall.ids import Id
from kiosk.store.tables import own
from kiosk.store.vault import Vault

CONTACT_NUMBER, TAKEOVER = "contact number", "takeover"
LAST_FOUR, NAME = "last four digits", "name"
HASH_BYTES = {LAST_FOUR: 8, NAME: 2}
"""So short is what is kept of a name that several share it: how often one is there tells nobody which it is."""
KEPT = 10_000
"""Rows of a table that are kept beside what is put: what is over ends when it is read, no clock deletes anything."""
SUBJECTS = sa.select(own.lookups.c.subject).where(own.lookups.c.hash == sa.bindparam("hash"))
OF_CONTACT = sa.select(own.contact_numbers.c.posting).where(own.contact_numbers.c.hash == sa.bindparam("hash"))
SESSION = sa.select(own.sessions).where(own.sessions.c.hash == sa.bindparam("hash"))
REMEMBERED = sqlite.insert(own.lookups).on_conflict_do_nothing()
SETTING = sa.select(own.settings.c.value).where(own.settings.c.name == sa.bindparam("name"))


def _contact_put() -> sqlite.Insert:
    insert = sqlite.insert(own.contact_numbers)
    return insert.on_conflict_do_update(index_elements=["posting"], set_={"hash": insert.excluded.hash})


CONTACT_PUT = _contact_put()


def keep_newest(conn: sa.Connection, column: sa.Column[int]) -> None:
    """Delete rows beyond KEPT, those with the smallest values of a column."""
    table = column.table
    last = sa.select(column).order_by(column.desc()).limit(1).offset(KEPT - 1).scalar_subquery()
    conn.execute(sa.delete(table).where(column < last))


class Own:
    """Settings, lookups, tokens, phone sessions, cursors: no fact says them, no other kiosk hears of them."""

    def __init__(self, conn: sa.Connection, vault: Vault) -> None:
        self._conn, self._vault = conn, vault

    def setting(self, name: str) -> bytes | None:
        """A value this database keeps of itself."""
        return self._conn.scalar(SETTING, {"name": name})

    def settings(self, *names: str) -> dict[str, bytes]:
        """Several such values by name; those that are missing are left out."""
        found = ((name, self.setting(name)) for name in names)
        return {name: value for name, value in found if value is not None}

    def subjects_of(self, kind: str, value: str) -> tuple[Id, ...]:
        """All that belongs to a number, in no order."""
        return tuple(self._conn.scalars(SUBJECTS, {"hash": self._vault.lookup(kind, value)}))

    def search_hash(self, kind: str, value: str) -> bytes:
        """Under which whoever may have a name, or these last digits, is found."""
        return self._vault.lookup(kind, value)[: HASH_BYTES[kind]]

    def postings_of_contact(self, phone: str) -> tuple[Id, ...]:
        """Postings, published or held, whose employer is called under this number."""
        return tuple(self._conn.scalars(OF_CONTACT, {"hash": self.contact_hash(phone)}))

    def contact_hash(self, phone: str) -> bytes:
        """Under which a number is found that an employer is called under."""
        return self._vault.lookup(CONTACT_NUMBER, phone)

    def redeemed_by(self, token: bytes) -> Id | None:
        """Which employer used a token, None if nobody did."""
        table = own.redeemed.c
        return self._conn.scalar(sa.select(table.employer).where(table.token == token))

    def session(self, cookie_hash: bytes) -> tuple[Id, int, int] | None:
        """Employer of a phone session, until when it is known and until when it is here (epoch ms)."""
        row = self._conn.execute(SESSION, {"hash": cookie_hash}).one_or_none()
        return None if row is None else (row.employer, row.until, row.here_until)

    def cursor(self, peer: Id) -> int:
        """Up to which of a peer's sequence numbers its records are here."""
        table = own.cursors.c
        return self._conn.scalar(sa.select(table.sequence).where(table.peer == peer)) or 0

    def turns(self) -> dict[Id, int]:
        """Since when offers of this kiosk's are open, by the running clock (ms)."""
        return {row.offer: row.since for row in self._conn.execute(sa.select(own.turns))}


class OwnWrites(Own):
    """The same, written."""

    def begin_turn(self, offer: Id, since: int) -> None:
        """An offer is open from now on, by the running clock (ms)."""
        self._conn.execute(sqlite.insert(own.turns).values(offer=offer, since=since).on_conflict_do_nothing())

    def begin_turns_anew(self, since: int) -> None:
        """All offers that are open are so from now on, by the running clock (ms)."""
        self._conn.execute(sa.update(own.turns).values(since=since))

    def end_turns(self, offers: Collection[Id]) -> None:
        """These offers are over."""
        if offers:
            self._conn.execute(sa.delete(own.turns).where(own.turns.c.offer.in_(offers)))

    def talk_since(self, application: Id, now: int, *, is_anew: bool) -> int:
        """Since when a talk of this kiosk's waits for its result, by the running clock (ms): from now on if anew."""
        row = sqlite.insert(own.talk_times).values(application=application, since=now)
        kept = row.on_conflict_do_update(index_elements=["application"], set_={"since": now})
        self._conn.execute(kept if is_anew else row.on_conflict_do_nothing())
        table = own.talk_times.c
        return self._conn.scalar(sa.select(table.since).where(table.application == application)) or now

    def remember(self, kind: str, value: str, subject: Id) -> None:
        """Let a number be found again."""
        row = {"hash": self._vault.lookup(kind, value), "subject": subject}
        self._conn.execute(REMEMBERED, row)

    def forget_numbers(self, subject: Id) -> None:
        """Let nothing of a subject be found again."""
        for table in (own.lookups, own.searched):
            self._conn.execute(sa.delete(table).where(table.c.subject == subject))

    def put_searched(self, subject: Id, name: str, numbers: Collection[str]) -> None:
        """Let a subject be found at the desk by its whole name and the last four digits of its numbers, of now."""
        self._conn.execute(sa.delete(own.searched).where(own.searched.c.subject == subject))
        hashes = {self.search_hash(LAST_FOUR, number[-4:]) for number in numbers if number}
        hashes |= {self.search_hash(NAME, name)} if name else set()
        for each in sorted(hashes):
            self._conn.execute(sa.insert(own.searched).values(hash=each, subject=subject))

    def put_contact(self, posting: Id, phone: str) -> None:
        """Let a posting be found by the number under which its employer is called now, by none of before."""
        self._conn.execute(CONTACT_PUT, {"posting": posting, "hash": self.contact_hash(phone)})

    def forget_contact(self, posting: Id) -> None:
        """The number was erased."""
        self._conn.execute(sa.delete(own.contact_numbers).where(own.contact_numbers.c.posting == posting))
        self._conn.execute(sa.delete(own.searched).where(own.searched.c.subject == posting))

    def put_takeover(self, employer: Id, digits: str, until: int) -> None:
        """Digits by which a phone becomes this employer's, in place of those before."""
        row = {"hash": self._vault.lookup(TAKEOVER, digits), "until": until, "wrong": 0}
        insert = sqlite.insert(own.takeovers).values(employer=employer, **row)
        self._conn.execute(insert.on_conflict_do_update(index_elements=["employer"], set_=row))

    def takeover(self, digits: str, now: int, latest: int, most: int) -> Id | None:
        """Whose these digits are that are good at `now`, until `latest` at most, and before so many wrong ones."""
        table = own.takeovers.c
        is_good = (table.until > now, table.until <= latest, table.wrong < most)
        found = sa.select(table.employer).where(table.hash == self._vault.lookup(TAKEOVER, digits), *is_good)
        return self._conn.scalar(found.limit(1))

    def count_wrong_takeover(self) -> None:
        """Somebody typed other digits."""
        self._conn.execute(sa.update(own.takeovers).values(wrong=own.takeovers.c.wrong + 1))

    def end_takeover(self, employer: Id) -> None:
        """They were used."""
        self._conn.execute(sa.delete(own.takeovers).where(own.takeovers.c.employer == employer))

    def redeem(self, token: bytes, employer: Id, until: int) -> None:
        """Mark a token as used by an employer."""
        self._conn.execute(sa.insert(own.redeemed).values(token=token, employer=employer, until=until))
        keep_newest(self._conn, own.redeemed.c.until)

    def put_session(self, cookie_hash: bytes, employer: Id, until: int, here_until: int) -> None:
        """Begin a phone session."""
        row = {"hash": cookie_hash, "employer": employer, "until": until, "here_until": here_until}
        self._conn.execute(sa.insert(own.sessions).values(row))
        keep_newest(self._conn, own.sessions.c.until)

    def end_session(self, cookie_hash: bytes) -> None:
        """Forget a phone session, if there is one."""
        self._conn.execute(sa.delete(own.sessions).where(own.sessions.c.hash == cookie_hash))

    def shorten_sessions(self, longest: int) -> None:
        """Phone sessions that last beyond `longest` were begun by a clock that was ahead: they end then."""
        table = own.sessions
        self._conn.execute(sa.update(table).where(table.c.until > longest).values(until=longest))

    def put_cursor(self, peer: Id, sequence: int) -> None:
        """Remember up to which of a peer's sequence numbers its records are here."""
        insert = sqlite.insert(own.cursors).values(peer=peer, sequence=sequence)
        self._conn.execute(insert.on_conflict_do_update(index_elements=["peer"], set_={"sequence": sequence}))

    def forget_cursors(self) -> None:
        """Ask every peer for all its records again."""
        self._conn.execute(sa.delete(own.cursors))

    def drop_setting(self, name: str) -> None:
        """Forget such a value."""
        self._conn.execute(sa.delete(own.settings).where(own.settings.c.name == name))

    def put_setting(self, name: str, value: bytes) -> None:
        """Keep a value this database knows of itself."""
        insert = sqlite.insert(own.settings).values(name=name, value=value)
        self._conn.execute(insert.on_conflict_do_update(index_elements=["name"], set_={"value": value}))
