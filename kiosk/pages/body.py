"""Form bodies: read within limits of size and time, decoded without trust."""

from http import HTTPStatus
from typing import Annotated
from urllib.parse import parse_qsl

from fastapi import Depends
from starlette.exceptions import HTTPException
from starlette.requests import Request

from sync.edge.bodies import Bodies
from sync.edge.limits import KB

MOST_BYTES = 64 * KB
MOST_FIELDS = 50
FORM = "application/x-www-form-urlencoded"
OWN_SITE = ("same-origin", "none")
"""What a browser calls a page of ours, or nobody's; another port of this machine is the same site and not ours."""
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


def is_foreign(request: Request) -> bool:
    """Whether another site's page sent the request.

    Our own pages give no referrer, so they send "null" as pages anywhere can; browsers that know say whose page it was.
    """
    if request.headers.get("sec-fetch-site", "none") not in OWN_SITE:
        return True
    origin = request.headers.get("origin", "null")
    host = request.headers.get("host", "")
    return origin not in ("null", f"http://{host}", f"https://{host}")
