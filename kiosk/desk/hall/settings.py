"""What holds for the hall, by concern: fields, lists row by row, or the file as it stands; seen before it is saved."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from fastapi import APIRouter
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from kiosk.desk.hall.labels import COLUMNS, GROUPS, HINTS, LABELS, wrong_in_words
from kiosk.desk.parts import Parts
from kiosk.hall.desk.act import Act
from kiosk.hall.desk.clerk import Role
from kiosk.hall.desk.settings import Held, Part, Unchanged, Wrong
from kiosk.pages.body import Fields
from kiosk.services.desk.hall.care import SettingsCare
from kiosk.services.desk.sessions import AtWork
from kiosk.words.desk import SETTINGS

TYPED, TEXT, NEW = "v.", "text", "new"


@dataclass(frozen=True)
class Asked:
    """What is being changed: the whole text, one `row` (None: a new one), or fields; and what was typed so far."""

    held: Held
    is_text: bool = False
    is_row: bool = False
    row: int | None = None
    typed: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Said:
    """What the form says besides: what is wrong, in which `text`, or that it was saved."""

    problem: Wrong | str | None = None
    text: str = ""
    is_saved: bool = False


NOTHING = Said()


class SettingsPages:
    """/hall/settings/{part}."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def routes(self) -> APIRouter:
        """What is served."""
        router = APIRouter()
        router.add_api_route("/hall/settings/{part}", self.show, methods=["GET"])
        router.add_api_route("/hall/settings/{part}", self.change, methods=["POST"])
        return router

    def show(self, request: Request, part: str) -> Response:
        """As it stands, or the form that changes it."""
        at_work = self._parts.doors.needed(request, Role.MANAGER)
        held = self._care.held(_part(part))
        rows = self._care.fields(held) if held.part is Part.HALL else self._care.rows(held)
        query = request.query_params
        is_text = TEXT in query or isinstance(rows, Wrong) or not rows
        asked = self._asked(held, is_text=is_text, row=query.get("row"))
        problem = rows if isinstance(rows, Wrong) else None
        return self._shown(request, at_work, asked, Said(problem, is_saved="saved" in query))

    def change(self, request: Request, part: str, fields: Fields) -> Response:
        """Show what would change, then change it; nothing typed is ever lost."""
        at_work = self._parts.doors.sent(request, fields, Role.MANAGER)
        held = self._care.held(_part(part))
        typed = {name.removeprefix(TYPED): value for name, value in fields.items() if name.startswith(TYPED)}
        typed = typed or {TEXT: fields.get(TEXT, "")}
        asked = self._asked(held, is_text=TEXT in fields, row=fields.get("row"), typed=typed)
        if fields.get("go") == "back":
            return self._shown(request, at_work, asked)
        text = self._text(asked)
        if isinstance(text, Wrong):
            return self._shown(request, at_work, asked, Said(text))
        if fields.get("go") == "save":
            return self._saved(request, at_work, asked, text, fields.get("seen", ""))
        return self._proposed(request, at_work, asked, text, is_overtaken=fields.get("seen") != held.seen)

    def _saved(self, request: Request, at_work: AtWork, asked: Asked, text: str, seen: str) -> Response:
        part = asked.held.part
        try:
            with self._parts.services.acts.by(at_work.clerk.id, Act.SETTINGS_CHANGED):
                said = self._care.save(part, seen, text)
        except OSError:
            return self._shown(request, at_work, asked, Said("disk"))
        if said is Unchanged.OVERTAKEN:
            return self._proposed(request, at_work, asked, text, is_overtaken=True)
        if said is Unchanged.SAME or said is None:
            return RedirectResponse(f"/hall/settings/{part.name.lower()}?saved", 303)
        return self._shown(request, at_work, asked, Said(said if isinstance(said, Wrong) else said.value, text))

    def _proposed(
        self, request: Request, at_work: AtWork, asked: Asked, text: str, *, is_overtaken: bool = False
    ) -> Response:
        proposal = self._care.propose(asked.held.part, text)
        if proposal.wrong is not None:
            return self._shown(request, at_work, asked, Said(proposal.wrong, text))
        if not proposal.difference:
            return self._shown(request, at_work, asked, Said("same"))
        shown = {
            "asked": asked,
            "title": SETTINGS[asked.held.part],
            "lines": proposal.difference,
            "part": asked.held.part,
        }
        status = 409 if is_overtaken else 200
        page = "hall/look.html"
        return self._parts.pages.page(request, at_work, page, status, is_overtaken=is_overtaken, **shown)

    def _text(self, asked: Asked) -> str | Wrong:
        """What the file would say."""
        if asked.is_text:
            return asked.typed.get(TEXT, "")
        rows = self._care.fields(asked.held) if asked.held.part is Part.HALL else self._care.rows(asked.held)
        if isinstance(rows, Wrong):
            return rows
        if asked.is_row:
            return self._care.with_row(asked.held, asked.row, {"ended": "", **asked.typed})
        return self._care.with_fields(asked.held, asked.typed)

    def _shown(
        self,
        request: Request,
        at_work: AtWork,
        asked: Asked,
        said: Said = NOTHING,
    ) -> Response:
        """The form with what was typed, or what stands where nothing was."""
        held, care = asked.held, self._care
        rows, wrong = care.rows(held), said.problem if isinstance(said.problem, Wrong) else None
        lines = (said.text or asked.typed.get(TEXT) or held.text).splitlines()
        shown = {
            "asked": asked,
            "part": held.part,
            "title": SETTINGS[held.part],
            "rows": [] if isinstance(rows, Wrong) else rows,
            "families": [] if isinstance(rows, Wrong) else care.families(held),
            "values": asked.typed or self._values(asked, rows),
            "groups": GROUPS,
            "labels": LABELS,
            "hints": HINTS,
            "columns": COLUMNS,
            "problem": wrong_in_words(wrong) if wrong else said.problem,
            "wrong": wrong,
            "line": lines[wrong.line - 1] if wrong and 0 < wrong.line <= len(lines) else "",
            "is_saved": said.is_saved,
        }
        page = "text" if asked.is_text else "row" if asked.is_row else "fields" if held.part is Part.HALL else "rows"
        return self._parts.pages.page(request, at_work, f"hall/{page}.html", 422 if said.problem else 200, **shown)

    def _values(self, asked: Asked, rows: list[dict[str, str]] | Wrong) -> Mapping[str, str]:
        if asked.is_text or isinstance(rows, Wrong):
            return {TEXT: asked.held.text}
        if asked.held.part is Part.HALL:
            fields = self._care.fields(asked.held)
            return {} if isinstance(fields, Wrong) else fields
        if asked.row is not None and asked.row < len(rows):
            return rows[asked.row]
        empty = dict.fromkeys(rows[0], "") if rows else {}
        return empty | ({"code": _next_code(rows)} if "code" in empty else {})

    def _asked(self, held: Held, *, is_text: bool, row: str | None, typed: Mapping[str, str] | None = None) -> Asked:
        """What a form or an address means; HTTPException 404 for a row that is not there (any more)."""
        if is_text or row is None:
            return Asked(held, is_text, typed=typed or {})
        rows = self._care.rows(held)
        number = int(row) if row.isascii() and row.isdecimal() and len(row) < 5 else None
        is_there = row == NEW if number is None else isinstance(rows, list) and number < len(rows)
        if not rows or not is_there:
            raise HTTPException(404)
        return Asked(held, is_row=True, row=number, typed=typed or {})

    @property
    def _care(self) -> SettingsCare:
        if self._parts.care is None:
            raise HTTPException(404)
        return self._parts.care.settings


def _next_code(rows: list[dict[str, str]]) -> str:
    """A number above all there are or were."""
    return str(max(int(row["code"]) for row in rows if row["code"].isdecimal()) + 1)


def _part(name: str) -> Part:
    found = Part.__members__.get(name.upper())
    if not found:
        raise HTTPException(404)
    return found
