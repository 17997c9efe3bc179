"""The kiosk's half of enrolment."""

import base64

import msgspec
import requests

from sync.errors import BadMessage, LineDown, PeerRefused
from sync.province.access import CONNECT_TIMEOUT, READ_TIMEOUT
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
    try:
        with requests.Session() as session:
            session.trust_env = False
            timeout = (CONNECT_TIMEOUT, READ_TIMEOUT)
            answer = session.post(address.rstrip("/") + PATH, json=asked, timeout=timeout, allow_redirects=False)
    except requests.RequestException as error:
        raise LineDown(type(error).__name__) from error
    return _admitted(answer)


def _admitted(answer: requests.Response) -> Admitted:
    if answer.status_code >= 500 or answer.status_code == requests.codes.too_many_requests:
        raise LineDown(f"status {answer.status_code}")
    try:
        if answer.status_code != requests.codes.created:
            raise PeerRefused(msgspec.json.decode(answer.content, type=_Refusal).detail)
        return msgspec.json.decode(answer.content, type=Admitted)
    except msgspec.DecodeError as error:
        raise BadMessage(f"status {answer.status_code}, and no answer of this contract") from error
