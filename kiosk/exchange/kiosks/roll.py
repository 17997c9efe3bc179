"""What the hall's root says of its machines, carried out at one of them: who is struck off, another secret."""

from collections.abc import Sequence

from kiosk.exchange.province.admission import deposit
from kiosk.store import Store
from kiosk.store.keys import SECRET_BYTES
from kiosk.store.vault import fingerprint
from sync.roll.roll import Roll, reckon
from sync.roll.root import Root, strikes
from sync.roll.statements import Member, NamedHead, Secret
from sync.sealing import hall_key_bound, seal


def strike(store: Store, root: Root, leaving: Sequence[Member], stays: tuple[Member, ...]) -> bool:
    """Strike the first off; what the others wrote, who fall with it, stands as far as this machine has it.

    False if the root does not count.
    """
    heads = tuple(head for member in leaving for head in _heads_of(store, member.key))
    store.take_roll([root.state(word) for word in strikes(store.hall, leaving[0].key, heads, stays)])
    if leaving[0].key in store.roll.members:
        return False
    rekey(store, root)
    return True


def rekey(store: Store, root: Root) -> None:
    """A new secret, sealed by the root to each machine on the roll, and left with the province."""
    secret, roll = store.new_bytes(SECRET_BYTES), store.roll
    readers = [member.sealing_key for member in roll.members.values()]
    sealed = seal(readers, hall_key_bound(store.hall), secret, store.new_bytes)
    number = max((each.number for each in roll.secrets), default=0) + 1
    store.take_roll([root.state(Secret(store.hall, number, fingerprint(secret), sealed.body, sealed.key))])
    store.learn_secrets()
    with store.write() as tx:
        deposit(store, tx, tx.province())


def falling(roll: Roll, gone: Member) -> list[Member]:
    """Who is admitted by that machine alone."""
    left = reckon(roll.owner, [each for each in roll.kept if each.signer != gone.key])
    return [member for key, member in sorted(roll.members.items()) if key not in left.members and key != gone.key]


def _heads_of(store: Store, key: bytes) -> tuple[NamedHead, ...]:
    with store.read() as query:
        held = [query.journals.held(far.journal) for far in query.journals.heads((store.hall,))]
    return tuple(NamedHead(key, one.head.number, one.head.hash) for one in held if one.public_key == key)
