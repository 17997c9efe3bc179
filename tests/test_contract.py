"""What halls write is what the contract says, and what the province reads."""

import importlib.util
from pathlib import Path

import msgspec
import pytest

from kiosk.hall.facts import FACTS
from kiosk.hall.posting import POSTING_TEXT
from sync.contract import facts
from sync.contract.facts import KEPT, READ

FILE = Path(__file__).resolve().parent.parent / "checks" / "facts.py"


def _checks():
    spec = importlib.util.spec_from_file_location("checks_facts", FILE)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_schema_of_facts_is_current(capsys):
    assert _checks().main(["--check"]) == 0, capsys.readouterr().out


def test_the_province_knows_every_kind():
    assert {fact.kind for fact in FACTS} - KEPT - set(READ) == set()


def test_the_province_reads_the_text_that_halls_write():
    assert facts.POSTING_TEXT == POSTING_TEXT
    assert any(name.startswith(f"{POSTING_TEXT}N") for name in _checks().RECORDS)


@pytest.mark.parametrize("kind", READ)
def test_the_province_reads_the_fields_that_halls_write(kind):
    read, written = (msgspec.structs.fields(of[kind]) for of in (READ, {fact.kind: fact for fact in FACTS}))
    assert [field.name for field in read] == [field.name for field in written][: len(read)]
