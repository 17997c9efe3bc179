"""Sheets as they come: read where they are what they say, refused in words and in time where they are not."""

import datetime as dt
import io
import time
import zipfile

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.paper.sheets.process import told
from kiosk.paper.sheets.reading import read_sheet
from kiosk.paper.sheets.table import BYTES_MOST, COLUMNS_MOST, FORMULA, ROWS_MOST, SheetFault, Table
from kiosk.paper.sheets.writing import as_csv, as_form, as_workbook, harmless

HEAD = ("工种", "人数", "工钱")


def workbook(*rows):
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(list(row))
    return saved(book)


def saved(book):
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def repacked(content, **parts):
    """The same file with some parts added or in the place of others; `_` in a name stands for a slash."""
    out = io.BytesIO()
    named = {name.replace("__", "/"): body for name, body in parts.items()}
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            new.writestr(part.filename, named.pop(part.filename, old.read(part)))
        for name, body in named.items():
            new.writestr(name, body)
    return out.getvalue()


def sheet_xml(rows, dimension="A1:C3"):
    return (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        f'<dimension ref="{dimension}"/><sheetData>{rows}</sheetData></worksheet>'
    ).encode()


def test_a_workbook_is_read_as_people_would_write_what_stands_in_it():
    day, seven = dt.datetime(2026, 11, 23), dt.time(7, 30)
    found = read_sheet(workbook(HEAD, (), ("力工", 3, 260.0), (day, seven, True), ("  ", None, 0.5)))
    assert isinstance(found, Table)
    assert found.rows == (HEAD, ("力工", "3", "260"), ("2026-11-23", "07:30", "是"), ("", "", "0.5"))
    assert found.numbers == (1, 3, 4, 5)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
@pytest.mark.parametrize("mark", [",", "\t", ";"])
def test_text_is_read_in_whichever_encoding_and_with_whichever_mark(encoding, mark):
    text = f"{mark.join(HEAD)}\r\n力工{mark}3{mark}260\r\n\r\n"
    assert told(text.encode(encoding)).table.rows == (HEAD, ("力工", "3", "260"))


def test_a_formula_is_named_and_not_worked_out():
    assert told(workbook(HEAD, ("=1+1", '=HYPERLINK("http://x")', 3))).table.rows[1] == (FORMULA, FORMULA, "3")
    assert told("工种,人数\n=cmd|'/C calc'!A0,@SUM(1)\n".encode()).table.rows[1] == (FORMULA, FORMULA)


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", SheetFault.EMPTY),
        (b" \n\n,,\n", SheetFault.EMPTY),
        (workbook(), SheetFault.EMPTY),
        (b"\xff\xfe\x00\x01", SheetFault.ENCODING),
        (b"\x80\x81\xff", SheetFault.ENCODING),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600, SheetFault.OLD_SHEET),
        (b"PK\x03\x04 no zip at all", SheetFault.NOT_A_SHEET),
        (workbook(HEAD)[:-40], SheetFault.NOT_A_SHEET),
        (repacked(workbook(HEAD), xl__vbaProject="x"), SheetFault.MACROS),
        (repacked(workbook(HEAD), xl__externalLinks__externalLink1="x"), SheetFault.LINKS),
        (repacked(workbook(HEAD), xl__embeddings__oleObject1="x"), SheetFault.LINKS),
        (("a,b\n" * (ROWS_MOST + 1)).encode(), SheetFault.TOO_MANY_ROWS),
        (workbook(*[HEAD] * (ROWS_MOST + 1)), SheetFault.TOO_MANY_ROWS),
        ((",".join("a" * (COLUMNS_MOST + 1))).encode(), SheetFault.TOO_MANY_COLUMNS),
        (workbook(["a"] * (COLUMNS_MOST + 1)), SheetFault.TOO_MANY_COLUMNS),
        (b"a" * (BYTES_MOST + 1), SheetFault.TOO_LARGE),
    ],
)
def test_what_cannot_be_read_is_said(content, fault):
    assert told(content).fault is fault


def bomb():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("[Content_Types].xml", b"")
        packed.writestr("xl/workbook.xml", b" " * (300 * 1024 * 1024))
    return out.getvalue()


LAUGHS = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><worksheet>&b;</worksheet>'
SHEET = {"xl__worksheets__sheet1.xml": sheet_xml("".join(f'<row r="{number}"/>' for number in range(1, 100_000)))}
FAR = {"xl__worksheets__sheet1.xml": sheet_xml('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"/>')}
WIDE = {"xl__worksheets__sheet1.xml": sheet_xml('<row r="1"><c r="XFD1"><v>1</v></c></row>', "A1:XFD1048576")}


@pytest.mark.parametrize(
    "content",
    [
        bomb(),
        repacked(workbook(HEAD), **{"xl__worksheets__sheet1.xml": LAUGHS}),
        repacked(workbook(HEAD), **SHEET),
        repacked(workbook(HEAD), **FAR),
        repacked(workbook(HEAD), **WIDE),
        workbook(*[("力工", 3, number) for number in range(20_000)]),
        b'"' * BYTES_MOST,
        b"," * BYTES_MOST,
        b"\n" * (BYTES_MOST - 1) + b"a",
    ],
    ids=["bomb", "laughs", "rows", "far", "wide", "long", "quotes", "commas", "lines"],
)
def test_what_would_cost_much_costs_little(content):
    begun = time.monotonic()
    read_sheet(content)
    assert time.monotonic() - begun < 8


def test_a_process_that_needs_too_much_dies_alone(monkeypatch):
    monkeypatch.setattr("kiosk.paper.sheets.reading.WAIT_S", 0.01)
    assert read_sheet(workbook(HEAD)) is SheetFault.TOO_LARGE


GOOD = workbook(HEAD, ("力工", 3, 260.0))


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(GOOD) - 1), st.integers(0, 255)), max_size=30), st.integers(0, len(GOOD)))
def test_a_broken_file_is_read_or_refused_and_never_more(changes, end):
    content = bytearray(GOOD[:end])
    for place, byte in changes:
        if place < len(content):
            content[place] = byte
    found = told(bytes(content))
    assert (found.table is None) != (found.fault is None)


XML = sheet_xml('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f>1</f><v>2</v></c></row>')


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(XML) - 1), st.binary(max_size=4)), max_size=8))
def test_whatever_stands_within_a_workbook_it_is_read_or_refused(changes):
    xml = XML
    for place, letters in changes:
        xml = xml[:place] + letters + xml[place + 1 :]
    found = told(repacked(GOOD, **{"xl__worksheets__sheet1.xml": xml}))
    assert (found.table is None) != (found.fault is None)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_any_bytes_are_read_or_refused(content):
    found = told(content)
    assert (found.table is None) != (found.fault is None)


@given(st.text(max_size=40))
def test_nothing_given_out_begins_a_formula(text):
    assert not harmless(text).lstrip().startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠", "|", "%"))


@pytest.mark.parametrize("evil", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", " =1", "|cmd"])
def test_what_is_given_out_is_text_in_either_kind(evil):
    book = openpyxl.load_workbook(io.BytesIO(as_workbook("求职", ("姓名",), [(evil,)])))
    assert book["求职"]["A2"].data_type == "s"
    assert book["求职"]["A2"].value.startswith("'")
    assert as_csv(("姓名",), [(evil,)]).decode("utf-8-sig").splitlines()[1].lstrip('"').startswith("'")


def test_the_form_has_the_choices_in_its_columns_and_reads_as_empty_beside_its_head():
    form = as_form("岗位", HEAD, {"工种": ["力工", "瓦工"]}, [("栏", "怎么填"), ("工种", "照单子上的填")])
    assert told(form).table.rows == (HEAD,)
    book = openpyxl.load_workbook(io.BytesIO(form))
    (choice,) = book["岗位"].data_validations.dataValidation
    assert (choice.formula1, str(choice.sqref)) == ("'可选'!$A$2:$A$3", f"A2:A{ROWS_MOST}")
