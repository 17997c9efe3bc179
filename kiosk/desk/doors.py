"""Who may see the desk: a computer that was let in, a clerk who is in, and forms that his own pages made."""

import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass, field
from ipaddress import ip_address
from typing import TypeVar

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from kiosk.hall.desk.clerk import Clerk, Role
from kiosk.hall.ids import Id
from kiosk.services.desk.desk import Desk
from kiosk.services.desk.sessions import AtWork

COOKIE, PC_COOKIE = "desk", "desk_pc"
FORM_KEY = "form_key"
OWN_NAMES = ("127.0.0.1", "localhost", "[::1]")
"""How this machine is called by its own browser: another name leads here by somebody else's trick."""
A_YEAR = 365 * 24 * 3600
_LONGEST = 100
_LEVEL = {Role.UNKNOWN: 0, Role.VOLUNTEER: 1, Role.CLERK: 2, Role.MANAGER: 3, Role.AUDITOR: 2}

R = TypeVar("R", bound=Response)


class NotAdmitted(Exception):
    """The browser's computer is not the hall's."""


@dataclass
class NotIn(Exception):
    """Nobody is in by this browser; what he sent is kept for when he is, and who was in last."""

    fields: Mapping[str, str] = field(default_factory=dict)
    last: Clerk | None = None


class Doors:
    """Knows computers and clerks by their cookies."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def pc(self, request: Request) -> Id | None:
        """Which computer asks, None for the hall's own machine; NotAdmitted for one that was not let in."""
        if is_own_machine(request):
            return None
        key = request.cookies.get(PC_COOKIE, "")[:_LONGEST]
        found = self._desk.pcs.known(key) if key else None
        if found is None:
            raise NotAdmitted
        return found.id

    def at_work(self, request: Request) -> AtWork | None:
        """Who is in by this browser, at a computer of the hall's."""
        pc, cookie = self.pc(request), request.cookies.get(COOKIE, "")[:_LONGEST]
        return self._desk.sessions.at_work(cookie, pc) if cookie else None

    def needed(self, request: Request, least: Role = Role.CLERK) -> AtWork:
        """Who is in, where his role is no less (an auditor sees what a clerk sees); NotIn, HTTPException 403."""
        return self._let_in(request, {}, least)

    def sent(
        self, request: Request, fields: Mapping[str, str], least: Role = Role.CLERK, *, is_harmless: bool = False
    ) -> AtWork:
        """The same of who sends a form; HTTPException 403 for one that no page of his made.

        Who audits sends nothing but what `is_harmless`: about himself, or a question whose words stand in no address.
        """
        at_work = self._let_in(request, fields, least)
        if at_work.clerk.role is Role.AUDITOR and not is_harmless:
            raise HTTPException(403)
        if not hmac.compare_digest(fields.get(FORM_KEY, "").encode(), form_key(at_work).encode()):
            raise HTTPException(403)
        return at_work

    def _let_in(self, request: Request, fields: Mapping[str, str], least: Role) -> AtWork:
        at_work = self.at_work(request)
        if at_work is None:
            cookie = request.cookies.get(COOKIE, "")[:_LONGEST]
            raise NotIn(fields, self._desk.sessions.last(cookie) if cookie else None)
        if not reaches(at_work.clerk.role, least):
            raise HTTPException(403)
        return at_work


def reaches(role: Role, least: Role) -> bool:
    """Whether pages for a role are also for this one: who audits reads all that clerks read, and the manager's too."""
    return role is Role.AUDITOR or _LEVEL[role] >= _LEVEL[least]


def form_key(at_work: AtWork) -> str:
    """What only pages made for this session can send back."""
    return hashlib.sha256(f"desk form {at_work.cookie}".encode()).hexdigest()[:32]


def is_own_machine(request: Request) -> bool:
    """Whether the hall's own machine asks, over its plain port; HTTPException 421 where it calls us by another name."""
    if request.url.scheme != "http":
        return False
    host = request.headers.get("host", "").rpartition(":")
    if (host[0] if host[2].isdecimal() else host[0] + host[1] + host[2]) not in OWN_NAMES:
        raise HTTPException(421)
    return request.client is not None and _is_loopback(request.client.host)


def place_of(request: Request) -> str:
    """Where somebody tries, for counting his tries: a computer of the hall by itself, another by its address."""
    return request.client.host if request.client else ""


def let_in(response: R, request: Request, at_work: AtWork) -> R:
    """Give the browser the cookie of who is in now."""
    return _with_cookie(response, request, COOKIE, at_work.cookie, None)


def admitted(response: R, request: Request, key: str) -> R:
    """Give the browser what it is known by as a computer of the hall."""
    return _with_cookie(response, request, PC_COOKIE, key, A_YEAR)


def _with_cookie(response: R, request: Request, name: str, value: str, seconds: int | None) -> R:
    is_secure = request.url.scheme == "https"
    response.set_cookie(name, value, max_age=seconds, httponly=True, samesite="strict", secure=is_secure)
    return response


def _is_loopback(address: str) -> bool:
    try:
        return ip_address(address).is_loopback
    except ValueError:
        return False
