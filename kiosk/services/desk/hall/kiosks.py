"""The hall's kiosks, and links by which a computer that was let in at one is known at the others too."""

import hashlib

import msgspec

from kiosk.hall.clock import MINUTE
from kiosk.hall.desk.act import Act, may
from kiosk.hall.desk.kiosks import DeskPlace, KioskDesk, LinkProblem
from kiosk.hall.ids import Id, to_text
from kiosk.services.desk.hall.openings import Openings
from kiosk.services.desk.sessions import hashed
from kiosk.store import Store
from kiosk.store.identity.link import RANDOM_BYTES, Link, link, name_of, read_link
from kiosk.store.queries import Queries
from kiosk.store.queries.desk.pcs import PcQueries

GOOD = 2 * MINUTE
"""So long a link lets one in."""
AGAIN = MINUTE
"""How exactly it is kept when a kiosk was heard last."""


class Heard(msgspec.Struct, frozen=True, array_like=True):
    """What a kiosk said last of its desk, and when (epoch ms): of this machine alone."""

    place: DeskPlace
    at: int


class Kiosks:
    """Kiosks of the hall as this one knows them."""

    def __init__(self, store: Store, openings: Openings) -> None:
        self._store, self._openings = store, openings

    def all(self, own: DeskPlace) -> tuple[KioskDesk, ...]:
        """Each machine of the hall by its letter, this one with its own place."""
        said = {each.kiosk: each.is_open for each in self._openings.standing.said}
        found = []
        with self._store.read() as query:
            for key, kiosk in self._store.roll.letters.items():
                name, is_own = name_of(key), key == self._store.public_key
                heard = _heard(query, name)
                place = own if is_own else heard.place if heard else DeskPlace()
                at = heard.at if heard and not is_own else None
                found.append(KioskDesk(name, kiosk, place, at, said.get(kiosk), is_own))
        return tuple(sorted(found, key=lambda each: (each.kiosk, each.name)))

    def link(self, by: Id, pc: Id, target: Id) -> str | None:
        """The letters of a link to a kiosk, for a computer that is the hall's; None where this clerk may make none."""
        with self._store.read() as query:
            clerk, found, now = query.clerks.one(by), query.acts.pc(pc), self._store.clock()
            may_not = clerk is None or not may(clerk, Act.PC_LINKED, now) or found is None or found.is_ended
        if may_not or not self._store.counts or self._key_of(target) is None or target == self._own:
            return None
        return link(self._store.seed, (target, pc), now, self._store.new_bytes(RANDOM_BYTES)).text

    def wrong(self, text: str) -> LinkProblem | None:
        """Why a link would let nobody in now."""
        with self._store.read() as query:
            found = self._read(query, text)
        return None if isinstance(found, Link) else found

    def redeem(self, text: str) -> str | LinkProblem:
        """What the computer of a link shows this kiosk from now on, once a link; what it showed before is void."""
        if wrong := self.wrong(text):
            return wrong
        with self._store.write() as tx:
            found = self._read(tx, text)
            if isinstance(found, LinkProblem):
                return found
            key = to_text(self._store.new_bytes(20))
            tx.own.redeem(_digest(found), found.pc, found.at + GOOD)
            PcQueries(tx).know_by(hashed(key), found.pc)
            return key

    @property
    def _own(self) -> Id:
        return name_of(self._store.public_key)

    def _key_of(self, name: Id) -> bytes | None:
        return next((key for key in self._store.roll.members if name_of(key) == name), None)

    def _read(self, query: Queries, text: str) -> Link | LinkProblem:
        """What a link says, where it lets its computer in here and now."""
        try:
            said = read_link(text)
        except ValueError:
            return LinkProblem.FORGED
        return self._unproven(said) or self._over(query, said) or _shut_out(query, said) or said

    def _unproven(self, said: Link) -> LinkProblem | None:
        key = self._key_of(said.signer)
        is_struck = any(name_of(struck) == said.signer for struck in self._store.roll.struck)
        if is_struck or not self._store.counts:
            return LinkProblem.STRUCK
        if key is None or not said.is_signed(key):
            return LinkProblem.FORGED
        return None if said.target == self._own else LinkProblem.OTHER_KIOSK

    def _over(self, query: Queries, said: Link) -> LinkProblem | None:
        if query.own.redeemed_by(_digest(said)):
            return LinkProblem.REDEEMED
        return None if said.at - MINUTE <= self._store.clock() < said.at + GOOD else LinkProblem.EXPIRED


def hear(store: Store, key: bytes, place: DeskPlace) -> None:
    """A machine of the hall says where its desk is; kept as it changes, and each minute."""
    name, now = name_of(key), store.clock()
    told = place if place.is_sound else DeskPlace()
    with store.read() as query:
        before = _heard(query, name)
    if before is None or before.place != told or abs(now - before.at) >= AGAIN:
        with store.write() as tx:
            tx.own.put_setting(_setting(name), msgspec.msgpack.encode(Heard(told, now)))


def _shut_out(query: Queries, said: Link) -> LinkProblem | None:
    pc = query.acts.pc(said.pc)
    if pc is None:
        return LinkProblem.PC_NOT_HEARD
    return LinkProblem.PC_ENDED if pc.is_ended else None


def _heard(query: Queries, name: Id) -> Heard | None:
    kept = query.own.setting(_setting(name))
    return msgspec.msgpack.decode(kept, type=Heard) if kept else None


def _digest(said: Link) -> bytes:
    """Under what a link that was used is kept, however its letters are written."""
    return hashlib.sha256(said.data).digest()[:20]


def _setting(name: Id) -> str:
    return f"desk of {to_text(name)}"
