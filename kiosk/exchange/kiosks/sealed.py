"""Messages between two machines of one roll, sealed for the pair: who is not on the roll is out, whatever he knows.

    message = who asks[10] + salt[16] + nonce[12] + ciphertext + tag[16]     plain: challenge[24] + body
    answer  =                salt[16] + nonce[12] + ciphertext + tag[16]     plain: stale[1] + challenge[24] + body

The key of each is made of both sealing keys (X25519) and the salt; a message is bound to its path, an answer to what it
answers. A challenge is good for 30 s of the answerer's running clock and comes with every answer; a message with a
stale one is answered with a fresh one, and asked once more. No time of day is compared.
"""

import hmac
from collections.abc import Callable, Mapping

from kiosk.store import Store
from sync.copying.transport import Answer, Transport
from sync.errors import PeerRefused
from sync.roll.statements import Member, id_of
from sync.sealing import Pair

NAME, SALT, CHALLENGE = 10, 16, 24
GOOD_FOR_MS = 30_000
_STALE, _GOOD = b"\1", b"\0"
_NONE = bytes(CHALLENGE)


class SealedLine:
    """A line to one machine of the hall."""

    def __init__(self, line: Transport, store: Store, other: Member) -> None:
        self._line, self._store, self._challenge = line, store, _NONE
        self._pair = Pair(store.seed, other.sealing_key, store.new_bytes)

    def ask(self, path: str, body: bytes) -> Answer:
        """Send sealed; PeerRefused if the answer is not that machine's."""
        asked = self._asked(path, body)
        return lambda: self._opened(path, body, asked)

    def _asked(self, path: str, body: bytes) -> tuple[bytes, Answer]:
        message = self._pair.seal(path.encode(), self._challenge + body)
        return message[:SALT], self._line.ask(path, self._store.vault.writer + message)

    def _opened(self, path: str, body: bytes, asked: tuple[bytes, Answer]) -> bytes:
        for _ in range(2):
            salt, answer = asked
            plain = self._pair.open(_answering(path, salt), answer())
            if plain is None or len(plain) < 1 + CHALLENGE:
                raise PeerRefused("an answer that is not of the machine that was asked")
            self._challenge = plain[1 : 1 + CHALLENGE]
            if plain[:1] == _GOOD:
                return plain[1 + CHALLENGE :]
            asked = self._asked(path, body)
        raise PeerRefused("every challenge is stale")


class Challenges:
    """Makes challenges and knows its own, of this process; `running` is a clock in ms that nobody sets."""

    def __init__(self, running: Callable[[], int], key: bytes) -> None:
        self._running, self._key = running, key

    def issue(self) -> bytes:
        """The newest."""
        moment = self._running().to_bytes(8)
        return moment + hmac.digest(self._key, moment, "sha256")[: CHALLENGE - 8]

    def is_fresh(self, challenge: bytes) -> bool:
        """Whether this process made it, not long ago."""
        moment = challenge[:8]
        is_own = hmac.compare_digest(hmac.digest(self._key, moment, "sha256")[: CHALLENGE - 8], challenge[8:])
        return is_own and 0 <= self._running() - int.from_bytes(moment) <= GOOD_FOR_MS


Asked = Callable[[Member, bytes], bytes]
"""Answers a machine of the hall."""


class Door:
    """Where other machines of the hall ask: answers for each path."""

    def __init__(self, store: Store, challenges: Challenges, answers: Mapping[str, Asked]) -> None:
        self._store, self._challenges, self._answers = store, challenges, answers

    def answer(self, path: str, message: bytes) -> bytes | None:
        """The sealed answer; None to who is not on the roll, or asks for something else."""
        known, asking = self._answers.get(path), self._member(message[:NAME])
        if known is None or asking is None:
            return None
        pair = Pair(self._store.seed, asking.sealing_key, self._store.new_bytes)
        plain = pair.open(path.encode(), message[NAME:])
        if plain is None:
            return None
        is_fresh = self._challenges.is_fresh(plain[:CHALLENGE])
        content = _GOOD + self._challenges.issue() + known(asking, plain[CHALLENGE:]) if is_fresh else b""
        return pair.seal(_answering(path, message[NAME : NAME + SALT]), content or _STALE + self._challenges.issue())

    def _member(self, name: bytes) -> Member | None:
        members = self._store.roll.members.values()
        return next((member for member in members if id_of(member.key) == name), None)


def _answering(path: str, salt: bytes) -> bytes:
    return b"answer " + path.encode() + salt


def no_headers(_path: str, _body: bytes) -> dict[str, str]:
    """A sealed message says by itself who may have written it."""
    return {}
