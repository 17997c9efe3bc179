"""Who asks: anyone, a kiosk by its signature, a channel, clerk or adapter by an API key; and how often it may."""

import enum
import math
from collections.abc import Callable, Mapping
from http import HTTPStatus

import msgspec

from sync.contract.access import read_claim
from sync.names import to_text
from sync.province.calls.challenges import Challenges
from sync.province.calls.problem import Problem
from sync.province.desk.api_keys import ApiKeys, Role
from sync.province.desk.caller import Caller
from sync.province.desk.enrolment import Enrolment
from sync.province.desk.limits import Bucket, Limits

_BEARER = "Bearer "


class Access(enum.Enum):
    """Who may ask."""

    PUBLIC = "anyone"
    CODE = "anyone who has a code"
    KIOSK = "an enrolled kiosk"
    READER = "an enrolled kiosk, or an adapter"
    CHANNEL = "a channel"
    APPLICANT = "a channel, or an enrolled kiosk"
    CLERK = "a clerk"
    ADAPTER = "an adapter"


_ROLES = {
    Access.READER: Role.ADAPTER,
    Access.CHANNEL: Role.CHANNEL,
    Access.APPLICANT: Role.CHANNEL,
    Access.CLERK: Role.CLERK,
    Access.ADAPTER: Role.ADAPTER,
}


class Asked(msgspec.Struct, frozen=True):
    """What of a request says who asks."""

    access: Access
    address: str
    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes


class Callers:
    """Finds out who asks; `clock` in seconds."""

    def __init__(
        self, challenges: Challenges, enrolment: Enrolment, keys: ApiKeys, limits: Limits, clock: Callable[[], float]
    ) -> None:
        self._challenges, self._enrolment, self._keys = challenges, enrolment, keys
        self._known, self._address = Bucket(limits.known, clock), Bucket(limits.address, clock)
        self._codes = Bucket(limits.enrolment, clock)

    def challenge(self) -> str:
        """A challenge for the caller's next request."""
        return self._challenges.issue()

    def who(self, asked: Asked) -> Caller:
        """The caller; Problem if it may not ask, or not so often."""
        if asked.access in (Access.PUBLIC, Access.CODE):
            _take(self._codes if asked.access is Access.CODE else self._address, asked.address)
            return Caller(asked.address)
        try:
            caller = self._shown(asked)
        except Problem:
            _take(self._address, asked.address)
            raise
        _take(self._known, caller.key or caller.name)
        return caller

    def _shown(self, asked: Asked) -> Caller:
        header = asked.headers.get("authorization", "")
        if header.startswith(_BEARER) and asked.access in _ROLES:
            return self._by_api_key(header.removeprefix(_BEARER), _ROLES[asked.access])
        if asked.access in (Access.KIOSK, Access.READER, Access.APPLICANT):
            return self._by_signature(header, asked)
        raise _unknown("An API key is needed.")

    def _by_api_key(self, key: str, role: Role) -> Caller:
        found = self._keys.find(key)
        if found is None:
            raise _unknown("The API key is wrong.")
        if found[1] is not role:
            raise Problem(HTTPStatus.FORBIDDEN, "The API key is for something else.")
        return Caller(found[0])

    def _by_signature(self, header: str, asked: Asked) -> Caller:
        claim = read_claim(header)
        if claim is None:
            raise _unknown("A signature is needed.")
        if not self._challenges.is_valid(claim.challenge):
            raise _unknown("The challenge is too old: sign the one that comes with this answer.")
        if not claim.is_signed(asked.method, asked.path, asked.body):
            raise _unknown("The signature is wrong.")
        kiosk = self._enrolment.find(claim.key)
        if kiosk is None or kiosk.is_revoked:
            raise Problem(HTTPStatus.FORBIDDEN, "This key is not enrolled, or no longer.")
        return Caller(to_text(kiosk.hall), kiosk.key, kiosk.hall)


def _take(bucket: Bucket, who: str | bytes) -> None:
    wait = bucket.take(who)
    if wait:
        headers = {"Retry-After": str(math.ceil(wait))}
        raise Problem(HTTPStatus.TOO_MANY_REQUESTS, "Too many requests.", headers)


def _unknown(detail: str) -> Problem:
    return Problem(HTTPStatus.UNAUTHORIZED, detail, {"WWW-Authenticate": "Linggong, Bearer"})
