"""The register: who looks for work and who offers it, by day, by name, by four last digits; and the same as a sheet."""

import datetime as dt
from collections.abc import Iterable
from typing import Any
from urllib.parse import urlencode

from fastapi import APIRouter
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from kiosk.desk.parts import Parts
from kiosk.desk.register.bodies import ManyFields, packed
from kiosk.hall.clock import local
from kiosk.hall.desk.act import Act
from kiosk.hall.desk.clerk import Role
from kiosk.hall.employer.numbers import mask_identity
from kiosk.hall.form.again import yuan
from kiosk.hall.form.hall_number import mask
from kiosk.hall.ids import from_text, to_text
from kiosk.paper.sheets.writing import as_csv, as_workbook
from kiosk.services.desk.register.register import EXPORTED_MOST, PAGE, Found, PostingEntry, SeekerEntry, Wish
from kiosk.words.words import CHINESE

SEEKERS, POSTINGS = "seekers", "postings"
KINDS = {"csv": "text/csv; charset=utf-8", "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"}
HEADS = {
    SEEKERS: ("登记时间", "姓名", "号码", "身份证号", "会干的活儿", "多远", "从哪天没活儿"),
    POSTINGS: (
        "发布时间",
        "号",
        "工种",
        "人数",
        "还差",
        "工钱",
        "怎么算",
        "结钱",
        "开工",
        "地点",
        "招工的",
        "电话",
        "来源",
    ),
}
SOURCES = ("", "手机", "自助机", "服务台", "走访", "中介", "网上")
SEARCHED = ("day", "name", "four")
FIRST_YEAR, LAST_YEAR = 2020, 2100


class RegisterPages:
    """/register."""

    def __init__(self, parts: Parts) -> None:
        self._parts, self._register = parts, parts.services.desk.register

    def routes(self) -> APIRouter:
        """What is served."""
        router = APIRouter()
        router.add_api_route("/register", self.seekers, methods=["GET"])
        router.add_api_route("/register", self.search, methods=["POST"])
        router.add_api_route("/register/postings", self.postings, methods=["GET"])
        router.add_api_route("/register/postings", self.search, methods=["POST"])
        router.add_api_route("/register/{what}/export", self.export, methods=["POST"])
        return router

    def seekers(self, request: Request) -> Response:
        """People who look for work, by day."""
        at_work = self._parts.doors.needed(request)
        return self._listed(request, at_work, SEEKERS, request.query_params)

    def postings(self, request: Request) -> Response:
        """Postings, by day."""
        at_work = self._parts.doors.needed(request)
        return self._listed(request, at_work, POSTINGS, request.query_params)

    def search(self, request: Request, fields: ManyFields) -> Response:
        """The same by name and digits, which stand in no address; what is sought by day alone has one."""
        at_work = self._parts.doors.sent(request, packed(fields), is_harmless=True)
        what = POSTINGS if request.url.path.endswith(POSTINGS) else SEEKERS
        if not fields.get("name", "").strip() and not fields.get("four", "").strip():
            day = urlencode({"day": fields.get("day", "")[:10]})
            return RedirectResponse(f"{request.url.path}?{day}" if fields.get("day") else request.url.path, 303)
        return self._listed(request, at_work, what, fields)

    def export(self, request: Request, what: str, fields: ManyFields) -> Response:
        """What is seen, as a sheet; with whole names and numbers only for a manager, who is written down for it."""
        is_whole = fields.get("whole") == "1"
        at_work = self._parts.doors.sent(request, packed(fields), Role.MANAGER if is_whole else Role.CLERK)
        kind = fields.get("kind", "csv")
        if what not in HEADS or kind not in KINDS:
            raise HTTPException(404)
        if is_whole:
            self._parts.services.acts.note(at_work.clerk.id, Act.EXPORTED)
        found = self._found(what, _wish(fields), EXPORTED_MOST)
        rows = [self._row(entry, is_whole=is_whole) for entry in found.entries]
        title = "求职登记" if what == SEEKERS else "招聘登记"
        content = as_csv(HEADS[what], rows) if kind == "csv" else as_workbook(title, HEADS[what], rows)
        named = {"content-disposition": f'attachment; filename="{what}.{kind}"'}
        return Response(content, media_type=KINDS[kind], headers=named)

    def _found(self, what: str, wish: Wish, most: int) -> Found:
        return self._register.seekers(wish, most) if what == SEEKERS else self._register.postings(wish, most)

    def _listed(self, request: Request, at_work: Any, what: str, asked: Any) -> Response:
        found = self._found(what, _wish(asked), PAGE)
        after = f"{found.last[0]}.{to_text(found.last[1])}" if found.last else ""
        typed = {name: asked.get(name, "")[:40] for name in SEARCHED}
        return self._parts.pages.page(
            request,
            at_work,
            f"register/{what}.html",
            entries=found.entries,
            after=after,
            typed=typed,
            is_first=not asked.get("after"),
        )

    def _row(self, entry: SeekerEntry | PostingEntry, *, is_whole: bool) -> list[str]:
        return self._seeker(entry, is_whole) if isinstance(entry, SeekerEntry) else self._posting(entry, is_whole)

    def _seeker(self, entry: SeekerEntry, is_whole: bool) -> list[str]:
        person, wishes = entry.person, entry.wishes
        identity = person.identity if is_whole or not person.identity else mask_identity(person.identity)
        return [
            _time(entry.at),
            person.name if is_whole else _surname(person.name),
            person.number if is_whole else mask(person.number),
            identity,
            self._trades(person.trades),
            f"{wishes.ride} 分钟" if wishes.ride else "",
            wishes.since.isoformat() if wishes.since else "",
        ]

    def _posting(self, entry: PostingEntry, is_whole: bool) -> list[str]:
        posting, terms, contact = entry.posting, entry.posting.terms, entry.contact
        return [
            _time(posting.published_at),
            str(posting.number or ""),
            self._trades((terms.trade,)),
            str(posting.wanted),
            str(posting.places_left),
            "-".join(yuan(fen) for fen in (terms.pay_fen, terms.pay_most_fen) if fen),
            CHINESE.posting.counted[terms.pay_unit],
            CHINESE.posting.paid[terms.paid],
            _time(terms.start),
            posting.place,
            contact.name if is_whole else _surname(contact.name),
            contact.phone if is_whole else mask(contact.phone),
            SOURCES[posting.source],
        ]

    def _trades(self, codes: Iterable[int]) -> str:
        return "、".join(name for code in codes if (name := self._parts.catalogue.name(code)))


def _wish(asked: Any) -> Wish:
    try:
        typed = dt.date.fromisoformat(asked.get("day", "")[:10])
    except ValueError:
        typed = dt.date.min
    day = typed if FIRST_YEAR <= typed.year <= LAST_YEAR else None
    at, mark, subject = asked.get("after", "")[:60].partition(".")
    try:
        before = (int(at), from_text(subject)) if mark and at.isascii() and len(at) < 16 else None
    except ValueError:
        before = None
    four = "".join(letter for letter in asked.get("four", "")[:40] if letter.isalnum())[-4:].upper()
    return Wish(day, asked.get("name", "")[:100], four if len(four) == 4 else "", before)


def _time(at: int) -> str:
    return f"{local(at):%Y-%m-%d %H:%M}"


def _surname(name: str) -> str:
    return f"{name[:1]}**" if name else ""
