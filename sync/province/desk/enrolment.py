"""Who may speak: kiosks let in by a code that a clerk issues, and sent away again by their key."""

import msgspec
import sqlalchemy as sa

from sync.contract.enrolment import LETTER_TAKEN, Enrolled
from sync.entries import NAME_BYTES
from sync.province.desk import regions
from sync.province.ledger.database import database_now, insert_on
from sync.province.ledger.refusal import Refusal, Why
from sync.province.ledger.store import ProvinceStore
from sync.province.ledger.tables import codes, halls, kiosks, records, rolls
from sync.province.ledger.voice import Voice
from sync.roll.letting import NONCE_BYTES, Door, Enter, Knock, door_proof, is_same, new_code, newcomer_proof, read_code
from sync.roll.statements import is_own_word
from sync.sealing import HALL_KEY, Sealed, hall_key_bound, seal

CODE_MS = 24 * 3600 * 1000
_BOUND = b"linggong enrolment code"


class Kiosk(msgspec.Struct, frozen=True):
    """A kiosk that was let in."""

    key: bytes
    hall: bytes
    is_revoked: bool


class EnrolmentRefused(Refusal):
    """The code does not let this kiosk in."""

    def __init__(self, detail: str) -> None:
        super().__init__(Why.NOT_ALLOWED, detail)


class Enrolment:
    """Codes and kiosks."""

    def __init__(self, store: ProvinceStore, voice: Voice) -> None:
        self._store, self._voice, self._keys = store, voice, voice.keys

    def issue_code(self, hall_name: str, region: str) -> str:
        """A code for one kiosk of this hall, valid 24 hours; ValueError for a region that is none of the province."""
        if regions.find(region) is None:
            raise ValueError(f"{region} is no region of this province")
        text = new_code(self._store.new_bytes)
        code, nonce = read_code(text), self._store.new_bytes(NONCE_BYTES)
        kept = seal([self._keys.sealing_key], _BOUND + code.name, code.key, self._store.new_bytes)
        row = {"name": code.name, "body": kept.body, "body_key": kept.key, "nonce": nonce, "hall_name": hall_name}
        with self._store.writing() as (conn, _):
            now = database_now(conn, self._store.now)
            conn.execute(sa.delete(codes).where(codes.c.until < now))
            conn.execute(sa.insert(codes).values(**row, region=region, until=now + CODE_MS))
        return text

    def knock(self, knock: Knock) -> Door:
        """Show that the province knows the code; to a code it does not know it answers alike, and in vain."""
        with self._store.reading() as conn:
            code = conn.execute(sa.select(codes).where(codes.c.name == knock.code)).one_or_none()
            hall = self._door_hall(conn, code, knock)
        key = self._key_of(code) if code else self._keys.mac(b"no code" + knock.code)
        nonce = code.nonce if code else self._keys.mac(b"no nonce" + knock.code)[:NONCE_BYTES]
        door = (hall, self._keys.public_key, nonce)
        return Door(*door, door_proof(key, knock, door))

    def enter(self, asked: Enter) -> Enrolled:
        """Let a kiosk in; asking again with the same code and key changes nothing. Refusal."""
        with self._store.writing() as (conn, _):
            code = self._proven(conn, asked)
            hall = asked.knock.hall or _hall_of(conn, code)
            if hall is None:
                raise EnrolmentRefused("The code is for a hall that the province does not know.")
            if code.key is None:
                self._let_in(conn, code, hall, asked)
            elif (code.key, code.hall) != (asked.member.key, hall):
                raise EnrolmentRefused("The code is wrong, too old, or was used.")
            self._refuse_who_was_sent_away(conn, asked.member.key)
            self._voice.take(conn)
            return self._enrolled(conn, code, hall, asked.member.sealing_key)

    def _proven(self, conn: sa.Connection, asked: Enter) -> sa.Row[tuple[object]]:
        """The code that the newcomer has proved to know."""
        knock = asked.knock
        query = sa.select(codes).where(codes.c.name == knock.code).with_for_update()
        code = conn.execute(query).one_or_none()
        refused = EnrolmentRefused("The code is wrong, too old, or was used.")
        if code is None or code.until < database_now(conn, self._store.now):
            raise refused
        hall = self._door_hall(conn, code, knock)
        door = (hall, self._keys.public_key, code.nonce)
        proof = newcomer_proof(self._key_of(code), knock, door, asked.member)
        if not is_same(proof, asked.proof) or not is_own_word(hall, asked.member):
            raise refused
        return code

    def _let_in(self, conn: sa.Connection, code: sa.Row[tuple[object]], hall: bytes, asked: Enter) -> None:
        self._take_way(conn, hall, asked)
        named = {"id": hall, "name": code.hall_name, "region": code.region}
        conn.execute(insert_on(conn, halls).values(**named, since=self._store.now).on_conflict_do_nothing())
        known = conn.execute(sa.select(halls.c.name, halls.c.region).where(halls.c.id == hall)).one_or_none()
        if known is None or tuple(known) != (code.hall_name, code.region):
            raise EnrolmentRefused("The code is for another hall.")
        member, letter = asked.member, chr(ord("A") + asked.member.kiosk)
        if asked.knock.hall is None and letter in self._letters(conn, hall, member.key):
            raise EnrolmentRefused(LETTER_TAKEN)
        row = {"key": member.key, "letter": letter, "hall": hall, "enrolled_at": self._store.now}
        made = conn.execute(insert_on(conn, kiosks).values(row).on_conflict_do_nothing().returning(kiosks.c.key))
        if made.one_or_none() is None:
            raise EnrolmentRefused("This key was enrolled before.")
        conn.execute(sa.update(codes).where(codes.c.name == code.name).values(key=member.key, hall=hall))

    def _letters(self, conn: sa.Connection, hall: bytes, but: bytes) -> set[str]:
        """Letters of a hall's kiosks but one: by the hall's roll, and of those let in here that are not on it yet."""
        roll = rolls.of(conn, hall)
        by_roll = {chr(ord("A") + letter) for key, letter in roll.letters.items() if key != but}
        here = sa.select(kiosks.c.key, kiosks.c.letter).where(kiosks.c.hall == hall, kiosks.c.revoked_at.is_(None))
        known = {but, *roll.members, *roll.struck}
        return by_roll | {row.letter for row in conn.execute(here) if row.key not in known}

    def _take_way(self, conn: sa.Connection, hall: bytes, asked: Enter) -> None:
        """Who says it is of a hall shows its way from the hall's root; who is of none comes into the code's hall."""
        self._store.learn(conn, asked.statements, (hall,))
        if asked.knock.hall is not None and asked.member.key not in rolls.of(conn, hall).members:
            raise EnrolmentRefused("This kiosk is not on the roll of the hall it names.")

    def _refuse_who_was_sent_away(self, conn: sa.Connection, key: bytes) -> None:
        if conn.scalar(sa.select(kiosks.c.revoked_at).where(kiosks.c.key == key)) is not None:
            raise EnrolmentRefused("This kiosk was sent away.")

    def _enrolled(self, conn: sa.Connection, code: sa.Row[tuple[object]], hall: bytes, kiosk: bytes) -> Enrolled:
        statements = (*rolls.of(conn, self._store.province).kept, *rolls.of(conn, hall).kept)
        handed = self._handed(conn, hall, kiosk)
        known = (hall, code.hall_name, code.region, self._store.province, statements)
        return Enrolled(*known, *((handed.body, handed.key) if handed else ()))

    def _handed(self, conn: sa.Connection, hall: bytes, kiosk: bytes) -> Sealed | None:
        """The hall's secrets, of the newest deposit that can be opened."""
        bound = hall_key_bound(hall)
        for kept in records.versions(conn, hall, hall, HALL_KEY):
            secret = self._keys.unseal(bound, Sealed(kept.body, kept.key))
            if secret is not None:
                return seal([kiosk], bound, secret, self._store.new_bytes)
        return None

    def _key_of(self, code: sa.Row[tuple[object]]) -> bytes:
        key = self._keys.unseal(_BOUND + code.name, Sealed(code.body, code.body_key))
        return key or self._keys.mac(b"unreadable" + code.name)

    def _door_hall(self, conn: sa.Connection, code: sa.Row[tuple[object]] | None, knock: Knock) -> bytes:
        """The hall the door speaks of; of a code or a hall that nobody knows one that is none."""
        known = _hall_of(conn, code) if code else None
        return knock.hall or known or self._keys.mac(b"no hall" + knock.code)[:NAME_BYTES]

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


def _hall_of(conn: sa.Connection, code: sa.Row[tuple[object]]) -> bytes | None:
    named = sa.and_(halls.c.name == code.hall_name, halls.c.region == code.region)
    found: bytes | None = code.hall or conn.scalar(sa.select(halls.c.id).where(named))
    return found
