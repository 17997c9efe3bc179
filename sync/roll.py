"""Who belongs to a hall: signed statements that only grow, and what they add up to. Pure; a province has a roll too.

An owner, a hall or a province, is a root key (Ed25519); its id is made of the public key, so an id proves itself. The
root admits the first machine, strikes machines off and names the next root; machines that are admitted admit others.
What counts follows from the statements alone: in whatever order, however often and from wherever they came.
"""

import hashlib
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import Annotated, TypeVar

import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from msgspec import Meta

from sync import letters
from sync.entries import NAME_BYTES, Hash, Key, Name, Number
from sync.nesting import Decoder
from sync.sealing import is_sealing_key, sealing_key
from sync.signing import SIGNATURE_BYTES, public_key

MOST_OF_ONE = 100
"""Statements of one signer that are looked at: more than a hall has machines."""
MOST_MEMBERS = 300
"""Machines that an owner may have: those nearest to the root."""
STATEMENT_BYTES = 16 * 1024
FINGERPRINT_BYTES = 10
_STATEMENT, _MEMBER = b"linggong roll", b"linggong member"

Signed = Annotated[bytes, Meta(min_length=SIGNATURE_BYTES, max_length=SIGNATURE_BYTES)]
Sealed = Annotated[bytes, Meta(max_length=STATEMENT_BYTES)]
Sign = Callable[[bytes], bytes]


class Member(msgspec.Struct, frozen=True, array_like=True, order=True):
    """A machine: the key it signs with, the X25519 key one seals to, its letter (0 = A), and its own word for these."""

    key: Key
    sealing_key: Key
    kiosk: Annotated[int, Meta(ge=0, le=25)]
    signature: Signed


class NamedHead(msgspec.Struct, frozen=True, array_like=True, order=True):
    """What a machine wrote up to this number, where the chain has this hash."""

    key: Key
    number: Number
    hash: Hash


Members = Annotated[tuple[Member, ...], Meta(max_length=MOST_OF_ONE)]
Keys = Annotated[tuple[Key, ...], Meta(max_length=MOST_OF_ONE)]
Heads = Annotated[tuple[NamedHead, ...], Meta(max_length=MOST_OF_ONE)]


class Admitted(msgspec.Struct, frozen=True, array_like=True, tag="admitted"):
    """A machine belongs to the owner; said by the root, or by a machine that is admitted."""

    owner: Name
    member: Member


class Struck(msgspec.Struct, frozen=True, array_like=True, tag="struck"):
    """A machine is struck off for ever, by the root: up to where it is believed, and who of those it let in stays."""

    owner: Name
    key: Key
    heads: Heads
    stays: Members


class Secret(msgspec.Struct, frozen=True, array_like=True, tag="secret"):
    """A new secret of the hall, sealed by the root to each who stays; the largest number is used from then on."""

    owner: Name
    number: Number
    fingerprint: Annotated[bytes, Meta(min_length=FINGERPRINT_BYTES, max_length=FINGERPRINT_BYTES)]
    body: Sealed
    key: Sealed


class NextRoot(msgspec.Struct, frozen=True, array_like=True, tag="next"):
    """Another root from now on, and all that goes on to be true: said by the one before, or by itself where pinned."""

    owner: Name
    root: Key
    stays: Members
    struck: Keys
    heads: Heads


Content = Admitted | Struck | Secret | NextRoot


class Statement(msgspec.Struct, frozen=True, array_like=True, order=True):
    """Content as it was signed, and by whom."""

    body: Annotated[bytes, Meta(max_length=STATEMENT_BYTES)]
    signer: Key
    signature: Signed

    @property
    def digest(self) -> bytes:
        """Its name, 16 bytes."""
        return hashlib.sha256(self.signer + self.body).digest()[:16]


class Roll(msgspec.Struct, frozen=True):
    """What an owner's statements add up to; `secrets` the one in use last, `kept` all that says something.

    `letters`: what each member is called, as two may have said one letter (`sync.letters`).
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


_encoder = msgspec.msgpack.Encoder()
_decoder: Decoder[Content] = Decoder(Content)  # type: ignore[arg-type]
T = TypeVar("T", Admitted, Struck, Secret, NextRoot)


def id_of(root: bytes) -> bytes:
    """The id of whom this public root key makes."""
    return hashlib.sha256(root).digest()[:NAME_BYTES]


def member_of(owner: bytes, seed: bytes, kiosk: int = 0) -> Member:
    """The machine with this private key, by its own word."""
    sealing, signer = sealing_key(seed), Ed25519PrivateKey.from_private_bytes(seed)
    return Member(public_key(seed), sealing, kiosk, signer.sign(_member(owner, sealing, kiosk)))


def is_own_word(owner: bytes, member: Member) -> bool:
    """Whether the machine itself said which sealing key and letter it has; a key must be one that one can seal to."""
    is_signed = _is_signed(member.key, _member(owner, member.sealing_key, member.kiosk), member.signature)
    return is_signed and is_sealing_key(member.sealing_key)


def state(content: Content, seed: bytes) -> Statement:
    """Sign with a private key of 32 bytes."""
    body = _encoder.encode(content)
    key = Ed25519PrivateKey.from_private_bytes(seed)
    return Statement(body, key.public_key().public_bytes_raw(), key.sign(_STATEMENT + body))


def read(statement: Statement) -> Content | None:
    """What it says, None if it was not signed so or says nothing this program knows."""
    if not _is_signed(statement.signer, _STATEMENT + statement.body, statement.signature):
        return None
    content = read_content(statement)
    members = _members_in(content)
    return content if content and all(is_own_word(content.owner, member) for member in members) else None


def read_content(statement: Statement) -> Content | None:
    """The same where the signatures were checked before."""
    try:
        content: Content = _decoder.decode(statement.body)
        return content
    except msgspec.DecodeError:
        return None


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


def _members_in(content: Content | None) -> tuple[Member, ...]:
    if isinstance(content, Admitted):
        return (content.member,)
    return content.stays if isinstance(content, Struck | NextRoot) else ()


def _member(owner: bytes, sealing: bytes, kiosk: int) -> bytes:
    return _MEMBER + owner + sealing + bytes([kiosk])


def _is_signed(key: bytes, message: bytes, signature: bytes) -> bool:
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True
