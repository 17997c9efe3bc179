"""What the law says of a posting that comes in at a command's own input, one JSON line a finding."""

import datetime as dt
import json
from pathlib import Path
from typing import Any

import msgspec

from kiosk.commands.acts.at_hall import ASKS_FOR_SOMEBODY, BAD_INPUT, SOUND, Say
from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.form.draft import Draft
from kiosk.hall.linter.drafted import county_of, worded
from kiosk.hall.linter.lint import Worded, lint
from kiosk.hall.linter.rule import Finding, Severity
from kiosk.hall.linter.terms import Ground
from kiosk.hall.linter.wage import Wages
from kiosk.hall.posting import Paid, PayUnit
from kiosk.settings import SettingsError, read_book, read_catalogue, read_wages

LETTERS_MOST = 2000
TEXT = "text"
"""The field that a text by itself stands in."""
_NAMED = {"pay_unit": PayUnit, "paid": Paid}
"""Fields whose codes may be said by name: day, same_day."""
_COUNTY, _HOUSEHOLD = "county", "household"


class NotReadable(Exception):
    """What came in is no posting; the message is one sentence."""


class _Asked(msgspec.Struct, frozen=True):
    work: Worded
    county: str = ""
    is_household: bool = False
    day: dt.date | None = None


class Input(msgspec.Struct, frozen=True):
    """A posting as bytes: a text, or a JSON object; the county that was named, and what day it is."""

    data: bytes
    county: str
    today: dt.date
    is_json: bool = False


def lint_input(config: Path, given: Input, say: Say, complain: Say) -> int:
    """Say all findings; 1 if one of them blocks the posting, 2 where the input is none and why was said."""
    try:
        findings = _findings(config, given)
    except (NotReadable, SettingsError) as error:
        complain(str(error))
        return BAD_INPUT
    for finding in findings:
        say(json.dumps(_line(finding, is_json=given.is_json), ensure_ascii=False))
    return ASKS_FOR_SOMEBODY if any(finding.severity is Severity.BLOCK for finding in findings) else SOUND


def _findings(config: Path, given: Input) -> tuple[Finding, ...]:
    text = _text(given.data)
    wages = read_wages(config)
    asked = _posting(text, read_catalogue(config)) if given.is_json else _Asked(Worded({TEXT: text}))
    place = given.county or asked.county
    _check_place(place, wages)
    ground = Ground(wages, place, asked.day or given.today, is_household=asked.is_household)
    return lint(read_book(config), asked.work, ground)


def _line(finding: Finding, *, is_json: bool) -> dict[str, Any]:
    field = {"field": finding.field} if is_json else {}
    return {
        "rule": finding.id,
        "severity": finding.severity.value,
        **field,
        "span": finding.span,
        "article": finding.rule.article,
        "advice": finding.advice(),
    }


def _text(data: bytes) -> str:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise NotReadable(f"Byte {error.start} is no UTF-8: save the text as UTF-8.") from None
    if len(text) > LETTERS_MOST:
        raise NotReadable(f"The text has {len(text)} letters, at most {LETTERS_MOST} are read.")
    return text


def _check_place(place: str, wages: Wages) -> None:
    is_county = len(place) == 6 and place.startswith("22") and place.isascii() and place.isdigit()
    if place and not is_county and all(place != row.unit for row in wages.rows):
        raise NotReadable(
            f"{place}: no county of Jilin; six digits such as 220102, or a reporting unit of wages.toml that has none."
        )


def _posting(text: str, catalogue: Catalogue) -> _Asked:
    """A JSON object with the form's fields, and beside them county and household."""
    try:
        found = msgspec.json.decode(text, type=dict[str, str | int | float | bool | None])
    except msgspec.MsgspecError as error:
        raise NotReadable(f"No JSON posting: {error}.") from None
    fields = {key: value for key, value in found.items() if value is not None}
    county, is_household = str(fields.pop(_COUNTY, "")), fields.pop(_HOUSEHOLD, False)
    unknown = sorted(set(fields) - set(Draft.__struct_fields__))
    if unknown or not isinstance(is_household, bool):
        raise NotReadable(f"{unknown[0] if unknown else _HOUSEHOLD}: no field of a posting, or not of its kind.")
    draft = Draft(**{key: _typed(key, value, catalogue) for key, value in fields.items()})
    work = worded(draft, catalogue)
    if not isinstance(work, Worded):
        raise NotReadable("; ".join(f"{problem.field}: {problem.code.value}" for problem in work) + ".")
    return _Asked(work, county or county_of(draft, catalogue), is_household, _day(draft.day))


def _typed(field: str, value: str | float, catalogue: Catalogue) -> str:
    """A value as it would stand in the form."""
    if isinstance(value, bool):
        return str(int(value))
    text = str(value)
    if field in _NAMED:
        return str(next((code.value for code in _NAMED[field] if code.name.lower() == text), text))
    if field == "trade":
        return str(next((trade.code for trade in catalogue.trades() if trade.name == text), text))
    return text


def _day(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text) if text else None
    except ValueError:
        raise NotReadable(f"day: {text} is no day such as 2026-12-01.") from None
