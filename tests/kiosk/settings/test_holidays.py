"""holidays.toml: what an office may write, and the sentence it gets for a mistake."""

import datetime as dt
from pathlib import Path

import pytest

from kiosk.settings import SettingsError, read_catalogue, resource
from kiosk.settings.holidays import read_holidays

YEAR = '[[year]]\nyear = 2027\nsource = "通知"\n'


def read(tmp_path: Path, text: str):
    (tmp_path / "holidays.toml").write_text(text, "utf-8")
    return read_holidays(tmp_path / "hall.toml")


def test_the_programs_own_table_is_sound() -> None:
    own = read_catalogue(resource("config") / "hall.toml").holidays
    assert [each.year for each in own.years] == [2025, 2026]
    assert [len(each.off) for each in own.years] == [28, 33]
    assert all(each.source for each in own.years)


def test_days_and_spans_are_read(tmp_path: Path) -> None:
    (year,) = read(tmp_path, YEAR + 'off = ["2027-01-01/2027-01-03", "2027-04-05"]\nwork = ["2027-01-09"]').years
    assert year.off == (dt.date(2027, 1, 1), dt.date(2027, 1, 2), dt.date(2027, 1, 3), dt.date(2027, 4, 5))
    assert year.work == (dt.date(2027, 1, 9),)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (YEAR + 'off = ["2026-01-01"]', "days of 2027"),
        (YEAR + 'off = ["2027-01-03/2027-01-01"]', "the first before the last"),
        (YEAR + 'off = ["2027-02-30"]', "days that there are"),
        (YEAR + 'off = ["1月1日"]', "days such as"),
        (YEAR + 'off = []\nwork = ["2027-01-11"]', "a Saturday or Sunday"),
        (YEAR + 'off = ["2027-01-09"]\nwork = ["2027-01-09"]', "that is not off"),
        (YEAR + "off = []\n" + YEAR + "off = []", "each year once"),
        (YEAR + 'off = ["2027-01-01/2027-03-01"]', "at most 31"),
        (YEAR, "off"),
    ],
)
def test_a_mistake_is_named(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(SettingsError, match=said):
        read(tmp_path, text)
