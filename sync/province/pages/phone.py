"""Employers' pages from anywhere, after a kiosk's code was scanned.

    /e/CODE ─> form ─> the hall looks ─> waiting ─┬ understood: shown back ─> sent to the hall ─> waiting
                                                  ├ published, or held: how it stands
                                                  ├ something to mend: the form again, with what was typed
                                                  └ no answer in a minute: the hall's own pages, or its desk

What was typed goes to and fro with the pages themselves: the province keeps none of it that it could read.
"""

import asyncio
import hmac
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import replace
from functools import partial
from http import HTTPStatus
from typing import Any, TypeVar
from urllib.parse import parse_qsl

import sqlalchemy as sa
from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from sync.contract.form import Form
from sync.edge.bodies import Bodies
from sync.names import from_text, to_text
from sync.province.desk.phones.drafts import Standing, Typed
from sync.province.desk.phones.scans import BETWEEN, Refused, Scanned
from sync.province.desk.province import Province
from sync.province.ledger.refusal import Refusal, Why
from sync.province.pages.asking import PHONE, is_foreign, keep_phone, key_of
from sync.province.pages.rendered import COOKIE, FOLDER, Rendered, Shown, usual_day
from sync.province.pages.words import NAMES

KEY, NONCE, ACT, KEEPS = "form_key", "nonce", "act", "keeps"
SILENT_MS = 60_000
MOST_BYTES, MOST_FIELDS, MOST_LETTERS = 64 * 1024, 80, 2000
NONCE_BYTES = 10
STATUS = {Refused.FORGED: 403, Refused.EXPIRED: 410, Refused.USED: 410}
_FILES = {"page.css": "text/css", "page.js": "text/javascript"}
_SAID = {Why.TOO_MUCH: ("too_much", 429), Why.UNFIT: ("too_long", 422)}
"""What is said where the province does not take it on."""
_DONE = ("published", "held", "refused", "sent_back", "too_late")
T = TypeVar("T")


class _NoEntryError(Exception):
    """This request is answered with a page that says why, without a form."""

    def __init__(self, why: str, status: int) -> None:
        super().__init__(why)
        self.why, self.status = why, status


class PhonePages:
    """All of them; work with the database is done in the province's pool."""

    def __init__(self, province: Province, bodies: Bodies) -> None:
        self._province, self._bodies, self._rendered = province, bodies, Rendered(lambda: province.store.now)

    def routes(self) -> Iterator[Route]:
        """What is served."""
        yield self._route("/e/{code}", self.enter)
        yield self._route("/post", self.show)
        yield self._route("/post", self.look_first, "POST")
        yield self._route("/post/send", self.publish, "POST")
        yield self._route("/post/change", self.change, "POST")
        yield self._route("/post/in/{language}", self.translate, "POST")
        yield self._route("/in/{language}", self.choose)
        yield self._route("/answer", self.look, "POST")
        yield self._route("/answer/{act}", self.has_answered)
        yield self._route("/posted/{act}", self.posted)
        yield Route("/page/{file}", _static, methods=["GET"])

    def _route(self, path: str, work: Callable[[Request], Awaitable[Response]], method: str = "GET") -> Route:
        async def answer(request: Request) -> Response:
            try:
                return await work(request)
            except _NoEntryError as why:
                return self._rendered.refused(request, why.why, why.status)
            except sa.exc.DBAPIError:
                return self._rendered.refused(request, "trouble", 503)

        return Route(path, answer, methods=[method])

    async def enter(self, request: Request) -> Response:
        """Use a kiosk's code; a browser that has used this very code goes on."""
        code, cookie = request.path_params["code"], request.cookies.get(PHONE, "")
        phone = await self._run(partial(self._province.scans.phone, cookie)) if cookie else None
        on = RedirectResponse("/post", 303)
        if phone is not None and phone.code and phone.code == code.upper():
            return on
        found = await self._run(partial(self._province.scans.let_in, code))
        if isinstance(found, Refused):
            raise _NoEntryError(found.value, STATUS[found])
        return keep_phone(request, on, found)

    async def show(self, request: Request) -> Response:
        """The form, fresh."""
        phone, form = await self._known(request)
        if not self._province.scans.may_post(phone):
            raise _NoEntryError("no_session", 403)
        typed = {field.name: field.usual for field in form.fields} | {NONCE: self._nonce()}
        typed |= {field.name: usual_day(self._province.store.now) for field in form.fields if field.kind == "day"}
        return self._form(request, Shown(form, typed))

    async def look_first(self, request: Request) -> Response:
        """Ask the hall what it understands of what was typed."""
        phone, form, typed = await self._sent(request)
        typed.pop(KEEPS, None)
        return await self._send(request, phone, Shown(form, typed), looks=True)

    async def publish(self, request: Request) -> Response:
        """Bring what was looked at to the hall, and wait for what it says."""
        phone, form, typed = await self._sent(request)
        return await self._send(request, phone, Shown(form, typed), looks=False)

    async def change(self, request: Request) -> Response:
        """The form with what was typed, and what the hall said of it."""
        phone, form, typed = await self._sent(request)
        act, _ = typed.pop(ACT, ""), typed.pop(KEEPS, None)
        row = (await self._standing(phone, act)).row if act else None
        return self._form(request, Shown(form, typed, said=row.said if row else ()))

    async def _send(self, request: Request, phone: Scanned, shown: Shown, looks: bool) -> Response:
        form, typed = shown.form, shown.typed
        typed.pop(ACT, None)
        if not self._province.scans.may_post(phone):
            return self._form(request, Shown(form, typed, notice="code_expired", status=403))
        address = request.client.host if request.client else ""
        try:
            act = await self._run(partial(self._province.drafts.send, phone, _typed(form, typed, looks), address))
        except Refusal as refusal:
            notice, status = _SAID.get(refusal.why, ("not_now", 503))
            return self._form(request, Shown(form, typed, notice=notice, status=status))
        return await self._answered(request, phone, Shown(form, typed, act=to_text(act)))

    async def look(self, request: Request) -> Response:
        """Whether the hall has answered, with what was typed."""
        phone, form, typed = await self._sent(request)
        return await self._answered(request, phone, Shown(form, typed, act=typed.pop(ACT, "")))

    async def has_answered(self, request: Request) -> Response:
        """The same for the page's script: one word."""
        phone, _ = await self._known(request)
        standing = await self._standing(phone, request.path_params[ACT])
        return PlainTextResponse("answered" if standing.row else "waiting", headers={"Cache-Control": "no-store"})

    async def posted(self, request: Request) -> Response:
        """How the work stands: number, how many come, under which labels."""
        phone, form = await self._known(request)
        standing = await self._standing(phone, request.path_params[ACT])
        if standing.row is None or standing.row.state not in _DONE:
            raise _NoEntryError("nothing", 404)
        return self._rendered.page(request, "posted.html", Shown(form, {}, further={"row": standing.row}))

    async def translate(self, request: Request) -> Response:
        """The form with what was typed, in another language; nothing is sent."""
        _, form, typed = await self._sent(request)
        language = request.path_params["language"]
        if language not in form.languages:
            raise _NoEntryError("nothing", 404)
        page = self._form(request, Shown(form, typed, language=language))
        page.set_cookie(COOKIE, language, max_age=365 * 24 * 3600, httponly=True, samesite="lax")
        return page

    async def choose(self, request: Request) -> Response:
        """A page without a form, in another language."""
        language, to = request.path_params["language"], request.query_params.get("to", "")
        is_ours = to.startswith("/") and not to.startswith(("//", "/\\")) and to.isprintable() and len(to) < MOST_BYTES
        on = RedirectResponse(to if is_ours else "/post", 303)
        if language in NAMES:
            on.set_cookie(COOKIE, language, max_age=365 * 24 * 3600, httponly=True, samesite="lax")
        return on

    async def _answered(self, request: Request, phone: Scanned, shown: Shown) -> Response:
        standing = await self._standing(phone, shown.act)
        row = standing.row
        if row is None:
            return self._waiting(request, phone, shown, standing.waited >= SILENT_MS)
        if row.state in _DONE:
            return RedirectResponse(f"/posted/{shown.act}", 303)
        if row.state == "understood":
            further = {"row": row}
            page = replace(shown, said=row.said, form_key=key_of(request), further=further)
            return self._rendered.page(request, "look.html", page)
        notice = "mend" if row.state == "wrong" else row.state
        return self._form(request, Shown(shown.form, shown.typed, notice=notice, said=row.said, status=422))

    def _waiting(self, request: Request, phone: Scanned, shown: Shown, is_silent: bool) -> Response:
        to = phone.where.web_address if is_silent else ""
        further = {"is_silent": is_silent, "code": phone.code, "proof": phone.proof}
        page = replace(shown, form_key=key_of(request), status=202, to=to, further=further)
        return self._rendered.page(request, "waiting.html", page)

    def _form(self, request: Request, shown: Shown) -> Response:
        shown = replace(shown, further={"has_code": BETWEEN not in request.cookies.get(PHONE, "")})
        return self._rendered.page(request, "form.html", replace(shown, form_key=key_of(request)))

    async def _known(self, request: Request) -> tuple[Scanned, Form]:
        cookie = request.cookies.get(PHONE, "")
        phone = await self._run(partial(self._province.scans.phone, cookie)) if cookie else None
        if phone is None:
            raise _NoEntryError("no_session", 403)
        form = await self._run(partial(self._province.scans.form, phone))
        if form is None:
            raise _NoEntryError("no_form", 503)
        return phone, form

    async def _sent(self, request: Request) -> tuple[Scanned, Form, dict[str, str]]:
        """Who sends a form of ours, and what of it is asked."""
        phone, form = await self._known(request)
        if is_foreign(request):
            raise _NoEntryError("nothing", 403)
        async with self._bodies.read(request, MOST_BYTES) as body:
            if isinstance(body, HTTPStatus):
                raise _NoEntryError("trouble", body)
            fields = _decoded(body)
        if not hmac.compare_digest(fields.get(KEY, "").encode(), key_of(request).encode()):
            raise _NoEntryError("no_session", 403)
        return (
            phone,
            form,
            {name: value for name, value in fields.items() if name in (*_names(form), NONCE, ACT, KEEPS)},
        )

    async def _standing(self, phone: Scanned, act: str) -> Standing:
        try:
            found = await self._run(partial(self._province.drafts.standing, phone, from_text(act)))
        except ValueError:
            found = None
        if found is None:
            raise _NoEntryError("nothing", 404)
        return found

    async def _run(self, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._province.pool, work)

    def _nonce(self) -> str:
        return to_text(self._province.store.new_bytes(NONCE_BYTES))


def _names(form: Form) -> list[str]:
    """What the form's controls are called."""
    several = (f"{one.name}_{choice.value}" for one in form.fields if one.kind == "several" for choice in one.choices)
    return [*(one.name for one in form.fields), *several]


def _typed(form: Form, fields: dict[str, str], looks: bool) -> Typed:
    """As the hall reads it: of `several` the values with blanks between."""
    sent = {one.name: fields.get(one.name, "")[:MOST_LETTERS] for one in form.fields if one.kind != "several"}
    for one in form.fields:
        if one.kind == "several":
            sent[one.name] = " ".join(each.value for each in one.choices if fields.get(f"{one.name}_{each.value}"))
    nonce = "".join(letter for letter in fields.get(NONCE, "") if letter.isascii() and letter.isalnum())[:64]
    told = {name: text for name, text in sent.items() if text}
    return Typed(nonce.ljust(8, "0"), fields.get(KEEPS) == "1", told, looks)


def _decoded(body: bytes) -> dict[str, str]:
    try:
        return dict(parse_qsl(body.decode(errors="replace"), keep_blank_values=True, max_num_fields=MOST_FIELDS))
    except ValueError:
        raise _NoEntryError("trouble", 400) from None


async def _static(request: Request) -> Response:
    name: Any = request.path_params["file"]
    if name not in _FILES:
        return PlainTextResponse("", 404)
    return FileResponse(FOLDER / "static" / name, media_type=_FILES[name], headers={"Cache-Control": "no-cache"})
