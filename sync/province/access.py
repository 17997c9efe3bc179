"""How a kiosk shows who it is, with no clock of its own: it signs each request with a challenge of the server's.

    Authorization: Linggong key=<base64>, challenge=<base64>, signature=<base64>
    signature = Ed25519("linggong request" + challenge + method + " " + path + line feed + SHA-256(body))
    challenge = random[16] + end of its validity, epoch ms [8] + MAC[32]

Any node can check a challenge of any other, and none has to remember it.
"""

import base64
import binascii
import datetime as dt
import hashlib
import hmac
import re
import threading
import time
from collections.abc import Callable, Mapping
from email.utils import format_datetime, parsedate_to_datetime
from http import HTTPStatus

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from sync.addresses import is_private
from sync.deadline import Answered, Client
from sync.errors import LineDown, NotPrivate

CHALLENGE_PATH, CHALLENGE_HEADER = "/v1/challenge", "Linggong-Challenge"
QUEUE_HEADER = "Linggong-Queue"
"""Seconds since the oldest entry that was not sent was written."""
CHALLENGE_MS = 10 * 60 * 1000
_RANDOM, _END, _MAC = 16, 8, 32
_DOMAIN = b"linggong request"
_HEADER = re.compile(r"Linggong key=([A-Za-z0-9+/=]+), *challenge=([A-Za-z0-9+/=]+), *signature=([A-Za-z0-9+/=]+)")
_CHALLENGE = re.compile(r"(?:[A-Za-z0-9+/]{4}){1,40}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?")
ANSWER_S, ANSWER_LIMIT = 25.0, 1024 * 1024
"""Seconds and bytes of an answer that is no message of `sync.wire`."""

Mac = Callable[[bytes], bytes]


class Challenges:
    """Makes challenges, and knows its own by their MAC; `clock` in epoch ms."""

    def __init__(self, mac: Mac, clock: Callable[[], int], entropy: Callable[[int], bytes]) -> None:
        self._mac, self._clock, self._entropy = mac, clock, entropy

    def issue(self) -> str:
        """A challenge for the next request, in base64."""
        start = self._entropy(_RANDOM) + (self._clock() + CHALLENGE_MS).to_bytes(_END)
        return _text(start + self._mac(start))

    def is_valid(self, challenge: bytes) -> bool:
        """Whether a node of ours made it and its time is not over; the nodes' clocks may differ by as much again."""
        if len(challenge) != _RANDOM + _END + _MAC:
            return False
        start = challenge[:-_MAC]
        is_ours = hmac.compare_digest(self._mac(start), challenge[-_MAC:])
        return is_ours and 0 <= int.from_bytes(start[_RANDOM:]) - self._clock() <= 2 * CHALLENGE_MS


class Claim:
    """What an Authorization header says: a key, a challenge, a signature."""

    __slots__ = ("challenge", "key", "signature")

    def __init__(self, key: bytes, challenge: bytes, signature: bytes) -> None:
        self.key, self.challenge, self.signature = key, challenge, signature

    def is_signed(self, method: str, path: str, body: bytes) -> bool:
        """Whether the owner of the key signed this request."""
        try:
            key = Ed25519PublicKey.from_public_bytes(self.key)
            key.verify(self.signature, _signed(self.challenge, method, path, body))
        except (InvalidSignature, ValueError):
            return False
        return True


def read_claim(header: str) -> Claim | None:
    """The claim of a header, None if it makes none."""
    found = _HEADER.fullmatch(header)
    try:
        return Claim(*(base64.b64decode(part, validate=True) for part in found.groups())) if found else None
    except binascii.Error:
        return None


def date_ahead_s(headers: Mapping[str, str], now_s: float) -> int | None:
    """Seconds by which the Date of a message is ahead of `now_s`; None if it has none."""
    try:
        said = parsedate_to_datetime(headers.get("date", ""))
    except ValueError:
        return None
    said = said if said.tzinfo else said.replace(tzinfo=dt.UTC)
    return round(said.timestamp() - now_s)


def claim(seed: bytes, challenge: str, request: tuple[str, str, bytes]) -> str:
    """The header for a request (method, path, body), signed with the private key of these 32 bytes."""
    key = Ed25519PrivateKey.from_private_bytes(seed)
    signature = key.sign(_signed(base64.b64decode(challenge), *request))
    parts = {"key": _text(key.public_key().public_bytes_raw()), "challenge": challenge, "signature": _text(signature)}
    return "Linggong " + ", ".join(f"{name}={value}" for name, value in parts.items())


class Credentials:
    """The `headers` of `sync.transport.Http` for a kiosk: signs with the newest challenge it has heard.

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
        fresh, theirs_s = _heard_in(answer), date_ahead_s(answer.headers, 0)
        if theirs_s is not None:
            self._hear_clock(theirs_s * 1000)
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


def _signed(challenge: bytes, method: str, path: str, body: bytes) -> bytes:
    return _DOMAIN + challenge + f"{method} {path}\n".encode() + hashlib.sha256(body).digest()


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode()
