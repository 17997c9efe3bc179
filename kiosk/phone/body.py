"""Form bodies: read within limits of size and time, decoded without trust."""

from http import HTTPStatus
from typing import Annotated
from urllib.parse import parse_qsl

from fastapi import Depends
from starlette.exceptions import HTTPException
from starlette.requests import Request

from kiosk.phone.doors import is_foreign
from sync.edge.bodies import Bodies
from sync.edge.limits import KB, MB, Limits

MOST_BYTES = 64 * KB
LIMITS = Limits(connections=800, an_address=300, body=MOST_BYTES, bodies=4 * MB)
"""Of the pages: browsers keep up to six connections each, one of them for what is new; phones may share an address."""
MOST_FIELDS = 50
FORM = "application/x-www-form-urlencoded"
GARBLED = "\ufffd"
"""Stands where bytes were no UTF-8."""


async def read_fields(request: Request) -> dict[str, str]:
    """The fields of a form of ours; a body that is none is an HTTPException."""
    if is_foreign(request):
        raise HTTPException(403)
    return await read_from_anywhere(request)


async def read_from_anywhere(request: Request) -> dict[str, str]:
    """The same of whoever's page."""
    if request.headers.get("content-type", FORM).partition(";")[0].strip().lower() != FORM:
        raise HTTPException(415)
    bodies: Bodies = request.app.state.bodies
    async with bodies.read(request) as body:
        if isinstance(body, HTTPStatus):
            raise HTTPException(body)
        return decode(body)


Fields = Annotated[dict[str, str], Depends(read_fields)]
ForeignFields = Annotated[dict[str, str], Depends(read_from_anywhere)]


def decode(body: bytes) -> dict[str, str]:
    """Names and values, the last of each name; what is no UTF-8 becomes GARBLED. HTTPException 400 for too many."""
    try:
        pairs = parse_qsl(body.decode(errors="replace"), keep_blank_values=True, max_num_fields=MOST_FIELDS)
    except ValueError:
        raise HTTPException(400) from None
    return dict(pairs)
