"""Longer forms than others, and files: read within limits of their own, decoded without trust."""

import re
from collections.abc import Mapping
from http import HTTPStatus
from typing import Annotated
from urllib.parse import parse_qsl

import msgspec
from fastapi import Depends
from starlette.exceptions import HTTPException
from starlette.requests import Request

from kiosk.desk.doors import FORM_KEY
from kiosk.pages.body import FORM, is_foreign
from kiosk.paper.sheets.table import BYTES_MOST
from sync.edge.bodies import Bodies
from sync.edge.limits import KB

FIELDS_MOST = 3_000
FORM_MOST, UPLOAD_MOST = 512 * KB, BYTES_MOST + 16 * KB
PACKED = "packed"
"""One field that holds all others, of a form that waited until somebody was in."""
PARTS_MOST = 10
_BOUNDARY = re.compile(r'boundary=(?:"([^"\r\n]{1,70})"|([^;,\s"]{1,70}))')
_NAME = re.compile(rb'[;\s]name="([^"\r\n]{0,100})"')


class Upload(msgspec.Struct, frozen=True):
    """A file with the fields beside it."""

    fields: dict[str, str]
    content: bytes


async def read_many(request: Request) -> dict[str, str]:
    """The fields of a long form of ours; a body that is none is an HTTPException."""
    if request.headers.get("content-type", FORM).partition(";")[0].strip().lower() != FORM:
        raise HTTPException(415)
    body = await _read(request, FORM_MOST)
    try:
        pairs = parse_qsl(body.decode(errors="replace"), keep_blank_values=True, max_num_fields=FIELDS_MOST)
    except ValueError:
        raise HTTPException(400) from None
    fields = dict(pairs)
    return {**_unpacked(fields.pop(PACKED)), **fields} if PACKED in fields else fields


async def read_upload(request: Request) -> Upload:
    """A form with one file in it, called `sheet`."""
    kind = request.headers.get("content-type", "")
    found = _BOUNDARY.search(kind)
    if found is None or not kind.lower().startswith("multipart/form-data"):
        raise HTTPException(415)
    return split(await _read(request, UPLOAD_MOST), (found[1] or found[2]).encode())


ManyFields = Annotated[dict[str, str], Depends(read_many)]
Uploaded = Annotated[Upload, Depends(read_upload)]


def packed(fields: Mapping[str, str]) -> dict[str, str]:
    """The same in one field: what is kept until somebody is in."""
    kept = {name: value for name, value in fields.items() if value and name != FORM_KEY}
    return {PACKED: msgspec.json.encode(kept).decode(), FORM_KEY: fields.get(FORM_KEY, "")}


def split(body: bytes, boundary: bytes) -> Upload:
    """The parts of a multipart body; what is none, or too many, is an HTTPException."""
    pieces = (b"\r\n" + body).split(b"\r\n--" + boundary)
    if len(pieces) < 3 or not pieces[-1].startswith(b"--"):
        raise HTTPException(400)
    parts = pieces[1:-1]
    if len(parts) > PARTS_MOST:
        raise HTTPException(400)
    fields: dict[str, str] = {}
    content = b""
    for part in parts:
        head, has_end, value = part.partition(b"\r\n\r\n")
        name = _NAME.search(head)
        if not has_end or name is None:
            raise HTTPException(400)
        if name[1] == b"sheet":
            content = value
        else:
            fields[name[1].decode(errors="replace")] = value.decode(errors="replace")
    return Upload(fields, content)


async def _read(request: Request, most: int) -> bytes:
    if is_foreign(request):
        raise HTTPException(403)
    bodies: Bodies = request.app.state.bodies
    async with bodies.read(request, most) as body:
        if isinstance(body, HTTPStatus):
            raise HTTPException(body)
        return body


def _unpacked(text: str) -> dict[str, str]:
    try:
        return msgspec.json.decode(text, type=dict[str, str])
    except msgspec.DecodeError:
        raise HTTPException(400) from None
