"""Form bodies: read within limits of size and time, decoded without trust."""

import asyncio
from typing import Annotated
from urllib.parse import parse_qsl

from fastapi import Depends
from starlette.exceptions import HTTPException
from starlette.requests import Request

from kiosk.phone.doors import is_foreign

MOST_BYTES = 64 * 1024
MOST_DRAINED = 8 * 1024 * 1024
"""Bytes read and thrown away before saying "too large": a phone that is still sending does not hear the answer."""
MOST_SECONDS = 30
MOST_FIELDS = 50
FORM = "application/x-www-form-urlencoded"
GARBLED = "\ufffd"
"""Stands where bytes were no UTF-8."""


async def read_fields(request: Request) -> dict[str, str]:
    """The fields of a form; a body that is none is an HTTPException."""
    if is_foreign(request):
        raise HTTPException(403)
    if request.headers.get("content-type", FORM).partition(";")[0].strip().lower() != FORM:
        raise HTTPException(415)
    try:
        async with asyncio.timeout(MOST_SECONDS):
            return decode(await _read(request))
    except TimeoutError:
        raise HTTPException(408) from None


Fields = Annotated[dict[str, str], Depends(read_fields)]


def decode(body: bytes) -> dict[str, str]:
    """Names and values, the last of each name; what is no UTF-8 becomes GARBLED. HTTPException 400 for too many."""
    try:
        pairs = parse_qsl(body.decode(errors="replace"), keep_blank_values=True, max_num_fields=MOST_FIELDS)
    except ValueError:
        raise HTTPException(400) from None
    return dict(pairs)


async def _read(request: Request) -> bytes:
    kept, size = bytearray(), 0
    async for chunk in request.stream():
        size += len(chunk)
        if size <= MOST_BYTES:
            kept += chunk
        elif size > MOST_DRAINED:
            break
    if size > MOST_BYTES:
        raise HTTPException(413)
    return bytes(kept)
