"""What one side offers another of a journal, how far it has it, and whether its owner signed that."""

import msgspec

from sync.entries import Entry, Follows, Head, Name, chain
from sync.errors import BadSignature, ChainBroken, Gap
from sync.signing import is_signed


class Signature(msgspec.Struct, frozen=True, array_like=True):
    """The owner's word that the journal leads to its hash at this number."""

    number: int
    signature: bytes


class Far(msgspec.Struct, frozen=True, array_like=True, omit_defaults=True):
    """How far a side has one journal, the hash there, and whether it takes no more: it forked, or does not count."""

    journal: Name
    head: Head
    no_further: bool = False


class Offer(msgspec.Struct, frozen=True):
    """Entries of one journal in order, where they lead, and who says so; `branch_of` says where a branch begins."""

    journal: bytes
    entries: tuple[Entry, ...]
    head: Head
    signatures: tuple[Signature, ...]
    branch_of: Follows | None = None


def check_signatures(offer: Offer, public_key: bytes, root: bytes, before: bytes) -> None:
    """BadSignature unless the last entry is signed, ChainBroken unless each signature is of the hash entries lead to.

    `before` is the hash of the entry before the first. A signature of no entry here, or a second one, breaks it too:
    who brings a journal could else have a false one kept in the place of its owner's.
    """
    signed = {each.number: each.signature for each in offer.signatures}
    if len(signed) < len(offer.signatures) or not signed.keys() <= {entry.number for entry in offer.entries}:
        raise ChainBroken("signatures are not one each of entries that are offered")
    head = Head(0, before)
    for number, entry in enumerate(offer.entries, offer.entries[0].number):
        if entry.number != number:
            raise Gap(f"{entry.number} stands where {number} should")
        head = Head(number, chain(head.hash, entry))
        if number in signed and not is_signed(public_key, root, head, signed[number]):
            raise ChainBroken(f"the hash at {number} is not what its owner signed")
    if head != offer.head:
        raise ChainBroken(f"entries up to {head.number} do not lead to the stated head")
    if head.number not in signed:
        raise BadSignature(f"the head {head.number} is not signed")
