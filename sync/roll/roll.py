"""Who belongs to a hall: signed statements that only grow, and what they add up to. Pure; a province has a roll too.

An owner, a hall or a province, is a root key (Ed25519); its id is made of the public key, so an id proves itself. The
root admits the first machine, strikes machines off and names the next root; machines that are admitted admit others.
What counts follows from the statements alone: in whatever order, however often and from wherever they came.
"""

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import TypeVar

import msgspec

from sync.entries import NAME_BYTES
from sync.roll import letters
from sync.roll.statements import (
    MOST_OF_ONE,
    Admitted,
    Content,
    Member,
    NamedHead,
    NextRoot,
    Secret,
    Statement,
    Struck,
    id_of,
    read_content,
)

MOST_MEMBERS = 300
"""Machines that an owner may have: those nearest to the root."""


class Roll(msgspec.Struct, frozen=True):
    """What an owner's statements add up to; `secrets` the one in use last, `kept` all that says something.

    `letters`: what each member is called, as two may have said one letter (`sync.roll.letters`).
    """

    owner: bytes
    root: bytes
    members: Mapping[bytes, Member]
    letters: Mapping[bytes, int]
    struck: frozenset[bytes]
    heads: frozenset[NamedHead]
    secrets: tuple[Secret, ...]
    kept: tuple[Statement, ...]
    digest: bytes
    has_rivals: bool = False
    """Whether one root named two others: a clerk must say which one is right."""

    @property
    def has_cut(self) -> bool:
        """Whether anybody was struck off, so that what is said of heads matters."""
        return bool(self.struck or self.heads)

    def knows(self, key: bytes) -> bool:
        """Whether it says anything of a machine: that it belongs, does so no more, or up to where it is believed."""
        return key in self.members or key in self.struck or any(head.key == key for head in self.heads)

    @property
    def first(self) -> Member | None:
        """The machine that acts where one alone may."""
        return min(self.members.values(), key=lambda member: (member.kiosk, member.key), default=None)


T = TypeVar("T", Admitted, Struck, Secret, NextRoot)


def reckon(owner: bytes, statements: Iterable[Statement], pinned: bytes = b"") -> Roll:
    """What an owner's statements add up to, their signatures checked before.

    `pinned`: the id of the root that a clerk has typed here, whose word stands above the former root's.
    """
    said = _Said(owner, statements)
    chain, chosen, has_rivals = _roots(said, pinned)
    root = chain[-1] if chain else b""
    granted, struck, heads = _word_of_root(said, chain, chosen)
    members, admissions = _reached(said, granted, struck)
    kept = {statement for key in chain for statement in said.of(key, NextRoot, Secret)}
    kept |= {*said.of(root, Admitted, Struck), *admissions}
    ordered = tuple(sorted(kept))
    awaited = b"" if chosen else pinned
    digest = hashlib.sha256(b"".join(statement.digest for statement in ordered) + awaited).digest()[:NAME_BYTES]
    secrets = tuple(each for key in chain for each in sorted(said.by(key, Secret), key=_age))
    called = letters.given({key: member.kiosk for key, member in members.items()})
    return Roll(owner, root, members, called, struck, heads, secrets, ordered, digest, has_rivals)


class _Said:
    """Statements of one owner by signer, of each signer the smallest so many."""

    def __init__(self, owner: bytes, statements: Iterable[Statement]) -> None:
        self._by: dict[bytes, list[tuple[Statement, Content]]] = {}
        by_digest = {statement.digest: statement for statement in sorted(statements, reverse=True)}
        for _, statement in sorted(by_digest.items()):
            content = read_content(statement)
            own = self._by.setdefault(statement.signer, [])
            if content is not None and content.owner == owner and len(own) < MOST_OF_ONE:
                own.append((statement, content))
        self.owner = owner

    def signers(self) -> Collection[bytes]:
        return self._by.keys()

    def of(self, key: bytes, *kinds: type[Content]) -> Iterator[Statement]:
        return (statement for statement, content in self._by.get(key, ()) if isinstance(content, kinds))

    def by(self, key: bytes, kind: type[T]) -> list[T]:
        return [content for _, content in self._by.get(key, ()) if isinstance(content, kind)]


def _roots(said: _Said, pinned: bytes) -> tuple[list[bytes], bytes, bool]:
    """The roots from the first to the one that reigns, the pinned one's key, and whether one of them named several.

    A pinned one reigns whatever the former said, and whom it names itself after that.
    """
    first = next((key for key in said.signers() if id_of(key) == said.owner), None)
    chain, has_rivals = _following(said, first)
    named = {each.root for key in chain for each in said.by(key, NextRoot)}
    chosen = next((key for key in sorted({*said.signers(), *named}) if id_of(key) == pinned), b"")
    if not chosen:
        return chain, b"", has_rivals
    after, has_rivals = _following(said, chosen)
    return [*(key for key in chain if key not in after), *after], chosen, has_rivals


def _following(said: _Said, first: bytes | None) -> tuple[list[bytes], bool]:
    chain, has_rivals = [first] if first else [], False
    while chain:
        named = {each.root for each in said.by(chain[-1], NextRoot)} - {*chain}
        if not named:
            break
        has_rivals = has_rivals or len(named) > 1
        chain = [*chain, min(named)]
    return chain, has_rivals


def _word_of_root(
    said: _Said, chain: list[bytes], pinned: bytes
) -> tuple[list[Member], frozenset[bytes], frozenset[NamedHead]]:
    """Whom the root that reigns lets in by itself, whom it has struck off, and up to where those are believed."""
    if not chain:
        return [], frozenset(), frozenset()
    root = chain[-1]
    heirs = [each for key in reversed(chain[:-1]) for each in said.by(key, NextRoot) if each.root == root]
    own = [each for each in said.by(root, NextRoot) if each.root == root and root == pinned]
    begun, strikes = (own or heirs)[:1], said.by(root, Struck)
    words: list[NextRoot | Struck] = [*begun, *strikes]
    granted = [each.member for each in said.by(root, Admitted)]
    granted += [member for each in words for member in each.stays]
    struck = frozenset((*(key for each in begun for key in each.struck), *(each.key for each in strikes)))
    return granted, struck, frozenset(head for each in words for head in each.heads)


def _reached(
    said: _Said, granted: Iterable[Member], struck: Collection[bytes]
) -> tuple[dict[bytes, Member], list[Statement]]:
    """Who is admitted: from the root over machines not struck; and the statements of machines by which they are."""
    members: dict[bytes, Member] = {}
    admissions: list[Statement] = []
    layer = sorted(granted)
    while layer:
        known = [member for member in layer if member.key not in struck and member.key not in members]
        fresh = known[: MOST_MEMBERS - len(members)]
        for member in fresh:
            members.setdefault(member.key, member)
        new = sorted({member.key for member in fresh})
        admissions += [statement for key in new for statement in said.of(key, Admitted)]
        layer = sorted(each.member for key in new for each in said.by(key, Admitted))
    return members, admissions


def _age(secret: Secret) -> tuple[int, bytes]:
    return secret.number, secret.fingerprint
