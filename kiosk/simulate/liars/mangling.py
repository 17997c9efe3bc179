"""Messages as a liar sends them: in another order, held back, of another moment, under another's name, or nonsense."""

from collections.abc import Callable, Sequence
from random import Random
from typing import TypeVar

import msgspec

from kiosk.simulate.liars.forge import Forge
from sync.copying.transport import COMPARE, PULL, PUSH, ROLLS
from sync.copying.wire import (
    RECORDS,
    Changes,
    Compared,
    Hello,
    Push,
    Range,
    Receipt,
    RollDigest,
    Rolls,
    Welcome,
    decode,
    encode,
)
from sync.entries import HASH_BYTES, NAME_BYTES, Head
from sync.errors import BadMessage
from sync.journals.offers import Far
from sync.records.record import Record, Span

KEPT = 20
COUNTS = (0, 1, 5, 100, 2**31, 2**53)
ASKED: dict[str, type[msgspec.Struct]] = {PULL: Hello, PUSH: Push, ROLLS: Rolls}
ANSWERED: dict[str, type[msgspec.Struct]] = {PULL: Welcome, PUSH: Receipt, COMPARE: Compared, ROLLS: Rolls}

M = TypeVar("M", bound=msgspec.Struct)


class Mangler:
    """Changes what goes through it by dice; `others` are names of databases one may pretend to be."""

    def __init__(self, chance: Random, forge: Forge, others: Callable[[], Sequence[bytes]]) -> None:
        self._chance, self._forge, self._others = chance, forge, others
        self._earlier: dict[str, list[bytes]] = {}

    def asked(self, path: str, body: bytes) -> bytes:
        """A message that a liar sends."""
        return self._mangled(f"> {path}", body, ASKED.get(path))

    def answered(self, path: str, body: bytes) -> bytes:
        """An answer that a liar gives."""
        return self._mangled(path, body, ANSWERED.get(path))

    def _mangled(self, way: str, body: bytes, kind: type[msgspec.Struct] | None) -> bytes:
        earlier = self._earlier.setdefault(way, [])
        earlier.append(body)
        del earlier[:-KEPT]
        dice = self._chance.random()
        if dice < 0.35 or kind is None:
            return body
        if dice < 0.45:
            return self._chance.choice(earlier)
        if dice < 0.5:
            return self._noise(body)
        try:
            return encode(self._lied(decode(body, kind)))
        except BadMessage:
            return body

    def _noise(self, body: bytes) -> bytes:
        return self._chance.choice((b"", body[: len(body) // 2], self._chance.randbytes(30), body + body))

    def _lied(self, message: M) -> M:
        """Some fields of it are others now."""
        for name in message.__struct_fields__:
            if name in _LIES and self._chance.random() < _HOW_OFTEN.get(name, 0.3):
                message = msgspec.structs.replace(message, **{name: _LIES[name](self, getattr(message, name))})
        return message

    def _database(self, own: bytes) -> bytes:
        return self._chance.choice((own, self._chance.randbytes(NAME_BYTES), *self._others()))

    def _journals(self, told: Sequence[Far]) -> tuple[Far, ...]:
        return tuple(self._far(far) for far in told if self._chance.random() < 0.8)

    def _far(self, far: Far) -> Far:
        dice = self._chance.random()
        if dice < 0.7:
            return far
        head = Head(self._chance.choice((*COUNTS, far.head.number)), self._chance.randbytes(HASH_BYTES))
        return Far(far.journal, head if dice < 0.9 else far.head, self._chance.random() < 0.3)

    def _ranges(self, ranges: Sequence[Range]) -> tuple[Range, ...]:
        kept = [range_ for range_ in ranges if self._chance.random() < 0.8]
        self._chance.shuffle(kept)
        return tuple(kept)

    def _changes(self, changes: Changes) -> Changes:
        kept = [record for record in changes.records if self._chance.random() < 0.7]
        kept += self._forge.junk[-5:] + [self._false(record) for record in kept[:2]]
        self._chance.shuffle(kept)
        count = self._chance.choice((*COUNTS, changes.sequence, changes.sequence))
        return Changes(tuple(kept[:RECORDS]), count, self._chance.choice((0, changes.after)))

    def _false(self, record: Record) -> Record:
        return msgspec.structs.replace(record, body=self._chance.randbytes(9), edit=record.edit + 1)

    def _cursor(self, cursor: int) -> int:
        return self._chance.choice((*COUNTS, cursor))

    def _span(self, _span: Span) -> Span:
        return Span(self._chance.choice(COUNTS), self._chance.choice(COUNTS))

    def _statements(self, said: Sequence[object]) -> tuple[object, ...]:
        kept = [statement for statement in said if self._chance.random() < 0.8]
        self._chance.shuffle(kept)
        return tuple(kept)

    def _rolls(self, told: Sequence[RollDigest]) -> tuple[RollDigest, ...]:
        other = self._chance.randbytes(NAME_BYTES)
        return tuple(RollDigest(each.owner, self._chance.choice((other, each.digest))) for each in told)

    def _differing(self, names: Sequence[bytes]) -> tuple[bytes, ...]:
        return (*names, self._chance.randbytes(NAME_BYTES))

    def _hashes(self, hashes: Sequence[bytes | None]) -> tuple[bytes | None, ...]:
        return tuple(hashes[: self._chance.randint(0, len(hashes))])


_LIES: dict[str, Callable[[Mangler, object], object]] = {
    name: getattr(Mangler, f"_{name}")
    for name in (
        "database",
        "journals",
        "ranges",
        "changes",
        "cursor",
        "span",
        "statements",
        "rolls",
        "differing",
        "hashes",
    )
}
_HOW_OFTEN = {"database": 0.1, "differing": 0.1, "changes": 0.4}
