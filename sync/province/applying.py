"""The kiosk's half of an application for a seat of another hall: what is open there, asking, and the answer."""

from http import HTTPStatus
from typing import TypeVar

import msgspec
import requests

from sync.errors import BadMessage, LineDown, PeerRefused
from sync.province.access import CONNECT_TIMEOUT, READ_TIMEOUT, Credentials
from sync.province.channels import Accepted, ActRow, ApplicationAsked
from sync.province.public import PostingRow, PostingRows

T = TypeVar("T")


class _Refusal(msgspec.Struct, frozen=True):
    detail: str = ""


class Applying:
    """Asks the province at an address as the kiosk of these 32 bytes; LineDown, PeerRefused or BadMessage."""

    def __init__(self, address: str, seed: bytes) -> None:
        self._address, self._credentials = address.rstrip("/"), Credentials(address, seed)
        self._session = requests.Session()
        self._session.trust_env = False

    def close(self) -> None:
        """Let go of the line."""
        self._session.close()

    def open_postings(self, region: str) -> tuple[PostingRow, ...]:
        """What halls of a region publish, with coarse places left."""
        return self._ask("GET", f"/v1/regions/{region}/postings", b"", PostingRows).postings

    def apply(self, asked: ApplicationAsked) -> str:
        """Ask for a seat; the name under which the answer is found. Asking again is harmless."""
        return self._ask("POST", "/v1/applications", msgspec.json.encode(asked), Accepted).id

    def answer(self, act: str) -> ActRow:
        """What has come of it."""
        return self._ask("GET", f"/v1/acts/{act}", b"", ActRow)

    def _ask(self, method: str, path: str, body: bytes, kind: type[T]) -> T:
        try:
            answer = self._sent(method, path, body)
            if self._credentials.heard(answer):
                answer = self._sent(method, path, body)
        except requests.RequestException as error:
            raise LineDown(type(error).__name__) from error
        if answer.status_code >= 500 or answer.status_code == HTTPStatus.TOO_MANY_REQUESTS:
            raise LineDown(f"status {answer.status_code}")
        try:
            if not answer.ok:
                raise PeerRefused(msgspec.json.decode(answer.content, type=_Refusal).detail)
            return msgspec.json.decode(answer.content, type=kind)
        except msgspec.DecodeError as error:
            raise BadMessage(f"status {answer.status_code}, and no answer of this contract") from error

    def _sent(self, method: str, path: str, body: bytes) -> requests.Response:
        return self._session.request(
            method,
            self._address + path,
            data=body,
            headers=self._credentials(path, body, method),
            timeout=(CONNECT_TIMEOUT, READ_TIMEOUT),
            allow_redirects=False,
        )
