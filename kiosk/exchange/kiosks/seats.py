"""Seats asked between kiosks: the question over the hall's network, and its answer, which is given once."""

import threading
from collections.abc import Callable

import msgspec

from kiosk.exchange.joining import read
from kiosk.exchange.kiosks.sealed import GOOD_FOR_MS, SealedLine, no_headers
from kiosk.hall.ids import Id, to_text
from kiosk.hall.seat.asked import AskOther, Told, Wish
from kiosk.hall.seat.crew import CrewRequest
from kiosk.hall.seat.outcomes import Confirmed, Request, Together
from kiosk.store import Store
from sync.copying.transport import Http
from sync.errors import SyncError
from sync.nesting import decode
from sync.roll.statements import Member, id_of

SEAT = "/v1/seat"
AT_A_TAP = (0.7, 3.0)
"""Seconds to reach another kiosk, and until its whole answer is there, while a person waits."""
REMEMBERED = 10_000


class Question(msgspec.Struct, frozen=True, array_like=True):
    """What is asked of the kiosk that writes a journal."""

    journal: Id
    wish: Wish


Give = Callable[[Wish], Told]
"""Gives seats or a queue place of this kiosk's, or says why not."""


class Seats:
    """Answers other kiosks; what was refused is remembered while the question may come again."""

    def __init__(self, store: Store, give: Give) -> None:
        self._store, self._give = store, give
        self._refused: dict[bytes, tuple[int, bytes]] = {}
        self._lock = threading.Lock()

    def answer(self, _asking: Member, body: bytes) -> bytes:
        """The outcome, or nothing if the journal is another kiosk's."""
        question, now = read(body, Question), self._store.running()
        if question.journal != self._store.identity.journal:
            return msgspec.msgpack.encode(None)
        wish = question.wish
        if not isinstance(wish, Request | CrewRequest):
            return msgspec.msgpack.encode(self._give(wish))
        key = wish.signup if isinstance(wish, Request) else wish.id
        with self._lock:
            self._refused = {id_: each for id_, each in self._refused.items() if each[0] > now}
            if key in self._refused:
                return self._refused[key][1]
            outcome = self._give(wish)
            said = msgspec.msgpack.encode(outcome)
            if not isinstance(outcome, Confirmed | Together) and len(self._refused) < REMEMBERED:
                self._refused[key] = (now + 2 * GOOD_FOR_MS, said)
            return said


def note_place(store: Store, member: Member, address: str) -> None:
    """Keep where a machine is asked, by its own word; other processes read it."""
    name, place = _place(member.key), address.encode()
    with store.read() as query:
        is_known = query.own.setting(name) == place
    if not is_known and address.startswith("http://"):
        with store.write() as tx:
            tx.own.put_setting(name, place)


def ask_other(store: Store) -> AskOther:
    """Asks the kiosk that writes a journal, where it says it is."""
    lines: dict[tuple[bytes, str], SealedLine] = {}

    def ask(journal: Id, wish: Wish) -> Told | None:
        with store.read() as query:
            key = query.journals.held(journal).public_key
            address = (query.own.setting(_place(key)) or b"").decode()
        member = store.roll.members.get(key)
        if not address or member is None:
            return None
        if (key, address) not in lines:
            lines[key, address] = SealedLine(Http(address, no_headers, timeouts=AT_A_TAP), store, member)
        return _answered(lines[key, address], Question(journal, wish))

    return ask


def _answered(line: SealedLine, question: Question) -> Told | None:
    try:
        answer = line.ask(SEAT, msgspec.msgpack.encode(question))()
        told: Told | None = decode(answer, Told | None)
        return told
    except (SyncError, msgspec.DecodeError):
        return None


def _place(key: bytes) -> str:
    return f"sibling {to_text(id_of(key))}"
