"""The kiosk's half of enrolment: `sync.roll.letting` with the province."""

from collections.abc import Callable
from http import HTTPStatus
from typing import TypeVar

import msgspec

from sync.client.credentials import ask_once
from sync.contract.enrolment import Enrolled
from sync.errors import BadMessage, LineDown, PeerRefused
from sync.nesting import decode_json
from sync.roll.letting import NONCE_BYTES, Door, Enter, Knock, door_proof, is_same, newcomer_proof, read_code
from sync.roll.roll import reckon
from sync.roll.statements import Statement, member_of, read
from sync.signing import public_key

KNOCKS, ENROLMENTS = "/v1/knocks", "/v1/enrolments"
T = TypeVar("T")


class _Refusal(msgspec.Struct, frozen=True):
    detail: str = ""


class Newcomer(msgspec.Struct, frozen=True):
    """The kiosk that asks: its private key, its letter (0 = A), its hall and the way from that one's root.

    `hall` is None for a machine that has not the hall's secret yet.
    """

    seed: bytes
    kiosk: int
    hall: bytes | None = None
    statements: tuple[Statement, ...] = ()


def ask(address: str, code: str, newcomer: Newcomer, entropy: Callable[[int], bytes]) -> Enrolled:
    """Ask to be let in with a clerk's code; may be repeated. LineDown, PeerRefused with the reason, BadMessage.

    Nothing is told or believed unless the other side knows the code as well.
    """
    try:
        known = read_code(code)
    except ValueError:
        raise PeerRefused("this is no code") from None
    knock = Knock(known.name, public_key(newcomer.seed), entropy(NONCE_BYTES), newcomer.hall)
    said = _post(address, KNOCKS, knock, Door)
    door = (said.hall, said.key, said.nonce)
    if newcomer.hall not in (None, said.hall) or not is_same(door_proof(known.key, knock, door), said.proof):
        raise PeerRefused("The other side does not know this code.")
    member = member_of(said.hall, newcomer.seed, newcomer.kiosk)
    proof = newcomer_proof(known.key, knock, door, member)
    enrolled = _post(address, ENROLMENTS, Enter(knock, member, proof, newcomer.statements), Enrolled)
    if said.key not in reckon(enrolled.province, filter(read, enrolled.statements)).members:
        raise BadMessage("who knows the code is not on the roll of the province it names")
    return enrolled


def _post(address: str, path: str, message: msgspec.Struct, kind: type[T]) -> T:
    answer = ask_once(address, ("POST", path, msgspec.json.encode(message)), {"Content-Type": "application/json"})
    if answer.may_pass:
        raise LineDown(f"status {answer.status_code}")
    try:
        if answer.status_code != HTTPStatus.CREATED:
            raise PeerRefused(decode_json(answer.content, _Refusal).detail)
        return decode_json(answer.content, kind)
    except msgspec.DecodeError as error:
        raise BadMessage(f"status {answer.status_code}, and no answer of this contract") from error
