"""Answers with a tag, so that who has it already is told just that."""

import hashlib
from collections.abc import Mapping
from http import HTTPStatus

import msgspec

from sync.province.calls.web import Reply

FRESH_S = 2


def tagged(headers: Mapping[str, str], content: msgspec.Struct) -> Reply:
    """The content, or nothing if the caller's headers name the tag of just this."""
    body = msgspec.json.encode(content)
    tag = f'"{hashlib.sha256(body).hexdigest()[:24]}"'
    told = {"ETag": tag, "Cache-Control": f"public, max-age={FRESH_S}"}
    if tag in headers.get("if-none-match", ""):
        return Reply(b"", HTTPStatus.NOT_MODIFIED, told)
    return Reply(body, headers=told)
