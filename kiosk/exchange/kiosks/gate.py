"""The door of the hall: a clerk opens it and gets a code; whoever proves to know it is let in."""

from collections.abc import Callable
from pathlib import Path

import msgspec

from kiosk.exchange import joining
from kiosk.exchange.joining import ENTER, KNOCK, ROLL, WHO, LetIn, Name, RollTold, pack_secrets
from kiosk.store import Store
from kiosk.store.queries import Queries
from sync.entries import Key
from sync.roll.letting import (
    NONCE_BYTES,
    Code,
    Door,
    Enter,
    Knock,
    door_proof,
    is_same,
    new_code,
    newcomer_proof,
    read_code,
)
from sync.roll.statements import Member, is_own_word
from sync.sealing import hall_key_bound, seal

VALID_MS = 10 * 60 * 1000
DOOR = "door"
BOOT_ID = Path("/proc/sys/kernel/random/boot_id")


class OpenDoor(msgspec.Struct, frozen=True, array_like=True):
    """A code that lets one machine in, until this moment of the running clock of this boot; and whom it has let in."""

    code: bytes
    key: bytes
    nonce: bytes
    until: int
    boot: str
    used_by: Key | None = None
    kiosk: int = 0


class Gate:
    """Answers who is no machine of the hall, or not known as one."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def answer(self, path: str, body: bytes) -> bytes | None:
        """The answer; None where nothing is, or not for this caller; BadMessage for what is no message."""
        answers: dict[str, Callable[[bytes], msgspec.Struct | None]] = {
            KNOCK: self._knock,
            ENTER: self._enter,
            WHO: self._who,
            ROLL: self._roll,
        }
        found = answers[path](body) if path in answers else None
        return None if found is None else joining.encode(found)

    def _knock(self, body: bytes) -> Door | None:
        """Show that the door knows the code, to whoever names it."""
        knock, door = joining.read(body, Knock), _door(self._store)
        if door is None or knock.code != door.code or knock.hall not in (None, self._store.hall):
            return None
        shown = (self._store.hall, self._store.public_key, door.nonce)
        return Door(*shown, door_proof(door.key, knock, shown))

    def _enter(self, body: bytes) -> LetIn | None:
        """Let a machine in that proves to know the code; asked again, it is answered again."""
        asked, door = joining.read(body, Enter), _door(self._store)
        if door is None or not self._is_proven(asked, door) or door.used_by not in (None, asked.member.key):
            return None
        if door.used_by is None:
            if _has_letter(self._store, asked.member):
                return LetIn()
            self._store.admit(asked.member)
            used = msgspec.structs.replace(door, used_by=asked.member.key, kiosk=asked.member.kiosk)
            with self._store.write() as tx:
                tx.own.put_setting(DOOR, msgspec.msgpack.encode(used))
        bound, plain = hall_key_bound(self._store.hall), pack_secrets(self._store.vault.secrets())
        sealed = seal([asked.member.sealing_key], bound, plain, self._store.new_bytes)
        return LetIn(self._store.roll.kept, sealed.body, sealed.key)

    def _is_proven(self, asked: Enter, door: OpenDoor) -> bool:
        shown = (self._store.hall, self._store.public_key, door.nonce)
        proof = newcomer_proof(door.key, asked.knock, shown, asked.member)
        is_known = is_same(proof, asked.proof) and asked.knock.code == door.code
        return is_known and is_own_word(self._store.hall, asked.member)

    def _who(self, _body: bytes) -> Name:
        return Name(self._store.vault.writer)

    def _roll(self, body: bytes) -> RollTold:
        """Hear what somebody knows of the roll, and tell it."""
        told = joining.read(body, RollTold)
        if told.statements:
            self._store.take_roll(told.statements)
        return RollTold(self._store.roll.kept)


def open_door(store: Store) -> str:
    """A code for one machine, valid ten minutes; the one before is void."""
    text = new_code(store.new_bytes)
    code: Code = read_code(text)
    until = store.running() + VALID_MS
    door = OpenDoor(code.name, code.key, store.new_bytes(NONCE_BYTES), until, _boot())
    with store.write() as tx:
        tx.own.put_setting(DOOR, msgspec.msgpack.encode(door))
    return text


def close_door(store: Store) -> None:
    """Let nobody in any more."""
    with store.write() as tx:
        tx.own.drop_setting(DOOR)


def let_in(store: Store) -> int | None:
    """Which machine the open door has let in (0 = A), None for none yet."""
    door = _door(store)
    return door.kiosk if door and door.used_by else None


def _door(store: Store) -> OpenDoor | None:
    with store.read() as query:
        door = _kept(query)
    is_open = door is not None and door.boot == _boot() and 0 <= door.until - store.running() <= VALID_MS
    return door if is_open else None


def _kept(query: Queries) -> OpenDoor | None:
    kept = query.own.setting(DOOR)
    return msgspec.msgpack.decode(kept, type=OpenDoor) if kept else None


def _has_letter(store: Store, member: Member) -> bool:
    """Whether another machine of the hall is called what this one calls itself."""
    return any(letter == member.kiosk and key != member.key for key, letter in store.roll.letters.items())


def _boot() -> str:
    return BOOT_ID.read_text("ascii").strip() if BOOT_ID.exists() else ""
