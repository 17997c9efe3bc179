"""OpenAPI of the province, made of its operations."""

import re
from collections.abc import Iterable
from http import HTTPStatus
from typing import Any

import msgspec

from sync.contract.access import CHALLENGE_HEADER
from sync.contract.drafts import Code as PresenceCode
from sync.contract.ids import NameText
from sync.contract.problem import PROBLEM_TYPE, ProblemBody
from sync.contract.regions import Code
from sync.contract.rows import What
from sync.copying.transport import CONTENT_TYPE
from sync.entries import Number
from sync.province.calls.callers import Access
from sync.province.calls.operations import operations
from sync.province.calls.web import JSON, Operation
from sync.province.desk.province import Province
from sync.province.ledger.keys import SEED_BYTES, ProvinceKeys
from sync.roll.root import SECRET_BYTES, Root

VERSION = "1"
_REF = "#/components/schemas/{name}"
_SCHEMES = {
    "signature": {
        "type": "apiKey",
        "in": "header",
        "name": "Authorization",
        "description": "Linggong key=<base64>, challenge=<base64>, signature=<base64>: Ed25519 over 'linggong request' "
        "+ "
        "challenge + method + ' ' + path + line feed + SHA-256(body). The challenge is that of the last answer's "
        f"{CHALLENGE_HEADER}.",
    },
    "key": {"type": "http", "scheme": "bearer"},
}
_SECURITY: dict[Access, list[dict[str, list[str]]]] = {
    Access.PUBLIC: [],
    Access.CODE: [],
    Access.KIOSK: [{"signature": []}],
    Access.READER: [{"signature": []}, {"key": []}],
    Access.CHANNEL: [{"key": []}],
    Access.APPLICANT: [{"signature": []}, {"key": []}],
    Access.CLERK: [{"key": []}],
    Access.ADAPTER: [{"key": []}],
}
_PARTS = {
    "code": msgspec.json.schema(Code),
    "id": msgspec.json.schema(NameText),
    "presence": msgspec.json.schema(PresenceCode),
    "table": msgspec.json.schema(What),
    "after": msgspec.json.schema(Number),
}
_ALWAYS = (
    HTTPStatus.REQUEST_TIMEOUT,
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    HTTPStatus.TOO_MANY_REQUESTS,
    HTTPStatus.SERVICE_UNAVAILABLE,
)


def openapi() -> dict[str, Any]:
    """The whole document."""
    province = Province("sqlite://", ProvinceKeys(bytes(SEED_BYTES), Root(bytes(SECRET_BYTES))))
    found = list(operations(province))
    province.close()
    types = [kind for each in found if not each.is_wire for kind in (each.takes, each.gives) if kind]
    _, schemas = msgspec.json.schema_components([*types, ProblemBody], ref_template=_REF)
    return {
        "openapi": "3.1.0",
        "info": {"title": "Linggong province", "version": VERSION, "description": "See README.md beside this file."},
        "paths": _paths(found),
        "components": {"schemas": schemas, "securitySchemes": _SCHEMES},
    }


def _paths(found: Iterable[Operation]) -> dict[str, Any]:
    paths: dict[str, Any] = {}
    for each in found:
        paths.setdefault(each.path, {})[each.method.lower()] = _described(each)
    return paths


def _described(operation: Operation) -> dict[str, Any]:
    words = re.findall("[a-z]+", operation.path.removeprefix("/v1"))
    made: dict[str, Any] = {
        "operationId": "_".join([operation.method.lower(), *words]),
        "summary": operation.summary,
        "description": f"For {operation.access.value}.",
        "security": _SECURITY[operation.access],
        "responses": _responses(operation),
    }
    names = re.findall("{([a-z]+)}", operation.path)
    if names:
        made["parameters"] = [{"name": name, "in": "path", "required": True, "schema": _PARTS[name]} for name in names]
    if operation.takes:
        made["requestBody"] = {"required": True, "content": _content(operation, operation.takes)}
    return made


def _responses(operation: Operation) -> dict[str, Any]:
    is_made = operation.method == "POST" and not operation.is_wire
    good = HTTPStatus.CREATED if is_made else HTTPStatus.OK
    header = {CHALLENGE_HEADER: {"schema": {"type": "string"}, "description": "for the next request"}}
    found = {
        str(good.value): {
            "description": good.phrase,
            "content": _content(operation, operation.gives),
            "headers": header,
        }
    }
    refusals = {*_ALWAYS, *operation.refusals}
    refusals |= {HTTPStatus.BAD_REQUEST} if operation.takes else set()
    refusals |= {HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN} if _SECURITY[operation.access] else set()
    for status in sorted(refusals):
        found[str(status.value)] = _refusal(status)
    return found


def _refusal(status: HTTPStatus) -> dict[str, Any]:
    if status is HTTPStatus.NOT_MODIFIED:
        return {"description": "The tag of If-None-Match still holds"}
    return {
        "description": status.phrase,
        "content": {PROBLEM_TYPE: {"schema": {"$ref": _REF.format(name="ProblemBody")}}},
    }


def _content(operation: Operation, kind: type[msgspec.Struct]) -> dict[str, Any]:
    if operation.is_wire:
        told = f"{kind.__name__} of messages.json, as zlib-compressed msgpack"
        return {CONTENT_TYPE: {"schema": {"type": "string", "format": "binary", "description": told}}}
    return {JSON: {"schema": {"$ref": _REF.format(name=kind.__name__)}}}
