"""How a new machine comes into the hall through one of its kiosks: both prove that they know the clerk's code."""

import secrets
from contextlib import closing

import msgspec

from kiosk.exchange import joining
from kiosk.exchange.joining import ENTER, KNOCK, ROLL, LetIn, LetterTakenError, RollTold, open_keys
from kiosk.exchange.kiosks.sealed import no_headers
from kiosk.store.keys import HallKeys
from sync.copying.transport import Http, Transport
from sync.errors import BadMessage, PeerRefused
from sync.roll.letting import NONCE_BYTES, Door, Enter, Knock, door_proof, is_same, newcomer_proof, read_code
from sync.roll.roll import reckon
from sync.roll.statements import Statement, member_of, read
from sync.sealing import Sealed
from sync.signing import public_key


def ask_roll(address: str) -> tuple[Statement, ...]:
    """What the kiosk there knows of who belongs to the hall; SyncError."""
    with closing(Http(address, no_headers)) as line:
        return _ask(line, ROLL, RollTold(()), RollTold).statements


def enter(address: str, code: str, seed: bytes, kiosk: int) -> HallKeys:
    """The hall's keys from the kiosk at an address, for a code; LetterTakenError, SyncError."""
    try:
        known = read_code(code)
    except ValueError:
        raise PeerRefused("this is no code") from None
    with closing(Http(address, no_headers)) as line:
        knock = Knock(known.name, public_key(seed), secrets.token_bytes(NONCE_BYTES))
        said = _ask(line, KNOCK, knock, Door)
        door = (said.hall, said.key, said.nonce)
        if not is_same(door_proof(known.key, knock, door), said.proof):
            raise PeerRefused("the other side does not know this code")
        member = member_of(said.hall, seed, kiosk)
        proof = newcomer_proof(known.key, knock, door, member)
        given = _ask(line, ENTER, Enter(knock, member, proof), LetIn)
    if given.is_letter_taken:
        raise LetterTakenError
    keys = open_keys(seed, said.hall, given.statements, Sealed(given.body, given.key))
    if not {said.key, member.key} <= reckon(keys.hall, filter(read, keys.roll)).members.keys():
        raise BadMessage("this roll does not know who gave it")
    return keys


def _ask(line: Transport, path: str, message: msgspec.Struct, answer: type[joining.T]) -> joining.T:
    return joining.read(line.ask(path, joining.encode(message))(), answer)
