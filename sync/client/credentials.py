"""How a kiosk speaks to a province: each request signed with the newest challenge it has heard."""

import datetime as dt
import re
import threading
import time
from collections.abc import Callable, Mapping
from email.utils import format_datetime
from http import HTTPStatus

from sync.addresses import is_private
from sync.contract.access import CHALLENGE_HEADER, CHALLENGE_PATH, QUEUE_HEADER, claim, date_s
from sync.deadline import Answered, Client
from sync.errors import LineDown, NotPrivate

_CHALLENGE = re.compile(r"(?:[A-Za-z0-9+/]{4}){1,40}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?")
ANSWER_S, ANSWER_LIMIT = 25.0, 1024 * 1024
"""Seconds and bytes of an answer that is no message of `sync.copying.wire`."""


class Credentials:
    """The `headers` of `sync.copying.transport.Http` for a kiosk: signs with the newest challenge it has heard.

    `queue_s` says how long the oldest entry not sent has waited, None if that is not known; `hear_clock` is told the
    server's time (epoch ms) at each answer. Safe to share between threads.
    """

    def __init__(
        self,
        address: str,
        seed: bytes,
        queue_s: Callable[[], float | None] = lambda: None,
        hear_clock: Callable[[int], None] = lambda _: None,
    ) -> None:
        self._address, self._seed, self._queue_s = address.rstrip("/"), seed, queue_s
        self._challenge, self._lock, self._hear_clock = "", threading.Lock(), hear_clock

    def __call__(self, path: str, body: bytes, method: str = "POST") -> dict[str, str]:
        """Headers of a request; fetches a challenge first if there is none. LineDown if it cannot."""
        with self._lock:
            challenge = self._challenge or self._fetched()
        now = format_datetime(dt.datetime.now(dt.UTC), usegmt=True)
        headers = {"Authorization": claim(self._seed, challenge, (method, path, body)), "Date": now}
        queue_s = self._queue_s()
        return headers if queue_s is None else headers | {QUEUE_HEADER: str(max(0, round(queue_s)))}

    def heard(self, answer: Answered) -> bool:
        """Take the newer challenge that came with an answer; whether the request is worth a second try with it."""
        fresh, theirs_s = _heard_in(answer), date_s(answer.headers)
        if theirs_s is not None:
            self._hear_clock(round(theirs_s) * 1000)
        with self._lock:
            self._challenge = fresh or self._challenge
        return bool(fresh) and answer.status_code == HTTPStatus.UNAUTHORIZED

    def _fetched(self) -> str:
        answer = ask_once(self._address, ("GET", CHALLENGE_PATH, b""), {})
        if answer.status_code != HTTPStatus.OK:
            raise LineDown(f"status {answer.status_code}")
        self._challenge = _heard_in(answer)
        return self._challenge


def ask_once(address: str, request: tuple[str, str, bytes], headers: Mapping[str, str]) -> Answered:
    """What a province at an address answers to a request (method, path, body); LineDown, BadMessage, NotPrivate."""
    with province_client(address) as client:
        return client.ask(request, headers, time.monotonic() + ANSWER_S)


def province_client(address: str) -> Client:
    """A line to a province; NotPrivate if others may listen or answer between."""
    if not is_private(address):
        raise NotPrivate("the address of a province begins with https://, or lies on this machine")
    return Client(address, ANSWER_LIMIT)


def _heard_in(answer: Answered) -> str:
    """The challenge of an answer, empty if it has none or something else there."""
    found = answer.headers.get(CHALLENGE_HEADER, "")
    return found if _CHALLENGE.fullmatch(found) else ""
