"""The kiosk's half of enrolment."""

import base64
from http import HTTPStatus

import msgspec

from sync.deadline import Answered
from sync.errors import BadMessage, LineDown, PeerRefused
from sync.nesting import decode_json
from sync.province.access import ask_once
from sync.province.names import to_text
from sync.sealing import Sealed, sealing_key
from sync.signing import public_key

PATH = "/v1/enrolments"


class Admitted(msgspec.Struct, frozen=True):
    """The hall as the province knows it, the province's own Ed25519 and X25519 keys.

    `hall_key`: the hall's secret, sealed to the kiosk, if another kiosk has left it with the province.
    """

    hall: str
    name: str
    region: str
    province_key: bytes
    province_sealing_key: bytes
    hall_key: Sealed | None = None


class _Refusal(msgspec.Struct, frozen=True):
    detail: str = ""


def ask(address: str, code: str, hall: bytes | None, seed: bytes, letter: str) -> Admitted:
    """Ask to be let in with a clerk's code; may be repeated. LineDown, PeerRefused with the reason, BadMessage.

    `hall` is None for a machine that has not the hall's secret yet.
    """
    keys = {"key": public_key(seed), "sealing_key": sealing_key(seed)}
    asked = {"code": code, "hall": to_text(hall) if hall else None, "kiosk": letter}
    asked |= {name: base64.b64encode(key).decode() for name, key in keys.items()}
    request = ("POST", PATH, msgspec.json.encode(asked))
    return _admitted(ask_once(address, request, {"Content-Type": "application/json"}))


def _admitted(answer: Answered) -> Admitted:
    if answer.may_pass:
        raise LineDown(f"status {answer.status_code}")
    try:
        if answer.status_code != HTTPStatus.CREATED:
            raise PeerRefused(decode_json(answer.content, _Refusal).detail)
        return decode_json(answer.content, Admitted)
    except msgspec.DecodeError as error:
        raise BadMessage(f"status {answer.status_code}, and no answer of this contract") from error
