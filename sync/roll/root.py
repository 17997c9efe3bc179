"""A root's secret as people keep it: on a sheet for the safe, 26 letters to type and the 16 of the id they make.

letters = base32(secret[16] + 2 bits of SHA-256(secret))       the private key = SHA-256("linggong root" + secret)
"""

import hashlib
from collections.abc import Collection, Iterator, Sequence

from sync.names import from_letters, to_letters, to_text
from sync.roll.roll import Roll
from sync.roll.statements import MOST_OF_ONE, Content, Member, NamedHead, NextRoot, Statement, Struck, id_of, state
from sync.signing import public_key

SECRET_BYTES, LETTERS = 16, 26
_SPARE = 2


class Root:
    """A root key, of these 16 secret bytes."""

    def __init__(self, secret: bytes) -> None:
        self.secret = secret
        self._seed = hashlib.sha256(b"linggong root" + secret).digest()
        self.key = public_key(self._seed)
        self.id = id_of(self.key)

    @property
    def letters(self) -> str:
        """What stands on the sheet and is typed where the root is needed."""
        number = int.from_bytes(self.secret) << _SPARE | _check(self.secret)
        return to_letters(number, LETTERS)

    @property
    def name(self) -> str:
        """The 16 letters of its id, by which a sheet is told from another."""
        return to_text(self.id)

    def state(self, content: Content) -> Statement:
        """Say something as the root."""
        return state(content, self._seed)


def read_sheet(text: str) -> Root:
    """The root of letters somebody typed, in whatever groups; ValueError if they are none."""
    number = from_letters(text, LETTERS)
    secret = (number >> _SPARE).to_bytes(SECRET_BYTES)
    if number & (1 << _SPARE) - 1 != _check(secret):
        raise ValueError("a letter is wrong")
    return Root(secret)


def strikes(owner: bytes, key: bytes, heads: Collection[NamedHead], stays: Sequence[Member] = ()) -> Iterator[Struck]:
    """A machine is struck off, in as many statements as its heads need; who stays is said in the first."""
    named = tuple(sorted(heads))
    yield Struck(owner, key, named[:MOST_OF_ONE], tuple(stays))
    for first in range(MOST_OF_ONE, len(named), MOST_OF_ONE):
        yield Struck(owner, key, named[first : first + MOST_OF_ONE], ())


def hand_over(roll: Roll, before: Root, after: Root) -> Iterator[Statement]:
    """Another root from now on, named by the one before, or by itself where a clerk has pinned it.

    It begins with all that goes on to be true: who stays, who is struck off and up to where those are believed. Heads
    that one statement does not hold it names itself.
    """
    members, struck, heads = sorted(roll.members.values()), sorted(roll.struck), sorted(roll.heads)
    told = (tuple(members), tuple(struck), tuple(heads[:MOST_OF_ONE]))
    yield before.state(NextRoot(roll.owner, after.key, *told))
    for key in sorted({head.key for head in heads[MOST_OF_ONE:]}):
        left = [head for head in heads[MOST_OF_ONE:] if head.key == key]
        yield from (after.state(word) for word in strikes(roll.owner, key, left))


def _check(secret: bytes) -> int:
    return hashlib.sha256(secret).digest()[0] & (1 << _SPARE) - 1
