"""Amounts, people, lengths, times, days and numbers as people write them: read as they are meant, or not at all."""

import datetime as dt
from decimal import Decimal
from pathlib import Path

import pytest

from kiosk.hall.clock import moment
from kiosk.hall.form import typed
from kiosk.hall.form.written import counts, pay, times
from kiosk.hall.form.wrong import ProblemCode, Wrong
from kiosk.hall.posting import PayUnit

CORPUS = Path(__file__).parents[4] / "data" / "written.txt"
TODAY = dt.date(2026, 11, 23)
NOW = moment(TODAY, dt.time(4))
NONE_AT_ALL = {ProblemCode.NOT_A_NUMBER, ProblemCode.UNKNOWN, ProblemCode.NOT_A_PHONE}


def _pay(text: str) -> str:
    found = pay.read(text)
    figures = [f"{(Decimal(fen) / 100).normalize():f}" for fen in (found.least, found.most) if fen]
    return "-".join(figures) + (f" {found.unit.name}" if found.unit is not PayUnit.UNKNOWN else "")


def _length(text: str) -> str:
    found = counts.read_length(text)
    if found.days:
        return f"{found.days}d"
    return f"{found.minutes // 60}h" if found.minutes % 60 == 0 else f"{found.minutes}m"


def _time(text: str) -> str:
    found = times.read(text, TODAY)
    day = f"{found.day:%m-%d} " if found.day else ""
    return f"{day}{found.time:%H:%M}" + (f" {found.minutes // 60}h" if found.minutes else "")


READINGS = {
    "pay": _pay,
    "people": lambda text: str(counts.read_people(text)),
    "length": _length,
    "time": _time,
    "day": lambda text: f"{typed.day(text, NOW, 60):%m-%d}",
    "phone": typed.phone,
}


def corpus() -> list[tuple[str, str, str]]:
    """Kind, what is written, what it means."""
    found, kind = [], ""
    for line in CORPUS.read_text("utf-8").splitlines():
        if line.startswith("["):
            kind = line.strip("[]")
        elif " = " in line:
            text, _, meant = line.rpartition(" = ")
            found.append((kind, text, meant))
    return found


def _read(kind: str, text: str) -> str:
    try:
        return READINGS[kind](text)
    except Wrong as wrong:
        return "?" if wrong.code is ProblemCode.AMBIGUOUS else "x" if wrong.code in NONE_AT_ALL else wrong.code.value


def test_the_corpus_is_large_and_has_all_kinds() -> None:
    kinds = [kind for kind, *_ in corpus()]
    assert set(kinds) == set(READINGS)
    assert len(kinds) >= 300
    assert len(set(corpus())) == len(kinds)


@pytest.mark.parametrize("kind", READINGS)
def test_what_people_write_is_read_as_they_mean_it(kind: str) -> None:
    misread = {
        text: (read, meant) for one, text, meant in corpus() if one == kind and (read := _read(kind, text)) != meant
    }
    assert misread == {}
