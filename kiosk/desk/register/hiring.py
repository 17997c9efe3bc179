"""招聘登记: one posting as a form, ten as a grid, a hundred out of a sheet; all of them are taken or none."""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from kiosk.desk.parts import Parts
from kiosk.desk.register.bodies import ManyFields, Uploaded, packed
from kiosk.hall.desk.act import Act
from kiosk.hall.desk.clerk import Role
from kiosk.hall.desk.register.rows import (
    COLUMNS,
    FLAGS,
    ROWS_MOST,
    SAME_AS_ABOVE,
    HeadFault,
    Row,
    filled_down,
    offered,
    rows_under,
)
from kiosk.hall.posting import Posting, Source
from kiosk.paper.sheets.reading import read_sheet
from kiosk.paper.sheets.table import FORMULA, SheetFault
from kiosk.paper.sheets.writing import as_form
from kiosk.services.desk.register.batches import Answered, Batch, NotTaken, Taken, Worded, Wrong
from kiosk.services.desk.sessions import AtWork
from kiosk.words.rows import ROW_WORDS

GRID = 10
SOURCES = {"desk": Source.DESK, "visit": Source.VISIT, "agency": Source.AGENCY}
SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CHOSEN = ("trade", "pay_unit", "paid")
"""Fields of a grid that open to choose from."""


@dataclass(frozen=True)
class _Form:
    """Rows as they are shown, with what came of sending them; `is_read`: out of a sheet."""

    rows: Sequence[Row]
    fields: Mapping[str, str] = field(default_factory=dict)
    answer: Answered | None = None
    is_one: bool = False
    is_read: bool = False
    file_fault: str = ""
    heads: Sequence[HeadFault] = ()


class HiringPages:
    """/hiring."""

    def __init__(self, parts: Parts) -> None:
        self._parts, self._batches = parts, parts.services.desk.batches

    def routes(self) -> APIRouter:
        """What is served."""
        router = APIRouter()
        router.add_api_route("/hiring", self.one, methods=["GET"])
        router.add_api_route("/hiring", self.send_one, methods=["POST"])
        router.add_api_route("/hiring/several", self.several, methods=["GET"])
        router.add_api_route("/hiring/several", self.send_several, methods=["POST"])
        router.add_api_route("/hiring/sheet", self.several, methods=["GET"])
        router.add_api_route("/hiring/sheet", self.read, methods=["POST"])
        router.add_api_route("/hiring/form.xlsx", self.template, methods=["GET"])
        return router

    def one(self, request: Request) -> Response:
        """The form for one employer."""
        return self._shown(
            request, self._parts.doors.needed(request, Role.VOLUNTEER), _Form((Row(1, {}),), is_one=True)
        )

    def send_one(self, request: Request, fields: ManyFields) -> Response:
        """Publish it, or say what is wrong with it."""
        at_work = self._parts.doors.sent(request, packed(fields), Role.VOLUNTEER)
        return self._sent(request, at_work, fields, is_one=True)

    def several(self, request: Request) -> Response:
        """An empty grid."""
        at_work = self._parts.doors.needed(request)
        return self._shown(request, at_work, _Form(_empty()))

    def send_several(self, request: Request, fields: ManyFields) -> Response:
        """Publish all of them, or say what is wrong with each."""
        at_work = self._parts.doors.sent(request, packed(fields))
        return self._sent(request, at_work, fields)

    def read(self, request: Request, upload: Uploaded) -> Response:
        """Show what stands in a sheet, with what is wrong in it; nothing is published before that was seen."""
        at_work = self._parts.doors.sent(request, {"form_key": upload.fields.get("form_key", "")})
        table = read_sheet(upload.content)
        if isinstance(table, SheetFault):
            return self._shown(request, at_work, _Form(_empty(), upload.fields, file_fault=table.value), 422)
        found = rows_under(table.rows[0], zip(table.numbers[1:], table.rows[1:], strict=True))
        heads = [fault for fault in found if isinstance(fault, HeadFault)]
        rows = filled_down(row for row in found if isinstance(row, Row))
        if heads or not rows:
            empty = "" if heads else SheetFault.EMPTY.value
            return self._shown(request, at_work, _Form(_empty(), upload.fields, file_fault=empty, heads=heads), 422)
        answer = self._batches.check(self._batch(at_work, upload.fields, rows), ROW_WORDS)
        shown = tuple(Row(row.number, {**row.cells, **_without_formulas(row)}) for row in rows)
        return self._shown(request, at_work, _Form(shown, upload.fields, answer, is_read=True))

    def template(self, request: Request) -> Response:
        """The sheet to be filled."""
        self._parts.doors.needed(request)
        heads = [column.head for column in COLUMNS]
        hints = [("栏", "要不要填", "怎么填"), *((one.head, _must(one.is_needed), one.hint) for one in COLUMNS)]
        content = as_form("岗位", heads, offered(self._parts.catalogue, ROW_WORDS), hints)
        named = {"content-disposition": 'attachment; filename="gangwei.xlsx"'}
        return Response(content, media_type=SHEET, headers=named)

    def _sent(self, request: Request, at_work: AtWork, fields: Mapping[str, str], *, is_one: bool = False) -> Response:
        typed = _rows(fields) or ((Row(1, {}),) if is_one else ())
        used = typed if is_one else filled_down(row for row in typed if any(row.cells.values()))
        batch = self._batch(at_work, fields, used, is_one=is_one)
        with self._parts.services.acts.by(at_work.clerk.id, Act.POSTING_TYPED):
            answer = self._batches.publish(batch, ROW_WORDS)
        if isinstance(answer, Taken):
            return self._taken(request, at_work, answer, is_one=is_one)
        shown = {row.number: row for row in used}
        rows = tuple(shown.get(row.number, row) for row in typed) or _empty()
        return self._shown(request, at_work, _Form(rows, fields, answer, is_one), 422)

    def _taken(self, request: Request, at_work: AtWork, answer: Taken, *, is_one: bool) -> Response:
        published = [work for work in answer.works if isinstance(work, Posting)]
        held = [work for work in answer.works if not isinstance(work, Posting)]
        return self._parts.pages.page(
            request,
            at_work,
            "register/taken.html",
            published=published,
            held=held,
            again=answer.again,
            is_one=is_one,
        )

    def _batch(self, at_work: AtWork, fields: Mapping[str, str], rows: Sequence[Row], *, is_one: bool = False) -> Batch:
        return Batch(
            nonce=fields.get("nonce", "")[:40],
            source=Source.DESK if is_one else SOURCES.get(fields.get("source", ""), Source.VISIT),
            rows=tuple(rows),
            agency=fields.get("agency", "")[:40].strip(),
            keeps=fields.get("keeps") == "1",
            is_read=at_work.clerk.role is not Role.VOLUNTEER,
        )

    def _shown(self, request: Request, at_work: AtWork, form: _Form, status: int = 200) -> Response:
        typed, answer = form.fields, form.answer
        shown: dict[str, Any] = {"rows": form.rows, "columns": COLUMNS, "flags": FLAGS, "same": SAME_AS_ABOVE}
        shown |= {"nonce": typed.get("nonce") or secrets.token_hex(10), "choices": self._choices()}
        shown |= {"source": typed.get("source", "visit"), "agency": typed.get("agency", ""), "most": ROWS_MOST}
        shown |= {"wrong": answer.faults if isinstance(answer, Wrong) else ()}
        shown |= {"worded": answer if isinstance(answer, Worded) else None}
        shown |= {"not_taken": answer if isinstance(answer, NotTaken) else None}
        shown |= {"file_fault": form.file_fault, "heads": form.heads, "is_read": form.is_read}
        template = "register/hiring_one.html" if form.is_one else "register/hiring_several.html"
        return self._parts.pages.page(request, at_work, template, status, **shown)

    def _choices(self) -> dict[str, list[str]]:
        by_head = offered(self._parts.catalogue, ROW_WORDS)
        return {column.field: by_head[column.head] for column in COLUMNS if column.field in CHOSEN}


def _rows(fields: Mapping[str, str]) -> tuple[Row, ...]:
    """The rows of a form, whose fields are called 3_trade and so on, or 3_needs.2 where several are ticked."""
    cells: dict[int, dict[str, str]] = {}
    for name, value in fields.items():
        number, mark, field = name.partition("_")
        if mark and number.isascii() and number.isdigit() and len(number) < 6:
            row, (field, *ticked) = cells.setdefault(int(number), {}), field.split(".")
            row[field] = "、".join(filter(None, (row.get(field, "") if ticked else "", value.strip())))
    known = {column.field for column in COLUMNS}
    return tuple(
        Row(number, {field: text for field, text in row.items() if field in known and text})
        for number, row in sorted(cells.items())
    )


def _empty() -> tuple[Row, ...]:
    return tuple(Row(number, {}) for number in range(1, GRID + 1))


def _without_formulas(row: Row) -> dict[str, str]:
    return {field: "" for field, text in row.cells.items() if text == FORMULA}


def _must(is_needed: bool) -> str:
    return "要填" if is_needed else "可以不填"
