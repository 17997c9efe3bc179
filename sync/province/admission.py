"""The kiosk's half of enrolment: `sync.letting` with the province."""

from collections.abc import Callable
from typing import TypeVar

import msgspec
import requests

from sync.errors import BadMessage, LineDown, PeerRefused
from sync.letting import NONCE_BYTES, Door, Enter, Knock, door_proof, is_same, newcomer_proof, read_code
from sync.province.access import CONNECT_TIMEOUT, READ_TIMEOUT
from sync.province.enrolment import Enrolled
from sync.roll import Statement, member_of, read, reckon
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
    with requests.Session() as session:
        session.trust_env = False
        said = _post(session, address.rstrip("/") + KNOCKS, knock, Door)
        door = (said.hall, said.key, said.nonce)
        is_for_us = newcomer.hall in (None, said.hall)
        if not is_for_us or not is_same(door_proof(known.key, knock, door), said.proof):
            raise PeerRefused("The other side does not know this code.")
        member = member_of(said.hall, newcomer.seed, newcomer.kiosk)
        proof = newcomer_proof(known.key, knock, door, member)
        enter = Enter(knock, member, proof, newcomer.statements)
        enrolled = _post(session, address.rstrip("/") + ENROLMENTS, enter, Enrolled)
    if said.key not in reckon(enrolled.province, filter(read, enrolled.statements)).members:
        raise BadMessage("who knows the code is not on the roll of the province it names")
    return enrolled


def _post(session: requests.Session, address: str, message: msgspec.Struct, kind: type[T]) -> T:
    try:
        body, timeout = msgspec.json.encode(message), (CONNECT_TIMEOUT, READ_TIMEOUT)
        answer = session.post(address, data=body, timeout=timeout, allow_redirects=False)
    except requests.RequestException as error:
        raise LineDown(type(error).__name__) from error
    if answer.status_code >= 500 or answer.status_code == requests.codes.too_many_requests:
        raise LineDown(f"status {answer.status_code}")
    try:
        if answer.status_code != requests.codes.created:
            raise PeerRefused(msgspec.json.decode(answer.content, type=_Refusal).detail)
        return msgspec.json.decode(answer.content, type=kind)
    except (msgspec.DecodeError, RecursionError) as error:
        raise BadMessage(f"status {answer.status_code}, and no answer of this contract") from error
