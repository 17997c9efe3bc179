"""`checks/facts.py [--check]` writes sync/contract/facts.json: JSON Schema of every fact and record of a hall."""

import json
import sys
from pathlib import Path

import msgspec

from kiosk.hall.day.complaint import Complaint
from kiosk.hall.desk.exclusion import Keys, Words
from kiosk.hall.employer.listed import Part
from kiosk.hall.facts import FACTS
from kiosk.hall.form.closing import ClosingReason
from kiosk.hall.posting import Contact, PostingText, Work

FILE = Path(__file__).resolve().parent.parent / "sync" / "contract" / "facts.json"
RECORDS = {
    "posting.text.N (open; N is the edition)": PostingText,
    "contact (of an employer, sealed)": Contact,
    "complaint (sealed)": Complaint,
    "posting.held.N (sealed; N is the edition)": Work,
    "exclusion, appeal (sealed)": Words,
    "exclusion.keys (of whom else it is obeyed for, sealed)": Keys,
    "listed.N (of the hall: whom the province lists, in parts, open)": Part,
    "close.reason (of a posting that the desk took off, or of what a clerk decided, sealed)": ClosingReason,
}
_NOTE = (
    "Bodies of entries by kind, and of records; msgpack arrays by position, to which fields may be appended. "
    "Strings with contentEncoding base64 stand for msgpack bin."
)


def facts() -> str:
    """What the file must hold."""
    types, kinds = (*FACTS, *RECORDS.values()), [fact.kind for fact in FACTS]
    references, components = msgspec.json.schema_components(types, ref_template="#/$defs/{name}")
    named = dict(zip((*kinds, *RECORDS), references, strict=True))
    content = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "description": _NOTE,
        "facts": {kind: named[kind] for kind in kinds},
        "records": {name: named[name] for name in RECORDS},
        "$defs": components,
    }
    return json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def main(arguments: list[str]) -> int:
    """Write or check; the exit code."""
    is_current = FILE.exists() and FILE.read_text("utf-8") == facts()
    if "--check" in arguments:
        print("" if is_current else f"{FILE.name} is not current: python checks/facts.py")
        return not is_current
    FILE.write_text(facts(), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
