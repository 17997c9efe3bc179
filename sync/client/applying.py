"""What a kiosk asks of its province: what other halls offer, a seat there and the answer, whom no hall lets post."""

import time
from http import HTTPStatus
from typing import TypeVar

import msgspec

from sync.client.credentials import ANSWER_S, Credentials, province_client
from sync.contract.access import CHALLENGE_PATH
from sync.contract.channels import Accepted, ActRow, ApplicationAsked
from sync.contract.listed import ListedRows
from sync.contract.public import PostingRow, PostingRows
from sync.errors import BadMessage, LineDown, PeerRefused
from sync.nesting import decode_json

T = TypeVar("T")


class _Refusal(msgspec.Struct, frozen=True):
    detail: str = ""


class Applying:
    """Asks the province at an address as the kiosk of these 32 bytes; LineDown, PeerRefused or BadMessage.

    `patience_s` is how long one answer is waited for.
    """

    def __init__(self, address: str, seed: bytes, patience_s: float = ANSWER_S) -> None:
        self._client, self._credentials = province_client(address), Credentials(address, seed)
        self._patience_s, self._is_known = patience_s, False

    def close(self) -> None:
        """Let go of the line."""
        self._client.close()

    def open_postings(self, region: str) -> tuple[PostingRow, ...]:
        """What halls of a region publish, with coarse places left."""
        return self._ask("GET", f"/v1/regions/{region}/postings", b"", PostingRows).postings

    def apply(self, asked: ApplicationAsked) -> str:
        """Ask for a seat; the name under which the answer is found. Asking again is harmless."""
        return self._ask("POST", "/v1/applications", msgspec.json.encode(asked), Accepted).id

    def answer(self, act: str) -> ActRow:
        """What has come of it."""
        return self._ask("GET", f"/v1/acts/{act}", b"", ActRow)

    def listed(self) -> ListedRows:
        """Employers that no hall lets post."""
        return self._ask("GET", "/v1/listed", b"", ListedRows)

    def _ask(self, method: str, path: str, body: bytes, kind: type[T]) -> T:
        request, until = (method, path, body), time.monotonic() + self._patience_s
        if not self._is_known:
            self._credentials.heard(self._client.ask(("GET", CHALLENGE_PATH, b""), {}, until))
            self._is_known = True
        answer = self._client.ask(request, self._credentials(path, body, method), until)
        if self._credentials.heard(answer):
            answer = self._client.ask(request, self._credentials(path, body, method), until)
        if answer.may_pass:
            raise LineDown(f"status {answer.status_code}")
        try:
            if answer.status_code >= HTTPStatus.BAD_REQUEST:
                raise PeerRefused(decode_json(answer.content, _Refusal).detail)
            return decode_json(answer.content, kind)
        except msgspec.DecodeError as error:
            raise BadMessage(f"status {answer.status_code}, and no answer of this contract") from error
