"""Who did what at the desk, on whom and why: looked through by clerk, act, day; given out as a sheet."""

import datetime as dt
from collections.abc import Mapping
from contextlib import suppress

import msgspec
from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from kiosk.desk.parts import Parts
from kiosk.hall.clock import day_range, local
from kiosk.hall.desk.act import About, Act, Acted
from kiosk.hall.desk.clerk import Role
from kiosk.hall.ids import Id, from_text, to_text
from kiosk.pages.body import Fields
from kiosk.paper.sheets.writing import as_csv
from kiosk.services.desk.acts import Sought
from kiosk.words.desk import ACTS, WHYS

ROWS = 20
GIVEN_OUT = 5000
"""Rows of a sheet at most: who wants more asks for fewer days."""
HEAD = ("什么时候", "谁", "办了什么", "对谁", "为什么", "怎么办的")
LONGEST, TIME_DIGITS = 40, 15


class Line(msgspec.Struct, frozen=True):
    """An act as it is read."""

    acted: Acted
    who: str
    about: About
    reason: str


class ActPages:
    """/acts."""

    def __init__(self, parts: Parts) -> None:
        self._parts, self._acts = parts, parts.services.acts

    def routes(self) -> APIRouter:
        """What is served."""
        router = APIRouter(prefix="/acts")
        router.add_api_route("", self.show, methods=["GET"])
        router.add_api_route("/seen", self.seen, methods=["POST"])
        router.add_api_route("/sheet", self.give_out, methods=["POST"])
        return router

    def show(self, request: Request) -> Response:
        """Acts, the latest first, twenty a page."""
        at_work = self._parts.doors.needed(request, Role.MANAGER)
        asked = request.query_params
        found = self._acts.of(_sought(asked), ROWS + 1, _before(asked.get("after", "")))
        lines, more = self._lines(found[:ROWS]), found[ROWS - 1] if len(found) > ROWS else None
        chosen = {name: asked.get(name, "")[:LONGEST] for name in ("clerk", "act", "day", "odd")}
        after = f"{more.at}-{to_text(more.id)}" if more else ""
        clerks, page = self._parts.services.clerks.all(), self._parts.pages.page
        return page(request, at_work, "audit/acts.html", lines=lines, chosen=chosen, after=after, clerks=clerks)

    def seen(self, request: Request, fields: Fields) -> Response:
        """A manager has seen what is odd."""
        at_work = self._parts.doors.sent(request, fields, Role.MANAGER)
        self._acts.see(at_work.clerk.id)
        return RedirectResponse("/", 303)

    def give_out(self, request: Request, fields: Fields) -> Response:
        """What is looked for as a sheet; that it was given out is an act as well."""
        at_work = self._parts.doors.sent(request, fields, Role.MANAGER)
        self._acts.note(at_work.clerk.id, Act.EXPORTED)
        lines = self._lines(self._acts.of(_sought(fields), GIVEN_OUT))
        head = {"Content-Disposition": 'attachment; filename="acts.csv"'}
        return Response(as_csv(HEAD, map(self._row, lines)), media_type="text/csv; charset=utf-8", headers=head)

    def _lines(self, found: tuple[Acted, ...]) -> list[Line]:
        names = {clerk.id: clerk.name for clerk in self._parts.services.clerks.all()}
        about = self._acts.about(each.on for each in found if each.on)
        return [
            Line(each, names.get(each.clerk, "（不在名册）"), about.get(each.on or b"", About()), self._reason(each))
            for each in found
        ]

    def _reason(self, acted: Acted) -> str:
        typed = self._acts.reason(acted.id)
        return "，".join(word for word in (WHYS[acted.why], typed) if word)

    def _row(self, line: Line) -> tuple[str, ...]:
        at, about = local(line.acted.at), line.about
        work = f"{about.number} 号 {self._parts.pages.trade_name(about.trade)}" if about.number else ""
        whom = " ".join(word for word in (work, about.name, about.phone_masked) if word)
        return f"{at:%Y-%m-%d %H:%M}", line.who, ACTS[line.acted.act], whom, line.reason, odd_word(line.acted)


def odd_word(acted: Acted) -> str:
    """How it was done, where that is odd."""
    if acted.is_late:
        return "停了以后办的"
    return "断线时办的" if acted.is_alone else ""


def _sought(asked: Mapping[str, str]) -> Sought:
    """What an address or a form asks for; what cannot be read asks for nothing."""
    act = asked.get("act", "")
    since = until = None
    with suppress(ValueError, OverflowError):
        since, until = day_range(dt.date.fromisoformat(asked.get("day", "")[:10]))
    meant = Act[act] if act in Act.__members__ else None
    return Sought(_id(asked.get("clerk", "")), meant, None, since, until and until + 1, odd=bool(asked.get("odd")))


def _id(text: str) -> Id | None:
    try:
        return from_text(text[:LONGEST]) if text else None
    except ValueError:
        return None


def _before(text: str) -> tuple[int, Id] | None:
    at, _, name = text[:LONGEST].partition("-")
    last = _id(name)
    return (int(at), last) if last and at.isascii() and at.isdecimal() and len(at) <= TIME_DIGITS else None
