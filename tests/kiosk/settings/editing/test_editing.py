"""Settings typed into forms: the same TOML with its comments, only what was changed; each mistake with its line."""

import os
from pathlib import Path

import pytest
import tomlkit

from kiosk.hall.desk.settings import PARTS, Part
from kiosk.settings import HALL_FILE, SettingsError, read_settings, resource
from kiosk.settings.editing.checking import check, check_codes
from kiosk.settings.editing.forms import (
    SHEETS,
    outer_names,
    shown_fields,
    shown_rows,
    with_fields,
    with_rows,
)
from kiosk.settings.editing.parts import SHARED, carried, difference, merged, stands
from kiosk.settings.editing.saving import save
from kiosk.settings.lines import line_of, line_with

PROGRAM_S = resource("config") / HALL_FILE
HALL_TEXT = PROGRAM_S.read_text("utf-8")


def text_of(part):
    return (PROGRAM_S.parent / part.file).read_text("utf-8")


def test_a_text_is_read_once_however_often_a_page_asks(monkeypatch):
    read, parse = [], tomlkit.parse
    monkeypatch.setattr(tomlkit, "parse", lambda text: read.append(text) or parse(text))
    wages, hall = text_of(Part.WAGES) + "\n# another day\n", HALL_TEXT + "\n# another day\n"
    for _ in range(3):
        shown_rows(Part.WAGES, wages)[0].clear()
        outer_names(Part.WAGES, wages)
        shown_fields(hall).clear()
    assert read == [wages, hall]
    assert shown_rows(Part.WAGES, wages)[0]
    assert shown_fields(hall)


def test_a_list_without_a_name_can_be_read():
    assert outer_names(Part.TRADES, "[[family]]\n[[family.trade]]\ncode = 1\n") == [""]


def test_every_part_is_a_file_of_the_program():
    assert all((PROGRAM_S.parent / part.file).is_file() for part in PARTS)


@pytest.mark.parametrize("part", SHEETS, ids=lambda part: part.name)
def test_a_form_sent_as_it_was_changes_nothing(part):
    assert with_rows(part, text_of(part), shown_rows(part, text_of(part))) == text_of(part)
    assert with_fields(HALL_TEXT, shown_fields(HALL_TEXT)) == HALL_TEXT


def test_a_changed_field_changes_its_line_alone():
    typed = shown_fields(HALL_TEXT) | {"hall.hours": "04:30-11:00，13:00-17:30", "hall.tables": "6"}
    changed = difference(HALL_TEXT, with_fields(HALL_TEXT, typed), HALL_FILE)
    assert [line for line in changed if line[0] in "+-" and line[:3] not in ("+++", "---")] == [
        "-hours = []",
        '+hours = ["04:30-11:00", "13:00-17:30"]',
        "-tables = 4",
        "+tables = 6",
    ]


def test_a_row_is_added_under_its_family_and_one_is_ended(tmp_path):
    text = text_of(Part.TRADES)
    rows = shown_rows(Part.TRADES, text)
    assert outer_names(Part.TRADES, text)[-1] == rows[-1]["within"] == "农活"
    rows[-1]["ended"] = "yes"
    fresh = {"code": "506", "name": "放牛", "icon": "sickle", "within": "农活", "near": "501、505"}
    after = with_rows(Part.TRADES, text, [*rows, {"name": " "}, fresh])
    sound = check(PROGRAM_S, {Part.TRADES: after})
    assert [trade.code for trade in sound.catalogue.families[-1].trades] == [501, 502, 503, 504, 506]
    assert sound.catalogue.name(505) == "大棚", "what was told by it can be read still"
    assert sound.catalogue.find(506).near == (501,), "nobody is led to what has ended"


def test_a_row_within_brackets_is_added_as_the_others_are_written():
    text = text_of(Part.WAGES)
    row = shown_rows(Part.WAGES, text)[0] | {"name": "新区", "county": "220199"}
    after = with_rows(Part.WAGES, text, [*shown_rows(Part.WAGES, text), row])
    added = [line for line in difference(text, after, "wages.toml") if line.startswith("+ ")]
    assert len(added) == 1
    assert "新区" in added[0]
    check(PROGRAM_S, {Part.WAGES: after})


def test_no_code_is_taken_away_or_given_to_another():
    text = text_of(Part.ZONES)
    gone = text.replace("code = 2\n", "code = 99\n", 1)
    with pytest.raises(SettingsError) as told:
        check_codes(Part.ZONES, text, gone)
    assert told.value.found == "no 2 any more"
    assert text.splitlines()[told.value.line - 1] == "code = 2"
    twice = text.replace("code = 2\n", "code = 1\n", 1)
    with pytest.raises(SettingsError, match="1 twice") as told:
        check(PROGRAM_S, {Part.ZONES: twice})
    assert told.value.line == twice.splitlines().index("code = 1", told.value.line - 2) + 1


@pytest.mark.parametrize(
    ("part", "old", "new", "line"),
    [
        (Part.HALL, "tables = 4", 'tables = "五张"', 'tables = "五张"'),
        (Part.HALL, "tables = 4", "tables = 四", "tables = 四"),
        (Part.HALL, "hours = []", 'hours = ["25:00-26:00"]', 'hours = ["25:00-26:00"]'),
        (Part.HALL, "tables = 4", "tables = 4\nchairs = 9", "chairs = 9"),
        (Part.ZONES, "minutes = 20", "minutes = 9999", "minutes = 9999"),
        (Part.RULES_FEE, 'severity = "block"', 'severity = "stop"', 'severity = "stop"'),
        (Part.CERTIFICATES, "trades = [105]", "trades = [105, 999]", "trades = [105, 999]"),
    ],
)
def test_a_mistake_is_named_by_its_line(part, old, new, line):
    text = text_of(part).replace(old, new, 1)
    with pytest.raises(SettingsError) as told:
        check(PROGRAM_S, {part: text})
    assert text.splitlines()[told.value.line - 1] == line
    assert str(told.value.file) == part.file


def test_a_text_of_ten_thousand_letters_is_refused_and_named():
    after = with_fields(HALL_TEXT, {"hall.name": "很" * 10_000})
    with pytest.raises(SettingsError) as told:
        check(PROGRAM_S, {Part.HALL: after})
    assert told.value.key == "hall.name"
    assert len(str(told.value)) < 400


def test_what_is_typed_never_becomes_another_key():
    hostile = '"\n[hall]\nkiosk = "Z"\n# \u202e'
    after = with_fields(HALL_TEXT, {"hall.clerk": hostile[:30]})
    assert check(PROGRAM_S, {Part.HALL: after}).settings.hall.kiosk == "A"
    assert shown_fields(after)["hall.clerk"] == " ".join(hostile[:30].split())


def test_a_kiosk_takes_over_what_holds_for_the_hall_and_keeps_its_own():
    theirs = HALL_TEXT.replace('kiosk = "A"', 'kiosk = "B"').replace("width_mm = 268", "width_mm = 500")
    ours = with_fields(HALL_TEXT, {"hall.tables": "7", "talk.minutes": "15"}) + "\n"
    shared = carried(Part.HALL, ours)
    assert "width_mm" not in shared
    assert "kiosk" not in shared
    after = merged(Part.HALL, theirs, shared)
    assert 'kiosk = "B"' in after
    assert "width_mm = 500" in after
    assert "tables = 7" in after
    assert merged(Part.HALL, after, carried(Part.HALL, after)) == after
    assert after.count("#") == theirs.count("#"), "its comments stay"


def test_tables_kept_for_families_are_carried_and_taken_away_again():
    zoned = HALL_TEXT.replace("[screen]", '[[talk.zone]]\ntables = [1, 2]\nfamilies = ["工地"]\n\n[screen]')
    after = merged(Part.HALL, HALL_TEXT, carried(Part.HALL, zoned))
    assert check(PROGRAM_S, {Part.HALL: after}).settings.talk.zone[0].tables == (1, 2)
    assert (
        check(PROGRAM_S, {Part.HALL: merged(Part.HALL, after, carried(Part.HALL, HALL_TEXT))}).settings.talk.zone == ()
    )


def test_what_holds_for_the_hall_is_named_as_hall_toml_names_it():
    settings = read_settings(PROGRAM_S)
    assert all(hasattr(getattr(settings, table), key) for table, keys in SHARED.items() for key in keys)


def test_a_hall_without_zones_has_none_and_the_program_s_own_rules(tmp_path):
    (tmp_path / HALL_FILE).write_text(HALL_TEXT, "utf-8")
    assert stands(Part.ZONES, tmp_path / HALL_FILE) == ""
    assert stands(Part.RULES_FEE, tmp_path / HALL_FILE) == text_of(Part.RULES_FEE)
    check(tmp_path / HALL_FILE, {Part.RULES_FEE: text_of(Part.RULES_FEE) + "# 看过\n"})


def test_a_file_is_replaced_in_one_step_and_the_one_before_is_kept(tmp_path):
    file = tmp_path / "zones.toml"
    file.write_text("# before\n")
    file.chmod(0o640)
    save(file, "# 后\n")
    assert (file.read_text("utf-8"), (tmp_path / "zones.toml.bak").read_text()) == ("# 后\n", "# before\n")
    assert file.stat().st_mode & 0o777 == 0o640
    assert sorted(each.name for each in tmp_path.iterdir()) == ["zones.toml", "zones.toml.bak"]


def test_where_it_cannot_be_written_everything_stays(tmp_path, monkeypatch):
    file = tmp_path / "zones.toml"
    file.write_text("# before\n")

    def full(_descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        save(file, "# after\n")
    assert [each.name for each in tmp_path.iterdir()] == ["zones.toml"]
    assert file.read_text() == "# before\n"


def test_lines_are_found_in_lists_within_lists_and_behind_long_texts():
    text = 'a = """\n[x]\nb = 1\n"""\n[[f]]\nn = 1\n[[f.t]]\nc = 1\n[[f]]\n[[f.t]]\nc = 2\n[[f.t]]\nc = 3\n'
    assert line_of(text, ("f", "[1]", "t", "[1]", "c")) == 13
    assert line_of(text, ("f", "[1]", "t", "[0]", "missing")) == 10
    assert line_of(text, ("x",)) == 0
    assert line_with(text, "f.t.c", "2") == 11
    assert Path(Part.RULES_AGE.file).parts == ("rules", "age.toml")
