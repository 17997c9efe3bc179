"""Messages between kiosks of one hall, sealed under the hall's key: who has it may ask, answer and read, nobody else.

A message is bound to its path, an answer to what it answers. A repeated message does no harm: whatever is asked twice
is done once.
"""

from collections.abc import Callable, Mapping

from kiosk.store.vault import SALT, Vault
from sync.errors import PeerRefused
from sync.transport import Answer, Transport


class SealedLine:
    """A line to a kiosk of the same hall."""

    def __init__(self, line: Transport, vault: Vault) -> None:
        self._line, self._vault = line, vault

    def ask(self, path: str, body: bytes) -> Answer:
        """Send sealed; PeerRefused if the answer is not of this hall."""
        message = self._vault.seal_message(path.encode(), body)
        answer = self._line.ask(path, message)
        return lambda: self._opened(answer(), _answering(path, message))

    def _opened(self, answer: bytes, bound: bytes) -> bytes:
        body = self._vault.open_message(bound, answer)
        if body is None:
            raise PeerRefused("an answer that is not of this hall")
        return body


class Door:
    """Where other kiosks of the hall knock: answers for each path."""

    def __init__(self, vault: Vault, answers: Mapping[str, Callable[[bytes], bytes]]) -> None:
        self._vault, self._answers = vault, answers

    def answer(self, path: str, message: bytes) -> bytes | None:
        """The sealed answer; None to who is not of this hall, or asks for something else."""
        body, known = self._vault.open_message(path.encode(), message), self._answers.get(path)
        if body is None or known is None:
            return None
        return self._vault.seal_message(_answering(path, message), known(body))


def _answering(path: str, message: bytes) -> bytes:
    return b"answer " + path.encode() + message[:SALT]
