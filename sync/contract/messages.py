"""JSON Schema of what goes over the wire as msgpack."""

from typing import Any

import msgspec

from sync.authority.authority import Stated
from sync.contract.channels import APPLICATION, POSTING, ChannelApplication, ChannelPosting
from sync.contract.drafts import DRAFT, Answer, ChannelDraft, SentDraft
from sync.contract.facts import KEPT, READ
from sync.contract.form import Packed
from sync.copying.wire import Compare, Compared, Hello, Push, Receipt, Rolls, Welcome
from sync.entries import Drops, Header, Opening
from sync.records.record import Record
from sync.roll.statements import Admitted, NextRoot, Secret, Struck
from sync.sealing import Wrapped

MESSAGES: tuple[type[msgspec.Struct], ...] = (Hello, Welcome, Rolls, Push, Receipt, Compare, Compared)
PARTS: tuple[type[msgspec.Struct], ...] = (
    Header,
    Opening,
    Drops,
    Stated,
    Record,
    Wrapped,
    Admitted,
    Struck,
    Secret,
    NextRoot,
    Packed,
    SentDraft,
    Answer,
)
WRITTEN: dict[str, type[msgspec.Struct]] = {
    POSTING: ChannelPosting,
    APPLICATION: ChannelApplication,
    DRAFT: ChannelDraft,
}
_NOTE = (
    "Structs are msgpack arrays by position; what is missing at the end has its default, what is beyond is ignored. "
    "Strings with contentEncoding base64 stand for msgpack bin: on the wire they are bytes, and their lengths here are "
    "those of the base64. A message is zlib-compressed."
)


def messages() -> dict[str, Any]:
    """Messages, the parts they carry as bytes, and facts: read by the province, written by it, only kept."""
    types = (*MESSAGES, *PARTS, *READ.values(), *WRITTEN.values())
    _, components = msgspec.json.schema_components(types, ref_template="#/$defs/{name}")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "description": _NOTE,
        "messages": [_ref(message) for message in MESSAGES],
        "in bytes": [_ref(part) for part in PARTS],
        "facts": {
            "read": {kind: _ref(fact) for kind, fact in READ.items()},
            "written": {kind: _ref(fact) for kind, fact in WRITTEN.items()},
            "kept": sorted(KEPT),
        },
        "$defs": components,
    }


def _ref(struct: type[msgspec.Struct]) -> dict[str, str]:
    return {"$ref": f"#/$defs/{struct.__name__}"}
